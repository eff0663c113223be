// SPDX-License-Identifier: MPL-2.0
#include "model/ModelCache.h"

#include "base/Assert.h"
#include "base/Hash.h"
#include "base/Log.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <fmt/format.h>
#include <limits>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace halls::model {
namespace {

constexpr const char* kExtension = ".hallsmodel";
constexpr std::time_t kInUse = 60;        ///< seconds since the last use in which a file is never removed
constexpr std::time_t kAbandoned = 86400; ///< seconds after which a half-written file has no writer any more

/// What says that it is still the same file, not another that was renamed to its place.
struct Identity {
    ino_t inode = 0;
    std::int64_t size = -1;
    std::time_t changed = 0;
    bool operator==(const Identity&) const = default;
};

Identity identityOf(const std::filesystem::path& file) {
    struct stat facts {};
    if (::stat(file.c_str(), &facts) != 0)
        return {};
    return {facts.st_ino, facts.st_size, facts.st_ctime};
}

/// The source itself, as a record has it.
Result<InputFile> identified(const std::filesystem::path& source, const std::stop_token& stop) {
    std::error_code error;
    if (!std::filesystem::exists(source, error))
        return Error{ErrorCode::NotFound, source.string(), {}, "there is no such file"};
    if (!std::filesystem::is_regular_file(source, error))
        return Error{ErrorCode::Unreadable, source.string(), {}, "this is not a file"};
    InputFile file{source.filename().string(), true, hashOfFile(source, stop)};
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, source.string(), {}, "cancelled"};
    if (file.hash == Digest{})
        return Error{ErrorCode::Unreadable, source.string(), {}, "it cannot be read"};
    return file;
}

/// Entries of one key: equal sources beside other files. More than these take each other's places.
std::vector<std::filesystem::path> placesOf(const std::filesystem::path& folder, const std::string& key) {
    constexpr int kPlaces = 8;
    std::vector<std::filesystem::path> places;
    places.reserve(kPlaces);
    for (int number = 0; number < kPlaces; ++number)
        places.push_back(folder / (key + "-" + std::to_string(number) + kExtension));
    return places;
}

/// Where an entry with this record goes: over its like, or to the first free place, or over the oldest.
std::filesystem::path placeFor(const std::vector<std::filesystem::path>& places, const ImportRecord& record) {
    std::optional<std::filesystem::path> free;
    std::filesystem::path oldest = places.front();
    std::time_t age = std::numeric_limits<std::time_t>::max();
    for (const auto& place : places) {
        struct stat facts {};
        if (::lstat(place.c_str(), &facts) != 0) {
            free = free ? free : place;
            continue;
        }
        if (const auto there = ModelFile::readRecord(place); there && there.value() == record)
            return place;
        if (facts.st_mtime < age) {
            age = facts.st_mtime;
            oldest = place;
        }
    }
    return free.value_or(oldest);
}

/// Removes an entry that was found damaged, unless another process has put a whole one there since.
void removeUnlessReplaced(const std::filesystem::path& file, const Identity& before) {
    if (identityOf(file) == before)
        (void)::unlink(file.c_str());
}

/// The entry at one place, if it is there, sound, fresh and the one that is asked for. One that is damaged or has
/// another's name is removed.
std::optional<ModelFile> freshAt(const std::filesystem::path& place, const Digest& key, Freshness& fresh) {
    const Identity before = identityOf(place);
    if (before == Identity{})
        return std::nullopt;
    Result<ImportRecord> record = ModelFile::readRecord(place);
    if (record && keyOf(record.value()) != key)
        record = Error{ErrorCode::Damaged, place.string(), {}, "this entry is of another source"};
    if (record && !fresh.holds(record.value()))
        return std::nullopt;
    Result<ModelFile> file = record ? ModelFile::open(place) : record.error();
    if (!file) {
        if (file.error().code == ErrorCode::Damaged)
            removeUnlessReplaced(place, before);
        return std::nullopt;
    }
    (void)::utimensat(AT_FDCWD, place.c_str(), nullptr, 0); // used now; a read-only cache works without
    return std::move(file).value();
}

/// As who acts now: ::access() would ask for who started the process.
bool mayWriteInto(const std::filesystem::path& folder) {
    return ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

bool canWrite(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    return std::filesystem::is_directory(folder, error) && mayWriteInto(folder);
}

/// A folder that is ours alone: in a folder for all, somebody else may have made one of that name.
bool madeOurs(const std::filesystem::path& folder) {
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        return false;
    struct stat facts {};
    return ::lstat(folder.c_str(), &facts) == 0 && S_ISDIR(facts.st_mode) && facts.st_uid == ::geteuid() &&
           (facts.st_mode & (S_IWGRP | S_IWOTH)) == 0 && mayWriteInto(folder);
}

const char* set(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? value : nullptr;
}

/// One file in the cache, as trim() weighs it.
struct Entry {
    std::filesystem::path path;
    std::uint64_t size;
    std::time_t used;
};

std::vector<Entry> entriesOf(const std::filesystem::path& folder, std::time_t now) {
    std::vector<Entry> entries;
    std::error_code error;
    for (const auto& item : std::filesystem::directory_iterator(folder, error)) {
        struct stat facts {};
        if (::lstat(item.path().c_str(), &facts) != 0 || !S_ISREG(facts.st_mode))
            continue;
        if (item.path().extension() == kExtension)
            entries.push_back({item.path(), static_cast<std::uint64_t>(facts.st_size), facts.st_mtime});
        else if (item.path().extension() == ".part" &&
                 item.path().filename().string().find(kExtension) != std::string::npos &&
                 now - facts.st_mtime > kAbandoned)
            std::filesystem::remove(item.path(), error);
    }
    return entries;
}

void trimFolder(const std::filesystem::path& folder, std::uint64_t sizeLimit) {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::vector<Entry> entries = entriesOf(folder, now);
    std::uint64_t total = 0;
    for (const Entry& entry : entries)
        total += entry.size;
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) { return a.used < b.used; });
    for (const Entry& entry : entries) {
        if (total <= sizeLimit || now - entry.used < kInUse)
            return; // sorted: all that follow were used later
        std::error_code error;
        if (std::filesystem::remove(entry.path, error))
            total -= entry.size;
    }
}

} // namespace

