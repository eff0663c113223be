// SPDX-License-Identifier: MPL-2.0
#pragma once

// A guided tour as pure data, just as tours/*.json words it (scenes/schema/tour.schema.json).

#include "museum/Museum.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halls {

/// How two states are shown at once.
enum class CompareMode { Off, Swipe, SideBySide, Blend, Ghost };

/// Where the camera of a step is: a named view, a pose, or a path through poses.
struct TourCamera {
    Id view;                ///< a named view; empty: `path`
    std::vector<Pose> path; ///< one pose: a place; several: a smooth way through all of them
    float verticalFov = radiansOf(65.0F);
    bool operator==(const TourCamera&) const = default;
};

/// The two states of a step that compares, and how.
struct TourComparison {
    CompareMode mode = CompareMode::Off;
    Id first;
    Id second;
    bool horizontal = false;      ///< swipe: the divider lies
    float split = 0.5F;           ///< swipe: where the divider is; blend: the second's share; 0..1
    std::optional<float> splitTo; ///< moves there during the step
    bool operator==(const TourComparison&) const = default;
};

/// Where the words of a step stand in the picture.
enum class CaptionPlace {
    Below,
    Above,
    Side, ///< at the side where a line begins
};

/// A slow way of the camera while a step stays.
struct TourMove {
    Pose to;
    float verticalFov = 0.0F; ///< 0: as it was
    float seconds = 10.0F;    ///< that it takes
    bool operator==(const TourMove&) const = default;
};

/// What happens while a step stays. All that it brings lasts until another event or step.
struct TourEvent {
    float at = 0.0F; ///< seconds since the camera arrived at the step
    std::optional<TourMove> move;
    std::vector<Id> highlight; ///< exhibits that are outlined
    Id pin;                    ///< that is pointed at
    Id state;                  ///< that is shown; a comparison ends
    float end() const { return at + (move ? move->seconds : 0.0F); }
    bool operator==(const TourEvent&) const = default;
};

struct Narration {
    FileRef audio;    ///< within the package; empty: none
    FileRef captions; ///< WebVTT; empty: the step's text is the caption
    bool operator==(const Narration&) const = default;
};

struct TourStep {
    Id id;
    LocalText title;
    LocalText text;  ///< what the audience reads and hears
    LocalText paper; ///< read on paper in place of the text, which speaks of the screen; may be empty
    LocalText notes; ///< for the educator or guide alone
    LocalText question;
    LocalText answer; ///< hidden until it is asked for
    TourCamera camera;
    Id state;
    std::optional<TourComparison> comparison;
    std::vector<Id> pins;                       ///< shown; the first is opened where `openPin` says so
    bool openPin = false;                       ///< the passage of the first pin is shown
    bool showEvidence = false;                  ///< the evidence overlay
    Id chapter;                                 ///< that it leads to; may be empty
    std::map<std::string, Narration> narration; ///< by language
    float duration = 0.0F;                      ///< seconds of the camera's way; 0: as long as it takes at walking pace
    float hold = 8.0F;                          ///< seconds that the step stays in auto-play, after way and narration
    std::vector<TourEvent> events;              ///< in the order of their times
    CaptionPlace caption = CaptionPlace::Below;
    bool destruction = false; ///< shows destroyed works: the museum's notice comes before the first of these

    /// Seconds that it stays by itself: its hold, or until its last event is over.
    float held() const;
    /// Where its camera stands in the end, from where it was put.
    const Pose& lastPose(const Pose& first) const;
    bool operator==(const TourStep&) const = default;
};

struct Tour {
    Id id;
    FileRef file; ///< within the package
    LocalText title;
    LocalText audience; ///< whom it is for
    int minutes = 0;    ///< that its author plans for it; 0: not said
    LocalText text;
    std::vector<std::string> drafts; ///< languages whose texts await review
    std::vector<TourStep> steps;

    const TourStep* step(const Id& stepId) const;
    bool operator==(const Tour&) const = default;
};

const char* wordOf(CompareMode value);
std::optional<CompareMode> compareModeOf(std::string_view word);
const char* wordOf(CaptionPlace value);
std::optional<CaptionPlace> captionPlaceOf(std::string_view word);

} // namespace halls
