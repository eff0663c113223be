// SPDX-License-Identifier: MPL-2.0
#include "importer/ply/PlyBody.h"

#include "importer/ply/PlyRows.h"

#include <algorithm>
#include <fmt/format.h>
#include <future>

namespace halls::importer::ply {
namespace {

class Reader {
public:
    Reader(std::string_view file, const Header& header, const Job& job) : m_header(header), m_job(job) {
        m_text = file.substr(header.bodyStart);
    }

    Result<Body> read() {
        if (m_header.encoding != Encoding::Ascii)
            return finished(readBinary());
        if (m_header.macLines) {
            m_copy.assign(m_text);
            std::ranges::replace(m_copy, '\r', '\n');
            m_text = m_copy;
        }
        Outcome outcome = readLines();
        if (outcome.unclear) {
            Body byLines = std::move(m_body);
            m_body = {};
            Outcome anywhere = readAnywhere();
            const bool whole = anywhere.missing.empty() && !anywhere.unclear;
            if (!anywhere.error && (whole || (outcome.error && !anywhere.lostRows.any())))
                outcome = std::move(anywhere);
            else
                m_body = std::move(byLines);
        }
        return finished(std::move(outcome));
    }

private:
    /// How a way of reading went.
    struct Outcome {
        std::optional<Error> error;
        std::string missing; ///< what the file ends before, to be told; empty: nothing
        Unread lostVertices;
        Unread lostFaces;
        Unread lostRows;      ///< of either
        Unread spoilt;        ///< rows that have lost a colour or such
        bool unclear = false; ///< rows may be laid out otherwise
        bool behind = false;  ///< there is something behind the last row
        bool commas = false;
    };

    /// Of elements with vertices the first one counts: faces count from its beginning.
    Role role(const Element& element) const {
        const Role its = roleOf(element);
        const auto first = std::ranges::find(m_header.elements, Role::Vertices, roleOf);
        return its == Role::Vertices && &*first != &element ? Role::Skipped : its;
    }

    Result<Body> finished(Outcome outcome) {
        level(m_body.faces);
        if (std::ranges::count(m_header.elements, Role::Vertices, roleOf) > 1)
            m_job.note("left out: vertices of a second element of them");
        if (outcome.error)
            return *outcome.error;
        tell(outcome);
        m_body.lostVertices = outcome.lostVertices;
        if (m_body.faces.triangles > m_job.options.maxTriangles)
            return m_job.error(ErrorCode::TooLarge, {},
                               fmt::format("more than {} triangles", m_job.options.maxTriangles));
        if (!outcome.missing.empty()) {
            const auto& elements = m_header.elements;
            const bool faces = std::ranges::any_of(elements, [](const Element& element) {
                return roleOf(element) == Role::Polygons || roleOf(element) == Role::Strips;
            });
            if (m_body.faces.triangles == 0 && faces)
                return damaged(outcome.missing);
            m_job.note(fmt::format("{}: what is there is shown", outcome.missing));
        }
        return std::move(m_body);
    }

    void tell(const Outcome& outcome) const {
        const auto tell = [&](const Unread& lost, const char* what) {
            if (lost.any())
                m_job.note(lost.note(what));
        };
        tell(outcome.lostVertices, "vertices");
        tell(outcome.lostFaces, "faces");
        tell(outcome.lostRows, "rows");
        tell(outcome.spoilt, "colours or other numbers");
        if (outcome.behind)
            m_job.note("left out: what stands behind the rows that the header counts");
        if (outcome.commas)
            m_job.note("decimal commas are read as decimal points");
    }

    Error damaged(std::string detail, std::string place = {}) const {
        return m_job.error(ErrorCode::Damaged, std::move(place), std::move(detail));
    }
    Outcome failed(Error error) const { return {.error = std::move(error)}; }

    std::string endsIn(const Element& element, std::uint64_t rows) const {
        return fmt::format("the file ends or is damaged in element \"{}\", after {} of {}", element.name, rows,
                           element.count);
    }

