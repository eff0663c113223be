// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Picture.h"

namespace halls::stage {

/// How a picture is lightened for a projector in a room that is not dark. A ruin is drawn as dark as it is, and its
/// middle tones are lost on a wall; a lit hall needs nothing.
struct Projector {
    static constexpr float kMaxLift = 2.0F;    ///< stops
    static constexpr int kMiddle = 112;        ///< sRGB, 0 to 255: where the median is wanted
    static constexpr int kBurnt = 250;         ///< sRGB: a channel that is as good as white
    static constexpr double kMoreBurnt = 0.01; ///< of all pixels: so many may become burnt, and no more

    /// Stops by which what is seen in `picture`, as it was drawn without a lift, is to be lightened: 0 to kMaxLift. By
    /// the histogram alone, so that the same picture always gets the same.
    static float liftOf(const render::Picture& picture);
};

} // namespace halls::stage
