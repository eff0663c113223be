// SPDX-License-Identifier: MPL-2.0
// After "WebVTT: The Web Video Text Tracks Format" (W3C), section 6: file, timestamps, cue text.
#include "museum/WebVtt.h"

#include "base/Utf8.h"
#include "museum/HtmlNames.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <optional>
#include <utility>

namespace halls {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF"; ///< of the byte order, which UTF-8 does not need
constexpr std::string_view kArrow = "-->";
constexpr std::string_view kSpace = " \t\f";
constexpr std::size_t kMaxLeftOut = 1000; ///< of a hostile file's endless faults the first ones do

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(kSpace);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kSpace) - from + 1);
}

/// One line after the other; CR, LF and CR LF end one.
class Lines {
public:
    explicit Lines(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_ended; }
    std::size_t number() const { return m_number; } ///< of the line that next() gives
    std::string_view peek() const { return m_rest.substr(0, m_rest.find_first_of("\r\n")); }
    std::string_view next() {
        const std::string_view line = peek();
        m_rest.remove_prefix(line.size());
        if (m_rest.empty())
            m_ended = true;
        else
            m_rest.remove_prefix(m_rest.starts_with("\r\n") ? 2 : 1);
        ++m_number;
        return line;
    }

private:
    std::string_view m_rest;
    std::size_t m_number = 1;
    bool m_ended = false;
};

/// Digits at the front of `text`, which loses them; at most nine, so that no number runs over.
std::optional<unsigned> digits(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t count = 0;
    unsigned value = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9' && count < most)
        value = value * 10 + static_cast<unsigned>(text[count++] - '0');
    if (count < least)
        return std::nullopt;
    text.remove_prefix(count);
    return value;
}

bool taken(std::string_view& text, char letter) {
    const bool there = !text.empty() && text.front() == letter;
    text.remove_prefix(there ? 1 : 0);
    return there;
}

/// "01:02:03.450" or "02:03.450" at the front of `text`, in seconds.
std::optional<double> timestamp(std::string_view& text) {
    const std::size_t before = text.size();
    const auto first = digits(text, 1, 9); // hours may have any number of digits, minutes have two
    const bool two = before - text.size() == 2;
    if (!first || !taken(text, ':'))
        return std::nullopt;
    auto minutes = first;
    auto seconds = digits(text, 2, 2);
    unsigned hours = 0;
    if (taken(text, ':')) {
        hours = *first;
        minutes = seconds;
        seconds = digits(text, 2, 2);
    } else if (!two || *first > 59) {
        return std::nullopt;
    }
    if (!minutes || !seconds || *minutes > 59 || *seconds > 59 || !taken(text, '.'))
        return std::nullopt;
    const auto thousandths = digits(text, 3, 3);
    if (!thousandths || (!text.empty() && text.front() >= '0' && text.front() <= '9'))
        return std::nullopt;
    return hours * 3600.0 + *minutes * 60.0 + *seconds + *thousandths / 1000.0;
}

/// Start and end of a line of times; what follows them (settings) is passed over. The word says what is wrong.
std::pair<Cue, const char*> timesOf(std::string_view line) {
    std::string_view rest = trimmed(line);
    const auto start = timestamp(rest);
    rest = trimmed(rest);
    if (!start || !rest.starts_with(kArrow))
        return {{}, "its start is no time like 00:01.500"};
    rest.remove_prefix(kArrow.size());
    rest = trimmed(rest);
    const auto end = timestamp(rest);
    if (!end) // what follows it are settings, with a blank before them or without
        return {{}, "its end is no time like 00:01.500"};
    if (*end <= *start)
        return {{}, "it ends before it starts"};
    return {{*start, *end, {}}, nullptr};
}

/// "&#1588;" or "&#x634;" at the front: the character, and how long it was written.
std::pair<std::string, std::size_t> numbered(std::string_view text) {
    const std::size_t end = text.substr(0, 10).find(';');
    if (!text.starts_with("&#") || end == std::string_view::npos)
        return {};
    std::string_view number = text.substr(2, end - 2);
    const bool hexadecimal = number.starts_with('x') || number.starts_with('X');
    number.remove_prefix(hexadecimal ? 1 : 0);
    char32_t value = 0;
    for (const char letter : number) {
        const auto at = std::string_view("0123456789abcdefABCDEF").find(letter);
        if (at == std::string_view::npos || (!hexadecimal && at > 9))
            return {};
        value = value * (hexadecimal ? 16U : 10U) + static_cast<char32_t>(at > 15 ? at - 6 : at);
    }
    const bool character = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF) && value != 0x7F;
    if (number.empty() || !character)
        return {};
    return {toUtf8(std::u32string_view(&value, 1)), end + 1};
}

/// Words without tags and entities. Who speaks (<v Name>) and classes are the page's business; the words stay.
std::string plainText(std::string_view marked) {
    std::string text;
    for (std::size_t i = 0; i < marked.size();) {
        const std::string_view rest = marked.substr(i);
        if (rest.front() == '<') {
            const std::size_t close = rest.find('>');
            i = close == std::string_view::npos ? marked.size() : i + close + 1;
            continue;
        }
        if (rest.front() == '&') {
            const NamedCharacter named = namedCharacter(rest);
            const auto [character, length] = numbered(rest);
            if (named.length != 0 || length != 0) {
                text += named.text == "\t" ? std::string_view(" ") : named.length != 0 ? named.text : character;
                i += std::max(named.length, length);
                continue;
            }
        }
        // Control characters mean nothing in words, and a terminal would obey them.
        const auto letter = static_cast<unsigned char>(rest.front());
        if (letter >= 0x20 || letter == '\n')
            text += rest.front();
        else
            text += ' ';
        ++i;
    }
    const std::size_t from = text.find_first_not_of(" \n");
    return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(" \n") - from + 1);
}

