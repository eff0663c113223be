// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/Command.h"

#include <vector>

namespace halls::app {

/// Keys that are held in the picture: to walk, to turn, to come nearer, to see the other state.
std::vector<Command> walkingKeys();

} // namespace halls::app
