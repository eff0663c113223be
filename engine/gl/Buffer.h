// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Api.h"
#include "gl/Name.h"

#include <cstddef>
#include <span>
#include <string>

namespace halls::gl {

void destroyBuffer(GLuint id);

/// Bytes on the card. Empty until made with data.
class Buffer {
public:
    Buffer() = default;
    /// `size` bytes, filled from `bytes`. Binds nothing that a vertex array or a pass could see.
    Buffer(const Api& api, std::span<const std::byte> bytes, const std::string& label);

    /// Takes other bytes instead, for what is drawn from now on; nobody waits for what was drawn before.
    void refill(std::span<const std::byte> bytes);

    GLuint id() const { return m_name.id(); }
    std::size_t size() const { return m_size; }

private:
    Name<destroyBuffer> m_name;
    std::size_t m_size = 0;
};

} // namespace halls::gl
