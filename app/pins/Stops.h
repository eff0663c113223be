// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

#include <optional>
#include <vector>

namespace halls::app {

/// What one goes to from pin to pin: a pin, or the sign of a work that is not drawn.
struct Stop {
    Id pin;     ///< empty: a sign
    Id exhibit; ///< of a sign
    bool operator==(const Stop&) const = default;
};

/// All of them, hall by hall as the package has the halls, in each first its pins, then its signs, in the package's
/// order. What is in no hall comes last. `signs`: exhibits.
std::vector<Stop> stopsOf(const Museum& museum, const std::vector<const Pin*>& pins, const std::vector<Id>& signs);

/// The one that is `step` places on from `last`, round and round. Without a last one, or where it is not among them:
/// the first of the hall that one is in (step < 0: the last), else of all. Nothing where there are none.
std::optional<Stop> nextStop(const Museum& museum, const std::vector<Stop>& stops, const std::optional<Stop>& last,
                             const Id& hall, int step);

} // namespace halls::app
