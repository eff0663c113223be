// SPDX-License-Identifier: MPL-2.0
#include "tours/WalkPlayer.h"

#include <algorithm>

namespace halls::tours {

WalkPlayer::WalkPlayer(session::Session& session, const RecordedWalk& walk) : m_session(&session), m_walk(&walk) {
    place();
}

bool WalkPlayer::tick(double seconds) {
    if (ended())
        return false;
    m_at = std::min(m_at + seconds, m_walk->seconds);
    place();
    return !ended();
}

void WalkPlayer::place() {
    const WalkShown& shown = m_walk->shownAt(m_at);
    if (&shown != m_shown)
        show(shown);
    const WalkPose pose = m_walk->poseAt(m_at);
    const Camera& now = m_session->camera();
    if (!(now.pose == pose.pose) || now.verticalFov != pose.verticalFov || m_session->walking())
        m_session->setPose(pose.pose, pose.verticalFov);
}

void WalkPlayer::show(const WalkShown& shown) {
    const bool dividerOnly = m_shown != nullptr && shown.sameAs(*m_shown) && shown.comparison;
    m_shown = &shown;
    if (dividerOnly) {
        m_session->setSplit(shown.comparison->split);
        return;
    }
    const Pin* opened = m_session->openedPin();
    if (opened != nullptr && opened->id != shown.openedPin)
        m_session->closePin();
    m_session->setComparison({});
    m_session->setState(shown.state);
    if (shown.comparison) {
        const auto& states = m_session->museum().states;
        const auto indexOf = [&](const Id& id) {
            return static_cast<std::size_t>(std::ranges::find(states, id, &State::id) - states.begin());
        };
        m_session->setComparison({.mode = shown.comparison->mode,
                                  .first = indexOf(shown.comparison->first),
                                  .second = indexOf(shown.comparison->second),
                                  .horizontal = shown.comparison->horizontal,
                                  .split = shown.comparison->split,
                                  .blend = shown.comparison->split});
    }
    m_session->setOverlay(shown.showEvidence ? session::Overlay::Evidence
                          : shown.showFates  ? session::Overlay::Fate
                                             : session::Overlay::None);
    if (!shown.openedPin.empty() && (opened == nullptr || opened->id != shown.openedPin))
        m_session->openPin(shown.openedPin);
    m_session->clearWord();
}

} // namespace halls::tours
