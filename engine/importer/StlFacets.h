// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/RawScene.h"

#include <string_view>

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
    bool binary = false;
};

/// Whether a file is the ASCII form. Its length that fits its count makes it binary, whatever it begins with.
bool isText(std::string_view file);

Result<Facets> readTextFacets(std::string_view file, const Job& job);
Result<Facets> readBinaryFacets(std::string_view file, const Job& job);

} // namespace halls::importer::stl
