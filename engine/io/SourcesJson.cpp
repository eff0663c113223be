// SPDX-License-Identifier: MPL-2.0
// What is known of sources: scenes/schema/source-text.schema.json, and bibliography.schema.json, which is CSL-JSON.
#include "io/MuseumJson.h"

#include "io/CommonFields.h"

#include <charconv>
#include <fmt/format.h>

namespace halls::io {
namespace {

/// A list of people in the file, "Given Family; Given Family" here.
template <class Words>
struct Authors {
    Words& names;

    bool empty() const { return names.empty(); }
    void readFrom(const Json& json) const {
        names.clear();
        for (const Json& author : json) {
            const std::string given = wordIn(author, "given");
            const std::string family = wordIn(author, "family");
            names += (names.empty() ? "" : "; ") + wordIn(author, "literal") + given +
                     (given.empty() || family.empty() ? "" : " ") + family;
        }
    }
    Json asJson() const { return Json::array({Json{{"literal", names}}}); }
};
template <class Words>
Authors(Words&) -> Authors<Words>;

/// The numbers of "2021-10-12", or as many as are known; none where a part is no number.
std::vector<int> datePartsOf(std::string_view date) {
    std::vector<int> parts;
    for (const char* at = date.data(); at < date.data() + date.size();) {
        const auto read = std::from_chars(at, date.data() + date.size(), parts.emplace_back());
        if (read.ec != std::errc())
            return {};
        at = read.ptr + 1; // past the hyphen
    }
    return parts;
}

/// "2021-10-12", or as far as it is known.
template <class Words>
struct CslDate {
    Words& date;

    bool empty() const { return date.empty(); }
    void readFrom(const Json& json) const {
        date.clear();
        const Json* parts = memberOf(json, "date-parts");
        if (parts == nullptr || !parts->is_array() || parts->empty()) {
            date = wordIn(json, "literal") + wordIn(json, "raw");
            return;
        }
        for (const Json& part : parts->front()) {
            if (part.is_number_integer())
                date += date.empty() ? fmt::format("{:04}", part.get<std::int64_t>())
                                     : fmt::format("-{:02}", part.get<std::int64_t>());
        }
    }
    Json asJson() const {
        const std::vector<int> parts = datePartsOf(date);
        return parts.empty() ? Json{{"literal", date}} : Json{{"date-parts", Json::array({parts})}};
    }
};
template <class Words>
CslDate(Words&) -> CslDate<Words>;

} // namespace

void describe(auto& fields, Like<Reference> auto& work) {
    fields.always("id", work.id);
    fields.constant("type", "dataset");
    fields.always("title", work.title);
    fields.unlessEmpty("author", Authors{work.author});
    fields.unlessEmpty("container-title", work.container);
    fields.unlessEmpty("publisher", work.publisher);
    fields.unlessEmpty("issued", CslDate{work.issued});
    fields.unlessEmpty("page", work.page);
    fields.unlessEmpty("DOI", work.doi);
    fields.unlessEmpty("URL", work.url);
    fields.unlessEmpty("accessed", CslDate{work.accessed});
    fields.unlessEmpty("note", work.note);
    fields.unlessEmpty("halls:read", work.read);
    fields.unlessEmpty("halls:origin", work.origins);
}

void describe(auto& fields, Like<Passage> auto& passage) {
    fields.always("id", passage.id);
    fields.always("start", passage.start);
    fields.always("end", passage.end);
    fields.unlessEmpty("label", passage.label);
    fields.unlessEmpty("also", passage.also);
    fields.unlessEmpty("about", passage.about);
}

void describe(auto& fields, Like<Lacuna> auto& lacuna) {
    fields.always("id", lacuna.id);
    fields.always("at", lacuna.at);
    fields.always("certain", lacuna.certain);
    fields.unlessEmpty("note", lacuna.note);
}

void describe(auto& fields, Like<LostBreak> auto& lost) {
    fields.always("id", lost.id);
    fields.always("at", lost.at);
}

void describe(auto& fields, Like<TextFile> auto& description) {
    auto& text = description.text;
    fields.always("id", text.id);
    fields.always("file", text.file);
    fields.always("sha256", text.sha256);
    fields.always("codePoints", description.codePoints);
    fields.always("language", text.language);
    fields.unlessEmpty("title", text.title);
    fields.unlessEmpty("date", text.date);
    fields.unlessEmpty("publisher", text.publisher);
    fields.unlessEmpty("origin", text.origins);
    fields.unlessEmpty("note", text.note);
    fields.unlessEmpty("passages", text.passages);
    fields.unlessEmpty("lacunae", text.lacunae);
    fields.unlessEmpty("lostBreaks", text.lostBreaks);
}

TextFile textFileOf(const Json& json) {
    return readAs<TextFile>(json);
}

std::vector<Reference> bibliographyOf(const Json& json) {
    std::vector<Reference> works;
    if (json.is_array()) {
        for (const Json& work : json)
            works.push_back(readAs<Reference>(work));
    }
    return works;
}

Json workJson(const Reference& work) {
    return writtenAs(work);
}

} // namespace halls::io
