// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/Light.h"

#include "base/Hash.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer {
namespace {

constexpr std::uint32_t kSamples = 256; ///< of one pixel of a blurred level

DecodedLight halved(const DecodedLight& from) {
    DecodedLight to{std::max(from.width / 2, 1U), std::max(from.height / 2, 1U), {}};
    to.pixels.reserve(std::size_t{to.width} * to.height);
    for (std::uint32_t y = 0; y < to.height; ++y) {
        const std::uint32_t y0 = static_cast<std::uint32_t>(std::uint64_t{y} * from.height / to.height);
        const std::uint32_t y1 = static_cast<std::uint32_t>(std::uint64_t{y + 1} * from.height / to.height);
        for (std::uint32_t x = 0; x < to.width; ++x) {
            const std::uint32_t x0 = static_cast<std::uint32_t>(std::uint64_t{x} * from.width / to.width);
            const std::uint32_t x1 = static_cast<std::uint32_t>(std::uint64_t{x + 1} * from.width / to.width);
            Vec3 sum(0.0F);
            for (std::uint32_t py = y0; py < y1; ++py) {
                for (std::uint32_t px = x0; px < x1; ++px)
                    sum += from.pixels[std::size_t{py} * from.width + px];
            }
            to.pixels.push_back(sum / static_cast<float>((x1 - x0) * (y1 - y0)));
        }
    }
    return to;
}

std::vector<DecodedLight> chainOf(DecodedLight picture) {
    std::vector<DecodedLight> chain{std::move(picture)};
    while (chain.back().width > 1 || chain.back().height > 1)
        chain.push_back(halved(chain.back()));
    return chain;
}

void append(std::vector<std::byte>& pixels, Vec3 colour) {
    const std::uint32_t packed = packRgb9e5(colour);
    const auto bytes = std::as_bytes(std::span(&packed, 1));
    pixels.insert(pixels.end(), bytes.begin(), bytes.end());
}

void finish(model::ModelData& data, model::Image image) {
    image.format = model::PixelFormat::Rgb9e5;
    image.wrapS = image.wrapT = model::Wrap::Clamp;
    image.size = data.pixels.size();
    image.contentHash = fastHash(data.pixels, (std::uint64_t{image.width} << 32) ^ image.faces);
    data.images.push_back(image);
}

/// Evenly spread points of the unit square (Hammersley).
Vec2 pointOf(std::uint32_t number) {
    std::uint32_t bits = number;
    bits = (bits << 16) | (bits >> 16);
    bits = ((bits & 0x55555555U) << 1) | ((bits & 0xAAAAAAAAU) >> 1);
    bits = ((bits & 0x33333333U) << 2) | ((bits & 0xCCCCCCCCU) >> 2);
    bits = ((bits & 0x0F0F0F0FU) << 4) | ((bits & 0xF0F0F0F0U) >> 4);
    bits = ((bits & 0x00FF00FFU) << 8) | ((bits & 0xFF00FF00U) >> 8);
    return {(static_cast<float>(number) + 0.5F) / static_cast<float>(kSamples),
            static_cast<float>(bits) * 2.3283064365386963e-10F};
}

/// A direction of light round +Z, its weight, and the level of the picture whose pixels are about as large as its
/// share.
struct Tap {
    Vec3 direction;
    float weight;
    float level;
};

/// Importance samples of the GGX lobe with the viewer in front (N = V): the same for each pixel of a level.
std::vector<Tap> tapsFor(float roughness, const DecodedLight& finest) {
    const float alpha = roughness * roughness;
    const float pixelAngle = 4.0F * kPi / static_cast<float>(finest.pixels.size());
    std::vector<Tap> taps;
    for (std::uint32_t i = 0; i < kSamples; ++i) {
        const Vec2 point = pointOf(i);
        const float cosine = std::sqrt((1.0F - point.y) / (1.0F + (alpha * alpha - 1.0F) * point.y));
        const float sine = std::sqrt(std::max(1.0F - cosine * cosine, 0.0F));
        const Vec3 half(sine * std::cos(2.0F * kPi * point.x), sine * std::sin(2.0F * kPi * point.x), cosine);
        const Vec3 light = 2.0F * cosine * half - Vec3(0.0F, 0.0F, 1.0F);
        if (light.z <= 0.0F)
            continue;
        const float d = cosine * cosine * (alpha * alpha - 1.0F) + 1.0F;
        const float density = alpha * alpha / (kPi * d * d) / 4.0F;
        const float share = 1.0F / (static_cast<float>(kSamples) * std::max(density, 1e-6F));
        taps.push_back({light, light.z, std::max(0.5F * std::log2(share / pixelAngle) + 0.5F, 0.0F)});
    }
    return taps;
}

Vec3 sampleChain(const std::vector<DecodedLight>& chain, Vec3 direction, float level) {
    const float last = static_cast<float>(chain.size() - 1);
    const float at = std::min(level, last);
    const auto lower = static_cast<std::size_t>(at);
    const std::size_t upper = std::min(lower + 1, chain.size() - 1);
    return glm::mix(sampleEquirect(chain[lower], direction), sampleEquirect(chain[upper], direction),
                    at - static_cast<float>(lower));
}

Vec3 blurred(const std::vector<DecodedLight>& chain, const std::vector<Tap>& taps, Vec3 normal) {
    const Vec3 aside = std::abs(normal.z) < 0.999F ? Vec3(0.0F, 0.0F, 1.0F) : Vec3(1.0F, 0.0F, 0.0F);
    const Vec3 tangent = glm::normalize(glm::cross(aside, normal));
    const Vec3 bitangent = glm::cross(normal, tangent);
    Vec3 sum(0.0F);
    float weights = 0.0F;
    for (const Tap& tap : taps) {
        const Vec3 direction = tangent * tap.direction.x + bitangent * tap.direction.y + normal * tap.direction.z;
        sum += sampleChain(chain, direction, tap.level) * tap.weight;
        weights += tap.weight;
    }
    return weights > 0.0F ? sum / weights : sampleEquirect(chain.front(), normal);
}

void addCubeLevel(std::vector<std::byte>& pixels, const std::vector<DecodedLight>& chain, std::uint32_t side,
                  float roughness) {
    const std::vector<Tap> taps = roughness > 0.0F ? tapsFor(roughness, chain.front()) : std::vector<Tap>{};
    for (std::uint32_t face = 0; face < 6; ++face) {
        for (std::uint32_t y = 0; y < side; ++y) {
            for (std::uint32_t x = 0; x < side; ++x) {
                const Vec3 direction = cubeDirection(face, x, y, side);
                append(pixels,
                       taps.empty() ? sampleEquirect(chain.front(), direction) : blurred(chain, taps, direction));
            }
        }
    }
}

std::array<float, 9> harmonics(Vec3 n) {
    return {0.282095F,
            0.488603F * n.y,
            0.488603F * n.z,
            0.488603F * n.x,
            1.092548F * n.x * n.y,
            1.092548F * n.y * n.z,
            0.315392F * (3.0F * n.z * n.z - 1.0F),
            1.092548F * n.x * n.z,
            0.546274F * (n.x * n.x - n.y * n.y)};
}

Vec3 equirectDirection(float u, float v) {
    const float azimuth = (u - 0.5F) * 2.0F * kPi;
    const float polar = v * kPi;
    return {std::sin(azimuth) * std::sin(polar), std::cos(polar), -std::cos(azimuth) * std::sin(polar)};
}

void addIrradiance(model::ModelData& data, const DecodedLight& picture) {
    constexpr std::array<float, 9> kCosine{1.0F,  2.0F / 3.0F, 2.0F / 3.0F, 2.0F / 3.0F, 0.25F,
                                           0.25F, 0.25F,       0.25F,       0.25F}; // A_l / pi
    std::array<glm::dvec3, 9> sums{};
    for (std::uint32_t y = 0; y < picture.height; ++y) {
        const float v = (static_cast<float>(y) + 0.5F) / static_cast<float>(picture.height);
        const double row =
            2.0 * glm::pi<double>() / picture.width *
            (std::cos(glm::pi<double>() * y / picture.height) - std::cos(glm::pi<double>() * (y + 1) / picture.height));
        for (std::uint32_t x = 0; x < picture.width; ++x) {
            const float u = (static_cast<float>(x) + 0.5F) / static_cast<float>(picture.width);
            const std::array<float, 9> basis = harmonics(equirectDirection(u, v));
            const glm::dvec3 light(picture.pixels[std::size_t{y} * picture.width + x]);
            for (std::size_t band = 0; band < 9; ++band)
                sums[band] += light * (row * basis[band]);
        }
    }
    for (std::size_t band = 0; band < 9; ++band)
        data.irradiance[band] = Vec3(sums[band]) * kCosine[band];
}

} // namespace

