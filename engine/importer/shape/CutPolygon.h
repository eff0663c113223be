// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace halls::importer {

/// Cuts a flat polygon, concave or with holes, into triangles: holes are joined to the outline by bridges (Eberly
/// 2008), and what comes of it is cut by its ears (Ears.h). `corners`: of the outline, then of each hole, in space and
/// in either direction; `ends`: behind the last corner of each of these, so that `ends.back() == corners.size()`. The
/// triangles, numbers into `corners`, turn as the outline does. Empty: fewer than three corners, or one that is no
/// finite number. Holes of a polygon of more than kMaxCutCorners are passed over: finding bridges takes the square of
/// their number.
std::vector<std::uint32_t> cutPolygon(std::span<const Vec3> corners, std::span<const std::size_t> ends);

inline constexpr std::size_t kMaxCutCorners = 2048;

} // namespace halls::importer
