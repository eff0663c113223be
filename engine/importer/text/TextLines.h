// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace halls::importer {

/// A text file as UTF-8: without its byte order mark, turned from UTF-16 where that mark, or a zero in every other
/// byte, says so.
class PlainText {
public:
    explicit PlainText(std::span<const std::byte> bytes);
    PlainText(const PlainText&) = delete;
    PlainText& operator=(const PlainText&) = delete;

    /// Whether these are the bytes of UTF-16 (of something that begins with an English word).
    static bool isWide(std::span<const std::byte> bytes);

    std::string_view view() const { return m_view; } ///< of the bytes given, or of a copy in here

private:
    std::string m_copy;
    std::string_view m_view;
};

/// Lines of a text, whatever ends them: LF, CR LF or CR alone. A backslash at the end of a line joins the next one to
/// it. Linear, whatever the bytes are.
class TextLines {
public:
    explicit TextLines(std::string_view text) : m_text(text) {}

    /// The next line, valid until the one after it is taken. False at the end.
    bool next(std::string_view& line);
    std::size_t number() const { return m_number; } ///< of the line's beginning, from 1
    std::size_t position() const { return m_at; }   ///< byte behind it

private:
    std::string_view take();

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lineFeed = 0; ///< the next one at or behind m_at, once it was looked for
    std::size_t m_count = 0;    ///< lines taken
    std::size_t m_number = 0;
    std::string m_joined;
    bool m_looked = false;
};

} // namespace halls::importer
