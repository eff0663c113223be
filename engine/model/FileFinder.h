// SPDX-License-Identifier: MPL-2.0
#pragma once

// Which file a model means by a name that is written in it. Import and cache ask the same one, so that they cannot
// disagree. Usage:
//
//     FileFinder finder(model.parent_path());
//     for (const Candidate& candidate : FileFinder::candidates("C:\\scan\\Tex.JPG"))
//         if (const auto path = finder.find(candidate.name)) ...  // ".../tex.jpg", beside the model
//
// Names are UTF-8 or whatever bytes the file has. Errors: none; what is not there, or lies out of reach, is nothing.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace halls::model {

inline constexpr std::size_t kLongestName = 4096; ///< bytes

/// One of the names that a model may mean by what is written in it.
struct Candidate {
    std::string name;       ///< relative to the model's folder, or absolute; see FileFinder::nameOf()
    bool elsewhere = false; ///< only the end of what is written: a picture that lay in another folder, or machine
    bool operator==(const Candidate&) const = default;
};

/// Keeps what it read of folders: made anew for each import and each look into the cache.
class FileFinder {
public:
    /// `folder` is where the model lies. Nothing is found, nor looked at, outside of `root`: the package's folder;
    /// empty: the model's own.
    explicit FileFinder(std::filesystem::path folder, const std::filesystem::path& root = {});

    /// A name as models have it, as records have it: backslashes are slashes, "a/../b" is "b". Nothing for addresses
    /// in a network and for what is no name of a file.
    static std::optional<std::string> nameOf(std::string text);

    /// What may be meant by a name, in the order in which it is looked for: as it is written; without blanks, quotes
    /// and "file:"; percent-decoded; without a query; as Latin-1; as Windows-1256. Each beside `namedBy` (the file that
    /// has the name in it, as a name of its own), then beside the model. Then the last two parts of it, then the last,
    /// likewise.
    static std::vector<Candidate> candidates(const std::string& written, const std::string& namedBy = {});

    /// The regular file of that name; where there is none, the first one that is the same but for the way in which
    /// Unicode composes letters, then but for their case, as on the systems that many models come from. Links are
    /// followed as far as they stay inside of the root.
    std::optional<std::filesystem::path> find(const std::string& name);

    /// Whether a name leads out of the root, by itself or by a link. Says nothing of whether something is there.
    bool leadsOut(const std::string& name) const;

    /// Whether two names are the same but for the way in which Unicode composes letters.
    static bool sameWords(const std::string& one, const std::string& other);

    const std::filesystem::path& folder() const { return m_folder; }

private:
    bool within(const std::filesystem::path& path) const;
    bool namesWithin(const std::filesystem::path& name) const;
    std::optional<std::filesystem::path> childOf(const std::filesystem::path& folder, const std::string& name);

    std::filesystem::path m_folder;
    std::filesystem::path m_realFolder;
    std::filesystem::path m_root; ///< without links
    /// Names in a folder, by their folded form, in the order of bytes.
    std::map<std::filesystem::path, std::map<std::string, std::vector<std::string>>> m_listings;
};

} // namespace halls::model
