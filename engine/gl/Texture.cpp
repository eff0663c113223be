// SPDX-License-Identifier: MPL-2.0
#include "gl/Texture.h"

#include "base/Assert.h"

#include <algorithm>

namespace halls::gl {

namespace {

/// The unit where textures are made: the last of those that OpenGL 4.1 warrants to a fragment shader, which no pass
/// uses.
constexpr GLenum kScratchUnit = GL_TEXTURE15;

GLint smallFilter(const Sampling& sampling, int levels, const Bugs& bugs) {
    if (sampling.filter == Filter::Nearest)
        return GL_NEAREST;
    if (sampling.filter == Filter::Linear || levels == 1)
        return GL_LINEAR;
    return bugs.slowTrilinear ? GL_LINEAR_MIPMAP_NEAREST : GL_LINEAR_MIPMAP_LINEAR;
}

GLint wrapOf(Wrap wrap) {
    switch (wrap) {
    case Wrap::Repeat:
        return GL_REPEAT;
    case Wrap::Mirror:
        return GL_MIRRORED_REPEAT;
    default:
        return GL_CLAMP_TO_EDGE;
    }
}

void setSampling(GLenum target, const Sampling& sampling, int levels, const Bugs& bugs) {
    const bool hard = sampling.hardTexels || sampling.filter == Filter::Nearest;
    glTexParameteri(target, GL_TEXTURE_WRAP_S, wrapOf(sampling.wrapS));
    glTexParameteri(target, GL_TEXTURE_WRAP_T, wrapOf(sampling.wrapT));
    glTexParameteri(target, GL_TEXTURE_WRAP_R, wrapOf(sampling.wrapS));
    glTexParameteri(target, GL_TEXTURE_MAG_FILTER, hard ? GL_NEAREST : GL_LINEAR);
    glTexParameteri(target, GL_TEXTURE_MIN_FILTER, smallFilter(sampling, levels, bugs));
    glTexParameteri(target, GL_TEXTURE_BASE_LEVEL, 0);
    glTexParameteri(target, GL_TEXTURE_MAX_LEVEL, levels - 1);
    if (sampling.anisotropy > 1.0F)
        glTexParameterf(target, GL_TEXTURE_MAX_ANISOTROPY_EXT, sampling.anisotropy);
    if (sampling.compareDepth) {
        glTexParameteri(target, GL_TEXTURE_COMPARE_MODE, GL_COMPARE_REF_TO_TEXTURE);
        glTexParameteri(target, GL_TEXTURE_COMPARE_FUNC, GL_LEQUAL);
    }
}

} // namespace

void destroyTexture(GLuint id) {
    glDeleteTextures(1, &id);
}

std::size_t texelBytes(const TexelFormat& texels) {
    switch (texels.type) {
    case GL_UNSIGNED_BYTE:
        return texels.format == GL_RED || texels.format == GL_RED_INTEGER ? 1 : 4;
    case GL_UNSIGNED_INT_5_9_9_9_REV:
    case GL_UNSIGNED_INT_24_8:
    case GL_UNSIGNED_INT:
        return 4;
    case GL_FLOAT:
        return texels.format == GL_RGBA ? 16 : 4;
    default:
        contractBroken("a texel format that texelBytes() knows", __FILE__, __LINE__);
    }
}

Texture::Texture(const Api& api, const Storage& storage, const Sampling& sampling, const std::string& label)
    : m_target(storage.faces == 6 ? GL_TEXTURE_CUBE_MAP : GL_TEXTURE_2D), m_levels(storage.levels) {
    HALLS_ASSERT(storage.faces == 1 || storage.faces == 6);
    GLuint id = 0;
    glGenTextures(1, &id);
    m_name = Name<destroyTexture>(id);
    glActiveTexture(kScratchUnit);
    glBindTexture(m_target, id);
    // Qt and others may have left their own row length behind.
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glPixelStorei(GL_UNPACK_SKIP_ROWS, 0);
    glPixelStorei(GL_UNPACK_SKIP_PIXELS, 0);
    glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
    const std::byte* from = storage.pixels.data();
    for (int level = 0; level < storage.levels; ++level) {
        const Size2 size = glm::max(Size2(storage.size.x >> level, storage.size.y >> level), Size2(1));
        const std::size_t faceBytes =
            texelBytes(storage.texels) * static_cast<std::size_t>(size.x) * static_cast<std::size_t>(size.y);
        for (int face = 0; face < storage.faces; ++face) {
            HALLS_ASSERT(storage.pixels.empty() || m_bytes + faceBytes <= storage.pixels.size());
            const GLenum target =
                storage.faces == 6 ? GL_TEXTURE_CUBE_MAP_POSITIVE_X + static_cast<GLenum>(face) : m_target;
            glTexImage2D(target, level, static_cast<GLint>(storage.texels.internal), size.x, size.y, 0,
                         storage.texels.format, storage.texels.type, storage.pixels.empty() ? nullptr : from + m_bytes);
            m_bytes += faceBytes;
        }
    }
    setSampling(m_target, sampling, storage.levels, api.bugs());
    glBindTexture(m_target, 0);
    glActiveTexture(GL_TEXTURE0);
    api.label(GL_TEXTURE, id, label);
}

void Texture::bind(int unit) const {
    glActiveTexture(GL_TEXTURE0 + static_cast<GLenum>(unit));
    glBindTexture(m_target, m_name.id());
}

} // namespace halls::gl
