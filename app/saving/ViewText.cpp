// SPDX-License-Identifier: MPL-2.0
#include "saving/ViewText.h"

#include "base/CommandLine.h"
#include "io/Checks.h"
#include "io/Findings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <vector>

namespace halls::app {
namespace {

using session::Overlay;

constexpr std::size_t kLongest = 1024; ///< bytes: four ids of 64 and all numbers fit thrice
constexpr int kMillimetres = 3;        ///< digits behind the point
constexpr int kHundredths = 2;
constexpr int kThousandths = 3;
constexpr std::array kNames{"at", "yaw", "pitch", "fov", "compare", "states", "split", "horizontal", "tint"};

using Fields = std::map<std::string, std::string>; ///< by name

struct Range {
    std::size_t count = 1;
    double least = 0.0;
    double most = 1.0;
};

bool hasSplit(CompareMode mode) {
    return mode == CompareMode::Swipe || mode == CompareMode::Blend;
}

float& splitOf(session::Comparison& comparison) {
    return comparison.mode == CompareMode::Blend ? comparison.blend : comparison.split;
}

std::string numberText(double number, int digits) {
    std::string text = fmt::format("{:.{}f}", number, digits);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text == "-0" ? "0" : text;
}

/// One turn has one text, however often somebody went round.
std::string turnText(float radians) {
    const double degrees = std::remainder(std::round(degreesOf(radians) * 100.0) / 100.0, 360.0);
    return numberText(degrees == -180.0 ? 180.0 : degrees, kHundredths);
}

Error wrong(const char* name, const std::string& detail) {
    return {ErrorCode::Invalid, {}, name, detail};
}

/// Words that somebody typed, fit for a line of a terminal.
std::string inQuotes(std::string_view words) {
    return '\'' + io::plain(io::shortened(words)) + '\'';
}

Result<Fields> fieldsOf(std::string_view text) {
    Fields fields;
    for (const std::string& part : partsOf(text, '&')) {
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string name = part.substr(0, equals);
        if (std::ranges::find(kNames, name) == kNames.end())
            return wrong("", "there is no " + inQuotes(name) + " in the text of a view");
        // All have a value but one.
        if ((name == "horizontal") != (equals == part.size()))
            return wrong(name.c_str(), name == "horizontal" ? "takes no value" : "needs a value");
        if (!fields.emplace(name, part.substr(std::min(equals + 1, part.size()))).second)
            return wrong(name.c_str(), "given twice");
    }
    return fields;
}

Result<std::vector<float>> numbersIn(const Fields& fields, const char* name, const Range& range) {
    const auto field = fields.find(name);
    if (field == fields.end())
        return wrong(name, "is missing");
    std::vector<float> numbers;
    for (const std::string& part : partsOf(field->second)) {
        const auto number = decimalNumberOf(part);
        if (number && *number >= range.least && *number <= range.most)
            numbers.push_back(static_cast<float>(*number));
    }
    if (numbers.size() != range.count || partsOf(field->second).size() != range.count)
        return wrong(name, fmt::format("{} is not {} from {} to {}", inQuotes(field->second),
                                       range.count == 1 ? "a number" : "X,Y,Z, each", range.least, range.most));
    return numbers;
}

Status readCamera(const Fields& fields, SavedView& view) {
    constexpr double kFar = 100'000.0; // metres, as in the schema of saved views
    const auto at = numbersIn(fields, "at", {.count = 3, .least = -kFar, .most = kFar});
    if (!at)
        return at.error();
    view.pose.position = {at.value()[0], at.value()[1], at.value()[2]};
    const std::array<std::tuple<const char*, Range, float*>, 3> angles{
        {{"yaw", {.least = -360.0, .most = 360.0}, &view.pose.yaw},
         {"pitch", {.least = -90.0, .most = 90.0}, &view.pose.pitch},
         {"fov", {.least = 10.0, .most = 130.0}, &view.verticalFov}}};
    for (const auto& [name, range, angle] : angles) {
        const auto degrees = numbersIn(fields, name, range);
        if (!degrees)
            return degrees.error();
        *angle = radiansOf(degrees.value().front());
    }
    return Done{};
}

Status readComparison(const Fields& fields, SavedView& view) {
    session::Comparison& comparison = view.comparison;
    if (const auto word = fields.find("compare"); word != fields.end()) {
        const auto mode = compareModeOf(word->second);
        if (!mode || *mode == CompareMode::Off)
            return wrong("compare", inQuotes(word->second) + " is not swipe, side-by-side, blend or ghost");
        comparison.mode = *mode;
    }
    const bool off = comparison.mode == CompareMode::Off;
    if (fields.contains("states") == off)
        return wrong("states", off ? "goes with 'compare'" : "is missing");
    if (fields.contains("split") && !hasSplit(comparison.mode))
        return wrong("split", "goes with a swipe or a blend");
    if (fields.contains("horizontal") && comparison.mode != CompareMode::Swipe)
        return wrong("horizontal", "goes with a swipe");
    if (off)
        return Done{};
    const std::vector<std::string> states = partsOf(fields.at("states"));
    if (states.size() != 2 || states[0] == states[1] || std::ranges::find(states, view.state) == states.end())
        return wrong("states",
                     inQuotes(fields.at("states")) + " is not A,B: two states, one of them " + inQuotes(view.state));
    if (!io::isId(states[0]) || !io::isId(states[1]))
        return wrong("states", inQuotes(fields.at("states")) + " has what is no id");
    view.first = states[0];
    view.second = states[1];
    comparison.horizontal = fields.contains("horizontal");
    if (fields.contains("split")) {
        const auto split = numbersIn(fields, "split", {});
        if (!split)
            return split.error();
        splitOf(comparison) = split.value().front();
    }
    return Done{};
}

} // namespace

std::string toText(const SavedView& view) {
    const Vec3& at = view.pose.position;
    std::string text = fmt::format(
        "{}/{}?at={},{},{}&yaw={}&pitch={}&fov={}", view.museum, view.state, numberText(at.x, kMillimetres),
        numberText(at.y, kMillimetres), numberText(at.z, kMillimetres), turnText(view.pose.yaw),
        numberText(degreesOf(view.pose.pitch), kHundredths), numberText(degreesOf(view.verticalFov), kHundredths));
    session::Comparison comparison = view.comparison;
    if (comparison.mode != CompareMode::Off)
        text += fmt::format("&compare={}&states={},{}", wordOf(comparison.mode), view.first, view.second);
    if (hasSplit(comparison.mode))
        text += "&split=" + numberText(splitOf(comparison), kThousandths);
    if (comparison.mode == CompareMode::Swipe && comparison.horizontal)
        text += "&horizontal";
    if (view.overlay != Overlay::None)
        text += fmt::format("&tint={}", wordOf(view.overlay));
    return text;
}

Result<SavedView> readViewText(std::string_view text) {
    if (text.size() > kLongest)
        return wrong("", fmt::format("the text of a view has at most {} bytes", kLongest));
    const std::size_t question = std::min(text.find('?'), text.size());
    const std::vector<std::string> names = partsOf(text.substr(0, question), '/');
    if (question == text.size() || names.size() != 2 || !std::ranges::all_of(names, io::isId))
        return wrong("", inQuotes(text) + " is no view; expected MUSEUM/STATE?at=X,Y,Z&yaw=A&pitch=B&fov=C");
    const auto fields = fieldsOf(text.substr(question + 1));
    if (!fields)
        return fields.error();
    SavedView view{.museum = names[0], .state = names[1]};
    if (const Status camera = readCamera(fields.value(), view); !camera)
        return camera.error();
    if (const Status comparison = readComparison(fields.value(), view); !comparison)
        return comparison.error();
    if (const auto tint = fields.value().find("tint"); tint != fields.value().end()) {
        const auto overlay = overlayOf(tint->second);
        if (!overlay || *overlay == Overlay::None)
            return wrong("tint", inQuotes(tint->second) + " is not evidence or fate");
        view.overlay = *overlay;
    }
    return view;
}

} // namespace halls::app
