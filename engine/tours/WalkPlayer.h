// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/RecordedWalk.h"
#include "session/Session.h"

namespace halls::tours {

/// Leads a session along a recorded walk. It knows no time but what tick() tells, and keeps no session: who calls lends
/// one, always the same. Each call tells the session's listeners once.
///
///     WalkPlayer player(session, walk);
///     while (player.tick(session, 1.0 / 60.0)) { session.tick(1.0 / 60.0); draw(); }
///
/// What the walk names and the museum does not have is left as it is.
/// **Ownership** Borrows the walk, which must outlive it. **Threads** The session's.
class WalkPlayer {
public:
    /// The session shows the walk's first moment.
    WalkPlayer(session::Session& session, const RecordedWalk& walk);

    /// Before tick() of the session, once a frame. False when the walk is over.
    bool tick(session::Session& session, double seconds);
    bool ended() const { return m_at >= m_walk->seconds; }
    double elapsed() const { return m_at; }

private:
    void show(session::Session& session, const WalkShown& shown);
    void place(session::Session& session);

    const RecordedWalk* m_walk;
    double m_at = 0.0;
    const WalkShown* m_shown = nullptr; ///< the last that was shown
};

} // namespace halls::tours
