// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/ModelFile.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace halls::model {

/// What an import shall make of a file.
enum class ImportKind {
    Model,    ///< anything that Assimp reads
    Lightmap, ///< Radiance picture -> one Rgb9e5 image with levels
    Probe,    ///< equirectangular Radiance picture -> Rgb9e5 cube, levels of growing roughness, and its irradiance
};

/// Raised whenever the importer makes something else of the same source: older cache files are then no longer found.
inline constexpr std::uint32_t kImporterVersion = 4;

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
    /// record names, to hash them. Errors: those of the source.
    Result<std::optional<ModelFile>> find(const std::filesystem::path& source, ImportKind kind) const;

    /// Where an import may write to, for take(). Unwritable: nothing can be added to any folder.
    Result<std::filesystem::path> newFile() const;

    /// Makes an entry of what an import of `source` wrote to newFile(), and opens it. A damaged file is removed.
    Result<ModelFile> take(const std::filesystem::path& made, const std::filesystem::path& source,
                           ImportKind kind) const;

    /// Removes what is over the limit, never what was used within the last minute.
    void trim() const;

private:
    Folders m_folders;
    std::uint64_t m_sizeLimit;
};

} // namespace halls::model
