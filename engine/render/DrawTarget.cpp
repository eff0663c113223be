// SPDX-License-Identifier: MPL-2.0
#include "render/DrawTarget.h"

#include "base/Assert.h"

#include <algorithm>
#include <vector>

namespace halls::render {

namespace {

void copy(unsigned int from, unsigned int to, Size2 size, Size2 corner, GLbitfield what) {
    glDisable(GL_SCISSOR_TEST); // copies obey it
    glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
    glBlitFramebuffer(0, 0, size.x, size.y, corner.x, corner.y, corner.x + size.x, corner.y + size.y, what, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, to);
}

} // namespace

DrawTarget::DrawTarget(const gl::Api& api, Size2 size, int samples, const std::string& label, bool sampled)
    : m_size(size), m_samples(samples), m_depth(api, GL_DEPTH24_STENCIL8, size, samples, label + ": depth"),
      m_mask(api, {.texels = {GL_R8, GL_RED, GL_UNSIGNED_BYTE}, .size = size}, {}, label + ": mask"),
      m_maskDepth(api, GL_DEPTH24_STENCIL8, size, 0, label + ": mask's depth"),
      m_maskFramebuffer(api, {.depth = &m_maskDepth, .stencil = true, .colourTexture = &m_mask}, label + ": mask") {
    HALLS_ASSERT(!sampled || samples == 0);
    if (sampled) {
        m_picture = gl::Texture(api, {.size = size}, {}, label + ": colour");
        m_framebuffer = gl::Framebuffer(api, {.depth = &m_depth, .stencil = true, .colourTexture = &m_picture}, label);
    } else {
        m_colour = gl::Renderbuffer(api, GL_RGBA8, size, samples, label + ": colour");
        m_framebuffer = gl::Framebuffer(api, {.colour = &m_colour, .depth = &m_depth, .stencil = true}, label);
    }
}

void DrawTarget::copyTo(unsigned int framebuffer, Size2 corner) const {
    copy(m_framebuffer.id(), framebuffer, m_size, corner, GL_COLOR_BUFFER_BIT);
}

void DrawTarget::copyDepthTo(unsigned int framebuffer) const {
    copy(m_framebuffer.id(), framebuffer, m_size, Size2(0), GL_DEPTH_BUFFER_BIT);
}

void DrawTarget::read(Size2 size, std::uint8_t* rgba) const {
    HALLS_ASSERT(m_samples == 0);
    glBindFramebuffer(GL_FRAMEBUFFER, m_framebuffer.id());
    glBindBuffer(GL_PIXEL_PACK_BUFFER, 0);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    glReadPixels(0, 0, size.x, size.y, GL_RGBA, GL_UNSIGNED_BYTE, rgba);
    // OpenGL's first row is the lowest.
    const auto row = static_cast<std::size_t>(size.x) * 4;
    for (std::size_t low = 0, high = static_cast<std::size_t>(size.y) - 1; low < high; ++low, --high)
        std::swap_ranges(rgba + low * row, rgba + (low + 1) * row, rgba + high * row);
}

void DepthCopy::take(const gl::Api& api, const DrawTarget& of) {
    if (m_size != of.size()) {
        m_size = of.size();
        // Of the very format of the target: copies of depth are not converted.
        m_depth =
            gl::Texture(api, {.texels = {GL_DEPTH24_STENCIL8, GL_DEPTH_STENCIL, GL_UNSIGNED_INT_24_8}, .size = m_size},
                        {.filter = gl::Filter::Nearest}, "depth behind ghosts");
        m_framebuffer =
            gl::Framebuffer(api, {.depthTexture = &m_depth, .depthTextureHasStencil = true}, "depth behind ghosts");
    }
    of.copyDepthTo(m_framebuffer.id());
}

void DepthCopy::copyTo(const DrawTarget& mask) const {
    copy(m_framebuffer.id(), mask.maskFramebuffer(), m_size, Size2(0), GL_DEPTH_BUFFER_BIT);
}

void MixTarget::fit(const gl::Api& api, Size2 size) {
    if (m_size == size)
        return;
    m_size = size;
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        m_pictures[i] = gl::Texture(api, {.size = size}, {}, "picture of a blend");
        m_framebuffers[i] = gl::Framebuffer(api, {.colourTexture = &m_pictures[i]}, "picture of a blend");
    }
}

} // namespace halls::render
