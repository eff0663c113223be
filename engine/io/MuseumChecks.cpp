// SPDX-License-Identifier: MPL-2.0
#include "io/Checks.h"
#include "io/Scan.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace halls::io {
namespace {

/// museum.json, part by part.
class MuseumChecks : public FileChecks {
public:
    MuseumChecks(const Museum& museum, const PackageRoots& roots, const Names& names, Findings& findings)
        : FileChecks(kMuseumFile, names, findings), m_museum(museum), m_roots(roots) {}

    void all() {
        head();
        for (std::size_t i = 0; i < m_museum.states.size(); ++i)
            state(Place() / "states" / i, m_museum.states[i]);
        for (std::size_t i = 0; i < m_museum.halls.size(); ++i)
            hall(Place() / "halls" / i, m_museum.halls[i]);
        for (std::size_t i = 0; i < m_museum.exhibits.size(); ++i)
            exhibit(Place() / "exhibits" / i, m_museum.exhibits[i]);
        for (std::size_t i = 0; i < m_museum.views.size(); ++i)
            view(Place() / "views" / i, m_museum.views[i]);
        for (std::size_t i = 0; i < m_museum.claims.size(); ++i)
            claim(Place() / "claims" / i, m_museum.claims[i]);
        for (std::size_t i = 0; i < m_museum.chapters.size(); ++i)
            chapter(Place() / "chapters" / i, m_museum.chapters[i]);
    }

private:
    void head();
    void state(const Place& place, const State& state);
    void box(const Place& place, const Aabb& box);
    void hall(const Place& place, const Hall& hall);
    void hallState(const Place& place, const HallState& state);
    void exhibit(const Place& place, const Exhibit& exhibit);
    void exhibitState(const Place& place, const Exhibit& exhibit, const ExhibitState& state);
    void fateSourced(const Place& place, const ExhibitState& state);
    void formAllowed(const Place& evidence, const ObjectRecord& record, const ExhibitState& state);
    void record(const Place& place, const ObjectRecord& record);
    void alignment(const Place& place, const std::optional<Alignment>& alignment);
    void view(const Place& place, const View& view);
    void claim(const Place& place, const Claim& claim);
    void judgement(const Place& place, const Judgement& judgement);
    void chapter(const Place& place, const Chapter& chapter);

    void fileIfNamed(const Place& place, const FileRef& reference) {
        if (!reference.empty())
            file(place, m_roots, reference);
    }
    /// Every state of the museum has to be there, and no other.
    template <class T>
    void statesOf(const Place& place, const std::map<Id, T>& states) {
        for (const auto& [id, value] : states)
            known(place / id, id, names().states, "state");
        for (const State& each : m_museum.states) {
            if (!states.contains(each.id))
                error(place, "state-missing", fmt::format("the state \"{}\" is not here", shortened(each.id)));
        }
    }

    const Hall* hallNamed(const Id& id) const {
        const auto found = m_hallsById.find(id);
        return found == m_hallsById.end() ? nullptr : found->second;
    }

