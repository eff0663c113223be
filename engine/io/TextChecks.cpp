// SPDX-License-Identifier: MPL-2.0
#include "base/Utf8.h"
#include "io/Checks.h"
#include "museum/Quoting.h"

#include <algorithm>
#include <fmt/format.h>

namespace halls::io {
namespace {

void checkPassages(const SourceText& text, std::size_t length, FileChecks& checks) {
    std::unordered_set<std::string> taken;
    std::size_t reached = 0;
    for (std::size_t i = 0; i < text.passages.size(); ++i) {
        const Passage& passage = text.passages[i];
        const Place place = Place() / "passages" / i;
        checks.newId(place / "id", passage.id, taken);
        if (passage.start >= passage.end || passage.end > length) {
            checks.error(
                place, "passage-outside",
                fmt::format("code points {} to {} are no part of a text of {}", passage.start, passage.end, length));
            continue;
        }
        if (passage.start < reached)
            checks.error(place, "passage-overlap", "the passage begins before the one above it ends");
        else if (passage.start > reached)
            checks.warning(place, "passage-gap",
                           fmt::format("code points {} to {} are in no passage", reached, passage.start));
        reached = std::max(reached, passage.end);
    }
    if (!text.passages.empty() && reached < length)
        checks.warning(Place() / "passages", "passage-gap",
                       fmt::format("code points {} to {} are in no passage", reached, length));
}

/// Lacunae and lost breaks: both are a mark at a code point.
template <class Mark>
void checkMarks(const std::vector<Mark>& marks, const char* key, const char* code, std::size_t length,
                std::unordered_set<std::string>& taken, FileChecks& checks) {
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const Place place = Place() / key / i;
        checks.newId(place / "id", marks[i].id, taken);
        if (marks[i].at > length)
            checks.error(place / "at", code, fmt::format("code point {} is not in a text of {}", marks[i].at, length));
    }
}

} // namespace

void checkText(const SourceText& text, const std::string& description, std::size_t codePoints, Findings& findings) {
    const Names none{Museum{}};
    FileChecks checks(description, none, findings);
    std::unordered_set<std::string> taken;
    checks.newId(Place() / "id", text.id, taken);
    if (!isLanguageTag(text.language))
        checks.error(Place() / "language", "bad-language", "this is no language tag (BCP 47)");
    if (text.actualSha.empty())
        return; // the text could not be read: told already
    if (text.actualSha != text.sha256)
        checks.error(Place() / "sha256", "source-changed",
                     fmt::format("the text's SHA-256 is {}: it is not the text that was described", text.actualSha));
    const std::size_t length = CodePointIndex(text.text).codePoints();
    if (codePoints != length)
        checks.error(Place() / "codePoints", "wrong-length", fmt::format("the text has {} code points", length));
    checkPassages(text, length, checks);
    checkMarks(text.lacunae, "lacunae", "lacuna-outside", length, taken, checks);
    checkMarks(text.lostBreaks, "lostBreaks", "break-outside", length, taken, checks);
}

void checkBibliography(const std::vector<Reference>& works, const std::string& file, Findings& findings) {
    const Names none{Museum{}};
    FileChecks checks(file, none, findings);
    std::unordered_set<std::string> taken;
    for (std::size_t i = 0; i < works.size(); ++i)
        checks.newId(Place() / i / "id", works[i].id, taken);
}

struct QuotationChecks::Indexed {
    const SourceText* text;
    CodePointIndex index;
};

QuotationChecks::QuotationChecks(const Museum& museum) {
    for (const SourceText& text : museum.texts)
        m_texts.push_back(Indexed{&text, CodePointIndex(text.text)});
}

QuotationChecks::~QuotationChecks() = default;

void QuotationChecks::check(const Quotation& quotation, const Place& body, FileChecks& checks) {
    const auto found = std::ranges::find_if(
        m_texts, [&](const Indexed& candidate) { return candidate.text->file == quotation.source; });
    if (found == m_texts.end()) {
        if (checks.names().sourcesComplete)
            checks.error(body / "source", "unknown-text", "the package describes no text of that name");
        return;
    }
    const SourceText& text = *found->text;
    if (text.actualSha.empty() || text.actualSha != text.sha256)
        return; // told with the text itself: all of its quotations would say the same
    if (quotation.sha256 != text.sha256)
        return checks.error(body / "halls:sha256", "source-changed", "the text's SHA-256 is another");
    const Place position = body / "selector" / 0;
    const Place words = body / "selector" / 1;
    const auto marked = found->index.slice(quotation.start, quotation.end);
    if (quotation.start >= quotation.end || !marked)
        return checks.error(position, "quotation-outside", "these code points are no part of the text");
    if (*marked != quotation.exact) {
        const bool elsewhere = text.text.find(quotation.exact) != std::string::npos;
        return checks.error(words / "exact", elsewhere ? "quotation-elsewhere" : "quotation-changed",
                            elsewhere ? "the words stand at another place of the text"
                                      : "the words do not stand in the text");
    }
    const std::string_view whole = text.text;
    if (!whole.substr(0, *found->index.byteOf(quotation.start)).ends_with(quotation.prefix))
        return checks.error(words / "prefix", "quotation-context", "other words stand before the quotation");
    if (!whole.substr(*found->index.byteOf(quotation.end)).starts_with(quotation.suffix))
        return checks.error(words / "suffix", "quotation-context", "other words stand behind the quotation");
    if (quotation.passage.empty())
        return;
    const auto passage = std::ranges::find(text.passages, quotation.passage, &Passage::id);
    if (passage == text.passages.end())
        return checks.error(body / "halls:passage", "unknown-passage",
                            fmt::format("the text has no passage \"{}\"", shortened(quotation.passage)));
    if (quotation.end <= passage->start || passage->end <= quotation.start)
        checks.error(body / "halls:passage", "other-passage", "the words stand in another passage");
}

} // namespace halls::io
