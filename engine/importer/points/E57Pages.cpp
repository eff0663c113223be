// SPDX-License-Identifier: MPL-2.0
#include "importer/points/E57Pages.h"

#include <array>
#include <cstring>
#include <fmt/format.h>

namespace halls::importer::e57 {
namespace {

constexpr std::size_t kHeader = 48;
constexpr std::uint64_t kChecksum = 4;
constexpr std::uint64_t kSmallestPage = 64;
constexpr std::uint64_t kLargestPage = 1ULL << 24U;

std::uint64_t uint64At(std::span<const std::byte> bytes, std::size_t at) {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes.data() + at, sizeof(value)); // little endian, as this program is built for
    return value;
}

/// CRC-32C (Castagnoli, reflected), as RFC 3720 B.4 has it, eight bits a step.
std::uint32_t crc32c(std::span<const std::byte> bytes) {
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> made{};
        for (std::uint32_t i = 0; i < made.size(); ++i) {
            std::uint32_t value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? (value >> 1U) ^ 0x82F63B78U : value >> 1U;
            made[i] = value;
        }
        return made;
    }();
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const std::byte byte : bytes)
        crc = (crc >> 8U) ^ table[(crc ^ static_cast<std::uint32_t>(byte)) & 0xFFU];
    return ~crc;
}

/// The checksum stands with its highest byte first.
std::uint32_t storedChecksum(std::span<const std::byte> bytes) {
    std::uint32_t value = 0;
    for (const std::byte byte : bytes.first(kChecksum))
        value = (value << 8U) | static_cast<std::uint32_t>(byte);
    return value;
}

} // namespace

Result<Pages> Pages::of(std::span<const std::byte> file, const Job& job) {
    const auto damaged = [&job](std::string place, std::string detail) {
        return job.error(ErrorCode::Damaged, std::move(place), std::move(detail));
    };
    if (file.size() < kHeader || std::memcmp(file.data(), "ASTM-E57", 8) != 0)
        return damaged({}, "this is not an E57 file");
    Pages pages;
    pages.m_file = file;
    pages.m_page = uint64At(file, 40);
    if (pages.m_page < kSmallestPage || pages.m_page > kLargestPage)
        return damaged("byte 40", fmt::format("pages of {} bytes are not sensible", pages.m_page));
    const std::uint64_t length = uint64At(file, 16);
    if (length != file.size())
        return damaged("byte 16", fmt::format("the file is to have {} bytes and has {}: it is cut off, or was changed",
                                              length, file.size()));
    if (length % pages.m_page != 0)
        return damaged("byte 16", fmt::format("{} bytes are no whole pages of {}", length, pages.m_page));
    const std::uint64_t payload = pages.m_page - kChecksum;
    for (std::uint64_t page = 0; page < length / pages.m_page; ++page) {
        if (job.stop.stop_requested())
            return job.cancelled();
        const auto bytes = file.subspan(page * pages.m_page, pages.m_page);
        if (crc32c(bytes.first(payload)) != storedChecksum(bytes.subspan(payload)))
            return damaged(fmt::format("byte {}", page * pages.m_page), "the checksum of this page is wrong");
    }
    pages.m_size = length / pages.m_page * payload;
    const auto xml = pages.logicalOf(uint64At(file, 24));
    pages.m_xmlSize = uint64At(file, 32);
    if (!xml || pages.m_xmlSize > pages.m_size - *xml)
        return damaged("byte 24", "the XML section lies outside of the file");
    pages.m_xmlStart = *xml;
    return pages;
}

std::optional<std::uint64_t> Pages::logicalOf(std::uint64_t physical) const {
    const std::uint64_t inPage = physical % m_page;
    if (physical >= m_file.size() || inPage >= m_page - kChecksum)
        return std::nullopt;
    return physical / m_page * (m_page - kChecksum) + inPage;
}

bool Pages::read(std::uint64_t from, std::uint64_t count, std::vector<std::byte>& to) const {
    if (from > m_size || count > m_size - from)
        return false;
    const std::uint64_t payload = m_page - kChecksum;
    to.reserve(to.size() + count);
    while (count > 0) {
        const std::uint64_t inPage = from % payload;
        const std::uint64_t here = std::min(count, payload - inPage);
        const auto bytes = m_file.subspan(from / payload * m_page + inPage, here);
        to.insert(to.end(), bytes.begin(), bytes.end());
        from += here;
        count -= here;
    }
    return true;
}

} // namespace halls::importer::e57
