// SPDX-License-Identifier: MPL-2.0
#include "importer/points/Las.h"

#include "importer/points/LasHeader.h"
#include "importer/points/PointColours.h"
#include "importer/shape/Origin.h"
#include "importer/shape/PointCloud.h"

#include <array>
#include <fmt/format.h>

namespace halls::importer {
namespace {

using namespace las;

/// Where red, green and blue stand in a point of each format; 0: it has none (LAS 1.4 R15, tables 7 to 17).
constexpr std::array<std::size_t, 11> kColourAt{0, 0, 20, 28, 0, 28, 0, 30, 30, 0, 30};

class Reader {
public:
    Reader(Bytes bytes, const Header& header, const Job& job)
        : m_bytes(bytes), m_header(header), m_job(job), m_colourAt(kColourAt[header.format]) {}

    Result<RawScene> read() {
        if (const Status counted = count(); !counted)
            return counted.error();
        const System system = systemOf(m_bytes, m_header, m_job);
        tellOf(system);
        if (!look())
            return m_job.cancelled();
        std::vector<PointCloud> clouds;
        clouds.push_back(cloud({system.across, system.across, system.up}));
        if (m_job.stop.stop_requested())
            return m_job.cancelled();
        RawScene scene;
        if (Status status = addPointClouds(scene, std::move(clouds), m_job); !status)
            return status.error();
        return scene;
    }

private:
    /// How many points there are, whatever the header says.
    Status count() {
        const std::size_t room = m_header.pointsEnd - m_header.firstPoint;
        const std::uint64_t there = room / m_header.recordLength;
        const bool unsaid = m_header.count == 0 && !m_header.moreBehind; // a recorder that was cut off
        m_count = unsaid ? there : std::min(m_header.count, there);
        if (m_count == 0 && m_header.count > 0)
            return m_job.error(ErrorCode::Damaged, {}, "the file is cut off: it ends in the middle of what it says");
        if (m_count > m_job.options.maxVertices)
            return m_job.error(ErrorCode::TooLarge, {},
                               fmt::format("{} points; at most {} are read", m_count, m_job.options.maxVertices));
        if (m_count != m_header.count)
            m_job.note(
                fmt::format("the header counts {} points, the file has {}: all are shown", m_header.count, m_count));
        const std::size_t rest = room - m_count * m_header.recordLength;
        if (rest > 0 && m_count == m_header.count && !m_header.moreBehind)
            m_job.note(fmt::format("{} bytes behind the last point are passed over", rest));
        return Done{};
    }

    void tellOf(const System& system) const {
        constexpr double kFoot = 0.305;
        const auto tell = [&](const char* what, double metres) {
            if (metres > 0.3 && metres < kFoot)
                m_job.note(fmt::format("its {} are feet ({:.7g} m): turned into metres", what, metres));
            else
                m_job.note(fmt::format("the unit of its {} is {:.7g} m: turned into metres", what, metres));
        };
        if (system.across != 1.0)
            tell("lengths", system.across);
        if (system.up != system.across)
            tell("heights", system.up);
        if (system.degrees)
            m_job.note("its places are degrees of longitude and latitude, which are no metres: its form is not true");
        if (system.geocentric)
            m_job.note("its coordinates begin at the centre of the earth: what is up there is not up here");
    }

    Bytes point(std::uint64_t number) const {
        return m_bytes.subspan(m_header.firstPoint + number * m_header.recordLength, m_header.recordLength);
    }
    bool withheld(Bytes point) const {
        constexpr unsigned kSinceFormat6 = 6;
        const auto flags = numberAt<std::uint8_t>(point, 15);
        if (m_header.format >= kSinceFormat6)
            return (flags & 0x04U) != 0;
        return m_header.minor > 0 && (flags & 0x80U) != 0; // LAS 1.0 has other bits there
    }
    std::uint16_t colour(Bytes point, std::size_t channel) const {
        return numberAt<std::uint16_t>(point, m_colourAt + 2 * channel);
    }

    /// How large colours and intensities are; false: cancelled.
    bool look() {
        for (std::uint64_t i = 0; i < m_count; ++i) {
            if (i % 65'536 == 0 && m_job.stop.stop_requested())
                return false;
            const Bytes its = point(i);
            if (withheld(its))
                continue;
            m_intensities.include(numberAt<std::uint16_t>(its, 12));
            for (std::size_t channel = 0; m_colourAt > 0 && channel < 3; ++channel)
                m_most = std::max(m_most, colour(its, channel));
        }
        if (m_most > 0 && m_most <= 255)
            m_job.note("its colours have 8 bits where the format has 16: taken as such");
        return true;
    }

    PointCloud cloud(DVec3 metres) const {
        PointCloud cloud;
        cloud.name = m_job.source.stem().string();
        cloud.upAxis = PointCloud::Up::Z;
        std::uint64_t leftOut = 0;
        std::uint64_t broken = 0;
        const unsigned shift = m_most > 255 ? 8 : 0;
        for (std::uint64_t i = 0; i < m_count; ++i) {
            if (i % 65'536 == 0 && m_job.stop.stop_requested())
                return {};
            const Bytes its = point(i);
            const DVec3 number(numberAt<std::int32_t>(its, 0), numberAt<std::int32_t>(its, 4),
                               numberAt<std::int32_t>(its, 8));
            const DVec3 place = (number * m_header.scale + m_header.offset) * metres;
            if (withheld(its)) {
                ++leftOut;
            } else if (!Extent::sensible(place)) {
                ++broken;
            } else {
                cloud.positions.push_back(place);
                if (m_most > 0)
                    cloud.colours.push_back({static_cast<std::uint8_t>(colour(its, 0) >> shift),
                                             static_cast<std::uint8_t>(colour(its, 1) >> shift),
                                             static_cast<std::uint8_t>(colour(its, 2) >> shift), 255});
                else if (m_intensities.tellsApart())
                    cloud.colours.push_back(m_intensities.grey(numberAt<std::uint16_t>(its, 12)));
            }
        }
        if (leftOut > 0)
            m_job.note(fmt::format("left out: {} points that the file calls withheld", leftOut));
        if (broken > 0)
            m_job.note(fmt::format("left out: {} points without a place", broken));
        return cloud;
    }

    Bytes m_bytes;
    const Header& m_header;
    const Job& m_job;
    std::size_t m_colourAt;
    std::uint64_t m_count = 0;
    std::uint16_t m_most = 0; ///< of all colours
    GreyRange m_intensities;
};

} // namespace

Result<RawScene> readLas(std::span<const std::byte> bytes, const Job& job) {
    const Result<Header> header = readHeader(bytes, job);
    if (!header)
        return header.error();
    return Reader(bytes, header.value(), job).read();
}

} // namespace halls::importer
