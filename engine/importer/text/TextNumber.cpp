// SPDX-License-Identifier: MPL-2.0
#include "importer/text/TextNumber.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <string>
#include <system_error>

namespace halls::importer {
namespace {

constexpr std::size_t kLongestNumber = 512; ///< more digits than any program prints of a double

bool beginsWith(std::string_view word, std::string_view name) {
    return word.size() >= name.size() && isWord(word.substr(0, name.size()), name);
}

/// What C libraries print for what is no number.
bool standsForNone(std::string_view word, double& value) {
    constexpr std::array<std::string_view, 7> kNans{"nan", "1.#qnan", "1.#snan", "1.#ind", "1.#nan", "qnan", "snan"};
    constexpr std::array<std::string_view, 2> kInfinities{"inf", "1.#inf"};
    const auto fits = [&](std::string_view name) { return beginsWith(word, name); };
    if (word.size() > 24)
        return false;
    if (std::ranges::any_of(kNans, fits))
        value = std::numeric_limits<double>::quiet_NaN();
    else if (std::ranges::any_of(kInfinities, fits))
        value = std::numeric_limits<double>::infinity();
    else
        return false;
    return true;
}

/// All of a word without its sign.
bool readPlain(std::string_view word, double& value) {
    const bool hex = beginsWith(word, "0x");
    const std::string_view digits = hex ? word.substr(2) : word;
    const char* const end = digits.data() + digits.size();
    if (digits.empty() || digits.front() == '-' || !(isDigit(digits.front()) || digits.front() == '.' || hex))
        return false;
    const auto [at, code] =
        std::from_chars(digits.data(), end, value, hex ? std::chars_format::hex : std::chars_format::general);
    if (at != end || code == std::errc::invalid_argument)
        return false;
    if (code == std::errc::result_out_of_range) {
        const std::size_t exponent = digits.find_first_of(hex ? "pP" : "eE");
        const bool tiny = exponent != std::string_view::npos ? digits.substr(exponent + 1).starts_with('-')
                                                             : digits.front() == '.' || digits.front() == '0';
        value = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    }
    return true;
}

} // namespace

bool readOddNumber(std::string_view word, double& value, bool& comma) {
    if (word.empty() || word.size() > kLongestNumber)
        return false;
    const bool negative = word.front() == '-';
    if (negative || word.front() == '+')
        word.remove_prefix(1);
    bool read = readPlain(word, value) || standsForNone(word, value);
    if (!read) { // "1,5" and "1.0D+00"
        std::string mended(word);
        const bool commas = std::ranges::count(mended, ',') == 1 && mended.find('.') == std::string::npos &&
                            mended.front() != ',' && mended.back() != ',';
        if (commas)
            std::ranges::replace(mended, ',', '.');
        std::ranges::replace(mended, 'D', 'e');
        std::ranges::replace(mended, 'd', 'e');
        read = readPlain(mended, value);
        comma = comma || (read && commas);
    }
    if (negative)
        value = -value;
    return read;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (isBlank(text.front()) || text.front() == '\n'))
        text.remove_prefix(1);
    while (!text.empty() && (isBlank(text.back()) || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

std::string_view takeWord(std::string_view& line) {
    line = trimmed(line);
    const auto end = std::ranges::find_if(line, isBlank);
    const auto length = static_cast<std::size_t>(end - line.begin());
    const std::string_view word = line.substr(0, length);
    line.remove_prefix(length);
    return word;
}

std::string_view unquoted(std::string_view name) {
    name = trimmed(name);
    if (name.size() >= 2 && (name.front() == '"' || name.front() == '\'') && name.back() == name.front())
        name = trimmed(name.substr(1, name.size() - 2));
    return name;
}

} // namespace halls::importer
