// SPDX-License-Identifier: MPL-2.0
#include "render/LaidOver.h"

#include <algorithm>
#include <array>
#include <glm/gtc/type_ptr.hpp>

namespace halls::render {

namespace {

constexpr int kClassesPerRow = 256;
constexpr Vec4 kGhost{0.70F, 0.84F, 0.95F, 0.20F}; ///< sRGB, density

constexpr Vec4 kCutFaces{0.40F, 0.38F, 0.34F, 1.0F}; ///< of what is cut through, sRGB

/// A square on the plane, large enough for the whole scene.
std::array<Vec3, 4> squareOn(CutPlane plane, const Aabb& bounds) {
    const Vec3 normal = glm::normalize(Vec3(plane));
    const Vec3 other = std::abs(normal.y) < 0.9F ? kUp : Vec3(1.0F, 0.0F, 0.0F);
    const Vec3 u = glm::normalize(glm::cross(normal, other));
    const Vec3 v = glm::cross(normal, u);
    const Vec3 centre = bounds.centre();
    const float away = (glm::dot(Vec3(plane), centre) + plane.w) / glm::length(Vec3(plane));
    const Vec3 middle = centre - normal * away;
    const float reach = glm::length(bounds.size());
    return {middle - (u + v) * reach, middle + (u - v) * reach, middle + (v - u) * reach, middle + (u + v) * reach};
}

/// Whether the eye is on the side that was cut away, and so sees the cut.
bool seesCut(CutPlane plane, Vec4 eye) {
    return glm::dot(Vec3(plane), Vec3(eye)) + plane.w * eye.w < 0.0F;
}

bool runsThrough(CutPlane plane, const Aabb& box) {
    const float middle = glm::dot(Vec3(plane), box.centre()) + plane.w;
    return std::abs(middle) <= 0.5F * glm::dot(glm::abs(Vec3(plane)), box.size());
}

/// Whether a plane cuts through something of the run: what is whole has no cut face, closed or not.
bool isCut(const DrawRun& run, const GpuScene& scene, std::span<const CutPlane> cuts) {
    for (std::uint32_t item = run.first; item < run.first + run.count; ++item) {
        for (const CutPlane& plane : cuts) {
            if (runsThrough(plane, scene.items[item].bounds))
                return true;
        }
    }
    return false;
}

/// The frame without the plane at this place in it.
FrameBlock withoutCut(const FrameBlock& frame, const CutPlane& plane) {
    FrameBlock others = frame;
    others.cutCount = 0;
    for (const CutPlane& other : frame.kept())
        if (&other != &plane)
            others.cut(other);
    return others;
}

} // namespace

DrawCount drawCaps(const Programs& programs, const gl::VertexArray& corners, const GpuScene& scene,
                   std::span<const DrawRun> runs, const FrameBlock& frame, FrameUniforms& uniforms,
                   gl::PassState state) {
    std::vector<DrawRun> solids(runs.begin(), runs.end());
    std::erase_if(solids, [&](const DrawRun& run) {
        return scene.batches[scene.items[run.first].batch].part->closed == 0 || !isCut(run, scene, frame.kept());
    });
    // Along a line of sight one leaves more solids than one enters where the cut runs through one.
    DrawCount count;
    gl::PassState counting = state;
    counting.colourWrite = counting.depthWrite = false;
    counting.depthTest = gl::DepthTest::Off;
    for (const auto& [cull, stencil] :
         {std::pair(gl::Cull::Front, gl::Stencil::Up), std::pair(gl::Cull::Back, gl::Stencil::Down)}) {
        counting.cull = cull;
        counting.stencil = stencil;
        counting.apply();
        count += drawDepth(scene, solids, programs.depth());
    }
    state.stencil = gl::Stencil::Counted;
    state.cull = gl::Cull::None;
    const gl::Program& program = programs.cap();
    for (const CutPlane& plane : frame.kept()) {
        if (!seesCut(plane, frame.eye))
            continue;
        const FrameBlock others = withoutCut(frame, plane);
        uniforms.set(others);
        state.clipPlanes = others.cutCount;
        state.apply();
        program.use();
        const std::array<Vec3, 4> square = squareOn(plane, scene.bounds);
        glUniform3fv(program.uniform("square"), 4, glm::value_ptr(square[0]));
        const Vec3 normal = glm::normalize(Vec3(plane));
        glUniform3fv(program.uniform("normal"), 1, glm::value_ptr(normal));
        glUniform4fv(program.uniform("flatColour"), 1, glm::value_ptr(kCutFaces));
        corners.bind();
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
        glBindVertexArray(0);
        count += {.triangles = 2, .calls = 1};
    }
    uniforms.set(frame);
    return count;
}

gl::Texture classTexture(const gl::Api& api, const Tinting& tinting) {
    const auto rows = static_cast<int>(tinting.classes.size() / kClassesPerRow) + 1;
    std::vector<std::uint8_t> texels(tinting.classes);
    texels.resize(static_cast<std::size_t>(rows) * kClassesPerRow);
    return gl::Texture(api,
                       {.texels = {GL_R8UI, GL_RED_INTEGER, GL_UNSIGNED_BYTE},
                        .size = {kClassesPerRow, rows},
                        .pixels = std::as_bytes(std::span(texels))},
                       {.filter = gl::Filter::Nearest}, "classes");
}

Vec4 packed(const Tint& tint) {
    constexpr float kMost = 0.99F; // 1 would be the next pattern
    return {tint.colour, static_cast<float>(tint.pattern) + std::clamp(tint.cover, 0.0F, kMost)};
}

DrawCount drawTint(const Programs& programs, const GpuScene& scene, std::span<const DrawRun> runs,
                   const Tinting& tinting, const gl::Texture& classes) {
    static_assert(std::tuple_size_v<decltype(tinting.tints)> == slots::kMaxClasses);
    std::array<Vec4, slots::kMaxClasses> tints{};
    for (std::size_t i = 0; i < tints.size(); ++i)
        tints[i] = packed(tinting.tints[i]);
    classes.bind(slots::kTextureClasses);
    const gl::Program& program = programs.tint().program;
    program.use();
    glUniform4fv(program.uniform("tints"), slots::kMaxClasses, glm::value_ptr(tints.front()));
    return drawDepth(scene, runs, programs.tint());
}

DrawCount drawGhosts(const Programs& programs, const GpuScene& scene, std::span<const DrawRun> runs,
                     gl::PassState state, const gl::Texture& behind, const Mat4& worldFromClip) {
    state.colourWrite = false;
    state.apply();
    DrawCount count = drawDepth(scene, runs, programs.depth());
    state.colourWrite = true;
    state.depthWrite = false;
    state.blend = gl::Blend::Alpha;
    state.depthOffset = -1.0F;
    state.apply();
    behind.bind(slots::kTexturePicture);
    programs.ghost().program.use();
    glUniformMatrix4fv(programs.ghost().program.uniform("worldFromClip"), 1, GL_FALSE, glm::value_ptr(worldFromClip));
    count += drawDepth(scene, runs, programs.ghost(), kGhost);
    return count;
}

} // namespace halls::render
