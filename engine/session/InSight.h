// SPDX-License-Identifier: MPL-2.0
#pragma once

// What a visitor sees from where he stands, and the ways out of his hall, as things that can be named: for those who do
// not see the picture.

#include "session/Session.h"

#include <vector>

namespace halls::session {

/// One of them; just one of the three pointers is set, borrowed from the museum.
struct Sight {
    const Exhibit* exhibit = nullptr;
    const Pin* pin = nullptr;
    const Hall* exit = nullptr; ///< the hall to which one can walk through an opening of this one
    Vec3 place{0.0F};           ///< the middle of a work, the pin, the middle of the opening at a metre's height
    float metres = 0.0F;        ///< along the floor, from the eye
    float bearing = 0.0F;       ///< radians from where one looks to it, -pi..pi; positive: to the right
};

/// Works and pins in the picture that nothing hides, nearest first; of a pin that speaks of a work which is seen
/// itself, the work alone. `aspect` = width / height of the picture. Works that are not drawn are not seen.
std::vector<Sight> inSight(const Session& session, float aspect);

/// The ways out of the hall in which one stands, nearest first: openings, at least 0.6 m wide, in the edges of its
/// bounds, found by looking through them. Ways by stairs or through annexes may be missing; none is there that is not.
/// Empty outside of all halls.
std::vector<Sight> exits(const Session& session);

} // namespace halls::session
