// SPDX-License-Identifier: MPL-2.0
#include "gl/Framebuffer.h"
#include "gl/GlTest.h"
#include "gl/PassState.h"
#include "gl/VertexArray.h"

#include <array>

namespace halls::gl {
namespace {

class FramebufferGLTest : public test::GlTest {};

TEST_F(FramebufferGLTest, WithColourAndDepthIsComplete) {
    for (const int samples : {0, 4}) {
        const Renderbuffer colour(api(), GL_RGBA8, {8, 6}, samples, "colour");
        const Renderbuffer depth(api(), GL_DEPTH_COMPONENT24, {8, 6}, samples, "depth");
        const Framebuffer framebuffer(api(), {.colour = &colour, .depth = &depth}, "both");
        EXPECT_TRUE(framebuffer.complete()) << samples;
    }
}

TEST_F(FramebufferGLTest, WithDepthTextureOnlyIsComplete) {
    const Texture depth(api(), {.texels = {GL_DEPTH_COMPONENT24, GL_DEPTH_COMPONENT, GL_UNSIGNED_INT}, .size = {4, 4}},
                        {.compareDepth = true}, "depth");
    EXPECT_TRUE(Framebuffer(api(), {.depthTexture = &depth}, "shadow").complete());
}

TEST_F(FramebufferGLTest, EmptyOneIsNotComplete) {
    EXPECT_FALSE(Framebuffer().complete());
    EXPECT_FALSE(Framebuffer(api(), {}, "nothing attached").complete());
}

TEST_F(FramebufferGLTest, PassStateDrawsWhateverWasLeftBehind) {
    // As a foreign painter might leave things: each of these alone would spoil the clearing.
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 1, 1);
    glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
    glEnable(GL_RASTERIZER_DISCARD);
    const Renderbuffer colour(api(), GL_RGBA8, {4, 4}, 0, "colour");
    const Framebuffer framebuffer(api(), {.colour = &colour}, "target");
    PassState state;
    state.framebuffer = framebuffer.id();
    state.viewport.size = {4, 4};
    state.apply();
    glClearColor(1.0F, 0.0F, 0.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    std::array<std::uint8_t, 64> pixels{};
    glReadPixels(0, 0, 4, 4, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    for (std::size_t pixel = 0; pixel < 16; ++pixel)
        EXPECT_EQ(pixels[4 * pixel], 255) << pixel;
}

TEST_F(FramebufferGLTest, PassStateSetsTheWholeOfIt) {
    PassState state;
    state.viewport = {{1, 2}, {3, 4}};
    state.scissor = Rectangle{{5, 6}, {7, 8}};
    state.depthTest = DepthTest::Greater;
    state.depthWrite = false;
    state.blend = Blend::Alpha;
    state.cull = Cull::Front;
    state.clipPlanes = 1;
    state.depthOffset = -2.0F;
    state.apply();
    std::array<GLint, 4> box{};
    glGetIntegerv(GL_VIEWPORT, box.data());
    EXPECT_EQ(box, (std::array<GLint, 4>{1, 2, 3, 4}));
    glGetIntegerv(GL_SCISSOR_BOX, box.data());
    EXPECT_EQ(box, (std::array<GLint, 4>{5, 6, 7, 8}));
    for (const int on :
         {GL_SCISSOR_TEST, GL_DEPTH_TEST, GL_BLEND, GL_CULL_FACE, GL_CLIP_DISTANCE0, GL_POLYGON_OFFSET_FILL})
        EXPECT_EQ(glIsEnabled(static_cast<GLenum>(on)), GL_TRUE) << on;
    GLint function = 0;
    glGetIntegerv(GL_DEPTH_FUNC, &function);
    EXPECT_EQ(function, GL_GREATER);
    GLint cull = 0;
    glGetIntegerv(GL_CULL_FACE_MODE, &cull);
    EXPECT_EQ(cull, GL_FRONT);
    GLboolean depthWrite = GL_TRUE;
    glGetBooleanv(GL_DEPTH_WRITEMASK, &depthWrite);
    EXPECT_EQ(depthWrite, GL_FALSE);
    GLfloat offset = 0.0F;
    glGetFloatv(GL_POLYGON_OFFSET_FACTOR, &offset);
    EXPECT_EQ(offset, -2.0F);
    EXPECT_EQ(glIsEnabled(GL_CLIP_DISTANCE1), GL_FALSE);
    PassState().apply();
    glGetBooleanv(GL_DEPTH_WRITEMASK, &depthWrite);
    EXPECT_EQ(depthWrite, GL_TRUE);
    for (const int off : {GL_SCISSOR_TEST, GL_BLEND, GL_CLIP_DISTANCE0, GL_POLYGON_OFFSET_FILL, GL_STENCIL_TEST})
        EXPECT_EQ(glIsEnabled(static_cast<GLenum>(off)), GL_FALSE) << off;
}

TEST_F(FramebufferGLTest, VertexArrayKeepsItsBuffers) {
    const std::array<float, 9> corners{};
    const std::array<std::uint32_t, 3> order{0, 1, 2};
    const Buffer vertices(api(), std::as_bytes(std::span(corners)), "vertices");
    const Buffer indices(api(), std::as_bytes(std::span(order)), "indices");
    const Attribute attribute{.slot = 2, .components = 3, .type = GL_FLOAT, .offset = 0};
    const VertexArray array(api(), vertices, 12, std::span(&attribute, 1), {}, indices, "array");
    array.bind();
    GLint bound = 0;
    glGetIntegerv(GL_ELEMENT_ARRAY_BUFFER_BINDING, &bound);
    EXPECT_EQ(static_cast<GLuint>(bound), indices.id());
    glGetVertexAttribiv(2, GL_VERTEX_ATTRIB_ARRAY_BUFFER_BINDING, &bound);
    EXPECT_EQ(static_cast<GLuint>(bound), vertices.id());
    glBindVertexArray(0);
}

} // namespace
} // namespace halls::gl
