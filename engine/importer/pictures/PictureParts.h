// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

// Pictures made of the channels of others, for formats that keep each channel in a file of its own. Images are numbers
// in RawScene::images; kNone: there is none. Each returns the number of the new one, kNone where a picture cannot be
// decoded.

/// The colours of one picture with the opacity of another: its alpha where that is not full everywhere, else its
/// brightness. Without colours: white.
std::uint32_t masked(RawScene& scene, std::uint32_t colours, std::uint32_t mask, const Job& job);

/// Roughness in green, metal in blue, as RawMaterial has them; full where there is no picture of one.
std::uint32_t roughnessAndMetal(RawScene& scene, std::uint32_t roughness, std::uint32_t metal, const Job& job);

/// Whether a picture is of normals (bluish, and of about unit length) and not of heights.
bool showsNormals(const RawImage& image, const Job& job);

} // namespace halls::importer
