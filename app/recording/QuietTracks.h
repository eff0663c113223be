// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <filesystem>

namespace halls::app {

/// Subtitles of an MP4 file that a player shows when it is asked for them, and not before: ffmpeg 5 marks the first
/// track of each kind as enabled, whatever it is told (ISO/IEC 14496-12, 8.3.2: the lowest bit of a track header's
/// flags). The file is changed in place, by one byte of each track of subtitles.
/// **Errors** of reading and writing; Damaged where the boxes do not fit into the file.
Status quietSubtitles(const std::filesystem::path& file);

} // namespace halls::app
