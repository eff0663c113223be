// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// What Formats.h leaves to Assimp. FBX says its unit and axes: it becomes metres and Y up; other formats are taken to
/// be so already. `bytes`: of the source, which are mended in place. Unsupported: the ending is not known, or the file
/// is too old. Damaged: with Assimp's own words.
Result<RawScene> readByAssimp(std::span<std::byte> bytes, const Job& job);

} // namespace halls::importer
