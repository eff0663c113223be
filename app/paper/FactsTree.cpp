// SPDX-License-Identifier: MPL-2.0
#include "paper/FactsTree.h"
#include "io/JsonText.h"
#include "museum/Quoting.h"
#include "paper/FactWords.h"

#include "words/Citation.h"
#include "words/Words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

using Json = nlohmann::ordered_json;

class Tree {
    Q_DECLARE_TR_FUNCTIONS(Facts)
public:
    Tree(const Museum& museum, const ReportWish& wish) : m_museum(museum), m_wish(wish) {}

    Json all() {
        Json exhibits = Json::array();
        for (const ExhibitDifference& row : rowsOf(m_museum, m_wish)) {
            const std::set<Id> works = worksOf(m_museum, row);
            m_works.insert(works.begin(), works.end());
            exhibits.push_back(exhibit(row));
        }
        Json states = Json::array({state(m_wish.first), state(m_wish.second)});
        Json works = Json::object();
        for (const Id& id : Citation::inOrder(m_works))
            works[id] = work(id);
        return {{"museum", m_museum.id},
                {"title", text(m_museum.title)},
                {"format", m_museum.format},
                {"sha256", m_wish.packageHash},
                {"program", "Mosul Halls " HALLS_VERSION},
                {"language", m_wish.language},
                {"preparedBy", m_wish.preparedBy},
                {"purpose", m_wish.purpose},
                {"states", std::move(states)},
                {"exhibits", std::move(exhibits)},
                {"works", std::move(works)}};
    }

private:
    std::string text(const LocalText& words) const { return words.in(m_wish.language); }

    Json state(const Id& id) {
        const State& its = *m_museum.state(id);
        m_works.insert(its.sources.begin(), its.sources.end());
        return {{"id", id},
                {"title", text(its.title)},
                {"from", its.from},
                {"to", its.to},
                {"precision", wordOf(its.precision)},
                {"dates", Words::dates(its).toStdString()},
                {"text", text(its.text)},
                {"sources", its.sources}};
    }

    Json evidence(const Evidence& its) const {
        return {{"class", wordOf(its.evidenceClass)},
                {"classInWords", Words::of(its.evidenceClass).toStdString()},
                {"speaker", text(its.speaker)},
                {"why", text(its.why)},
                {"sources", its.sources}};
    }

    Json inState(const Id& id, const ExhibitState* its) const {
        Json facts{{"state", id}, {"title", text(m_museum.state(id)->title)}};
        if (its == nullptr)
            return facts;
        facts["fate"] = wordOf(its->fate);
        facts["fateInWords"] = Words::of(its->fate).toStdString();
        facts["text"] = text(its->text);
        for (const Aspect aspect : kExhibitAspects) {
            if (const Evidence* said = its->evidence.of(aspect))
                facts["evidence"][wordOf(aspect)] = evidence(*said);
        }
        if (its->alignment) {
            facts["scan"]["pairs"] = its->alignment->pairs.size();
            if (const auto residual = residualOf(*its->alignment))
                facts["scan"]["residualMillimetres"] = Json::parse(fmt::format("{:.1f}", *residual * 1000.0F));
        }
        return facts;
    }

    Json record(const ObjectRecord& its) const {
        Json measurements = Json::array();
        for (const Measurement& measured : its.measurements) {
            Json one{{"what", measured.what},
                     {"whatInWords", Words::measured(measured.what).toStdString()},
                     {"confidence", wordOf(measured.confidence)},
                     {"confidenceInWords", Words::of(measured.confidence).toStdString()},
                     {"sources", measured.sources}};
            if (measured.confidence != EvidenceClass::Unknown)
                one["metres"] = Json::parse(fmt::format("{:g}", measured.metres)); // as short as it was written
            if (!measured.note.empty())
                one["note"] = text(measured.note);
            measurements.push_back(one);
        }
        Json facts{{"numbers", its.numbers},
                   {"type", text(its.type)},
                   {"period", text(its.period)},
                   {"material", text(its.material)},
                   {"foundAt", text(its.findSpot)},
                   {"made", wordOf(its.made)},
                   {"madeInWords", Words::of(its.made).toStdString()},
                   {"measurements", measurements},
                   {"note", text(its.note)},
                   {"sources", its.sources}};
        if (m_wish.emptyFields) {
            for (const char* field : {"subject", "maker", "inscriptions", "locationNow", "examinedBy", "checkedOn"})
                facts[field] = nullptr; // not recorded
        }
        return facts;
    }

