// SPDX-License-Identifier: MPL-2.0
#include "cli/CommandLine.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace halls::app {
namespace {

constexpr int kLargestSide = 16384; ///< pixels: what OpenGL 4.1 promises

const Option* findOption(std::span<const Option> known, const std::string& name) {
    const auto at = std::find_if(known.begin(), known.end(), [&](const Option& o) { return o.name == name; });
    return at == known.end() ? nullptr : &*at;
}

/// The whole text as a number; nothing for anything else, also for infinity and NaN.
template <class Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    if constexpr (std::is_floating_point_v<Number>) {
        if (!std::isfinite(number))
            return std::nullopt;
    }
    return number;
}

} // namespace

Error wrongCall(const std::string& place, const std::string& detail) {
    return {ErrorCode::Invalid, {}, place, detail};
}

std::string CommandLine::value(const std::string& name, const std::string& otherwise) const {
    const auto at = options.find(name);
    return at == options.end() ? otherwise : at->second;
}

Result<CommandLine> parseWords(std::span<const std::string> words, std::span<const Option> known,
                               std::size_t mostPositional) {
    CommandLine line;
    bool onlyPositional = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (onlyPositional || word.size() < 2 || word[0] != '-') {
            if (line.positional.size() == mostPositional)
                return wrongCall(word, "one word too many");
            line.positional.push_back(word);
            continue;
        }
        if (word == "--") {
            onlyPositional = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const Option* option = findOption(known, name);
        if (option == nullptr)
            return wrongCall(name, "there is no such option here");
        if (line.has(name))
            return wrongCall(name, "given twice");
        const bool takesValue = *option->value != '\0';
        if (!takesValue && equals != std::string::npos)
            return wrongCall(name, "takes no value");
        std::string value = equals == std::string::npos ? std::string() : word.substr(equals + 1);
        if (takesValue && equals == std::string::npos) {
            if (i + 1 == words.size())
                return wrongCall(name, std::string("needs a value: ") + option->value);
            value = words[++i];
        }
        line.options[name] = value;
    }
    return line;
}

Result<Size2> sizeValue(const CommandLine& line, const std::string& name, Size2 otherwise) {
    if (!line.has(name))
        return otherwise;
    const std::string text = line.value(name);
    const std::size_t cross = text.find('x');
    if (cross != std::string::npos) {
        const auto width = numberOf<int>(std::string_view(text).substr(0, cross));
        const auto height = numberOf<int>(std::string_view(text).substr(cross + 1));
        if (width && height && *width >= 1 && *height >= 1 && *width <= kLargestSide && *height <= kLargestSide)
            return Size2(*width, *height);
    }
    return wrongCall(name, "'" + text + "' is no size; expected WIDTHxHEIGHT, each 1 to 16384, for example 1280x720");
}

Result<std::uint64_t> numberValue(const CommandLine& line, const std::string& name, std::uint64_t otherwise,
                                  std::uint64_t least, std::uint64_t most) {
    if (!line.has(name))
        return otherwise;
    const std::string text = line.value(name);
    const auto number = numberOf<std::uint64_t>(text);
    if (number && *number >= least && *number <= most)
        return *number;
    return wrongCall(name, "'" + text + "' is not a whole number from " + std::to_string(least) + " to " +
                               std::to_string(most));
}

Result<double> decimalValue(const CommandLine& line, const std::string& name, double otherwise, double least,
                            double most) {
    if (!line.has(name))
        return otherwise;
    const std::string text = line.value(name);
    const auto number = numberOf<double>(text);
    if (number && *number >= least && *number <= most)
        return *number;
    return wrongCall(name, "'" + text + "' is not a number in the allowed range");
}

std::vector<std::string> wordsBetweenCommas(const std::string& list) {
    std::vector<std::string> words(1);
    for (const char letter : list) {
        if (letter == ',')
            words.emplace_back();
        else
            words.back() += letter;
    }
    return words;
}

Result<std::vector<std::string>> listValue(const CommandLine& line, const std::string& name, std::size_t count) {
    const std::string text = line.value(name);
    std::vector<std::string> words = wordsBetweenCommas(text);
    if (words.size() != count || std::ranges::any_of(words, &std::string::empty))
        return wrongCall(name, fmt::format("'{}' is no list of {} words with commas between them", text, count));
    return words;
}

Result<Pose> poseValue(const CommandLine& line, const std::string& name) {
    const std::string text = line.value(name);
    std::vector<float> numbers;
    std::string_view rest = text;
    bool more = true;
    while (more && numbers.size() < 6) {
        const std::size_t comma = rest.find(',');
        const auto number = numberOf<float>(rest.substr(0, comma));
        if (!number) {
            numbers.clear();
            break;
        }
        numbers.push_back(*number);
        more = comma != std::string_view::npos;
        rest.remove_prefix(more ? comma + 1 : rest.size());
    }
    if (numbers.size() != 5 || std::abs(numbers[4]) > 90.0F)
        return wrongCall(name, "'" + text +
                                   "' is no camera; expected X,Y,Z,YAW,PITCH in metres and degrees, pitch -90 to 90");
    return Pose{{numbers[0], numbers[1], numbers[2]}, radiansOf(numbers[3]), radiansOf(numbers[4])};
}

} // namespace halls::app
