// SPDX-License-Identifier: MPL-2.0
#include "importer/points/LasHeader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace halls::importer::las {
namespace {

// Places in the header, in bytes (LAS 1.4 R15, table 3; the first 227 are the same since LAS 1.0).
constexpr std::size_t kLeastHeader = 227;
constexpr std::size_t kHeaderOfWaves = 235; ///< since LAS 1.3
constexpr std::size_t kHeaderOf64Bits = 375;
constexpr std::array<std::size_t, 11> kLengths{20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67}; ///< of the formats' points

Error damaged(const Job& job, std::string place, std::string detail) {
    return job.error(ErrorCode::Damaged, std::move(place), std::move(detail));
}

/// Formats, lengths and counts that cannot be, or are not read.
Status check(const Header& header, Bytes bytes, const Job& job) {
    constexpr std::uint8_t kCompressed = 0xC0; // what LASzip sets in the number of the format
    const auto format = numberAt<std::uint8_t>(bytes, 104);
    if ((format & kCompressed) != 0)
        return job.error(ErrorCode::Unsupported, {}, "this is compressed LAS (LAZ), which is not read");
    if (format >= kLengths.size())
        return job.error(ErrorCode::Unsupported, "byte 104",
                         fmt::format("LAS points of format {} are not read; formats 0 to 10 are", format));
    if (header.recordLength < kLengths[format])
        return damaged(job, "byte 105",
                       fmt::format("its points have {} bytes; those of format {} have {}", header.recordLength, format,
                                   kLengths[format]));
    if (header.firstPoint < kLeastHeader || header.firstPoint > bytes.size())
        return damaged(
            job, "byte 96",
            fmt::format("its points should begin at byte {}; the file has {} bytes", header.firstPoint, bytes.size()));
    for (int axis = 0; axis < 3; ++axis) {
        if (!std::isfinite(header.scale[axis]) || header.scale[axis] == 0.0 || !std::isfinite(header.offset[axis]))
            return damaged(job, "byte 131", "the scale or the offset of its coordinates is no number of use");
    }
    return Done{};
}

/// LAS 1.0 may have two bytes of a signature before the points.
void skipSignature(Header& header, Bytes bytes) {
    if (header.minor > 0 || header.firstPoint + 2 > bytes.size())
        return;
    const auto two = numberAt<std::uint16_t>(bytes, header.firstPoint);
    if (two == 0xCCDD || two == 0xDDCC)
        header.firstPoint += 2;
}

/// Waves and extended records stand behind the points.
void endBefore(std::uint64_t other, Header& header) {
    if (other <= header.firstPoint || other > header.pointsEnd)
        return;
    header.pointsEnd = other;
    header.moreBehind = true;
}

std::uint16_t keyOf(Bytes directory, std::uint16_t id) {
    constexpr std::size_t kKey = 8; // bytes, of a key and of what stands before the first
    if (directory.size() < kKey)
        return 0;
    const std::size_t count = std::min<std::size_t>(numberAt<std::uint16_t>(directory, 6), directory.size() / kKey - 1);
    for (std::size_t i = 1; i <= count; ++i) {
        const bool here = numberAt<std::uint16_t>(directory, i * kKey + 2) == 0; // and not in another list
        if (here && numberAt<std::uint16_t>(directory, i * kKey) == id)
            return numberAt<std::uint16_t>(directory, i * kKey + 6);
    }
    return 0;
}

/// Metres of GeoTIFF's units of length; 1 where nothing is said, 0 where it is not known.
double metresOf(std::uint16_t unit) {
    switch (unit) {
    case 0:
    case 9001:
    case 32767: // by its own words, in another list
        return 1.0;
    case 9002:
        return 0.3048;
    case 9003:
        return 1200.0 / 3937.0;
    default:
        return 0.0;
    }
}

/// What stands between the brackets behind a word of WKT; empty where it is not there.
std::string_view within(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t first = at + word.size() + 1;
        if (first > text.size() || (text[first - 1] != '[' && text[first - 1] != '('))
            continue;
        int depth = 1;
        bool quoted = false;
        std::size_t end = first;
        for (; end < text.size() && depth > 0; ++end) {
            quoted = quoted != (text[end] == '"');
            depth += quoted                                 ? 0
                     : text[end] == '[' || text[end] == '(' ? 1
                     : text[end] == ']' || text[end] == ')' ? -1
                                                            : 0;
        }
        return text.substr(first, end - first);
    }
    return {};
}

