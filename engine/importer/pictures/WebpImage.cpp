// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/WebpImage.h"

#include <string_view>
#include <webp/decode.h>

namespace halls::importer {
namespace {

const std::uint8_t* dataOf(std::span<const std::byte> bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

} // namespace

bool isWebp(std::span<const std::byte> bytes) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.starts_with("RIFF") && text.size() >= 12 && text.substr(8, 4) == "WEBP";
}

std::optional<WebpHeader> webpHeader(std::span<const std::byte> bytes) {
    WebPBitstreamFeatures found{};
    if (WebPGetFeatures(dataOf(bytes), bytes.size(), &found) != VP8_STATUS_OK || found.width <= 0 || found.height <= 0)
        return std::nullopt;
    return WebpHeader{static_cast<std::uint32_t>(found.width), static_cast<std::uint32_t>(found.height),
                      found.has_animation != 0};
}

bool decodeWebp(std::span<const std::byte> bytes, const WebpHeader& header, DecodedImage& picture) {
    picture.width = header.width;
    picture.height = header.height;
    picture.rgba.resize(std::size_t{4} * header.width * header.height);
    return WebPDecodeRGBAInto(dataOf(bytes), bytes.size(), picture.rgba.data(), picture.rgba.size(),
                              static_cast<int>(4 * header.width)) != nullptr;
}

} // namespace halls::importer
