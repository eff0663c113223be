// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

namespace halls::physics {

/// An upright visitor: a capsule whose lowest point is the feet. Metres.
struct Capsule {
    float radius = 0.22F; ///< > 0
    float height = 1.75F; ///< feet to crown, >= 2 * radius
};

/// What a visitor can climb. One set for the walker, for routes and for "is this a place to stand".
inline constexpr float kStepHeight = 0.20F;              ///< metres, the highest step
inline constexpr float kMaxSlope = 35.0F * kPi / 180.0F; ///< radians, the steepest floor

} // namespace halls::physics
