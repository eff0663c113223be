// SPDX-License-Identifier: MPL-2.0
#include "gl/Framebuffer.h"

namespace halls::gl {

void destroyRenderbuffer(GLuint id) {
    glDeleteRenderbuffers(1, &id);
}
void destroyFramebuffer(GLuint id) {
    glDeleteFramebuffers(1, &id);
}

Renderbuffer::Renderbuffer(const Api& api, GLenum internalFormat, Size2 size, int samples, const std::string& label) {
    GLuint id = 0;
    glGenRenderbuffers(1, &id);
    m_name = Name<destroyRenderbuffer>(id);
    glBindRenderbuffer(GL_RENDERBUFFER, id);
    glRenderbufferStorageMultisample(GL_RENDERBUFFER, samples, internalFormat, size.x, size.y);
    glBindRenderbuffer(GL_RENDERBUFFER, 0);
    api.label(GL_RENDERBUFFER, id, label);
}

Framebuffer::Framebuffer(const Api& api, const Attachments& attachments, const std::string& label) {
    GLuint id = 0;
    glGenFramebuffers(1, &id);
    m_name = Name<destroyFramebuffer>(id);
    glBindFramebuffer(GL_FRAMEBUFFER, id);
    if (attachments.colour != nullptr)
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, attachments.colour->id());
    if (attachments.depth != nullptr)
        glFramebufferRenderbuffer(GL_FRAMEBUFFER,
                                  attachments.stencil ? GL_DEPTH_STENCIL_ATTACHMENT : GL_DEPTH_ATTACHMENT,
                                  GL_RENDERBUFFER, attachments.depth->id());
    if (attachments.colourTexture != nullptr)
        glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, attachments.colourTexture->id(), 0);
    if (attachments.depthTexture != nullptr)
        glFramebufferTexture2D(GL_FRAMEBUFFER,
                               attachments.depthTextureHasStencil ? GL_DEPTH_STENCIL_ATTACHMENT : GL_DEPTH_ATTACHMENT,
                               GL_TEXTURE_2D, attachments.depthTexture->id(), 0);
    if (attachments.colour == nullptr && attachments.colourTexture == nullptr) {
        glDrawBuffer(GL_NONE);
        glReadBuffer(GL_NONE);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    api.label(GL_FRAMEBUFFER, id, label);
}

bool Framebuffer::complete() const {
    if (m_name.id() == 0)
        return false;
    glBindFramebuffer(GL_FRAMEBUFFER, m_name.id());
    const bool result = glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    return result;
}

} // namespace halls::gl
