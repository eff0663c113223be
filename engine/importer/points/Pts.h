// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// Point clouds as lines of numbers, by our own code: .pts (a count, then x y z, intensity, r g b), .xyz, .asc.
/// Columns: by a line of titles ("//X Y Z R G B"), else 3 are places; 4 have an intensity; 6 have colours of 0 to 255
/// or of 0 to 1, or normals, which are left out; of 7 and more, colours stand behind the intensity or before it.
/// Blanks, tabs, commas, semicolons or quotes part them; lines that begin with # or // and one line of titles are
/// passed over. Intensities become grey from their least to their most.
///
/// Metres. Z is up, as scanners have it, and is turned to Y up. A line that is no row of numbers, or is cut off, costs
/// that line (told with its number); where half of the lines are none, the file is refused. Decimal commas ("1,5 2,5
/// 3,5") are read as points, and told; so are counts that lie and places that look like degrees. Errors: Damaged,
/// Unsupported (a grid of heights), Invalid (no points), TooLarge.
Result<RawScene> readPts(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
