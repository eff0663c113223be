// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/RawScene.h"

namespace halls::importer {

/// Point clouds as lines of numbers, by our own code: .pts (a count, then x y z, intensity, r g b), .xyz, .asc.
/// Columns: 3 are places; 4 have an intensity; 6 have colours of 0 to 255, or, where they are fractions or negative,
/// normals, which are left out; 7 intensity and colours. Blanks, tabs, commas or semicolons part them; lines that begin
/// with # or // and one line of titles are passed over. Intensities become grey from their least to their most.
///
/// Metres. Z is up, as scanners have it, and is turned to Y up. A line that is no row of numbers costs that line (told
/// with its number); decimal commas ("1,5 2,5 3,5") are read as points, and told. Errors: Damaged, Invalid (no points),
/// TooLarge.
Result<RawScene> readPts(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
