// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"
#include "session/Session.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace halls::app {

/// All that decides a picture but its size: kept beside a saved picture, so that the very view can be opened again.
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
};

/// "none", "evidence", "fate": in files and texts of views.
const char* wordOf(session::Overlay overlay);
std::optional<session::Overlay> overlayOf(std::string_view word);

SavedView savedViewOf(const session::Session& session);
/// Invalid where this is another museum, or one without such a state.
Status apply(const SavedView& view, session::Session& session);

std::string toJson(const SavedView& view);
/// NotFound, Unreadable, Damaged or Invalid, with the file and what is wrong.
Result<SavedView> readSavedView(const std::filesystem::path& file);

/// "x.png" -> "x.view.json".
std::filesystem::path sidecarOf(const std::filesystem::path& picture);
bool isSavedView(const std::filesystem::path& file);

} // namespace halls::app
