// SPDX-License-Identifier: MPL-2.0
#pragma once

// Numbers of files: the same in every locale.

#include "io/JsonText.h"
#include "math/Math.h"

#include <locale.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace halls::io {

/// This thread in the locale "C", for as long as it lives: libraries read and print numbers by the locale, which window
/// libraries set to that of whoever sits before the window; nlohmann-json knows one byte of its decimal point only.
class PlainNumbers {
public:
    PlainNumbers();
    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;
    ~PlainNumbers();

private:
    locale_t m_before;
};

/// The shortest decimal that is this float: 0.1, not 0.10000000149.
Json shortNumber(float value);
/// That of the float where it is one, else of the double.
Json shortNumber(double value);
/// To the nearest of so many steps in a unit: 10'000 keeps four decimals.
double rounded(double value, double steps);
/// What all of `text` says, by JSON's decimal point; nothing where that is no number or none that a double can be.
std::optional<double> decimalOf(std::string_view text);
/// The number of a file, within what can be reckoned with; nothing where it is none.
std::optional<double> numberOf(const Json& json);

/// A value that the file keeps rounded, so that the noise of reckoning does not show.
template <class Number>
struct Rounded {
    Number& value;
    double steps;

    void readFrom(const Json& json) const {
        value = static_cast<Number>(numberOf(json).value_or(static_cast<double>(value)));
    }
    Json asJson() const { return rounded(static_cast<double>(value), steps); }
};
template <class Number>
Rounded(Number&, double) -> Rounded<Number>;

/// Radians in memory, degrees in the file.
template <class Angle>
struct Degrees {
    Angle& radians;
    double steps = 1.0e4;

    void readFrom(const Json& json) const {
        if (const auto degrees = numberOf(json))
            radians = radiansOf(static_cast<float>(*degrees));
    }
    Json asJson() const { return rounded(static_cast<double>(degreesOf(radians)), steps); }
};
template <class Angle>
Degrees(Angle&) -> Degrees<Angle>;
template <class Angle>
Degrees(Angle&, double) -> Degrees<Angle>;

} // namespace halls::io