    Json claim(const Claim& its) const {
        Json statements = Json::array();
        for (const Statement& statement : its.statements) {
            Json one{
                {"text", text(statement.text)}, {"speaker", text(statement.speaker)}, {"sources", statement.sources}};
            if (statement.judged)
                one["judgedBestFounded"] = {{"why", text(statement.judged->why)},
                                            {"by", text(statement.judged->by)},
                                            {"date", statement.judged->date}};
            statements.push_back(one);
        }
        return {{"id", its.id}, {"topic", text(its.topic)}, {"statements", statements}};
    }

    /// Only the very words, and only where they are still those of the source.
    Json quotations(const Id& exhibit) const {
        Json all = Json::array();
        for (const Pin& pin : m_museum.pins) {
            for (const Quotation& quotation : pin.quotations) {
                const ResolvedQuotation found = resolve(m_museum, quotation);
                if (pin.exhibit == exhibit && found.fit == QuotationFit::Exact)
                    all.push_back({{"pin", pin.id},
                                   {"source", found.source->id},
                                   {"passage", quotation.passage},
                                   {"language", found.source->language},
                                   {"exact", quotation.exact}});
            }
        }
        return all;
    }

    Json exhibit(const ExhibitDifference& row) const {
        const Hall* hall = m_museum.hall(row.exhibit->hall);
        Json one{{"id", row.exhibit->id},
                 {"title", text(row.exhibit->title)},
                 {"hall", row.exhibit->hall},
                 {"hallTitle", hall == nullptr ? std::string() : text(hall->title)},
                 {"difference", wordOf(row.difference)},
                 {"differenceInWords", Words::of(row.difference).toStdString()},
                 {"drawing", wordOf(row.drawing)},
                 {"drawingInWords", Words::of(row.drawing).toStdString()}};
        if (row.movedBy)
            one["movedByMetres"] = Json::parse(fmt::format("{:.2f}", *row.movedBy));
        one["states"] = {inState(m_wish.first, row.first), inState(m_wish.second, row.second)};
        one["record"] = record(row.exhibit->record);
        one["disagreements"] = Json::array();
        for (const Claim* about : claimsAbout(m_museum, row.exhibit->id))
            one["disagreements"].push_back(claim(*about));
        one["quotations"] = quotations(row.exhibit->id);
        return one;
    }

    Json work(const Id& id) const {
        Json one{{"citation", fullWork(m_museum, id)}};
        const Reference* its = m_museum.reference(id);
        if (its == nullptr)
            return one;
        Json read = Json::array();
        for (const Access access : its->read)
            read.push_back(wordOf(access));
        const auto add = [&](const char* key, const std::string& value) {
            if (!value.empty())
                one[key] = value;
        };
        add("author", its->author);
        add("title", its->title);
        add("container", its->container);
        add("publisher", its->publisher);
        add("issued", its->issued);
        add("page", its->page);
        add("doi", its->doi);
        add("url", its->url);
        one["accessed"] = its->accessed.empty() ? Json() : Json(its->accessed); // null: not recorded
        one["read"] = std::move(read);
        one["origins"] = its->origins;
        add("note", its->note);
        return one;
    }

    const Museum& m_museum;
    const ReportWish& m_wish;
    std::set<Id> m_works;
};

} // namespace

std::string factsAsJson(const Museum& museum, const ReportWish& wish) {
    return io::textOf(Tree(museum, wish).all());
}

} // namespace halls::app
