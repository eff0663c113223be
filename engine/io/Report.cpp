// SPDX-License-Identifier: MPL-2.0
#include "base/Utf8.h"
#include "io/JsonText.h"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace halls::io {
namespace {

Json problemsJson(const std::vector<Problem>& problems) {
    Json list = Json::array();
    for (const Problem& problem : problems)
        list.push_back({{"file", problem.file},
                        {"pointer", problem.pointer},
                        {"id", problem.id},
                        {"code", problem.code},
                        {"message", problem.message}});
    return list;
}

Json countsJson(const PackageCounts& counts) {
    return {{"halls", counts.halls}, {"states", counts.states},     {"exhibits", counts.exhibits},
            {"pins", counts.pins},   {"passages", counts.passages}, {"tours", counts.tours},
            {"views", counts.views}};
}

std::size_t countOf(const PackageCheck& check, Aspect aspect, EvidenceClass worth) {
    const auto found = check.evidence.find(aspect);
    if (found == check.evidence.end())
        return 0;
    const auto count = found->second.find(worth);
    return count == found->second.end() ? 0 : count->second;
}

std::string line(const char* kind, const Problem& problem) {
    const std::string place = problem.pointer.empty() ? problem.file : problem.file + ": " + problem.pointer;
    const std::string id = problem.id.empty() ? "" : fmt::format(" ({})", problem.id);
    return fmt::format("{}: {}{}: {} [{}]\n", kind, plain(place), id, problem.message, problem.code);
}

} // namespace

std::string toJson(const PackageCheck& check) {
    Json evidence = Json::object();
    for (const Aspect aspect : kAspects) {
        for (const EvidenceClass worth : kEvidenceClasses)
            evidence[wordOf(aspect)][wordOf(worth)] = countOf(check, aspect, worth);
    }
    return textOf(Json{{"package", check.package.string()},
                       {"valid", check.valid()},
                       {"errors", problemsJson(check.errors)},
                       {"warnings", problemsJson(check.warnings)},
                       {"counts", countsJson(check.counts)},
                       {"models", check.models ? Json(*check.models) : Json()},
                       {"evidence", std::move(evidence)}});
}

std::string toText(const PackageCheck& check) {
    std::string text;
    for (const Problem& problem : check.errors)
        text += line("error", problem);
    for (const Problem& problem : check.warnings)
        text += line("warning", problem);
    const PackageCounts& counts = check.counts;
    text += fmt::format("{}: {}, {} errors, {} warnings\n", printable(check.package.string()),
                        check.valid() ? "valid" : "not valid", check.errors.size(), check.warnings.size());
    if (!check.museum) // nothing was read that could be counted
        return text;
    text += fmt::format("{} halls, {} states, {} exhibits, {} pins, {} passages, {} tours, {} views\n", counts.halls,
                        counts.states, counts.exhibits, counts.pins, counts.passages, counts.tours, counts.views);
    text += check.models ? fmt::format("{} models, lightmaps and probes looked into\n", *check.models)
                         : "no model was looked into\n";
    for (const Aspect aspect : kAspects) {
        text += fmt::format("evidence of {}:", wordOf(aspect));
        for (const EvidenceClass worth : kEvidenceClasses)
            text += fmt::format(" {} {}", wordOf(worth), countOf(check, aspect, worth));
        text += "\n";
    }
    return text;
}

} // namespace halls::io
