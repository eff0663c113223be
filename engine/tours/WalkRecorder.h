// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/RecordedWalk.h"
#include "session/Session.h"

#include <optional>

namespace halls::tours {

/// Notes what a session shows, only where it changes.
///
///     WalkRecorder recorder(session);
///     while (recorder.note(clock())) { ... }        // after each tick, or after each change
///     RecordedWalk walk = recorder.done(clock());
///
/// While the plan is shown nobody goes anywhere: the eye stays where it was.
/// **Ownership** Borrows the session, which must outlive it. **Threads** The session's.
class WalkRecorder {
public:
    explicit WalkRecorder(const session::Session& session);

    /// `seconds` since the beginning; never less than before. False once the longest walk is reached: it ends there.
    bool note(double seconds);
    bool full() const { return m_full; }
    RecordedWalk done(double seconds);
    /// The same while it goes on.
    RecordedWalk soFar(double seconds) const { return WalkRecorder(*this).done(seconds); }

private:
    void notePose(double seconds);
    void noteShown(double seconds);
    void keep(const WalkPose& pose);

    const session::Session* m_session;
    RecordedWalk m_walk;
    WalkPose m_latest;      ///< may not be kept yet: in a quick row of poses not each is
    double m_stillAt = 0.0; ///< seconds: nothing had moved since `m_latest`
    bool m_full = false;
};

/// What a session shows besides its pose, as of `seconds`.
WalkShown shownBy(const session::Session& session, double seconds = 0.0);

} // namespace halls::tours
