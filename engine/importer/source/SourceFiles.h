// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "model/ImportRecord.h"

#include <cstddef>
#include <map>
#include <memory>
#include <set>
#include <span>

namespace halls::importer {

/// A whole foreign file, read: it may be cut short or written to meanwhile without anything happening here. Move-only.
class FileBytes {
public:
    FileBytes() = default;
    FileBytes(std::unique_ptr<std::byte[]> bytes, std::size_t size) : m_bytes(std::move(bytes)), m_size(size) {}

    std::span<const std::byte> bytes() const { return {m_bytes.get(), m_size}; }
    std::span<std::byte> bytes() { return {m_bytes.get(), m_size}; } ///< ours: the file stays as it is

private:
    std::unique_ptr<std::byte[]> m_bytes;
    std::size_t m_size = 0;
};

/// What a model means by a name.
struct Meant {
    std::string name;        ///< for open()
    std::string shown;       ///< relative to the model's folder, as it lies there
    bool substitute = false; ///< not the very name: in other letters, or only the end of a path
};

/// The only door to the disk: each byte that an import reads comes through it, and each name that was asked for is
/// written down with what was found, also where it was nothing. Who reads a file past it breaks the cache: its entry
/// would be shown although that file has changed.
///
/// **Threads** One at a time.
class SourceFiles {
public:
    /// `maxFileBytes`: longer files are refused before memory is taken. `root`: see model::FileFinder.
    SourceFiles(const std::filesystem::path& source, std::uint64_t maxFileBytes,
                const std::filesystem::path& root = {});

    Result<FileBytes> openSource();

    /// What is meant by a name in the file `namedBy` (empty: in the source); nothing: none of the candidates is there.
    /// Each that was tried is written down.
    std::optional<Meant> meantBy(const std::string& written, const std::string& namedBy = {});

    /// Whether a name, as it is written, leads out of where files may be read from.
    bool leadsOut(const std::string& written, const std::string& namedBy = {}) const;

    /// Whether there is a file of that very name (FileFinder::find): written down either way.
    bool has(const std::string& name) { return find(name).has_value(); }

    /// The file of that very name, once it was read whole. MissingPart: it is not there, or it is no name of a file
    /// beside the source; OutsidePackage: its name leads out; Unreadable (also where it changed meanwhile), TooLarge.
    Result<FileBytes> open(const std::string& name);

    /// Where a name points to, for messages; the name itself where it points nowhere.
    std::string pathOf(const std::string& name) const;

    /// What was asked for so far, the source first. Nothing more is found once there are kMaxInputs. Hashes what was
    /// found and not opened.
    const std::vector<model::InputFile>& asked();
    bool tooMany() const { return m_asked.size() >= model::kMaxInputs; }

private:
    std::optional<std::filesystem::path> find(const std::string& name);
    Status noteBytes(const std::string& name, const std::filesystem::path& path, std::span<const std::byte> bytes);
    Error trouble(ErrorCode code, std::string detail) const;

    std::filesystem::path m_source;
    std::uint64_t m_maxFileBytes;
    model::FileFinder m_finder;
    std::vector<model::InputFile> m_asked;
    std::set<std::string> m_names;                         ///< of m_asked
    std::map<std::string, std::filesystem::path> m_unread; ///< of m_asked: found, and not hashed yet
};

} // namespace halls::importer
