// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/RawScene.h"

namespace halls::importer {

/// Everything but glTF 2.0 and PLY. FBX and COLLADA say their unit and up axis: they become metres and Y up; other
/// formats are taken to be so already. Unsupported: the ending is not known. Damaged: with Assimp's own words.
Result<RawScene> readByAssimp(const Job& job);

} // namespace halls::importer
