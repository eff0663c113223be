// SPDX-License-Identifier: MPL-2.0
#include "render/Picture.h"
#include "unit/io/BadDisk.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace halls::render {
namespace {

namespace fs = std::filesystem;

class PictureTest : public testing::Test {
protected:
    void SetUp() override {
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }
    std::size_t filesLeft() const {
        return static_cast<std::size_t>(std::distance(fs::directory_iterator(m_folder), fs::directory_iterator()));
    }

    const fs::path m_folder = fs::path(HALLS_TEST_OUTPUT) /
                              (std::string("picture-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    const Picture m_picture{{2, 1}, {255, 0, 0, 255, 1, 2, 3, 128}};
};

TEST_F(PictureTest, SurvivesWritingAndReading) {
    ASSERT_TRUE(writePng(m_folder / "a.png", m_picture));
    const auto read = readPng(m_folder / "a.png");
    ASSERT_TRUE(read) << toLine(read.error());
    EXPECT_EQ(read.value(), m_picture);
    EXPECT_EQ(filesLeft(), 1U);
}

TEST_F(PictureTest, ReplacesWhatStoodThere) {
    std::ofstream(m_folder / "a.png") << "old";
    ASSERT_TRUE(writePng(m_folder / "a.png", m_picture));
    EXPECT_TRUE(readPng(m_folder / "a.png"));
}

TEST_F(PictureTest, FolderThatIsNotThereIsUnwritable) {
    const Status written = writePng(m_folder / "no/a.png", m_picture);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Unwritable);
    EXPECT_EQ(written.error().file, (m_folder / "no/a.png").string());
}

TEST_F(PictureTest, FailedRenameLeavesNothingBehind) {
    fs::create_directories(m_folder / "a.png/in the way");
    EXPECT_FALSE(writePng(m_folder / "a.png", m_picture));
    EXPECT_EQ(filesLeft(), 1U);
}

TEST_F(PictureTest, FullDiskIsTold) {
    const Status written = [&] {
        const test::FullDisk disk(10);
        return writePng(m_folder / "a.png", m_picture);
    }();
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::FileTooBig);
    EXPECT_FALSE(fs::exists(m_folder / "a.png"));
    EXPECT_EQ(filesLeft(), 0U);
}

TEST_F(PictureTest, ReadingTellsWhatIsWrong) {
    EXPECT_EQ(readPng(m_folder / "none.png").error().code, ErrorCode::NotFound);
    std::ofstream(m_folder / "text.png") << "no picture at all";
    EXPECT_EQ(readPng(m_folder / "text.png").error().code, ErrorCode::Damaged);
    ASSERT_TRUE(writePng(m_folder / "cut.png", {{64, 64}, std::vector<std::uint8_t>(4 * 64 * 64, 77)}));
    fs::resize_file(m_folder / "cut.png", fs::file_size(m_folder / "cut.png") - 20);
    EXPECT_EQ(readPng(m_folder / "cut.png").error().code, ErrorCode::Damaged);
}

} // namespace
} // namespace halls::render
