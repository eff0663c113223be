// SPDX-License-Identifier: MPL-2.0
#include "render/ShaderFiles.h"

#include <fstream>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>

namespace halls::render {
namespace {

namespace fs = std::filesystem;

class ShaderFilesTest : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(m_folder); }
    void TearDown() override { fs::remove_all(m_folder); }
    void write(const char* name, const char* text) { std::ofstream(m_folder / name) << text; }

    const fs::path m_folder = fs::path(HALLS_TEST_OUTPUT) /
                              (std::string("shaders-") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(ShaderFilesTest, IncludesAndDefines) {
    write("a.frag", "// first\n#version 410 core\n#include \"b.glsl\"\nvoid main() {}\n");
    write("b.glsl", "float b;\n");
    ShaderFiles files(m_folder);
    const auto source = files.source("a.frag", {"ONE", "TWO 2"});
    ASSERT_TRUE(source) << toLine(source.error());
    EXPECT_EQ(source.value(), "// first\n#version 410 core\n#define ONE\n#define TWO 2\nfloat b;\nvoid main() {}\n");
}

TEST_F(ShaderFilesTest, MissingFileIsNamed) {
    ShaderFiles files(m_folder);
    const auto source = files.source("none.frag");
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, ErrorCode::NotFound);
    EXPECT_EQ(source.error().file, (m_folder / "none.frag").string());
}

TEST_F(ShaderFilesTest, CirclesEnd) {
    write("a.frag", "#version 410 core\n#include \"a.frag\"\n");
    ShaderFiles files(m_folder);
    EXPECT_EQ(files.source("a.frag").error().code, ErrorCode::Invalid);
}

TEST_F(ShaderFilesTest, VersionIsNeeded) {
    write("a.frag", "void main() {}\n");
    ShaderFiles files(m_folder);
    EXPECT_EQ(files.source("a.frag").error().code, ErrorCode::Invalid);
}

/// How often `pattern` stands in the shaders of the product, by what its first group is.
std::map<std::string, int> inTheShaders(const char* pattern) {
    std::map<std::string, int> found;
    for (const auto& entry : fs::directory_iterator(HALLS_SOURCE_DIR "/shaders")) {
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        const std::string all = text.str();
        const std::regex wanted(pattern);
        for (std::sregex_iterator match(all.begin(), all.end(), wanted), end; match != end; ++match)
            ++found[(*match)[1]];
    }
    return found;
}

TEST(Shaders, SayEachBlockAndTheCutOutTestOnce) {
    EXPECT_EQ(inTheShaders("uniform (\\w+) \\{"),
              (std::map<std::string, int>{{"Frame", 1}, {"Lights", 1}, {"Material", 1}, {"Probe", 1}}));
    EXPECT_EQ(inTheShaders("< material\\.(cutOff)"), (std::map<std::string, int>{{"cutOff", 1}}));
}

} // namespace
} // namespace halls::render