/// Metres of the last unit of length in it; 1 where there is none.
double lastUnit(std::string_view system) {
    double metres = 1.0;
    for (std::size_t at = system.find("UNIT["); at != std::string_view::npos; at = system.find("UNIT[", at + 1)) {
        const std::size_t comma = system.find(',', at);
        if (comma == std::string_view::npos)
            break;
        std::string_view number = system.substr(comma + 1);
        number.remove_prefix(std::min(number.find_first_not_of(' '), number.size()));
        double value = 0.0;
        const bool isNumber = std::from_chars(number.data(), number.data() + number.size(), value).ec == std::errc();
        std::string name(system.substr(at + 5, comma - at - 5));
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        const bool angle = name.find("deg") != std::string::npos || name.find("rad") != std::string::npos ||
                           system.substr(0, at).ends_with("ANGLE");
        if (isNumber && !angle && value > 1e-6 && value < 1e6)
            metres = value;
    }
    return metres;
}

class SystemReader {
public:
    SystemReader(Bytes bytes, const Header& header, const Job& job) : m_bytes(bytes), m_header(header), m_job(job) {}

    System read() {
        plainRecords();
        extendedRecords();
        if (!m_wkt.empty())
            byWkt();
        else
            byKeys();
        return m_system;
    }

private:
    void take(Bytes record, std::size_t content, std::size_t length) {
        constexpr std::string_view kProjection = "LASF_Projection";
        const std::string_view user(reinterpret_cast<const char*>(record.data()) + 2, 16);
        if (!user.starts_with(kProjection))
            return;
        constexpr std::uint16_t kKeys = 34735;
        constexpr std::uint16_t kWkt = 2112;
        const auto id = numberAt<std::uint16_t>(record, 18);
        const Bytes its = record.subspan(content, length);
        if (id == kKeys)
            m_keys = its;
        else if (id == kWkt)
            m_wkt = {reinterpret_cast<const char*>(its.data()), its.size()};
    }

    void plainRecords() {
        constexpr std::size_t kHead = 54;
        if (m_header.size == 0)
            return;
        const auto count = numberAt<std::uint32_t>(m_bytes, 100);
        std::size_t at = m_header.size;
        for (std::uint32_t i = 0; i < count && at + kHead <= m_header.firstPoint; ++i) {
            const std::size_t length = numberAt<std::uint16_t>(m_bytes, at + 20);
            if (length > m_header.firstPoint - at - kHead)
                return;
            take(m_bytes.subspan(at), kHead, length);
            at += kHead + length;
        }
    }

    void extendedRecords() {
        constexpr std::size_t kHead = 60;
        if (m_header.minor < 4 || m_header.size < kHeaderOf64Bits)
            return;
        auto at = numberAt<std::uint64_t>(m_bytes, 235);
        const auto count = numberAt<std::uint32_t>(m_bytes, 243);
        for (std::uint32_t i = 0; i < count && at < m_bytes.size() && m_bytes.size() - at >= kHead; ++i) {
            const auto length = numberAt<std::uint64_t>(m_bytes, at + 20);
            if (length > m_bytes.size() - at - kHead)
                return;
            take(m_bytes.subspan(at), kHead, length);
            at += kHead + length;
        }
    }

    void byKeys() {
        constexpr std::uint16_t kModel = 1024;
        constexpr std::uint16_t kLengthsAcross = 3076;
        constexpr std::uint16_t kLengthsUp = 4099;
        const std::uint16_t model = keyOf(m_keys, kModel);
        m_system.degrees = model == 2;
        m_system.geocentric = model == 3;
        const std::uint16_t across = keyOf(m_keys, kLengthsAcross);
        const std::uint16_t up = keyOf(m_keys, kLengthsUp);
        m_system.across = known(across);
        m_system.up = up == 0 && !m_system.degrees ? m_system.across : known(up);
    }

