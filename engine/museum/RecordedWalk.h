// SPDX-License-Identifier: MPL-2.0
#pragma once

// Somebody's own walk through a museum as pure data, just as a *.walk file words it (scenes/schema/walk.schema.json).

#include "museum/Tour.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace halls {

/// Where the eye was. Between two of them it moved evenly.
struct WalkPose {
    double seconds = 0.0; ///< since the walk began
    Pose pose;
    float verticalFov = radiansOf(65.0F);
};

/// What was shown, from then on.
struct WalkShown {
    double seconds = 0.0; ///< since the walk began
    Id state;
    std::optional<TourComparison> comparison;
    Id openedPin; ///< empty: none
    std::optional<Aspect>
        evidence;           ///< colours say how far to trust this: form, presence or place; nothing: they do not
    bool showFates = false; ///< colours say what became of each

    /// The same but for the time, and for where a divider is.
    bool sameAs(const WalkShown& other) const;
};

/// Both lists begin at 0 seconds and go on in time; neither is empty.
struct RecordedWalk {
    /// The longest walk, and how much is kept of it: its file stays readable within the limits of all JSON files.
    static constexpr double kMaxSeconds = 1800.0;
    static constexpr std::size_t kMaxPoses = 54'000;
    static constexpr std::size_t kMaxShown = 4'000;

    Id museum;
    LocalText title;  ///< of the museum
    std::string date; ///< ISO 8601, with the time of day; may be empty
    double seconds = 0.0;
    std::vector<WalkPose> poses;
    std::vector<WalkShown> shown;

    WalkPose poseAt(double when) const;
    const WalkShown& shownAt(double when) const;
};

} // namespace halls
