// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// Looks through an FBX file, text or binary, before Assimp does, which drops a whole mesh for one wrong number:
/// polygons that name points, normals or coordinates that are not there are changed in `bytes` to have no area, with a
/// note, and objects that stand in themselves no longer do. That is less than a reader of our own: the lengths of a
/// file stay as they are. Unsupported: older than FBX 7.1; Damaged: cut off, or no FBX.
Status mendFbx(std::span<std::byte> bytes, const Job& job);

} // namespace halls::importer
