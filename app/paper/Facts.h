// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Differences.h"

#include <string>
#include <vector>

namespace halls::app {

/// What a report is about: exhibits of a museum between two of its states.
struct ReportWish {
    Id first;
    Id second;
    std::vector<Id> exhibits; ///< in this order
    std::string language;     ///< of the texts
};

/// The exhibits of a hall (empty: of all halls), in the package's order.
std::vector<Id> exhibitsOf(const Museum& museum, const Id& hall);

/// The rows of the comparison that the wish names, in its order. Unknown exhibits are left out.
std::vector<ExhibitDifference> rowsOf(const Museum& museum, const ReportWish& wish);

/// The same facts as a table and as a tree: ids and words of the package's files, texts in the wish's language. Equal
/// input gives equal bytes. CSV after RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Arabic right.
std::string factsAsCsv(const Museum& museum, const ReportWish& wish);
std::string factsAsJson(const Museum& museum, const ReportWish& wish);

} // namespace halls::app
