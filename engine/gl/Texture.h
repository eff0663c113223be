// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Api.h"
#include "gl/Name.h"
#include "math/Math.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace halls::gl {

void destroyTexture(GLuint id);

enum class Wrap : std::uint8_t { Repeat, Clamp, Mirror };
enum class Filter : std::uint8_t { Nearest, Linear, Mipmap };

struct Sampling {
    Filter filter = Filter::Linear;
    Wrap wrapS = Wrap::Clamp; ///< across
    Wrap wrapT = Wrap::Clamp; ///< downwards
    bool hardTexels = false;  ///< seen larger, each has its edges
    float anisotropy = 1.0F;
    bool compareDepth = false; ///< for sampler2DShadow: reads 1 where the reference is not farther
};

/// How a texture's texels lie on the card and in memory: the three words of glTexImage2D.
struct TexelFormat {
    GLenum internal = GL_RGBA8;
    GLenum format = GL_RGBA;
    GLenum type = GL_UNSIGNED_BYTE;
};

/// A 2D or cube texture. Empty and moved-from ones need no context.
class Texture {
public:
    Texture() = default;

    struct Storage {
        TexelFormat texels;
        Size2 size{1, 1};
        int levels = 1;
        int faces = 1; ///< 1, or 6 for a cube
        std::span<const std::byte>
            pixels{}; ///< all levels, each tightly packed, faces within a level; empty: undefined
    };
    Texture(const Api& api, const Storage& storage, const Sampling& sampling, const std::string& label);

    void bind(int unit) const;

    GLuint id() const { return m_name.id(); }
    GLenum target() const { return m_target; }
    std::uint64_t bytes() const { return m_bytes; } ///< as they lay in memory
    int levels() const { return m_levels; }

private:
    Name<destroyTexture> m_name;
    GLenum m_target = GL_TEXTURE_2D;
    std::uint64_t m_bytes = 0;
    int m_levels = 1;
};

/// Bytes of one texel in memory. Precondition: a format that this project uses.
std::size_t texelBytes(const TexelFormat& texels);

} // namespace halls::gl
