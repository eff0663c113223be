// SPDX-License-Identifier: MPL-2.0
#include "render/Marks.h"

#include "gl/PassState.h"
#include "render/LaidOver.h"
#include "render/Slots.h"

#include <algorithm>
#include <array>
#include <glm/gtc/matrix_transform.hpp>
#include <glm/gtc/type_ptr.hpp>

namespace halls::render {

namespace {

/// Of a pin that something hides: enough to find it, too little to be taken for one in front.
constexpr float kHiddenStrength = 0.34F;
constexpr float kOutlineWidth = 3.0F; ///< pixels
constexpr float kOutlineStrength = 0.95F;

Mat4 cropTo(Vec2 picture, Vec2 corner, Vec2 size) {
    const Vec2 scale = picture / size;
    const Vec2 centre = (2.0F * corner + size) / picture - 1.0F;
    return glm::scale(Mat4(1.0F), Vec3(scale, 1.0F)) * glm::translate(Mat4(1.0F), Vec3(-centre, 0.0F));
}

/// What is drawn the same, in one call.
struct Kind {
    PinMark::Look look;
    bool other; ///< with quotation marks, or of the sign of what is not known the question mark of Arabic
};

std::vector<Vec4> placesOf(std::span<const PinMark> pins, const Kind& kind) {
    std::vector<Vec4> places;
    for (const PinMark& pin : pins)
        if (pin.look == kind.look && (pin.number > 0) == kind.other)
            places.emplace_back(pin.position, pin.radius);
    return places;
}

constexpr int kMostShown = 99; ///< of a number: two digits

/// Signs of fates and crowds, one after the other: each has its own colours or number, and there are few.
DrawCount drawEach(const gl::Program& program, std::span<const PinMark> pins, PinMark::Look look) {
    DrawCount count;
    glUniform1i(program.uniform("look"), static_cast<int>(look));
    for (const PinMark& pin : pins) {
        if (pin.look != look)
            continue;
        const Vec4 its = look == PinMark::Look::Crowd
                             ? Vec4(static_cast<float>(std::min(pin.number, kMostShown)), 0.0F, 0.0F, 0.0F)
                             : packed(pin.tint);
        glUniform4fv(program.uniform("tint"), 1, glm::value_ptr(its));
        glUniform4fv(program.uniform("pins"), 1, glm::value_ptr(Vec4(pin.position, pin.radius)));
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, 1);
        count += {.triangles = 2, .calls = 1};
    }
    return count;
}

DrawCount drawKind(const gl::Program& program, const Kind& kind, std::span<const Vec4> places) {
    DrawCount count;
    if (places.empty())
        return count;
    glUniform1i(program.uniform("look"), static_cast<int>(kind.look));
    glUniform1i(program.uniform("other"), kind.other ? 1 : 0);
    for (std::size_t first = 0; first < places.size(); first += slots::kMaxPins) {
        const auto part = places.subspan(first, std::min<std::size_t>(places.size() - first, slots::kMaxPins));
        const auto some = static_cast<GLsizei>(part.size());
        glUniform4fv(program.uniform("pins"), some, glm::value_ptr(part[0]));
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, some);
        count.triangles += 2 * part.size();
        ++count.calls;
    }
    return count;
}

} // namespace

Mat4 Window::crop() const {
    return cropTo(picture, corner, size);
}

Mat4 Window::cropOfDrawn() const {
    return only ? cropTo(picture, corner + only->corner, only->size) : crop();
}

gl::PassState passOver(const DrawTarget& target, const Window& window, int clipPlanes) {
    gl::PassState state;
    state.framebuffer = target.framebuffer();
    state.viewport.size = target.size();
    state.scissor = window.only;
    state.clipPlanes = clipPlanes;
    return state;
}

DrawCount drawPins(const gl::Program& program, const gl::VertexArray& corners, std::span<const PinMark> pins,
                   const DrawTarget& target, const Window& window) {
    DrawCount count;
    if (pins.empty())
        return count;
    program.use();
    corners.bind();
    gl::PassState state = passOver(target, window);
    state.depthWrite = false;
    state.blend = gl::Blend::Alpha;
    state.cull = gl::Cull::None;
    using Look = PinMark::Look;
    // Hidden ones first; what is looked at comes last, over the others.
    for (const gl::DepthTest test : {gl::DepthTest::Greater, gl::DepthTest::LessOrEqual}) {
        state.depthTest = test;
        state.apply();
        glUniform1f(program.uniform("strength"), test == gl::DepthTest::Greater ? kHiddenStrength : 1.0F);
        count += drawEach(program, pins, Look::Fate);
        for (const Look look :
             {Look::NotRecorded, Look::Unknown, Look::Broken, Look::Normal, Look::Focused, Look::Open}) {
            for (const bool other : {false, true})
                count += drawKind(program, {look, other}, placesOf(pins, {look, other}));
        }
        count += drawEach(program, pins, Look::Crowd);
    }
    glBindVertexArray(0);
    return count;
}

namespace {

/// Where what gets a line is seen, as ones in the target's mask.
DrawCount drawMask(const Programs& programs, const Outlined& what, int clipPlanes, const DrawTarget& target,
                   const Window& window) {
    if (what.behind != nullptr) // a ghost takes no line away from what stands behind it
        what.behind->copyTo(target);
    else
        target.copyDepthTo(target.maskFramebuffer());
    gl::PassState state = passOver(target, window, clipPlanes);
    state.framebuffer = target.maskFramebuffer();
    state.depthWrite = false;
    state.depthOffset = -2.0F; // the object's own depth must not hide it
    state.apply();
    glClearColor(0.0F, 0.0F, 0.0F, 0.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    DrawCount count = drawDepth(what.scene, what.runs, programs.depth(), Vec4(1.0F));
    if (what.ghosts == nullptr || what.ghostRuns.empty())
        return count;
    state.depthTest = gl::DepthTest::Off; // its program looks itself, with a tolerance
    state.depthOffset = 0.0F;
    state.apply();
    const gl::Program& program = programs.ghostMask().program;
    what.behind->depth().bind(slots::kTexturePicture);
    program.use();
    glUniformMatrix4fv(program.uniform("worldFromClip"), 1, GL_FALSE, glm::value_ptr(what.worldFromClip));
    count += drawDepth(*what.ghosts, what.ghostRuns, programs.ghostMask(), Vec4(1.0F));
    return count;
}

} // namespace

DrawCount drawOutline(const Programs& programs, const gl::VertexArray& corners, const Outlined& what, int clipPlanes,
                      Vec3 colour, const DrawTarget& target, const Window& window) {
    if (what.runs.empty() && what.ghostRuns.empty())
        return {};
    DrawCount count = drawMask(programs, what, clipPlanes, target, window);
    gl::PassState state = passOver(target, window);
    state.depthTest = gl::DepthTest::Off;
    state.depthWrite = false;
    state.blend = gl::Blend::Alpha;
    state.cull = gl::Cull::None;
    state.apply();
    programs.outline().use();
    glUniform1f(programs.outline().uniform("width"), kOutlineWidth);
    glUniform4fv(programs.outline().uniform("flatColour"), 1, glm::value_ptr(Vec4(colour, kOutlineStrength)));
    target.mask().bind(slots::kTexturePicture);
    corners.bind();
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
    ++count.calls;
    ++count.triangles;
    return count;
}

} // namespace halls::render
