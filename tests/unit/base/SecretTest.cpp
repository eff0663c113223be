// SPDX-License-Identifier: MPL-2.0
#include "base/Secret.h"

#include <gtest/gtest.h>

namespace halls {
namespace {

TEST(Secret, FitsTheOneItWasMadeFromAndNoOther) {
    const std::string sealed = sealSecret("4071");
    EXPECT_TRUE(fitsSecret("4071", sealed));
    EXPECT_FALSE(fitsSecret("4072", sealed));
    EXPECT_FALSE(fitsSecret("", sealed));
    EXPECT_EQ(sealed.find("4071"), std::string::npos);
}

TEST(Secret, IsSealedDifferentlyEachTime) {
    EXPECT_NE(sealSecret("4071"), sealSecret("4071"));
}

// Computed with Python's hashlib.pbkdf2_hmac("sha256", b"4071", bytes(range(16)), 1000, 32).
TEST(Secret, IsTheMethodOfTheStandard) {
    const std::string salt = "000102030405060708090a0b0c0d0e0f";
    EXPECT_TRUE(fitsSecret("4071", "pbkdf2-sha256$1000$" + salt +
                                       "$c448835eaafb20a592b4c42fc68f348fba37dd2ba6be8c9585f0e0c4f3463057"));
}

TEST(Secret, RefusesWhatItDidNotWrite) {
    const std::string sealed = sealSecret("4071");
    for (const std::string& broken :
         {std::string(), std::string("4071"), std::string("md5$1$00$00"), sealed.substr(0, sealed.size() - 1),
          sealed + "0", std::string("pbkdf2-sha256$0$00$00"), std::string("pbkdf2-sha256$999999999999$00$00"),
          std::string("pbkdf2-sha256$x$") + sealed.substr(21)})
        EXPECT_FALSE(fitsSecret("4071", broken)) << broken;
}

} // namespace
} // namespace halls
