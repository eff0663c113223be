// SPDX-License-Identifier: MPL-2.0
#include "importer/text/TextLines.h"

#include "importer/text/TextNumber.h"

#include <cstring>

namespace halls::importer {
namespace {

void addUtf8(std::string& text, char32_t point) {
    const auto add = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xC0U | point >> 6U);
        add(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        add(0xE0U | point >> 12U);
        add(0x80U | (point >> 6U & 0x3FU));
        add(0x80U | (point & 0x3FU));
    } else {
        add(0xF0U | point >> 18U);
        add(0x80U | (point >> 12U & 0x3FU));
        add(0x80U | (point >> 6U & 0x3FU));
        add(0x80U | (point & 0x3FU));
    }
}

/// Halves of characters that stand alone become question marks.
std::string utf8Of16(std::string_view bytes, bool big) {
    const auto unit = [&](std::size_t at) {
        const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(bytes[i])); };
        return big ? byte(at) << 8U | byte(at + 1) : byte(at + 1) << 8U | byte(at);
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        char32_t point = unit(at);
        if (point >= 0xD800 && point < 0xDC00 && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 &&
            unit(at + 2) < 0xE000) {
            point = 0x10000 + ((point - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (point >= 0xD800 && point < 0xE000) {
            point = '?';
        }
        addUtf8(text, point);
    }
    return text;
}

} // namespace

PlainText::PlainText(std::span<const std::byte> bytes)
    : m_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()) {
    if (m_view.starts_with("\xEF\xBB\xBF")) {
        m_view.remove_prefix(3);
    } else if (isWide(bytes)) {
        const bool marked = m_view[0] == '\xFE' || m_view[0] == '\xFF';
        const bool big = marked ? m_view[0] == '\xFE' : m_view[0] == '\0';
        m_copy = utf8Of16(m_view.substr(marked ? 2 : 0), big);
        m_view = m_copy;
    }
}

bool PlainText::isWide(std::span<const std::byte> bytes) {
    constexpr std::size_t kLooked = 16; // bytes
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return true;
    if (text.size() < kLooked)
        return false;
    const std::size_t zero = text[0] == '\0' ? 0 : 1;
    for (std::size_t i = 0; i < kLooked; i += 2) {
        const char other = text[i + 1 - zero];
        if (text[i + zero] != '\0' || !((other >= ' ' && other < '\x7F') || (other >= '\t' && other <= '\r')))
            return false;
    }
    return true;
}

std::string_view TextLines::take() {
    // Each line feed is looked for once, also where thousands of carriage returns stand before it.
    if (!m_looked || m_lineFeed < m_at) {
        const std::size_t found = m_text.find('\n', m_at);
        m_lineFeed = found == std::string_view::npos ? m_text.size() : found;
        m_looked = true;
    }
    std::size_t end = m_lineFeed;
    const void* found = std::memchr(m_text.data() + m_at, '\r', end - m_at);
    if (found != nullptr)
        end = static_cast<std::size_t>(static_cast<const char*>(found) - m_text.data());
    const std::string_view line = m_text.substr(m_at, end - m_at);
    m_at = end;
    if (m_at < m_text.size() && m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n')
        ++m_at;
    if (m_at < m_text.size())
        ++m_at;
    ++m_count;
    return line;
}

bool TextLines::next(std::string_view& line) {
    if (m_at >= m_text.size())
        return false;
    m_number = m_count + 1;
    line = take();
    const auto continues = [](std::string_view text) {
        while (!text.empty() && isBlank(text.back()))
            text.remove_suffix(1);
        return !text.empty() && text.back() == '\\';
    };
    const std::string_view content = trimmed(line);
    if (!continues(line) || content.front() == '#') // a comment may end with the path of a folder
        return true;
    m_joined.clear();
    while (true) {
        const bool more = continues(line);
        m_joined += more ? line.substr(0, line.find_last_of('\\')) : line;
        m_joined += ' ';
        if (!more || m_at >= m_text.size())
            break;
        line = take();
    }
    line = m_joined;
    return true;
}

} // namespace halls::importer
