// SPDX-License-Identifier: MPL-2.0
#include "model/Formats.h"

#include <gtest/gtest.h>

namespace halls::model {
namespace {

TEST(Formats, AreFoundByTheirEndings) {
    ASSERT_NE(formatOf(".DAE"), nullptr);
    EXPECT_EQ(formatOf(".DAE")->name, "COLLADA 1.4 and 1.5");
    EXPECT_EQ(formatOf(".asc"), formatOf(".pts"));
    for (const char* none : {"", " ", ".", ".da", "dae", ".daes", ".pts .xyz"})
        EXPECT_EQ(formatOf(none), nullptr) << none;
}

TEST(Formats, SayInWordsWhatTheySayToTheProgram) {
    for (const Format& format : formats()) {
        SCOPED_TRACE(format.name);
        const auto says = [&](std::string_view words) { return format.note.find(words) != std::string_view::npos; };
        EXPECT_EQ(format.lengths == LengthsBy::Nobody, says("taken for metres"));
        EXPECT_EQ(format.lengths == LengthsBy::File, says("as the file says"));
        EXPECT_EQ(format.lengths == LengthsBy::Standard, format.note.starts_with("metres"));
        EXPECT_EQ(format.turned, says("Z up") || says("axes as the file says") || says("axis as the file says"));
    }
}

} // namespace
} // namespace halls::model
