// SPDX-License-Identifier: MPL-2.0
#pragma once

// Numbers of a PLY body, from text or bytes, through one shape: startRow, number, index, count, skip, fits, endRow.
// Each says whether it went well; nothing reads behind the end. A text may go on where a row could not be read
// (dropRow), and a word that is no number is NaN (spoilt).

#include "importer/ply/PlyHeader.h"
#include "importer/text/TextNumber.h"
#include "importer/text/Unread.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

namespace halls::importer::ply {

/// An index as corners are kept; kNone where it can be none (-1 parts strips).
inline std::uint32_t indexOf(double value) {
    return value >= 0.0 && value < 4294967295.0 ? static_cast<std::uint32_t>(value) : kNone;
}

class BinaryValues {
public:
    BinaryValues(std::string_view bytes, bool swapped) : m_bytes(bytes), m_swapped(swapped) {}

    std::size_t position() const { return m_at; }
    bool startRow() const { return m_at < m_bytes.size(); }
    bool endRow() const { return true; }
    void refuse() const {}
    bool dropRow() const { return false; }
    bool spoilt() const { return false; }
    void lose() const {}
    bool fits(Type type, std::uint64_t count) const { return count <= (m_bytes.size() - m_at) / sizeOf(type); }
    bool skip(Type type, std::uint64_t count) {
        if (!fits(type, count))
            return false;
        m_at += count * sizeOf(type);
        return true;
    }
    bool number(Type type, double& value) { return read(type, value); }
    bool index(Type type, std::uint32_t& value) {
        double wide = 0.0;
        if (!read(type, wide))
            return false;
        value = indexOf(wide);
        return true;
    }
    bool count(Type type, std::uint64_t& value) {
        double wide = 0.0;
        if (!read(type, wide) || !(wide >= 0.0 && wide <= 4294967295.0))
            return false;
        value = static_cast<std::uint64_t>(wide);
        return true;
    }

private:
    template <class T>
    double take() {
        char raw[sizeof(T)];
        std::memcpy(raw, m_bytes.data() + m_at, sizeof(T));
        if (m_swapped)
            std::reverse(raw, raw + sizeof(T));
        m_at += sizeof(T);
        T value;
        std::memcpy(&value, raw, sizeof(T));
        return static_cast<double>(value);
    }
    bool read(Type type, double& value) {
        if (!fits(type, 1))
            return false;
        switch (type) {
        case Type::Int8:
            value = take<std::int8_t>();
            break;
        case Type::Uint8:
            value = take<std::uint8_t>();
            break;
        case Type::Int16:
            value = take<std::int16_t>();
            break;
        case Type::Uint16:
            value = take<std::uint16_t>();
            break;
        case Type::Int32:
            value = take<std::int32_t>();
            break;
        case Type::Uint32:
            value = take<std::uint32_t>();
            break;
        case Type::Int64:
            value = take<std::int64_t>();
            break;
        case Type::Uint64:
            value = take<std::uint64_t>();
            break;
        case Type::Float:
            value = take<float>();
            break;
        case Type::Double:
            value = take<double>();
            break;
        }
        return true;
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_swapped;
};

/// What stopped the reading of a row.
enum class Trouble {
    None,
    Word,    ///< something else than a number of corners stands there
    LineEnd, ///< the row is not complete at the end of its line
    End      ///< nor at the end of the text
};

/// A line of a text with something to read in it: neither blank nor a comment.
inline bool hasContent(const char* at, const char* end) {
    while (at != end && isBlank(*at))
        ++at;
    if (at == end || *at == '\n' || *at == '#' || *at == '\x1A') // the end of a file of DOS
        return false;
    const std::string_view rest(at, static_cast<std::size_t>(std::min<std::ptrdiff_t>(end - at, 9)));
    const auto begins = [&](std::string_view word) {
        return rest.size() > word.size() && isWord(rest.substr(0, word.size()), word) &&
               (isBlank(rest[word.size()]) || rest[word.size()] == '\n');
    };
    return isDigit(*at) || (!begins("comment") && !begins("obj_info"));
}

/// Rows in lines of their own, with whatever stands behind them passed over; or, by `Rows::Anywhere`, words between
/// blanks of all kinds, however rows are laid out.
class TextValues {
public:
    enum class Rows { InLines, Anywhere };

    explicit TextValues(std::string_view text, Rows rows = Rows::InLines)
        : m_at(text.data()), m_end(text.data() + text.size()), m_anywhere(rows == Rows::Anywhere) {}

    std::size_t line() const { return m_line; } ///< the one that is being read, from 1
    Trouble trouble() const { return m_trouble; }
    bool commas() const { return m_commas; }      ///< decimal commas were read
    bool extra() const { return m_extra; }        ///< there were words behind a row
    bool split() const { return m_split; }        ///< there were rows that are not complete at the end of their lines
    const Unread& lost() const { return m_lost; } ///< rows
    const Unread& spoiltOnes() const { return m_spoiltOnes; } ///< other rows, with a word that is no number
    bool atEnd() {
        skipLinesWithoutContent();
        return m_at == m_end;
    }

