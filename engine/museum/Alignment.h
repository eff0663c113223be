// SPDX-License-Identifier: MPL-2.0
#pragma once

// Where somebody's own scan belongs in the museum: said by pairs of places, so that everybody can check it.

#include "base/Result.h"
#include "math/Aabb.h"
#include "math/PointFit.h"

#include <optional>
#include <string>
#include <vector>

namespace halls {

/// One place, pointed at twice.
struct PointPair {
    Vec3 scan{0.0F};  ///< in the scan's own coordinates and unit
    Vec3 place{0.0F}; ///< in the museum, metres
    bool operator==(const PointPair&) const = default;
};

struct Alignment {
    float metresPerUnit = 1.0F; ///< of the scan's file: 0.001 where it is in millimetres
    bool zUp = false;           ///< the file's Z points up, not its Y; says only where it lies before it is aligned
    std::string to;             ///< id of the state that the pairs' places were shown in
    std::vector<PointPair> pairs;
    bool operator==(const Alignment&) const = default;
};

/// The fit of the pairs, the scan's lengths taken in metres. Errors: those of fitPoints().
Result<PointFit> fitOf(const Alignment& alignment);

/// How far the pairs are still apart (root of the mean square, metres); nothing while it is not known: there are fewer
/// than three pairs, they fit nowhere, or they say that the unit is another.
std::optional<float> residualOf(const Alignment& alignment);

/// A unit that the pairs speak for instead of the one that is given: nothing where lengths agree to a twentieth.
struct UnitClash {
    float factor = 1.0F;        ///< the museum's lengths are so many times the scan's
    const char* unit = nullptr; ///< "millimetre" and the like where the factor is one of a known unit; else null
    float metresPerUnit = 0.0F; ///< of that unit
};
std::optional<UnitClash> unitClashOf(const Alignment& alignment);

/// From the scan's file into the museum. Where the pairs do not say it: upright, the middle of its underside (`bounds`,
/// in the file's unit) on that of `target`, what it is to be laid onto; and, where by its unit it would be more than
/// three times as large or as small, at the target's size, so that it can be pointed at.
Mat4 placeOf(const Alignment& alignment, const Aabb& bounds, const Aabb& target);

} // namespace halls
