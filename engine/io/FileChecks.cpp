// SPDX-License-Identifier: MPL-2.0
#include "io/Checks.h"

#include "museum/Independence.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::io {
namespace {

// Not <cctype>: its answers change with the locale.
bool isLetter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}
bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}
bool isLetterOrDigit(char letter) {
    return isLetter(letter) || isDigit(letter);
}

} // namespace

bool isId(std::string_view text) {
    const auto fits = [](char letter) {
        return isLetterOrDigit(letter) || letter == '.' || letter == '-' || letter == '_';
    };
    return !text.empty() && text.size() <= 64 && isLetterOrDigit(text.front()) && std::ranges::all_of(text, fits);
}

bool isLanguageTag(std::string_view text) {
    const std::size_t first = std::min(text.find('-'), text.size());
    if (first < 2 || first > 8 || text.size() > 35 || !std::ranges::all_of(text.substr(0, first), isLetter))
        return false;
    for (std::size_t from = first; from < text.size();) {
        const std::size_t to = std::min(text.find('-', from + 1), text.size());
        const std::string_view part = text.substr(from + 1, to - from - 1);
        if (part.empty() || part.size() > 8 || !std::ranges::all_of(part, isLetterOrDigit))
            return false;
        from = to;
    }
    return true;
}

bool isSha256(std::string_view text) {
    return text.size() == 64 &&
           std::ranges::all_of(text, [](char letter) { return isDigit(letter) || (letter >= 'a' && letter <= 'f'); });
}

Names::Names(const Museum& museum) {
    for (const State& state : museum.states)
        states.insert(state.id);
    for (const Hall& hall : museum.halls)
        halls.insert(hall.id);
    for (const Exhibit& exhibit : museum.exhibits)
        exhibits.insert(exhibit.id);
    for (const View& view : museum.views)
        views.insert(view.id);
    for (const Reference& work : museum.bibliography) {
        sources.insert(work.id);
        origins.emplace(work.id, originsOf(work));
    }
    for (const Chapter& chapter : museum.chapters)
        chapters.insert(chapter.id);
    for (const SourceText& text : museum.texts) {
        sources.insert(text.id);
        origins.emplace(text.id, originsOf(text));
        for (const Passage& passage : text.passages)
            passages.insert(text.id + '#' + passage.id);
    }
    languages.insert(museum.languages.begin(), museum.languages.end());
}

void FileChecks::newId(const Place& place, const Id& id, std::unordered_set<std::string>& taken) {
    if (!isId(id))
        error(place, "bad-id",
              "an id has letters, digits, dots, hyphens and underscores only, and begins with a letter or a digit");
    else if (!taken.insert(id).second)
        error(place, "duplicate-id", fmt::format("\"{}\" names two things", id));
}

void FileChecks::known(const Place& place, const Id& id, const std::unordered_set<std::string>& all, const char* kind) {
    if (!all.contains(id))
        error(place, fmt::format("unknown-{}", kind).c_str(),
              fmt::format("there is no {} \"{}\"", kind, shortened(id)));
}

void FileChecks::allKnown(const Place& list, const std::vector<Id>& ids, const std::unordered_set<std::string>& all,
                          const char* kind) {
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        known(list / i, ids[i], all, kind);
        if (!seen.insert(ids[i]).second)
            error(list / i, "twice", fmt::format("\"{}\" stands twice in the list", shortened(ids[i])));
    }
}

void FileChecks::sources(const Place& list, const std::vector<Id>& ids) {
    if (m_names.sourcesComplete)
        allKnown(list, ids, m_names.sources, "source");
}

void FileChecks::passage(const Place& place, const std::string& name) {
    if (m_names.sourcesComplete)
        known(place, name, m_names.passages, "passage");
}

void FileChecks::text(const Place& place, const LocalText& text) {
    for (const auto& [language, words] : text.byLanguage) {
        if (!isLanguageTag(language))
            error(place / language, "bad-language", "this is no language tag (BCP 47)");
    }
    for (const std::string& language : m_names.languages) {
        const auto found = text.byLanguage.find(language);
        if (found == text.byLanguage.end() || found->second.empty())
            warning(place, "language-missing", fmt::format("the text is not there in \"{}\"", shortened(language)));
    }
}

void FileChecks::trust(const Place& place, EvidenceClass worth, const std::vector<Id>& ids, const LocalText& speaker,
                       const LocalText& reason) {
    if (worth == EvidenceClass::Several && ids.size() < 2)
        error(place / "sources", "evidence-unsourced", "evidence of several sources has to name at least two");
    else if (worth == EvidenceClass::Several && m_names.sourcesComplete && independent(ids) < 2)
        newRule(place / "sources", "sources-dependent",
                "these sources repeat one report: it counts as one (halls:origin of the bibliography says whose)");
    if (worth == EvidenceClass::One && ids.empty())
        error(place / "sources", "evidence-unsourced", "evidence of one source has to name it");
    if (worth == EvidenceClass::Reported && ids.empty())
        error(place / "sources", "evidence-unsourced", "what is reported has to name where");
    if (worth == EvidenceClass::Reported && speaker.empty())
        error(place, "speaker-missing", "what is reported has to name who said so, in \"speaker\"");
    if (worth == EvidenceClass::Inferred && ids.empty() && reason.empty())
        error(place / "sources", "evidence-unsourced", "what is inferred needs a source or a reason");
    sources(place / "sources", ids);
}

std::size_t FileChecks::independent(const std::vector<Id>& ids) const {
    std::vector<std::vector<std::string>> all;
    for (const Id& id : ids) {
        const auto known = m_names.origins.find(id);
        all.push_back(known == m_names.origins.end() ? std::vector<std::string>{id} : known->second);
    }
    return countIndependent(std::move(all));
}

void FileChecks::file(const Place& place, const PackageRoots& roots, const FileRef& reference) {
    const Result<std::filesystem::path> found = resolve(roots, reference);
    if (!found)
        error(place, found.error().code == ErrorCode::OutsidePackage ? "outside-package" : "missing-file",
              fmt::format("\"{}\": {}", shortened(reference, 200), found.error().detail));
}

void FileChecks::evidence(const Place& place, const Evidence& evidence) {
    trust(place, evidence.evidenceClass, evidence.sources, evidence.speaker, evidence.why);
    if (evidence.evidenceClass == EvidenceClass::Invented && evidence.why.empty())
        warning(place, "evidence-unexplained", "what is invented should say why, in \"why\"");
    textIfThere(place / "speaker", evidence.speaker);
    textIfThere(place / "why", evidence.why);
}

void FileChecks::knowledge(const Place& place, const Knowledge& knowledge) {
    for (const Aspect aspect : kAspects) {
        if (const Evidence* its = knowledge.of(aspect))
            evidence(place / wordOf(aspect), *its);
    }
}

} // namespace halls::io