class Reader {
public:
    explicit Reader(std::string_view text) : m_lines(text) {}

    Result<WebVtt> read() {
        const std::string_view first = m_lines.next();
        if (!first.starts_with("WEBVTT") || (first.size() > 6 && first[6] != ' ' && first[6] != '\t'))
            return Error{ErrorCode::Invalid, {}, "line 1", "this is no WebVTT file: it does not begin with WEBVTT"};
        while (!m_lines.atEnd() && !trimmed(m_lines.peek()).empty() && !hasTimes(m_lines.peek()))
            m_lines.next(); // words about the file
        while (!m_lines.atEnd()) {
            if (m_lines.peek().empty())
                m_lines.next();
            else if (!block())
                return Error{ErrorCode::TooLarge, {}, {}, "it holds more than 10000 cues"};
        }
        std::ranges::stable_sort(m_made.cues, {}, &Cue::start);
        return std::move(m_made);
    }

private:
    static bool hasTimes(std::string_view line) { return line.find(kArrow) != std::string_view::npos; }
    static bool isNote(std::string_view line) {
        return line == "NOTE" || line.starts_with("NOTE ") || line.starts_with("NOTE\t");
    }
    bool isStyle(std::string_view line) const {
        const std::string_view word = trimmed(line);
        return m_made.cues.empty() && (word == "STYLE" || word == "REGION");
    }

    void leaveOut(std::size_t line, const char* why) {
        if (m_made.leftOut.size() < kMaxLeftOut)
            m_made.leftOut.push_back({line, why});
    }

    void pass() {
        while (!m_lines.atEnd() && !m_lines.peek().empty())
            m_lines.next();
    }

    /// A cue, or what is no cue, up to the next empty line. False: there are too many.
    bool block() {
        const std::size_t at = m_lines.number();
        const std::string_view first = m_lines.next();
        if (!hasTimes(first)) {
            if (isNote(first) || isStyle(first)) {
                pass();
                return true;
            }
            if (m_lines.atEnd() || !hasTimes(m_lines.peek())) { // a name of a cue that has no times
                leaveOut(at, "there is no line with its times");
                pass();
                return true;
            }
        }
        const std::size_t timesAt = hasTimes(first) ? at : m_lines.number();
        auto [cue, wrong] = timesOf(hasTimes(first) ? first : m_lines.next());
        std::string marked;
        bool tooLong = false;
        // Times in the midst of words begin a new cue, as the standard has it.
        while (!m_lines.atEnd() && !m_lines.peek().empty() && !hasTimes(m_lines.peek())) {
            const std::string_view line = m_lines.next();
            tooLong = tooLong || marked.size() + line.size() > kMaxCueBytes;
            if (!tooLong)
                (marked += marked.empty() ? "" : "\n") += line;
        }
        cue.text = tooLong ? std::string() : plainText(marked);
        if (wrong == nullptr && (tooLong || cue.text.empty()))
            wrong = tooLong ? "its text is too long" : "it has no words";
        if (wrong != nullptr) {
            leaveOut(timesAt, wrong);
            return true;
        }
        m_made.cues.push_back(std::move(cue));
        return m_made.cues.size() <= kMaxCues;
    }

    Lines m_lines;
    WebVtt m_made;
};

std::string written(double seconds) {
    const auto thousandths = static_cast<long long>(std::llround(std::clamp(seconds, 0.0, 359'999.999) * 1000.0));
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld.%03lld", thousandths / 3'600'000,
                  thousandths / 60'000 % 60, thousandths / 1000 % 60, thousandths % 1000);
    return text.data();
}

} // namespace

Result<WebVtt> webVttOf(std::string_view bytes) {
    if (bytes.size() > kMaxCaptionBytes)
        return Error{ErrorCode::TooLarge, {}, {}, "captions may be 2 MiB long"};
    if (const auto wrong = firstInvalidUtf8(bytes))
        return Error{ErrorCode::Invalid, {}, "byte " + std::to_string(*wrong), "this is not UTF-8"};
    if (bytes.starts_with(kMark))
        bytes.remove_prefix(kMark.size());
    return Reader(bytes).read();
}

std::string WebVtt::textAt(double seconds) const {
    std::string text;
    for (const Cue& cue : cues) {
        if (cue.start > seconds)
            break;
        if (seconds < cue.end)
            (text += text.empty() ? "" : "\n") += cue.text;
    }
    return text;
}

std::string toWebVtt(const std::vector<Cue>& cues) {
    std::string file = "WEBVTT\n";
    for (const Cue& cue : cues) {
        file += "\n" + written(cue.start) + " --> " + written(cue.end) + "\n";
        bool lineBegins = true;
        for (const char letter : cue.text) {
            if (letter == '\n' && lineBegins)
                continue; // an empty line would end the cue
            lineBegins = letter == '\n';
            file += letter == '&' ? "&amp;" : letter == '<' ? "&lt;" : letter == '>' ? "&gt;" : std::string(1, letter);
        }
        file += lineBegins ? "" : "\n";
    }
    return file;
}

} // namespace halls
