// SPDX-License-Identifier: MPL-2.0
#include "base/Utf8.h"

#include "base/Assert.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>

namespace halls {
namespace {

struct Sequence {
    std::size_t length = 0; ///< 0: not well-formed
    char32_t value = 0;
};

/// What the leading byte promises: how many bytes, the lowest value that needs that many, and its own bits.
Sequence lead(std::uint8_t first, char32_t& lowest) {
    lowest = 0;
    if (first < 0x80)
        return {1, first};
    if (first >= 0xC2 && first < 0xE0) {
        lowest = 0x80;
        return {2, first & 0x1FU};
    }
    if (first >= 0xE0 && first < 0xF0) {
        lowest = 0x800;
        return {3, first & 0x0FU};
    }
    if (first >= 0xF0 && first < 0xF5) {
        lowest = 0x10000;
        return {4, first & 0x07U};
    }
    return {};
}

Sequence sequenceAt(std::string_view text, std::size_t at) {
    char32_t lowest = 0;
    Sequence sequence = lead(static_cast<std::uint8_t>(text[at]), lowest);
    if (sequence.length == 0 || at + sequence.length > text.size())
        return {};
    for (std::size_t i = 1; i < sequence.length; ++i) {
        const auto next = static_cast<std::uint8_t>(text[at + i]);
        if ((next & 0xC0U) != 0x80U)
            return {};
        sequence.value = (sequence.value << 6U) | (next & 0x3FU);
    }
    const bool surrogate = sequence.value >= 0xD800 && sequence.value <= 0xDFFF;
    if (sequence.value < lowest || surrogate || sequence.value > 0x10FFFF)
        return {};
    return sequence;
}

void append(std::string& text, char32_t value) {
    const auto put = [&](char32_t bits) { text += static_cast<char>(static_cast<std::uint8_t>(bits)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

} // namespace

std::optional<std::size_t> firstInvalidUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        if (sequence.length == 0)
            return at;
        at += sequence.length;
    }
    return std::nullopt;
}

CodePointIndex::CodePointIndex(std::string_view text) : m_text(text) {
    m_starts.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        HALLS_ASSERT(sequence.length > 0);
        m_starts.push_back(at);
        at += sequence.length;
    }
    m_starts.push_back(text.size());
}

std::optional<std::string_view> CodePointIndex::slice(std::size_t start, std::size_t end) const {
    if (start > end || end > codePoints())
        return std::nullopt;
    return m_text.substr(m_starts[start], m_starts[end] - m_starts[start]);
}

std::optional<std::size_t> CodePointIndex::byteOf(std::size_t codePoint) const {
    if (codePoint > codePoints())
        return std::nullopt;
    return m_starts[codePoint];
}

std::optional<std::size_t> CodePointIndex::codePointOf(std::size_t byte) const {
    const auto at = std::ranges::lower_bound(m_starts, byte);
    if (at == m_starts.end() || *at != byte)
        return std::nullopt;
    return static_cast<std::size_t>(at - m_starts.begin());
}

std::u32string toCodePoints(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Sequence sequence = sequenceAt(text, at);
        HALLS_ASSERT(sequence.length > 0);
        points += sequence.value;
        at += sequence.length;
    }
    return points;
}

std::string toUtf8(std::u32string_view codePoints) {
    std::string text;
    text.reserve(codePoints.size());
    for (const char32_t value : codePoints)
        append(text, value);
    return text;
}

std::string printable(std::string_view text) {
    std::string shown;
    const auto bytes = [&](std::string_view part) {
        for (const char byte : part)
            shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    };
    while (!text.empty()) {
        const std::size_t good = firstInvalidUtf8(text).value_or(text.size());
        for (const char32_t point : toCodePoints(text.substr(0, good))) {
            const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0);
            const bool turns = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
            const bool breaks = point == 0x2028 || point == 0x2029;
            if (control)
                shown += fmt::format("\\x{:02x}", static_cast<unsigned>(point));
            else if (turns || breaks)
                shown += fmt::format("\\u{:04x}", static_cast<unsigned>(point));
            else
                shown += toUtf8(std::u32string_view(&point, 1));
        }
        text.remove_prefix(good);
        bytes(text.substr(0, 1));
        text.remove_prefix(std::min<std::size_t>(1, text.size()));
    }
    return shown;
}

} // namespace halls
