// SPDX-License-Identifier: MPL-2.0
#include "importer/DecodedImage.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <memory>
#define STBI_NO_STDIO
#define STBI_NO_HDR
#define STBI_NO_LINEAR
#include <stb/stb_image.h>
#include <string_view>

namespace halls::importer {
namespace {

struct Freer {
    void operator()(void* memory) const { stbi_image_free(memory); }
};

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// What a picture is that we do not read; empty when unknown.
const char* foreignFormat(std::span<const std::byte> bytes) {
    using namespace std::string_view_literals;
    const std::string_view text = textOf(bytes);
    if (text.starts_with("RIFF") && text.substr(0, 16).find("WEBP") == 8)
        return "WebP";
    if (text.starts_with("\xABKTX 20\xBB"sv))
        return "KTX2";
    if (text.starts_with("\xABKTX 11\xBB"sv))
        return "KTX";
    if (text.starts_with("#?RADIANCE") || text.starts_with("#?RGBE"))
        return "Radiance";
    if (text.starts_with("DDS "))
        return "DDS";
    if (text.starts_with("GIF8"))
        return "GIF";
    if (text.starts_with("8BPS"))
        return "Photoshop";
    if (text.starts_with("v/1\x01"sv))
        return "OpenEXR";
    if (text.starts_with("II*\0"sv) || text.starts_with("MM\0*"sv))
        return "TIFF";
    if (text.substr(0, 12).find("ftypavif") == 4)
        return "AVIF";
    return nullptr;
}

/// Size and limit before anything is decoded. `place` names the picture in messages.
Status checkSize(std::span<const std::byte> bytes, const std::string& place, const Job& job) {
    if (bytes.empty())
        return job.error(ErrorCode::Damaged, place, "the picture has no bytes");
    if (const char* format = foreignFormat(bytes))
        return job.error(ErrorCode::Unsupported, place,
                         fmt::format("{} pictures are not read; PNG, JPEG, TGA and BMP are", format));
    if (bytes.size() > std::size_t{1} << 30)
        return job.error(ErrorCode::TooLarge, place, "the picture has more than 1 GiB");
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()), static_cast<int>(bytes.size()), &width,
                              &height, &channels) == 0)
        return job.error(ErrorCode::Damaged, place,
                         fmt::format("not a picture that can be read ({})", stbi_failure_reason()));
    if (width <= 0 || height <= 0)
        return job.error(ErrorCode::Damaged, place, "the picture has no pixels");
    if (static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height) > job.options.maxImagePixels)
        return job.error(
            ErrorCode::TooLarge, place,
            fmt::format("{} x {} pixels; at most {} in all are read", width, height, job.options.maxImagePixels));
    return Done{};
}

} // namespace

Result<DecodedImage> decodeImage(const RawImage& image, const Job& job) {
    const std::string place = "image \"" + image.name + "\"";
    DecodedImage picture;
    if (!image.rgba.empty()) {
        picture.width = image.width;
        picture.height = image.height;
        picture.rgba.resize(image.rgba.size());
        std::memcpy(picture.rgba.data(), image.rgba.data(), image.rgba.size());
        return picture;
    }
    if (Status status = checkSize(image.encoded, place, job); !status)
        return status.error();
    int width = 0;
    int height = 0;
    int channels = 0;
    const std::unique_ptr<stbi_uc, Freer> pixels(
        stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(image.encoded.data()),
                              static_cast<int>(image.encoded.size()), &width, &height, &channels, 4));
    if (!pixels)
        return job.error(ErrorCode::Damaged, place, fmt::format("the picture is damaged ({})", stbi_failure_reason()));
    picture.width = static_cast<std::uint32_t>(width);
    picture.height = static_cast<std::uint32_t>(height);
    const std::size_t bytes = std::size_t{4} * picture.width * picture.height;
    picture.rgba.assign(pixels.get(), pixels.get() + bytes);
    return picture;
}

} // namespace halls::importer
