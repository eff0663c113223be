// SPDX-License-Identifier: MPL-2.0
#pragma once

// What one import is given, beside its source.

#include "model/ModelCache.h"

#include <cstdint>
#include <filesystem>
#include <functional>
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

} // namespace halls::importer
