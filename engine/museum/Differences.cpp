// SPDX-License-Identifier: MPL-2.0
#include "museum/Differences.h"

#include "base/Assert.h"

#include <algorithm>

namespace halls {
namespace {

constexpr float kSamePlace = 0.05F; ///< metres: two models of one thing are not set down more exactly

/// What a fate says of the thing itself.
enum class Presence { Whole, Broken, Gone, Unknown };

Presence presenceOf(const ExhibitState& state) {
    switch (state.fate) {
    case Fate::Present:
    case Fate::Survived:
        return Presence::Whole;
    case Fate::Damaged:
    case Fate::FragmentsHeld:
        return Presence::Broken;
    case Fate::Destroyed: // its pieces may still lie there
        return state.model.empty() ? Presence::Gone : Presence::Broken;
    case Fate::Evacuated:
    case Fate::Looted:
    case Fate::Missing:
        return Presence::Gone;
    case Fate::Unknown:
        break;
    }
    return Presence::Unknown;
}

const ExhibitState* stateOf(const Exhibit& exhibit, const Id& state) {
    const auto found = exhibit.states.find(state);
    return found == exhibit.states.end() ? nullptr : &found->second;
}

std::optional<float> distanceMoved(const ExhibitState& first, const ExhibitState& second) {
    if (first.model.empty() || second.model.empty())
        return std::nullopt;
    const float distance = glm::distance(first.placement.position, second.placement.position);
    return distance < kSamePlace ? std::nullopt : std::optional(distance);
}

Difference differenceOf(const ExhibitDifference& row) {
    if (row.first == nullptr || row.second == nullptr)
        return row.first == nullptr && row.second != nullptr && !row.second->model.empty() ? Difference::Added
                                                                                           : Difference::Unknown;
    const Presence first = presenceOf(*row.first);
    const Presence second = presenceOf(*row.second);
    if (first == Presence::Unknown || second == Presence::Unknown)
        return Difference::Unknown;
    if (first == Presence::Gone)
        return second == Presence::Gone ? Difference::Unchanged : Difference::Added;
    if (second == Presence::Gone)
        return Difference::Gone;
    if (first != second)
        return second == Presence::Broken ? Difference::Broken : Difference::Restored;
    return row.movedBy ? Difference::Moved : Difference::Unchanged;
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
        if (row.difference != Difference::Moved) // where pieces lie says nothing of the whole
            row.movedBy.reset();
        rows.push_back(row);
    }
    return rows;
}

const char* wordOf(Difference value) {
    switch (value) {
    case Difference::Unchanged:
        return "unchanged";
    case Difference::Gone:
        return "gone";
    case Difference::Broken:
        return "broken";
    case Difference::Restored:
        return "restored";
    case Difference::Moved:
        return "moved";
    case Difference::Added:
        return "added";
    case Difference::Unknown:
        return "unknown";
    }
    contractBroken("the value has a word", __FILE__, __LINE__);
}

} // namespace halls
