// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <filesystem>

namespace halls::app {

/// Frames and sound into a video, by the installed ffmpeg; it gets its name when it is whole.
class VideoSink {
public:
    explicit VideoSink(std::filesystem::path output) : m_output(std::move(output)) {}

    /// Whether a video could be made at all: asked before hours of drawing.
    Status ready() const;
    /// Where the frames lie until then: what is there after a kill is used again.
    std::filesystem::path framesFolder() const { return m_output.string() + ".frames"; }
    /// `sound`: a WAV file; empty: none. The same frames and sound give the same bytes.
    Status encode(int framesPerSecond, const std::filesystem::path& sound) const;

private:
    std::filesystem::path m_output;
};

} // namespace halls::app
