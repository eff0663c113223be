// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace halls::stage {

/// A mark as it lies on the screen.
struct OnScreen {
    std::uint32_t key = 0; ///< the same mark has the same in every frame
    Vec2 pixel{0.0F};      ///< of its centre
    float radius = 0.0F;   ///< pixels
};

/// Marks that are shown as one.
struct Gathered {
    std::vector<std::size_t> members; ///< indices of what was gathered, in its order; one: it stands alone
    Vec2 pixel{0.0F};                 ///< of one that stands alone its own, else the middle of all
    float radius = 0.0F;              ///< pixels
};

/// Which marks (by their keys, the smaller first) were shown as one in the frame before.
using Together = std::set<std::pair<std::uint32_t, std::uint32_t>>;

/// Gathers marks that lie over each other on the screen, until no two of what is shown overlap. Each is in exactly one.
/// What was together before stays so until it is clearly apart, so that nothing flickers while somebody walks. The same
/// marks and the same `before` give the same.
///
///     const auto shown = gather(marks, kCrowd, together);
///     together = togetherIn(marks, shown);
///
/// `crowd`: radius of a mark that stands for several, pixels.
std::vector<Gathered> gather(std::span<const OnScreen> marks, float crowd, const Together& before = {});
Together togetherIn(std::span<const OnScreen> marks, std::span<const Gathered> shown);

} // namespace halls::stage
