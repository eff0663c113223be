// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

namespace halls {

/// sRGB transfer curve (IEC 61966-2-1), per channel, 0..1.
inline float linearOfSrgb(float encoded) {
    return encoded <= 0.04045F ? encoded / 12.92F : std::pow((encoded + 0.055F) / 1.055F, 2.4F);
}
inline float srgbOfLinear(float linear) {
    return linear <= 0.0031308F ? linear * 12.92F : 1.055F * std::pow(linear, 1.0F / 2.4F) - 0.055F;
}

/// 0xRRGGBB as written in designs, to linear colour.
inline Vec3 linearOfHex(unsigned int rgb) {
    const auto channel = [&](unsigned int shift) {
        return linearOfSrgb(static_cast<float>((rgb >> shift) & 0xFFU) / 255.0F);
    };
    return {channel(16), channel(8), channel(0)};
}

} // namespace halls
