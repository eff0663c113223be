// SPDX-License-Identifier: MPL-2.0
#pragma once

// Numbers of text formats as their writers print them, whatever the locale of either machine:
//
//     double x = 0.0;
//     bool comma = false;
//     if (!readNumber(word, x, comma))      // no number at all
//         return damaged(line);
//     if (comma) ...                        // "1,5": read as 1.5; to be told
//
// What is no number but stands for one ("nan", "-nan(ind)", "1.#QNAN", "inf") is NaN or infinity: it costs its own
// triangles only.

#include <cstdint>
#include <string_view>

namespace halls::importer {

/// A blank within a line. NUL is one: some writers leave buffers unfilled.
constexpr bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\0' || c == '\v' || c == '\f';
}
constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The whole word as a number, by the long way: any of the forms above, "+1", ".5", "0x1p3", "1.0D+00". Larger than
/// any double: infinity; smaller: 0. `comma` is set where a comma stands for the decimal point, and else left.
bool readOddNumber(std::string_view word, double& value, bool& comma);

/// The same for a word that begins at `at`, quickly for plain decimals. Returns the word's end; null where it is none.
/// Up to 15 digits with a small power of ten are exact in double (Clinger 1990); all else goes the long way.
inline const char* takeNumber(const char* at, const char* end, double& value, bool& comma) {
    constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const char* const word = at;
    const bool negative = at != end && *at == '-';
    if (negative)
        ++at;
    std::uint64_t digits = 0;
    const char* first = at;
    for (; at != end && isDigit(*at); ++at)
        digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
    auto length = at - first;
    int exponent = 0;
    if (at != end && *at == '.') {
        first = ++at;
        for (; at != end && isDigit(*at); ++at)
            digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
        exponent = first - at < -64 ? -64 : static_cast<int>(first - at);
        length += at - first;
    }
    bool plain = length > 0 && length <= 15;
    if (plain && at != end && (*at == 'e' || *at == 'E')) {
        ++at;
        const bool down = at != end && *at == '-';
        if (at != end && (*at == '-' || *at == '+'))
            ++at;
        first = at;
        int power = 0;
        for (; at != end && isDigit(*at) && at - first < 4; ++at)
            power = power * 10 + (*at - '0');
        plain = at != first;
        exponent += down ? -power : power;
    }
    if (plain && (at == end || isBlank(*at) || *at == '\n') && exponent >= -22 && exponent <= 22) {
        const auto whole = static_cast<double>(digits);
        const double magnitude = exponent < 0 ? whole / kPowers[-exponent] : whole * kPowers[exponent];
        value = negative ? -magnitude : magnitude;
        return at;
    }
    while (at != end && !isBlank(*at) && *at != '\n')
        ++at;
    return readOddNumber({word, static_cast<std::size_t>(at - word)}, value, comma) ? at : nullptr;
}

inline bool readNumber(std::string_view word, double& value, bool& comma) {
    const char* const end = word.data() + word.size();
    return !word.empty() && takeNumber(word.data(), end, value, comma) == end;
}

/// ASCII letters made small; the rest as it is.
constexpr char small(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
/// Whether a word is `name` (small letters), whatever the case of its letters.
constexpr bool isWord(std::string_view word, std::string_view name) {
    if (word.size() != name.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (small(word[i]) != name[i])
            return false;
    }
    return true;
}

/// Without blanks at both ends.
std::string_view trimmed(std::string_view text);
/// The next word of a line, taken off it; empty at its end.
std::string_view takeWord(std::string_view& line);
/// A name as it was meant: trimmed, and without the quotes round it.
std::string_view unquoted(std::string_view name);

} // namespace halls::importer