    /// Rows of an element that the file has room for: a header that claims more costs no memory.
    std::uint64_t mostRows(const Element& element) const {
        std::uint64_t bytes = 0;
        for (const Property& property : element.properties)
            bytes +=
                m_header.encoding == Encoding::Ascii ? 2 : sizeOf(property.list ? property.countType : property.type);
        return std::min(element.count, m_text.size() / std::max<std::uint64_t>(bytes, 1) + 1);
    }

    std::optional<Error> tooMany(const Element& element) const {
        if (role(element) != Role::Vertices || mostRows(element) <= m_job.options.maxVertices)
            return std::nullopt;
        return m_job.error(ErrorCode::TooLarge, {},
                           fmt::format("{} vertices; at most {} are read", element.count, m_job.options.maxVertices));
    }

    Outcome readBinary() {
        BinaryValues values(m_text, m_header.encoding == Encoding::Big);
        for (const Element& element : m_header.elements) {
            if (element.properties.empty())
                continue;
            if (auto error = tooMany(element))
                return failed(*error);
            const std::uint64_t rows = readRows(values, element, 0, element.count, m_body);
            if (m_job.stop.stop_requested())
                return failed(m_job.cancelled());
            if (rows == element.count || m_body.faces.triangles > m_job.options.maxTriangles)
                continue;
            return {.missing = endsIn(element, rows)};
        }
        return {};
    }

    /// Reads into the body, or into `into`; returns how many rows were whole.
    template <class Values>
    std::uint64_t readRows(Values& values, const Element& element, std::size_t first, std::uint64_t count, Body& into) {
        const Watched watched{m_job, first == 0};
        const Role its = role(element);
        if (its == Role::Vertices) {
            makeRoom(into.vertices, element, first + std::min(count, mostRows(element)));
            const std::uint64_t rows = readVertexRows(values, element, into.vertices, first, count, watched);
            if (rows < count)
                makeRoom(into.vertices, element, first + rows);
            return rows;
        }
        if (its == Role::Skipped)
            return skipRows(values, element, count, watched);
        constexpr std::size_t kShortestRow = 8; // "3 0 1 2", more or less: a guess, so that a lie costs little
        reserve(into.faces, std::min<std::uint64_t>(count, m_text.size() / kShortestRow));
        return readFaceRows(values, element, its, count, into.faces, watched);
    }

    Outcome readLines() {
        std::string_view rest = m_text;
        std::size_t line = m_header.bodyLine;
        Outcome outcome;
        bool extra = false;
        bool split = false;
        for (const Element& element : m_header.elements) {
            if (element.properties.empty())
                continue;
            if (auto error = tooMany(element))
                return failed(*error);
            const Lines lines = takeLines(rest, element.count);
            const RowsRead read = readInHalves(lines, element);
            if (m_job.stop.stop_requested())
                return failed(m_job.cancelled());
            outcome.commas = outcome.commas || read.commas;
            extra = extra || read.extra;
            split = split || read.split;
            const bool vertices = role(element) == Role::Vertices;
            Unread& lost = vertices ? outcome.lostVertices : outcome.lostFaces;
            lost.add(read.lost, line - 1);
            outcome.spoilt.add(read.spoilt, line - 1);
            if (read.lost.tooMany(lines.rows)) {
                outcome.error = damaged(lost.refusal(vertices ? "vertices" : "faces"), lost.place());
                outcome.unclear = split;
                return outcome;
            }
            line += lines.lines;
            if (lines.rows < element.count && outcome.missing.empty())
                outcome.missing = endsIn(element, lines.rows);
        }
        outcome.unclear = split || (!outcome.missing.empty() && extra);
        if (outcome.missing.empty())
            outcome.behind = !readFurtherFaces(rest);
        return outcome;
    }

    /// Rows behind the last one that the header counts: faces, where each of them is one. False where something else
    /// stands there.
    bool readFurtherFaces(std::string_view rest) {
        TextValues values(rest);
        if (values.atEnd() || m_header.elements.empty())
            return true;
        const Element& last = m_header.elements.back();
        Faces more;
        std::uint64_t rows = 0;
        const Watched watched{m_job, false};
        if (roleOf(last) == Role::Polygons) {
            rows = readFaceRows(values, last, Role::Polygons, UINT64_MAX, more, watched);
            if (!values.lost().any() && !values.spoiltOnes().any() && !values.extra()) {
                append(m_body.faces, more);
                m_job.note(fmt::format("the header counts {} faces, the file has {}: all are shown", last.count,
                                       last.count + rows));
                return true;
            }
        }
        return false;
    }

