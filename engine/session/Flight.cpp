// SPDX-License-Identifier: MPL-2.0
#include "session/Flight.h"

#include <algorithm>

namespace halls::session {
namespace {

constexpr double kFadeSeconds = 0.3; ///< the longest that "reduce motion" allows
constexpr double kFlySpeed = 6.0;    ///< metres per second in the middle of a flight
constexpr double kTurnSpeed = 2.0;   ///< radians per second

double duration(const Pose& from, const Pose& to, Flight::Kind kind) {
    if (kind == Flight::Kind::Fade)
        return kFadeSeconds;
    const double way = glm::distance(from.position, to.position) / kFlySpeed;
    const double turn = std::abs(wrapAngle(to.yaw - from.yaw)) / kTurnSpeed;
    return std::clamp(std::max(way, turn), 0.25, 2.0);
}

} // namespace

Flight::Flight(const Pose& from, const Pose& to, Kind kind)
    : m_from(from), m_to(to), m_kind(kind), m_duration(duration(from, to, kind)) {}

void Flight::advance(double seconds) {
    m_elapsed += seconds;
}

Pose Flight::pose() const {
    if (done())
        return m_to;
    const auto share = static_cast<float>(m_elapsed / m_duration);
    if (m_kind == Kind::Fade)
        return share < 0.5F ? m_from : m_to;
    const float eased = share * share * (3.0F - 2.0F * share);
    return {.position = glm::mix(m_from.position, m_to.position, eased),
            .yaw = m_from.yaw + wrapAngle(m_to.yaw - m_from.yaw) * eased,
            .pitch = glm::mix(m_from.pitch, m_to.pitch, eased)};
}

float Flight::fade() const {
    if (m_kind == Kind::Fly || done())
        return 0.0F;
    const auto share = static_cast<float>(m_elapsed / m_duration);
    return 1.0F - std::abs(share - 0.5F) * 2.0F;
}

} // namespace halls::session
