// SPDX-License-Identifier: MPL-2.0
#pragma once

// What an import leaves behind besides the model, as a compiler leaves a list of dependencies: the files that it looked
// for, and what it left out. Who reads the list reads no foreign format.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace halls::model {

inline constexpr std::size_t kMaxInputs = 65'536; ///< names that one import may ask for
inline constexpr std::size_t kLongestName = 4096; ///< bytes
inline constexpr std::size_t kMaxNotes = 256;
inline constexpr std::size_t kLongestNote = 600;            ///< bytes
inline constexpr std::uint64_t kLargestInput = 4ULL << 30U; ///< bytes; larger files are not read

/// A file that an import looked for.
struct InputFile {
    std::string name;       ///< relative to the source's folder ("t/x.png", "../x.png"), or absolute
    bool found = false;     ///< whether there was one: a file that comes later changes what is imported
    std::uint64_t hash = 0; ///< hashOfFile(); 0 where none was found
    bool operator==(const InputFile&) const = default;
};

struct ImportRecord {
    std::vector<InputFile> files;   ///< each name once, the source first
    std::vector<std::string> notes; ///< what was left out or taken for granted: plain English, one line each, UTF-8
    bool operator==(const ImportRecord&) const = default;
};

/// Finds the files that a model means by the names in it. Import and cache ask the same one, so that they cannot
/// disagree. Keeps what it read of folders: made anew for each import and each look into the cache.
class FileFinder {
public:
    explicit FileFinder(std::filesystem::path folder) : m_folder(folder.empty() ? "." : std::move(folder)) {}

    /// A name as models have it, as InputFile has it: backslashes are slashes, "a/../b" is "b". Nothing for addresses
    /// in a network and for what is no name of a file.
    static std::optional<std::string> nameOf(std::string text);

    /// The regular file of that name; where there is none, the first one that is the same but for the case of letters
    /// (ASCII), as on the systems that many models come from. Absolute names are taken as they are.
    std::optional<std::filesystem::path> find(const std::string& name);

    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::optional<std::filesystem::path> childOf(const std::filesystem::path& folder, const std::string& name);

    std::filesystem::path m_folder;
    /// Names in a folder, by their lower-case form.
    std::map<std::filesystem::path, std::map<std::string, std::string>> m_listings;
};

/// Hash of a file's bytes (of its size alone beyond kLargestInput); 0 where it cannot be read.
std::uint64_t hashOfFile(const std::filesystem::path& file);

/// Whether a record still holds for a source in its folder: whether an import would find the same bytes again.
/// Hashes each file once, however many records are asked for.
class Freshness {
public:
    /// `sourceHash`: hashOfFile(source), which the caller has already.
    Freshness(const std::filesystem::path& source, std::uint64_t sourceHash);

    bool holds(const ImportRecord& record);

private:
    InputFile present(const std::string& name);

    FileFinder m_finder;
    std::map<std::string, InputFile> m_present;
};

/// The files that a model is shown with: those of the record that were found and lie in the source's folder or below
/// it, as paths relative to it, without the source. For copying a model with all that belongs to it: what lies
/// elsewhere, by its name or by a link, is not the model's to give away.
std::vector<std::filesystem::path> companionsIn(const ImportRecord& record, const std::filesystem::path& source);

} // namespace halls::model
