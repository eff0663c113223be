// SPDX-License-Identifier: MPL-2.0
#include "importer/points/PointColumns.h"

#include "importer/text/TextNumber.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

namespace halls::importer::pointtext {
namespace {

using Colours = Meaning::Colours;

/// A title as it is meant: small letters, without quotes, slashes and what stands in brackets.
std::string plainTitle(std::string_view word) {
    std::string title;
    for (const char c : word) {
        if (c == '(' || c == '[')
            break;
        if (c != '/' && c != '#' && c != '"' && c != '\'')
            title += small(c);
    }
    return title;
}

template <std::size_t Count>
bool isOneOf(const std::string& title, const std::array<std::string_view, Count>& names) {
    return std::ranges::find(names, std::string_view(title)) != names.end();
}

struct Column {
    float least = std::numeric_limits<float>::max();
    float most = std::numeric_limits<float>::lowest();
    bool whole = true;

    void include(float value) {
        least = std::min(least, value);
        most = std::max(most, value);
        whole = whole && value == std::floor(value); // not a number is not whole
    }
};

using ColumnsOfAll = std::array<Column, kExtras>;

ColumnsOfAll looksOf(const std::vector<Extras>& points) {
    ColumnsOfAll columns;
    for (const Extras& extras : points) {
        for (std::size_t i = 0; i < kExtras; ++i)
            columns[i].include(extras[i]);
    }
    return columns;
}

/// Normals: three numbers of which each point has one of the length 1.
bool areNormals(const std::vector<Extras>& points, std::size_t first) {
    constexpr float kNear = 0.02F;
    return std::ranges::all_of(points, [first](const Extras& its) {
        const float squares =
            its[first] * its[first] + its[first + 1] * its[first + 1] + its[first + 2] * its[first + 2];
        return std::abs(std::sqrt(squares) - 1.0F) < kNear;
    });
}

/// Three columns taken together, whatever they are called.
Colours coloursAt(const std::vector<Extras>& points, const ColumnsOfAll& columns, std::size_t first) {
    float least = 0.0F;
    float most = 0.0F;
    bool whole = true;
    for (std::size_t i = first; i < first + 3; ++i) {
        least = std::min(least, columns[i].least);
        most = std::max(most, columns[i].most);
        whole = whole && columns[i].whole;
    }
    if (least < 0.0F || most > 65535.0F || !std::isfinite(most))
        return Colours::None;
    if (most == 0.0F)
        return whole ? Colours::Black : Colours::None;
    if (most <= 1.0F)
        return areNormals(points, first) ? Colours::None : Colours::Fractions;
    if (most <= 255.0F)
        return whole ? Colours::Bytes : Colours::None;
    return whole ? Colours::Words : Colours::None;
}

} // namespace

bool Titles::fit(std::size_t count) const {
    constexpr std::array<std::size_t, 3> kFirst{0, 1, 2};
    const auto within = [count](std::size_t column) { return column == kNone || column < count; };
    const bool more = hasColour() || intensity != kNone;
    return columns == count ||
           (columns > count && place == kFirst && more && within(intensity) && std::ranges::all_of(colour, within));
}

void Titles::forgetBeyond(std::size_t count) {
    for (std::size_t* column : {&intensity, &colour[0], &colour[1], &colour[2]})
        *column = *column < count ? *column : kNone;
}

std::optional<Titles> titlesOf(std::string_view line) {
    constexpr std::array<std::string_view, 5> kX{"x", "easting", "east", "longitude", "lon"};
    constexpr std::array<std::string_view, 5> kY{"y", "northing", "north", "latitude", "lat"};
    constexpr std::array<std::string_view, 5> kZ{"z", "height", "elevation", "altitude", "up"};
    constexpr std::array<std::string_view, 4> kRed{"r", "red", "rf", "diffuse_red"};
    constexpr std::array<std::string_view, 4> kGreen{"g", "green", "gf", "diffuse_green"};
    constexpr std::array<std::string_view, 4> kBlue{"b", "blue", "bf", "diffuse_blue"};
    constexpr std::array<std::string_view, 5> kIntensity{"intensity", "i", "reflectance", "scalar_intensity",
                                                         "amplitude"};
    Titles titles;
    titles.place = {Titles::kNone, Titles::kNone, Titles::kNone};
    const auto name = [&titles](std::size_t& column) { column = column == Titles::kNone ? titles.columns : column; };
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find_first_of(" \t,;", at), line.size());
        const std::string title = plainTitle(line.substr(at, end - at));
        at = end + 1;
        if (title.empty())
            continue;
        if (titles.columns >= kMostColumns)
            return std::nullopt;
        titles.degrees = titles.degrees || title.starts_with("lon") || title.starts_with("lat");
        if (isOneOf(title, kX))
            name(titles.place[0]);
        else if (isOneOf(title, kY))
            name(titles.place[1]);
        else if (isOneOf(title, kZ))
            name(titles.place[2]);
        else if (isOneOf(title, kRed))
            name(titles.colour[0]);
        else if (isOneOf(title, kGreen))
            name(titles.colour[1]);
        else if (isOneOf(title, kBlue))
            name(titles.colour[2]);
        else if (isOneOf(title, kIntensity))
            name(titles.intensity);
        ++titles.columns;
    }
    const bool named = std::ranges::none_of(titles.place, [](std::size_t its) { return its == Titles::kNone; });
    return named ? std::optional(titles) : std::nullopt;
}

