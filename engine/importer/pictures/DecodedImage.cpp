// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/DecodedImage.h"

#include "importer/pictures/WebpImage.h"

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

constexpr std::uint64_t kAlwaysFits = 64ULL << 20U; ///< bytes of pixels: no file is too small for so little

/// A picture that claims far more pixels than its bytes can hold takes memory and minutes for nothing.
Status checkProportion(std::uint64_t width, std::uint64_t height, std::size_t bytes, const std::string& place,
                       const Job& job) {
    if (width == 0 || height == 0)
        return job.error(ErrorCode::Damaged, place, "the picture has no pixels");
    const std::uint64_t pixels = width * height;
    if (pixels > job.options.maxImagePixels)
        return job.error(
            ErrorCode::TooLarge, place,
            fmt::format("{} x {} pixels; at most {} in all are read", width, height, job.options.maxImagePixels));
    if (4 * pixels > std::max(kAlwaysFits, job.options.maxImageRatio * bytes))
        return job.error(ErrorCode::TooLarge, place,
                         fmt::format("{} x {} pixels in {} bytes; at most {} bytes of picture are made of one byte",
                                     width, height, bytes, job.options.maxImageRatio));
    return Done{};
}

/// Size and limit before anything is decoded. `place` names the picture in messages.
Status checkSize(std::span<const std::byte> bytes, const std::string& place, const Job& job) {
    if (bytes.empty())
        return job.error(ErrorCode::Damaged, place, "the picture has no bytes");
    if (const char* format = foreignFormat(bytes))
        return job.error(ErrorCode::Unsupported, place,
                         fmt::format("{} pictures are not read; PNG, JPEG, WebP, TGA and BMP are", format));
    if (bytes.size() > std::size_t{1} << 30)
        return job.error(ErrorCode::TooLarge, place, "the picture has more than 1 GiB");
    int width = 0;
    int height = 0;
    int channels = 0;
    if (stbi_info_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()), static_cast<int>(bytes.size()), &width,
                              &height, &channels) == 0)
        return job.error(ErrorCode::Damaged, place,
                         fmt::format("not a picture that can be read ({})", stbi_failure_reason()));
    return checkProportion(static_cast<std::uint64_t>(std::max(width, 0)),
                           static_cast<std::uint64_t>(std::max(height, 0)), bytes.size(), place, job);
}

Result<DecodedImage> decodedWebp(std::span<const std::byte> bytes, const std::string& place, const Job& job) {
    const auto header = webpHeader(bytes);
    if (!header)
        return job.error(ErrorCode::Damaged, place, "the picture is damaged (WebP)");
    if (header->moves)
        return job.error(ErrorCode::Unsupported, place, "moving WebP pictures are not read");
    if (Status status = checkProportion(header->width, header->height, bytes.size(), place, job); !status)
        return status.error();
    DecodedImage picture;
    if (!decodeWebp(bytes, *header, picture))
        return job.error(ErrorCode::Damaged, place, "the picture is damaged or cut off (WebP)");
    return picture;
}

struct Pixels {
    std::unique_ptr<stbi_uc, Freer> rgba;
    int width = 0;
    int height = 0;
};

Pixels pixelsOf(std::span<const std::byte> bytes) {
    Pixels pixels;
    int channels = 0;
    pixels.rgba.reset(stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(bytes.data()),
                                            static_cast<int>(bytes.size()), &pixels.width, &pixels.height, &channels,
                                            4));
    return pixels;
}

/// A JPEG that was cut off is shown as far as it goes: with the mark of its end behind it the decoder gives what it
/// has.
Pixels pixelsOfCutJpeg(const RawImage& image, const Job& job) {
    if (!textOf(image.encoded).starts_with("\xFF\xD8"))
        return {};
    std::vector<std::byte> ended = image.encoded;
    ended.push_back(std::byte{0xFF});
    ended.push_back(std::byte{0xD9});
    Pixels pixels = pixelsOf(ended);
    if (pixels.rgba)
        job.note(fmt::format("the picture \"{}\" is cut off: what there is of it is shown", image.name));
    return pixels;
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
    if (isWebp(image.encoded))
        return decodedWebp(image.encoded, place, job);
    if (Status status = checkSize(image.encoded, place, job); !status)
        return status.error();
    Pixels pixels = pixelsOf(image.encoded);
    if (!pixels.rgba) {
        const std::string why = stbi_failure_reason();
        pixels = pixelsOfCutJpeg(image, job);
        if (!pixels.rgba)
            return job.error(ErrorCode::Damaged, place, fmt::format("the picture is damaged ({})", why));
    }
    picture.width = static_cast<std::uint32_t>(pixels.width);
    picture.height = static_cast<std::uint32_t>(pixels.height);
    const std::size_t bytes = std::size_t{4} * picture.width * picture.height;
    picture.rgba.assign(pixels.rgba.get(), pixels.rgba.get() + bytes);
    return picture;
}

} // namespace halls::importer
