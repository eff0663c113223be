// SPDX-License-Identifier: MPL-2.0
#include "gl/Program.h"

#include <fmt/format.h>

namespace halls::gl {

namespace {

void destroyShader(GLuint id) {
    glDeleteShader(id);
}
using Shader = Name<destroyShader>;

std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '\0' || text.back() == '\n' || text.back() == ' '))
        text.pop_back();
    return text;
}

Result<Shader> compile(GLenum kind, const std::string& text, const std::string& label) {
    Shader shader(glCreateShader(kind));
    const char* start = text.c_str();
    glShaderSource(shader.id(), 1, &start, nullptr);
    glCompileShader(shader.id());
    GLint done = GL_FALSE;
    glGetShaderiv(shader.id(), GL_COMPILE_STATUS, &done);
    if (done == GL_TRUE)
        return shader;
    GLint length = 0;
    glGetShaderiv(shader.id(), GL_INFO_LOG_LENGTH, &length);
    std::string log(static_cast<std::size_t>(std::max(length, 1)), '\0');
    glGetShaderInfoLog(shader.id(), length, nullptr, log.data());
    return Error{ErrorCode::NoGraphics, label, kind == GL_VERTEX_SHADER ? "vertex shader" : "fragment shader",
                 trimmed(std::move(log))};
}

void assignSlots(GLuint program, std::span<const Program::Slot> slots) {
    for (const Program::Slot& slot : slots) {
        if (slot.block) {
            const GLuint index = glGetUniformBlockIndex(program, slot.name);
            if (index != GL_INVALID_INDEX)
                glUniformBlockBinding(program, index, static_cast<GLuint>(slot.slot));
        } else {
            const GLint location = glGetUniformLocation(program, slot.name);
            if (location >= 0)
                glProgramUniform1i(program, location, slot.slot);
        }
    }
}

} // namespace

void destroyProgram(GLuint id) {
    glDeleteProgram(id);
}

Result<Program> Program::link(const Api& api, const Source& source, const std::string& label) {
    auto vertex = compile(GL_VERTEX_SHADER, source.vertex, label);
    if (!vertex)
        return vertex.error();
    auto fragment = compile(GL_FRAGMENT_SHADER, source.fragment, label);
    if (!fragment)
        return fragment.error();
    Program program;
    program.m_name = Name<destroyProgram>(glCreateProgram());
    const GLuint id = program.m_name.id();
    glAttachShader(id, vertex.value().id());
    glAttachShader(id, fragment.value().id());
    glLinkProgram(id);
    glDetachShader(id, vertex.value().id());
    glDetachShader(id, fragment.value().id());
    GLint done = GL_FALSE;
    glGetProgramiv(id, GL_LINK_STATUS, &done);
    if (done != GL_TRUE) {
        GLint length = 0;
        glGetProgramiv(id, GL_INFO_LOG_LENGTH, &length);
        std::string log(static_cast<std::size_t>(std::max(length, 1)), '\0');
        glGetProgramInfoLog(id, length, nullptr, log.data());
        return Error{ErrorCode::NoGraphics, label, "link", trimmed(std::move(log))};
    }
    assignSlots(id, source.slots);
    api.label(GL_PROGRAM, id, label);
    return program;
}

GLint Program::uniform(const char* name) const {
    return glGetUniformLocation(m_name.id(), name);
}

void Program::use() const {
    glUseProgram(m_name.id());
}

} // namespace halls::gl
