// SPDX-License-Identifier: MPL-2.0
#include "importer/Pts.h"

#include "importer/Origin.h"
#include "importer/PointCloud.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

namespace halls::importer {
namespace {

constexpr std::size_t kMostColumns = 16;

struct Row {
    std::array<double, kMostColumns> values{};
    std::size_t count = 0;
};

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/// The numbers of a line; nothing where a word is no number.
std::optional<Row> rowOf(std::string_view line, bool commasPart) {
    Row row;
    std::size_t at = 0;
    const auto parts = [commasPart](char c) { return isBlank(c) || c == ';' || (commasPart && c == ','); };
    while (true) {
        while (at < line.size() && parts(line[at]))
            ++at;
        if (at == line.size())
            return row;
        std::size_t end = at;
        while (end < line.size() && !parts(line[end]))
            ++end;
        if (row.count == kMostColumns)
            return row;
        std::string_view word = line.substr(at, end - at);
        if (word.starts_with('+'))
            word.remove_prefix(1);
        double value = 0.0;
        const auto read = std::from_chars(word.data(), word.data() + word.size(), value);
        if (read.ptr != word.data() + word.size() ||
            (read.ec != std::errc() && read.ec != std::errc::result_out_of_range))
            return std::nullopt;
        row.values[row.count++] = read.ec == std::errc() ? value : std::nan("");
        at = end;
    }
}

/// Runs over the lines of a text, whatever ends them.
class Lines {
public:
    explicit Lines(std::string_view text) : m_rest(text) {
        if (m_rest.starts_with("\xEF\xBB\xBF"))
            m_rest.remove_prefix(3);
    }

    std::optional<std::string_view> next() {
        if (m_rest.empty())
            return std::nullopt;
        const std::size_t end = m_rest.find_first_of("\r\n");
        const std::string_view line = m_rest.substr(0, end);
        if (end == std::string_view::npos)
            m_rest = {};
        else
            m_rest.remove_prefix(end + (m_rest.substr(end).starts_with("\r\n") ? 2 : 1));
        ++m_number;
        return line;
    }
    std::size_t number() const { return m_number; } ///< of the line before, from 1

private:
    std::string_view m_rest;
    std::size_t m_number = 0;
};

bool isByte(double value) {
    return value >= 0.0 && value <= 255.0 && value == std::floor(value);
}

class Reader {
public:
    Reader(std::span<const std::byte> bytes, const Job& job)
        : m_text(reinterpret_cast<const char*>(bytes.data()), bytes.size()), m_job(job) {}

