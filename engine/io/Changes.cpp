// SPDX-License-Identifier: MPL-2.0
// What one package would change of another, in the places at which it is typed.
#include "io/Conflicts.h"
#include "io/MuseumJson.h"

#include <algorithm>
#include <utility>

namespace halls::io {
namespace {

/// The same without its texts: what a step says that was not there before is told text by text.
TourStep withoutTexts(TourStep step) {
    for (LocalText* text : {&step.title, &step.text, &step.paper, &step.notes, &step.question, &step.answer})
        *text = {};
    return step;
}

/// `then`, or a tour that was not there yet, with all steps of `now`.
Tour comparable(const Tour* then, const Tour& now) {
    Tour tour = then != nullptr ? *then : now;
    if (then == nullptr) {
        tour.title = {};
        tour.text = {};
        tour.audience = {};
        tour.minutes = 0;
        tour.steps.clear();
    }
    for (std::size_t i = 0; i < now.steps.size(); ++i) {
        if (std::ranges::count(tour.steps, now.steps[i].id, &TourStep::id) == 0)
            tour.steps.insert(tour.steps.begin() + static_cast<std::ptrdiff_t>(std::min(i, tour.steps.size())),
                              withoutTexts(now.steps[i]));
    }
    return tour;
}

} // namespace

std::vector<Conflict> changesBetween(const Package& before, const Package& after) {
    std::vector<Conflict> changes;
    const auto tell = [&](const FileRef& file, FileKind kind, const LocalText& title, Schema schema, const Json& then,
                          const Json& now) {
        Conflict change{.file = file, .kind = kind, .title = title, .theirs = {}};
        change.differences = differencesOf(schema, then, now);
        if (!change.differences.empty())
            changes.push_back(std::move(change));
    };
    tell("museum.json", FileKind::Museum, after.museum().title, Schema::Museum, museumJson(before.museum(), {}),
         museumJson(after.museum(), {}));
    tell("pins.json", FileKind::Pins, {}, Schema::Pins, pinsJson(before.museum()), pinsJson(after.museum()));
    for (const Tour& tour : after.tours()) {
        const auto then = std::ranges::find(before.tours(), tour.id, &Tour::id);
        tell(tour.file, FileKind::Tour, tour.title, Schema::Tour,
             tourJson(comparable(then == before.tours().end() ? nullptr : &*then, tour)), tourJson(tour));
    }
    return changes;
}

} // namespace halls::io
