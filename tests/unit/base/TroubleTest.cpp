// SPDX-License-Identifier: MPL-2.0
#include "base/Trouble.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <gtest/gtest.h>

namespace halls {
namespace {

TEST(Trouble, OfWritingHasACodeForEachCauseThatAPersonCanMend) {
    struct Row {
        int number;
        ErrorCode code;
    };
    constexpr std::array kRows{Row{ENOSPC, ErrorCode::DiskFull},     Row{EDQUOT, ErrorCode::OverQuota},
                               Row{EROFS, ErrorCode::ReadOnly},      Row{EACCES, ErrorCode::NotAllowed},
                               Row{EPERM, ErrorCode::NotAllowed},    Row{ENAMETOOLONG, ErrorCode::NameTooLong},
                               Row{EIO, ErrorCode::DiskFailed},      Row{EFBIG, ErrorCode::FileTooBig},
                               Row{EEXIST, ErrorCode::AlreadyThere}, Row{ENOENT, ErrorCode::Unwritable},
                               Row{ESTALE, ErrorCode::Unwritable}};
    for (const Row& row : kRows) {
        const Error error = troubleOfWriting("/museum/museum.json", row.number);
        EXPECT_EQ(error.code, row.code) << row.number;
        EXPECT_EQ(error.file, "/museum/museum.json");
        EXPECT_NE(error.detail, std::strerror(row.number)) << "the system's own word for it";
        EXPECT_TRUE(isOfWriting(error.code));
        EXPECT_EQ(troubleOfWriting("/museum/museum.json", std::error_code(row.number, std::system_category())).code,
                  row.code);
        EXPECT_EQ(troubleOfWriting("/museum/museum.json", std::error_code(row.number, std::generic_category())).code,
                  row.code);
    }
}

TEST(Trouble, OfReadingIsNotFoundOrUnreadable) {
    EXPECT_EQ(troubleOfReading("a", ENOENT).code, ErrorCode::NotFound);
    EXPECT_EQ(troubleOfReading("a", ENOTDIR).code, ErrorCode::NotFound);
    for (const int number : {EACCES, EIO, ELOOP, ENAMETOOLONG, EISDIR, EMFILE}) {
        const Error error = troubleOfReading("a", std::error_code(number, std::generic_category()));
        EXPECT_EQ(error.code, ErrorCode::Unreadable) << number;
        EXPECT_NE(error.detail, std::strerror(number)) << "the system's own word for it";
        EXPECT_FALSE(isOfWriting(error.code));
    }
}

TEST(Trouble, EachNameOfACodeIsRead) {
    for (int code = 0; code <= static_cast<int>(ErrorCode::Failed); ++code)
        EXPECT_EQ(codeNamed(codeName(static_cast<ErrorCode>(code))), static_cast<ErrorCode>(code));
    EXPECT_EQ(codeNamed("no-such-code"), ErrorCode::Failed);
}

TEST(Trouble, OfAWriterThatSaysNothingIsAskedOfTheDisk) {
    EXPECT_EQ(troubleOfWriting("/proc/halls", std::string("it failed")).file, "/proc/halls");
    EXPECT_EQ(troubleOfWriting("/no/such/folder/x", std::string("it failed")).detail, "its folder does not exist");
    const Error known = troubleOfWriting(std::filesystem::temp_directory_path() / "x", std::string("it failed"));
    EXPECT_EQ(known.detail, "it failed") << "the disk has room";
}

} // namespace
} // namespace halls
