// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace halls::importer {

/// RGB as light, linear, rows from the top.
struct DecodedLight {
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::vector<Vec3> pixels;
};

/// Whether the bytes begin as a Radiance picture does.
bool isRadiance(std::span<const std::byte> bytes);

/// A Radiance picture (.hdr, .pic; Ward, "Real Pixels", 1991): RGBE, flat or packed in either of the two ways, lying in
/// any of the eight orientations. EXPOSURE and COLORCORR are taken back, so that light is what was there before them.
/// Work and memory are in proportion to the file: more pixels than its bytes can say are refused before they are made.
///
/// **Errors** Unsupported: no Radiance picture, or one of XYZ colours; Damaged: names "line 3" of the head or
/// "scanline 7"; TooLarge: more pixels than ImportOptions::maxImagePixels; Cancelled.
Result<DecodedLight> decodeLight(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
