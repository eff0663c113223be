// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/source/Job.h"
#include "math/Math.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace halls::importer::las {

using Bytes = std::span<const std::byte>;

/// A number of the file, which has the least byte first, as the machines have that this is built for. Precondition: it
/// lies within.
template <class Number>
Number numberAt(Bytes bytes, std::size_t at) {
    Number number{};
    std::memcpy(&number, bytes.data() + at, sizeof(Number));
    return number;
}

/// What a header says, held against the file's size.
struct Header {
    unsigned minor = 0;           ///< of version 1.minor
    unsigned format = 0;          ///< of the points, 0 to 10
    std::size_t size = 0;         ///< bytes of the header itself; 0: what it says cannot be
    std::size_t firstPoint = 0;   ///< byte
    std::size_t pointsEnd = 0;    ///< byte behind which no point can lie
    std::size_t recordLength = 0; ///< bytes of a point, at least those of its format
    std::uint64_t count = 0;      ///< points by its own word
    bool moreBehind = false;      ///< whether other records stand behind the points
    DVec3 scale{1.0};             ///< place = number * scale + offset
    DVec3 offset{0.0};
};

/// Errors: Damaged, Unsupported (another version or format, or compressed).
Result<Header> readHeader(Bytes bytes, const Job& job);

/// What the file says of its coordinates' system, by GeoTIFF's keys or by WKT.
struct System {
    double across = 1.0; ///< metres of a unit of x and y
    double up = 1.0;     ///< of z
    bool degrees = false;
    bool geocentric = false;
};

/// Nothing said: metres. Never fails: what cannot be read is passed over.
System systemOf(Bytes bytes, const Header& header, const Job& job);

} // namespace halls::importer::las