Vec3 cubeDirection(std::uint32_t face, std::uint32_t x, std::uint32_t y, std::uint32_t side) {
    const float s = 2.0F * (static_cast<float>(x) + 0.5F) / static_cast<float>(side) - 1.0F;
    const float t = 2.0F * (static_cast<float>(y) + 0.5F) / static_cast<float>(side) - 1.0F;
    const std::array<Vec3, 6> directions{Vec3(1.0F, -t, -s), Vec3(-1.0F, -t, s), Vec3(s, 1.0F, t),
                                         Vec3(s, -1.0F, -t), Vec3(s, -t, 1.0F),  Vec3(-s, -t, -1.0F)};
    return glm::normalize(directions[face]);
}

Vec3 sampleEquirect(const DecodedLight& picture, Vec3 direction) {
    const float u = 0.5F + std::atan2(direction.x, -direction.z) / (2.0F * kPi);
    const float v = std::acos(std::clamp(direction.y, -1.0F, 1.0F)) / kPi;
    const float px = u * static_cast<float>(picture.width) - 0.5F;
    const float py =
        std::clamp(v * static_cast<float>(picture.height) - 0.5F, 0.0F, static_cast<float>(picture.height - 1));
    const float fx = std::floor(px);
    const auto column = [&](float value) { // wraps round
        const auto width = static_cast<int>(picture.width);
        return static_cast<std::size_t>((static_cast<int>(value) % width + width) % width);
    };
    const auto y0 = static_cast<std::size_t>(py);
    const std::size_t y1 = std::min<std::size_t>(y0 + 1, picture.height - 1);
    const std::size_t x0 = column(fx);
    const std::size_t x1 = column(fx + 1.0F);
    const auto pixel = [&](std::size_t x, std::size_t y) { return picture.pixels[y * picture.width + x]; };
    const float tx = px - fx;
    return glm::mix(glm::mix(pixel(x0, y0), pixel(x1, y0), tx), glm::mix(pixel(x0, y1), pixel(x1, y1), tx),
                    py - static_cast<float>(y0));
}

