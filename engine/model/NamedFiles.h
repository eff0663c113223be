// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace halls::model {

/// Which other files a model file names: buffers and images of glTF and GLB, material libraries and their textures of
/// OBJ, textures of COLLADA, FBX and PLY. Full paths, each once, in order of appearance, whether they exist or not.
/// `bytes` is the content of `file`. Never fails: what cannot be understood names nothing (the importer will say why).
std::vector<std::filesystem::path> namedFiles(const std::filesystem::path& file, std::span<const std::byte> bytes);

} // namespace halls::model
