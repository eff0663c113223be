// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// Stanford PLY 1.0, ASCII and both binary orders: positions, normals, colours (of vertices and of faces), texture
/// coordinates per vertex or per corner, several pictures by "texnumber", polygons of any shape, triangle strips. Our
/// own reader: scans of millions of triangles come as PLY, and it is several times faster than Assimp's. Texts are read
/// by lines, or by words where rows are laid out otherwise. What a NaN or a number of no vertex belongs to is left out
/// with a note, and so are rows that are missing at the end. Metres and Y up are assumed: the format says neither.
Result<RawScene> readPly(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
