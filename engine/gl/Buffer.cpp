// SPDX-License-Identifier: MPL-2.0
#include "gl/Buffer.h"

namespace halls::gl {

void destroyBuffer(GLuint id) {
    glDeleteBuffers(1, &id);
}

namespace {

/// The copy target belongs to nobody: neither vertex arrays nor passes look at it.
void fill(GLuint id, std::span<const std::byte> bytes, GLenum usage) {
    glBindBuffer(GL_COPY_WRITE_BUFFER, id);
    glBufferData(GL_COPY_WRITE_BUFFER, static_cast<GLsizeiptr>(bytes.size()), bytes.data(), usage);
    glBindBuffer(GL_COPY_WRITE_BUFFER, 0);
}

} // namespace

Buffer::Buffer(const Api& api, std::span<const std::byte> bytes, const std::string& label) : m_size(bytes.size()) {
    GLuint id = 0;
    glGenBuffers(1, &id);
    m_name = Name<destroyBuffer>(id);
    fill(id, bytes, GL_STATIC_DRAW);
    api.label(GL_BUFFER, id, label);
}

void Buffer::refill(std::span<const std::byte> bytes) {
    HALLS_ASSERT(id() != 0);
    m_size = bytes.size();
    fill(id(), bytes, GL_STREAM_DRAW);
}

} // namespace halls::gl
