// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/points/PointText.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace halls::importer::pointtext {

inline constexpr std::size_t kExtras = 7; ///< columns behind the places that are kept

/// Which columns a line of titles names ("//X Y Z R G B Intensity", "x;y;z").
struct Titles {
    static constexpr std::size_t kNone = kMostColumns;
    std::size_t columns = 0; ///< that it names in all
    std::array<std::size_t, 3> place{0, 1, 2};
    std::size_t intensity = kNone;
    std::array<std::size_t, 3> colour{kNone, kNone, kNone};
    bool degrees = false; ///< longitude and latitude

    /// Columns that not all rows have are as if they were not named.
    void forgetBeyond(std::size_t count);
    /// Whether they can be those of rows of so many columns. Titles of scalars have blanks, and stand last ("//X Y Z R
    /// G B Scalar field").
    bool fit(std::size_t count) const;
    bool hasColour() const { return colour[0] != kNone && colour[1] != kNone && colour[2] != kNone; }
};

/// Null: the line names no x, y and z.
std::optional<Titles> titlesOf(std::string_view line);

/// What stands behind the places of a point.
using Extras = std::array<float, kExtras>;

/// What the columns behind the places are, by their numbers where no titles say it.
struct Meaning {
    enum class Colours { None, Bytes, Words, Fractions, Black }; ///< over 255, 65535 or 1; Black: nothing but zeros
    static constexpr std::size_t kNone = kExtras;
    Colours colours = Colours::None;
    std::size_t firstColour = 0;
    std::size_t intensity = kNone;
    bool unread = false; ///< there are three or more columns, and no colours among them
};

/// `columns`: how many extras each point has. Without titles: one or two are intensities; three are colours, or
/// normals where their lengths are 1; of more, colours follow the intensity (PTS), or stand before it (x y z r g b),
/// or stand last.
Meaning meaningOf(const std::vector<Extras>& points, std::size_t columns);
/// With titles the intensity stands first, and the colours behind it.
Meaning meaningOf(const std::vector<Extras>& points, const Titles& titles);

} // namespace halls::importer::pointtext
