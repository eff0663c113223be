// SPDX-License-Identifier: MPL-2.0
#include "io/Checks.h"

#include "base/MappedFile.h"
#include "museum/WebVtt.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::io {
namespace {

class TourChecks : public FileChecks {
public:
    TourChecks(const Tour& tour, const PackageRoots& roots, const Names& names, Findings& findings)
        : FileChecks(tour.file, names, findings), m_roots(roots) {}

    void tour(const Tour& tour) {
        text(Place() / "title", tour.title);
        for (const auto& [key, words] : {std::pair("audience", &tour.audience), std::pair("text", &tour.text)})
            textIfThere(Place() / key, *words);
        allKnown(Place() / "drafts", tour.drafts, names().languages, "language");
        for (std::size_t i = 0; i < tour.steps.size(); ++i)
            step(Place() / "steps" / i, tour.steps[i]);
    }

    std::unordered_set<std::string> pinIds;

private:
    void step(const Place& place, const TourStep& step) {
        newId(place / "id", step.id, m_stepIds);
        text(place / "title", step.title);
        text(place / "text", step.text);
        for (const auto& [key, words] : {std::pair("paper", &step.paper), std::pair("notes", &step.notes),
                                         std::pair("question", &step.question), std::pair("answer", &step.answer)})
            textIfThere(place / key, *words);
        if (step.camera.view.empty() == step.camera.path.empty())
            error(place / "camera", "no-camera", "a camera is either a view or a path");
        else if (!step.camera.view.empty())
            known(place / "camera" / "view", step.camera.view, names().views, "view");
        known(place / "state", step.state, names().states, "state");
        if (step.comparison)
            comparison(place / "comparison", *step.comparison);
        allKnown(place / "pins", step.pins, pinIds, "pin");
        if (!step.chapter.empty())
            known(place / "chapter", step.chapter, names().chapters, "chapter");
        if (step.openPin && step.pins.empty())
            error(place / "openPin", "no-pin", "there is no pin to open in this step");
        events(place / "events", step.events);
        for (const auto& [language, one] : step.narration) {
            known(place / "narration" / language, language, names().languages, "language");
            file(place / "narration" / language / "audio", m_roots, one.audio);
            if (!one.captions.empty())
                captions(place / "narration" / language / "captions", one.captions);
        }
    }

    void events(const Place& list, const std::vector<TourEvent>& events) {
        float time = 0.0F; // of the one before
        float free = 0.0F; // since when no move is under way
        for (std::size_t i = 0; i < events.size(); ++i) {
            if (events[i].at < time)
                error(list / i / "at", "event-order", "events stand in the order of their times");
            else if (events[i].move && events[i].at < free)
                error(list / i / "move", "moves-overlap", "the move before it has not ended by then");
            event(list / i, events[i]);
            time = events[i].at;
            free = std::max(free, events[i].end());
        }
    }

    void event(const Place& place, const TourEvent& event) {
        if (!event.move && event.highlight.empty() && event.pin.empty() && event.state.empty())
            error(place, "no-event", "it does not say what happens: a move, a highlight, a pin or a state");
        allKnown(place / "highlight", event.highlight, names().exhibits, "exhibit");
        if (!event.pin.empty())
            known(place / "pin", event.pin, pinIds, "pin");
        if (!event.state.empty())
            known(place / "state", event.state, names().states, "state");
    }

    void comparison(const Place& place, const TourComparison& comparison) {
        known(place / "first", comparison.first, names().states, "state");
        known(place / "second", comparison.second, names().states, "state");
        if (comparison.first == comparison.second)
            error(place / "second", "same-state", "a state is not compared with itself");
    }

    /// Each file once: many steps may name the same.
    void captions(const Place& place, const FileRef& reference) {
        file(place, m_roots, reference);
        const auto path = resolve(m_roots, reference);
        if (!path || !m_captions.insert(reference).second)
            return;
        const auto bytes = readText(path.value(), kMaxCaptionBytes);
        const auto read = bytes ? webVttOf(bytes.value()) : Result<WebVtt>(bytes.error());
        if (!read) {
            const std::string where = read.error().place.empty() ? std::string() : read.error().place + ": ";
            error(place, "no-webvtt",
                  fmt::format("\"{}\": {}{}", shortened(reference, 200), where, read.error().detail));
            return;
        }
        if (read.value().cues.empty())
            warning(place, "no-cue",
                    fmt::format("\"{}\": no caption in it can be shown; the text of the step is shown instead",
                                shortened(reference, 200)));
        for (const WebVtt::LeftOut& each : read.value().leftOut)
            warning(place, "broken-cue",
                    fmt::format("\"{}\": line {}: this cue is left out: {}", shortened(reference, 200), each.line,
                                each.why));
    }

    const PackageRoots& m_roots;
    std::unordered_set<std::string> m_stepIds;
    std::unordered_set<std::string> m_captions; ///< files that were looked into
};

} // namespace

void checkTour(const Tour& tour, const Museum& museum, const PackageRoots& roots, const Names& names,
               Findings& findings) {
    TourChecks checks(tour, roots, names, findings);
    for (const Pin& pin : museum.pins)
        checks.pinIds.insert(pin.id);
    checks.tour(tour);
}

} // namespace halls::io
