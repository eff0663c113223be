// SPDX-License-Identifier: MPL-2.0
#include "importer/text/PlainLine.h"

#include "base/Utf8.h"

#include <algorithm>

namespace halls::importer {

std::string plainLine(std::string_view foreign, std::size_t longest) {
    constexpr std::string_view kMore = "…";
    const bool cut = foreign.size() > longest;
    // No more is looked at than is shown: a message may be as long as the file that it complains of.
    std::string line(foreign.substr(0, cut ? longest - kMore.size() : longest));
    const auto bits = [&] { return line.empty() ? 0U : static_cast<unsigned char>(line.back()) & 0xC0U; };
    if (cut) { // in the middle of a character, maybe
        while (bits() == 0x80U)
            line.pop_back();
        if (bits() == 0xC0U)
            line.pop_back();
    }
    std::ranges::replace_if(
        line, [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
    while (const auto wrong = firstInvalidUtf8(line))
        line[*wrong] = '?';
    return cut ? line.append(kMore) : line;
}

} // namespace halls::importer
