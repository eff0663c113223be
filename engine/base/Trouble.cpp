// SPDX-License-Identifier: MPL-2.0
#include "base/Trouble.h"

#include "base/Log.h"

#include <cerrno>
#include <cstdint>
#include <exception>
#include <fcntl.h>
#include <new>
#include <stdexcept>
#include <sys/statvfs.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace halls {
namespace {

constexpr const char* kNoMemory = "needs more memory than there is";
constexpr std::uint64_t kNoRoom = 65'536; ///< bytes that are left on a disk that is as good as full

/// In plain English: the line of a log, or of a call without a window, says no more than this.
std::string causeOf(int number) {
    switch (number) {
    case ENOENT:
        return "there is no such file or folder";
    case ENOTDIR:
        return "a part of its path is no folder";
    case EISDIR:
        return "this is a folder";
    case ELOOP:
        return "it is a link that is not followed";
    case ETXTBSY:
    case EBUSY:
        return "it is in use";
    case EMFILE:
    case ENFILE:
        return "too many files are open";
    case ENOMEM:
        return "there is not enough memory";
    case ETIMEDOUT:
    case ESTALE:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENETDOWN:
    case ENETUNREACH:
    case ENOTCONN:
        return "the drive in the network does not answer";
    case ENODEV:
    case ENXIO:
        return "the drive is not there any more";
    case EINVAL:
    case EILSEQ:
        return "the disk does not take this name or this kind of file";
    default:
        return std::generic_category().message(number); // nobody has met it yet
    }
}

} // namespace

Error troubleOfWriting(const std::filesystem::path& file, int number) {
    const auto error = [&](ErrorCode code, std::string detail) {
        return Error{code, file.string(), {}, std::move(detail)};
    };
    switch (number) {
    case ENOSPC:
        return error(ErrorCode::DiskFull, "the disk is full");
    case EDQUOT:
        return error(ErrorCode::OverQuota, "your share of the disk is used up");
    case EROFS:
        return error(ErrorCode::ReadOnly, "the disk takes no changes");
    case EACCES:
    case EPERM:
        return error(ErrorCode::NotAllowed, "it may not be written to");
    case ENAMETOOLONG:
        return error(ErrorCode::NameTooLong, "the name is longer than the disk takes");
    case EFBIG:
        return error(ErrorCode::FileTooBig, "it would be larger than the disk takes");
    case EEXIST:
    case ENOTEMPTY:
        return error(ErrorCode::AlreadyThere, "there is something of this name already");
    case EIO:
        return error(ErrorCode::DiskFailed, "the disk reports an error");
    case ENOENT:
    case ENOTDIR:
        return error(ErrorCode::Unwritable, "its folder does not exist");
    default:
        return error(ErrorCode::Unwritable, causeOf(number));
    }
}

Error troubleOfWriting(const std::filesystem::path& file, const std::error_code& trouble) {
    return troubleOfWriting(file, trouble.default_error_condition().value());
}

Error troubleOfWriting(const std::filesystem::path& file, std::string detail) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    struct statvfs disk {};
    if (::statvfs(folder.c_str(), &disk) != 0)
        return troubleOfWriting(file, errno);
    if ((disk.f_flag & ST_RDONLY) != 0)
        return troubleOfWriting(file, EROFS);
    if (::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
        return troubleOfWriting(file, errno);
    if (disk.f_bavail * disk.f_frsize < kNoRoom)
        return troubleOfWriting(file, ENOSPC);
    return Error{ErrorCode::Unwritable, file.string(), {}, std::move(detail)};
}

Error troubleOfReading(const std::filesystem::path& file, int number) {
    const auto error = [&](ErrorCode code, std::string detail) {
        return Error{code, file.string(), {}, std::move(detail)};
    };
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return error(ErrorCode::NotFound, "there is no such file");
    case EACCES:
    case EPERM:
        return error(ErrorCode::Unreadable, "it may not be read");
    case ENAMETOOLONG:
        return error(ErrorCode::Unreadable, "the name is longer than the disk takes");
    case EIO:
        return error(ErrorCode::Unreadable, "the disk reports an error");
    default:
        return error(ErrorCode::Unreadable, causeOf(number));
    }
}

Error troubleOfReading(const std::filesystem::path& file, const std::error_code& trouble) {
    return troubleOfReading(file, trouble.default_error_condition().value());
}

ErrorCode codeNamed(std::string_view name) {
    for (int value = 0; value < static_cast<int>(ErrorCode::Failed); ++value) {
        if (name == codeName(static_cast<ErrorCode>(value)))
            return static_cast<ErrorCode>(value);
    }
    return ErrorCode::Failed;
}

bool isWantOfMemory(const Error& error) {
    return error.code == ErrorCode::TooLarge && error.detail == kNoMemory;
}

Error currentTrouble(std::string file) {
    const auto noMemory = [&] { return Error{ErrorCode::TooLarge, std::move(file), {}, kNoMemory}; };
    const auto unexpected = [&](const char* what) {
        logWarning("{}{}{}", file, file.empty() ? "" : ": ", what);
        return Error{
            ErrorCode::Failed, std::move(file), {}, "the program met what it did not expect; the log says where"};
    };
    try {
        throw;
    } catch (const std::bad_alloc&) {
        return noMemory();
    } catch (const std::length_error&) {
        return noMemory();
    } catch (const std::system_error& other) {
        // A thread that cannot be started: it is the memory for its stack, nearly always.
        const bool lacking =
            other.code() == std::errc::resource_unavailable_try_again || other.code() == std::errc::not_enough_memory;
        return lacking ? noMemory() : unexpected(other.what());
    } catch (const std::exception& other) {
        return unexpected(other.what());
    } catch (...) {
        return unexpected("something of a kind that nobody knows was thrown");
    }
}

} // namespace halls
