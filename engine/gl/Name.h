// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <epoxy/gl.h>
#include <utility>

namespace halls::gl {

/// The number of a GL object, owned: move-only, 0 when empty or moved from. `Destroy` is called with the context
/// current.
template <void (*Destroy)(GLuint)>
class Name {
public:
    Name() = default;
    explicit Name(GLuint id) : m_id(id) {}
    Name(Name&& other) noexcept : m_id(std::exchange(other.m_id, 0U)) {}
    Name& operator=(Name&& other) noexcept {
        if (this != &other) {
            clear();
            m_id = std::exchange(other.m_id, 0U);
        }
        return *this;
    }
    Name(const Name&) = delete;
    Name& operator=(const Name&) = delete;
    ~Name() { clear(); }

    GLuint id() const { return m_id; }

private:
    void clear() {
        if (m_id != 0)
            Destroy(m_id);
        m_id = 0;
    }

    GLuint m_id = 0;
};

} // namespace halls::gl
