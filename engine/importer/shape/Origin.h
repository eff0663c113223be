// SPDX-License-Identifier: MPL-2.0
#pragma once

// Coordinates far from the origin (of a country's grid, of a site in millimetres) keep their detail only where what is
// common to them is taken off before they become 32-bit floats. A reader keeps its positions as doubles, and then:
//
//     Extent extent;
//     for (const DVec3& position : positions) extent.include(position);   // of vertices that faces use
//     scene.origin = originFor(extent);
//     mesh.positions[i] = Vec3(positions[i] - scene.origin);

#include "importer/shape/RawScene.h"

#include <cmath>
#include <limits>

namespace halls::importer {

/// A box in double precision, in the file's unit, axes as in RawScene.
struct Extent {
    DVec3 min{std::numeric_limits<double>::infinity()};
    DVec3 max{-std::numeric_limits<double>::infinity()};

    void include(const DVec3& position) { // what is not sensible leaves it as it is
        if (!sensible(position))
            return;
        min = glm::min(min, position);
        max = glm::max(max, position);
    }
    bool empty() const { return !(min.x <= max.x); }
    double largestSide() const;
    /// A number, and no larger than what can be reckoned with: nothing stands 10^15 units away.
    static bool sensible(const DVec3& position) {
        constexpr double kFarthest = 1e15;
        return std::abs(position.x) <= kFarthest && std::abs(position.y) <= kFarthest &&
               std::abs(position.z) <= kFarthest;
    }
};

/// The positions as floats with the origin taken off; zero where one is not sensible.
std::vector<Vec3> nearOrigin(std::span<const DVec3> positions, const DVec3& origin);

/// Whether 32-bit floats are too coarse out there: their step is more than a tenth of a thousandth of a unit (0.1 mm in
/// metres) and more than the size of the model over 2^18, which is finer than anybody sees of the whole. A model that
/// reaches over the origin is never too far.
bool tooCoarseAt(const Extent& extent);

/// What to take off every position: whole units near the middle, zero where floats are fine enough. All axes are taken
/// together, but for those whose middle lies within the model's size of zero.
DVec3 originFor(const Extent& extent);

/// The note for a source whose numbers were 32-bit floats already: what they lost is not brought back.
void noteCoarseSource(const Extent& extent, const Job& job);

/// The note that tells of RawScene::origin; nothing where it is zero.
void noteOrigin(const DVec3& origin, const Job& job);

} // namespace halls::importer
