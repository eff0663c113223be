// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Session.h"

namespace halls::session {

/// A museum made in code: two rooms of 10 x 10 m side by side with a door between them, states "before" and "after".
/// In "after" a block of rubble lies on the floor round (0, 0, -2). Room "west" is x[-5,5], "east" is x[5.4,15.4].
std::shared_ptr<const loading::LoadedMuseum> twoRooms();

} // namespace halls::session
