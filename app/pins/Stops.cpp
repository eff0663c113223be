// SPDX-License-Identifier: MPL-2.0
#include "pins/Stops.h"

#include <algorithm>

namespace halls::app {
namespace {

Id hallOf(const Museum& museum, const Stop& stop) {
    if (const Pin* pin = museum.pin(stop.pin))
        return pin->hall;
    const Exhibit* exhibit = museum.exhibit(stop.exhibit);
    return exhibit != nullptr ? exhibit->hall : Id{};
}

} // namespace

std::vector<Stop> stopsOf(const Museum& museum, const std::vector<const Pin*>& pins, const std::vector<Id>& signs) {
    std::vector<Stop> stops;
    stops.reserve(pins.size() + signs.size());
    for (const Pin* pin : pins)
        stops.push_back({.pin = pin->id, .exhibit = {}});
    for (const Id& exhibit : signs)
        stops.push_back({.pin = {}, .exhibit = exhibit});
    const auto rank = [&](const Stop& stop) {
        return std::ranges::find(museum.halls, hallOf(museum, stop), &Hall::id) - museum.halls.begin();
    };
    std::ranges::stable_sort(stops, {}, rank);
    return stops;
}

std::optional<Stop> nextStop(const Museum& museum, const std::vector<Stop>& stops, const std::optional<Stop>& last,
                             const Id& hall, int step) {
    if (stops.empty())
        return std::nullopt;
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const auto at = last ? std::ranges::find(stops, *last) - stops.begin() : count;
    if (at < count)
        return stops[static_cast<std::size_t>(((at + step) % count + count) % count)];
    const auto isHere = [&](const Stop& stop) { return hallOf(museum, stop) == hall; };
    if (step > 0) {
        const auto first = std::ranges::find_if(stops, isHere);
        return first == stops.end() ? stops.front() : *first;
    }
    const auto final = std::find_if(stops.rbegin(), stops.rend(), isHere);
    return final == stops.rend() ? stops.back() : *final;
}

} // namespace halls::app
