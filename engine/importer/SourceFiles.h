// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/MappedFile.h"
#include "model/ImportRecord.h"

#include <set>

namespace halls::importer {

/// The only door to the disk: each byte that an import reads comes through it, and each name that was asked for is
/// written down with what was found, also where it was nothing. Who reads a file past it breaks the cache: its entry
/// would be shown although that file has changed.
///
/// **Threads** One at a time.
class SourceFiles {
public:
    /// `maxFileBytes`: longer files are refused before they are mapped.
    SourceFiles(const std::filesystem::path& source, std::uint64_t maxFileBytes);

    Result<MappedFile> openSource();

    /// Whether there is a file of that name (FileFinder): written down either way.
    bool has(const std::string& name) { return find(name).has_value(); }

    /// The file of that name. MissingPart: it is not there, or it is no name of a file beside the source; Unreadable,
    /// TooLarge.
    Result<MappedFile> open(const std::string& name);

    /// Where a name points to, for messages; the name itself where it points nowhere.
    std::string pathOf(const std::string& name) const;

    /// What was asked for so far, the source first. Nothing more is found once there are kMaxInputs.
    const std::vector<model::InputFile>& asked() const { return m_asked; }
    bool tooMany() const { return m_asked.size() >= model::kMaxInputs; }

private:
    std::optional<std::filesystem::path> find(const std::string& name);
    Error trouble(ErrorCode code, std::string detail) const;

    std::filesystem::path m_source;
    std::uint64_t m_maxFileBytes;
    model::FileFinder m_finder;
    std::vector<model::InputFile> m_asked;
    std::set<std::string> m_names; ///< of m_asked
};

} // namespace halls::importer
