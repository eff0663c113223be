// SPDX-License-Identifier: MPL-2.0
#include "stage/Projector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace halls::stage {
namespace {

constexpr float kStep = 1.0F / 32.0F; ///< stops
constexpr double kSafety = 0.7;       ///< of what may become burnt: a small picture knows no small lights
constexpr int kNearlyBurnt = 248;     ///< sRGB: the curve is known to about one step of it
constexpr double kLargest = 0.9995;   ///< linear: what was burnt stays burnt

using Histogram = std::array<double, 256>; ///< shares

double linearOf(int code) {
    const double value = code / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

int codeOf(double linear) {
    const double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1.0 / 2.4) - 0.055;
    return static_cast<int>(std::lround(std::clamp(value, 0.0, 1.0) * 255.0));
}

/// A code after `lift` more stops: back through the curve of shaders/tone.glsl (of greys), and through it again.
int lifted(int code, float lift) {
    constexpr double kStart = 0.8;
    const double shown = std::min(linearOf(code), kLargest);
    const double light = (shown < kStart ? shown : 0.6 + 0.04 / (1.0 - shown)) * std::exp2(double{lift});
    return codeOf(light < kStart ? light : 1.0 - 0.04 / (light - 0.6));
}

int medianOf(const Histogram& codes) {
    double below = 0.0;
    for (int code = 0; code < 256; ++code) {
        below += codes[static_cast<std::size_t>(code)];
        if (below >= 0.5)
            return code;
    }
    return 255;
}

double shareBurnt(const Histogram& peaks, float lift, int from) {
    double share = 0.0;
    for (int code = 0; code < 256; ++code)
        share += lifted(code, lift) >= from ? peaks[static_cast<std::size_t>(code)] : 0.0;
    return share;
}

} // namespace

float Projector::liftOf(const render::Picture& picture) {
    Histogram lights{};
    Histogram peaks{};
    const std::size_t pixels = picture.rgba.size() / 4;
    if (pixels == 0)
        return 0.0F;
    const double one = 1.0 / static_cast<double>(pixels);
    for (std::size_t i = 0; i < pixels; ++i) {
        const std::uint8_t* rgb = &picture.rgba[i * 4];
        const double light = 0.2126 * linearOf(rgb[0]) + 0.7152 * linearOf(rgb[1]) + 0.0722 * linearOf(rgb[2]);
        lights[static_cast<std::size_t>(codeOf(light))] += one;
        peaks[std::max({rgb[0], rgb[1], rgb[2]})] += one;
    }
    const int median = medianOf(lights);
    const double most = shareBurnt(peaks, 0.0F, kBurnt) + kMoreBurnt * kSafety;
    float lift = 0.0F;
    while (lift + kStep <= kMaxLift && lifted(median, lift) < kMiddle &&
           shareBurnt(peaks, lift + kStep, kNearlyBurnt) <= most)
        lift += kStep;
    return lift;
}

} // namespace halls::stage
