// SPDX-License-Identifier: MPL-2.0
#include "paper/Facts.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halls::app {
namespace {

using Json = nlohmann::ordered_json;

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : "; ") + word;
    return all;
}

/// Quoted where RFC 4180 asks for it. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
std::string cell(std::string text) {
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(0, "'");
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

std::string measurementWords(const Measurement& measured, const std::string& language) {
    const std::string metres =
        measured.confidence == EvidenceClass::Unknown ? "not known" : fmt::format("{:g} m", measured.metres);
    const std::string note = measured.note.in(language);
    return fmt::format("{} {} ({}){}", measured.what, metres, wordOf(measured.confidence),
                       note.empty() ? note : ": " + note);
}

std::vector<const Claim*> claimsAbout(const Museum& museum, const Id& exhibit) {
    std::vector<const Claim*> about;
    for (const Claim& claim : museum.claims) {
        if (std::ranges::find(claim.about, exhibit) != claim.about.end())
            about.push_back(&claim);
    }
    return about;
}

Json stateFacts(const Id& state, const ExhibitState* its, const std::string& language) {
    Json facts{{"state", state}};
    if (its == nullptr)
        return facts;
    facts["fate"] = wordOf(its->fate);
    facts["text"] = its->text.in(language);
    for (const Aspect aspect : kAspects) {
        if (const Evidence* evidence = its->evidence.of(aspect))
            facts["evidence"][wordOf(aspect)] = {{"class", wordOf(evidence->evidenceClass)},
                                                 {"speaker", evidence->speaker.in(language)},
                                                 {"why", evidence->why.in(language)},
                                                 {"sources", evidence->sources}};
    }
    return facts;
}

Json recordFacts(const ObjectRecord& record, const std::string& language) {
    Json measurements = Json::array();
    for (const Measurement& measured : record.measurements) {
        Json one{{"what", measured.what}, {"confidence", wordOf(measured.confidence)}, {"sources", measured.sources}};
        if (measured.confidence != EvidenceClass::Unknown)
            one["metres"] = Json::parse(fmt::format("{:g}", measured.metres)); // as short as it was written
        if (!measured.note.empty())
            one["note"] = measured.note.in(language);
        measurements.push_back(one);
    }
    return {{"type", record.type.in(language)},
            {"period", record.period.in(language)},
            {"material", record.material.in(language)},
            {"foundAt", record.findSpot.in(language)},
            {"made", wordOf(record.made)},
            {"numbers", record.numbers},
            {"measurements", measurements},
            {"note", record.note.in(language)},
            {"sources", record.sources}};
}

Json claimFacts(const Claim& claim, const std::string& language) {
    Json statements = Json::array();
    for (const Statement& statement : claim.statements)
        statements.push_back({{"text", statement.text.in(language)}, {"sources", statement.sources}});
    return {{"topic", claim.topic.in(language)}, {"statements", statements}};
}

std::string claimWords(const Claim& claim, const std::string& language) {
    std::vector<std::string> statements;
    for (const Statement& statement : claim.statements)
        statements.push_back(fmt::format("{} [{}]", statement.text.in(language), joined(statement.sources)));
    return fmt::format("{}: {}", claim.topic.in(language), joined(statements));
}

void addStateCells(std::vector<std::string>& cells, const Id& state, const ExhibitState* its,
                   const std::string& language) {
    cells.push_back(state);
    if (its == nullptr) {
        cells.insert(cells.end(), 5, std::string());
        return;
    }
    const Evidence* presence = its->evidence.of(Aspect::Presence);
    const Evidence said = presence == nullptr ? Evidence{} : *presence;
    cells.insert(cells.end(), {wordOf(its->fate), its->text.in(language), wordOf(said.evidenceClass),
                               said.why.in(language), joined(said.sources)});
}

constexpr std::array kColumns{"id",     "title",          "hall",         "difference", "moved by (m)", "state 1",
                              "fate 1", "in words 1",     "evidence 1",   "why 1",      "sources 1",    "state 2",
                              "fate 2", "in words 2",     "evidence 2",   "why 2",      "sources 2",    "type",
                              "period", "material",       "made",         "found at",   "numbers",      "measurements",
                              "note",   "record sources", "disagreements"};

} // namespace

