// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/RawScene.h"

namespace halls::importer {

/// Stanford PLY 1.0, ASCII and both binary orders: positions, normals, colours, texture coordinates per vertex or per
/// corner, polygons (as fans), triangle strips, and the picture that a comment names. Our own reader: scans of millions
/// of triangles come as PLY, and it is several times faster than Assimp's. Metres and Y up are assumed: the format says
/// neither.
Result<RawScene> readPly(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