    /// False at the end of the text.
    bool startRow() {
        if (!m_anywhere)
            skipLinesWithoutContent();
        else
            skipBlanks();
        m_row = m_at;
        m_rowLine = m_line;
        m_spoilt = false;
        return m_at != m_end;
    }
    /// Whether a word of this row was no number.
    bool spoilt() const { return m_spoilt; }
    /// Counts this row as one that cannot be read.
    void lose() {
        m_lost.add(m_rowLine, row());
        m_spoilt = false;
    }
    /// Instead of endRow(), where the row could not be read: on to the next one. False where none can be found.
    bool dropRow() {
        if (m_anywhere)
            return false;
        m_split = m_split || m_trouble != Trouble::Word;
        m_trouble = Trouble::None;
        lose();
        const void* found = std::memchr(m_at, '\n', static_cast<std::size_t>(m_end - m_at));
        m_at = found != nullptr ? static_cast<const char*>(found) : m_end;
        nextLine();
        return true;
    }
    bool endRow() {
        if (m_spoilt)
            m_spoiltOnes.add(m_rowLine, row());
        if (m_anywhere)
            return true;
        skipBlanks();
        if (m_at == m_end)
            return true;
        if (*m_at != '\n') {
            m_extra = true;
            const void* found = std::memchr(m_at, '\n', static_cast<std::size_t>(m_end - m_at));
            m_at = found != nullptr ? static_cast<const char*>(found) : m_end;
        }
        nextLine();
        return true;
    }
    void refuse() { m_trouble = Trouble::Word; }
    bool fits(Type, std::uint64_t count) {
        const bool fit = count <= static_cast<std::uint64_t>(m_end - m_at);
        if (!fit)
            m_trouble = Trouble::End;
        return fit;
    }
    bool skip(Type, std::uint64_t count) {
        for (; count > 0; --count) {
            if (!reachWord())
                return false;
            skipWord();
        }
        return true;
    }
    bool count(Type, std::uint64_t& value) {
        double wide = 0.0;
        if (!number(Type::Double, wide))
            return false;
        if (!(wide >= 0.0 && wide <= 4294967295.0)) {
            m_trouble = Trouble::Word;
            return false;
        }
        value = static_cast<std::uint64_t>(wide);
        return true;
    }
    bool index(Type, std::uint32_t& value) {
        double wide = 0.0;
        if (!number(Type::Double, wide))
            return false;
        value = indexOf(wide);
        return true;
    }
    bool number(Type, double& value) {
        if (!reachWord())
            return false;
        const char* end = takeNumber(m_at, m_end, value, m_commas);
        if (end != nullptr) {
            m_at = end;
            return true;
        }
        value = std::numeric_limits<double>::quiet_NaN();
        m_spoilt = true;
        skipWord();
        return true;
    }

private:
    std::string_view row() const { return {m_row, static_cast<std::size_t>(m_at - m_row)}; }
    bool reachWord() {
        skipBlanks();
        if (m_at != m_end && *m_at != '\n')
            return true;
        m_trouble = m_at == m_end ? Trouble::End : Trouble::LineEnd;
        return false;
    }
    void skipWord() {
        while (m_at != m_end && !isBlank(*m_at) && *m_at != '\n')
            ++m_at;
    }
    void nextLine() {
        if (m_at == m_end)
            return;
        ++m_at;
        ++m_line;
    }
    void skipBlanks() {
        while (m_at != m_end && (isBlank(*m_at) || (m_anywhere && *m_at == '\n'))) {
            if (*m_at == '\n')
                skipLinesWithoutContent(true);
            else
                ++m_at;
        }
    }
    void skipLinesWithoutContent(bool fromLineEnd = false) {
        if (fromLineEnd)
            nextLine();
        while (m_at != m_end && !isDigit(*m_at) && !hasContent(m_at, m_end)) {
            const void* found = std::memchr(m_at, '\n', static_cast<std::size_t>(m_end - m_at));
            m_at = found != nullptr ? static_cast<const char*>(found) : m_end;
            nextLine();
        }
    }

    const char* m_at;
    const char* m_end;
    const char* m_row = nullptr; ///< its beginning
    std::size_t m_line = 1;
    std::size_t m_rowLine = 1;
    Unread m_lost;
    Unread m_spoiltOnes;
    Trouble m_trouble = Trouble::None;
    bool m_anywhere;
    bool m_spoilt = false;
    bool m_split = false;
    bool m_commas = false;
    bool m_extra = false;
};

/// The next lines of a text with something in them.
struct Lines {
    std::string_view text;
    std::size_t rows = 0;  ///< of these lines
    std::size_t lines = 0; ///< with blank ones and comments
};

/// Takes lines off `rest` until there are `count` rows, or to its end.
inline Lines takeLines(std::string_view& rest, std::uint64_t count) {
    const char* const begin = rest.data();
    const char* const end = begin + rest.size();
    const char* at = begin;
    Lines taken;
    while (taken.rows < count && at != end) {
        if (isDigit(*at) || hasContent(at, end))
            ++taken.rows;
        const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        at = found != nullptr ? static_cast<const char*>(found) + 1 : end;
        ++taken.lines;
    }
    taken.text = rest.substr(0, static_cast<std::size_t>(at - begin));
    rest.remove_prefix(taken.text.size());
    return taken;
}

/// Cut at the line end that is nearest behind the middle.
inline std::pair<Lines, Lines> halves(const Lines& lines) {
    std::size_t cut = lines.text.find('\n', lines.text.size() / 2);
    cut = cut == std::string_view::npos ? lines.text.size() : cut + 1;
    std::string_view rest = lines.text.substr(0, cut);
    const Lines front = takeLines(rest, lines.rows + 1); // all of it
    return {front, {lines.text.substr(cut), lines.rows - front.rows, lines.lines - front.lines}};
}

} // namespace halls::importer::ply
