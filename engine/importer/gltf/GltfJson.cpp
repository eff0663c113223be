// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/GltfJson.h"

#include "base/Utf8.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <fmt/format.h>
#include <optional>

namespace halls::importer::gltf {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

/// Behind the closing quote of a text that begins at `at`; the size where none closes it.
std::size_t behindText(std::string_view text, std::size_t at) {
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return text.size();
}

/// Writes a text anew so that a strict parser takes it.
class Mender {
public:
    explicit Mender(std::string_view text) : m_text(text) { m_out.reserve(text.size()); }

    std::string mended() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"')
                takeText();
            else if (c == ',' && closesBehind(m_at + 1))
                ++m_at;
            else if (!takeEndless() && !takeWord("NaN") && !takeWord("-Infinity") && !takeWord("Infinity") &&
                     !takeWord("-NaN") && !takeWord("nan") && !takeWord("-nan") && !takeWord("inf") &&
                     !takeWord("-inf"))
                m_out += m_text[m_at++];
        }
        return std::move(m_out);
    }

private:
    void takeText() {
        const std::size_t end = behindText(m_text, m_at);
        const std::string_view text = m_text.substr(m_at, end - m_at);
        const bool latin = firstInvalidUtf8(text).has_value();
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            const auto byte = static_cast<unsigned char>(c);
            if (c == '\\') {
                i += takeEscape(text.substr(i)) - 1;
            } else if (byte < 0x20) {
                m_out += ' ';
            } else if (latin && byte >= 0x80) {
                m_out += static_cast<char>(0xC0U | byte >> 6U);
                m_out += static_cast<char>(0x80U | (byte & 0x3FU));
            } else {
                m_out += c;
            }
        }
        m_at = end;
    }

    /// What begins with a backslash; returns how long it is. One that means nothing ("C:\models") stands for itself,
    /// half of a letter for a letter that is not known.
    std::size_t takeEscape(std::string_view text) {
        constexpr std::size_t kLetter = 6; ///< backslash, u, four digits
        const auto put = [&](std::string_view what, std::size_t length) {
            m_out += what;
            return length;
        };
        if (text.size() > 1 && std::string_view("\"\\/bfnrt").find(text[1]) != std::string_view::npos)
            return put(text.substr(0, 2), 2);
        const auto letter = letterAt(text);
        if (!letter)
            return put("\\\\", 1);
        const auto next = letterAt(text.substr(kLetter));
        const bool pair = (*letter & 0xFC00U) == 0xD800U && next && (*next & 0xFC00U) == 0xDC00U;
        if (pair)
            return put(text.substr(0, 2 * kLetter), 2 * kLetter);
        return put((*letter & 0xF800U) == 0xD800U ? "\\uFFFD" : text.substr(0, kLetter), kLetter);
    }

    /// Of "\u1234".
    static std::optional<std::uint32_t> letterAt(std::string_view text) {
        std::uint32_t letter = 0;
        if (text.size() < 6 || !text.starts_with("\\u"))
            return std::nullopt;
        const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, letter, 16);
        return end == text.data() + 6 && error == std::errc() ? std::optional(letter) : std::nullopt;
    }

    bool closesBehind(std::size_t from) const {
        const std::size_t next = m_text.find_first_not_of(kBlanks, from);
        return next != std::string_view::npos && (m_text[next] == ']' || m_text[next] == '}');
    }

    /// A number that no number is large enough for.
    bool takeEndless() {
        if (m_text[m_at] != '-' && (m_text[m_at] < '0' || m_text[m_at] > '9'))
            return false;
        const std::size_t end = std::min(m_text.find_first_not_of("+-.0123456789eE", m_at), m_text.size());
        double value = 0.0;
        const auto [behind, error] = std::from_chars(m_text.data() + m_at, m_text.data() + end, value);
        const bool endless = error == std::errc::result_out_of_range;
        if (!endless && behind != m_text.data() + end)
            return false;
        const std::string_view text = m_text.substr(m_at, end - m_at);
        const bool tiny = text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
        m_out += !endless ? text : std::string_view(tiny ? "0" : "null");
        m_at = end;
        return true;
    }

    bool takeWord(std::string_view word) {
        if (m_text.compare(m_at, word.size(), word) != 0)
            return false;
        m_out += "null";
        m_at += word.size();
        return true;
    }

    std::string_view m_text;
    std::string m_out;
    std::size_t m_at = 0;
};

} // namespace

std::size_t startOfJson(std::string_view text) {
    const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    return first != std::string_view::npos && text[first] == '{' ? first : std::string_view::npos;
}

JsonMeasure measureJson(std::string_view text) {
    // What the parts of nlohmann::json take, with what an allocator adds. Vectors may be twice as long as needed.
    constexpr std::uint64_t kValue = 32;
    constexpr std::uint64_t kList = 64;
    constexpr std::uint64_t kMember = 96;
    constexpr std::uint64_t kText = 48;
    JsonMeasure result;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i++];
        if (c == '"') {
            const std::size_t end = behindText(text, i - 1);
            result.memory += kText + (end - i > 15 ? end - i : 0);
            i = end;
        } else if (c == '{' || c == '[') {
            result.memory += kList + kValue;
            result.depth = std::max(result.depth, ++depth);
        } else if (c == ',') {
            result.memory += kValue;
        } else if (c == ':') {
            result.memory += kMember - kText;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            result.end = i;
            result.closed = true;
            return result;
        }
    }
    result.end = text.size();
    return result;
}

Json parseJson(std::string_view text, const Job& job) {
    const JsonMeasure measure = measureJson(text);
    const auto fail = [&](ErrorCode code, std::string place, std::string detail) {
        throw GltfTrouble{job.error(code, std::move(place), std::move(detail))};
    };
    if (measure.depth > job.options.maxJsonDepth)
        fail(ErrorCode::TooLarge, {},
             fmt::format("its JSON is nested {} deep; at most {} is read", measure.depth, job.options.maxJsonDepth));
    if (measure.memory > job.options.maxJsonMemory)
        fail(ErrorCode::TooLarge, {},
             fmt::format("its JSON would take about {} MiB of memory; at most {} are allowed", measure.memory >> 20U,
                         job.options.maxJsonMemory >> 20U));
    Json root = Json::parse(text.begin(), text.end(), nullptr, false);
    if (root.is_discarded()) {
        const std::string mended = Mender(text).mended();
        try {
            root = Json::parse(mended.begin(), mended.end(), nullptr, true, true);
        } catch (const Json::exception& thrown) {
            const auto* where = dynamic_cast<const Json::parse_error*>(&thrown);
            fail(ErrorCode::Damaged, where != nullptr ? fmt::format("byte {}", where->byte) : std::string(),
                 "the JSON is broken or cut off");
        }
        job.note("the JSON breaks its rules (numbers that are none, letters that are no UTF-8, or commas); mended");
    }
    if (!root.is_object())
        fail(ErrorCode::Damaged, {}, "the JSON is no object");
    return root;
}

} // namespace halls::importer::gltf
