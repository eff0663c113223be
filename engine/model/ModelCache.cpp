// SPDX-License-Identifier: MPL-2.0
#include "model/ModelCache.h"

#include "base/Hash.h"
#include "model/NamedFiles.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

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

/// Hash of one named file; a fixed number where it is not there, so that its coming changes the key.
std::uint64_t hashOfNamed(const std::filesystem::path& file) {
    constexpr std::uint64_t kMissing = 0x6D697373696E6721U;
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) // a pipe would wait for ever
        return kMissing;
    const Result<MappedFile> mapped = MappedFile::open(file);
    return mapped ? fastHash(mapped.value().bytes()) : kMissing;
}

Result<std::uint64_t> keyOf(const std::filesystem::path& source, ImportKind kind) {
    std::error_code error;
    if (std::filesystem::exists(source, error) && !std::filesystem::is_regular_file(source, error))
        return Error{ErrorCode::Unreadable, source.string(), {}, "this is not a file"};
    const Result<MappedFile> mapped = MappedFile::open(source);
    if (!mapped)
        return mapped.error();
    const std::span<const std::byte> bytes = mapped.value().bytes();
    std::vector<std::uint64_t> parts{kImporterVersion, static_cast<std::uint64_t>(kind),
                                     fastHash(source.extension().string()), fastHash(bytes)};
    if (kind == ImportKind::Model) {
        for (const auto& named : namedFiles(source, bytes))
            parts.push_back(hashOfNamed(named));
    }
    return fastHash(std::as_bytes(std::span(parts)));
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

} // namespace

ModelCache::ModelCache(std::filesystem::path folder, std::uint64_t sizeLimit)
    : m_folder(std::move(folder)), m_sizeLimit(sizeLimit) {
    std::error_code error; // told by pathFor(), which can
    std::filesystem::create_directories(m_folder, error);
}

std::filesystem::path ModelCache::defaultFolder() {
    const auto set = [](const char* name) -> const char* {
        const char* value = std::getenv(name);
        return value != nullptr && *value != '\0' ? value : nullptr;
    };
    if (const char* folder = set("HALLS_CACHE_DIR"))
        return folder;
    // The XDG rules: a relative path is not valid and is as if not set.
    if (const char* folder = set("XDG_CACHE_HOME"); folder != nullptr && *folder == '/')
        return std::filesystem::path(folder) / "mosul-halls";
    if (const char* home = set("HOME"))
        return std::filesystem::path(home) / ".cache" / "mosul-halls";
    std::error_code error;
    return std::filesystem::temp_directory_path(error) / "mosul-halls-cache";
}

Result<std::filesystem::path> ModelCache::pathFor(const std::filesystem::path& source, ImportKind kind) const {
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    if (!std::filesystem::is_directory(m_folder, error))
        return Error{ErrorCode::Unwritable, m_folder.string(), {}, "the cache folder cannot be made"};
    const Result<std::uint64_t> key = keyOf(source, kind);
    if (!key)
        return key.error();
    std::filesystem::path file = m_folder / (hex(key.value()) + kExtension);
    if (::access(m_folder.c_str(), W_OK | X_OK) != 0 && !std::filesystem::exists(file, error))
        return Error{ErrorCode::Unwritable, m_folder.string(), {}, "the cache folder cannot be written to"};
    return file;
}

Result<ModelFile> ModelCache::open(const std::filesystem::path& cached) const {
    const Identity before = identityOf(cached);
    Result<ModelFile> file = ModelFile::open(cached);
    if (file) {
        (void)::utimensat(AT_FDCWD, cached.c_str(), nullptr, 0); // used now; a read-only cache works without
        return file;
    }
    if (file.error().code != ErrorCode::Damaged)
        return file;
    // Another process may have put a whole file there since: that one stays.
    if (identityOf(cached) == before)
        (void)::unlink(cached.c_str());
    return Error{ErrorCode::NotFound, cached.string(), file.error().place,
                 "was damaged and has been removed (" + file.error().detail + ")"};
}

void ModelCache::trim() const {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::vector<Entry> entries = entriesOf(m_folder, now);
    std::uint64_t total = 0;
    for (const Entry& entry : entries)
        total += entry.size;
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) { return a.used < b.used; });
    for (const Entry& entry : entries) {
        if (total <= m_sizeLimit || now - entry.used < kInUse)
            return; // sorted: all that follow were used later
        std::error_code error;
        if (std::filesystem::remove(entry.path, error))
            total -= entry.size;
    }
}

} // namespace halls::model
