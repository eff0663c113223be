// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/points/E57Pages.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace halls::importer::e57 {

/// What we know of a point. Skipped: whatever else a file tells of it.
enum class Meaning {
    X,
    Y,
    Z,
    Range,
    Azimuth,
    Elevation,
    Red,
    Green,
    Blue,
    Intensity,
    Invalid, ///< of the coordinates: 0 is valid
    Skipped,
};
inline constexpr std::size_t kMeanings = static_cast<std::size_t>(Meaning::Skipped);

/// One field of the points, as the prototype in the XML describes it.
struct Field {
    enum class Kind { Single, Double, Integer };
    Meaning meaning = Meaning::Skipped;
    Kind kind = Kind::Single;
    std::int64_t least = 0; ///< of Integer
    unsigned bits = 0;      ///< of Integer, 0 to 64; 0: each value is `least`, and nothing is written
    double scale = 1.0;     ///< value = (least + number) * scale + offset
    double offset = 0.0;
};

/// Values of each meaning, in the order of the points; empty where no field has it.
using Columns = std::array<std::vector<double>, kMeanings>;

/// Unpacks the points of one scan: section "CompressedVector" at the logical place `at`, which says to hold `count`.
/// Fewer come back, all columns equally long, where the section holds fewer. Memory grows with what is in the file,
/// never with `count`. Errors: Damaged, Cancelled.
Result<Columns> readPoints(const Pages& pages, std::uint64_t at, std::uint64_t count, const std::vector<Field>& fields,
                           const Job& job);

} // namespace halls::importer::e57
