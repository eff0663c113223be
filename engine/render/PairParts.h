// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "gl/PassState.h"
#include "render/Scene.h"

#include <array>

namespace halls::render {

/// Where one frame of a pair lies in the picture. Pixels of the picture, corners lower left.
struct PairPart {
    const Frame* frame = nullptr;
    gl::Rectangle whole; ///< what its camera fills
    gl::Rectangle seen;  ///< what of it is shown; may be empty
};

/// The two parts of a picture of `size` pixels: they cover it, and overlap nowhere. Not for a Blend, whose frames both
/// fill the picture.
std::array<PairPart, 2> partsOf(const Pair& pair, Size2 size);

} // namespace halls::render