    const Museum& m_museum;
    const PackageRoots& m_roots;
    std::map<Id, const Hall*> m_hallsById;
    std::unordered_set<std::string> m_stateIds;
    std::unordered_set<std::string> m_hallIds;
    std::unordered_set<std::string> m_exhibitIds;
    std::unordered_set<std::string> m_viewIds;
    std::unordered_set<std::string> m_claimIds;
    std::unordered_set<std::string> m_chapterIds;
};

void MuseumChecks::head() {
    for (const Hall& each : m_museum.halls)
        m_hallsById.emplace(each.id, &each);
    if (!isId(m_museum.id))
        error(Place() / "id", "bad-id", "the package's id has letters, digits, dots, hyphens and underscores only");
    text(Place() / "title", m_museum.title);
    textIfThere(Place() / "description", m_museum.description);
    for (std::size_t i = 0; i < m_museum.languages.size(); ++i) {
        if (!isLanguageTag(m_museum.languages[i]))
            error(Place() / "languages" / i, "bad-language", "this is no language tag (BCP 47)");
    }
    allKnown(Place() / "languages", m_museum.languages, names().languages, "language");
    allKnown(Place() / "drafts", m_museum.drafts, names().languages, "language");
    known(Place() / "start" / "view", m_museum.startView, names().views, "view");
    known(Place() / "start" / "state", m_museum.startState, names().states, "state");
    if (m_museum.notice) {
        allKnown(Place() / "notice" / "states", m_museum.notice->states, names().states, "state");
        text(Place() / "notice" / "text", m_museum.notice->text);
    }
}

void MuseumChecks::state(const Place& place, const State& state) {
    newId(place / "id", state.id, m_stateIds);
    text(place / "title", state.title);
    textIfThere(place / "text", state.text);
    if (!isDate(state.from))
        error(place / "date" / "from", "bad-date", "a date is written 2017, 2017-03 or 2017-03-09");
    if (!isDate(state.to))
        error(place / "date" / "to", "bad-date", "a date is written 2017, 2017-03 or 2017-03-09");
    // As exact as the shorter of both: 2014 to 2014-06 is right.
    const std::size_t common = std::min(state.from.size(), state.to.size());
    if (isDate(state.from) && isDate(state.to) && state.to.substr(0, common) < state.from.substr(0, common))
        error(place / "date" / "to", "bad-date", "the end is before the beginning");
    textIfThere(place / "pictureNote", state.pictureNote);
    sources(place / "sources", state.sources);
}

void MuseumChecks::box(const Place& place, const Aabb& box) {
    if (glm::any(glm::greaterThanEqual(box.min, box.max)))
        error(place, "empty-bounds", "the lower corner has to be below the upper one in x, y and z");
}

void MuseumChecks::hall(const Place& place, const Hall& hall) {
    newId(place / "id", hall.id, m_hallIds);
    text(place / "title", hall.title);
    textIfThere(place / "text", hall.text);
    box(place / "bounds", hall.bounds);
    for (std::size_t i = 0; i < hall.annexes.size(); ++i)
        box(place / "annexes" / i, hall.annexes[i]);
    std::array<int, 4> modes{};
    for (std::size_t i = 0; i < hall.modes.size(); ++i) {
        if (modes.at(static_cast<std::size_t>(hall.modes[i]))++ > 0)
            error(place / "modes" / i, "twice", "this mode stands twice in the list");
    }
    if (hall.sees)
        allKnown(place / "sees", *hall.sees, names().halls, "hall");
    statesOf(place / "states", hall.states);
    for (const auto& [id, each] : hall.states)
        hallState(place / "states" / id, each);
}

void MuseumChecks::hallState(const Place& place, const HallState& state) {
    fileIfNamed(place / "model", state.model);
    fileIfNamed(place / "collision", state.collision);
    alignment(place / "alignment", state.alignment);
    if (state.lightmap) {
        file(place / "lightmap" / "file", m_roots, state.lightmap->file);
        for (const auto& [id, tile] : state.lightmap->tiles)
            known(place / "lightmap" / "tiles" / id, id, names().exhibits, "exhibit");
    }
    for (std::size_t i = 0; i < state.probes.size(); ++i)
        file(place / "probes" / i / "file", m_roots, state.probes[i].file);
    textIfThere(place / "text", state.text);
    knowledge(place / "evidence", state.evidence);
    std::unordered_set<std::string> partIds;
    for (std::size_t i = 0; i < state.parts.size(); ++i) {
        const Place part = place / "parts" / i;
        newId(part / "id", state.parts[i].id, partIds);
        textIfThere(part / "title", state.parts[i].title);
        textIfThere(part / "text", state.parts[i].text);
        knowledge(part / "evidence", state.parts[i].evidence);
    }
}

void MuseumChecks::exhibit(const Place& place, const Exhibit& exhibit) {
    newId(place / "id", exhibit.id, m_exhibitIds);
    text(place / "title", exhibit.title);
    known(place / "hall", exhibit.hall, names().halls, "hall");
    record(place / "record", exhibit.record);
    statesOf(place / "states", exhibit.states);
    for (const auto& [id, each] : exhibit.states)
        exhibitState(place / "states" / id, exhibit, each);
}

void MuseumChecks::record(const Place& place, const ObjectRecord& record) {
    textIfThere(place / "type", record.type);
    textIfThere(place / "period", record.period);
    textIfThere(place / "material", record.material);
    textIfThere(place / "findSpot", record.findSpot);
    textIfThere(place / "note", record.note);
    sources(place / "sources", record.sources);
    for (std::size_t i = 0; i < record.measurements.size(); ++i) {
        const Measurement& measurement = record.measurements[i];
        const Place each = place / "measurements" / i;
        textIfThere(each / "note", measurement.note);
        trust(each, measurement.confidence, measurement.sources, measurement.note, measurement.note);
    }
}

void MuseumChecks::exhibitState(const Place& place, const Exhibit& exhibit, const ExhibitState& state) {
    fileIfNamed(place / "model", state.model);
    alignment(place / "alignment", state.alignment);
    textIfThere(place / "text", state.text);
    knowledge(place / "evidence", state.evidence);
    fateSourced(place, state);
    formAllowed(place / "evidence", exhibit.record, state);
    const Hall* within = hallNamed(exhibit.hall);
    if (within != nullptr && !within->holds(state.placement.position))
        warning(place / "pose" / "position", "exhibit-outside-hall", "this is outside of its hall's bounds");
    const bool gone = state.fate == Fate::Unknown || state.fate == Fate::Missing || state.fate == Fate::Looted ||
                      state.fate == Fate::Evacuated || state.fate == Fate::Destroyed;
    const bool drawnWhole = std::ranges::any_of(exhibit.states, [&](const auto& other) {
        return other.second.fate == Fate::Present && other.second.model == state.model;
    });
    if (gone && !state.model.empty() && drawnWhole)
        warning(place / "model", "fate-and-model",
                fmt::format("its fate is \"{}\" and yet it is drawn as where it is present", wordOf(state.fate)));
}

/// Whoever says what became of a work has to be named.
void MuseumChecks::fateSourced(const Place& place, const ExhibitState& state) {
    const EvidenceClass presence = state.evidence.classOf(Aspect::Presence);
    if (state.fate == Fate::NotRecorded) {
        if (presence != EvidenceClass::Unknown)
            newRule(place / "evidence" / "presence", "not-recorded",
                    "where nothing was recorded there is no evidence of its presence");
    } else if (state.fate != Fate::Unknown && presence >= EvidenceClass::Invented) {
        newRule(place / "evidence" / "presence", "fate-unsourced",
                fmt::format("its fate is \"{}\", and nobody is named who says so", wordOf(state.fate)));
    }
}

/// What is drawn is never trusted more than its size and its place: not of a scan, whose shape is what was recorded.
void MuseumChecks::formAllowed(const Place& evidence, const ObjectRecord& record, const ExhibitState& state) {
    if (state.alignment || state.model.empty())
        return;
    const EvidenceClass form = state.evidence.classOf(Aspect::Form);
    for (const Aspect aspect : {Aspect::Measures, Aspect::Place}) {
        const EvidenceClass allows = state.evidence.classOf(aspect);
        if (form < allows)
            newRule(
                evidence / "form", "form-too-strong",
                fmt::format("its form is \"{}\" and its {} only \"{}\"", wordOf(form), wordOf(aspect), wordOf(allows)));
    }
    const bool inventedNumber = std::ranges::any_of(record.measurements, [](const Measurement& measurement) {
        return measurement.confidence == EvidenceClass::Invented;
    });
    if (inventedNumber && state.evidence.classOf(Aspect::Measures) < EvidenceClass::Invented)
        newRule(evidence / "measures", "invented-number",
                "a measurement of its record is invented: so are the measures of what is drawn");
}

void MuseumChecks::alignment(const Place& place, const std::optional<Alignment>& alignment) {
    if (!alignment)
        return;
    known(place / "to", alignment->to, names().states, "state");
    if (!alignment->metresPerUnit) {
        warning(place, "unit-not-stated",
                "the unit of the scan is not stated: it is drawn as if in metres, and it is not measured");
    } else if (const auto clash = unitClashOf(*alignment)) {
        const std::string unit =
            clash->unit != nullptr ? fmt::format("; its unit seems to be the {}", clash->unit) : "";
        error(place / "pairs", "different-units",
              fmt::format("by these pairs the museum is {:.4g} times as large as the scan{}", clash->factor, unit));
    } else if (alignment->pairs.size() >= 3) {
        if (const Result<PointFit> fit = fitOf(*alignment); !fit)
            error(place / "pairs", "bad-alignment", fit.error().detail);
    }
}

void MuseumChecks::view(const Place& place, const View& view) {
    newId(place / "id", view.id, m_viewIds);
    text(place / "title", view.title);
    known(place / "hall", view.hall, names().halls, "hall");
    const Hall* within = hallNamed(view.hall);
    if (within != nullptr && !within->holds(view.pose.position))
        warning(place / "position", "view-outside-hall", "the eye is outside of its hall's bounds");
    if (!view.exhibit.empty())
        known(place / "exhibit", view.exhibit, names().exhibits, "exhibit");
    for (std::size_t i = 0; i < view.states.size(); ++i)
        known(place / "states" / i, view.states[i], names().states, "state");
}

void MuseumChecks::claim(const Place& place, const Claim& claim) {
    newId(place / "id", claim.id, m_claimIds);
    text(place / "topic", claim.topic);
    for (std::size_t i = 0; i < claim.about.size(); ++i) {
        if (!names().halls.contains(claim.about[i]))
            known(place / "about" / i, claim.about[i], names().exhibits, "subject");
    }
    for (std::size_t i = 0; i < claim.statements.size(); ++i) {
        const Statement& statement = claim.statements[i];
        const Place each = place / "statements" / i;
        text(each / "text", statement.text);
        textIfThere(each / "speaker", statement.speaker);
        sources(each / "sources", statement.sources);
        if (statement.judged)
            judgement(each / "judged", *statement.judged);
        if (!statement.passage.empty())
            passage(each / "passage", statement.passage);
        else if (statement.sources.empty())
            error(each, "statement-unsourced", "a statement has to name a source or a passage");
    }
}

void MuseumChecks::judgement(const Place& place, const Judgement& judgement) {
    text(place / "why", judgement.why);
    text(place / "by", judgement.by);
    if (judgement.date.size() != 10 || !isDate(judgement.date))
        error(place / "date", "bad-date", "the day of a judgement is written 2017-03-09");
}

void MuseumChecks::chapter(const Place& place, const Chapter& chapter) {
    newId(place / "id", chapter.id, m_chapterIds);
    text(place / "title", chapter.title);
    textIfThere(place / "text", chapter.text);
    for (std::size_t i = 0; i < chapter.entries.size(); ++i) {
        const ChapterEntry& entry = chapter.entries[i];
        const Place each = place / "entries" / i;
        if (!isDate(entry.date))
            error(each / "date", "bad-date", "a date is written 2017, 2017-03 or 2017-03-09");
        text(each / "text", entry.text);
        evidence(each / "evidence", entry.evidence);
    }
}

/// pins.json.
class PinChecks : public FileChecks {
public:
    PinChecks(const Museum& museum, const std::string& file, const Names& names, Findings& findings)
        : FileChecks(file, names, findings), m_quotations(museum) {
        for (const Hall& hall : museum.halls)
            m_halls.emplace(hall.id, &hall);
    }

