// SPDX-License-Identifier: MPL-2.0
#include "base/Result.h"

#include <gtest/gtest.h>
#include <memory>
#include <set>
#include <string>

namespace halls {
namespace {

TEST(Result, hasAValueOrAnError) {
    const Result<int> seven = 7;
    ASSERT_TRUE(seven);
    EXPECT_EQ(seven.value(), 7);
    const Result<int> none = Error{ErrorCode::NotFound, "a.json", "/id", "there is none"};
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
}

TEST(Result, askingForWhatIsNotThereBreaksTheContract) {
    const Result<int> seven = 7;
    const Result<int> none = Error{};
    EXPECT_THROW(static_cast<void>(seven.error()), ContractBroken);
    EXPECT_THROW(static_cast<void>(none.value()), ContractBroken);
}

TEST(Result, givesAwayWhatCannotBeCopied) {
    Result<std::unique_ptr<int>> held = std::make_unique<int>(3);
    const std::unique_ptr<int> taken = std::move(held).value();
    EXPECT_EQ(*taken, 3);
}

TEST(Error, isOneLineWithoutWhatIsEmpty) {
    EXPECT_EQ(toLine({ErrorCode::Invalid, "a.json", "/id", "bad"}), "a.json: /id: bad");
    EXPECT_EQ(toLine({ErrorCode::Invalid, "a.json", "", "bad"}), "a.json: bad");
    EXPECT_EQ(toLine({ErrorCode::Invalid, "", "", "bad"}), "bad");
}

TEST(Error, everyCodeHasItsOwnName) {
    std::set<std::string> names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Failed); ++code)
        EXPECT_TRUE(names.insert(codeName(static_cast<ErrorCode>(code))).second) << code;
    EXPECT_STREQ(codeName(ErrorCode::OutsidePackage), "outside-package");
}

TEST(Assert, namesTheConditionAndThePlace) {
    try {
        HALLS_ASSERT(1 + 1 == 3);
        FAIL() << "nothing was thrown";
    } catch (const ContractBroken& broken) {
        EXPECT_NE(std::string(broken.what()).find("1 + 1 == 3"), std::string::npos);
        EXPECT_NE(std::string(broken.what()).find("ResultTest.cpp"), std::string::npos);
    }
}

} // namespace
} // namespace halls
