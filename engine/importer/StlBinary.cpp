// SPDX-License-Identifier: MPL-2.0
#include "importer/StlBinary.h"

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

static_assert(std::endian::native == std::endian::little, "numbers of STL are little-endian");

template <class T>
T valueAt(std::string_view file, std::size_t at) {
    T value;
    std::memcpy(&value, file.data() + at, sizeof(T));
    return value;
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
/// highest bit says that there is a colour.
void takeColours(std::string_view file, std::size_t count, Facets& facets) {
    constexpr std::string_view kMagics = "COLOR=";
    const std::size_t word = file.substr(0, kHeader).find(kMagics);
    const bool magics = word != std::string_view::npos && word + kMagics.size() + 4 <= kHeader;
    const auto attribute = [&](std::size_t facet) {
        return unsigned{valueAt<std::uint16_t>(file, kStart + facet * kFacet + kFacet - 2)};
    };
    bool any = false;
    bool own = false;
    for (std::size_t i = 0; i < count; ++i) {
        any = any || (attribute(i) & 0x8000U) != 0;
        own = own || attribute(i) != 0;
    }
    if (!magics && !any)
        return; // other uses of these bytes
    Rgba8 body{204, 204, 204, 255};
    for (std::size_t channel = 0; magics && channel < 3; ++channel)
        body[channel] = static_cast<std::uint8_t>(file[word + kMagics.size() + channel]);
    facets.colours.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const unsigned int bits = attribute(i);
        const Rgba8 low{eightBits(bits), eightBits(bits >> 5U), eightBits(bits >> 10U), 255};
        const bool has = magics ? own && (bits & 0x8000U) == 0 : (bits & 0x8000U) != 0;
        facets.colours.push_back(!has ? body : magics ? low : Rgba8{low[2], low[1], low[0], 255});
    }
}

} // namespace

Result<Facets> readBinaryFacets(std::string_view file, const Job& job) {
    if (file.size() < kStart)
        return job.error(ErrorCode::Damaged, {}, "this is no STL file: neither its text nor long enough for its bytes");
    const std::size_t count = facetsOf(file, job);
    if (count > job.options.maxTriangles)
        return job.error(ErrorCode::TooLarge, {},
                         fmt::format("{} triangles; at most {} are read", count, job.options.maxTriangles));
    Facets facets;
    facets.binary = true;
    facets.solids.emplace_back();
    facets.corners.reserve(3 * count);
    facets.sizes.assign(count, 3);
    for (std::size_t i = 0; i < count; ++i) {
        if ((i & 0xFFFFU) == 0) {
            job.tell(0.02F + 0.3F * static_cast<float>(i) / static_cast<float>(count));
            if (job.stop.stop_requested())
                return job.cancelled();
        }
        for (std::size_t corner = 1; corner <= 3; ++corner) { // behind the normal
            const auto place = valueAt<std::array<float, 3>>(file, kStart + i * kFacet + corner * 12);
            facets.corners.emplace_back(place[0], place[1], place[2]);
        }
    }
    takeColours(file, count, facets);
    return facets;
}

} // namespace halls::importer::stl
