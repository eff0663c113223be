// SPDX-License-Identifier: MPL-2.0
#include "museum/Subject.h"

#include <algorithm>

namespace halls {

const Knowledge* knowledgeOf(const Museum& museum, const Id& state, const Subject& subject) {
    if (!subject.exhibit.empty()) {
        const Exhibit* exhibit = museum.exhibit(subject.exhibit);
        if (exhibit == nullptr)
            return nullptr;
        const auto found = exhibit->states.find(state);
        return found == exhibit->states.end() ? nullptr : &found->second.evidence;
    }
    const Hall* hall = museum.hall(subject.hall);
    if (hall == nullptr)
        return nullptr;
    const auto found = hall->states.find(state);
    if (found == hall->states.end())
        return nullptr;
    const auto part = std::ranges::find(found->second.parts, subject.part, &HallPart::id);
    return part == found->second.parts.end() ? &found->second.evidence : &part->evidence;
}

bool recordedIn(const Museum& museum, const Id& state, const Subject& subject) {
    if (const Exhibit* exhibit = museum.exhibit(subject.exhibit)) {
        const auto its = exhibit->states.find(state);
        return its == exhibit->states.end() || its->second.fate != Fate::NotRecorded;
    }
    const Hall* hall = museum.hall(subject.hall);
    if (hall == nullptr)
        return true;
    const auto its = hall->states.find(state);
    return its == hall->states.end() || !its->second.notRecorded;
}

Aspect aspectOf(const Subject& subject, Aspect asked) {
    const bool hall = subject.exhibit.empty() && subject.part.empty();
    if (hall && (asked == Aspect::Presence || asked == Aspect::Place))
        return Aspect::Relation;
    if (hall && asked == Aspect::Material)
        return Aspect::Finish;
    if (!hall && asked == Aspect::Relation)
        return Aspect::Presence;
    if (!hall && asked == Aspect::Finish)
        return Aspect::Material;
    return asked;
}

const Evidence* evidenceOf(const Museum& museum, const Id& state, const Subject& subject, Aspect asked) {
    const Knowledge* known = knowledgeOf(museum, state, subject);
    return known == nullptr ? nullptr : known->of(aspectOf(subject, asked));
}

} // namespace halls
