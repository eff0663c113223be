// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <optional>
#include <string_view>
#include <vector>

namespace halls {

/// What became of an exhibit from one state to another, as the package's own data say; nothing is guessed.
enum class Difference {
    Unchanged, ///< stands where it stood, whole in both
    Gone,      ///< stood there and does not any more: evacuated, looted, missing, destroyed without pieces left
    Broken,    ///< is there, damaged or in pieces, and was whole
    Restored,  ///< is there whole, and was damaged or in pieces
    Moved,     ///< stands elsewhere
    Added,     ///< stands there and did not before
    Unknown,   ///< in one of the two states nobody says what became of it
};

/// One exhibit in two states. Pointers are borrowed from the museum.
struct ExhibitDifference {
    const Exhibit* exhibit = nullptr;
    const ExhibitState* first = nullptr;  ///< null: the package says nothing of it in that state
    const ExhibitState* second = nullptr; ///< likewise
    Difference difference = Difference::Unknown;
    std::optional<float> movedBy; ///< metres, of what was moved
};

/// Every exhibit of the museum, in its order, between two of its states. Empty where a state is unknown.
std::vector<ExhibitDifference> differences(const Museum& museum, const Id& first, const Id& second);

const char* wordOf(Difference value);

} // namespace halls
