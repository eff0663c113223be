// SPDX-License-Identifier: MPL-2.0
#include "io/EditLock.h"

#include "base/Hash.h"
#include "base/MappedFile.h"
#include "base/StagedFile.h"
#include "base/Trouble.h"
#include "io/JsonParts.h"
#include "io/Saving.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <pwd.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace halls::io {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxLock = 4096; ///< bytes
constexpr int kTries = 4;
constexpr std::chrono::minutes kBeingWritten{1};
constexpr std::chrono::hours kUnfinished{1};

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data()) : std::string("this computer");
}

/// Two machines may have one name. Not the id itself: that is nobody's business.
std::string machine() {
    const Result<std::string> id = readText("/etc/machine-id", kMaxLock);
    return id ? sha256Hex("mosul-halls " + id.value()).substr(0, 16) : std::string();
}

std::string nameOf(uid_t user) {
    std::array<char, 4096> words{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(user, &entry, words.data(), words.size(), &found) != 0 || found == nullptr)
        return fmt::format("user {}", user);
    const std::string whole = found->pw_gecos != nullptr ? found->pw_gecos : "";
    const std::string full = whole.substr(0, whole.find(','));
    return full.empty() ? std::string(found->pw_name) : full;
}

/// When a process began, in ticks of the machine: a number may be given again. Nothing: there is none.
std::string beganAt(pid_t process) {
    const fs::path file = fmt::format("/proc/{}/stat", process);
    const int open = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (open < 0)
        return {};
    std::array<char, 2048> text{};
    const ssize_t length = ::read(open, text.data(), text.size());
    ::close(open);
    std::string_view rest(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    const std::size_t name = rest.rfind(") "); // its name may have blanks in it
    if (name == std::string_view::npos)
        return {};
    rest.remove_prefix(name + 2);
    if (rest.starts_with('Z') || rest.starts_with('X'))
        return {};                    // it has ended, and nobody has taken notice of it
    constexpr int kFieldsBefore = 19; // proc(5): starttime is the 22nd, and the state after the name the third
    for (int field = 0; field < kFieldsBefore; ++field)
        rest.remove_prefix(std::min(rest.size(), rest.find(' ') + 1));
    return std::string(rest.substr(0, rest.find(' ')));
}

std::string textOfOurs() {
    std::random_device chance;
    const Json lock = {{"program", "mosul-halls"},
                       {"name", nameOf(::geteuid())},
                       {"host", hostName()},
                       {"machine", machine()},
                       {"process", ::getpid()},
                       {"began", beganAt(::getpid())},
                       {"since", fmt::format("{:%Y-%m-%d %H:%M} UTC", fmt::gmtime(std::chrono::system_clock::to_time_t(
                                                                          std::chrono::system_clock::now())))},
                       {"token", fmt::format("{:08x}{:08x}", chance(), chance())}};
    return textOf(lock);
}

/// A lock's file as it was found.
struct Found {
    std::string text;
    bool stale = false;
    Editor editor;
};

bool olderThan(const fs::path& file, std::chrono::seconds age) {
    struct stat facts {};
    if (::lstat(file.c_str(), &facts) != 0)
        return false;
    return std::chrono::system_clock::now() - std::chrono::system_clock::from_time_t(facts.st_mtime) > age;
}

/// Nothing where there is none.
std::optional<Found> lockIn(const fs::path& file) {
    std::error_code trouble;
    if (fs::symlink_status(file, trouble).type() != fs::file_type::regular)
        return std::nullopt;
    const Result<std::string> text = readText(file, kMaxLock);
    if (!text)
        return Found{{}, olderThan(file, kStaleLock), {"somebody", "another program", "an unknown time"}};
    Findings unread;
    const std::optional<Json> json = parseJson(text.value(), kLockFile, unread);
    if (!json || wordIn(*json, "program") != "mosul-halls") // cut short by a crash, or being written just now
        return Found{text.value(), olderThan(file, kBeingWritten), {"somebody", "an unknown computer", "just now"}};
    Found found{text.value(),
                false,
                {plain(shortened(wordIn(*json, "name"))), plain(shortened(wordIn(*json, "host"))),
                 plain(shortened(wordIn(*json, "since")))}};
    const bool here = wordIn(*json, "host") == hostName() && wordIn(*json, "machine") == machine();
    const Json* process = memberOf(*json, "process");
    if (here && process != nullptr && process->is_number_integer())
        found.stale = beganAt(process->get<pid_t>()) != wordIn(*json, "began");
    else
        found.stale = olderThan(file, kStaleLock);
    return found;
}

/// Zero, or what went wrong.
int writeNew(const fs::path& file, std::string_view text) {
    const int open = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644);
    if (open < 0)
        return errno;
    const ssize_t written = ::write(open, text.data(), text.size());
    int trouble = written == static_cast<ssize_t>(text.size()) ? 0 : written < 0 ? errno : ENOSPC;
    if (trouble == 0 && ::fsync(open) != 0)
        trouble = errno;
    ::close(open);
    if (trouble != 0)
        ::unlink(file.c_str()); // our own, made two lines above
    return trouble;
}

