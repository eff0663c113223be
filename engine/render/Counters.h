// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>

namespace halls::render {

/// What RenderStatistics tells about work done and memory held; each place that uploads or compiles counts here.
struct Counters {
    std::uint64_t textureBytes = 0;
    std::uint64_t bufferBytes = 0;
    std::uint64_t uploads = 0;
    std::uint64_t compiles = 0;
};

} // namespace halls::render
