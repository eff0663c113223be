// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/RawScene.h"

namespace halls::importer {

/// RGBA, 8 bits each, rows from the top.
struct DecodedImage {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::vector<std::uint8_t> rgba;
};

/// PNG, JPEG, TGA, BMP. The number of pixels is checked against the limit before they are decoded.
/// Unsupported names the format (WebP, KTX2, Radiance ...); Damaged says what the decoder found.
Result<DecodedImage> decodeImage(const RawImage& image, const Job& job);

} // namespace halls::importer
