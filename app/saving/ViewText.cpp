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
#include <optional>
#include <span>
#include <vector>

namespace halls::app {
namespace {

using session::Overlay;

constexpr std::size_t kLongest = 32'768; ///< bytes: four ids of 64 with their numbers, for each measured place and more
constexpr int kMillimetres = 3;          ///< digits behind the point
constexpr int kHundredths = 2;
constexpr int kThousandths = 3;
constexpr std::array kNames{"at",    "yaw",        "pitch", "fov",     "compare", "states",
                            "split", "horizontal", "tint",  "section", "measured"};

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

/// Nothing where one of them is no number within the range, or there are more or fewer.
std::optional<std::vector<float>> numbersOf(std::span<const std::string> parts, const Range& range) {
    std::vector<float> numbers;
    for (const std::string& part : parts) {
        const auto number = decimalNumberOf(part);
        if (number && *number >= range.least && *number <= range.most)
            numbers.push_back(static_cast<float>(*number));
    }
    return numbers.size() == range.count && parts.size() == range.count ? std::optional(numbers) : std::nullopt;
}

Result<std::vector<float>> numbersIn(const Fields& fields, const char* name, const Range& range) {
    const auto field = fields.find(name);
    if (field == fields.end())
        return wrong(name, "is missing");
    auto numbers = numbersOf(partsOf(field->second), range);
    if (!numbers)
        return wrong(name, fmt::format("{} is not {} from {} to {}", inQuotes(field->second),
                                       range.count == 1 ? "a number" : "X,Y,Z, each", range.least, range.most));
    return *std::move(numbers);
}

constexpr double kFar = 100'000.0; ///< metres, as in the schema of saved views
constexpr Range kPlace{.count = 3, .least = -kFar, .most = kFar};

Status readCamera(const Fields& fields, SavedView& view) {
    const auto at = numbersIn(fields, "at", kPlace);
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

Status readSection(const Fields& fields, SavedView& view) {
    const auto field = fields.find("section");
    if (field == fields.end())
        return Done{};
    const std::vector<std::string> parts = partsOf(field->second);
    const auto kind = sectionKindOf(parts.front());
    const bool box = kind == session::Section::Kind::Box;
    const std::size_t count = box ? 6 : 5;
    const auto place = parts.size() == count ? numbersOf(std::span(parts).subspan(1, 3), kPlace) : std::nullopt;
    const auto yaw = place ? numbersOf(std::span(parts).subspan(4, 1), {.least = -360.0, .most = 360.0}) : std::nullopt;
    const auto half =
        !yaw || !box ? std::nullopt : numbersOf(std::span(parts).subspan(5, 1), {.least = 0.001, .most = kFar});
    if (!kind || *kind == session::Section::Kind::Off || !yaw || (box && !half))
        return wrong("section", inQuotes(field->second) + " is not upright or lying,X,Y,Z,YAW, nor box,X,Y,Z,YAW,HALF");
    view.section.kind = *kind;
    view.section.through = {(*place)[0], (*place)[1], (*place)[2]};
    view.section.yaw = radiansOf(yaw->front());
    if (half)
        view.section.half = half->front();
    return Done{};
}

Status readMeasured(const Fields& fields, SavedView& view) {
    const auto field = fields.find("measured");
    if (field == fields.end())
        return Done{};
    for (const std::string& text : partsOf(field->second, ';')) {
        const std::vector<std::string> parts = partsOf(text, '/');
        const auto place = parts.size() == 5 ? numbersOf(partsOf(parts[4]), kPlace) : std::nullopt;
        const auto isEmptyOrId = [](const std::string& id) { return id.empty() || io::isId(id); };
        if (!place || !io::isId(parts[0]) || !isEmptyOrId(parts[1]) || !isEmptyOrId(parts[2]) || !isEmptyOrId(parts[3]))
            return wrong("measured", inQuotes(text) + " is not STATE/HALL/PART/EXHIBIT/X,Y,Z");
        if (view.measured.size() == kMaxMeasured)
            return wrong("measured", fmt::format("has more than {} places", kMaxMeasured));
        view.measured.push_back({.state = parts[0],
                                 .subject = {.hall = parts[1], .part = parts[2], .exhibit = parts[3]},
                                 .position = {(*place)[0], (*place)[1], (*place)[2]}});
    }
    return Done{};
}

std::string placeText(Vec3 place) {
    return fmt::format("{},{},{}", numberText(place.x, kMillimetres), numberText(place.y, kMillimetres),
                       numberText(place.z, kMillimetres));
}

std::string sectionText(const session::Section& section) {
    if (section.kind == session::Section::Kind::Off)
        return {};
    std::string text =
        fmt::format("&section={},{},{}", wordOf(section.kind), placeText(section.through), turnText(section.yaw));
    if (section.kind == session::Section::Kind::Box)
        text += "," + numberText(std::max(section.half, 0.001F), kMillimetres);
    return text;
}

std::string measuredText(std::span<const MeasuredPlace> places) {
    std::string text;
    for (const MeasuredPlace& place : places.first(std::min(places.size(), kMaxMeasured)))
        text += fmt::format("{}{}/{}/{}/{}/{}", text.empty() ? "&measured=" : ";", place.state, place.subject.hall,
                            place.subject.part, place.subject.exhibit, placeText(place.position));
    return text;
}

} // namespace

std::string toText(const SavedView& view) {
    std::string text =
        fmt::format("{}/{}?at={}&yaw={}&pitch={}&fov={}", view.museum, view.state, placeText(view.pose.position),
                    turnText(view.pose.yaw), numberText(degreesOf(view.pose.pitch), kHundredths),
                    numberText(degreesOf(view.verticalFov), kHundredths));
    session::Comparison comparison = view.comparison;
    if (comparison.mode != CompareMode::Off)
        text += fmt::format("&compare={}&states={},{}", wordOf(comparison.mode), view.first, view.second);
    if (hasSplit(comparison.mode))
        text += "&split=" + numberText(splitOf(comparison), kThousandths);
    if (comparison.mode == CompareMode::Swipe && comparison.horizontal)
        text += "&horizontal";
    if (view.overlay != Overlay::None)
        text += fmt::format("&tint={}", wordOf(view.overlay));
    return text + sectionText(view.section) + measuredText(view.measured);
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
    if (const Status section = readSection(fields.value(), view); !section)
        return section.error();
    if (const Status measured = readMeasured(fields.value(), view); !measured)
        return measured.error();
    return view;
}

} // namespace halls::app
