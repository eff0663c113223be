// SPDX-License-Identifier: MPL-2.0
#include "viewport/HeldKeys.h"

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr float kTurnSpeed = radiansOf(80.0F); ///< per second
constexpr float kTiltSpeed = radiansOf(50.0F); ///< per second
constexpr float kZoomSpeed = 5.0F;             ///< steps per second

} // namespace

bool HeldKeys::press(int key) {
    const auto move = m_moves.find(key);
    if (move == m_moves.end())
        return false;
    if (m_down.insert(key).second) {
        m_snaps += move->second == Move::TurnLeft ? 1 : 0;
        m_snaps -= move->second == Move::TurnRight ? 1 : 0;
    }
    return true;
}

bool HeldKeys::release(int key) {
    return m_down.erase(key) != 0;
}

void HeldKeys::clear() {
    m_down.clear();
    m_snaps = 0;
}

bool HeldKeys::moving() const {
    return std::any_of(m_down.begin(), m_down.end(),
                       [&](int key) { return m_moves.at(key) != Move::Run && m_moves.at(key) != Move::Peek; });
}

bool HeldKeys::held(Move move) const {
    return std::any_of(m_down.begin(), m_down.end(), [&](int key) { return m_moves.at(key) == move; });
}

float HeldKeys::axis(Move positive, Move negative) const {
    return (held(positive) ? 1.0F : 0.0F) - (held(negative) ? 1.0F : 0.0F);
}

session::Input HeldKeys::input(double seconds, const session::Settings& settings) {
    const auto time = static_cast<float>(seconds);
    session::Input input;
    input.move = {axis(Move::Right, Move::Left), axis(Move::Forward, Move::Back)};
    const int snaps = std::exchange(m_snaps, 0);
    input.look.x = settings.snapTurn > 0.0F ? static_cast<float>(snaps) * settings.snapTurn
                                            : axis(Move::TurnLeft, Move::TurnRight) * kTurnSpeed * time;
    input.look.y = axis(Move::LookUp, Move::LookDown) * kTiltSpeed * time;
    input.zoom = axis(Move::Nearer, Move::Farther) * kZoomSpeed * time;
    input.run = held(Move::Run);
    return input;
}

} // namespace halls::app
