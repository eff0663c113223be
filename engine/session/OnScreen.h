// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "session/Comparing.h"

// What lies in the picture at a pixel.

namespace halls::session {

/// A pin as it lies in the picture.
struct PinOnScreen {
    const Pin* pin = nullptr;
    Vec2 pixel{0.0F};      ///< origin top left
    float distance = 0.0F; ///< metres from the eye
    bool hidden = false;   ///< something stands before it
    Side side = Side::Second;
};

/// What the pointer is over.
struct SpotOnScreen {
    Vec3 point{0.0F};
    Vec3 normal{0.0F};
    Id object;          ///< exhibit or hall; empty: unknown
    bool floor = false; ///< one can stand there
};

} // namespace halls::session
