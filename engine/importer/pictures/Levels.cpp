// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/Levels.h"

#include "math/Colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halls::importer {
namespace {

/// Straight, linear, 16 bits: half-way between levels nothing is lost that 8 bits could show.
struct Wide {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::vector<std::array<std::uint16_t, 4>> pixels;
};

/// Share of up to three source pixels in one pixel of a smaller row (odd sizes do not divide by two).
struct Taps {
    std::uint32_t first = 0;
    std::array<float, 3> weights{};
};

std::vector<Taps> tapsFor(std::uint32_t from, std::uint32_t to) {
    std::vector<Taps> taps(to);
    const double step = static_cast<double>(from) / to;
    for (std::uint32_t i = 0; i < to; ++i) {
        const double begin = step * i;
        const double end = std::min(step * (i + 1), static_cast<double>(from));
        taps[i].first = std::min(static_cast<std::uint32_t>(begin), from - 1);
        for (std::uint32_t tap = 0; tap < 3; ++tap) {
            const double left = std::max(begin, static_cast<double>(taps[i].first + tap));
            const double right = std::min(end, static_cast<double>(taps[i].first + tap + 1));
            if (taps[i].first + tap < from)
                taps[i].weights[tap] = static_cast<float>(std::max(right - left, 0.0) / step);
        }
    }
    return taps;
}

const std::array<float, 256>& linearTable() {
    static const std::array<float, 256> s_table = [] {
        std::array<float, 256> table{};
        for (std::size_t i = 0; i < table.size(); ++i)
            table[i] = linearOfSrgb(static_cast<float>(i) / 255.0F);
        return table;
    }();
    return s_table;
}

const std::vector<std::uint8_t>& srgbTable() {
    static const std::vector<std::uint8_t> s_table = [] {
        std::vector<std::uint8_t> table(65536);
        for (std::size_t i = 0; i < table.size(); ++i)
            table[i] = static_cast<std::uint8_t>(std::lround(255.0F * srgbOfLinear(static_cast<float>(i) / 65535.0F)));
        return table;
    }();
    return s_table;
}

Wide widened(const DecodedImage& picture, Filter filter) {
    Wide wide{picture.width, picture.height, {}};
    wide.pixels.resize(std::size_t{picture.width} * picture.height);
    std::array<std::uint16_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const float value = filter == Filter::Colour ? linearTable()[i] : static_cast<float>(i) / 255.0F;
        table[i] = static_cast<std::uint16_t>(std::lround(value * 65535.0F));
    }
    for (std::size_t i = 0; i < wide.pixels.size(); ++i) {
        const std::uint8_t* rgba = picture.rgba.data() + 4 * i;
        wide.pixels[i] = {table[rgba[0]], table[rgba[1]], table[rgba[2]], static_cast<std::uint16_t>(rgba[3] * 257)};
    }
    return wide;
}

std::array<std::uint16_t, 4> withUnitLength(Vec3 sum, float alpha) {
    Vec3 normal = sum * 2.0F - 1.0F;
    const float length = glm::length(normal);
    normal = length > 1e-6F ? normal / length : Vec3(0.0F, 0.0F, 1.0F);
    const auto code = [](float value) {
        return static_cast<std::uint16_t>(std::lround((value * 0.5F + 0.5F) * 65535.0F));
    };
    return {code(normal.x), code(normal.y), code(normal.z), static_cast<std::uint16_t>(std::lround(alpha * 65535.0F))};
}

/// The mean of the source pixels under one pixel of the next level.
class Averager {
public:
    Averager(const Wide& from, Filter filter) : m_from(from), m_filter(filter) {}

    std::array<std::uint16_t, 4> at(const Taps& across, const Taps& down) const {
        Vec3 plain(0.0F);
        Vec3 weighted(0.0F);
        float alpha = 0.0F;
        for (std::uint32_t j = 0; j < 3; ++j) {
            for (std::uint32_t i = 0; i < 3; ++i) {
                const float weight = across.weights[i] * down.weights[j];
                if (weight <= 0.0F)
                    continue;
                const auto& pixel = m_from.pixels[std::size_t{down.first + j} * m_from.width + across.first + i];
                const Vec3 colour = Vec3(pixel[0], pixel[1], pixel[2]) * (weight / 65535.0F);
                const float opacity = static_cast<float>(pixel[3]) / 65535.0F;
                plain += colour;
                weighted += colour * opacity;
                alpha += weight * opacity;
            }
        }
        if (m_filter == Filter::Normals)
            return withUnitLength(plain, alpha);
        const Vec3 mean = m_filter == Filter::Colour && alpha > 1e-4F ? weighted / alpha : plain;
        return {code(mean.x), code(mean.y), code(mean.z), code(alpha)};
    }

private:
    static std::uint16_t code(float value) {
        return static_cast<std::uint16_t>(std::clamp(value, 0.0F, 1.0F) * 65535.0F + 0.5F);
    }
    const Wide& m_from;
    Filter m_filter;
};

Wide halved(const Wide& from, Filter filter) {
    Wide to{std::max(from.width / 2, 1U), std::max(from.height / 2, 1U), {}};
    to.pixels.resize(std::size_t{to.width} * to.height);
    const std::vector<Taps> across = tapsFor(from.width, to.width);
    const std::vector<Taps> down = tapsFor(from.height, to.height);
    const Averager averager(from, filter);
    for (std::uint32_t y = 0; y < to.height; ++y) {
        for (std::uint32_t x = 0; x < to.width; ++x)
            to.pixels[std::size_t{y} * to.width + x] = averager.at(across[x], down[y]);
    }
    return to;
}

void append(const Wide& level, Filter filter, std::vector<std::byte>& pixels) {
    const auto narrow = [](std::uint16_t value) { return static_cast<std::byte>((value + 128U) / 257U); };
    std::size_t at = pixels.size();
    pixels.resize(at + level.pixels.size() * 4);
    for (const auto& pixel : level.pixels) {
        for (std::size_t channel = 0; channel < 3; ++channel)
            pixels[at++] = filter == Filter::Colour ? std::byte{srgbTable()[pixel[channel]]} : narrow(pixel[channel]);
        pixels[at++] = narrow(pixel[3]);
    }
}

} // namespace

void makeLevels(DecodedImage&& picture, Filter filter, std::uint32_t maxSide, model::Image& image,
                std::vector<std::byte>& pixels) {
    Wide level = widened(picture, filter);
    const auto tooLarge = [maxSide](std::uint32_t width, std::uint32_t height) {
        return std::max(width, height) > maxSide && std::max(width, height) > 1;
    };
    pixels.clear();
    image.levels = 0;
    if (!tooLarge(picture.width, picture.height)) { // the first level stays byte for byte as it is
        image.width = picture.width;
        image.height = picture.height;
        image.levels = 1;
        pixels.reserve(picture.rgba.size() / 3 * 4 + 64);
        const auto bytes = std::as_bytes(std::span(picture.rgba));
        pixels.insert(pixels.end(), bytes.begin(), bytes.end());
    }
    picture = {};
    while (level.width > 1 || level.height > 1) {
        level = halved(level, filter);
        if (tooLarge(level.width, level.height))
            continue;
        if (image.levels == 0) {
            image.width = level.width;
            image.height = level.height;
        }
        ++image.levels;
        append(level, filter, pixels);
    }
}

} // namespace halls::importer
