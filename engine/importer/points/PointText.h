// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace halls::importer::pointtext {

inline constexpr std::size_t kMostColumns = 16;

/// The numbers of a line.
struct Row {
    std::array<double, kMostColumns> values{};
    std::size_t count = 0;
    bool decimalCommas = false; ///< "1,5": read as 1.5
};

/// Reads a line whose numbers are parted by blanks, tabs, semicolons, quotes or commas. A comma is the decimal point
/// where a semicolon parts, or where blanks part and each word has one at most ("1,5 2,5", "1,5, 2,5"). False where a
/// word is no number; what is NaN or infinite by its own word is one. Columns beyond kMostColumns are not looked at.
bool readRow(std::string_view line, Row& row);

/// Whether a line has nothing in it but blanks.
bool isBlankLine(std::string_view line);

/// Runs over the lines of a text, whatever ends them.
class Lines {
public:
    explicit Lines(std::string_view text) : m_rest(text) {}

    bool next(std::string_view& line);
    std::size_t number() const { return m_number; } ///< of the line before, from 1

private:
    std::string_view m_rest;
    std::size_t m_number = 0;
};

} // namespace halls::importer::pointtext
