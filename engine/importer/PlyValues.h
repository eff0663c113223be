// SPDX-License-Identifier: MPL-2.0
#pragma once

// Numbers of a PLY body, from text or bytes, through one shape: number, index, count, skip, fits, endRow. Each says
// whether it went well; nothing reads behind the end.

#include "importer/PlyHeader.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

namespace halls::importer::ply {

class BinaryValues {
public:
    BinaryValues(std::string_view bytes, bool swapped) : m_bytes(bytes), m_swapped(swapped) {}

    std::size_t position() const { return m_at; }
    bool endRow() { return true; }
    bool fits(Type type, std::uint64_t count) const { return count <= (m_bytes.size() - m_at) / sizeOf(type); }
    bool skip(Type type, std::uint64_t count) {
        if (!fits(type, count))
            return false;
        m_at += count * sizeOf(type);
        return true;
    }
    bool number(Type type, float& value) {
        double wide = 0.0;
        if (!read(type, wide))
            return false;
        value = static_cast<float>(wide);
        return true;
    }
    bool index(Type type, std::uint32_t& value) {
        double wide = 0.0;
        if (!read(type, wide) || !(wide >= -1.0 && wide <= 4294967295.0))
            return false;
        value = wide < 0.0 ? kNone : static_cast<std::uint32_t>(wide); // -1 parts strips; elsewhere it is out of range
        return true;
    }
    bool count(Type type, std::uint64_t& value) {
        double wide = 0.0;
        if (!read(type, wide) || wide < 0.0)
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

/// One row per line. Decimal point whatever the locale.
class TextValues {
public:
    explicit TextValues(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    std::size_t line() const { return m_line; } ///< the one that is being read, from 1
    bool fits(Type, std::uint64_t count) const { return count <= static_cast<std::uint64_t>(m_end - m_at); }
    bool endRow() {
        skipBlanks();
        if (m_at != m_end && *m_at != '\n')
            return false;
        if (m_at != m_end)
            ++m_at;
        ++m_line;
        return true;
    }
    bool skip(Type type, std::uint64_t count) {
        float unused = 0.0F;
        for (; count > 0; --count) {
            if (!number(type, unused))
                return false;
        }
        return true;
    }
    bool count(Type, std::uint64_t& value) { return whole(value); }
    bool index(Type, std::uint32_t& value) {
        skipBlanks();
        if (m_end - m_at >= 2 && m_at[0] == '-' && m_at[1] == '1') {
            m_at += 2;
            value = kNone;
            return true;
        }
        std::uint64_t wide = 0;
        if (!whole(wide) || wide > 0xFFFFFFFFU)
            return false;
        value = static_cast<std::uint32_t>(wide);
        return true;
    }

    /// Up to 19 digits with a small power of ten are exact in double; all else goes the long way.
    bool number(Type, float& value) {
        skipBlanks();
        const char* at = m_at;
        const bool negative = at != m_end && *at == '-';
        if (at != m_end && (*at == '-' || *at == '+'))
            ++at;
        std::uint64_t digits = 0;
        int exponent = 0;
        const char* first = at;
        for (; at != m_end && isDigit(*at); ++at)
            digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
        auto length = at - first;
        if (at != m_end && *at == '.') {
            const char* point = ++at;
            for (; at != m_end && isDigit(*at); ++at)
                digits = digits * 10 + static_cast<std::uint64_t>(*at - '0');
            exponent = static_cast<int>(point - at);
            length += at - point;
        }
        const bool plain = at == m_end || isBlank(*at) || *at == '\n';
        if (!plain || length == 0 || length > 15 || exponent < -22)
            return numberTheLongWay(value);
        static constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                             1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
        const double magnitude = static_cast<double>(digits) / kPowers[-exponent];
        value = static_cast<float>(negative ? -magnitude : magnitude);
        m_at = at;
        return true;
    }

private:
    static bool isDigit(char c) { return c >= '0' && c <= '9'; }
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }
    void skipBlanks() {
        while (m_at != m_end && isBlank(*m_at))
            ++m_at;
    }
    bool whole(std::uint64_t& value) {
        skipBlanks();
        const char* first = m_at;
        value = 0;
        while (m_at != m_end && isDigit(*m_at) && m_at - first < 18)
            value = value * 10 + static_cast<std::uint64_t>(*m_at++ - '0');
        return m_at != first && (m_at == m_end || isBlank(*m_at) || *m_at == '\n');
    }
    bool numberTheLongWay(float& value) {
        const char* from = m_at != m_end && *m_at == '+' ? m_at + 1 : m_at;
        double wide = 0.0;
        const auto [end, code] = std::from_chars(from, m_end, wide);
        if (code == std::errc::invalid_argument)
            return false;
        if (code == std::errc::result_out_of_range)
            wide = 0.0; // smaller or larger than any double: no sensible coordinate
        value = static_cast<float>(wide);
        m_at = end;
        return m_at == m_end || isBlank(*m_at) || *m_at == '\n';
    }

    const char* m_at;
    const char* m_end;
    std::size_t m_line = 1;
};

/// The next `count` lines of a text.
struct Lines {
    std::string_view text;
    std::size_t count = 0;
};

/// Takes them off `rest`; nothing when there are fewer.
inline std::optional<Lines> takeLines(std::string_view& rest, std::uint64_t count) {
    const char* const begin = rest.data();
    const char* const end = begin + rest.size();
    const char* at = begin;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (at == end)
            return std::nullopt;
        const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at));
        at = found != nullptr ? static_cast<const char*>(found) + 1 : end;
    }
    const auto length = static_cast<std::size_t>(at - begin);
    const Lines lines{rest.substr(0, length), count};
    rest.remove_prefix(length);
    return lines;
}

struct Half {
    std::string_view text;
    std::size_t rows = 0;
    std::size_t count = 0; ///< lines; the same number
};

/// Cut at the line end that is nearest behind the middle.
inline std::pair<Half, Half> halves(const Lines& lines) {
    std::size_t cut = lines.text.find('\n', lines.text.size() / 2);
    cut = cut == std::string_view::npos ? lines.text.size() : cut + 1;
    const std::string_view front = lines.text.substr(0, cut);
    std::size_t rows = static_cast<std::size_t>(std::count(front.begin(), front.end(), '\n'));
    if (cut == lines.text.size())
        rows = lines.count; // the last line may lack its end
    return {{front, rows, rows}, {lines.text.substr(cut), lines.count - rows, lines.count - rows}};
}

} // namespace halls::importer::ply
