// SPDX-License-Identifier: MPL-2.0
#include "gl/Api.h"

#include <epoxy/gl.h>
#include <fmt/format.h>

namespace halls::gl {

namespace {

std::string stringOf(GLenum name) {
    const GLubyte* text = glGetString(name);
    return text == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(text));
}

int integerOf(GLenum name) {
    GLint value = 0;
    glGetIntegerv(name, &value);
    return value;
}

} // namespace

Bugs bugsOf(std::string_view renderer) {
    const auto named = [&](std::string_view word) { return renderer.find(word) != std::string_view::npos; };
    Bugs bugs;
    bugs.softwareRasteriser = named("llvmpipe") || named("softpipe") || named("SwiftShader");
    bugs.slowTrilinear = bugs.softwareRasteriser;
    return bugs;
}

Result<Api> Api::read() {
    Api api;
    Caps& caps = api.m_caps;
    caps.renderer = stringOf(GL_RENDERER);
    caps.version = stringOf(GL_VERSION);
    if (caps.renderer.empty())
        return Error{ErrorCode::NoGraphics, {}, {}, "no OpenGL context is current"};
    caps.major = integerOf(GL_MAJOR_VERSION);
    caps.minor = integerOf(GL_MINOR_VERSION);
    if (caps.major * 10 + caps.minor < 41)
        return Error{ErrorCode::NoGraphics,
                     {},
                     {},
                     fmt::format("OpenGL 4.1 core is needed, {} offers {}", caps.renderer, caps.version)};
    caps.labels = caps.major * 10 + caps.minor >= 43 || epoxy_has_gl_extension("GL_KHR_debug");
    caps.maxTextureSize = integerOf(GL_MAX_TEXTURE_SIZE);
    caps.maxSamples = integerOf(GL_MAX_SAMPLES);
    caps.uniformOffsetAlignment = integerOf(GL_UNIFORM_BUFFER_OFFSET_ALIGNMENT);
    if (epoxy_has_gl_extension("GL_EXT_texture_filter_anisotropic") ||
        epoxy_has_gl_extension("GL_ARB_texture_filter_anisotropic"))
        glGetFloatv(GL_MAX_TEXTURE_MAX_ANISOTROPY_EXT, &caps.maxAnisotropy);
    api.m_bugs = bugsOf(caps.renderer);
    return api;
}

void Api::label(unsigned int kind, unsigned int id, const std::string& text) const {
    if (m_caps.labels && !text.empty())
        glObjectLabel(kind, id, static_cast<GLsizei>(text.size()), text.data());
}

std::string takeErrors() {
    std::string first;
    // A lost context says the same error for ever: stop after a few.
    for (int count = 0; count < 16; ++count) {
        const GLenum error = glGetError();
        if (error == GL_NO_ERROR)
            break;
        if (!first.empty())
            continue;
        switch (error) {
        case GL_INVALID_ENUM:
            first = "GL_INVALID_ENUM";
            break;
        case GL_INVALID_VALUE:
            first = "GL_INVALID_VALUE";
            break;
        case GL_INVALID_OPERATION:
            first = "GL_INVALID_OPERATION";
            break;
        case GL_INVALID_FRAMEBUFFER_OPERATION:
            first = "GL_INVALID_FRAMEBUFFER_OPERATION";
            break;
        case GL_OUT_OF_MEMORY:
            first = "GL_OUT_OF_MEMORY";
            break;
        default:
            first = fmt::format("GL error {:#x}", error);
            break;
        }
    }
    return first;
}

} // namespace halls::gl
