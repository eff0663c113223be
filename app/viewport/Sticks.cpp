// SPDX-License-Identifier: MPL-2.0
#include "viewport/Sticks.h"

#include <cmath>
#include <utility>

namespace halls::app {
namespace {

constexpr float kTurnSpeed = radiansOf(120.0F); ///< per second
constexpr float kTiltSpeed = radiansOf(75.0F);  ///< per second
constexpr float kZoomSpeed = 5.0F;              ///< steps per second
// From where on a push to the side is a step of turning, and until where it is the same one.
constexpr float kStep = 0.6F;
constexpr float kStepOver = 0.3F;

} // namespace

Sticks& Sticks::of(QObject& picture) {
    auto* its = picture.findChild<Sticks*>(QString(), Qt::FindDirectChildrenOnly);
    return its != nullptr ? *its : *new Sticks(picture); // owned by the picture
}

Sticks::Sticks(QObject& picture) : QObject(&picture) {}

void Sticks::set(const Out& out) {
    m_out = out;
    const float aside = std::abs(out.turn.x);
    if (!m_pushed && aside >= kStep) {
        m_pushed = true;
        m_steps += out.turn.x > 0.0F ? 1 : -1;
    } else if (aside <= kStepOver) {
        m_pushed = false;
    }
}

void Sticks::addTo(session::Input& input, double seconds, const session::Settings& settings) {
    const auto time = static_cast<float>(seconds);
    const int steps = std::exchange(m_steps, 0);
    input.move += m_out.move;
    input.look.x -= settings.snapTurn > 0.0F ? static_cast<float>(steps) * settings.snapTurn
                                             : m_out.turn.x * kTurnSpeed * settings.lookSensitivity * time;
    input.look.y += (settings.invertLook ? -1.0F : 1.0F) * m_out.turn.y * kTiltSpeed * settings.lookSensitivity * time;
    input.zoom += m_out.near * kZoomSpeed * time;
    input.run = input.run || m_out.run;
}

} // namespace halls::app
