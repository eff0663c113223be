// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/Origin.h"
#include "importer/text/Unread.h"

namespace halls::importer {

/// Polygons of a file as triangles.
struct Triangles {
    std::vector<std::uint32_t> corners; ///< three for each: numbers into the polygons' corners
    std::vector<std::uint32_t> faces;   ///< one for each: the polygon that it is of
    Extent extent;                      ///< of their vertices
};

/// Cuts polygons by ears (Ears.h). `vertices`: that of each corner; `sizes`: corners of each polygon, one behind the
/// other. A polygon with a vertex that is not there (kNone among them) or has no sensible position is left out, as is
/// one of less than three corners; notes say how many. Invalid where none is left, in the line of the first of `lost`
/// vertices where there are some, Cancelled.
Result<Triangles> trianglesOf(std::span<const DVec3> positions, std::span<const std::uint32_t> vertices,
                              std::span<const std::uint32_t> sizes, const Job& job, const Unread& lost = {});

} // namespace halls::importer