ModelCache::ModelCache(Folders folders, std::uint64_t sizeLimit)
    : m_folders(std::move(folders)), m_sizeLimit(sizeLimit) {
    HALLS_ASSERT(!m_folders.empty());
    std::error_code error; // told by newFile(), which can
    std::filesystem::create_directories(m_folders.front(), error);
}

ModelCache::ModelCache(std::filesystem::path folder, std::uint64_t sizeLimit)
    : ModelCache(Folders{std::move(folder)}, sizeLimit) {}

std::filesystem::path ModelCache::defaultFolder() {
    if (const char* folder = set("HALLS_CACHE_DIR"))
        return folder;
    // The XDG rules: a relative path is not valid and is as if not set.
    if (const char* folder = set("XDG_CACHE_HOME"); folder != nullptr && *folder == '/')
        return std::filesystem::path(folder) / "mosul-halls";
    if (const char* home = set("HOME"))
        return std::filesystem::path(home) / ".cache" / "mosul-halls";
    return {};
}

ModelCache::Folders ModelCache::usableFolders(const std::filesystem::path& wished) {
    Folders folders;
    if (!wished.empty()) {
        folders.push_back(wished);
        if (canWrite(wished))
            return folders;
    }
    std::error_code error;
    const std::filesystem::path temporary = std::filesystem::temp_directory_path(error);
    Folders others;
    if (!temporary.empty())
        others.push_back(temporary / fmt::format("mosul-halls-cache-{}", ::geteuid()));
    if (const char* folder = set("XDG_RUNTIME_DIR"); folder != nullptr && *folder == '/')
        others.push_back(std::filesystem::path(folder) / "mosul-halls"); // smaller: it lies in memory
    for (const auto& other : others) {
        if (madeOurs(other)) {
            folders.push_back(other);
            return folders;
        }
    }
    if (folders.empty()) // nothing can be had: newFile() names it
        folders.push_back(others.empty() ? std::filesystem::path("mosul-halls-cache") : others.front());
    return folders;
}

Result<std::optional<ModelFile>> ModelCache::find(const std::filesystem::path& source, ImportKind kind,
                                                  const std::filesystem::path& root,
                                                  const std::stop_token& stop) const {
    const Result<InputFile> identity = identified(source, stop);
    if (!identity)
        return identity.error();
    const Digest key = keyOf(identity.value(), kind);
    Freshness fresh(source, identity.value().hash, root, stop);
    for (const auto& folder : m_folders) {
        for (const auto& place : placesOf(folder, hex(key))) {
            if (auto file = freshAt(place, key, fresh))
                return file;
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, source.string(), {}, "cancelled"};
        }
    }
    return std::optional<ModelFile>();
}

Result<std::filesystem::path> ModelCache::newFile() const {
    static std::atomic<unsigned int> s_count{0};
    static const unsigned int s_process = std::random_device()(); // containers that share a folder have equal numbers
    for (const auto& folder : m_folders) {
        if (canWrite(folder)) // named so that trim() removes what nobody takes
            return folder / fmt::format("new-{:08x}-{}-{}{}.part", s_process, ::getpid(), s_count++, kExtension);
    }
    std::error_code error;
    const bool there = std::filesystem::is_directory(m_folders.front(), error);
    return Error{ErrorCode::Unwritable,
                 m_folders.front().string(),
                 {},
                 there ? "the cache folder cannot be written to" : "the cache folder cannot be made"};
}

Result<ModelFile> ModelCache::take(const std::filesystem::path& made, const std::filesystem::path& source,
                                   ImportKind kind) const {
    std::error_code error;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(made, error))) {
        std::filesystem::remove(made, error); // a link, say: what it leads to is nobody's import
        return Error{ErrorCode::Failed, source.string(), {}, "the import ended without a result"};
    }
    Result<ModelFile> file = ModelFile::open(made);
    if (!file && file.error().code == ErrorCode::Damaged) {
        const std::string found = file.error().place + (file.error().place.empty() ? "" : ": ") + file.error().detail;
        file = Error{ErrorCode::Damaged, source.string(), {}, "what the import wrote is not sound (" + found + ")"};
    }
    if (file) {
        const Result<InputFile> identity = identified(source, {});
        if (!identity)
            file = identity.error();
        else if (keyOf(file.value().record()) != keyOf(identity.value(), kind))
            file =
                Error{ErrorCode::Damaged,
                      source.string(),
                      {},
                      "what was imported is not this file as it is now; if it was just being written, open it again"};
    }
    if (!file) {
        std::filesystem::remove(made, error);
        return file;
    }
    const ImportRecord& record = file.value().record();
    const std::filesystem::path place = placeFor(placesOf(made.parent_path(), hex(keyOf(record))), record);
    std::filesystem::rename(made, place, error);
    if (error) {
        std::filesystem::remove(made, error); // it is open, and shown all the same
        logWarning("the cache keeps no {}: it cannot be renamed", place.string());
    }
    return file;
}

void ModelCache::trim() const {
    for (const auto& folder : m_folders)
        trimFolder(folder, m_sizeLimit);
}

} // namespace halls::model
