// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Framebuffer.h"

#include <array>

namespace halls::render {

/// Where a frame is drawn before it is handed over: colour and depth of one size, and the outline's mask beside them.
class DrawTarget {
public:
    DrawTarget() = default;
    /// `sampled`: its colours can be read by a shader without a copy, see picture(). Then it has one sample per pixel.
    DrawTarget(const gl::Api& api, Size2 size, int samples, const std::string& label, bool sampled = false);

    Size2 size() const { return m_size; }
    int samples() const { return m_samples; }
    unsigned int framebuffer() const { return m_framebuffer.id(); }
    unsigned int maskFramebuffer() const { return m_maskFramebuffer.id(); }
    const gl::Texture& mask() const { return m_mask; }
    const gl::Texture& picture() const { return m_picture; } ///< Precondition: sampled

    /// Copies the finished colours, averaging the samples of a pixel.
    void copyTo(unsigned int framebuffer, Size2 corner) const;
    /// Copies the depth (one of the samples of each pixel).
    void copyDepthTo(unsigned int framebuffer) const;
    /// RGBA rows from the top. Has one sample per pixel.
    void read(Size2 size, std::uint8_t* rgba) const;

private:
    Size2 m_size{0, 0};
    int m_samples = 0;
    gl::Renderbuffer m_colour;
    gl::Texture m_picture; ///< instead of m_colour where it is sampled
    gl::Renderbuffer m_depth;
    gl::Framebuffer m_framebuffer;
    gl::Texture m_mask;
    gl::Renderbuffer m_maskDepth;
    gl::Framebuffer m_maskFramebuffer;
};

/// How far away the scene is in each pixel, for ghosts that are drawn over it.
class DepthCopy {
public:
    /// As it is now.
    void take(const gl::Api& api, const DrawTarget& of);
    const gl::Texture& depth() const { return m_depth; } ///< its red channel
    void copyTo(const DrawTarget& mask) const;           ///< into the depth of its mask

private:
    Size2 m_size{0, 0};
    gl::Texture m_depth;
    gl::Framebuffer m_framebuffer;
};

/// The two finished pictures that a blend reads.
class MixTarget {
public:
    /// Makes them anew where the size differs from last time's.
    void fit(const gl::Api& api, Size2 size);
    unsigned int framebuffer(std::size_t which) const { return m_framebuffers[which].id(); }
    const gl::Texture& picture(std::size_t which) const { return m_pictures[which]; }

private:
    Size2 m_size{0, 0};
    std::array<gl::Texture, 2> m_pictures;
    std::array<gl::Framebuffer, 2> m_framebuffers;
};

} // namespace halls::render
