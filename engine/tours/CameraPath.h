// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Camera.h"
#include "physics/CollisionWorld.h"

#include <optional>
#include <vector>

namespace halls::tours {

/// A smooth way of the eye through poses. Position: a quadratic B-spline (Chaikin 1974: its corner cutting stays within
/// the hull of the corners, so the way bulges into nothing). View: slerp along the way. Time: eased at both ends.
class CameraPath {
public:
    /// Room that the eye keeps from everything, metres.
    static constexpr float kClearance = 0.20F;

    /// From `from` through `corners` (positions and views, the last is the end). Nothing where the way does not keep
    /// its clearance.
    static std::optional<CameraPath> through(const physics::CollisionWorld& world, const Pose& from,
                                             const std::vector<Pose>& corners, float seconds);
    /// From `from` to `to`: straight where that is clear, else round what stands in the way, on foot. Nothing where
    /// there is neither.
    static std::optional<CameraPath> between(const physics::CollisionWorld& world, const Pose& from, const Pose& to,
                                             float seconds);

    /// `share` of the time, 0..1; at 1 exactly the end.
    Pose poseAt(float share) const;
    float length() const { return m_lengths.back(); } ///< metres
    float seconds() const { return m_seconds; }

private:
    CameraPath(std::vector<Vec3> points, const Pose& from, const Pose& to, float seconds);

    std::vector<Vec3> m_points;
    std::vector<float> m_lengths; ///< along the way, up to each point
    Pose m_from;
    Pose m_to;
    float m_seconds = 1.0F;
};

} // namespace halls::tours
