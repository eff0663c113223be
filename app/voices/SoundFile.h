// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace halls::app {

constexpr std::uint64_t kMaxSoundBytes = std::uint64_t{1} << 30U;

/// Which sound a file begins with, by its bytes: "wav", "ogg", "mp3", "flac", "aac", "mov" or "matroska"; empty: none
/// of these. They hold their sound themselves; lists of files and addresses (M3U, PLS, concat, SMIL) are none.
std::string_view soundFormatOf(std::string_view head);

/// A sound file of a package before it is played or recorded: a file on this machine, of one of the formats above, not
/// larger than kMaxSoundBytes, and not a QuickTime file that only names another one.
/// **Errors** NotFound, Unreadable (no regular file), Unsupported (another format), TooLarge. Never waits for a pipe.
Status checkSound(const std::filesystem::path& file);

} // namespace halls::app
