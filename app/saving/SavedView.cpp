// SPDX-License-Identifier: MPL-2.0
#include "saving/SavedView.h"

#include "base/MappedFile.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

using Json = nlohmann::ordered_json;
using session::Overlay;

constexpr std::size_t kLongest = 65'536; ///< bytes
constexpr std::array<std::pair<Overlay, const char*>, 3> kOverlays{
    {{Overlay::None, "none"}, {Overlay::Evidence, "evidence"}, {Overlay::Fate, "fate"}}};

std::size_t indexOf(const Museum& museum, const Id& state) {
    return static_cast<std::size_t>(std::ranges::find(museum.states, state, &State::id) - museum.states.begin());
}

/// Finite numbers only: a pose out of nowhere must not reach the walker.
float numberAt(const Json& json) {
    const double value = json.get<double>();
    if (!std::isfinite(value) || std::abs(value) > 1.0e6)
        throw std::out_of_range("a number is out of range");
    return static_cast<float>(value);
}

SavedView viewOf(const Json& json) {
    SavedView view;
    view.package = json.at("package").get<std::string>();
    view.museum = json.at("museum").get<std::string>();
    view.state = json.at("state").get<std::string>();
    for (int axis = 0; axis < 3; ++axis)
        view.pose.position[axis] = numberAt(json.at("position").at(static_cast<std::size_t>(axis)));
    view.pose.yaw = numberAt(json.at("yaw"));
    view.pose.pitch = std::clamp(numberAt(json.at("pitch")), -0.5F * kPi, 0.5F * kPi);
    view.verticalFov = std::clamp(numberAt(json.at("verticalFov")), radiansOf(10.0F), radiansOf(130.0F));
    const std::string overlay = json.at("overlay").get<std::string>();
    for (const auto& [value, word] : kOverlays) {
        if (overlay == word)
            view.overlay = value;
    }
    view.pins = json.at("pins").get<bool>();
    if (const auto found = json.find("comparison"); found != json.end()) {
        view.comparison.mode = compareModeOf(found->at("mode").get<std::string>()).value_or(CompareMode::Off);
        view.first = found->at("first").get<std::string>();
        view.second = found->at("second").get<std::string>();
        view.comparison.horizontal = found->at("horizontal").get<bool>();
        view.comparison.split = numberAt(found->at("split"));
        view.comparison.blend = numberAt(found->at("blend"));
    }
    return view;
}

} // namespace

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
    Json json{{"museum", view.museum},
              {"package", view.package.string()},
              {"state", view.state},
              {"position", {view.pose.position.x, view.pose.position.y, view.pose.position.z}},
              {"yaw", view.pose.yaw},
              {"pitch", view.pose.pitch},
              {"verticalFov", view.verticalFov},
              {"pins", view.pins}};
    for (const auto& [value, word] : kOverlays) {
        if (view.overlay == value)
            json["overlay"] = word;
    }
    if (view.comparison.mode != CompareMode::Off)
        json["comparison"] = {{"mode", wordOf(view.comparison.mode)},
                              {"first", view.first},
                              {"second", view.second},
                              {"horizontal", view.comparison.horizontal},
                              {"split", view.comparison.split},
                              {"blend", view.comparison.blend}};
    return json.dump(2) + '\n';
}

Result<SavedView> readSavedView(const std::filesystem::path& file) {
    const auto text = readText(file, kLongest);
    if (!text)
        return text.error();
    const Json json = Json::parse(text.value(), nullptr, false);
    if (json.is_discarded())
        return Error{ErrorCode::Damaged, file.string(), {}, "this is no JSON"};
    try {
        return viewOf(json);
    } catch (const std::exception& wrong) {
        return Error{ErrorCode::Invalid, file.string(), {}, std::string("this is no saved view: ") + wrong.what()};
    }
}

std::filesystem::path sidecarOf(const std::filesystem::path& picture) {
    std::filesystem::path sidecar = picture;
    return sidecar.replace_extension(".view.json");
}

bool isSavedView(const std::filesystem::path& file) {
    return file.filename().string().ends_with(".view.json");
}

} // namespace halls::app
