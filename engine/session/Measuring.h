// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"

#include <optional>
#include <span>

namespace halls::session {

/// A place that somebody pointed at in one state.
struct MeasuredPoint {
    Vec3 place{0.0F}; ///< metres
    Subject subject;  ///< whose surface it is on
    std::size_t state = 0;
    std::optional<float> aboveFloor; ///< metres; nothing where there is no floor below
};

/// What some points in a row give. Lengths in metres, the area in square metres, the angle in radians.
struct Measured {
    float last = 0.0F;          ///< between the last two points
    float length = 0.0F;        ///< of the whole line
    std::optional<float> angle; ///< at the last but one of three and more points
    std::optional<float> area;  ///< within the closed line of three and more points, by Newell's normal; of points that
                                ///< do not lie in a plane the area of its projection along that normal
    std::optional<float> aboveFloor; ///< of the last point
    /// Of measures, and between two things of their places: the least of all that was pointed at; never better than
    /// invented for a work of whose record a number is invented, unless it is a scan.
    EvidenceClass worth = EvidenceClass::Unknown;
};
Measured measuredOf(const Museum& museum, std::span<const MeasuredPoint> points);

/// How the scan that a point is on was laid onto the museum; null: it is on no scan.
const Alignment* alignmentOf(const Museum& museum, const MeasuredPoint& point);

/// Whether a place may be measured, and if not, why: a scan is measured only by its stated unit and where it was laid
/// onto the museum.
enum class Measurable { Yes, UnitNotStated, NotAligned };
Measurable measurable(const Museum& museum, const MeasuredPoint& point);

/// How exactly two places that were pointed at fit together, metres: 0 in one state; across states the residuals of the
/// scans that they are on (as the root of their squares). Nothing where the states were never laid onto each other.
std::optional<float> residualBetween(const Museum& museum, const MeasuredPoint& one, const MeasuredPoint& other);

/// The floor below a place of a state, as a height above it.
std::optional<float> heightAboveFloor(const loading::LoadedMuseum& museum, std::size_t state, Vec3 place);

/// The vertex of the object's surface that is nearest to `place`, else the nearest place on an edge, both within
/// `reach` metres; else `place` itself.
Vec3 snapped(const loading::LoadedMuseum& museum, std::size_t state, std::uint32_t object, Vec3 place, float reach);

} // namespace halls::session
