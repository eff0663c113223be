// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Comparing.h"

#include <optional>

namespace halls::session {

/// Where a section is, in metres, as people say it.
struct SectionPlace {
    /// Lying: above the floor of the hall; of a box its middle.
    std::optional<float> aboveFloor;
    /// Upright: before the end of the hall that lies beyond it.
    std::optional<float> beforeEnd;
    bool square = true;  ///< the end is a wall that it is parallel to; else the farthest corner
    bool behind = false; ///< upright: the eye is beyond it already, so that nothing is cut which one sees
    float offset = 0.0F; ///< along its axis from the origin of the museum; what is left to say outside of all halls
};

/// `hall`: where one stands; null: outside of all. Precondition: the section is not off.
SectionPlace placeOf(const Section& section, const Hall* hall, Vec3 eye);

} // namespace halls::session
