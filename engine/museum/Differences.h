// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace halls {

/// What became of an exhibit from one state to another, as its fates say: what the model draws of it decides nothing,
/// and nothing is guessed.
enum class Difference {
    Unchanged,
    Gone,        ///< was there and is not any more: evacuated, looted, missing
    Destroyed,   ///< was there, and is destroyed
    Damaged,     ///< is there, damaged or in pieces, and was whole
    Restored,    ///< is there whole, and was damaged or in pieces
    Survived,    ///< it is known that it was spared; where it stood, or in what condition, may not be
    Moved,       ///< stands elsewhere, and it is known where it stood in both
    Added,       ///< is there and was not before
    Unknown,     ///< in one of the two states nobody says what became of it
    NotRecorded, ///< nothing was recorded of it in one of the two states
};
inline constexpr std::array kDifferences{
    Difference::Destroyed, Difference::Damaged, Difference::Gone,      Difference::Survived,    Difference::Restored,
    Difference::Moved,     Difference::Added,   Difference::Unchanged, Difference::NotRecorded, Difference::Unknown};

/// What the model draws of it, from the first to the second.
enum class Drawing {
    Neither,   ///< in neither state
    Same,      ///< the same model
    Other,     ///< another model: its pieces, or a scan
    FirstOnly, ///< in the second nothing is drawn
    SecondOnly,
};

/// One exhibit in two states. Pointers are borrowed from the museum.
struct ExhibitDifference {
    const Exhibit* exhibit = nullptr;
    const ExhibitState* first = nullptr;  ///< null: the package says nothing of it in that state
    const ExhibitState* second = nullptr; ///< likewise
    Difference difference = Difference::Unknown;
    Drawing drawing = Drawing::Neither;
    std::optional<float> movedBy; ///< metres, of what was moved
};

/// Every exhibit of the museum, in its order, between two of its states. Empty where a state is unknown.
std::vector<ExhibitDifference> differences(const Museum& museum, const Id& first, const Id& second);

/// The fate of an exhibit in the last state that something was recorded of it in: what became of it, as far as the
/// package knows.
Fate whatBecameOf(const Museum& museum, const Exhibit& exhibit);

const char* wordOf(Difference value);
const char* wordOf(Drawing value);

} // namespace halls
