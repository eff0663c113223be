// SPDX-License-Identifier: MPL-2.0
#include "base/StagedFile.h"

#include "base/MappedFile.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace halls {
namespace {

namespace fs = std::filesystem;

class StagedFileTest : public testing::Test {
protected:
    void SetUp() override { fs::create_directories(folder); }
    void TearDown() override { fs::remove_all(folder); }
    std::size_t files() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
    }
    const fs::path folder = fs::temp_directory_path() / ("halls-staged-" + std::to_string(::getpid()));
    const fs::path file = folder / "museum.json";
};

TEST_F(StagedFileTest, TheOldFileStaysUntilTheNewOneIsPutInPlace) {
    ASSERT_TRUE(writeAtomically(file, std::string_view("old")));
    {
        auto staged = StagedFile::write(file, std::string_view("new"));
        ASSERT_TRUE(staged) << toLine(staged.error());
        EXPECT_EQ(readText(file, 100).value(), "old");
        EXPECT_EQ(files(), 2U);
    }
    EXPECT_EQ(files(), 1U) << "what was not put in place is gone";
    auto staged = StagedFile::write(file, std::string_view("new"));
    ASSERT_TRUE(staged);
    ASSERT_TRUE(staged.value().putInPlace());
    EXPECT_EQ(readText(file, 100).value(), "new");
    EXPECT_EQ(files(), 1U);
}

TEST_F(StagedFileTest, NobodysFileIsInItsWay) {
    const fs::path theirs = folder / ("museum.json." + std::to_string(::getpid()) + ".part");
    ASSERT_TRUE(writeAtomically(theirs, std::string_view("theirs")));
    auto one = StagedFile::write(file, std::string_view("one"));
    auto two = StagedFile::write(file, std::string_view("two")); // of one process, at one time
    ASSERT_TRUE(one && two);
    ASSERT_TRUE(two.value().putInPlace());
    ASSERT_TRUE(one.value().putInPlace());
    EXPECT_EQ(readText(file, 100).value(), "one");
    EXPECT_EQ(readText(theirs, 100).value(), "theirs");
}

TEST_F(StagedFileTest, AFileKeepsItsRights) {
    ASSERT_TRUE(writeAtomically(file, std::string_view("old")));
    const fs::perms shared =
        fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::group_write;
    fs::permissions(file, shared);
    ASSERT_TRUE(writeAtomically(file, std::string_view("new")));
    EXPECT_EQ(fs::status(file).permissions(), shared);
}

TEST_F(StagedFileTest, ALongNameHasRoom) {
    const fs::path named = folder / std::string(250, 'n');
    EXPECT_TRUE(writeAtomically(named, std::string_view("x")));
    EXPECT_EQ(files(), 1U);
}

TEST(StagedName, IsKnown) {
    for (const char* ours : {"museum.json.1-0a1b2c3d.part", "a.77.part"})
        EXPECT_TRUE(isStagedName(ours)) << ours;
    for (const char* other : {"museum.json.part", ".part", ".12.part", "a.x.part", "a.1-0a1b2c3.part",
                              "a.1-0A1B2C3D.part", "a.1-0a1b2c3d.part.txt", ""})
        EXPECT_FALSE(isStagedName(other)) << other;
}

} // namespace
} // namespace halls
