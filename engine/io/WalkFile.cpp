// SPDX-License-Identifier: MPL-2.0
#include "io/WalkFile.h"

#include "base/MappedFile.h"
#include "io/CommonFields.h"
#include "io/SchemaCheck.h"

#include <algorithm>

namespace halls::io {
namespace {

constexpr double kSecondSteps = 1.0e6;
constexpr double kMetreSteps = 1.0e5;
constexpr const char* kLists = ",\n  \"shown\": ["; ///< where the long lists begin, in a file that we wrote

/// The overlay that is shown, if any, as one word. Format 1 knew that of the form alone, as "evidence".
template <class Aspected, class Flag>
struct Overlay {
    Aspected& aspect;
    Flag& fates;

    bool empty() const { return !aspect && !fates; }
    void readFrom(const Json& json) const {
        fates = json == "fate";
        for (const Aspect each : kAspects) {
            if (json == wordOf(each))
                aspect = each;
        }
        if (json == "evidence")
            aspect = Aspect::Form;
    }
    Json asJson() const { return aspect ? wordOf(*aspect) : "fate"; }
};
template <class Aspected, class Flag>
Overlay(Aspected&, Flag&) -> Overlay<Aspected, Flag>;

} // namespace

/// Seconds, place, yaw, pitch, fov.
void describe(auto& fields, Like<WalkPose> auto& moment) {
    auto& [position, yaw, pitch] = moment.pose;
    fields.row(Rounded{moment.seconds, kSecondSteps}, Rounded{position.x, kMetreSteps},
               Rounded{position.y, kMetreSteps}, Rounded{position.z, kMetreSteps}, Degrees{yaw}, Degrees{pitch},
               Degrees{moment.verticalFov});
}

void describe(auto& fields, Like<WalkShown> auto& shown) {
    fields.always("at", Rounded{shown.seconds, kSecondSteps});
    fields.always("state", shown.state);
    fields.unlessEmpty("comparison", shown.comparison);
    fields.unlessEmpty("pin", shown.openedPin);
    fields.unlessEmpty("overlay", Overlay{shown.evidence, shown.showFates});
}

void describe(auto& fields, Like<RecordedWalk> auto& walk) {
    fields.constant("format", kWalkFormat);
    fields.group("package", [&](auto& package) {
        package.always("id", walk.museum);
        package.always("title", walk.title);
    });
    fields.unlessEmpty("date", walk.date);
    fields.always("seconds", Rounded{walk.seconds, kSecondSteps});
    fields.always("shown", walk.shown);
    fields.always("poses", walk.poses);
}

namespace {

/// A line for each item: an hour of numbers, each on a line of its own, is nothing to look at.
std::string lines(const Json& items) {
    std::string text;
    for (const Json& item : items) {
        text += text.empty() ? "\n    " : ",\n    ";
        text += item.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return text;
}

std::string layout(Json walk) {
    const std::string shown = lines(walk["shown"]);
    const std::string poses = lines(walk["poses"]);
    walk.erase("shown");
    walk.erase("poses");
    std::string text = textOf(walk);
    text.erase(text.rfind("\n}"));
    return text + kLists + shown + "\n  ],\n  \"poses\": [" + poses + "\n  ]\n}\n";
}

/// The walker and the lens take no angle that is out of their range.
void keepInRange(WalkPose& moment) {
    moment.pose.yaw = wrapAngle(moment.pose.yaw);
    moment.pose.pitch = std::clamp(moment.pose.pitch, -0.5F * kPi, 0.5F * kPi);
    moment.verticalFov = std::clamp(moment.verticalFov, radiansOf(10.0F), radiansOf(130.0F));
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
    const std::string text = layout(writtenAs(walk));
    if (const Status checked = checkBeforeWriting(file, Schema::Walk, text); !checked)
        return checked;
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
    RecordedWalk walk = readAs<RecordedWalk>(*json);
    std::ranges::for_each(walk.poses, keepInRange);
    checkTimes("poses", walk.poses, name, findings);
    checkTimes("shown", walk.shown, name, findings);
    if (!findings.errors.empty())
        return wrong();
    return walk;
}

Result<WalkHead> readWalkHead(const std::filesystem::path& file) {
    const Result<std::string> bytes = readText(file, kMaxJsonBytes);
    if (!bytes)
        return bytes.error();
    // As layout() writes it: both long lists stand last.
    const std::size_t lists = bytes.value().find(kLists);
    if (lists != std::string::npos) {
        const std::string head = bytes.value().substr(0, lists) +
                                 R"(, "shown": [{"at": 0, "state": "s"}], "poses": [[0, 0, 0, 0, 0, 0, 65]]})";
        Findings findings;
        const std::optional<Json> json = parseJson(head, file.filename().string(), findings);
        if (json && checkForm(Schema::Walk, *json, file.filename().string(), findings)) {
            RecordedWalk walk = readAs<RecordedWalk>(*json);
            return WalkHead{walk.museum, walk.title, walk.date, walk.seconds};
        }
    }
    const Result<RecordedWalk> whole = readWalk(file);
    if (!whole)
        return whole.error();
    return WalkHead{whole.value().museum, whole.value().title, whole.value().date, whole.value().seconds};
}

} // namespace halls::io
