// SPDX-License-Identifier: MPL-2.0
#include "gl/PassState.h"

#include <epoxy/gl.h>

namespace halls::gl {

namespace {

constexpr int kMaxClipPlanes = 8; // GL_MAX_CLIP_DISTANCES is at least that

void enable(GLenum what, bool on) {
    if (on)
        glEnable(what);
    else
        glDisable(what);
}

void applyStencil(Stencil stencil) {
    enable(GL_STENCIL_TEST, stencil != Stencil::Off);
    glStencilMask(0xFF);
    if (stencil == Stencil::Counted)
        glStencilFunc(GL_LESS, kNothingCounted, 0xFF);
    else
        glStencilFunc(GL_ALWAYS, 0, 0xFF);
    const GLenum count = stencil == Stencil::Up ? GL_INCR_WRAP : stencil == Stencil::Down ? GL_DECR_WRAP : GL_KEEP;
    glStencilOp(GL_KEEP, count, count);
}

GLenum functionOf(DepthTest test) {
    switch (test) {
    case DepthTest::Less:
        return GL_LESS;
    case DepthTest::Greater:
        return GL_GREATER;
    default:
        return GL_LEQUAL;
    }
}

} // namespace

void PassState::apply() const {
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(viewport.corner.x, viewport.corner.y, viewport.size.x, viewport.size.y);
    glDepthRange(0.0, 1.0);
    enable(GL_SCISSOR_TEST, scissor.has_value());
    if (scissor)
        glScissor(scissor->corner.x, scissor->corner.y, scissor->size.x, scissor->size.y);
    enable(GL_DEPTH_TEST, depthTest != DepthTest::Off);
    glDepthFunc(functionOf(depthTest));
    glDepthMask(depthWrite ? GL_TRUE : GL_FALSE);
    const GLboolean colour = colourWrite ? GL_TRUE : GL_FALSE;
    glColorMask(colour, colour, colour, colour);
    enable(GL_BLEND, blend != Blend::Off);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    enable(GL_CULL_FACE, cull != Cull::None);
    glCullFace(cull == Cull::Front ? GL_FRONT : GL_BACK);
    glFrontFace(GL_CCW);
    enable(GL_SAMPLE_ALPHA_TO_COVERAGE, alphaToCoverage);
    for (int plane = 0; plane < kMaxClipPlanes; ++plane)
        enable(GL_CLIP_DISTANCE0 + static_cast<GLenum>(plane), plane < clipPlanes);
    enable(GL_POLYGON_OFFSET_FILL, depthOffset != 0.0F);
    glPolygonOffset(depthOffset, depthOffset);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    applyStencil(stencil);
    glDisable(GL_FRAMEBUFFER_SRGB); // shaders write encoded bytes themselves
    glDisable(GL_COLOR_LOGIC_OP);
    glDisable(GL_PRIMITIVE_RESTART);
    glDisable(GL_RASTERIZER_DISCARD);
    glEnable(GL_MULTISAMPLE);
    glEnable(GL_TEXTURE_CUBE_MAP_SEAMLESS);
    glEnable(GL_PROGRAM_POINT_SIZE); // point clouds: each point as large as it is near
}

} // namespace halls::gl
