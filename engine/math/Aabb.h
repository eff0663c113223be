// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <limits>

namespace halls {

/// Box along the axes, metres. A new one is empty (min > max) and grows by include().
struct Aabb {
    Vec3 min{std::numeric_limits<float>::max()};
    Vec3 max{std::numeric_limits<float>::lowest()};

    bool empty() const { return min.x > max.x || min.y > max.y || min.z > max.z; }
    Vec3 centre() const { return (min + max) * 0.5F; }
    Vec3 size() const { return empty() ? Vec3(0.0F) : max - min; }
    bool contains(Vec3 point) const;
    void include(Vec3 point);
    void include(const Aabb& other);
    /// The smallest box that holds this one after `transform` (affine).
    Aabb transformed(const Mat4& transform) const;
    bool operator==(const Aabb&) const = default;
};

/// Half-line: all origin + t * direction, t >= 0. `direction` has length 1.
struct Ray {
    Vec3 origin{0.0F};
    Vec3 direction{0.0F, 0.0F, -1.0F};
};

} // namespace halls
