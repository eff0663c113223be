// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/Buffer.h"
#include "render/Blocks.h"

namespace halls::render {

/// What the programs know of the frame that is drawn, on the card.
class FrameUniforms {
public:
    FrameUniforms(const gl::Api& api, const std::string& label);

    /// All that is drawn from now on sees `block`, whatever was bound before.
    void set(const FrameBlock& block);

private:
    gl::Buffer m_buffer;
};

} // namespace halls::render
