// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/SceneStore.h"

#include <span>

namespace halls::render {

struct DrawCount {
    std::uint64_t triangles = 0;
    std::uint32_t calls = 0;
    DrawCount& operator+=(const DrawCount& other) {
        triangles += other.triangles;
        calls += other.calls;
        return *this;
    }
};

/// How the edges of cut-out materials become smooth.
enum class CutOutEdges : std::uint8_t { Hard, Coverage };

/// Draws runs with their own materials. The caller has set the FrameUniforms and applied its PassState (culling of back
/// faces, that is); faces of double-sided and mirrored items, and the coverage of cut-out ones, are seen to here and
/// put back.
DrawCount drawSurfaces(const GpuScene& scene, std::span<const DrawRun> runs, CutOutEdges edges);

/// Draws runs with one program that needs no material but its cut-off. The same holds for the caller. Colour: sRGB
/// encoded, where the program has one.
DrawCount drawDepth(const GpuScene& scene, std::span<const DrawRun> runs, const SceneProgram& program,
                    Vec4 flatColour = Vec4(0.0F));

} // namespace halls::render
