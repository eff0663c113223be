// SPDX-License-Identifier: MPL-2.0
#include "touring/ShowClock.h"

#include <algorithm>
#include <utility>

namespace halls::app {

ShowClock::ShowClock(std::function<Time()> now) : m_now(std::move(now)) {
    if (!m_now)
        m_now = [] { return std::chrono::duration_cast<Time>(std::chrono::steady_clock::now().time_since_epoch()); };
}

void ShowClock::begin() {
    if (m_begun)
        return;
    m_begun = true;
    reset();
}

void ShowClock::end() {
    m_begun = m_waiting = false;
    m_before = Time{0};
}

void ShowClock::setWaiting(bool waiting) {
    if (!m_begun || waiting == m_waiting)
        return;
    if (waiting)
        m_before += m_now() - m_since;
    else
        m_since = m_now();
    m_waiting = waiting;
}

void ShowClock::reset() {
    m_before = Time{0};
    m_since = m_now();
}

double ShowClock::passed() const {
    const Time all = m_before + (m_begun && !m_waiting ? m_now() - m_since : Time{0});
    return static_cast<double>(all.count()) / 1000.0;
}

void ShowClock::setAim(int minutes) {
    m_aim = std::max(0, minutes);
}

double ShowClock::behind(double done) const {
    return passed() - 60.0 * m_aim * std::clamp(done, 0.0, 1.0);
}

} // namespace halls::app
