// SPDX-License-Identifier: MPL-2.0
#include "gl/DebugLog.h"

#include <epoxy/gl.h>
#include <utility>

namespace halls::gl {

struct DebugLog::Messages {
    std::vector<std::string> errors;

    static void GLAPIENTRY receive(GLenum source, GLenum type, GLuint, GLenum, GLsizei length, const GLchar* text,
                                   const void* user) {
        if (type != GL_DEBUG_TYPE_ERROR || source == GL_DEBUG_SOURCE_SHADER_COMPILER)
            return;
        // The address was given away as const by the API's wish; it is ours and not const.
        auto* self = static_cast<Messages*>(const_cast<void*>(user));
        self->errors.emplace_back(text, static_cast<std::size_t>(length < 0 ? 0 : length));
    }
};

DebugLog::DebugLog(const Api& api) : m_messages(std::make_unique<Messages>()), m_installed(api.caps().labels) {
    if (!m_installed)
        return;
    glEnable(GL_DEBUG_OUTPUT);
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS); // the message stands in the call that caused it
    glDebugMessageCallback(&Messages::receive, m_messages.get());
}

DebugLog::~DebugLog() {
    if (m_installed)
        glDebugMessageCallback(nullptr, nullptr);
}

std::vector<std::string> DebugLog::takeErrors() {
    std::vector<std::string> errors = std::exchange(m_messages->errors, {});
    if (std::string flag = gl::takeErrors(); !flag.empty())
        errors.push_back(std::move(flag));
    return errors;
}

} // namespace halls::gl
