// SPDX-License-Identifier: MPL-2.0
#include "render/FrameUniforms.h"

namespace halls::render {

FrameUniforms::FrameUniforms(const gl::Api& api, const std::string& label)
    : m_buffer(api, bytesOf(FrameBlock{}), label) {}

void FrameUniforms::set(const FrameBlock& block) {
    m_buffer.refill(bytesOf(block));
    glBindBufferBase(GL_UNIFORM_BUFFER, slots::kBlockFrame, m_buffer.id());
}

} // namespace halls::render
