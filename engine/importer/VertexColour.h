// SPDX-License-Identifier: MPL-2.0
#pragma once

// Colours of vertices as RawMesh has them, out of those of a file. Whether a file's are light (glTF: COLOR_0 is linear)
// or what a screen shows (PLY, OBJ, STL and all else: writers put down bytes of pictures) is for its reader to say.

#include "importer/RawScene.h"
#include "math/Colour.h"

#include <algorithm>
#include <cmath>

namespace halls::importer {

/// 0..1 as a byte; what is no number is 1, as if the file had no colour.
inline std::uint8_t byteOfUnit(float value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(std::isnan(value) ? 1.0F : value, 0.0F, 1.0F) * 255.0F));
}

/// Of linear light, 0..1.
inline Rgba8 colourOfLight(Vec4 light) {
    const auto byte = [](float value) { return byteOfUnit(srgbOfLinear(std::max(value, 0.0F))); };
    return {byte(light.r), byte(light.g), byte(light.b), byteOfUnit(light.a)};
}

/// Of sRGB, 0..1.
inline Rgba8 colourOfSrgb(Vec4 encoded) {
    return {byteOfUnit(encoded.r), byteOfUnit(encoded.g), byteOfUnit(encoded.b), byteOfUnit(encoded.a)};
}

} // namespace halls::importer
