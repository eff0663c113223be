// SPDX-License-Identifier: MPL-2.0
#include "museum/Differences.h"

#include "base/Assert.h"

#include <algorithm>

namespace halls {
namespace {

constexpr float kSamePlace = 0.05F; ///< metres: two models of one thing are not set down more exactly

/// What a fate says of the thing itself, from best to worst as far as it is there.
enum class Presence { Whole, Damaged, Destroyed, Gone, Unknown, NotRecorded };

Presence presenceOf(Fate fate) {
    switch (fate) {
    case Fate::Present:
    case Fate::Survived:
        return Presence::Whole;
    case Fate::Damaged:
    case Fate::FragmentsHeld:
        return Presence::Damaged;
    case Fate::Destroyed:
        return Presence::Destroyed;
    case Fate::Evacuated:
    case Fate::Looted:
    case Fate::Missing:
        return Presence::Gone;
    case Fate::Unknown:
        return Presence::Unknown;
    case Fate::NotRecorded:
        break;
    }
    return Presence::NotRecorded;
}

const ExhibitState* stateOf(const Exhibit& exhibit, const Id& state) {
    const auto found = exhibit.states.find(state);
    return found == exhibit.states.end() ? nullptr : &found->second;
}

/// Whether it is known where it stood: a place that was made up is no fact to be compared.
bool placeKnown(const ExhibitState& state) {
    return !state.model.empty() && state.evidence.classOf(Aspect::Place) < EvidenceClass::Invented;
}

std::optional<float> distanceMoved(const ExhibitState& first, const ExhibitState& second) {
    if (!placeKnown(first) || !placeKnown(second))
        return std::nullopt;
    const float distance = glm::distance(first.placement.position, second.placement.position);
    return distance < kSamePlace ? std::nullopt : std::optional(distance);
}

Difference differenceOf(const ExhibitDifference& row) {
    if (row.first == nullptr || row.second == nullptr) {
        const bool there = row.second != nullptr && presenceOf(row.second->fate) <= Presence::Damaged;
        return there ? Difference::Added : Difference::Unknown;
    }
    const Presence first = presenceOf(row.first->fate);
    const Presence second = presenceOf(row.second->fate);
    if (first == Presence::NotRecorded || second == Presence::NotRecorded)
        return Difference::NotRecorded;
    if (first == Presence::Unknown || second == Presence::Unknown)
        return Difference::Unknown;
    if (second == Presence::Gone)
        return first == Presence::Gone ? Difference::Unchanged : Difference::Gone;
    if (second == Presence::Destroyed)
        return first == Presence::Destroyed ? Difference::Unchanged : Difference::Destroyed;
    if (first == Presence::Gone)
        return Difference::Added;
    if (second == Presence::Damaged)
        return first == Presence::Whole ? Difference::Damaged : Difference::Unchanged;
    if (first != Presence::Whole)
        return Difference::Restored;
    if (row.second->fate == Fate::Survived && row.first->fate != Fate::Survived)
        return Difference::Survived;
    return row.movedBy ? Difference::Moved : Difference::Unchanged;
}

Drawing drawingOf(const ExhibitDifference& row) {
    const bool first = row.first != nullptr && !row.first->model.empty();
    const bool second = row.second != nullptr && !row.second->model.empty();
    if (!first || !second)
        return first ? Drawing::FirstOnly : second ? Drawing::SecondOnly : Drawing::Neither;
    return row.first->model == row.second->model ? Drawing::Same : Drawing::Other;
}

} // namespace

std::vector<ExhibitDifference> differences(const Museum& museum, const Id& first, const Id& second) {
    std::vector<ExhibitDifference> rows;
    if (museum.state(first) == nullptr || museum.state(second) == nullptr)
        return rows;
    rows.reserve(museum.exhibits.size());
    for (const Exhibit& exhibit : museum.exhibits) {
        ExhibitDifference row{
            .exhibit = &exhibit, .first = stateOf(exhibit, first), .second = stateOf(exhibit, second)};
        if (row.first != nullptr && row.second != nullptr)
            row.movedBy = distanceMoved(*row.first, *row.second);
        row.difference = differenceOf(row);
        row.drawing = drawingOf(row);
        if (row.difference != Difference::Moved) // where pieces lie says nothing of the whole
            row.movedBy.reset();
        rows.push_back(row);
    }
    return rows;
}

Fate whatBecameOf(const Museum& museum, const Exhibit& exhibit) {
    for (auto state = museum.states.rbegin(); state != museum.states.rend(); ++state) {
        const ExhibitState* its = stateOf(exhibit, state->id);
        if (its != nullptr && its->fate != Fate::NotRecorded)
            return its->fate;
    }
    return Fate::Unknown;
}

const char* wordOf(Difference value) {
    switch (value) {
    case Difference::Unchanged:
        return "unchanged";
    case Difference::Gone:
        return "gone";
    case Difference::Destroyed:
        return "destroyed";
    case Difference::Damaged:
        return "damaged";
    case Difference::Restored:
        return "restored";
    case Difference::Survived:
        return "survived";
    case Difference::Moved:
        return "moved";
    case Difference::Added:
        return "added";
    case Difference::Unknown:
        return "unknown";
    case Difference::NotRecorded:
        return "not-recorded";
    }
    contractBroken("the value has a word", __FILE__, __LINE__);
}

const char* wordOf(Drawing value) {
    switch (value) {
    case Drawing::Neither:
        return "neither";
    case Drawing::Same:
        return "same";
    case Drawing::Other:
        return "other";
    case Drawing::FirstOnly:
        return "first-only";
    case Drawing::SecondOnly:
        return "second-only";
    }
    contractBroken("the value has a word", __FILE__, __LINE__);
}

} // namespace halls
