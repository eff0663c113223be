// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Facets.h"
#include "math/Camera.h"

#include <span>

namespace halls::loading {

/// Which way one looks at a bare model that was just opened.
struct FirstLook {
    float yaw = radiansOf(-30.0F);   ///< see directionOf(): from a little to the left
    float pitch = radiansOf(-15.0F); ///< and from above
};

/// An open sheet (a relief, a scan of a facade, a card) whose front looks away from there would be an empty picture:
/// one goes round to its front. Whatever has no side of its own (closed, or seen from both sides) is looked at as ever.
FirstLook firstLookAt(std::span<const Facet> facets);

} // namespace halls::loading
