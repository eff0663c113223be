// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/Command.h"

#include <QLatin1String>

#include <vector>

namespace halls::app {

/// A menu that has more than this many entries is read by nobody to its end.
constexpr int kMostEntries = 14;

/// A menu in a menu: rows that belong together and are seldom needed from there. It stands where the first of its rows
/// would stand.
struct Submenu {
    const char* id;
    const char* text;              ///< translated in the context "Actions"
    std::vector<const char*> rows; ///< ids of commands, of one menu
};

/// All of them. Who brings a row that makes its menu too long puts it into one here.
const std::vector<Submenu>& submenus();
const Submenu* submenuOf(const Command& command); ///< null: the row stands in its menu itself

} // namespace halls::app
