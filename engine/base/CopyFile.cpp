// SPDX-License-Identifier: MPL-2.0
#include "base/CopyFile.h"

#include "base/Descriptor.h"
#include "base/Trouble.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <memory>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

namespace halls {
namespace {

constexpr std::size_t kPiece = std::size_t{256} * 1024; ///< bytes
constexpr mode_t kRights = 0777;
constexpr mode_t kNewFile = 0600; ///< until all is there

Status copyBytes(int source, const std::filesystem::path& from, int target, const std::filesystem::path& to) {
    const auto piece = std::make_unique<std::array<std::byte, kPiece>>();
    for (;;) {
        const ssize_t got = ::read(source, piece->data(), piece->size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return troubleOfReading(from, errno);
        if (got == 0)
            return Done{};
        if (!writeAll(target, std::span(*piece).first(static_cast<std::size_t>(got))))
            return troubleOfWriting(to, errno);
    }
}

} // namespace

Status copyFile(const std::filesystem::path& from, const std::filesystem::path& to) {
    const Descriptor source(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)); // a pipe waits for nobody
    struct stat facts {};
    if (source.number() < 0 || ::fstat(source.number(), &facts) != 0)
        return troubleOfReading(from, errno);
    if (!S_ISREG(facts.st_mode))
        return Error{ErrorCode::Unreadable, from.string(), {}, "this is not a file"};
    const int target = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kNewFile);
    if (target < 0)
        return troubleOfWriting(to, errno);
    Status copied = copyBytes(source.number(), from, target, to);
    (void)::fchmod(target, facts.st_mode & kRights); // not every file system has rights
    if (::close(target) != 0 && copied)              // a full disk may be told only here
        copied = troubleOfWriting(to, errno);
    if (!copied)
        ::unlink(to.c_str()); // our own, made above
    return copied;
}

} // namespace halls
