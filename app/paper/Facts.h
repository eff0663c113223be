// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Differences.h"

#include <set>
#include <string>
#include <vector>

namespace halls::app {

/// What a report is about: exhibits of a museum between two of its states.
struct ReportWish {
    Id first;
    Id second;
    std::vector<Id> exhibits; ///< in this order
    std::string language;     ///< of the texts
    Id hall;                  ///< whose exhibits they all are; empty: of several, or chosen one by one
    std::string preparedBy;   ///< as the one who asks wrote it; empty: not stated
    std::string purpose;      ///< likewise
    bool emptyFields = false; ///< print what the standards ask for and nobody recorded, too
    std::string packageHash;  ///< see PackageHash.h
};

/// The exhibits of a hall (empty: of all halls), in the package's order.
std::vector<Id> exhibitsOf(const Museum& museum, const Id& hall);

/// The rows of the comparison that the wish names, in its order. Unknown exhibits are left out.
std::vector<ExhibitDifference> rowsOf(const Museum& museum, const ReportWish& wish);

/// What sources do not agree on and that is about an exhibit.
std::vector<const Claim*> claimsAbout(const Museum& museum, const Id& exhibit);

/// Every work that speaks of an exhibit in these states.
std::set<Id> worksOf(const Museum& museum, const ExhibitDifference& row);

} // namespace halls::app
