// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Facts.h"

#include <string>

namespace halls::app {

/// The facts of a report as a tree: keys of the package's files, which stay the same in every language, and beside them
/// the words for them in the language of the interface; texts in the wish's language. Equal input gives equal bytes.
/// JSON. Precondition: an application with the wish's language exists.
std::string factsAsJson(const Museum& museum, const ReportWish& wish);

} // namespace halls::app
