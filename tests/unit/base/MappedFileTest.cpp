// SPDX-License-Identifier: MPL-2.0
#include "base/MappedFile.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <new>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace halls {
namespace {

class MappedFileTest : public ::testing::Test {
protected:
    MappedFileTest() {
        const auto* info = ::testing::UnitTest::GetInstance()->current_test_info();
        m_folder = std::filesystem::temp_directory_path() /
                   (std::string("halls-map-") + info->name() + "-" + std::to_string(::getpid()));
        std::filesystem::create_directories(m_folder);
    }
    ~MappedFileTest() override { std::filesystem::remove_all(m_folder); }

    std::filesystem::path fileWith(const std::string& text) const {
        std::ofstream(m_folder / "file", std::ios::binary) << text;
        return m_folder / "file";
    }
    std::size_t filesInFolder() const {
        std::size_t count = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(m_folder))
            ++count;
        return count;
    }

    std::filesystem::path m_folder;
};

std::string text(const MappedFile& file) {
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

/// Bytes of this process that are in memory now.
std::size_t residentBytes() {
    std::size_t pages = 0;
    std::size_t resident = 0;
    std::ifstream("/proc/self/statm") >> pages >> resident;
    return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

TEST_F(MappedFileTest, APipeIsNoFileAndWaitsForNobody) {
    const auto pipe = m_folder / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const Result<MappedFile> mapped = MappedFile::open(pipe);
    ASSERT_FALSE(mapped);
    EXPECT_EQ(mapped.error().code, ErrorCode::Unreadable);
}

TEST_F(MappedFileTest, DroppedPagesGiveMemoryBackAndStayReadable) {
    constexpr std::size_t kSize = 64U << 20U;
    const auto mapped = MappedFile::open(fileWith(std::string(kSize, 'x')));
    ASSERT_TRUE(mapped);
    const auto read = [&] { return std::ranges::count(mapped.value().bytes(), std::byte{'x'}); };
    EXPECT_EQ(read(), static_cast<std::ptrdiff_t>(kSize));
    const std::size_t before = residentBytes();
    mapped.value().dropPages();
    EXPECT_LT(residentBytes() + kSize / 2, before);
    EXPECT_EQ(read(), static_cast<std::ptrdiff_t>(kSize));
    MappedFile().dropPages(); // nothing to give back is no error
}

TEST_F(MappedFileTest, hasTheBytes) {
    const auto file = MappedFile::open(fileWith(std::string("a\0b", 3)));
    ASSERT_TRUE(file);
    EXPECT_EQ(text(file.value()), std::string("a\0b", 3));
}

TEST_F(MappedFileTest, emptyFileIsAnEmptySpan) {
    const auto file = MappedFile::open(fileWith(""));
    ASSERT_TRUE(file);
    EXPECT_TRUE(file.value().bytes().empty());
}

TEST_F(MappedFileTest, movesAndStaysReadableWhenTheNameIsGone) {
    auto file = MappedFile::open(fileWith("words"));
    ASSERT_TRUE(file);
    MappedFile moved = std::move(file).value();
    std::filesystem::remove(m_folder / "file");
    MappedFile again;
    again = std::move(moved);
    EXPECT_EQ(text(again), "words");
}

TEST_F(MappedFileTest, tellsWhatCannotBeMapped) {
    EXPECT_EQ(MappedFile::open(m_folder / "none").error().code, ErrorCode::NotFound);
    EXPECT_EQ(MappedFile::open(m_folder).error().code, ErrorCode::Unreadable);
}

TEST_F(MappedFileTest, readTextKeepsToItsLimit) {
    const auto file = fileWith("12345");
    EXPECT_EQ(readText(file, 5).value(), "12345");
    EXPECT_EQ(readText(file, 4).error().code, ErrorCode::TooLarge);
}

TEST_F(MappedFileTest, writesWholeAndReplaces) {
    const auto file = fileWith("old");
    ASSERT_TRUE(writeAtomically(file, std::string_view("new and longer")));
    EXPECT_EQ(readText(file, 100).value(), "new and longer");
    EXPECT_EQ(filesInFolder(), 1U);
}

TEST_F(MappedFileTest, failedWriteLeavesTheOldFileAndNothingElse) {
    const auto file = fileWith("old");
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limited{10, before.rlim_max}; // as if the disk were full
    ::setrlimit(RLIMIT_FSIZE, &limited);
    const Status written = writeAtomically(file, std::string(1000, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::FileTooBig);
    EXPECT_EQ(readText(file, 100).value(), "old");
    EXPECT_EQ(filesInFolder(), 1U);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // which reserve more than is given here
TEST_F(MappedFileTest, withoutMemoryTheFileIsNotToBlame) {
    const std::filesystem::path file = fileWith("x");
    constexpr rlim_t kLimit = rlim_t{1} << 30U;
    std::filesystem::resize_file(file, 2 * kLimit); // a hole
    EXPECT_TRUE(MappedFile::open(file));
    const auto mapWithin = [&] {
        const rlimit small{kLimit, kLimit};
        ::setrlimit(RLIMIT_AS, &small);
        try {
            (void)MappedFile::open(file);
        } catch (const std::bad_alloc&) {
            ::_exit(7);
        }
        ::_exit(1);
    };
    EXPECT_EXIT(mapWithin(), testing::ExitedWithCode(7), "");
}
#endif

TEST_F(MappedFileTest, writingIntoNoFolderFails) {
    EXPECT_FALSE(writeAtomically(m_folder / "none" / "file", std::string_view("x")));
}

} // namespace
} // namespace halls
