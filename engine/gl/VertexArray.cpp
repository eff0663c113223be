// SPDX-License-Identifier: MPL-2.0
#include "gl/VertexArray.h"

namespace halls::gl {

void destroyVertexArray(GLuint id) {
    glDeleteVertexArrays(1, &id);
}

VertexArray::VertexArray(const Api& api, const std::string& label) {
    GLuint id = 0;
    glGenVertexArrays(1, &id);
    m_name = Name<destroyVertexArray>(id);
    glBindVertexArray(id); // the object exists, and can be labelled, from its first binding on
    glBindVertexArray(0);
    api.label(GL_VERTEX_ARRAY, id, label);
}

void pointAttributes(const Buffer& buffer, std::size_t stride, std::span<const Attribute> attributes,
                     std::size_t start) {
    glBindBuffer(GL_ARRAY_BUFFER, buffer.id());
    const auto step = static_cast<GLsizei>(stride);
    for (const Attribute& attribute : attributes) {
        const auto* from = reinterpret_cast<const void*>(start + attribute.offset);
        if (attribute.integer)
            glVertexAttribIPointer(attribute.slot, attribute.components, attribute.type, step, from);
        else
            glVertexAttribPointer(attribute.slot, attribute.components, attribute.type,
                                  attribute.normalised ? GL_TRUE : GL_FALSE, step, from);
    }
}

VertexArray::VertexArray(const Api& api, const Buffer& vertices, std::size_t stride,
                         std::span<const Attribute> attributes, std::span<const Attribute> instanced,
                         const Buffer& indices, const std::string& label)
    : VertexArray(api, label) {
    glBindVertexArray(m_name.id());
    for (const auto& some : {attributes, instanced}) {
        for (const Attribute& attribute : some) {
            glEnableVertexAttribArray(attribute.slot);
            glVertexAttribDivisor(attribute.slot, attribute.perInstance ? 1 : 0);
        }
    }
    pointAttributes(vertices, stride, attributes);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices.id()); // is part of the vertex array: unbind that one first
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

void VertexArray::bind() const {
    glBindVertexArray(m_name.id());
}

} // namespace halls::gl
