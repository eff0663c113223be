// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "math/Math.h"

#include <span>
#include <vector>

namespace halls {

/// How one list of places is laid onto another.
struct PointFit {
    Mat4 transform{1.0F};      ///< turn and move, no scale: from -> to
    float scale = 1.0F;        ///< what a fit with scale would choose: far from 1, the lists have different units
    std::vector<float> errors; ///< per pair: how far apart they still are
    float residual = 0.0F;     ///< root of the mean square of the errors
};

/// The turn and move that lay `from` onto `to` best (least squares; Umeyama, IEEE PAMI 13(4), 1991). Lengths of both in
/// the same unit. Errors: Invalid for fewer than three pairs, for lists of different length, for numbers that are not
/// finite, and for places on one line or in one spot, which leave the turn open.
Result<PointFit> fitPoints(std::span<const Vec3> from, std::span<const Vec3> to);

} // namespace halls
