// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/DrawTarget.h"
#include "render/SurfacePass.h"

#include <span>

namespace halls::render {

/// The part of a larger picture that is drawn now. Equal to the picture, unless that is drawn in tiles.
struct Window {
    Size2 picture{0, 0};
    Size2 corner{0, 0}; ///< lower left, pixels of the picture
    Size2 size{0, 0};

    /// Clip space of the window from that of the picture.
    Mat4 crop() const;
};

/// Draws pins over the finished picture: what is in front in full, then what is hidden, faint.
DrawCount drawPins(const gl::Program& program, const gl::VertexArray& corners, std::span<const PinMark> pins,
                   const EyeUniforms& eye, float pixelsPerMetre, const DrawTarget& target);

/// Draws a line round what is seen of the object in `runs`.
DrawCount drawOutline(const Programs& programs, const gl::VertexArray& corners, const GpuScene& scene,
                      std::span<const DrawRun> runs, const EyeUniforms& eye, const DrawTarget& target);

} // namespace halls::render
