// SPDX-License-Identifier: MPL-2.0
#include "importer/stl/StlBinary.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <fmt/format.h>
#include <optional>

namespace halls::importer::stl {
namespace {

constexpr std::size_t kHeader = 80;
constexpr std::size_t kStart = kHeader + 4;
constexpr std::size_t kFacet = 50; ///< normal, three corners, attribute
constexpr Rgba8 kPlain{204, 204, 204, 255};

static_assert(std::endian::native == std::endian::little, "numbers of STL are little-endian");

template <class T>
T valueAt(std::string_view file, std::size_t at) {
    T value;
    std::memcpy(&value, file.data() + at, sizeof(T));
    return value;
}

/// Files that were put one behind the other, each whole; else the file as it is.
std::vector<std::string_view> partsOf(std::string_view file) {
    constexpr std::size_t kMost = 4096;
    std::vector<std::string_view> parts;
    for (std::string_view rest = file; !rest.empty(); rest.remove_prefix(parts.back().size())) {
        const std::uint64_t told = rest.size() < kStart ? 0 : valueAt<std::uint32_t>(rest, kHeader);
        if (told == 0 || kStart + told * kFacet > rest.size() || parts.size() == kMost)
            return {file};
        parts.push_back(rest.substr(0, kStart + told * kFacet));
    }
    return parts;
}

/// How many facets there are, with a note where the count says otherwise.
std::size_t facetsOf(std::string_view file, const Job& job) {
    const std::uint64_t told = valueAt<std::uint32_t>(file, kHeader);
    const std::uint64_t room = (file.size() - kStart) / kFacet;
    const std::uint64_t over = (file.size() - kStart) % kFacet;
    if (told == room) {
        if (over > 0)
            job.note(fmt::format("{} bytes behind the last triangle are passed over", over));
        return room;
    }
    // More than it counts: triangles if they end with the file, or if none are counted; else something of the writer's.
    if (told > room || told == 0 || over == 0) {
        job.note(fmt::format("the file counts {} triangles and has {}: its size decides", told, room));
        return room;
    }
    job.note(fmt::format("{} bytes behind the last triangle are passed over", file.size() - kStart - told * kFacet));
    return told;
}

std::uint8_t eightBits(unsigned int five) {
    return static_cast<std::uint8_t>((five & 31U) * 255U / 31U);
}

/// Facet colours. Magics writes "COLOR=" and four bytes for the whole body into the header; a facet has 15 bits, red
/// lowest, where the highest bit is 0, and else the body's colour. VisCAM has no such header: red is highest, and the
/// highest bit says that there is a colour. Where the header has a colour, no facet has that bit and most have no bit
/// at all, nobody painted those black: their writer left them alone.
void takeColours(std::string_view file, std::size_t count, Facets& facets) {
    constexpr std::string_view kMagics = "COLOR=";
    const std::size_t word = file.substr(0, kHeader).find(kMagics);
    const bool magics = word != std::string_view::npos && word + kMagics.size() + 4 <= kHeader;
    const auto attribute = [&](std::size_t facet) {
        return unsigned{valueAt<std::uint16_t>(file, kStart + facet * kFacet + kFacet - 2)};
    };
    bool any = false;
    std::size_t empty = 0;
    for (std::size_t i = 0; i < count; ++i) {
        any = any || (attribute(i) & 0x8000U) != 0;
        if (attribute(i) == 0)
            ++empty;
    }
    const bool leftAlone = !any && 2 * empty > count;
    if (!magics && !any)
        return; // other uses of these bytes
    Rgba8 body = kPlain;
    for (std::size_t channel = 0; magics && channel < 3; ++channel)
        body[channel] = static_cast<std::uint8_t>(file[word + kMagics.size() + channel]);
    facets.colours.resize(facets.sizes.size() - count, kPlain); // of parts before that had none
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned int bits = attribute(i);
        const Rgba8 low{eightBits(bits), eightBits(bits >> 5U), eightBits(bits >> 10U), 255};
        const bool has = magics ? (bits & 0x8000U) == 0 && !(leftAlone && bits == 0) : (bits & 0x8000U) != 0;
        facets.colours.push_back(!has ? body : magics ? low : Rgba8{low[2], low[1], low[0], 255});
    }
}

/// The facets of one part, as a solid.
Status addPart(std::string_view part, std::size_t count, Facets& facets, const Job& job) {
    facets.solids.push_back({{}, static_cast<std::uint32_t>(facets.sizes.size())});
    facets.sizes.resize(facets.sizes.size() + count, 3);
    for (std::size_t i = 0; i < count; ++i) {
        if ((i & 0xFFFFU) == 0) {
            job.tell(0.02F + 0.3F * static_cast<float>(i) / static_cast<float>(count));
            if (job.stop.stop_requested())
                return job.cancelled();
        }
        for (std::size_t corner = 1; corner <= 3; ++corner) { // behind the normal
            const auto place = valueAt<std::array<float, 3>>(part, kStart + i * kFacet + corner * 12);
            facets.corners.emplace_back(place[0], place[1], place[2]);
        }
    }
    takeColours(part, count, facets);
    return Done{};
}

} // namespace

Result<Facets> readBinaryFacets(std::string_view file, const Job& job) {
    if (file.size() < kStart)
        return job.error(ErrorCode::Damaged, {}, "this is no STL file: neither its text nor long enough for its bytes");
    const std::vector<std::string_view> parts = partsOf(file);
    Facets facets;
    facets.binary = true;
    facets.corners.reserve(3 * std::min<std::size_t>((file.size() - kStart) / kFacet, job.options.maxTriangles));
    for (const std::string_view part : parts) {
        const std::size_t count = parts.size() == 1 ? facetsOf(part, job) : (part.size() - kStart) / kFacet;
        if (facets.sizes.size() + count > job.options.maxTriangles)
            return job.error(ErrorCode::TooLarge, {},
                             fmt::format("{} triangles; at most {} are read", facets.sizes.size() + count,
                                         job.options.maxTriangles));
        if (Status status = addPart(part, count, facets, job); !status)
            return status.error();
    }
    if (!facets.colours.empty())
        facets.colours.resize(facets.sizes.size(), kPlain);
    return facets;
}

} // namespace halls::importer::stl
