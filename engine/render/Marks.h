// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/PassState.h"
#include "render/DrawTarget.h"
#include "render/SurfacePass.h"

#include <optional>
#include <span>

namespace halls::render {

/// The part of a larger picture that is drawn now. Equal to the picture, unless that is drawn in tiles or beside
/// another.
struct Window {
    Size2 picture{0, 0};                 ///< that the camera fills
    Size2 corner{0, 0};                  ///< lower left, pixels of the picture
    Size2 size{0, 0};                    ///< pixels of the picture; the whole target shows them
    std::optional<gl::Rectangle> only{}; ///< pixels of the window that are drawn; nothing: all

    /// Clip space of the window from that of the picture.
    Mat4 crop() const;
    /// Clip space of what is drawn of it: for leaving out what is not seen.
    Mat4 cropOfDrawn() const;
};

/// The state that each pass over `target` starts from. clipPlanes: of the frame that the programs shall cut by.
gl::PassState passOver(const DrawTarget& target, const Window& window, int clipPlanes = 0);

/// Draws pins over the finished picture: what is in front in full, then what is hidden, faint. Nothing cuts them.
DrawCount drawPins(const gl::Program& program, const gl::VertexArray& corners, std::span<const PinMark> pins,
                   const DrawTarget& target, const Window& window);

/// What of some objects gets a line: those of the scene, and their forms among the ghosts over it.
struct Outlined {
    const GpuScene& scene;
    std::span<const DrawRun> runs;
    const GpuScene* ghosts = nullptr; ///< null: none are drawn
    std::span<const DrawRun> ghostRuns{};
    const DepthCopy* behind = nullptr; ///< the scene's depth without ghosts; null: no ghost is in the target
    Mat4 worldFromClip{1.0F};          ///< of the frame
};

/// Draws a line round what is seen of them. Colour: sRGB. clipPlanes: as for passOver().
DrawCount drawOutline(const Programs& programs, const gl::VertexArray& corners, const Outlined& what, int clipPlanes,
                      Vec3 colour, const DrawTarget& target, const Window& window);

} // namespace halls::render