    /// Lines count from 1 within those that were read.
    struct RowsRead {
        explicit RowsRead(const TextValues& values)
            : lost(values.lost()), spoilt(values.spoiltOnes()), split(values.split()), extra(values.extra()),
              commas(values.commas()) {}
        RowsRead() = default;

        void add(const RowsRead& more, std::size_t lines) {
            lost.add(more.lost, lines);
            spoilt.add(more.spoilt, lines);
            split = split || more.split;
            extra = extra || more.extra;
            commas = commas || more.commas;
        }

        Unread lost;
        Unread spoilt;
        bool split = false;
        bool extra = false;
        bool commas = false;
    };

    RowsRead readInHalves(const Lines& lines, const Element& element) {
        constexpr std::size_t kThreadFrom = 1 << 16; // bytes: below, a thread costs more than it brings
        const Role its = role(element);
        if (its == Role::Skipped)
            return {};
        if (lines.text.size() < kThreadFrom) {
            TextValues values(lines.text);
            readRows(values, element, 0, lines.rows, m_body);
            return RowsRead(values);
        }
        const auto [front, back] = halves(lines);
        TextValues first(front.text);
        TextValues second(back.text);
        if (its == Role::Vertices)
            makeRoom(m_body.vertices, element, lines.rows);
        Faces more;
        const auto readBack = [&, rows = back.rows, from = front.rows] {
            const Watched watched{m_job, false};
            if (its == Role::Vertices)
                readVertexRows(second, element, m_body.vertices, from, rows, watched);
            else
                readFaceRows(second, element, its, rows, more, watched);
        };
        auto other = std::async(std::launch::async, readBack);
        const Watched watched{m_job, true};
        if (its == Role::Vertices)
            readVertexRows(first, element, m_body.vertices, 0, front.rows, watched);
        else
            readFaceRows(first, element, its, front.rows, m_body.faces, watched);
        other.get();
        append(m_body.faces, more);
        RowsRead both(first);
        both.add(RowsRead(second), front.lines);
        return both;
    }

    Outcome readAnywhere() {
        TextValues values(m_text, TextValues::Rows::Anywhere);
        Outcome outcome;
        for (const Element& element : m_header.elements) {
            if (element.properties.empty())
                continue;
            const std::uint64_t rows = readRows(values, element, 0, element.count, m_body);
            if (m_job.stop.stop_requested())
                return failed(m_job.cancelled());
            outcome.commas = values.commas();
            outcome.lostRows = {};
            outcome.lostRows.add(values.lost(), m_header.bodyLine - 1);
            outcome.spoilt = {};
            outcome.spoilt.add(values.spoiltOnes(), m_header.bodyLine - 1);
            if (rows == element.count || m_body.faces.triangles > m_job.options.maxTriangles)
                continue;
            if (values.trouble() == Trouble::Word)
                return failed(damaged(fmt::format("not a row of element \"{}\"", element.name),
                                      fmt::format("line {}", m_header.bodyLine + values.line() - 1)));
            outcome.missing = endsIn(element, rows);
            return outcome;
        }
        if (values.lost().tooMany(m_body.vertices.positions.size() + m_body.faces.sizes.size()))
            return failed(damaged(outcome.lostRows.refusal("rows"), outcome.lostRows.place()));
        outcome.unclear = !values.atEnd();
        outcome.behind = outcome.unclear;
        return outcome;
    }

    std::string_view m_text;
    std::string m_copy;
    const Header& m_header;
    const Job& m_job;
    Body m_body;
};

} // namespace

Result<Body> readBody(std::string_view file, const Header& header, const Job& job) {
    return Reader(file, header, job).read();
}

} // namespace halls::importer::ply
