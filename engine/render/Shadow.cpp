// SPDX-License-Identifier: MPL-2.0
#include "render/Shadow.h"

#include "gl/Framebuffer.h"
#include "gl/PassState.h"
#include "render/FrameUniforms.h"
#include "render/SurfacePass.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

namespace halls::render {

namespace {

constexpr int kShadowSide = 2048; ///< texels

gl::Texture makeShadowTexture(const gl::Api& api, int side, Counters& counters) {
    gl::Texture texture(api,
                        {.texels = {GL_DEPTH_COMPONENT24, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT}, .size = Size2(side)},
                        {.compareDepth = true}, "shadow map");
    counters.textureBytes += texture.bytes();
    return texture;
}

void drawShadow(const gl::Api& api, const Programs& programs, const Mat4& sunFromWorld, const GpuScene& scene) {
    const gl::Framebuffer target(api, {.depthTexture = &scene.shadow}, "shadow map");
    gl::PassState state;
    state.framebuffer = target.id();
    state.viewport.size = Size2(kShadowSide);
    state.colourWrite = false;
    state.depthOffset = 1.5F;
    state.apply();
    glClearDepth(1.0);
    glClear(GL_DEPTH_BUFFER_BIT);
    DrawView view;
    view.clipFromWorld = sunFromWorld;
    view.parallel = true;
    view.pixelsPerMetre = static_cast<float>(kShadowSide) / glm::length(scene.bounds.size());
    DrawList list = selectVisible(scene.items, view);
    std::erase_if(list.opaque, [&scene](const DrawRun& run) { // a cloud has holes, and its light is in its colours
        return scene.batches[scene.items[run.first].batch].part->points();
    });
    FrameUniforms frame(api, "shadow map");
    frame.set({.clipFromWorld = sunFromWorld});
    drawDepth(scene, list.opaque, programs.depth());
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
}

/// As glTF's KHR_lights_punctual has it: the cone's light is the square of dot(direction, the way from the lamp) +
/// offset, within 0 and 1.
struct Aim {
    Vec3 direction{0.0F};
    float offset = 1.0F;
};
Aim aimOf(const Lamp& lamp) {
    if (!lamp.cone)
        return {};
    constexpr float kSharpest = 0.001F;
    const float outer = std::cos(lamp.cone->outer);
    const float scale = 1.0F / std::max(std::cos(lamp.cone->inner) - outer, kSharpest);
    return {glm::normalize(lamp.cone->direction) * scale, -outer * scale};
}

} // namespace

Mat4 sunClipFromWorld(Vec3 direction, const Aabb& bounds) {
    const Vec3 forward = glm::normalize(direction);
    const Vec3 up = std::abs(forward.y) > 0.99F ? Vec3(0.0F, 0.0F, 1.0F) : kUp;
    const Mat4 view = glm::lookAt(bounds.centre() - forward, bounds.centre(), up);
    const Aabb seen = bounds.transformed(view);
    // The eye looks along -Z: what is near has the larger z. A little more on all sides against rounding.
    const float margin = 0.01F * glm::length(bounds.size()) + 0.01F;
    return glm::ortho(seen.min.x - margin, seen.max.x + margin, seen.min.y - margin, seen.max.y + margin,
                      -seen.max.z - margin, -seen.min.z + margin) *
           view;
}

void addLights(const gl::Api& api, Assets& assets, const Programs& programs, Counters& counters, const Scene& from,
               GpuScene& scene) {
    LightsBlock block;
    const std::size_t lamps = std::min<std::size_t>(from.lamps.size(), slots::kMaxLamps);
    block.lampCount.x = static_cast<int>(lamps);
    for (std::size_t lamp = 0; lamp < lamps; ++lamp) {
        block.lampPosition[lamp] = Vec4(from.lamps[lamp].position, from.lamps[lamp].range);
        const Aim aim = aimOf(from.lamps[lamp]);
        block.lampIntensity[lamp] = Vec4(from.lamps[lamp].intensity, aim.offset);
        block.lampAim[lamp] = Vec4(aim.direction, 0.0F);
    }
    const bool shadowed = from.sun && scene.litLive && !scene.items.empty();
    scene.shadow = makeShadowTexture(api, shadowed ? kShadowSide : 1, counters);
    if (from.sun) {
        block.sunDirection = Vec4(-glm::normalize(from.sun->direction), 1.0F);
        block.sunRadiance = Vec4(from.sun->radiance, 0.0F);
    }
    if (shadowed) {
        const Mat4 sunFromWorld = sunClipFromWorld(from.sun->direction, scene.bounds);
        const Mat4 texelFromClip = glm::scale(glm::translate(Mat4(1.0F), Vec3(0.5F)), Vec3(0.5F));
        block.shadowFromWorld = texelFromClip * sunFromWorld;
        // Clip space is two wide: a texel's width in metres is 2 / side over the matrix's own scale.
        const Vec3 across(sunFromWorld[0][0], sunFromWorld[1][0], sunFromWorld[2][0]);
        block.shadowTexel.x = 2.0F / (static_cast<float>(kShadowSide) * glm::length(across));
        drawShadow(api, programs, sunFromWorld, scene);
    }
    scene.lights = assets.makeBuffer(bytesOf(block), "lights");
}

} // namespace halls::render
