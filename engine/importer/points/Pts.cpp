// SPDX-License-Identifier: MPL-2.0
#include "importer/points/Pts.h"

#include "importer/points/PointColours.h"
#include "importer/points/PointColumns.h"
#include "importer/shape/Origin.h"
#include "importer/shape/PointCloud.h"
#include "importer/text/TextLines.h"
#include "importer/text/TextNumber.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer {
namespace {

using namespace pointtext;

/// Degrees of a building are some thousandths, and its height is not.
bool looksLikeDegrees(const std::vector<DVec3>& places) {
    constexpr double kWidest = 0.05; // degrees: about 5 km
    Extent extent;
    for (const DVec3& place : places)
        extent.include(place);
    if (extent.empty())
        return false;
    const DVec3 size = extent.max - extent.min;
    const double across = std::max(size.x, size.y);
    const bool onEarth = std::max({std::abs(extent.min.x), std::abs(extent.max.x), std::abs(extent.min.y),
                                   std::abs(extent.max.y)}) <= 180.0;
    return onEarth && std::min(size.x, size.y) > 0.0 && across < kWidest && size.z > 100.0 * across &&
           std::min(std::abs(extent.min.x), std::abs(extent.min.y)) > 1.0;
}

class Reader {
public:
    Reader(std::string_view text, const Job& job) : m_text(text), m_job(job) {}

    Result<RawScene> read() {
        if (m_text.find('\0') != std::string_view::npos)
            return m_job.error(ErrorCode::Damaged, {}, "this is not a text of points");
        if (Status status = readRows(); !status)
            return status.error();
        if (Status status = judge(); !status)
            return status.error();
        leaveOutShortRows();
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
        std::string_view line;
        Row row;
        while (lines.next(line)) {
            if (lines.number() % 65'536 == 0 && m_job.stop.stop_requested())
                return m_job.cancelled();
            if (isBlankLine(line) || isComment(line))
                continue;
            if (!readRow(line, row)) {
                if (isGrid(line))
                    return m_job.error(ErrorCode::Unsupported, fmt::format("line {}", lines.number()),
                                       "this is a grid of heights (ncols, nrows), not a list of points");
                noteBad(line, lines.number());
            } else if (row.count == 1 && isCount(row.values[0])) {
                m_counted = m_counted.value_or(0) + static_cast<std::uint64_t>(row.values[0]);
            } else if (row.count < 3) {
                noteBad(line, lines.number());
            } else if (m_places.size() >= m_job.options.maxVertices) {
                return m_job.error(ErrorCode::TooLarge, fmt::format("line {}", lines.number()),
                                   fmt::format("at most {} points are read", m_job.options.maxVertices));
            } else {
                take(row, lines.number());
            }
        }
        return Done{};
    }

    /// What stands behind # or // is not read, unless it names the columns.
    bool isComment(std::string_view line) {
        const std::string_view its = trimmed(line);
        if (!its.starts_with('#') && !its.starts_with("//"))
            return false;
        lookForTitles(its);
        return true;
    }

    void lookForTitles(std::string_view line) {
        if (m_rows > 0)
            return;
        if (const auto titles = titlesOf(line))
            m_titles = titles;
    }

    /// "ncols 400", as ESRI's grids begin.
    bool isGrid(std::string_view line) const { return m_rows == 0 && isWord(takeWord(line), "ncols"); }

    /// How many points follow. Where the file does not begin with such a number, it is a row that is cut off.
    bool isCount(double value) const {
        return (m_rows == 0 || m_counted) && value >= 0.0 && value < 1e15 && value == std::floor(value);
    }

    void noteBad(std::string_view line, std::size_t number) {
        if (m_rows == 0 && m_bad == 0 && !m_hasTitleLine) { // one line of titles
            m_hasTitleLine = true;
            lookForTitles(line);
            return;
        }
        if (m_bad++ == 0)
            m_firstBad = number;
    }

    void take(const Row& row, std::size_t line) {
        if (m_rows++ == 0 && m_titles && !m_titles->fit(row.count))
            m_titles.reset(); // words about something else
        m_decimalCommas = m_decimalCommas || row.decimalCommas;
        const Titles titles = m_titles.value_or(Titles{});
        const auto value = [&row](std::size_t column) { return column < row.count ? row.values[column] : 0.0; };
        const DVec3 place(value(titles.place[0]), value(titles.place[1]), value(titles.place[2]));
        if (!Extent::sensible(place)) {
            ++m_broken;
            return;
        }
        Extras extras{};
        if (m_titles)
            extras = {static_cast<float>(value(titles.intensity)), static_cast<float>(value(titles.colour[0])),
                      static_cast<float>(value(titles.colour[1])), static_cast<float>(value(titles.colour[2]))};
        else
            for (std::size_t i = 0; i < kExtras; ++i)
                extras[i] = static_cast<float>(value(i + 3));
        if (m_widths[row.count]++ == 0)
            m_firstOfWidth[row.count] = line;
        m_places.push_back(place);
        m_extras.push_back(extras);
        m_rowWidths.push_back(static_cast<std::uint8_t>(row.count));
    }

    /// Where half of the lines are no rows, nobody knows what the others are.
    Status judge() const {
        if (m_places.empty() && (m_bad > 0 || m_hasTitleLine) && m_broken == 0)
            return m_job.error(ErrorCode::Damaged, {}, "this is no list of points: no line has three numbers");
        if (m_bad > 0 && m_bad >= m_rows)
            return m_job.error(
                ErrorCode::Damaged, fmt::format("line {}", m_firstBad),
                fmt::format("this is no list of points: {} of {} lines are no rows of numbers", m_bad, m_bad + m_rows));
        return Done{};
    }

    /// A row or two that are cut off cost themselves; where many are shorter, all have only what those have.
    void leaveOutShortRows() {
        std::size_t least = 0;
        for (std::size_t width = 3; width <= kMostColumns; ++width) {
            m_columns = m_widths[width] >= m_widths[m_columns] ? width : m_columns; // what most have
            least = least == 0 && m_widths[width] > 0 ? width : least;
        }
        const auto shorter = static_cast<std::size_t>(
            std::ranges::count_if(m_rowWidths, [this](std::uint8_t width) { return width < m_columns; }));
        if (shorter > 0 && shorter <= std::max<std::size_t>(1, m_places.size() / 100) && m_places.size() > 2)
            leaveOutShorterThan(m_columns, shorter);
        else if (shorter > 0)
            m_columns = least;
        if (std::any_of(m_widths.begin() + static_cast<std::ptrdiff_t>(m_columns) + 1, m_widths.end(),
                        [](std::size_t rows) { return rows > 0; }))
            m_job.note("left out: the columns behind the places that not all lines have");
        if (m_titles)
            m_titles->forgetBeyond(m_columns);
    }

    void leaveOutShorterThan(std::size_t columns, std::size_t count) {
        std::size_t first = 0;
        for (std::size_t width = 0; width < columns; ++width) {
            if (m_widths[width] > 0)
                first = first == 0 ? m_firstOfWidth[width] : std::min(first, m_firstOfWidth[width]);
        }
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (m_rowWidths[i] < columns)
                continue;
            m_places[kept] = m_places[i];
            m_extras[kept++] = m_extras[i];
        }
        m_places.resize(kept);
        m_extras.resize(kept);
        m_job.note(
            fmt::format("left out: {} lines that are shorter than the others; the first is line {}", count, first));
    }

