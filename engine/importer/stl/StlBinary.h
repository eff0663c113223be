// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/stl/StlFacets.h"

#include <string_view>

namespace halls::importer::stl {

/// The facets of a binary file, with the colours of Magics and VisCAM; of several files that were put one behind the
/// other, each is a solid. Damaged: shorter than its header; TooLarge;
/// Cancelled.
Result<Facets> readBinaryFacets(std::string_view file, const Job& job);

} // namespace halls::importer::stl
