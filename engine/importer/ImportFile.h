// SPDX-License-Identifier: MPL-2.0
#pragma once

// Reads what others made: never trusted, never linked into the viewer. The executable halls-import is this in a process
// of its own:
//
//     halls-import --kind model|lightmap|probe [options] SOURCE TARGET
//
// It writes TARGET (a file of model/ModelFile.h) by rename, with the record of the import in it: each file that was
// looked for with its hash, and each note. It prints "progress 0.42" and "note TEXT" lines on standard output, and on
// failure one line of JSON {"code","file","place","detail"} on standard error. Exit status: 0 done,
// 1 the source could not be imported, 2 the call is wrong. `halls-import --help` lists the options.
//
// Ownership: the result owns all that it shows. Threads: any; uses up to two workers inside. Errors: NotFound,
// Unreadable, Damaged, Unsupported (names what is needed), MissingPart (names the file), Invalid (among others
// "empty"), OutsidePackage (needs a file outside of `root`), TooLarge, Cancelled.

#include "base/Result.h"
#include "model/Model.h"
#include "model/ModelCache.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace halls::importer {

using model::ImportKind;

/// Limits are checked before memory is taken.
struct ImportOptions {
    std::uint64_t maxTriangles = 50'000'000; ///< of all meshes together
    std::uint64_t maxVertices = 50'000'000;
    std::uint64_t maxFileBytes = model::kLargestInput; ///< of the source and of each file it names
    std::uint64_t maxImagePixels = 16384ULL * 16384;   ///< of one picture before it is made smaller
    std::uint64_t maxImageRatio = 4096;                ///< bytes of pixels for each of the file, beyond 64 MiB
    std::uint64_t maxTextureBytes = 2ULL << 30U;       ///< of all pictures with their levels; more are left out
    std::uint32_t maxImageSide = 4096;                 ///< larger pictures are halved until they fit
    std::uint64_t maxJsonMemory = 1ULL << 30U;         ///< bytes that the JSON of a glTF may take, estimated beforehand
    std::size_t maxJsonDepth = 256;                    ///< of its braces and brackets
    std::uint32_t probeSide = 64;                      ///< pixels of a cube's face
    std::uint32_t probeLevels = 6;                     ///< roughness = level / (levels - 1)
    bool coarserLevels = true;                         ///< whether to make levels of less detail
    /// No file outside of this folder is read, whatever the source names: its package's. Empty: the source's own.
    std::filesystem::path root;
    /// Told what was left out or assumed and is no error (a missing texture of an OBJ, an ignored extension); what says
    /// the same of another part of the file (Notes.h) is told once. May be empty.
    std::function<void(const std::string&)> note;
};

/// From 0 to 1, never falling. Called on the calling thread.
using Progress = std::function<void(float)>;

/// ModelData::record says which files were looked for and what was left out.
Result<model::ModelData> importFile(const std::filesystem::path& source, ImportKind kind, const ImportOptions& options,
                                    const Progress& progress = {}, std::stop_token stop = {});

} // namespace halls::importer
