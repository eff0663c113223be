// SPDX-License-Identifier: MPL-2.0
#include "importer/points/Ptx.h"

#include "importer/points/PointColours.h"
#include "importer/points/PointText.h"
#include "importer/shape/Origin.h"
#include "importer/shape/PointCloud.h"
#include "importer/text/TextLines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace halls::importer {
namespace {

using namespace pointtext;

constexpr double kMostSide = 1e9; ///< columns or rows of a scan

/// One scan, with what is not yet a colour.
struct Scan {
    PointCloud cloud;
    std::vector<float> intensities; ///< of each position
    bool coloured = true;           ///< whether all of its points have colours
};

class Reader {
public:
    Reader(std::string_view text, const Job& job) : m_lines(text), m_job(job) {}

    Result<RawScene> read() {
        if (!nextRow())
            return damaged("this is no PTX file: it has no scan");
        while (m_has) {
            const Status status = readScan();
            if (!status && (m_has || m_scans.empty() || status.error().code != ErrorCode::Damaged))
                return status.error();
            if (!status)
                m_job.note("the file ends within the beginning of a scan: what stands before it is shown");
        }
        if (m_bad > 0 && m_bad >= m_rows)
            return m_job.error(
                ErrorCode::Damaged, fmt::format("line {}", m_firstBad),
                fmt::format("this is no list of points: {} of {} lines are no rows of numbers", m_bad, m_bad + m_rows));
        if (m_bad > 0)
            m_job.note(
                fmt::format("left out: {} lines that are no rows of numbers; the first is line {}", m_bad, m_firstBad));
        std::vector<PointCloud> clouds;
        for (Scan& scan : m_scans)
            clouds.push_back(finished(std::move(scan)));
        RawScene scene;
        if (Status status = addPointClouds(scene, std::move(clouds), m_job); !status)
            return status.error();
        return scene;
    }

private:
    Error damaged(const char* what) const {
        return m_job.error(ErrorCode::Damaged, fmt::format("line {}", std::max<std::size_t>(m_lines.number(), 1)),
                           what);
    }

    /// The next line with anything in it, in m_row; `m_has` false at the end. False: the line is no row of numbers.
    bool nextRow() {
        std::string_view line;
        while ((m_has = m_lines.next(line))) {
            if (!isBlankLine(line))
                return readRow(line, m_row);
        }
        return false;
    }

    std::optional<double> side() const {
        const double value = m_row.values[0];
        const bool is = m_row.count == 1 && value >= 0.0 && value <= kMostSide && value == std::floor(value);
        return is ? std::optional(value) : std::nullopt;
    }

    /// What stands before the points. m_row has its first line.
    Status readHeader(double& count, DMat4& place) {
        const auto columns = side();
        if (!columns || !nextRow())
            return damaged("this is no PTX file: a scan begins without the numbers of its columns and rows");
        const auto rows = side();
        if (!rows)
            return damaged("this is no PTX file: a scan begins without the numbers of its columns and rows");
        count = *columns * *rows;
        constexpr int kLinesOfScanner = 4;
        for (int i = 0; i < kLinesOfScanner; ++i) {
            if (!nextRow() || m_row.count != 3)
                return damaged("this is no PTX file: a scan does not say in four lines where its scanner stood");
        }
        for (int row = 0; row < 4; ++row) { // rows of the file are columns here: its points are rows
            if (!nextRow() || m_row.count != 4)
                return damaged("this is no PTX file: a scan has no matrix of four lines");
            for (int column = 0; column < 4; ++column)
                place[row][column] = m_row.values[static_cast<std::size_t>(column)];
        }
        for (int element = 0; element < 16; ++element) {
            if (!std::isfinite(place[element / 4][element % 4]))
                return damaged("this is no PTX file: the matrix of a scan has what is no number");
        }
        return Done{};
    }

    Status readScan() {
        double counted = 0.0;
        DMat4 place(1.0);
        if (Status status = readHeader(counted, place); !status)
            return status.error();
        const std::string name = fmt::format("scan {}", m_scans.size() + 1);
        Scan scan;
        scan.cloud.name = name;
        scan.cloud.upAxis = PointCloud::Up::Z;
        double rows = 0.0;
        std::size_t broken = 0;
        for (bool isRow = nextRow(); m_has; isRow = nextRow()) {
            if (isRow && m_row.count == 1 && side())
                break; // the next scan
            if (m_lines.number() % 65'536 == 0 && m_job.stop.stop_requested())
                return m_job.cancelled();
            ++rows;
            if (!isRow || m_row.count < 3) {
                noteBad();
            } else if (++m_rows > m_job.options.maxVertices) {
                return m_job.error(ErrorCode::TooLarge, fmt::format("line {}", m_lines.number()),
                                   fmt::format("at most {} points are read", m_job.options.maxVertices));
            } else if (!take(scan, place)) {
                ++broken;
            }
        }
        if (rows < counted)
            m_job.note(fmt::format("{:.0f} of {:.0f} points of {} are not in the file", counted - rows, counted, name));
        if (rows > counted)
            m_job.note(
                fmt::format("the header counts {:.0f} points, the file has {:.0f}: all are shown", counted, rows));
        if (broken > 0)
            m_job.note(fmt::format("left out: {} points of {} without a place", broken, name));
        m_scans.push_back(std::move(scan));
        return Done{};
    }

    void noteBad() {
        if (m_bad++ == 0)
            m_firstBad = m_lines.number();
    }

    bool take(Scan& scan, const DMat4& place) const {
        const DVec3 own(m_row.values[0], m_row.values[1], m_row.values[2]);
        const DVec3 placed(place * glm::dvec4(own, 1.0));
        if (own == DVec3(0.0) || !Extent::sensible(own) || !Extent::sensible(placed))
            return false;
        scan.cloud.positions.push_back(placed);
        scan.intensities.push_back(m_row.count > 3 ? static_cast<float>(m_row.values[3]) : 0.0F);
        scan.coloured = scan.coloured && m_row.count >= 7;
        if (scan.coloured)
            scan.cloud.colours.push_back({level(4), level(5), level(6), 255});
        return true;
    }

    std::uint8_t level(std::size_t column) const {
        const double value = m_row.values[column];
        return value > 0.0 ? static_cast<std::uint8_t>(std::min(value, 255.0)) : std::uint8_t{0};
    }

    static PointCloud finished(Scan&& scan) {
        const bool black = std::ranges::all_of(
            scan.cloud.colours, [](const Rgba8& colour) { return colour[0] == 0 && colour[1] == 0 && colour[2] == 0; });
        if (scan.coloured && !black)
            return std::move(scan.cloud);
        scan.cloud.colours.clear();
        GreyRange grey;
        for (const float intensity : scan.intensities)
            grey.include(intensity);
        for (std::size_t i = 0; i < scan.intensities.size() && grey.tellsApart(); ++i)
            scan.cloud.colours.push_back(grey.grey(scan.intensities[i]));
        return std::move(scan.cloud);
    }

    Lines m_lines;
    const Job& m_job;
    Row m_row; ///< the line before
    bool m_has = true;
    std::vector<Scan> m_scans;
    std::uint64_t m_rows = 0; ///< of three numbers or more
    std::size_t m_bad = 0;
    std::size_t m_firstBad = 0;
};

} // namespace

Result<RawScene> readPtx(std::span<const std::byte> bytes, const Job& job) {
    const PlainText text(bytes);
    return Reader(text.view(), job).read();
}

} // namespace halls::importer
