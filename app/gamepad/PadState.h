// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/PadTable.h"
#include "viewport/Sticks.h"

#include <bitset>
#include <vector>

namespace halls::app {

/// How a gamepad is held at one moment. Sticks: x to the right, y up, -1..1; triggers 0..1.
struct PadState {
    Vec2 left{0.0F};
    Vec2 right{0.0F};
    float leftTrigger = 0.0F;
    float rightTrigger = 0.0F;
    std::bitset<kPadButtons> buttons{};

    bool down(PadButton button) const { return buttons.test(static_cast<std::size_t>(button)); }
    void press(PadButton button) { buttons.set(static_cast<std::size_t>(button)); }
    bool operator==(const PadState&) const = default;
};

/// Several pads held at once are as one: all that is pressed, and of each stick the one that is pushed farther.
PadState together(const PadState& one, const PadState& other);

/// A stick that is at rest says nothing, however worn it is: the dead zone is round, and beyond it the way out is a
/// curve from 0 to 1, so that a little is a little.
Vec2 shaped(Vec2 stick);

/// What sticks and triggers mean.
Sticks::Out sticksOf(const PadState& state);

/// Buttons that went down, or up, between two moments.
std::vector<PadButton> pressed(const PadState& before, const PadState& now);
std::vector<PadButton> released(const PadState& before, const PadState& now);

} // namespace halls::app
