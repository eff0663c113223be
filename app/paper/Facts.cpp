// SPDX-License-Identifier: MPL-2.0
#include "paper/Facts.h"

#include <algorithm>

namespace halls::app {

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

std::vector<const Claim*> claimsAbout(const Museum& museum, const Id& exhibit) {
    std::vector<const Claim*> about;
    for (const Claim& claim : museum.claims) {
        if (std::ranges::find(claim.about, exhibit) != claim.about.end())
            about.push_back(&claim);
    }
    return about;
}

std::set<Id> worksOf(const Museum& museum, const ExhibitDifference& row) {
    std::set<Id> works;
    const auto add = [&](const std::vector<Id>& sources) { works.insert(sources.begin(), sources.end()); };
    for (const ExhibitState* its : {row.first, row.second}) {
        for (const Aspect aspect : kAspects) {
            if (const Evidence* evidence = its == nullptr ? nullptr : its->evidence.of(aspect))
                add(evidence->sources);
        }
    }
    add(row.exhibit->record.sources);
    for (const Measurement& measured : row.exhibit->record.measurements)
        add(measured.sources);
    for (const Claim* claim : claimsAbout(museum, row.exhibit->id)) {
        for (const Statement& statement : claim->statements)
            add(statement.sources);
    }
    return works;
}

} // namespace halls::app
