// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

namespace halls {

/// What is at one place of the picture: a hall, a part of it, or an exhibit.
struct Subject {
    Id hall;
    Id part;    ///< of the hall; empty: the hall itself
    Id exhibit; ///< empty: the hall or its part
    bool operator==(const Subject&) const = default;
    bool empty() const { return hall.empty() && exhibit.empty(); }
};

/// Who says so: the evidence of a subject in a state; null where the package has nothing of it in that state.
const Evidence* evidenceOf(const Museum& museum, const Id& state, const Subject& subject);

} // namespace halls
