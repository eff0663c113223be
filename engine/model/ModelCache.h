// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/ModelFile.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace halls::model {

/// What was imported before, as a compiler's cache has it. An entry belongs to the name and the bytes of a source, and
/// is shown only as long as each other file of its record is what it was: found or not, with the same bytes. Records
/// name files from the source's folder on, so that a moved package stays cached; where equal models lie beside other
/// pictures, each has its own entry.
///
///     auto file = cache.find(source, kind);              // nothing: it is to be imported
///     if (file && !file.value()) {
///         const auto made = cache.newFile();             // an import writes there ...
///         file = cache.take(made.value(), source, kind); // ... and it becomes an entry
///     }
///
/// An entry is believed only if its header, its record and what was asked for agree on one key (keyOf()), a SHA-256, so
/// that no file stands in for another: renamed, made to have an equal checksum, or written by an import that lies about
/// what it read. Checksums in it are against accidents; who may write into the folder is trusted with it.
///
/// Entries are sealed by their rename: nobody writes into one afterwards, which is why they are mapped. Another program
/// that cuts one short while it is shown breaks that promise, and the process (SIGBUS); one that was cut before is
/// refused by its size.
///
/// **Threads** Safe for several threads and processes at once: entries appear by rename only and are never changed.
class ModelCache {
public:
    using Folders = std::vector<std::filesystem::path>;

    /// Entries are looked for in all folders and added to the first one that can be written to. `sizeLimit` in bytes,
    /// of each: trim() removes the entries used least recently beyond it.
    ModelCache(Folders folders, std::uint64_t sizeLimit);
    ModelCache(std::filesystem::path folder, std::uint64_t sizeLimit);

    /// The user's cache folder (what HALLS_CACHE_DIR says, or $XDG_CACHE_HOME/mosul-halls, or that below HOME); empty
    /// where nothing says.
    static std::filesystem::path defaultFolder();

    /// `wished`, made if need be; where it cannot be written to (a kiosk's home, say) a further one, of the user's own,
    /// in the temporary folder or in XDG_RUNTIME_DIR. Never one that somebody else could write to.
    static Folders usableFolders(const std::filesystem::path& wished);

    /// The import of `source` as its files are now; nothing: there is none. Reads the source, and the files that its
    /// record names, to hash them. `root`: outside of it no file counts (FileFinder). Errors: those of the source;
    /// Cancelled soon after `stop` was asked.
    Result<std::optional<ModelFile>> find(const std::filesystem::path& source, ImportKind kind,
                                          const std::filesystem::path& root = {},
                                          const std::stop_token& stop = {}) const;

    /// Where an import may write to, for take(). Unwritable: nothing can be added to any folder.
    Result<std::filesystem::path> newFile() const;

    /// Makes an entry of what an import of `source` wrote to newFile(), and opens it. A damaged file is removed, and
    /// one that says that it was made of other bytes than those that lie there, or as another kind.
    Result<ModelFile> take(const std::filesystem::path& made, const std::filesystem::path& source,
                           ImportKind kind) const;

    /// Removes what is over the limit, never what was used within the last minute.
    void trim() const;

private:
    Folders m_folders;
    std::uint64_t m_sizeLimit;
};

} // namespace halls::model