Result<model::ModelData> buildLightmap(std::span<const std::byte> bytes, const Job& job) {
    Result<DecodedLight> picture = decodeLight(bytes, job);
    if (!picture)
        return picture.error();
    job.tell(0.4F);
    model::ModelData data;
    model::Image image;
    DecodedLight level = std::move(picture).value();
    while (std::max(level.width, level.height) > job.options.maxImageSide)
        level = halved(level);
    image.width = level.width;
    image.height = level.height;
    for (const DecodedLight& each : chainOf(std::move(level))) {
        ++image.levels;
        for (const Vec3& pixel : each.pixels)
            append(data.pixels, pixel);
    }
    finish(data, image);
    return data;
}

Result<model::ModelData> buildProbe(std::span<const std::byte> bytes, const Job& job) {
    Result<DecodedLight> picture = decodeLight(bytes, job);
    if (!picture)
        return picture.error();
    if (picture.value().width != 2 * picture.value().height)
        return job.error(ErrorCode::Invalid, {},
                         fmt::format("{} x {} pixels: an equirectangular picture is twice as wide as high",
                                     picture.value().width, picture.value().height));
    model::ModelData data;
    addIrradiance(data, picture.value());
    const std::vector<DecodedLight> chain = chainOf(std::move(picture).value());
    model::Image image;
    image.width = image.height = job.options.probeSide;
    image.faces = 6;
    const std::uint32_t levels = job.options.probeLevels;
    for (std::uint32_t level = 0; level < levels && job.options.probeSide >> level > 0; ++level) {
        if (job.stop.stop_requested())
            return job.cancelled();
        const float roughness = levels > 1 ? static_cast<float>(level) / static_cast<float>(levels - 1) : 0.0F;
        addCubeLevel(data.pixels, chain, job.options.probeSide >> level, roughness);
        ++image.levels;
        job.tell(0.1F + 0.85F * static_cast<float>(level + 1) / static_cast<float>(levels));
    }
    finish(data, image);
    return data;
}

} // namespace halls::importer
