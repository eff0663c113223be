// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Aabb.h"

#include <array>

namespace halls {

/// The six planes of what a camera sees (Gribb and Hartmann, 2001: read off the clip matrix).
class Frustum {
public:
    /// `clipFromWorld` = projection * view.
    explicit Frustum(const Mat4& clipFromWorld);
    /// Conservative: true for all boxes that are seen, and for a few just outside of a corner.
    bool touches(const Aabb& box) const;

private:
    std::array<Vec4, 6> m_planes; ///< inside is dot(plane, (p, 1)) >= 0
};

} // namespace halls
