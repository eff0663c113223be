// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <string>

namespace halls::session {

/// What a visitor may set to walk in comfort. Kept by the app between two visits; values outside are brought inside.
struct Settings {
    float eyeHeight = 1.60F;              ///< metres, 0.90 (seated, child) to 2.00
    float walkSpeed = 1.4F;               ///< metres per second, 0.5 to 3; running is twice that
    float lookSensitivity = 1.0F;         ///< 0.1 to 5; 1 turns 0.12 degrees per pixel of the mouse
    bool invertLook = false;              ///< pulling the mouse down looks up
    float verticalFov = radiansOf(65.0F); ///< 50 to 100 degrees
    float snapTurn = 0.0F;                ///< radians per key press, 0 turns smoothly
    bool reduceMotion = false;            ///< camera flights become fades of at most 0.3 s
    float exposure = 0.0F;                ///< stops, -4 to 4
    bool pinsShown = true;
    /// Somebody is there who reads the museum's notice before destroyed works are shown.
    bool notice = false;
    std::string language = "en"; ///< of the museum's texts; the interface has its own

    bool operator==(const Settings&) const = default;
};

Settings withinLimits(Settings settings);

} // namespace halls::session
