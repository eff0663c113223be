// SPDX-License-Identifier: MPL-2.0
#include "tours/StepEvents.h"

#include <algorithm>

namespace halls::tours {

void StepEvents::begin(const TourStep& step, const Pose& stand, float verticalFov) {
    m_step = &step;
    m_next = 0;
    m_clock = 0.0;
    m_stand = stand;
    m_verticalFov = verticalFov;
    m_move.reset();
    m_fading = false;
}

void StepEvents::tick(session::Session& session, double seconds) {
    if (over())
        return;
    m_clock += seconds;
    m_fading = m_fading && session.walking();
    moveOn(session);
    while (m_next < m_step->events.size() && double{m_step->events[m_next].at} <= m_clock)
        happen(session, m_step->events[m_next++]);
}

void StepEvents::happen(session::Session& session, const TourEvent& event) {
    const bool another = event.state != session.state().id || session.comparison().mode != CompareMode::Off;
    if (!event.state.empty() && another) {
        session.setComparison({});
        session.setState(event.state);
        session.setPose(m_stand, m_verticalFov); // a state may have moved who stood where rubble lies now
        session.clearWord();
    }
    if (!event.highlight.empty())
        session.setHighlighted(event.highlight);
    if (!event.pin.empty())
        session.focusPin(event.pin);
    if (event.move)
        setOff(session, *event.move, double{event.at});
}

void StepEvents::setOff(session::Session& session, const TourMove& move, double at) {
    const float fov = move.verticalFov > 0.0F ? move.verticalFov : m_verticalFov;
    const physics::CollisionWorld& world = session.loaded().states[session.stateIndex()].collision;
    m_move.reset();
    m_fading = false;
    if (!session.settings().reduceMotion) {
        if (const auto path = CameraPath::through(world, m_stand, {move.to}, {.written = move.seconds}))
            m_move = Move{
                .path = *path, .begun = at, .seconds = double{move.seconds}, .fromFov = m_verticalFov, .toFov = fov};
    }
    if (m_move) {
        moveOn(session);
        return;
    }
    m_stand = move.to;
    m_verticalFov = fov;
    m_fading = true;
    session.fadeTo(m_stand, m_verticalFov);
}

void StepEvents::moveOn(session::Session& session) {
    if (!m_move)
        return;
    const float share = static_cast<float>(std::clamp((m_clock - m_move->begun) / m_move->seconds, 0.0, 1.0));
    const float eased = share * share * (3.0F - 2.0F * share);
    m_stand = m_move->path.poseAt(share);
    m_verticalFov = share < 1.0F ? glm::mix(m_move->fromFov, m_move->toFov, eased) : m_move->toFov;
    session.setPose(m_stand, m_verticalFov);
    if (share >= 1.0F)
        m_move.reset();
}

} // namespace halls::tours
