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

/// Whoever is told that a file is not read is told what to save it as, which is read.
TEST(Formats, AdviseFormatsOfTheSameContentThatAreRead) {
    using Names = std::vector<std::string_view>;
    for (const char* surfaces : {".blend", ".max", ".gltf", ""})
        EXPECT_EQ(advisedFor(surfaces), (Names{"glTF (.glb)"})) << surfaces;
    for (const char* points : {".laz", ".LAZ", ".rcp", ".pcd", ".pts", ".txt", ".csv"})
        EXPECT_EQ(advisedFor(points), (Names{"LAS (.las)", "E57 (.e57)"})) << points;
    EXPECT_EQ(advisedFor(".las"), (Names{"E57 (.e57)"})) << "one that is not read: compressed, say";
    EXPECT_EQ(advisedFor(".E57"), (Names{"LAS (.las)"}));
    for (const Format& format : formats()) {
        const std::size_t from = format.advised.find("(.");
        if (from != std::string_view::npos) {
            EXPECT_EQ(formatOf(format.advised.substr(from + 1, format.advised.size() - from - 2)), &format);
        }
    }
    EXPECT_EQ(contentOf(".txt"), Content::Text);
    EXPECT_EQ(formatOf(".laz"), nullptr) << "no dialog offers it";
}

} // namespace
} // namespace halls::model
