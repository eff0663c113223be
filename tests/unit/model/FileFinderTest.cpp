// SPDX-License-Identifier: MPL-2.0
// Which file a model means: names as exports have them, on a disk that has others.
#include "model/FileFinder.h"

#include "unit/model/TestModels.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>

namespace halls::model {
namespace {

namespace fs = std::filesystem;

class FileFinders : public testing::Test {
protected:
    void SetUp() override {
        const auto* info = testing::UnitTest::GetInstance()->current_test_info();
        m_folder = freshFolder(std::string("finder-") + info->name());
    }
    void put(const std::string& name) const {
        const fs::path file = m_folder / name;
        fs::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << "x";
    }
    /// What is meant by a name, relative to the folder of the test; empty: nothing.
    std::string meant(const std::string& written, const std::string& namedBy = {}) const {
        FileFinder finder(m_folder / "m", m_folder / "m");
        for (const Candidate& candidate : FileFinder::candidates(written, namedBy)) {
            if (const auto path = finder.find(candidate.name))
                return path->lexically_relative(m_folder / "m").lexically_normal().string();
        }
        return {};
    }
    fs::path m_folder;
};

TEST_F(FileFinders, TakeTheVeryNameBeforeItsLike) {
    put("m/Tex.png");
    put("m/tex.png");
    put("m/a%20b.png");
    put("m/a b.png");
    put("m/t/x.png");
    put("m/x.png");
    EXPECT_EQ(meant("tex.png"), "tex.png");
    EXPECT_EQ(meant("Tex.png"), "Tex.png");
    EXPECT_EQ(meant("a%20b.png"), "a%20b.png");
    EXPECT_EQ(meant("t\\x.png"), "t/x.png");
    EXPECT_EQ(meant("./t/./x.png"), "t/x.png");
}

TEST_F(FileFinders, KnowLettersOfAllScripts) {
    put("m/TÊTE.PNG");
    put("m/\xD8\xA3\xD8\xB3\xD8\xAF.png");             // alef with hamza: one letter
    put("m/cafe\xCC\x81.png");                         // e and an accent
    put("m/\xCE\xA3\xCE\xA4\xCE\x97\xCE\x9B\xCE\x97"); // a stele, in Greek
    EXPECT_EQ(meant("tête.png"), "TÊTE.PNG");
    EXPECT_EQ(meant("\xD8\xA7\xD9\x94\xD8\xB3\xD8\xAF.png"), "\xD8\xA3\xD8\xB3\xD8\xAF.png"); // alef, then hamza
    EXPECT_EQ(meant("caf\xC3\xA9.png"), "cafe\xCC\x81.png");
    EXPECT_EQ(meant("CAF\xC3\x89.png"), "cafe\xCC\x81.png");
    EXPECT_EQ(meant("caf%E9.png"), "cafe\xCC\x81.png") << "Latin-1, percent-encoded";
    EXPECT_EQ(meant("caf\xE9.png"), "cafe\xCC\x81.png") << "Latin-1";
    put("m/رأس الثور.png");
    EXPECT_EQ(meant("\xD1\xC3\xD3 \xC7\xE1\xCB\xE6\xD1.png"), "رأس الثور.png") << "Windows-1256";
    EXPECT_EQ(meant("στήλη"), "") << "an accent more is another name";
    EXPECT_EQ(meant("στηλη"), "\xCE\xA3\xCE\xA4\xCE\x97\xCE\x9B\xCE\x97");
    EXPECT_TRUE(FileFinder::sameWords("caf\xC3\xA9", "cafe\xCC\x81"));
    EXPECT_FALSE(FileFinder::sameWords("a", "A"));
}

TEST_F(FileFinders, KnowHowNamesAreWrittenDown) {
    put("m/my tex.png");
    put("m/50%.png");
    put("m/a#b.png");
    put("m/a+b.png");
    put("m/x.png");
    put("m/t/y.png");
    EXPECT_EQ(meant("  my tex.png \r"), "my tex.png");
    EXPECT_EQ(meant("\"my tex.png\""), "my tex.png");
    EXPECT_EQ(meant("my%20tex.png"), "my tex.png");
    EXPECT_EQ(meant("50%25.png"), "50%.png");
    EXPECT_EQ(meant("50%.png"), "50%.png");
    EXPECT_EQ(meant("a%23b.png"), "a#b.png");
    EXPECT_EQ(meant("a#b.png"), "a#b.png");
    EXPECT_EQ(meant("a+b.png"), "a+b.png");
    EXPECT_EQ(meant("x.png?v=1"), "x.png");
    EXPECT_EQ(meant("t%2Fy.png"), "t/y.png");
    EXPECT_EQ(meant("file:///C:/scan/x.png"), "x.png");
    EXPECT_EQ(meant("file:x.png"), "x.png");
    EXPECT_EQ(meant("FILE://" + (m_folder / "m" / "x.png").string()), "x.png");
    EXPECT_EQ(meant("http://example.org/x.png"), "x.png");
    EXPECT_EQ(meant("a+c.png"), "");
    EXPECT_EQ(meant(""), "");
    EXPECT_EQ(meant(std::string(kLongestName + 1, 'a')), "");
}

TEST_F(FileFinders, LookForTheEndOfAPathOfAnotherMachine) {
    put("m/tex.png");
    put("m/textures/wall.png");
    EXPECT_EQ(meant("C:\\scans\\2016\\Tex.PNG"), "tex.png");
    EXPECT_EQ(meant("/home/someone/tex.png"), "tex.png");
    EXPECT_EQ(meant("..\\textures\\tex.png"), "tex.png");
    EXPECT_EQ(meant("D:\\work\\Textures\\wall.png"), "textures/wall.png");
    EXPECT_EQ(meant("\\\\server\\share\\tex.png"), "tex.png");
}

TEST_F(FileFinders, LookBesideTheFileThatHasTheName) {
    put("m/sub/a.png");
    put("m/a.png");
    put("m/b.png");
    EXPECT_EQ(meant("a.png"), "a.png");
    EXPECT_EQ(meant("a.png", "sub/m.mtl"), "sub/a.png");
    EXPECT_EQ(meant("b.png", "sub/m.mtl"), "b.png");
    EXPECT_EQ(meant("C:\\x\\a.png", "sub/m.mtl"), "sub/a.png");
    EXPECT_EQ(meant("../b.png", "sub/m.mtl"), "b.png") << "inside of the model's folder";
}

TEST_F(FileFinders, FindNothingOutsideOfTheRoot) {
    put("secret.png");
    put("m/deep/x.png");
    fs::create_symlink(m_folder / "secret.png", m_folder / "m" / "link.png");
    fs::create_symlink(m_folder, m_folder / "m" / "up");
    fs::create_symlink("deep/x.png", m_folder / "m" / "near.png");
    fs::create_symlink("../nowhere.png", m_folder / "m" / "gone.png");
    const FileFinder finder(m_folder / "m");
    for (const std::string& name :
         {std::string("../secret.png"), std::string("deep/../../secret.png"), (m_folder / "secret.png").string(),
          std::string("link.png"), std::string("up/secret.png"), std::string("/etc/passwd"),
          std::string("../nowhere.png")}) {
        const auto its = FileFinder::nameOf(name);
        ASSERT_TRUE(its);
        EXPECT_EQ(meant(name), "") << name;
        EXPECT_TRUE(finder.leadsOut(*its)) << name;
    }
    EXPECT_EQ(meant("gone.png"), "");
    EXPECT_EQ(meant("near.png"), "near.png") << "a link inside of the folder";
    EXPECT_FALSE(finder.leadsOut("near.png"));
    EXPECT_FALSE(finder.leadsOut("nothing.png"));
    FileFinder wider(m_folder / "m", m_folder);
    EXPECT_EQ(wider.find("../Secret.PNG"), m_folder / "m" / ".." / "secret.png");
    EXPECT_EQ(wider.find("link.png"), m_folder / "m" / "link.png");
    EXPECT_FALSE(wider.leadsOut("../secret.png"));
    // The folder itself may be reached by a link.
    fs::create_symlink(m_folder / "m", m_folder / "alias");
    EXPECT_TRUE(FileFinder(m_folder / "alias").find("deep/x.png"));
    EXPECT_TRUE(FileFinder(m_folder / "alias").find((m_folder / "alias" / "deep" / "x.png").string()));
}

} // namespace
} // namespace halls::model
