// SPDX-License-Identifier: MPL-2.0
#include "editing/EditedTours.h"

#include "desk/OwnTours.h"
#include "desk/Workplace.h"
#include "editing/LastEdited.h"

#include <algorithm>

namespace halls::app {

Id EditedTours::remembered() const {
    return lastEdited(m_frame.store, m_frame.session()->loaded().folder());
}

void EditedTours::remember(const std::filesystem::path& museum, const Id& tour) {
    setLastEdited(m_frame.store, museum, tour);
}

const std::optional<std::vector<Tour>>& EditedTours::shipped(const Id& museum) {
    const auto [its, isNew] = m_shipped.try_emplace(museum);
    if (isNew)
        its->second = shippedTours(m_frame.workplace, museum);
    return its->second;
}

Id EditedTours::first() {
    const auto* session = m_frame.session();
    if (session == nullptr || session->loaded().tours().empty())
        return {};
    const std::vector<Tour>& tours = session->loaded().tours();
    if (m_frame.workplace.comesWithUs(session->loaded().folder()))
        return {};
    if (const Id last = remembered(); std::ranges::count(tours, last, &Tour::id) > 0)
        return last;
    const std::optional<std::vector<Tour>>& before = shipped(session->museum().id);
    if (!before) // no copy of a museum of ours
        return tours.front().id;
    const auto ours = [&](const Tour& tour) { return std::ranges::find(*before, tour.id, &Tour::id); };
    // New ones stand behind those that were there.
    for (auto tour = tours.rbegin(); tour != tours.rend(); ++tour) {
        if (ours(*tour) == before->end())
            return tour->id;
    }
    const auto changed = std::ranges::find_if(tours, [&](const Tour& tour) { return !sameTour(tour, *ours(tour)); });
    return changed != tours.end() ? changed->id : Id();
}

} // namespace halls::app
