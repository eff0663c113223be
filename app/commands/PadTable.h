// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

#include <vector>

namespace halls::app {

/// Buttons of a gamepad, by where they lie: makers print different signs on them.
enum class PadButton {
    South,
    East,
    West,
    North,
    LeftShoulder,
    RightShoulder,
    View,
    Menu,
    Up,
    Down,
    Left,
    Right,
    LeftStick, ///< pressed
    RightStick,
};
constexpr int kPadButtons = static_cast<int>(PadButton::RightStick) + 1;

/// What a button does: ids of commands; empty: nothing. What a window has not is not done there.
struct PadRow {
    PadButton button;
    const char* name;         ///< of the button; translated in the context "Gamepad"
    const char* walking = ""; ///< while nobody leads
    const char* touring = ""; ///< while a tour runs
    bool held = false;        ///< of a tour: only where it is held for a second, as Escape is
};

/// All buttons that do something, in the order in which help lists them. What they do is done, and listed, by this.
const std::vector<PadRow>& padRows();

/// The same for the sticks and triggers, in words: what moves, what it does.
struct PadMove {
    QString name;
    QString does;
};
std::vector<PadMove> padMoves(); ///< in the language of the interface

QString nameOf(const PadRow& row); ///< likewise

} // namespace halls::app