Meaning meaningOf(const std::vector<Extras>& points, std::size_t columns) {
    columns = std::min(columns, kExtras);
    Meaning meaning;
    if (columns == 0 || points.empty())
        return meaning;
    const ColumnsOfAll looks = looksOf(points);
    const auto constant = [&looks](std::size_t i, float value) {
        return looks[i].least == value && looks[i].most == value;
    };
    const auto take = [&](std::size_t first) {
        const Colours colours = coloursAt(points, looks, first);
        const bool guessed = colours == Colours::Words || (colours == Colours::Fractions && columns > 4);
        if (colours == Colours::None || guessed)
            return false;
        meaning.colours = colours;
        meaning.firstColour = first;
        return true;
    };
    if (columns == 3) {
        meaning.unread = !take(0);
        return meaning;
    }
    meaning.intensity = 0;
    if (columns < 3)
        return meaning;
    const bool opaque = columns == 4 && (constant(3, 255.0F) || constant(3, 1.0F)); // r g b and an alpha of all
    const bool normalsLast = columns == 6 || (columns == 7 && areNormals(points, 3));
    const std::array<std::size_t, 3> order = opaque || normalsLast ? std::array<std::size_t, 3>{0, columns - 3, 1}
                                                                   : std::array<std::size_t, 3>{1, 0, columns - 3};
    if (std::ranges::any_of(order, take))
        meaning.intensity = meaning.firstColour == 0 ? 3 : 0;
    else
        meaning.unread = true;
    if (meaning.unread && areNormals(points, 0))
        meaning.intensity = 3;
    return meaning;
}

Meaning meaningOf(const std::vector<Extras>& points, const Titles& titles) {
    Meaning meaning;
    meaning.intensity = titles.intensity == Titles::kNone ? Meaning::kNone : 0;
    meaning.firstColour = 1;
    if (!titles.hasColour() || points.empty())
        return meaning;
    const ColumnsOfAll looks = looksOf(points);
    float most = 0.0F;
    float least = 0.0F;
    for (std::size_t i = 1; i < 4; ++i) {
        most = std::max(most, looks[i].most);
        least = std::min(least, looks[i].least);
    }
    meaning.unread = least < 0.0F || most > 65535.0F || !std::isfinite(most);
    if (!meaning.unread)
        meaning.colours = most == 0.0F     ? Colours::Black
                          : most <= 1.0F   ? Colours::Fractions
                          : most <= 255.0F ? Colours::Bytes
                                           : Colours::Words;
    return meaning;
}

} // namespace halls::importer::pointtext