    Result<RawScene> read() {
        if (m_text.find('\0') != std::string_view::npos)
            return m_job.error(ErrorCode::Damaged, {}, "this is not a text of points");
        if (Status status = readRows(); !status)
            return status.error();
        if (m_values.empty() && (m_bad > 0 || m_titles))
            return m_job.error(ErrorCode::Damaged, {}, "this is no list of points: no line has three numbers");
        tellWhatWasLeftOut();
        RawScene scene;
        std::vector<PointCloud> clouds;
        clouds.push_back(cloud());
        if (Status status = addPointClouds(scene, std::move(clouds), m_job); !status)
            return status.error();
        return scene;
    }

private:
    Status readRows() {
        Lines lines(m_text);
        while (const auto line = lines.next()) {
            if (lines.number() % 65'536 == 0 && m_job.stop.stop_requested())
                return m_job.cancelled();
            if (line->find_first_not_of(" \t\f\v") == std::string_view::npos || line->starts_with('#') ||
                line->starts_with("//"))
                continue;
            const bool commas = line->find(',') != std::string_view::npos;
            const auto row = hasDecimalCommas(*line) ? withPoints(*line) : rowOf(*line, commas);
            if (!row || (row->count < 3 && row->count != 1)) {
                noteBad(lines.number());
                continue;
            }
            if (row->count == 1)
                continue; // how many points follow: the lines themselves say it better
            if (m_values.size() / kKept >= m_job.options.maxVertices)
                return m_job.error(ErrorCode::TooLarge, fmt::format("line {}", lines.number()),
                                   fmt::format("at most {} points are read", m_job.options.maxVertices));
            take(*row);
        }
        return Done{};
    }

    /// "1,5 2,5" has some, "1.5,2.5" and "1,2,3" have not.
    static bool hasDecimalCommas(std::string_view line) {
        return line.find(',') != std::string_view::npos && line.find('.') == std::string_view::npos &&
               line.find_first_of(" \t;") != std::string_view::npos && line.find(", ") == std::string_view::npos;
    }

    std::optional<Row> withPoints(std::string_view line) {
        m_decimalCommas = true;
        std::string text(line);
        std::ranges::replace(text, ',', '.');
        return rowOf(text, false);
    }

    void noteBad(std::size_t line) {
        if (m_values.empty() && m_bad == 0 && !m_titles) { // one line of titles
            m_titles = true;
            return;
        }
        if (m_bad++ == 0)
            m_firstBad = line;
    }

    /// Kept for each point: place, intensity, colour or normal.
    void take(const Row& row) {
        if (!Extent::sensible({row.values[0], row.values[1], row.values[2]})) {
            ++m_broken;
            return;
        }
        m_columns = m_values.empty() ? row.count : std::min(m_columns, row.count);
        const std::size_t colour = row.count == 6 ? 3 : 4;
        const double intensity = row.count == 4 || row.count >= 7 ? row.values[3] : 0.0;
        const std::array<double, 3> three{row.values[colour], row.values[colour + 1], row.values[colour + 2]};
        if (row.count >= 6)
            m_bytes = m_bytes && std::ranges::all_of(three, isByte);
        m_values.insert(m_values.end(), row.values.begin(), row.values.begin() + 3);
        m_values.push_back(intensity);
        m_values.insert(m_values.end(), three.begin(), three.end());
        if (std::isfinite(intensity)) {
            m_least = std::min(m_least, intensity);
            m_most = std::max(m_most, intensity);
        }
    }

    void tellWhatWasLeftOut() const {
        if (m_decimalCommas)
            m_job.note("decimal commas are read as decimal points");
        if (m_bad > 0)
            m_job.note(
                fmt::format("left out: {} lines that are no rows of numbers; the first is line {}", m_bad, m_firstBad));
        if (m_broken > 0)
            m_job.note(fmt::format("left out: {} points without a place", m_broken));
        if (m_columns >= 6 && !m_bytes)
            m_job.note("left out: the columns behind the places, which are no colours from 0 to 255");
    }

    PointCloud cloud() {
        PointCloud cloud;
        cloud.name = m_job.source.stem().string();
        cloud.upAxis = PointCloud::Up::Z;
        const bool coloured = m_columns >= 6 && m_bytes;
        const bool grey = !coloured && (m_columns == 4 || m_columns == 5 || m_columns >= 7) && m_most > m_least;
        for (std::size_t at = 0; at < m_values.size(); at += kKept) {
            const double* row = &m_values[at];
            cloud.positions.emplace_back(row[0], row[1], row[2]);
            if (coloured)
                cloud.colours.push_back({byteOf(row[4]), byteOf(row[5]), byteOf(row[6]), 255});
            else if (grey)
                cloud.colours.push_back(greyOf(row[3]));
        }
        m_values = {};
        return cloud;
    }

    static std::uint8_t byteOf(double value) { return static_cast<std::uint8_t>(value); }

    Rgba8 greyOf(double intensity) const {
        const double unit = std::isfinite(intensity) ? (intensity - m_least) / (m_most - m_least) : 0.0;
        const auto level = static_cast<std::uint8_t>(std::lround(unit * 255.0));
        return {level, level, level, 255};
    }

    static constexpr std::size_t kKept = 7;

    std::string_view m_text;
    const Job& m_job;
    std::vector<double> m_values; ///< kKept for each point
    std::size_t m_columns = 0;    ///< that all rows have
    bool m_bytes = true;          ///< whether what may be colours is
    bool m_titles = false;
    bool m_decimalCommas = false;
    std::size_t m_bad = 0;
    std::size_t m_firstBad = 0;
    std::size_t m_broken = 0;
    double m_least = std::numeric_limits<double>::max();
    double m_most = std::numeric_limits<double>::lowest();
};

} // namespace

Result<RawScene> readPts(std::span<const std::byte> bytes, const Job& job) {
    return Reader(bytes, job).read();
}

} // namespace halls::importer
