// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/RawScene.h"

namespace halls::importer {

/// What Formats.h leaves to Assimp. FBX says its unit and axes: it becomes metres and Y up; other formats are taken to
/// be so already. `bytes`: of the source. Unsupported: the ending is not known, or the file is too old. Damaged: with
/// Assimp's own words.
Result<RawScene> readByAssimp(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
