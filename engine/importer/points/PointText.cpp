// SPDX-License-Identifier: MPL-2.0
#include "importer/points/PointText.h"

#include "importer/text/TextNumber.h"

#include <algorithm>

namespace halls::importer::pointtext {
namespace {

/// Blanks, semicolons and quotes part in any case.
bool parts(char c) {
    return isBlank(c) || c == ';' || c == '"';
}

/// Whether commas part the numbers of a line.
bool commasPart(std::string_view line) {
    if (line.find(',') == std::string_view::npos || line.find(';') != std::string_view::npos)
        return false;
    const bool hasPoints = line.find('.') != std::string_view::npos;
    std::size_t words = 0;
    std::size_t most = 0; ///< commas within one of them
    for (std::size_t at = 0; at < line.size();) {
        while (at < line.size() && parts(line[at]))
            ++at;
        const std::size_t first = at;
        while (at < line.size() && !parts(line[at]))
            ++at;
        std::string_view word = line.substr(first, at - first);
        if (word.ends_with(','))
            word.remove_suffix(1);
        words += word.empty() ? 0U : 1U;
        most = std::max(most, static_cast<std::size_t>(std::ranges::count(word, ',')));
    }
    return words < 2 || most != 1 || hasPoints;
}

} // namespace

bool readRow(std::string_view line, Row& row) {
    row.count = 0;
    row.decimalCommas = false;
    const bool commas = commasPart(line);
    std::size_t at = 0;
    while (true) {
        while (at < line.size() && (parts(line[at]) || (commas && line[at] == ',')))
            ++at;
        if (at == line.size() || row.count == kMostColumns)
            return true;
        std::size_t end = at;
        while (end < line.size() && !parts(line[end]) && !(commas && line[end] == ','))
            ++end;
        std::string_view word = line.substr(at, end - at);
        if (!commas && word.size() > 1 && word.ends_with(','))
            word.remove_suffix(1);
        if (!readNumber(word, row.values[row.count], row.decimalCommas))
            return false;
        ++row.count;
        at = end;
    }
}

bool isBlankLine(std::string_view line) {
    return std::ranges::all_of(line, isBlank);
}

bool Lines::next(std::string_view& line) {
    if (m_rest.empty())
        return false;
    const std::size_t end = m_rest.find_first_of("\r\n");
    line = m_rest.substr(0, end);
    if (end == std::string_view::npos)
        m_rest = {};
    else
        m_rest.remove_prefix(end + (m_rest.substr(end).starts_with("\r\n") ? 2 : 1));
    ++m_number;
    return true;
}

} // namespace halls::importer::pointtext
