// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"
#include "museum/Museum.h"
#include "museum/Tour.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace halls::session {

enum class Side { First, Second };

/// Two states in one picture. The first is left or above, the second right or below; in ghost mode the second is the
/// scene and what stood in the first alone is the ghost.
struct Comparison {
    CompareMode mode = CompareMode::Off;
    std::size_t first = 0;     ///< index of the state
    std::size_t second = 0;    ///< index of the state
    bool horizontal = false;   ///< swipe: the divider lies, the first is above
    float split = 0.5F;        ///< swipe: place of the divider, 0..1 from left or top
    float blend = 0.5F;        ///< blend: share of the second, 0..1
    std::optional<Side> alone; ///< for a moment only this side is shown
    bool operator==(const Comparison&) const = default;
};

/// What a tour or a walk compares. Of states that the museum does not have nothing is shown: setComparison() refuses.
Comparison comparisonOf(const Museum& museum, const TourComparison& wanted);

/// What the colours of the picture say, beside what it looks like: how far to trust the form of what is drawn, or that
/// it was there, or its place; or what became of it. Always with a pattern and a legend.
enum class Overlay { None, Form, Presence, Place, Fate };
/// The aspect of an overlay that shows evidence; nothing for the others.
std::optional<Aspect> aspectOf(Overlay overlay);
/// The overlay that shows an aspect; Form for one that has no colours of its own.
Overlay overlayOf(Aspect aspect);

/// What is cut away, in all states alike: what lies before an upright plane, above a lying one, or outside of a box.
struct Section {
    enum class Kind { Off, Upright, Lying, Box };
    Kind kind = Kind::Off;
    float yaw = 0.0F;   ///< upright and box: a side faces who looks this way
    Vec3 through{0.0F}; ///< a place on the plane; the middle of the box
    float half = 1.5F;  ///< metres from the middle of the box to its sides
    bool operator==(const Section&) const = default;
    /// Each: xyz: normal towards what is kept, w: so that 0 is on the plane. What all of them keep is shown.
    std::vector<Vec4> planes() const;
};

/// One state's part of the picture, in pixels from the top left.
struct ShownSide {
    Side side = Side::Second;
    std::size_t state = 0;
    Vec2 corner{0.0F}; ///< of the picture that its camera fills (side by side: half of it)
    Vec2 size{0.0F};
    Vec2 visibleCorner{0.0F}; ///< of what is seen of it (swipe: up to the divider)
    Vec2 visibleSize{0.0F};
    bool shows(Vec2 pixel) const;
};

} // namespace halls::session
