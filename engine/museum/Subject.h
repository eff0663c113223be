// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"

namespace halls {

/// What one asks about: what is at one place of the picture (a hall, a part of it, or an exhibit), or a chapter.
struct Subject {
    Id hall;
    Id part;               ///< of the hall; empty: the hall itself
    Id exhibit;            ///< empty: the hall or its part
    Id chapter;            ///< of no place; the others are empty then
    std::size_t entry = 0; ///< of the chapter, from 1; 0: all of it
    bool operator==(const Subject&) const = default;
    bool empty() const { return hall.empty() && exhibit.empty() && chapter.empty(); }
};

/// What is known of a subject in a state; null where the package has nothing of it in that state.
const Knowledge* knowledgeOf(const Museum& museum, const Id& state, const Subject& subject);

/// Whether anything was recorded of it in a state; if not, what is drawn is taken over from another one. True of what
/// the package does not have in that state.
bool recordedIn(const Museum& museum, const Id& state, const Subject& subject);

/// The aspect of a subject that answers to `asked`: a hall has its relation where an exhibit has its presence and its
/// place, and its finish where an exhibit has its material.
Aspect aspectOf(const Subject& subject, Aspect asked);

/// Who says so: the evidence of that aspect; null where nothing is known of it.
const Evidence* evidenceOf(const Museum& museum, const Id& state, const Subject& subject, Aspect asked);

} // namespace halls
