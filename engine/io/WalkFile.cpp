// SPDX-License-Identifier: MPL-2.0
#include "io/WalkFile.h"

#include "base/MappedFile.h"
#include "io/Checks.h"
#include "io/MuseumJson.h"
#include "io/SchemaCheck.h"

#include <algorithm>
#include <cmath>

namespace halls::io {
namespace {

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

Json secondsJson(double seconds) {
    return rounded(seconds, 1.0e6);
}

Json poseJson(const WalkPose& pose) {
    Json row = Json::array({secondsJson(pose.seconds)});
    for (int axis = 0; axis < 3; ++axis)
        row.push_back(rounded(double{pose.pose.position[axis]}, 1.0e5));
    for (const float angle : {pose.pose.yaw, pose.pose.pitch, pose.verticalFov})
        row.push_back(rounded(double{degreesOf(angle)}, 1.0e4));
    return row;
}

Json shownJson(const WalkShown& shown) {
    Json made{{"at", secondsJson(shown.seconds)}, {"state", shown.state}};
    if (shown.comparison)
        made["comparison"] = comparisonJson(*shown.comparison);
    if (!shown.openedPin.empty())
        made["pin"] = shown.openedPin;
    if (shown.showEvidence || shown.showFates)
        made["overlay"] = shown.showEvidence ? "evidence" : "fate";
    return made;
}

/// A line for each item: an hour of numbers, each on a line of its own, is nothing to look at.
template <class Item, class ToJson>
std::string lines(const std::vector<Item>& items, ToJson toJson) {
    std::string text;
    for (const Item& item : items) {
        text += text.empty() ? "\n    " : ",\n    ";
        text += toJson(item).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return text;
}

WalkPose poseOf(const Json& row) {
    const auto at = [&](std::size_t index) { return row[index].get<double>(); };
    const auto angle = [&](std::size_t index) { return radiansOf(static_cast<float>(at(index))); };
    WalkPose pose{.seconds = at(0)};
    pose.pose.position = {static_cast<float>(at(1)), static_cast<float>(at(2)), static_cast<float>(at(3))};
    pose.pose.yaw = wrapAngle(angle(4));
    pose.pose.pitch = std::clamp(angle(5), -0.5F * kPi, 0.5F * kPi);
    pose.verticalFov = std::clamp(angle(6), radiansOf(10.0F), radiansOf(130.0F));
    return pose;
}

WalkShown shownOf(const Json& json) {
    WalkShown shown{.seconds = json["at"].get<double>(), .state = wordIn(json, "state")};
    if (const Json* comparison = memberOf(json, "comparison"))
        shown.comparison = comparisonOf(*comparison);
    shown.openedPin = wordIn(json, "pin");
    const std::string overlay = wordIn(json, "overlay");
    shown.showEvidence = overlay == "evidence";
    shown.showFates = overlay == "fate";
    return shown;
}

/// What no schema says: times begin at 0 and go on.
template <class Item>
void checkTimes(const char* list, const std::vector<Item>& items, const std::string& file, Findings& findings) {
    double before = -1.0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool fine = i == 0 ? items[i].seconds == 0.0 : items[i].seconds >= before;
        if (!fine)
            findings.error(file, Place() / list / i, "bad-time",
                           i == 0 ? "the first is at 0 seconds" : "it is earlier than the one before");
        before = items[i].seconds;
    }
}

} // namespace

Status writeWalk(const std::filesystem::path& file, const RecordedWalk& walk) {
    Json head{{"format", kWalkFormat}, {"package", {{"id", walk.museum}, {"title", json(walk.title)}}}};
    if (!walk.date.empty())
        head["date"] = walk.date;
    head["seconds"] = secondsJson(walk.seconds);
    std::string text = textOf(head);
    text.erase(text.rfind("\n}"));
    text += ",\n  \"shown\": [" + lines(walk.shown, shownJson) + "\n  ],\n  \"poses\": [" +
            lines(walk.poses, poseJson) + "\n  ]\n}\n";
    return writeAtomically(file, text);
}

Result<RecordedWalk> readWalk(const std::filesystem::path& file) {
    const Result<std::string> bytes = readText(file, kMaxJsonBytes);
    if (!bytes)
        return bytes.error();
    Findings findings;
    const std::string name = file.filename().string();
    const auto wrong = [&] {
        const Problem& first = findings.errors.front();
        return Error{first.code == "json-syntax" ? ErrorCode::Damaged : ErrorCode::Invalid, file.string(),
                     plain(first.pointer), first.message};
    };
    const std::optional<Json> json = parseJson(bytes.value(), name, findings);
    if (!json)
        return wrong();
    const Json* format = json->is_object() ? memberOf(*json, "format") : nullptr;
    if (format != nullptr && format->is_number_unsigned() && format->get<std::uint64_t>() > kWalkFormat)
        return Error{ErrorCode::Unsupported, file.string(), "/format", "a newer version of this program recorded it"};
    if (!checkForm(Schema::Walk, *json, name, findings))
        return wrong();
    RecordedWalk walk;
    walk.museum = wordIn((*json)["package"], "id");
    walk.title = localTextIn((*json)["package"], "title");
    walk.date = wordIn(*json, "date");
    walk.seconds = (*json)["seconds"].get<double>();
    walk.poses = listIn(*json, "poses", poseOf);
    walk.shown = listIn(*json, "shown", shownOf);
    checkTimes("poses", walk.poses, name, findings);
    checkTimes("shown", walk.shown, name, findings);
    if (!findings.errors.empty())
        return wrong();
    return walk;
}

} // namespace halls::io
