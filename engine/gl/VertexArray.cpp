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

VertexArray::VertexArray(const Api& api, const Buffer& vertices, std::size_t stride,
                         std::span<const Attribute> attributes, const Buffer& indices, const std::string& label)
    : VertexArray(api, label) {
    glBindVertexArray(m_name.id());
    glBindBuffer(GL_ARRAY_BUFFER, vertices.id());
    for (const Attribute& attribute : attributes) {
        glEnableVertexAttribArray(attribute.slot);
        glVertexAttribPointer(attribute.slot, attribute.components, attribute.type,
                              attribute.normalised ? GL_TRUE : GL_FALSE, static_cast<GLsizei>(stride),
                              reinterpret_cast<const void*>(attribute.offset));
    }
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices.id()); // is part of the vertex array: unbind that one first
    glBindVertexArray(0);
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

void VertexArray::bind() const {
    glBindVertexArray(m_name.id());
}

} // namespace halls::gl
