// SPDX-License-Identifier: MPL-2.0
#include "io/Numbers.h"

#include "base/Assert.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace halls::io {
namespace {

locale_t plainLocale() {
    static const locale_t s_plain = ::newlocale(LC_NUMERIC_MASK, "C", nullptr); // as long as the program
    return s_plain;
}

} // namespace

PlainNumbers::PlainNumbers() : m_before(::uselocale(plainLocale())) {}

PlainNumbers::~PlainNumbers() {
    ::uselocale(m_before);
}

Json shortNumber(float value) {
    if (!std::isfinite(value))
        return static_cast<double>(value); // no JSON: the check before a save says where it is
    std::array<char, 32> text{};
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
    const auto number = decimalOf({text.data(), written.ptr});
    HALLS_ASSERT(written.ec == std::errc() && number);
    return *number;
}

Json shortNumber(double value) {
    const auto narrow = static_cast<float>(value);
    return static_cast<double>(narrow) == value ? shortNumber(narrow) : Json(value);
}

double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

std::optional<double> decimalOf(std::string_view text) {
    double number = 0.0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<double> numberOf(const Json& json) {
    if (!json.is_number())
        return std::nullopt;
    return std::clamp(json.get<double>(), -1e30, 1e30);
}

} // namespace halls::io
