// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/ModelFile.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace halls::model {

/// What an import shall make of a file.
enum class ImportKind {
    Model,    ///< anything that Assimp reads
    Lightmap, ///< Radiance picture -> one Rgb9e5 image with levels
    Probe,    ///< equirectangular Radiance picture -> Rgb9e5 cube, levels of growing roughness, and its irradiance
};

/// Raised whenever the importer makes something else of the same source: older cache files are then no longer found.
inline constexpr std::uint32_t kImporterVersion = 2;

/// Content-addressed: the key is made of the source's bytes (and of the files it names), the kind and the importer's
/// version, so that a changed source is another file and a moved package is the same. Safe for several processes at
/// once: files appear by rename only and are never changed.
class ModelCache {
public:
    /// `folder` is made if need be. `sizeLimit` in bytes: trim() removes the files used least recently beyond it.
    ModelCache(std::filesystem::path folder, std::uint64_t sizeLimit);

    /// The user's cache folder ($XDG_CACHE_HOME/mosul-halls, or what HALLS_CACHE_DIR says).
    static std::filesystem::path defaultFolder();

    /// Where the import of `source` lies or would lie. Reads the source (and what it names) to hash it.
    /// Unwritable: the folder cannot be made, or nothing can be added to it and the import is not there yet.
    Result<std::filesystem::path> pathFor(const std::filesystem::path& source, ImportKind kind) const;

    /// Opens a cached file and notes its use; a damaged one is removed and told as NotFound, so that it is made anew.
    Result<ModelFile> open(const std::filesystem::path& cached) const;

    /// Removes what is over the limit, never what was used within the last minute.
    void trim() const;

private:
    std::filesystem::path m_folder;
    std::uint64_t m_sizeLimit;
};

} // namespace halls::model
