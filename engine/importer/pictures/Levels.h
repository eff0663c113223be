// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/pictures/DecodedImage.h"

namespace halls::importer {

/// How pixels are averaged when levels are made.
enum class Filter { Colour, Data, Normals };

/// A full chain of levels, each half of the one before, down to 1x1; the first ones beyond `maxSide` are left out.
/// Colours are averaged as light, weighted by their alpha; normals get their length back.
/// Fills `pixels` and the image's width, height, levels.
void makeLevels(DecodedImage&& picture, Filter filter, std::uint32_t maxSide, model::Image& image,
                std::vector<std::byte>& pixels);

} // namespace halls::importer
