// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/PictureParts.h"

#include "importer/pictures/DecodedImage.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace halls::importer {
namespace {

std::optional<DecodedImage> decoded(const RawScene& scene, std::uint32_t image, const Job& job) {
    if (image == kNone)
        return std::nullopt;
    Result<DecodedImage> picture = decodeImage(scene.images[image], job);
    return picture ? std::optional(std::move(picture).value()) : std::nullopt;
}

/// A channel of a picture at a place of a larger one.
std::uint8_t at(const DecodedImage& picture, std::uint32_t x, std::uint32_t y, const RawImage& in,
                std::size_t channel) {
    const std::size_t column = std::size_t{x} * picture.width / in.width;
    const std::size_t row = std::size_t{y} * picture.height / in.height;
    return picture.rgba[4 * (row * picture.width + column) + channel];
}

/// Opaque white, as large as the larger one of two.
RawImage roomFor(const std::optional<DecodedImage>& one, const std::optional<DecodedImage>& other) {
    RawImage image;
    image.width = std::max(one ? one->width : 1U, other ? other->width : 1U);
    image.height = std::max(one ? one->height : 1U, other ? other->height : 1U);
    image.rgba.assign(std::size_t{4} * image.width * image.height, std::byte{255});
    return image;
}

std::uint32_t add(RawScene& scene, RawImage&& image) {
    scene.images.push_back(std::move(image));
    return static_cast<std::uint32_t>(scene.images.size() - 1);
}

/// Calls `pixel(x, y, first byte)` for each.
template <class Pixel>
void forEach(RawImage& image, Pixel pixel) {
    std::size_t byte = 0;
    for (std::uint32_t y = 0; y < image.height; ++y) {
        for (std::uint32_t x = 0; x < image.width; ++x, byte += 4)
            pixel(x, y, byte);
    }
}

bool hasAlpha(const DecodedImage& picture) {
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) {
        if (picture.rgba[i] != 255)
            return true;
    }
    return false;
}

} // namespace

std::uint32_t masked(RawScene& scene, std::uint32_t colours, std::uint32_t mask, const Job& job) {
    const std::optional<DecodedImage> colour = decoded(scene, colours, job);
    const std::optional<DecodedImage> opacity = decoded(scene, mask, job);
    if (!opacity || (colours != kNone && !colour))
        return kNone;
    RawImage image = roomFor(colour, opacity);
    image.name =
        "opacity of " + scene.images[mask].name + (colours == kNone ? "" : " on " + scene.images[colours].name);
    const std::size_t channel = hasAlpha(*opacity) ? 3 : 1;
    forEach(image, [&](std::uint32_t x, std::uint32_t y, std::size_t byte) {
        for (std::size_t i = 0; colour && i < 3; ++i)
            image.rgba[byte + i] = std::byte{at(*colour, x, y, image, i)};
        image.rgba[byte + 3] = std::byte{at(*opacity, x, y, image, channel)};
    });
    return add(scene, std::move(image));
}

std::uint32_t roughnessAndMetal(RawScene& scene, std::uint32_t roughness, std::uint32_t metal, const Job& job) {
    const std::optional<DecodedImage> rough = decoded(scene, roughness, job);
    const std::optional<DecodedImage> metals = decoded(scene, metal, job);
    if (!rough && !metals)
        return kNone;
    RawImage image = roomFor(rough, metals);
    image.name = "roughness and metal of " + scene.images[rough ? roughness : metal].name;
    forEach(image, [&](std::uint32_t x, std::uint32_t y, std::size_t byte) {
        if (rough)
            image.rgba[byte + 1] = std::byte{at(*rough, x, y, image, 0)};
        if (metals)
            image.rgba[byte + 2] = std::byte{at(*metals, x, y, image, 0)};
    });
    return add(scene, std::move(image));
}

bool showsNormals(const RawImage& image, const Job& job) {
    const Result<DecodedImage> picture = decodeImage(image, job);
    if (!picture)
        return false;
    const std::vector<std::uint8_t>& rgba = picture.value().rgba;
    const std::size_t pixels = rgba.size() / 4;
    const std::size_t step = std::max<std::size_t>(pixels / 4096, 1);
    std::size_t looked = 0;
    std::size_t normals = 0;
    for (std::size_t i = 0; i < pixels; i += step, ++looked) {
        const auto value = [&](std::size_t channel) {
            return static_cast<float>(rgba[4 * i + channel]) / 127.5F - 1.0F;
        };
        const Vec3 normal(value(0), value(1), value(2));
        if (normal.z > 0.0F && std::abs(glm::length(normal) - 1.0F) < 0.2F)
            ++normals;
    }
    return looked > 0 && normals * 10 >= looked * 9;
}

} // namespace halls::importer
