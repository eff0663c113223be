// SPDX-License-Identifier: MPL-2.0
#pragma once

// The baked light of a hall without the work that a scan took the place of. Where a work stood, its light is black: a
// floor that nobody could see. Until somebody bakes the hall without the work, the light there is that of the floor
// round it.

#include "model/Model.h"

#include <span>

namespace halls::stage {

/// The lightmap of `hall` (which stands where `worldFromHall` says), with the ground below each of the boxes (metres,
/// in the world) lit as what lies round it: each texel within is the mean of the texels of the same ground nearby,
/// weighed by the fourth power of their nearness (Shepard 1968). Shadows that the work cast beyond its foot stay. What
/// is no lightmap (no Rgb9e5 image) comes back as it is.
model::ModelData clearedLight(const model::Model& lightmap, const model::Model& hall, const Mat4& worldFromHall,
                              std::span<const Aabb> boxes);

} // namespace halls::stage
