// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <array>
#include <cstdint>
#include <span>

/// Distances in closed form, in double precision. Internal to this module.
///
/// Bullet finds the triangles that matter (BoxTree.h); how near they are is computed here and not by its GJK sweeps,
/// which answer within a tolerance, have no normal at a touch and so slide, jitter and pass thin walls.
namespace halls::physics {

using DVec2 = glm::dvec2; ///< x east, y = world z
using DVec3 = glm::dvec3;

struct Triangle {
    std::array<DVec3, 3> corners;
    DVec3 normal; ///< unit length
    DVec3 low;    ///< of its box
    DVec3 high;
    std::uint32_t tag = 0;
};

DVec3 closestOnTriangle(const DVec3& point, const Triangle& triangle);

/// An upright segment: x, z and from where to where it stands.
struct Upright {
    double x = 0.0;
    double z = 0.0;
    double bottom = 0.0;
    double top = 0.0;
};

struct Nearest {
    double distance = 0.0; ///< 0: the segment passes through the triangle
    DVec3 onSegment{0.0};
    DVec3 onTriangle{0.0};
};
Nearest nearest(const Upright& segment, const Triangle& triangle);

/// How far an upright capsule of `radius` round the segment must move to be clear of the triangle; 0 when it is.
double overlap(const Upright& segment, double radius, const Triangle& triangle);

/// Signed solid angle of the triangle seen from the point, in parts of the full sphere.
double winding(const DVec3& point, const Triangle& triangle);

/// What a triangle covers on the floor plan between two heights. May be a line or a point (upright walls).
struct Footprint {
    std::array<DVec2, 5> corners;
    std::size_t count = 0; ///< 0: nothing at these heights
    DVec2 low{0.0};
    DVec2 high{0.0};

    std::span<const DVec2> points() const { return {corners.data(), count}; }
};
Footprint footprint(const Triangle& triangle, double bottom, double top);

DVec2 closestOn(const Footprint& shape, const DVec2& point);

/// Half of the plane in which a move may end: dot(normal, move) >= limit, with limit <= 0.
struct Limit {
    DVec2 normal;
    double limit = 0.0;
};
/// The allowed move nearest to `wish`. Unique, so pressing into a corner comes to rest; never longer than `wish`.
DVec2 nearestAllowed(const DVec2& wish, std::span<const Limit> limits);

} // namespace halls::physics
