// SPDX-License-Identifier: MPL-2.0
#include "tours/WalkPlayer.h"

#include <algorithm>

namespace halls::tours {

WalkPlayer::WalkPlayer(session::Session& session, const RecordedWalk& walk) : m_walk(&walk) {
    place(session);
}

bool WalkPlayer::tick(session::Session& session, double seconds) {
    if (ended())
        return false;
    m_at = std::min(m_at + seconds, m_walk->seconds);
    place(session);
    return !ended();
}

void WalkPlayer::place(session::Session& session) {
    const auto told = session.batch();
    const WalkShown& shown = m_walk->shownAt(m_at);
    if (&shown != m_shown)
        show(session, shown);
    const WalkPose pose = m_walk->poseAt(m_at);
    const Camera& now = session.camera();
    if (!(now.pose == pose.pose) || now.verticalFov != pose.verticalFov || session.walking())
        session.setPose(pose.pose, pose.verticalFov);
}

void WalkPlayer::show(session::Session& session, const WalkShown& shown) {
    const bool dividerOnly = m_shown != nullptr && shown.sameAs(*m_shown) && shown.comparison;
    m_shown = &shown;
    if (dividerOnly) {
        session.setSplit(shown.comparison->split);
        return;
    }
    const Pin* opened = session.openedPin();
    if (opened != nullptr && opened->id != shown.openedPin)
        session.closePin();
    session.setComparison({});
    session.setState(shown.state);
    if (shown.comparison)
        session.setComparison(session::comparisonOf(session.museum(), *shown.comparison));
    session.setOverlay(shown.evidence    ? session::overlayOf(*shown.evidence)
                       : shown.showFates ? session::Overlay::Fate
                                         : session::Overlay::None);
    if (!shown.openedPin.empty() && (opened == nullptr || opened->id != shown.openedPin))
        session.openPin(shown.openedPin);
    session.clearWord();
}

} // namespace halls::tours
