// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// RGBA, 8 bits each, rows from the top.
struct DecodedImage {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::vector<std::uint8_t> rgba;
};

/// PNG, JPEG, WebP, TGA, BMP, by their bytes and not by what they are called. The number of pixels is checked against
/// the limits, and against the bytes, before they are decoded. A JPEG that is cut off is shown as far as it goes, with
/// a note. Unsupported names the format (KTX2, GIF, Radiance ...); Damaged says what the decoder found.
Result<DecodedImage> decodeImage(const RawImage& image, const Job& job);

} // namespace halls::importer
