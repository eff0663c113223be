// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Assert.h"
#include "math/Math.h"
#include "render/Scene.h"
#include "render/Slots.h"

#include <cstddef>
#include <cstdint>
#include <span>

/// The uniform blocks of the shaders as they lie on the card (std140). Names are those of the shaders; a test asks the
/// driver whether each field lies where the shaders look for it.
namespace halls::render {

/// frame.glsl. Of a picture, a picking or a shadow: what all of its passes share.
struct FrameBlock {
    Mat4 clipFromWorld{1.0F};
    Vec4 eye{0.0F, 0.0F, 0.0F, 1.0F}; ///< w 1: position; w 0: direction towards the eye
    Vec4 cuts[slots::kMaxCuts] = {};
    std::int32_t cutCount = 0;
    std::int32_t multisampled = 0;
    float exposure = 1.0F; ///< factor
    float metresPerPixel = 0.0F;
    Vec2 pixel{0.0F};
    float unused[2] = {};

    std::span<const CutPlane> kept() const { return std::span(cuts).first(static_cast<std::size_t>(cutCount)); }
    /// Precondition: fewer than slots::kMaxCuts so far.
    void cut(CutPlane plane) {
        HALLS_ASSERT(cutCount < slots::kMaxCuts);
        cuts[cutCount++] = plane;
    }
};

/// material.glsl
struct MaterialBlock {
    Vec4 baseColour{1.0F};
    Vec4 emissive{0.0F};
    Vec4 reflectance{0.04F, 0.04F, 0.04F, 1.0F};
    float metallic = 0.0F;
    float roughness = 1.0F;
    float normalScale = 1.0F;
    float occlusionStrength = 0.0F;
    float cutOff = 0.0F;
    float unused[3] = {};
    Vec4 places[2 * slots::kPlaces] = {}; ///< of each texture two rows of a model::Placing; w of the first: its set
};

/// light.glsl
struct ProbeBlock {
    Vec4 irradiance[9] = {};
    Vec4 brightness{0.0F};
    Vec4 levels{0.0F};
};

/// light.glsl
struct LightsBlock {
    Vec4 sunDirection{0.0F};
    Vec4 sunRadiance{0.0F};
    Mat4 shadowFromWorld{1.0F};
    Vec4 shadowTexel{0.0F};
    Vec4 lampPosition[slots::kMaxLamps] = {};
    Vec4 lampIntensity[slots::kMaxLamps] = {};
    Vec4 lampAim[slots::kMaxLamps] = {};
    glm::ivec4 lampCount{0};
};

/// The bytes of a block.
template <class Block>
std::span<const std::byte> bytesOf(const Block& block) {
    return std::as_bytes(std::span<const Block, 1>(&block, 1));
}

} // namespace halls::render
