// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Api.h"
#include "gl/Buffer.h"
#include "gl/Name.h"

#include <cstdint>
#include <span>
#include <string>

namespace halls::gl {

void destroyVertexArray(GLuint id);

/// One attribute of a vertex, as it lies in the buffer.
struct Attribute {
    GLuint slot = 0;
    GLint components = 3;
    GLenum type = GL_FLOAT;
    bool normalised = false;
    std::size_t offset = 0; ///< bytes from the vertex's start
    bool integer = false;   ///< read as integers, not converted
    bool perInstance = false;
};

/// Lets attributes of the bound vertex array read `buffer` from byte `start` on. Where OpenGL has no base instance (it
/// came with 4.2), this is how a draw says where its instances begin.
void pointAttributes(const Buffer& buffer, std::size_t stride, std::span<const Attribute> attributes,
                     std::size_t start = 0);

/// Which buffers a draw reads, and how. The buffers must outlive it.
class VertexArray {
public:
    VertexArray() = default;
    /// For draws whose vertices are made in the shader.
    VertexArray(const Api& api, const std::string& label);
    /// `instanced` are enabled, and pointed at their buffer before each draw.
    VertexArray(const Api& api, const Buffer& vertices, std::size_t stride, std::span<const Attribute> attributes,
                std::span<const Attribute> instanced, const Buffer& indices, const std::string& label);

    void bind() const;
    GLuint id() const { return m_name.id(); }

private:
    Name<destroyVertexArray> m_name;
};

} // namespace halls::gl