    double known(std::uint16_t unit) const {
        const double metres = metresOf(unit);
        if (metres == 0.0)
            m_job.note(fmt::format("its unit of length (number {} of GeoTIFF) is not known: taken for metres", unit));
        return metres == 0.0 ? 1.0 : metres;
    }

    void byWkt() {
        std::string_view across;
        for (const std::string_view word : {"PROJCS", "PROJCRS", "PROJECTEDCRS"})
            across = across.empty() ? within(m_wkt, word) : across;
        std::string_view up;
        for (const std::string_view word : {"VERT_CS", "VERTCRS", "VERTICALCRS"})
            up = up.empty() ? within(m_wkt, word) : up;
        m_system.geocentric = within(m_wkt, "GEOCCS").size() > 0;
        const bool onEarth =
            !within(m_wkt, "GEOGCS").empty() || !within(m_wkt, "GEOGCRS").empty() || !within(m_wkt, "GEODCRS").empty();
        m_system.degrees = across.empty() && onEarth && !m_system.geocentric;
        m_system.across = lastUnit(across);
        m_system.up = up.empty() ? m_system.across : lastUnit(up);
    }

    Bytes m_bytes;
    const Header& m_header;
    const Job& m_job;
    Bytes m_keys;
    std::string_view m_wkt;
    System m_system;
};

} // namespace

Result<Header> readHeader(Bytes bytes, const Job& job) {
    constexpr std::string_view kMagic = "LASF";
    if (bytes.size() < kMagic.size() || std::memcmp(bytes.data(), kMagic.data(), kMagic.size()) != 0)
        return damaged(job, {}, "this is not a LAS file");
    if (bytes.size() < kLeastHeader)
        return damaged(job, {}, "the file is cut off: it ends in the middle of what it says");
    Header header;
    const auto major = numberAt<std::uint8_t>(bytes, 24);
    header.minor = numberAt<std::uint8_t>(bytes, 25);
    if (major != 1 || header.minor > 4)
        return job.error(ErrorCode::Unsupported, "byte 24",
                         fmt::format("LAS {}.{} is not read; LAS 1.0 to 1.4 are", major, header.minor));
    header.size = numberAt<std::uint16_t>(bytes, 94);
    header.firstPoint = numberAt<std::uint32_t>(bytes, 96);
    header.format = numberAt<std::uint8_t>(bytes, 104);
    header.recordLength = numberAt<std::uint16_t>(bytes, 105);
    header.count = numberAt<std::uint32_t>(bytes, 107);
    for (int axis = 0; axis < 3; ++axis) {
        header.scale[axis] = numberAt<double>(bytes, 131 + 8 * static_cast<std::size_t>(axis));
        header.offset[axis] = numberAt<double>(bytes, 155 + 8 * static_cast<std::size_t>(axis));
    }
    if (const Status sound = check(header, bytes, job); !sound)
        return sound.error();
    if (header.size < kLeastHeader || header.size > header.firstPoint) {
        job.note(fmt::format("its header says a wrong size ({} bytes): units are not looked for", header.size));
        header.size = 0;
    }
    header.pointsEnd = bytes.size();
    if (header.minor >= 3 && header.size >= kHeaderOfWaves)
        endBefore(numberAt<std::uint64_t>(bytes, 227), header);
    if (header.minor >= 4 && header.size >= kHeaderOf64Bits) {
        const auto count = numberAt<std::uint64_t>(bytes, 247);
        header.count = count > 0 ? count : header.count;
        if (numberAt<std::uint32_t>(bytes, 243) > 0)
            endBefore(numberAt<std::uint64_t>(bytes, 235), header);
    }
    skipSignature(header, bytes);
    return header;
}

System systemOf(Bytes bytes, const Header& header, const Job& job) {
    return SystemReader(bytes, header, job).read();
}

} // namespace halls::importer::las
