// SPDX-License-Identifier: MPL-2.0
#include "model/Rgb9e5.h"

#include <algorithm>
#include <cmath>

namespace halls::model {

std::uint32_t packRgb9e5(Vec3 colour) {
    constexpr float kLargest = 65408.0F;
    const Vec3 clamped = glm::clamp(colour, Vec3(0.0F), Vec3(kLargest));
    const float most = std::max({clamped.x, clamped.y, clamped.z});
    if (!(most > 0.0F))
        return 0;
    int exponent = std::max(-16, std::ilogb(most)) + 16; // biased by 15, mantissas of 9 bits below 1
    float scale = std::ldexp(1.0F, 24 - exponent);
    if (std::lround(most * scale) == 512) {
        ++exponent;
        scale *= 0.5F;
    }
    const auto mantissa = [scale](float value) { return static_cast<std::uint32_t>(std::lround(value * scale)); };
    return mantissa(clamped.x) | mantissa(clamped.y) << 9 | mantissa(clamped.z) << 18 |
           static_cast<std::uint32_t>(exponent) << 27;
}

Vec3 unpackRgb9e5(std::uint32_t packed) {
    const float scale = std::ldexp(1.0F, static_cast<int>(packed >> 27) - 24);
    return Vec3(packed & 0x1FFU, (packed >> 9) & 0x1FFU, (packed >> 18) & 0x1FFU) * scale;
}

} // namespace halls::model