/// Takes a stale lock away, and no other: somebody may have taken it over between our look and our hand.
void takeAway(const fs::path& file, const std::string& judged) {
    std::random_device chance;
    const fs::path aside = file.string() + fmt::format(".{}-{:08x}.part", ::getpid(), chance());
    if (::rename(file.c_str(), aside.c_str()) != 0)
        return;
    const Result<std::string> text = readText(aside, kMaxLock);
    if (text && text.value() != judged)
        (void)::link(aside.c_str(), file.c_str());
    ::unlink(aside.c_str());
}

} // namespace

std::string inUseBy(const Editor& editor) {
    return fmt::format("{} on {} has been changing this museum since {}", editor.name, editor.host, editor.since);
}

EditLock::EditLock(fs::path file, std::string text) : m_file(std::move(file)), m_text(std::move(text)) {}

EditLock::EditLock(EditLock&& other) noexcept
    : m_file(std::exchange(other.m_file, {})), m_text(std::move(other.m_text)) {}

EditLock& EditLock::operator=(EditLock&& other) noexcept {
    std::swap(m_file, other.m_file);
    std::swap(m_text, other.m_text);
    return *this;
}

EditLock::~EditLock() {
    if (ours())
        ::unlink(m_file.c_str());
}

bool EditLock::ours() const {
    if (m_file.empty())
        return false;
    const std::optional<Found> now = lockIn(m_file);
    return now && now->text == m_text;
}

void EditLock::refresh() const {
    if (ours())
        (void)::utimensat(AT_FDCWD, m_file.c_str(), nullptr, AT_SYMLINK_NOFOLLOW);
}

Result<EditLock> EditLock::take(const fs::path& folder) {
    const fs::path file = folder / kLockFile;
    const std::string text = textOfOurs();
    int trouble = 0;
    for (int tries = 0; tries < kTries; ++tries) {
        trouble = writeNew(file, text);
        if (trouble == 0)
            return EditLock(file, text);
        if (trouble != EEXIST)
            break;
        const std::optional<Found> found = lockIn(file);
        std::error_code unknown;
        if (!found && fs::exists(fs::symlink_status(file, unknown)))
            return Error{ErrorCode::Unwritable, file.string(), {}, "this is not a plain file"};
        if (found && !found->stale)
            return Error{ErrorCode::InUse, folder.string(), {}, inUseBy(found->editor)};
        if (found)
            takeAway(file, found->text);
    }
    return troubleOfWriting(folder, trouble); // the lock is our own matter
}

std::optional<Editor> EditLock::holder(const fs::path& folder) {
    const std::optional<Found> found = lockIn(folder / kLockFile);
    return found && !found->stale ? std::optional(found->editor) : std::nullopt;
}

std::string otherOwnerOf(const fs::path& file) {
    struct stat facts {};
    if (::lstat(file.c_str(), &facts) != 0 || facts.st_uid == ::geteuid())
        return {};
    return plain(shortened(nameOf(facts.st_uid)));
}

void sweepUnfinished(const fs::path& folder) {
    std::vector<fs::path> gone;
    for (const fs::path& place : {folder, folder / "tours", folder / "sources"}) {
        std::error_code trouble;
        if (place != folder && fs::symlink_status(place, trouble).type() != fs::file_type::directory)
            continue;
        for (const auto& entry : fs::directory_iterator(place, trouble)) {
            const std::string name = entry.path().filename().string();
            struct stat facts {};
            const bool ours =
                isStagedName(name) && (name.find(".json.") != std::string::npos || name.starts_with(kLockFile)) &&
                ::lstat(entry.path().c_str(), &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_uid == ::geteuid();
            if (ours && olderThan(entry.path(), kUnfinished))
                gone.push_back(entry.path());
        }
    }
    for (const fs::path& file : gone) {
        std::error_code ignored;
        fs::remove(file, ignored);
    }
}

} // namespace halls::io
