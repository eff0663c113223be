// SPDX-License-Identifier: MPL-2.0
#include "gamepad/PadState.h"

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr float kDead = 0.18F;  ///< of the whole way: sticks that were used for years come back no nearer
constexpr float kFull = 0.96F;  ///< few reach the end into every direction
constexpr float kCurve = 1.7F;  ///< exponent
constexpr float kPulled = 0.1F; ///< of a trigger

Vec2 farther(Vec2 one, Vec2 other) {
    return glm::length(one) >= glm::length(other) ? one : other;
}

std::vector<PadButton> buttonsOf(const std::bitset<kPadButtons>& set) {
    std::vector<PadButton> buttons;
    for (int each = 0; each < kPadButtons; ++each) {
        if (set.test(static_cast<std::size_t>(each)))
            buttons.push_back(static_cast<PadButton>(each));
    }
    return buttons;
}

} // namespace

PadState together(const PadState& one, const PadState& other) {
    return {.left = farther(one.left, other.left),
            .right = farther(one.right, other.right),
            .leftTrigger = std::max(one.leftTrigger, other.leftTrigger),
            .rightTrigger = std::max(one.rightTrigger, other.rightTrigger),
            .buttons = one.buttons | other.buttons};
}

Vec2 shaped(Vec2 stick) {
    const float out = glm::length(stick);
    if (!(out > kDead)) // whatever is no number, too
        return Vec2(0.0F);
    const float way = std::min(1.0F, (out - kDead) / (kFull - kDead));
    return stick / out * std::pow(way, kCurve);
}

Sticks::Out sticksOf(const PadState& state) {
    const float near = state.rightTrigger - state.leftTrigger;
    return {.move = shaped(state.left),
            .turn = shaped(state.right),
            .near = std::abs(near) < kPulled ? 0.0F : near,
            .run = state.down(PadButton::LeftStick)};
}

std::vector<PadButton> pressed(const PadState& before, const PadState& now) {
    return buttonsOf(now.buttons & ~before.buttons);
}

std::vector<PadButton> released(const PadState& before, const PadState& now) {
    return buttonsOf(before.buttons & ~now.buttons);
}

} // namespace halls::app
