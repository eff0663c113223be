// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace halls::app {

struct Command;

/// Words by which people ask for what a command does and which it does not have itself ("print", "exam"), in the
/// language of the interface; and its words in English, as who has read a manual in English asks. Empty: none.
QString askedWords(const Command& command);
/// The same for the buttons of a gamepad.
QString askedOfGamepad();

} // namespace halls::app
