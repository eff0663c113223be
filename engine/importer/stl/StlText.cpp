// SPDX-License-Identifier: MPL-2.0
#include "importer/stl/StlText.h"

#include "importer/text/TextNumber.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <limits>

namespace halls::importer::stl {
namespace {

constexpr std::size_t kMostSolids = 4096; ///< meshes; what is more stays with the last one
constexpr std::size_t kLongestName = 200;

/// Words between blanks and line ends of all kinds.
class Words {
public:
    explicit Words(std::string_view text) : m_text(text) {}

    std::size_t line() const { return m_line; }
    std::size_t position() const { return m_at; }

    /// Empty at the end.
    std::string_view next() {
        while (m_at < m_text.size() && isGap(m_text[m_at]))
            step();
        const std::size_t first = m_at;
        while (m_at < m_text.size() && !isGap(m_text[m_at]))
            ++m_at;
        return m_text.substr(first, m_at - first);
    }
    /// What is left of this line, as far as a name may be, without taking it. A carriage return alone ends one, too.
    std::string_view restOfLine() const {
        constexpr std::size_t kFarthest = 512; // also where all of a file stands in one line
        const std::string_view rest = m_text.substr(m_at, kFarthest);
        return rest.substr(0, rest.find_first_of("\r\n"));
    }
    void skipLine() { m_at = std::min(m_text.find_first_of("\r\n", m_at), m_text.size()); }
    void skip(std::size_t bytes) { m_at += bytes; }

private:
    static bool isGap(char c) { return isBlank(c) || c == '\n'; }
    void step() {
        const char c = m_text[m_at++];
        if (c == '\n' || (c == '\r' && (m_at == m_text.size() || m_text[m_at] != '\n')))
            ++m_line;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

class Reader {
public:
    Reader(std::string_view text, const Job& job) : m_text(text), m_words(text), m_job(job) {}

    Result<Facets> read() {
        std::size_t count = 0;
        for (std::string_view word = m_words.next(); !word.empty(); word = m_words.next()) {
            if ((++count & 0xFFFFU) == 0) {
                m_job.tell(0.02F + 0.3F * static_cast<float>(m_words.position()) / static_cast<float>(m_text.size()));
                if (m_job.stop.stop_requested())
                    return m_job.cancelled();
            }
            if (Status status = take(word); !status)
                return status.error();
        }
        m_facets.corners.resize(m_facets.corners.size() - m_corners);
        if (!m_seen)
            return m_job.error(ErrorCode::Damaged, "line 1",
                               "this is no STL file: it has neither \"solid\" nor \"facet\"");
        if (m_facets.lostVertices.tooMany(m_facets.corners.size()))
            return m_job.error(ErrorCode::Damaged, m_facets.lostVertices.place(),
                               m_facets.lostVertices.refusal("vertices"));
        if (m_facets.lostVertices.any())
            m_job.note(m_facets.lostVertices.note("vertices"));
        if (m_open)
            m_job.note("the file ends within a facet: what stands before it is shown");
        if (m_commas)
            m_job.note("decimal commas are read as decimal points");
        if (m_facets.solids.empty())
            m_facets.solids.emplace_back();
        return std::move(m_facets);
    }

private:
    Status take(std::string_view word) {
        if (isWord(word, "vertex")) {
            takeVertex();
        } else if (isWord(word, "facet")) {
            m_seen = true;
            closeFacet(); // of a loop that does not end
            takeNormal();
            m_open = true;
        } else if (isWord(word, "endloop") || isWord(word, "endfacet")) {
            closeFacet();
            m_open = false;
        } else if (isWord(word, "solid")) {
            m_seen = true;
            m_open = false;
            closeFacet();
            startSolid();
        } else if (isWord(word, "endsolid")) {
            m_open = false;
            closeFacet();
            m_words.skip(nameIn(m_words.restOfLine(), "solid").size());
        } else if (word.front() == '#') {
            m_words.skipLine();
        } // "outer", "loop", and what some writers add
        if (m_facets.sizes.size() > m_job.options.maxTriangles)
            return m_job.error(ErrorCode::TooLarge, {},
                               fmt::format("more than {} triangles", m_job.options.maxTriangles));
        return Done{};
    }

    /// One that cannot be read has no place, which costs its facet.
    void takeVertex() {
        DVec3 place(0.0);
        const std::size_t line = m_words.line();
        std::string_view wrong;
        for (int axis = 0; axis < 3; ++axis) {
            Words ahead = m_words;
            const std::string_view word = ahead.next();
            if (word.empty()) // the file ends
                return;
            const bool read = readNumber(word, place[axis], m_commas);
            if (!read && wrong.empty())
                wrong = word;
            if (!read && isOfFormat(word))
                break;
            m_words = ahead;
        }
        if (!wrong.empty()) {
            place = DVec3(std::numeric_limits<double>::quiet_NaN());
            m_facets.lostVertices.add(line, wrong);
        }
        m_facets.corners.push_back(place);
        ++m_corners;
    }

    static bool isOfFormat(std::string_view word) {
        constexpr std::array<std::string_view, 7> kWords{"vertex",   "endloop", "endfacet", "facet",
                                                         "endsolid", "solid",   "outer"};
        return std::ranges::any_of(kWords, [&](std::string_view its) { return isWord(word, its); });
    }

    /// Its numbers are not needed; what they are does not matter.
    void takeNormal() {
        Words ahead = m_words;
        if (!isWord(ahead.next(), "normal"))
            return;
        m_words = ahead;
        for (int axis = 0; axis < 3; ++axis) {
            double unused = 0.0;
            bool comma = false;
            if (!readNumber(ahead.next(), unused, comma))
                return;
            m_words = ahead;
        }
    }

    void closeFacet() {
        if (m_corners > 0)
            m_facets.sizes.push_back(m_corners);
        m_corners = 0;
    }

    void startSolid() {
        const std::string_view name = nameIn(m_words.restOfLine(), "facet");
        m_words.skip(name.size());
        const auto first = static_cast<std::uint32_t>(m_facets.sizes.size());
        auto& solids = m_facets.solids;
        if (solids.empty() && first > 0)
            solids.emplace_back(); // facets before any name
        if (!solids.empty() && solids.back().firstFacet == first)
            solids.back().name = std::string(trimmed(name).substr(0, kLongestName));
        else if (solids.size() < kMostSolids)
            solids.push_back({std::string(trimmed(name).substr(0, kLongestName)), first});
    }

    /// The name at the beginning of a rest of line. Where all of a file stands in one line it ends before the next
    /// facet or solid; a name may have the words of the format in it.
    static std::string_view nameIn(std::string_view rest, std::string_view until) {
        while (!rest.empty() && isBlank(rest.back()))
            rest.remove_suffix(1);
        std::string_view behind = rest;
        for (int words = 0; words < 64; ++words) {
            behind = trimmed(behind);
            const std::size_t at = rest.size() - behind.size();
            const std::string_view before = behind;
            const std::string_view word = takeWord(behind);
            if (word.empty())
                return rest;
            if (!isWord(word, until))
                continue;
            if (until == "solid")
                return rest.substr(0, at);
            std::string_view more = before.substr(word.size());
            double unused = 0.0;
            bool comma = false;
            if (isWord(takeWord(more), "normal") && readNumber(takeWord(more), unused, comma))
                return rest.substr(0, at);
        }
        return rest;
    }

    std::string_view m_text;
    Words m_words;
    const Job& m_job;
    Facets m_facets;
    std::uint32_t m_corners = 0; ///< of the facet that is being read
    bool m_seen = false;
    bool m_open = false; ///< within a facet
    bool m_commas = false;
};

} // namespace

bool isText(std::string_view file) {
    constexpr std::size_t kStart = 84;
    constexpr std::size_t kLooked = 1024;
    std::uint32_t count = 0;
    if (file.size() >= kStart)
        std::memcpy(&count, file.data() + 80, sizeof(count));
    if (file.size() >= kStart && count > 0 && kStart + std::uint64_t{50} * count == file.size())
        return false;
    std::string begin(file.substr(0, kLooked));
    const bool plain = std::ranges::none_of(begin, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 9 || (byte > 13 && byte < 32);
    });
    if (plain)
        return true;
    // Writers that fill up a line of 80 bytes with zeros, and write a text behind it.
    std::ranges::transform(begin, begin.begin(), small);
    const auto has = [&](const char* word) { return begin.find(word) != std::string::npos; };
    return has("facet") && has("outer") && has("vertex");
}

Result<Facets> readTextFacets(std::string_view file, const Job& job) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (file.starts_with(kByteOrderMark))
        file.remove_prefix(kByteOrderMark.size());
    return Reader(file, job).read();
}

} // namespace halls::importer::stl
