// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Api.h"
#include "gl/Name.h"
#include "gl/Texture.h"
#include "math/Math.h"

#include <string>

namespace halls::gl {

void destroyRenderbuffer(GLuint id);
void destroyFramebuffer(GLuint id);

/// What is drawn to and blitted from, never sampled.
class Renderbuffer {
public:
    Renderbuffer() = default;
    /// `samples` 0: no multisampling.
    Renderbuffer(const Api& api, GLenum internalFormat, Size2 size, int samples, const std::string& label);
    GLuint id() const { return m_name.id(); }

private:
    Name<destroyRenderbuffer> m_name;
};

/// Where a pass draws to. What is attached must outlive it.
class Framebuffer {
public:
    Framebuffer() = default;

    struct Attachments {
        const Renderbuffer* colour = nullptr;
        const Renderbuffer* depth = nullptr;
        bool stencil = false; ///< `depth` holds a stencil too
        const Texture* colourTexture = nullptr;
        const Texture* depthTexture = nullptr;
        bool depthTextureHasStencil = false;
    };
    Framebuffer(const Api& api, const Attachments& attachments, const std::string& label);

    bool complete() const;
    GLuint id() const { return m_name.id(); }

private:
    Name<destroyFramebuffer> m_name;
};

} // namespace halls::gl
