// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <cstdint>
#include <optional>

namespace halls::gl {

enum class DepthTest : std::uint8_t { Off, Less, LessOrEqual, Greater };
enum class Blend : std::uint8_t { Off, Alpha };
enum class Cull : std::uint8_t { None, Back, Front };

/// Up, Down: what is drawn counts, hidden or not. Counted: draws where more was counted up than down.
enum class Stencil : std::uint8_t { Off, Up, Down, Counted };
constexpr int kNothingCounted = 128; ///< what the stencil is cleared to

struct Rectangle {
    Size2 corner{0, 0}; ///< lower left, pixels
    Size2 size{0, 0};
};

/// All fixed-function state that a draw looks at. Each pass sets the whole of it: Qt, and whoever else draws into the
/// same context, leaves behind what it likes.
struct PassState {
    unsigned int framebuffer = 0;
    Rectangle viewport;
    std::optional<Rectangle> scissor;
    DepthTest depthTest = DepthTest::LessOrEqual;
    bool depthWrite = true;
    bool colourWrite = true;
    Blend blend = Blend::Off;
    Cull cull = Cull::Back;
    bool alphaToCoverage = false;
    Stencil stencil = Stencil::Off;
    int clipPlanes = 0;       ///< gl_ClipDistance[0] to one less than this
    float depthOffset = 0.0F; ///< factor and units of the polygon offset; positive is away from the eye

    void apply() const;
};

} // namespace halls::gl
