// SPDX-License-Identifier: MPL-2.0
#include "base/CommandLine.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace halls {
namespace {

template <class Number>
std::optional<Number> numberOf(std::string_view text) {
    Number number{};
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    return number;
}

bool takesValue(const Option& option) {
    return *option.value != '\0';
}

/// The name within `--name=value`.
std::string nameIn(const std::string& word) {
    return word.substr(0, word.find('='));
}

/// What CLI11 has no word for: nothing behind the equals sign, of which it would make the next word the value.
std::optional<Error> emptyValue(std::span<const std::string> words, std::span<const Option> known) {
    const auto options = words.first(static_cast<std::size_t>(std::ranges::find(words, "--") - words.begin()));
    for (const Option& option : known) {
        if (takesValue(option) && std::ranges::find(options, std::string(option.name) + '=') != options.end())
            return wrongCall(option.name, std::string("needs a value: ") + option.value);
    }
    return std::nullopt;
}

/// CLI11 knows what is wrong; ours is which word it was, in one sentence.
Error wrongWord(const CLI::ParseError& wrong, const CLI::App& app, std::span<const std::string> words,
                std::span<const Option> known) {
    const std::vector<std::string> left = app.remaining();
    const auto extra = std::ranges::find_if(left, [](const std::string& word) { return word != "--"; });
    if (dynamic_cast<const CLI::ExtrasError*>(&wrong) != nullptr && extra != left.end()) {
        const std::string& word = *extra;
        const bool option =
            word.size() > 1 && word.front() == '-' && std::ranges::find(words, word) < std::ranges::find(words, "--");
        return option ? wrongCall(nameIn(word), "there is no such option here") : wrongCall(word, "one word too many");
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&wrong) != nullptr && !words.empty()) {
        const auto last = std::ranges::find(known, words.back(), &Option::name);
        if (last != known.end() && takesValue(*last))
            return wrongCall(last->name, std::string("needs a value: ") + last->value);
        for (const std::string& word : words) {
            const auto flag = std::ranges::find(known, nameIn(word), &Option::name);
            if (flag != known.end() && !takesValue(*flag) && word.find('=') != std::string::npos)
                return wrongCall(flag->name, "takes no value");
        }
    }
    return wrongCall({}, wrong.what());
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
    if (const auto empty = emptyValue(words, known))
        return *empty;
    CLI::App app;
    app.set_help_flag(); // who calls answers --help
    // The last one is taken, so that it is us who tell of the two.
    std::vector<CLI::Option*> options;
    for (const Option& option : known) {
        options.push_back(takesValue(option) ? app.add_option(option.name)
                                             : app.add_flag(option.name)->disable_flag_override());
        options.back()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
    // One by one: of a list CLI11 would take words apart that stand between brackets.
    std::vector<CLI::Option*> positional;
    for (std::size_t i = 0; i < mostPositional; ++i)
        positional.push_back(app.add_option("word" + std::to_string(i)));
    try {
        app.parse(std::vector<std::string>(words.rbegin(), words.rend())); // it takes them from the end
    } catch (const CLI::ParseError& wrong) {
        return wrongWord(wrong, app, words, known);
    }
    CommandLine line;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (options[i]->count() > 1)
            return wrongCall(known[i].name, "given twice");
        if (options[i]->count() == 1)
            line.options[known[i].name] = takesValue(known[i]) ? options[i]->results().front() : std::string();
    }
    for (const CLI::Option* word : positional) {
        if (word->count() > 0)
            line.positional.push_back(word->results().front());
    }
    return line;
}

std::vector<std::string> partsOf(std::string_view list, char between) {
    std::vector<std::string> parts(1);
    for (const char letter : list) {
        if (letter == between)
            parts.emplace_back();
        else
            parts.back() += letter;
    }
    return parts;
}

std::optional<std::uint64_t> wholeNumberOf(std::string_view text) {
    return numberOf<std::uint64_t>(text);
}

std::optional<double> decimalNumberOf(std::string_view text) {
    const auto number = numberOf<double>(text);
    return number && std::isfinite(*number) ? number : std::nullopt;
}

Result<std::uint64_t> numberValue(const CommandLine& line, const std::string& name, std::uint64_t otherwise,
                                  std::uint64_t least, std::uint64_t most) {
    if (!line.has(name))
        return otherwise;
    const std::string text = line.value(name);
    const auto number = wholeNumberOf(text);
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
    const auto number = decimalNumberOf(text);
    if (number && *number >= least && *number <= most)
        return *number;
    return wrongCall(name, "'" + text + "' is not a number in the allowed range");
}

Result<std::vector<std::string>> listValue(const CommandLine& line, const std::string& name, std::size_t count) {
    const std::string text = line.value(name);
    std::vector<std::string> words = partsOf(text);
    if (words.size() != count || std::ranges::any_of(words, &std::string::empty))
        return wrongCall(name,
                         "'" + text + "' is no list of " + std::to_string(count) + " words with commas between them");
    return words;
}

} // namespace halls
