// SPDX-License-Identifier: MPL-2.0
#include "importer/StlText.h"

#include "importer/TextNumber.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>

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
        if (isWord(word, "vertex"))
            return takeVertex();
        if (isWord(word, "facet")) {
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

    Status takeVertex() {
        DVec3 place(0.0);
        for (int axis = 0; axis < 3; ++axis) {
            const std::string_view word = m_words.next();
            if (word.empty()) // the file ends
                return Done{};
            if (!readNumber(word, place[axis], m_commas))
                return m_job.error(ErrorCode::Damaged, fmt::format("line {}", m_words.line()),
                                   "a vertex has something else than three numbers");
        }
        m_facets.corners.push_back(place);
        ++m_corners;
        return Done{};
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
    const std::string_view begin = file.substr(0, kLooked);
    return std::ranges::none_of(begin, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 9 || (byte > 13 && byte < 32);
    });
}

Result<Facets> readTextFacets(std::string_view file, const Job& job) {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (file.starts_with(kByteOrderMark))
        file.remove_prefix(kByteOrderMark.size());
    return Reader(file, job).read();
}

} // namespace halls::importer::stl
