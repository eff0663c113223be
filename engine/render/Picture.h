// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "math/Math.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace halls::render {

/// 8-bit sRGB picture, rows from the top, RGBA.
struct Picture {
    Size2 size{0, 0};
    std::vector<std::uint8_t> rgba;
    bool operator==(const Picture&) const = default;
};

/// Writes a PNG file, marked as sRGB, or says why not (Unwritable) and leaves what stood there: the file appears whole,
/// by rename. Precondition: the picture is not empty.
Status writePng(const std::filesystem::path& file, const Picture& picture);

/// Reads a PNG file of any colour type as 8-bit RGBA. NotFound, Unreadable, Damaged, TooLarge (over 16384 pixels a
/// side).
Result<Picture> readPng(const std::filesystem::path& file);

} // namespace halls::render
