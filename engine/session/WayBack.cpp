// SPDX-License-Identifier: MPL-2.0
#include "session/WayBack.h"

#include <utility>

namespace halls::session {
namespace {

constexpr float kStayedWithin = 0.5F; ///< metres: who walked farther with an open pin stays there when it is closed

} // namespace

void WayBack::begin(const Place& from) {
    m_from = from;
    m_stays = false;
}

void WayBack::stay() {
    m_stays = true;
}

void WayBack::walkedTo(Vec3 eye) {
    if (m_from && glm::distance(m_from->memory.camera.pose.position, eye) > kStayedWithin)
        stay();
}

std::optional<WayBack::Place> WayBack::end() {
    const std::optional<Place> from = std::exchange(m_from, std::nullopt);
    return m_stays ? std::nullopt : from;
}

std::optional<std::size_t> WayBack::state() const {
    return m_from ? std::optional(m_from->state) : std::nullopt;
}

void WayBack::setState(std::size_t state) {
    if (m_from)
        m_from->state = state;
}

} // namespace halls::session
