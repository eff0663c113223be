// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"
#include "importer/text/Unread.h"

#include <string>
#include <vector>

namespace halls::importer::stl {

struct Solid {
    std::string name;
    std::uint32_t firstFacet = 0;
};

/// What stands in the file: polygons with corners of their own.
struct Facets {
    std::vector<DVec3> corners;
    std::vector<std::uint32_t> sizes; ///< corners of each facet: 3; a text may have more
    std::vector<Rgba8> colours;       ///< empty or one for each facet
    std::vector<Solid> solids;        ///< one or more
    Unread lostVertices;              ///< of a text
    bool binary = false;
};

} // namespace halls::importer::stl
