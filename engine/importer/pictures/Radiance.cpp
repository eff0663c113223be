// SPDX-License-Identifier: MPL-2.0
// Our own reader, because stb_image's waits for ever at the end of a file that was cut short (2.27), and takes the
// memory that a head of 60 bytes asks for.
#include "importer/pictures/Radiance.h"

#include "base/CommandLine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string_view>

namespace halls::importer {
namespace {

constexpr std::size_t kLongestHead = std::size_t{64} << 10U; ///< bytes of all lines
constexpr std::size_t kFewest = 8;                           ///< pixels of a scanline that may be packed the newer way
constexpr std::size_t kMost = 0x7FFF;                        ///< and the most
constexpr std::uint64_t kPixelsPerByte =
    32; ///< twice what the newer packing can say; the older has no bound of its own
constexpr std::uint64_t kAlwaysTaken = 1ULL << 20U; ///< pixels: a small picture costs nothing, whatever packs it
constexpr float kBrightest = 1e20F;                 ///< far beyond any lamp, and sums of it stay finite

using Rgbe = std::array<std::uint8_t, 4>;

std::string_view textOf(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// One of the two axes as the last line of the head has it: "-Y 512".
struct Axis {
    char sign = '-';
    char name = 'Y';
    std::uint64_t length = 0;
};

struct Head {
    std::array<double, 3> exposure{1.0, 1.0, 1.0};
    Axis slow; ///< from scanline to scanline
    Axis fast; ///< along a scanline
    std::size_t end = 0;

    std::uint64_t width() const { return slow.name == 'X' ? slow.length : fast.length; }
    std::uint64_t height() const { return slow.name == 'Y' ? slow.length : fast.length; }
};

/// Reads the lines before the pixels.
class HeadReader {
public:
    HeadReader(std::string_view text, const Job& job) : m_text(text.substr(0, kLongestHead)), m_job(job) {}

    Result<Head> read() {
        while (const auto line = next()) {
            if (line->empty()) {
                const auto axes = next();
                if (!axes || !resolution(*axes))
                    return wrong("the size of the picture (\"-Y 512 +X 1024\") is missing or wrong");
                m_head.end = m_at;
                return m_head;
            }
            if (Status status = variable(*line); !status)
                return status.error();
        }
        return wrong("the head does not end");
    }

private:
    std::optional<std::string_view> next() {
        const std::size_t end = m_text.find('\n', m_at);
        if (end == std::string_view::npos)
            return std::nullopt;
        std::string_view line = m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        ++m_line;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        return line;
    }

    Error wrong(std::string detail, ErrorCode code = ErrorCode::Damaged) const {
        return m_job.error(code, fmt::format("line {}", std::max<std::size_t>(m_line, 1)), std::move(detail));
    }

    Status variable(std::string_view line) {
        const auto after = [&](std::string_view name) -> std::optional<std::string_view> {
            if (!line.starts_with(name))
                return std::nullopt;
            return trimmed(line.substr(name.size()));
        };
        if (const auto format = after("FORMAT=")) {
            if (*format == "32-bit_rle_xyze")
                return wrong("colours as XYZ are not read; RGB are (ra_xyze -r makes them)", ErrorCode::Unsupported);
            if (*format != "32-bit_rle_rgbe")
                return wrong("only FORMAT=32-bit_rle_rgbe is read", ErrorCode::Unsupported);
        }
        // Both may stand there several times, and are multiplied.
        if (const auto value = after("EXPOSURE=")) {
            const auto number = decimalNumberOf(*value);
            if (!number || !usable(*number))
                return wrong("EXPOSURE is no number above 0");
            for (double& channel : m_head.exposure)
                channel *= *number;
        }
        if (const auto value = after("COLORCORR=")) {
            if (!colours(*value))
                return wrong("COLORCORR are no three numbers above 0");
        }
        return Done{};
    }

    static bool usable(double number) { return number >= 1e-12 && number <= 1e12; }

    static std::string_view trimmed(std::string_view text) {
        while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
            text.remove_prefix(1);
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
            text.remove_suffix(1);
        return text;
    }

    static std::optional<std::string_view> word(std::string_view& text) {
        text = trimmed(text);
        if (text.empty())
            return std::nullopt;
        const std::size_t end = std::min(text.find_first_of(" \t"), text.size());
        const std::string_view taken = text.substr(0, end);
        text.remove_prefix(end);
        return taken;
    }

    bool colours(std::string_view text) {
        for (double& channel : m_head.exposure) {
            const auto next = word(text);
            const auto number = next ? decimalNumberOf(*next) : std::nullopt;
            if (!number || !usable(*number))
                return false;
            channel *= *number;
        }
        return trimmed(text).empty();
    }

    static bool axis(std::string_view& text, Axis& axis) {
        const auto name = word(text);
        const auto length = word(text);
        if (!name || !length || name->size() != 2 || ((*name)[0] != '-' && (*name)[0] != '+') ||
            ((*name)[1] != 'X' && (*name)[1] != 'Y'))
            return false;
        const auto number = wholeNumberOf(*length);
        if (!number || *number == 0 || *number > UINT32_MAX)
            return false;
        axis = {(*name)[0], (*name)[1], *number};
        return true;
    }

    bool resolution(std::string_view text) {
        return axis(text, m_head.slow) && axis(text, m_head.fast) && m_head.slow.name != m_head.fast.name &&
               trimmed(text).empty();
    }

    std::string_view m_text;
    const Job& m_job;
    Head m_head;
    std::size_t m_at = 0;
    std::size_t m_line = 0;
};

/// Unpacks scanline after scanline; false: the bytes end or make no sense.
class Scanlines {
public:
    explicit Scanlines(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    bool next(std::span<Rgbe> line) {
        if (line.size() < kFewest || line.size() > kMost || m_bytes.size() < 4 || byteAt(0) != 2 || byteAt(1) != 2 ||
            (byteAt(2) & 0x80U) != 0)
            return older(line);
        if (((std::size_t{byteAt(2)} << 8U) | byteAt(3)) != line.size())
            return false;
        m_bytes = m_bytes.subspan(4);
        for (std::size_t channel = 0; channel < 4; ++channel) {
            if (!newer(line, channel))
                return false;
        }
        return true;
    }

private:
    std::uint8_t byteAt(std::size_t index) const { return std::to_integer<std::uint8_t>(m_bytes[index]); }

    /// Runs and literals of one channel.
    bool newer(std::span<Rgbe> line, std::size_t channel) {
        for (std::size_t x = 0; x < line.size();) {
            if (m_bytes.empty())
                return false;
            const std::uint8_t code = byteAt(0);
            const bool run = code > 128;
            const std::size_t count = run ? code & 0x7FU : code;
            const std::size_t used = 1 + (run ? 1 : count);
            if (count == 0 || count > line.size() - x || used > m_bytes.size())
                return false;
            for (std::size_t i = 0; i < count; ++i)
                line[x + i][channel] = byteAt(run ? 1 : 1 + i);
            x += count;
            m_bytes = m_bytes.subspan(used);
        }
        return true;
    }

    /// Pixels as they are; one of mantissas 1, 1, 1 repeats the one before as often as its exponent says, and a further
    /// one behind it counts 256 times as much.
    bool older(std::span<Rgbe> line) {
        unsigned int shift = 0;
        for (std::size_t x = 0; x < line.size();) {
            if (m_bytes.size() < 4)
                return false;
            const Rgbe pixel{byteAt(0), byteAt(1), byteAt(2), byteAt(3)};
            m_bytes = m_bytes.subspan(4);
            if (pixel[0] != 1 || pixel[1] != 1 || pixel[2] != 1) {
                line[x++] = pixel;
                shift = 0;
                continue;
            }
            const std::size_t count = std::size_t{pixel[3]} << shift;
            if (x == 0 || shift > 24 || count > line.size() - x)
                return false;
            std::fill_n(line.begin() + static_cast<std::ptrdiff_t>(x), count, Rgbe(line[x - 1]));
            x += count;
            shift += 8;
        }
        return true;
    }

    std::span<const std::byte> m_bytes;
};

Vec3 lightOf(const Rgbe& pixel, const std::array<double, 3>& exposure) {
    if (pixel[3] == 0)
        return Vec3(0.0F);
    const float unit = std::ldexp(1.0F, static_cast<int>(pixel[3]) - 136);
    Vec3 light(0.0F);
    for (int channel = 0; channel < 3; ++channel) {
        const auto index = static_cast<std::size_t>(channel);
        float value = static_cast<float>(pixel[index]) * unit;
        if (exposure[index] != 1.0)
            value = static_cast<float>(static_cast<double>(value) / exposure[index]);
        light[channel] = std::isfinite(value) ? std::min(value, kBrightest) : kBrightest;
    }
    return light;
}

Status checkSize(const Head& head, std::size_t bytes, const Job& job) {
    const std::uint64_t pixels = head.width() * head.height(); // both are below 2^32
    if (pixels > job.options.maxImagePixels)
        return job.error(ErrorCode::TooLarge, {},
                         fmt::format("{} x {} pixels; at most {} in all are read", head.width(), head.height(),
                                     job.options.maxImagePixels));
    if (pixels > std::max(kAlwaysTaken, kPixelsPerByte * bytes))
        return job.error(ErrorCode::Damaged, {},
                         fmt::format("says that it has {} x {} pixels, far more than {} bytes can hold", head.width(),
                                     head.height(), bytes));
    return Done{};
}

} // namespace

bool isRadiance(std::span<const std::byte> bytes) {
    return textOf(bytes).starts_with("#?RADIANCE") || textOf(bytes).starts_with("#?RGBE");
}

Result<DecodedLight> decodeLight(std::span<const std::byte> bytes, const Job& job) {
    if (!isRadiance(bytes))
        return job.error(ErrorCode::Unsupported, {}, "light is read from Radiance pictures (.hdr) only; this is none");
    const Result<Head> read = HeadReader(textOf(bytes), job).read();
    if (!read)
        return read.error();
    const Head& head = read.value();
    const std::span<const std::byte> packed = bytes.subspan(head.end);
    if (Status status = checkSize(head, packed.size(), job); !status)
        return status.error();
    DecodedLight picture{static_cast<std::uint32_t>(head.width()), static_cast<std::uint32_t>(head.height()), {}};
    picture.pixels.resize(head.width() * head.height());
    Scanlines scanlines(packed);
    std::vector<Rgbe> line(head.fast.length);
    const auto along = [](const Axis& axis, std::uint64_t at) { // X from the left, Y from the top
        return (axis.sign == '+') == (axis.name == 'X') ? at : axis.length - 1 - at;
    };
    for (std::uint64_t number = 0; number < head.slow.length; ++number) {
        if (job.stop.stop_requested())
            return job.cancelled();
        if (!scanlines.next(line))
            return job.error(
                ErrorCode::Damaged, fmt::format("scanline {}", number + 1),
                fmt::format("the picture ends or makes no sense there; it should have {}", head.slow.length));
        const std::uint64_t slow = along(head.slow, number);
        for (std::uint64_t i = 0; i < line.size(); ++i) {
            const std::uint64_t fast = along(head.fast, i);
            const std::uint64_t at = head.slow.name == 'Y' ? slow * head.width() + fast : fast * head.width() + slow;
            picture.pixels[at] = lightOf(line[i], head.exposure);
        }
    }
    return picture;
}

} // namespace halls::importer
