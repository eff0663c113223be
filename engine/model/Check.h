// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "model/Model.h"

namespace halls::model {

/// Whether every index, range, size and number of a model is sound, so that who draws it needs no checks of its own.
/// Rules: indices of a part count from its first vertex and stay below its vertex count; parents stand before their
/// children; names and images lie inside of their arrays; positions, texture coordinates, transforms and factors are
/// finite. On failure: Damaged, `place` names the item ("part 3"), `file` is empty.
Status check(const Model& model);

/// Bytes of all levels and faces of an image with this format and size; 0 where width, height, levels or faces are out
/// of range (1..16384, 1..full chain, 1 or 6 equal sides).
std::uint64_t pixelBytes(const Image& image);

} // namespace halls::model
