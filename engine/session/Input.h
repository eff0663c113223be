// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

namespace halls::session {

/// What the visitor does during one tick. All zero: nothing.
struct Input {
    Vec2 move{0.0F};   ///< x to the right, y forward, each -1..1
    Vec2 look{0.0F};   ///< radians: x to the left (yaw), y up (pitch)
    float zoom = 0.0F; ///< steps, positive comes nearer (orbit, plan)
    bool run = false;
};

} // namespace halls::session
