// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "physics/Capsule.h"
#include "physics/Exact.h"
#include "physics/Geometry.h"

#include <optional>
#include <vector>

namespace halls::physics {

/// How near the body comes to a wall, metres: rounding never becomes penetration.
inline constexpr double kSkin = 5e-4;
/// Overlaps up to this, metres, count as touching when a given place is judged (floors are stored in float).
inline constexpr double kTouch = 1e-3;

/// What the round lower end of the body rests on.
struct Rest {
    double feet = 0.0;    ///< height of the feet, metres
    double contact = 0.0; ///< height of the highest point that is touched (of the walkable ones, if any is)
    bool walkable = false;
    DVec3 normal{0.0, 1.0, 0.0}; ///< from the contact to the middle of the sphere
    std::uint32_t triangle = 0;  ///< that is touched
};

/// Moves an upright body among the triangles of one world. Internal to this module.
///
/// On foot, the body is an upright cylinder from step height to the crown: it alone meets walls, on the floor plan, so
/// floors, seams between floors and low steps cannot trip it. Below it, a sphere is let down and finds the ground. The
/// capsule that is promised to be free lies inside of the two. Along a wall, the move is the allowed one nearest to the
/// wished one (a projection on a convex set): no speed is gained and a corner comes to rest.
///
/// **Threads:** one thread at a time. Remembers the triangles near the last place; see forget().
class Body {
public:
    /// `margin`: metres round the body for which triangles are kept.
    Body(const Geometry& geometry, const Capsule& capsule, double margin = 0.7);

    void setCapsule(const Capsule& capsule);
    const Capsule& capsule() const { return m_capsule; }
    /// After the world has changed.
    void forget(const Geometry& geometry);

    /// As much of `wish` as the walls allow between the heights `bottom` and `top`, further held by `limits`.
    DVec2 slide(const DVec2& from, double bottom, double top, const DVec2& wish, std::vector<Limit>& limits);
    /// Lets the sphere down from feet at `feet` by at most `depth`. Nothing when it meets nothing.
    std::optional<Rest> drop(const DVec3& feet, double depth);
    /// How far the crown may rise (at most `height`).
    double headroom(const DVec3& feet, double height);
    /// Is there a floor that is not too steep straight under the middle of the body, at most `depth` below the feet?
    bool floorUnder(const DVec3& feet, double depth);
    bool anythingUnder(const DVec3& feet) const;

    /// One step on foot. `support` is the height of the floor that carries, and is kept up to date.
    /// False: there is no ground in reach at the new place; `feet` has moved level, the body falls from there.
    bool walk(DVec3& feet, double& support, const DVec2& wish);
    /// One step through the air, `sink` metres down; along a face that is too steep to stand. What was met last, if
    /// any.
    std::optional<Rest> fall(DVec3& feet, double sink, const DVec2& wish);

    /// How deep the world reaches into the body; 0 when it is free.
    double depthAt(const DVec3& feet);

private:
    enum class Try { Done, Airborne, Refused };
    Try tryWalk(DVec3& feet, double& support, const DVec2& wish, std::vector<Limit>& limits);

    struct Touch {
        double move = 0.0; ///< part of the wish, 0..1
        DVec2 normal{0.0};
    };
    std::optional<Touch> firstTouch(const DVec2& from, const DVec2& move) const;
    /// Makes sure that m_near has all that the body can touch when it moves by `reach` sideways, `below` its feet.
    void gather(const DVec3& feet, double reach, double below);
    void gatherFootprints(double bottom, double top);
    Rest restAt(const DVec3& centre, std::uint32_t met) const;
    bool addLimit(const DVec3& feet, const Rest& rest, const DVec2& wish, std::vector<Limit>& limits) const;

    /// The cylinder is wider than the spheres by the skin, so that no sphere ever touches the wall beside it.
    double radius() const { return ball() + kSkin; }
    double ball() const { return static_cast<double>(m_capsule.radius); }
    double height() const { return static_cast<double>(m_capsule.height); }

    const Geometry* m_geometry;
    Capsule m_capsule;
    double m_margin;
    std::vector<std::uint32_t> m_near; ///< triangles in the box below
    DVec3 m_nearLow{1e300};
    DVec3 m_nearHigh{-1e300};
    std::vector<Footprint> m_footprints; ///< of m_near, between the heights below
    double m_footprintBottom = 1e300;
    double m_footprintTop = -1e300;
    std::vector<Limit> m_limits;
    std::vector<std::uint32_t> m_scratch;
};

} // namespace halls::physics
