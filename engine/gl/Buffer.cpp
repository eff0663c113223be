// SPDX-License-Identifier: MPL-2.0
#include "gl/Buffer.h"

namespace halls::gl {

void destroyBuffer(GLuint id) {
    glDeleteBuffers(1, &id);
}

Buffer::Buffer(const Api& api, std::span<const std::byte> bytes, const std::string& label) : m_size(bytes.size()) {
    GLuint id = 0;
    glGenBuffers(1, &id);
    m_name = Name<destroyBuffer>(id);
    // The copy target belongs to nobody: neither vertex arrays nor passes look at it.
    glBindBuffer(GL_COPY_WRITE_BUFFER, id);
    glBufferData(GL_COPY_WRITE_BUFFER, static_cast<GLsizeiptr>(bytes.size()), bytes.data(), GL_STATIC_DRAW);
    glBindBuffer(GL_COPY_WRITE_BUFFER, 0);
    api.label(GL_BUFFER, id, label);
}

} // namespace halls::gl
