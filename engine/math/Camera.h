// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Aabb.h"
#include "math/Math.h"

namespace halls {

/// Where the eye is and where it looks. Two equal poses give the very same picture.
struct Pose {
    Vec3 position{0.0F}; ///< of the eye, metres
    float yaw = 0.0F;    ///< radians, see directionOf()
    float pitch = 0.0F;  ///< radians, within ±90°
    bool operator==(const Pose&) const = default;
};

/// A pose with a lens. Perspective, or orthographic where `orthographicHeight` > 0 (the plan view).
struct Camera {
    Pose pose;
    float verticalFov = radiansOf(65.0F); ///< radians
    float orthographicHeight = 0.0F;      ///< metres from the lower to the upper edge of the picture; 0: perspective
    float nearPlane = 0.05F;              ///< metres
    float farPlane = 200.0F;              ///< metres

    Vec3 direction() const { return directionOf(pose.yaw, pose.pitch); }
    Mat4 view() const;
    /// OpenGL clip space, depth -1..1. `aspect` = width / height.
    Mat4 projection(float aspect) const;
    /// Through the pixel at `position` (0..1, origin top left).
    Ray rayThrough(Vec2 position, float aspect) const;
};

} // namespace halls
