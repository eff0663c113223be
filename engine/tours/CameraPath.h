// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Camera.h"
#include "museum/Museum.h"
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

    /// What a way may take, seconds.
    struct Time {
        float written = 0.0F; ///< by the author; 0: by length and turn of the way
        float longest = 6.0F; ///< of one whose time is not written: what would be too fast then is not flown
    };
    /// A way without a written time takes at most 6 s from hall to hall, and 3 s within one.
    static Time timeFor(const Museum& museum, float written, const Pose& from, const Pose& to);

    /// From `from` through `corners` (positions and views, the last is the end). Nothing where the way does not keep
    /// its clearance.
    static std::optional<CameraPath> through(const physics::CollisionWorld& world, const Pose& from,
                                             const std::vector<Pose>& corners, const Time& time);
    /// From `from` to `to`: straight where that is clear, else round what stands in the way, on foot. Nothing where
    /// there is neither.
    static std::optional<CameraPath> between(const physics::CollisionWorld& world, const Pose& from, const Pose& to,
                                             const Time& time);

    /// `share` of the time, 0..1; at 1 exactly the end.
    Pose poseAt(float share) const;
    float length() const { return m_lengths.back(); } ///< metres
    float seconds() const { return m_seconds; }

private:
    CameraPath(std::vector<Vec3> points, const Pose& from, const Pose& to, const Time& time);

    std::vector<Vec3> m_points;
    std::vector<float> m_lengths; ///< along the way, up to each point
    Pose m_from;
    Pose m_to;
    float m_seconds = 1.0F;
};

} // namespace halls::tours
