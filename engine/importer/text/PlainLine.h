// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace halls::importer {

/// Words that a foreign file had a part in, fit to be shown: one line of well-formed UTF-8 without control
/// characters, at most `longest` bytes with "…" at the end where it was cut. Precondition: `longest` >= 3.
std::string plainLine(std::string_view foreign, std::size_t longest);

} // namespace halls::importer
