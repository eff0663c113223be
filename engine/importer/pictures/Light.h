// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/pictures/Radiance.h"
#include "model/Rgb9e5.h"

namespace halls::importer {

using model::packRgb9e5;
using model::unpackRgb9e5;

/// A Radiance picture as one Rgb9e5 image with all levels (box filter), clamped at its edges.
Result<model::ModelData> buildLightmap(std::span<const std::byte> bytes, const Job& job);

/// An equirectangular Radiance picture (u = 0.5 looks to -Z, u grows to +X, v = 0 is up) as an Rgb9e5 cube whose levels
/// are blurred by the GGX lobe of roughness level / (levels - 1), looked at from the front (Karis, "Real Shading in
/// Unreal Engine 4", 2013), and its irradiance as spherical harmonics.
Result<model::ModelData> buildProbe(std::span<const std::byte> bytes, const Job& job);

/// Direction through the middle of a pixel of a cube's face, as OpenGL lays faces out; length 1.
Vec3 cubeDirection(std::uint32_t face, std::uint32_t x, std::uint32_t y, std::uint32_t side);

/// Radiance of an equirectangular picture in a direction, between its four nearest pixels.
Vec3 sampleEquirect(const DecodedLight& picture, Vec3 direction);

} // namespace halls::importer
