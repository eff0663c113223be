// SPDX-License-Identifier: MPL-2.0
#include "base/StagedFile.h"

#include "base/Descriptor.h"
#include "base/Trouble.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace halls {
namespace {

constexpr std::size_t kMaxName = 200; ///< bytes of a target's name that stand in ours: a file system takes 255
constexpr int kTries = 16;
constexpr mode_t kRights = 0777;
constexpr mode_t kNewFile = 0644;

/// After a rename: else a crash of the machine may bring the old name back. Not every file system can do it.
void flushFolderOf(const std::filesystem::path& file) {
    const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
    const int open = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (open < 0)
        return;
    ::fsync(open);
    ::close(open);
}

bool isDigits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

} // namespace

StagedFile::StagedFile(std::filesystem::path target, std::filesystem::path part)
    : m_target(std::move(target)), m_part(std::move(part)) {}

StagedFile::StagedFile(StagedFile&& other) noexcept
    : m_target(std::move(other.m_target)), m_part(std::exchange(other.m_part, {})) {}

StagedFile& StagedFile::operator=(StagedFile&& other) noexcept {
    std::swap(m_target, other.m_target);
    std::swap(m_part, other.m_part);
    return *this;
}

StagedFile::~StagedFile() {
    if (!m_part.empty())
        ::unlink(m_part.c_str());
}

Result<StagedFile> StagedFile::write(const std::filesystem::path& target, std::span<const std::byte> bytes) {
    std::filesystem::path part;
    int file = -1;
    for (int tries = 0; file < 0 && tries < kTries; ++tries) {
        part = stagedName(target);
        file = ::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kNewFile);
        if (file < 0 && errno != EEXIST)
            break;
    }
    if (file < 0)
        return troubleOfWriting(target, errno);
    StagedFile staged(target, part);
    struct stat before {};
    if (::lstat(target.c_str(), &before) == 0 && S_ISREG(before.st_mode))
        (void)::fchmod(file, before.st_mode & kRights); // where others share it, they still do
    int trouble = writeAll(file, bytes) && ::fsync(file) == 0 ? 0 : errno;
    if (::close(file) != 0 && trouble == 0) // a full disk may be told only here
        trouble = errno;
    if (trouble != 0)
        return troubleOfWriting(target, trouble);
    return staged;
}

Result<StagedFile> StagedFile::write(const std::filesystem::path& target, std::string_view text) {
    return write(target, std::as_bytes(std::span(text)));
}

Status StagedFile::putInPlace() {
    if (::rename(m_part.c_str(), m_target.c_str()) != 0)
        return troubleOfWriting(m_target, errno);
    m_part.clear();
    flushFolderOf(m_target);
    return Done{};
}

std::filesystem::path stagedName(const std::filesystem::path& target) {
    std::random_device chance;
    const std::string name = target.filename().string().substr(0, kMaxName);
    for (;;) {
        std::filesystem::path part =
            target.parent_path() / fmt::format("{}.{}-{:08x}.part", name, ::getpid(), chance());
        std::error_code trouble;
        if (!std::filesystem::exists(std::filesystem::symlink_status(part, trouble)))
            return part;
    }
}

bool isStagedName(std::string_view name) {
    constexpr std::string_view kEnd = ".part";
    if (!name.ends_with(kEnd))
        return false;
    name.remove_suffix(kEnd.size());
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0)
        return false;
    const std::string_view mark = name.substr(dot + 1);
    const std::size_t hyphen = mark.find('-');
    if (hyphen == std::string_view::npos)
        return isDigits(mark);
    const std::string_view chance = mark.substr(hyphen + 1);
    return isDigits(mark.substr(0, hyphen)) && chance.size() == 8 &&
           chance.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace halls