    void tellWhatWasLeftOut() const {
        if (m_decimalCommas)
            m_job.note("decimal commas are read as decimal points");
        if (m_counted && *m_counted != m_rows + m_bad)
            m_job.note(fmt::format("the header counts {} points, the file has {}: all are shown", *m_counted, m_rows));
        if (m_bad > 0)
            m_job.note(
                fmt::format("left out: {} lines that are no rows of numbers; the first is line {}", m_bad, m_firstBad));
        if (m_broken > 0)
            m_job.note(fmt::format("left out: {} points without a place", m_broken));
        if ((m_titles && m_titles->degrees) || looksLikeDegrees(m_places))
            m_job.note("its places look like degrees of longitude and latitude, which are no metres: its form is not "
                       "true");
    }

    PointCloud cloud() {
        const Meaning meaning =
            m_titles ? meaningOf(m_extras, *m_titles) : meaningOf(m_extras, m_columns > 3 ? m_columns - 3 : 0);
        if (meaning.unread)
            m_job.note("left out: the columns behind the places, which are no colours from 0 to 255");
        const bool coloured = meaning.colours != Meaning::Colours::None && meaning.colours != Meaning::Colours::Black;
        GreyRange grey;
        for (std::size_t i = 0; i < m_extras.size() && !coloured && meaning.intensity < kExtras; ++i)
            grey.include(m_extras[i][meaning.intensity]);
        PointCloud cloud;
        cloud.name = m_job.source.stem().string();
        cloud.upAxis = PointCloud::Up::Z;
        cloud.positions = std::move(m_places);
        for (const Extras& extras : m_extras) {
            if (coloured)
                cloud.colours.push_back(colourOf(extras, meaning));
            else if (grey.tellsApart())
                cloud.colours.push_back(grey.grey(extras[meaning.intensity]));
        }
        m_extras = {};
        return cloud;
    }

    static Rgba8 colourOf(const Extras& extras, const Meaning& meaning) {
        const float one = meaning.colours == Meaning::Colours::Words       ? 65535.0F
                          : meaning.colours == Meaning::Colours::Fractions ? 1.0F
                                                                           : 255.0F;
        const auto level = [&](std::size_t channel) {
            const float unit = extras[meaning.firstColour + channel] / one;
            return static_cast<std::uint8_t>(std::lround(std::clamp(unit, 0.0F, 1.0F) * 255.0F));
        };
        return {level(0), level(1), level(2), 255};
    }

    std::string_view m_text;
    const Job& m_job;
    std::vector<DVec3> m_places;
    std::vector<Extras> m_extras;           ///< of each place
    std::vector<std::uint8_t> m_rowWidths;  ///< columns of its row
    std::optional<Titles> m_titles;         ///< of the columns, where a line names them
    std::optional<std::uint64_t> m_counted; ///< points, by the file's own word
    std::array<std::size_t, kMostColumns + 1> m_widths{};
    std::array<std::size_t, kMostColumns + 1> m_firstOfWidth{};
    std::size_t m_rows = 0;    ///< of three numbers or more
    std::size_t m_columns = 0; ///< that all points have
    bool m_hasTitleLine = false;
    bool m_decimalCommas = false;
    std::size_t m_bad = 0;
    std::size_t m_firstBad = 0;
    std::size_t m_broken = 0;
};

} // namespace

Result<RawScene> readPts(std::span<const std::byte> bytes, const Job& job) {
    const PlainText text(bytes);
    return Reader(text.view(), job).read();
}

} // namespace halls::importer