    void pin(const Place& place, const Pin& pin) {
        newId(place / "id", pin.id, m_ids);
        text(place / "label", pin.label);
        const Place target = place / "target";
        known(target / "hall", pin.hall, names().halls, "hall");
        const auto within = m_halls.find(pin.hall);
        if (within != m_halls.end() && !within->second->holds(pin.position))
            warning(target / "position", "pin-outside-hall", "this is outside of its hall's bounds");
        allKnown(target / "states", pin.states, names().states, "state");
        if (!pin.exhibit.empty())
            known(target / "exhibit", pin.exhibit, names().exhibits, "exhibit");
        for (std::size_t i = 0; i < pin.quotations.size(); ++i)
            m_quotations.check(pin.quotations[i], place / "body" / i, *this);
        texts(place / "body", pin);
        evidence(place / "halls:evidence", pin.evidence);
        if (!pin.chapter.empty())
            known(place / "halls:chapter", pin.chapter, names().chapters, "chapter");
    }

private:
    void texts(const Place& body, const Pin& pin) {
        std::unordered_set<std::string> there;
        for (std::size_t i = 0; i < pin.texts.size(); ++i) {
            const PinText& words = pin.texts[i];
            const Place place = body / (pin.quotations.size() + i); // quotations stand first
            known(place / "language", words.language, names().languages, "language");
            allKnown(place / "halls:states", words.states, names().states, "state");
            there.insert(words.language);
        }
        for (const std::string& language : names().languages) {
            if (!pin.texts.empty() && !there.contains(language))
                warning(body, "language-missing", fmt::format("no text is in \"{}\"", shortened(language)));
        }
    }

    QuotationChecks m_quotations;
    std::map<Id, const Hall*> m_halls;
    std::unordered_set<std::string> m_ids;
};

} // namespace

void checkMuseum(const Museum& museum, const PackageRoots& roots, const Names& names, Findings& findings) {
    MuseumChecks(museum, roots, names, findings).all();
}

void checkPins(const Museum& museum, const std::string& file, const Names& names, Findings& findings) {
    PinChecks checks(museum, file, names, findings);
    for (std::size_t i = 0; i < museum.pins.size(); ++i)
        checks.pin(Place() / "items" / i, museum.pins[i]);
}

} // namespace halls::io
