// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <functional>

namespace halls::app {

/// The time of a talk: it runs from the first step on, may wait, and may be set to nothing. Where somebody says how
/// long the talk shall take it tells how far one is behind.
class ShowClock {
public:
    using Time = std::chrono::milliseconds;
    /// `now`: for tests; else the steady clock of the system.
    explicit ShowClock(std::function<Time()> now = {});

    void begin(); ///< the first step is shown; nothing where it has begun
    void end();   ///< the talk is over
    bool begun() const { return m_begun; }
    void setWaiting(bool waiting);
    bool waiting() const { return m_waiting; }
    void reset(); ///< to nothing; it runs on, or waits on

    double passed() const; ///< seconds

    void setAim(int minutes); ///< 0: as long as it takes
    int aim() const { return m_aim; }
    /// Seconds that one is behind an even pace to the aim; ahead of it: less than 0. `done`: share of the talk, 0 to 1.
    double behind(double done) const;

private:
    std::function<Time()> m_now;
    Time m_since{0};  ///< when it last began to run
    Time m_before{0}; ///< that had passed by then
    bool m_begun = false;
    bool m_waiting = false;
    int m_aim = 0; ///< minutes
};

} // namespace halls::app
