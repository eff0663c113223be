// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "session/Measuring.h"
#include "session/Session.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halls::app {

/// A place of a measured line.
struct MeasuredPlace {
    Id state;
    Subject subject; ///< whose surface it is on
    Vec3 position{0.0F};
    bool operator==(const MeasuredPlace&) const = default;
};
constexpr std::size_t kMaxMeasured = 64; ///< in one view

/// All that decides a picture but its size, and the line that was measured in it: kept beside a saved picture, so that
/// the very view can be opened again.
struct SavedView {
    std::filesystem::path package; ///< where the museum was; the museum's own id decides whether it is that one
    Id museum;
    Id state;
    Pose pose;
    float verticalFov = radiansOf(65.0F);
    session::Comparison comparison;
    Id first; ///< states of the comparison
    Id second;
    session::Overlay overlay = session::Overlay::None;
    bool pins = true;
    session::Section section;
    std::vector<MeasuredPlace> measured; ///< at most kMaxMeasured
};

/// "none", "evidence", "fate": in files and texts of views.
const char* wordOf(session::Overlay overlay);
std::optional<session::Overlay> overlayOf(std::string_view word);
/// "off", "upright", "lying", "box": likewise.
const char* wordOf(session::Section::Kind kind);
std::optional<session::Section::Kind> sectionKindOf(std::string_view word);

/// Without a measured line, which the session does not know.
SavedView savedViewOf(const session::Session& session);

/// What a museum does not have of what a view names.
struct Missing {
    std::vector<Id> states;
    std::vector<Id> subjects; ///< halls and exhibits that were measured
    bool any() const { return !states.empty() || !subjects.empty(); }
};
/// Shows what of the view there is, and says what there is not. Invalid, and nothing is changed, where this is another
/// museum. The measured line is left to who measures.
Result<Missing> apply(const SavedView& view, session::Session& session);
/// The places that the museum still has, ready to be measured.
std::vector<session::MeasuredPoint> measuredIn(const loading::LoadedMuseum& museum, const SavedView& view);

/// `package` as a file of this name says it: relative where both lie on one volume, so that they can be moved together.
std::filesystem::path packageSeenFrom(const std::filesystem::path& viewFile, const std::filesystem::path& package);

std::string toJson(const SavedView& view);

struct ReadView {
    SavedView view;
    std::vector<std::string> damaged; ///< the names of those parts of the file that hold no sense, and were left out
};
/// `package` as a path that can be opened from here. NotFound, Unreadable, Damaged or Invalid, with the file and what
/// is wrong, where not even the place can be had.
Result<ReadView> readSavedView(const std::filesystem::path& file);

/// "x.png" -> "x.view.json".
std::filesystem::path sidecarOf(const std::filesystem::path& picture);
bool isSavedView(const std::filesystem::path& file);
/// A picture's name: the file beside it may be its view.
bool isPicture(const std::filesystem::path& file);

} // namespace halls::app
