// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// Wavefront OBJ with its MTL libraries, as scanners and modellers write them: the grammar of polygons whole, colours
/// of vertices (0..1, 0..255, ZBrush's "#MRGB"), PBR words, names with blanks. Our own reader, which is less than it
/// would take to clean files for Assimp 5.2: that one knows no negative zero-length lines, no comments behind faces, no
/// words behind numbers, refuses a whole model for one wrong index, and keeps coordinates as floats. Linear in time.
/// A file without faces is a cloud of its points ("p"), or of all its vertices where it has nothing else.
/// One mesh for each object (or group, where there are no objects) and material; a node for each object, by its name.
/// Metres and Y up are assumed: the format says neither.
Result<RawScene> readObj(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
