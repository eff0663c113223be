// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/stl/StlFacets.h"

#include <string_view>

namespace halls::importer::stl {

/// Whether a file is the ASCII form. Its length that fits its count makes it binary, whatever it begins with.
bool isText(std::string_view file);

/// The facets of a text, of all tempers. A vertex that is no three numbers has no place, and is told. Damaged: neither
/// a solid nor a facet, or more than half of the vertices are such; TooLarge; Cancelled.
Result<Facets> readTextFacets(std::string_view file, const Job& job);

} // namespace halls::importer::stl
