// SPDX-License-Identifier: MPL-2.0
#pragma once

// Colours of vertices as RawMesh has them, out of those of a file. Whether a file's are light (glTF: COLOR_0 is linear)
// or what a screen shows (PLY, OBJ, STL and all else: writers put down bytes of pictures) is for its reader to say.

#include "importer/shape/RawScene.h"
#include "math/Colour.h"

#include <algorithm>
#include <cmath>

namespace halls::importer {

/// 0..1 as a byte; what is no number is 1, as if the file had no colour.
inline std::uint8_t byteOfUnit(float value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(std::isnan(value) ? 1.0F : value, 0.0F, 1.0F) * 255.0F));
}

/// What colours of a file are counted in, by those that it has: writers put 0..1, 0..255 and 0..65535 into one type.
/// The many decide: one that is a little over 1, or none at all, must not make the others black.
class ColourRange {
public:
    void add(float value) {
        m_parts += value > 0.0F && value < 1.0F ? 1 : 0;
        m_more += value > 1.0F ? 1 : 0;
        m_wide += value > 255.0F ? 1 : 0;
    }
    float ofFloats() const { return m_more > m_parts ? ofWhole() : 1.0F; } ///< what 1 is worth
    float ofWhole() const { return 2 * m_wide > m_more ? 1.0F / 65535.0F : 1.0F / 255.0F; }
    bool anyWide() const { return m_wide > 0; } ///< over 255

private:
    std::size_t m_parts = 0;
    std::size_t m_more = 0;
    std::size_t m_wide = 0;
};

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
