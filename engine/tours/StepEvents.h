// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Tour.h"
#include "session/Session.h"
#include "tours/CameraPath.h"

#include <optional>

namespace halls::tours {

/// What happens while a step stays, by a clock that only tick() moves: slow moves, outlines, pins that are pointed at,
/// other states.
///
///     StepEvents events;
///     events.begin(step, pose, fov);                    // where the step puts its camera
///     while (!events.over()) events.tick(session, 1.0 / 30.0);
///
/// A move that does not keep CameraPath's clearance, or whose visitor wants little motion, is a fade.
/// **Ownership** Borrows the step, which must outlive it.
class StepEvents {
public:
    /// From its beginning.
    void begin(const TourStep& step, const Pose& stand, float verticalFov);
    void tick(session::Session& session, double seconds);
    /// All of them have happened, and nothing moves any more.
    bool over() const { return m_step == nullptr || (m_next == m_step->events.size() && !m_move && !m_fading); }
    bool fading() const { return m_fading; }
    /// Where the camera has been put by now.
    const Pose& stand() const { return m_stand; }
    float verticalFov() const { return m_verticalFov; }

private:
    struct Move {
        CameraPath path;
        double begun = 0.0; ///< seconds of the clock
        double seconds = 0.0;
        float fromFov = 0.0F;
        float toFov = 0.0F;
    };
    void happen(session::Session& session, const TourEvent& event);
    void setOff(session::Session& session, const TourMove& move, double at);
    void moveOn(session::Session& session);

    const TourStep* m_step = nullptr; ///< null: none was begun
    std::size_t m_next = 0;           ///< the first event that has not happened
    double m_clock = 0.0;             ///< seconds
    Pose m_stand;
    float m_verticalFov = 0.0F;
    std::optional<Move> m_move;
    bool m_fading = false;
};

} // namespace halls::tours
