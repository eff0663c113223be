// SPDX-License-Identifier: MPL-2.0
#include "render/PairParts.h"

#include "base/Assert.h"

#include <algorithm>
#include <cmath>

namespace halls::render {

std::array<PairPart, 2> partsOf(const Pair& pair, Size2 size) {
    HALLS_ASSERT(pair.join != Join::Blend);
    const bool lying = pair.join == Join::Horizontal;
    const int length = lying ? size.y : size.x;
    const float share = pair.join == Join::SideBySide ? 0.5F : std::clamp(pair.share, 0.0F, 1.0F);
    const int first = static_cast<int>(std::lround(share * static_cast<float>(length)));
    const gl::Rectangle all{Size2(0), size};
    // The first is left or above: rows are counted from below.
    const gl::Rectangle one =
        lying ? gl::Rectangle{{0, size.y - first}, {size.x, first}} : gl::Rectangle{{0, 0}, {first, size.y}};
    const gl::Rectangle other =
        lying ? gl::Rectangle{{0, 0}, {size.x, size.y - first}} : gl::Rectangle{{first, 0}, {size.x - first, size.y}};
    const bool apart = pair.join == Join::SideBySide;
    return {PairPart{&pair.first, apart ? one : all, one}, PairPart{&pair.second, apart ? other : all, other}};
}

} // namespace halls::render
