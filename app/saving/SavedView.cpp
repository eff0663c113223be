// SPDX-License-Identifier: MPL-2.0
#include "saving/SavedView.h"

#include "base/MappedFile.h"
#include "io/Archive.h"
#include "io/SchemaCheck.h"

#include <algorithm>
#include <array>

namespace halls::app {
namespace {

using session::Overlay;

constexpr std::size_t kLongest = 65'536; ///< bytes
/// "evidence" is what older views call the form: it is read and not written.
constexpr std::array<std::pair<Overlay, const char*>, 6> kOverlays{{{Overlay::None, "none"},
                                                                    {Overlay::Form, "form"},
                                                                    {Overlay::Form, "evidence"},
                                                                    {Overlay::Presence, "presence"},
                                                                    {Overlay::Place, "place"},
                                                                    {Overlay::Fate, "fate"}}};

/// The overlay as a word.
template <class Value>
struct OverlayWord {
    Value& overlay;

    void readFrom(const io::Json& json) const { overlay = overlayOf(json.get<std::string>()).value_or(overlay); }
    io::Json asJson() const { return wordOf(overlay); }
};
template <class Value>
OverlayWord(Value&) -> OverlayWord<Value>;

/// The folder as a word.
template <class Value>
struct PathWord {
    Value& path;

    void readFrom(const io::Json& json) const { path = json.get<std::string>(); }
    io::Json asJson() const { return path.string(); }
};
template <class Value>
PathWord(Value&) -> PathWord<Value>;

std::size_t indexOf(const Museum& museum, const Id& state) {
    return static_cast<std::size_t>(std::ranges::find(museum.states, state, &State::id) - museum.states.begin());
}

} // namespace

const char* wordOf(Overlay overlay) {
    return std::ranges::find(kOverlays, overlay, &std::pair<Overlay, const char*>::first)->second;
}

std::optional<Overlay> overlayOf(std::string_view word) {
    const auto found = std::ranges::find(kOverlays, word, &std::pair<Overlay, const char*>::second);
    return found == kOverlays.end() ? std::nullopt : std::optional(found->first);
}

void describe(auto& fields, io::Like<SavedView> auto& view) {
    fields.always("museum", view.museum);
    fields.always("package", PathWord{view.package});
    fields.always("state", view.state);
    fields.always("position", view.pose.position);
    fields.always("yaw", view.pose.yaw); // in radians: the very view is to come back
    fields.always("pitch", view.pose.pitch);
    fields.always("verticalFov", view.verticalFov);
    fields.always("pins", view.pins);
    fields.always("overlay", OverlayWord{view.overlay});
    if (fields.kReads || view.comparison.mode != CompareMode::Off) {
        fields.group("comparison", [&](auto& comparison) {
            comparison.always("mode", view.comparison.mode);
            comparison.always("first", view.first);
            comparison.always("second", view.second);
            comparison.always("horizontal", view.comparison.horizontal);
            comparison.always("split", view.comparison.split);
            comparison.always("blend", view.comparison.blend);
        });
    }
}

SavedView savedViewOf(const session::Session& session) {
    SavedView view{.package = session.loaded().folder(),
                   .museum = session.museum().id,
                   .state = session.state().id,
                   .pose = session.camera().pose,
                   .verticalFov = session.camera().verticalFov,
                   .comparison = session.comparison(),
                   .overlay = session.overlay(),
                   .pins = session.settings().pinsShown};
    if (view.comparison.mode != CompareMode::Off) {
        view.first = session.museum().states[view.comparison.first].id;
        view.second = session.museum().states[view.comparison.second].id;
    }
    return view;
}

Status apply(const SavedView& view, session::Session& session) {
    const Museum& museum = session.museum();
    if (museum.id != view.museum)
        return Error{ErrorCode::Invalid, {}, {}, "this view is of another museum, '" + view.museum + "'"};
    for (const Id& state : {view.state, view.first, view.second}) {
        if (!state.empty() && museum.state(state) == nullptr)
            return Error{ErrorCode::Invalid, {}, {}, "this museum has no state '" + state + "'"};
    }
    session.setComparison({});
    session.setState(view.state);
    session::Comparison comparison = view.comparison;
    if (comparison.mode != CompareMode::Off) {
        comparison.first = indexOf(museum, view.first);
        comparison.second = indexOf(museum, view.second);
        session.setComparison(comparison);
    }
    session.setOverlay(view.overlay);
    session.setPose(view.pose, view.verticalFov);
    return Done{};
}

std::string toJson(const SavedView& view) {
    return io::textOf(io::writtenAs(view));
}

Result<SavedView> readSavedView(const std::filesystem::path& file) {
    const auto text = readText(file, kLongest);
    if (!text)
        return text.error();
    io::Findings findings;
    const std::string name = file.filename().string();
    const auto json = io::parseJson(text.value(), name, findings);
    if (!json || !io::checkForm(io::Schema::View, *json, name, findings)) {
        const io::Problem& first = findings.errors.front();
        return Error{json ? ErrorCode::Invalid : ErrorCode::Damaged, file.string(), io::plain(first.pointer),
                     "this is no saved view: " + first.message};
    }
    auto view = io::readAs<SavedView>(*json);
    view.pose.pitch = std::clamp(view.pose.pitch, -0.5F * kPi, 0.5F * kPi);
    view.verticalFov = std::clamp(view.verticalFov, radiansOf(10.0F), radiansOf(130.0F));
    return view;
}

std::filesystem::path sidecarOf(const std::filesystem::path& picture) {
    std::filesystem::path sidecar = picture;
    return sidecar.replace_extension(".view.json");
}

bool isSavedView(const std::filesystem::path& file) {
    return file.filename().string().ends_with(".view.json");
}

} // namespace halls::app
