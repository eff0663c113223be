// SPDX-License-Identifier: MPL-2.0
#include "base/CopyFile.h"

#include "base/MappedFile.h"

#include <csignal>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace halls {
namespace {

namespace fs = std::filesystem;

class CopyFileTest : public testing::Test {
protected:
    void SetUp() override {
        fs::create_directories(m_folder);
        ASSERT_TRUE(writeAtomically(m_from, m_bytes));
    }
    void TearDown() override { fs::remove_all(m_folder); }

    const fs::path m_folder = fs::temp_directory_path() / ("halls-copy-" + std::to_string(::getpid()));
    const fs::path m_from = m_folder / "from";
    const fs::path m_to = m_folder / "to";
    const std::string m_bytes = std::string(700'003, 'x'); // several pieces, and a part of one
};

TEST_F(CopyFileTest, HasTheBytesAndTheRights) {
    fs::permissions(m_from, fs::perms::owner_read | fs::perms::owner_write);
    const Status copied = copyFile(m_from, m_to);
    ASSERT_TRUE(copied) << toLine(copied.error());
    EXPECT_EQ(readText(m_to, m_bytes.size()).value(), m_bytes);
    EXPECT_EQ(fs::status(m_to).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(CopyFileTest, ReplacesNothing) {
    ASSERT_TRUE(writeAtomically(m_to, std::string_view("theirs")));
    const Status copied = copyFile(m_from, m_to);
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().code, ErrorCode::AlreadyThere);
    EXPECT_EQ(readText(m_to, 100).value(), "theirs");
}

TEST_F(CopyFileTest, OfADiskThatFillsOnTheWayNothingStays) {
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limited{400'000, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limited);
    const Status copied = copyFile(m_from, m_to);
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(copied);
    EXPECT_EQ(copied.error().file, m_to.string());
    EXPECT_EQ(copied.error().code, ErrorCode::FileTooBig) << "not: an error of input and output";
    EXPECT_FALSE(fs::exists(m_to));
}

TEST_F(CopyFileTest, NeitherAPipeNorWhatIsNotThereIsCopied) {
    EXPECT_EQ(copyFile(m_folder / "nothing", m_to).error().code, ErrorCode::NotFound);
    ASSERT_EQ(::mkfifo((m_folder / "pipe").c_str(), 0600), 0);
    EXPECT_EQ(copyFile(m_folder / "pipe", m_to).error().code, ErrorCode::Unreadable);
    EXPECT_EQ(copyFile(m_from, m_folder / "nowhere" / "to").error().code, ErrorCode::Unwritable);
    EXPECT_FALSE(fs::exists(m_to));
}

} // namespace
} // namespace halls
