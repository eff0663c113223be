// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/SceneStore.h"

#include <span>

namespace halls::render {

/// What the shaders want to know of the eye.
struct EyeUniforms {
    Mat4 clipFromWorld{1.0F};
    Vec4 eye{0.0F, 0.0F, 0.0F, 1.0F}; ///< w 1: position; w 0: direction towards the eye
    float exposure = 1.0F;            ///< factor
    std::vector<CutPlane> cuts;       ///< at most slots::kMaxCuts
    bool multisampled = false;
    Vec4 flatColour{0.0F}; ///< of drawDepth(), sRGB encoded
};

struct DrawCount {
    std::uint64_t triangles = 0;
    std::uint32_t calls = 0;
    DrawCount& operator+=(const DrawCount& other) {
        triangles += other.triangles;
        calls += other.calls;
        return *this;
    }
};

/// Draws runs with their own materials. The caller has applied its PassState (culling of back faces, that is); faces of
/// double-sided and mirrored items, and the coverage of cut-out ones, are seen to here and put back.
DrawCount drawSurfaces(const GpuScene& scene, std::span<const DrawRun> runs, const EyeUniforms& eye);

/// Draws runs with one program that needs no material but its cut-off.
DrawCount drawDepth(const GpuScene& scene, std::span<const DrawRun> runs, const SceneProgram& program,
                    const EyeUniforms& eye);

} // namespace halls::render
