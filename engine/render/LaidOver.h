// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/PassState.h"
#include "render/FrameUniforms.h"
#include "render/SurfacePass.h"

namespace halls::render {

/// A tint as the shaders read it: sRGB; a: the number of the pattern and, behind the point, what it covers.
Vec4 packed(const Tint& tint);

/// Tints what `runs` show by the class of each object. The caller has drawn the same runs into the bound target and
/// leaves its PassState applied, with blending; both passes give a corner the very same depth.
DrawCount drawTint(const Programs& programs, const GpuScene& scene, std::span<const DrawRun> runs,
                   const Tinting& tinting, const gl::Texture& classes);

/// Draws what stood here once as translucent forms: its nearest surface alone, so that a form stays one form.
/// `behind`: the depth of the scene, as it is in the bound target; worldFromClip: of the frame.
DrawCount drawGhosts(const Programs& programs, const GpuScene& scene, std::span<const DrawRun> runs,
                     gl::PassState state, const gl::Texture& behind, const Mat4& worldFromClip);

/// Closes what the cuts opened: a hatched face where the cut runs through a solid. Parts that are not closed (sheets,
/// most scans) have no such face. The caller has drawn `runs` into the bound target, whose stencil is clear, and finds
/// `uniforms` set to `frame` again.
DrawCount drawCaps(const Programs& programs, const gl::VertexArray& corners, const GpuScene& scene,
                   std::span<const DrawRun> runs, const FrameBlock& frame, FrameUniforms& uniforms,
                   gl::PassState state);

/// The classes of a Tinting by object number, 256 a row.
gl::Texture classTexture(const gl::Api& api, const Tinting& tinting);

} // namespace halls::render
