// SPDX-License-Identifier: MPL-2.0
#include "tours/WalkRecorder.h"

#include <algorithm>
#include <cmath>

namespace halls::tours {
namespace {

constexpr double kShortest = 1.0 / 70.0; ///< seconds between two poses that are kept: each of 60 frames a second is
constexpr double kRest = 0.15;           ///< seconds without a change after which the eye stood still
constexpr double kSetOff = 1.0 / 60.0;   ///< seconds before the next pose in which it moved again
constexpr float kLeap = 0.5F;            ///< metres at once: nobody walked that

bool sameView(const WalkPose& one, const WalkPose& other) {
    return one.pose == other.pose && one.verticalFov == other.verticalFov;
}

} // namespace

WalkShown shownBy(const session::Session& session, double seconds) {
    WalkShown shown{.seconds = seconds, .state = session.state().id};
    const session::Comparison& comparison = session.comparison();
    if (comparison.mode != CompareMode::Off) {
        const auto& states = session.museum().states;
        shown.comparison =
            TourComparison{.mode = comparison.mode,
                           .first = states[comparison.first].id,
                           .second = states[comparison.second].id,
                           .horizontal = comparison.horizontal,
                           .split = comparison.mode == CompareMode::Blend ? comparison.blend : comparison.split};
    }
    if (const Pin* pin = session.openedPin())
        shown.openedPin = pin->id;
    shown.evidence = session::aspectOf(session.overlay());
    shown.showFates = session.overlay() == session::Overlay::Fate;
    return shown;
}

WalkRecorder::WalkRecorder(const session::Session& session) : m_session(&session) {
    m_walk.museum = session.museum().id;
    m_walk.title = session.museum().title;
    m_latest = {0.0, session.camera().pose, session.camera().verticalFov};
    m_walk.poses.push_back(m_latest);
    m_walk.shown.push_back(shownBy(session));
}

bool WalkRecorder::note(double seconds) {
    if (m_full)
        return false;
    const double now = std::max(seconds, m_walk.seconds);
    m_walk.seconds = std::min(now, RecordedWalk::kMaxSeconds);
    m_full = now >= RecordedWalk::kMaxSeconds || m_walk.poses.size() + 3 > RecordedWalk::kMaxPoses ||
             m_walk.shown.size() + 1 > RecordedWalk::kMaxShown;
    if (m_full)
        return false;
    noteShown(now);
    if (m_session->mode() != Mode::Plan)
        notePose(now);
    return true;
}

void WalkRecorder::notePose(double seconds) {
    const WalkPose now{seconds, m_session->camera().pose, m_session->camera().verticalFov};
    if (sameView(now, m_latest)) {
        m_stillAt = seconds;
        return;
    }
    const bool leapt = glm::distance(now.pose.position, m_latest.pose.position) > kLeap;
    const bool rested = m_stillAt > m_latest.seconds || seconds - m_latest.seconds > kRest;
    if (rested || leapt) {
        keep(m_latest);
        WalkPose still = m_latest;
        still.seconds = std::max(m_stillAt, seconds - std::min(kSetOff, 0.5 * (seconds - m_latest.seconds)));
        keep(still);
        keep(now);
    } else if (m_latest.seconds - m_walk.poses.back().seconds >= kShortest) {
        keep(m_latest);
    }
    m_latest = now;
}

void WalkRecorder::noteShown(double seconds) {
    const WalkShown now = shownBy(*m_session, seconds);
    WalkShown& last = m_walk.shown.back();
    if (!now.sameAs(last) || (now.comparison != last.comparison && seconds - last.seconds >= kShortest))
        m_walk.shown.push_back(now);
    else if (now.comparison != last.comparison)
        last.comparison = now.comparison; // a divider on its way
}

/// Two at one time would be no way.
void WalkRecorder::keep(const WalkPose& pose) {
    if (pose.seconds > m_walk.poses.back().seconds)
        m_walk.poses.push_back(pose);
    else
        m_walk.poses.back() = {m_walk.poses.back().seconds, pose.pose, pose.verticalFov};
}

RecordedWalk WalkRecorder::done(double seconds) {
    m_walk.seconds = std::min(std::max(seconds, m_walk.seconds), RecordedWalk::kMaxSeconds);
    if (!sameView(m_latest, m_walk.poses.back()))
        keep(m_latest);
    return m_walk;
}

} // namespace halls::tours
