// SPDX-License-Identifier: MPL-2.0
#pragma once

// What of a text could not be read. It costs what hangs on it and no more, and is told once:
//
//     Unread vertices;
//     if (!readNumber(word, x, comma)) vertices.add(lines.number(), word);    // and x is NaN
//     if (vertices.tooMany(count)) return job.error(ErrorCode::Damaged, vertices.place(),
//     vertices.refusal("vertices")); if (vertices.any()) job.note(vertices.note("vertices"));

#include <cstddef>
#include <string>
#include <string_view>

namespace halls::importer {

class Unread {
public:
    /// `line`: from 1; `words`: what stood there.
    void add(std::size_t line, std::string_view words);
    /// Those of a later part of the text, whose first line is the one behind `lines` others.
    void add(const Unread& later, std::size_t lines);

    bool any() const { return m_count > 0; }
    std::size_t count() const { return m_count; }
    /// More than half of all, read or not: who shows the rest shows something else than the file.
    bool tooMany(std::size_t all) const { return 2 * m_count > all; }

    std::string place() const; ///< "line 4": of the first one
    /// `what`: "vertices".
    std::string note(const char* what) const;
    std::string refusal(const char* what) const; ///< names commas, where there are some in the first one

private:
    std::size_t m_count = 0;
    std::size_t m_first = 0;
    bool m_commas = false;
};

} // namespace halls::importer