std::vector<Id> exhibitsOf(const Museum& museum, const Id& hall) {
    std::vector<Id> ids;
    for (const Exhibit& exhibit : museum.exhibits) {
        if (hall.empty() || exhibit.hall == hall)
            ids.push_back(exhibit.id);
    }
    return ids;
}

std::vector<ExhibitDifference> rowsOf(const Museum& museum, const ReportWish& wish) {
    const std::vector<ExhibitDifference> all = differences(museum, wish.first, wish.second);
    std::vector<ExhibitDifference> rows;
    for (const Id& id : wish.exhibits) {
        const auto found = std::ranges::find_if(all, [&](const auto& row) { return row.exhibit->id == id; });
        if (found != all.end())
            rows.push_back(*found);
    }
    return rows;
}

std::string factsAsCsv(const Museum& museum, const ReportWish& wish) {
    std::string csv = "\xEF\xBB\xBF";
    const auto addLine = [&](const auto& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            csv += (i == 0 ? "" : ",") + cell(cells[i]);
        csv += "\r\n";
    };
    addLine(kColumns);
    for (const ExhibitDifference& row : rowsOf(museum, wish)) {
        const Exhibit& exhibit = *row.exhibit;
        const ObjectRecord& record = exhibit.record;
        std::vector<std::string> cells{exhibit.id, exhibit.title.in(wish.language), exhibit.hall,
                                       wordOf(row.difference),
                                       row.movedBy ? fmt::format("{:.2f}", *row.movedBy) : std::string()};
        addStateCells(cells, wish.first, row.first, wish.language);
        addStateCells(cells, wish.second, row.second, wish.language);
        std::vector<std::string> measurements;
        for (const Measurement& measured : record.measurements)
            measurements.push_back(measurementWords(measured, wish.language));
        std::vector<std::string> claims;
        for (const Claim* claim : claimsAbout(museum, exhibit.id))
            claims.push_back(claimWords(*claim, wish.language));
        cells.insert(cells.end(),
                     {record.type.in(wish.language), record.period.in(wish.language), record.material.in(wish.language),
                      wordOf(record.made), record.findSpot.in(wish.language), joined(record.numbers),
                      joined(measurements), record.note.in(wish.language), joined(record.sources), joined(claims)});
        addLine(cells);
    }
    return csv;
}

std::string factsAsJson(const Museum& museum, const ReportWish& wish) {
    Json exhibits = Json::array();
    for (const ExhibitDifference& row : rowsOf(museum, wish)) {
        Json one{{"id", row.exhibit->id},
                 {"title", row.exhibit->title.in(wish.language)},
                 {"hall", row.exhibit->hall},
                 {"difference", wordOf(row.difference)}};
        if (row.movedBy)
            one["movedByMetres"] = Json::parse(fmt::format("{:.2f}", *row.movedBy));
        one["states"] = {stateFacts(wish.first, row.first, wish.language),
                         stateFacts(wish.second, row.second, wish.language)};
        one["record"] = recordFacts(row.exhibit->record, wish.language);
        one["disagreements"] = Json::array();
        for (const Claim* claim : claimsAbout(museum, row.exhibit->id))
            one["disagreements"].push_back(claimFacts(*claim, wish.language));
        exhibits.push_back(std::move(one));
    }
    const Json all{{"museum", museum.id},
                   {"language", wish.language},
                   {"states", {wish.first, wish.second}},
                   {"exhibits", std::move(exhibits)}};
    return all.dump(2) + '\n';
}

} // namespace halls::app
