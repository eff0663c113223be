// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"
#include "physics/Capsule.h"
#include "physics/CollisionWorld.h"
#include "physics/Walker.h"

#include <memory>
#include <optional>
#include <vector>

namespace halls::physics {

/// Ways on foot through one world, for click-to-walk. Remembers what it has seen of the floor, so later ways are
/// faster.
///
/// **Ownership:** borrows the world, which must not change meanwhile. **Threads:** one thread at a time.
class RouteMap {
public:
    RouteMap(const CollisionWorld& world, const Capsule& capsule);
    ~RouteMap();
    RouteMap(RouteMap&&) noexcept;
    RouteMap& operator=(RouteMap&&) noexcept;

    /// Corners of a way, from the start (first) to the goal (last), each pair walkable in a straight line; heights are
    /// the feet's. A goal where nobody can stand (too near a wall, in a case) is replaced by the nearest free place
    /// within 1 m. Nothing when there is no way.
    std::optional<std::vector<Vec3>> route(Vec3 fromFeet, Vec3 toFeet);

    /// Looks at up to `cells` more places of the floor that can be reached from `fromFeet`, for idle moments: the first
    /// way across a museum then takes no longer than later ones. 0 is answered when all has been seen.
    std::size_t prepare(Vec3 fromFeet, std::size_t cells);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// One way without a RouteMap to keep.
std::optional<std::vector<Vec3>> route(const CollisionWorld& world, Vec3 fromFeet, Vec3 toFeet, const Capsule& capsule);

/// Steers a walker along a route: ask once per frame, give the answer to Walker::step().
class RouteFollower {
public:
    RouteFollower() = default; ///< nowhere to go
    explicit RouteFollower(std::vector<Vec3> corners);

    /// What to press to go on from `feet`, who looks along `yaw` and walks `speed` metres per second. Nothing once
    /// there, or when there was no progress for a second (something stands in the way).
    std::optional<WalkInput> steer(Vec3 feet, float yaw, float speed, double seconds);
    bool active() const { return m_next < m_corners.size(); }

private:
    std::vector<Vec3> m_corners;
    std::size_t m_next = 0;
    float m_nearest = 0.0F; ///< to the next corner, so far
    double m_stalled = 0.0; ///< seconds without progress
};

} // namespace halls::physics
