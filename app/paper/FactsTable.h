// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Facts.h"

#include <string>

namespace halls::app {

/// The facts of a report as a table: keys of the package's files, which stay the same in every language, and beside
/// them the words for them in the language of the interface; texts in the wish's language. Equal input gives equal
/// bytes. CSV after RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read Arabic right; a head is "key:
/// words". Precondition: an application with the wish's language exists.
std::string factsAsCsv(const Museum& museum, const ReportWish& wish);

} // namespace halls::app
