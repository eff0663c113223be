// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// Scans as Leica's .ptx has them, by our own code: for each scan the numbers of its columns and rows, four lines of
/// where the scanner stood, a matrix of four lines (that of the scan's place among the others, for rows of numbers),
/// and a line "x y z intensity [r g b]" for each point. Each scan becomes a node, in its place.
///
/// Metres, Z up, turned to Y up. Points at 0 0 0 are what the scanner did not see: left out, and told. A line that is
/// no row costs itself, a count that lies is told. Colours, or grey by intensity, as of .pts. Errors: Damaged, Invalid
/// (no points), TooLarge.
Result<RawScene> readPtx(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
