// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/pictures/DecodedImage.h"

#include <optional>

namespace halls::importer {

/// What the beginning of a WebP picture says.
struct WebpHeader {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    bool moves = false; ///< several pictures, one after the other
};

/// By its first bytes, whatever it is called.
bool isWebp(std::span<const std::byte> bytes);

/// Nothing where the header is damaged or cut off. Decodes nothing.
std::optional<WebpHeader> webpHeader(std::span<const std::byte> bytes);

/// False where it is damaged. Precondition: a header that moves not.
bool decodeWebp(std::span<const std::byte> bytes, const WebpHeader& header, DecodedImage& picture);

} // namespace halls::importer
