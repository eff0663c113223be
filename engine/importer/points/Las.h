// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// LAS point clouds, by our own code after the ASPRS's "LAS Specification 1.4 - R15" (2019), whose appendix and
/// forerunners tell what LAS 1.0 to 1.3 had otherwise. Versions 1.0 to 1.4, point data record formats 0 to 10. Not
/// read: waves, times, classes, and compressed files (LAZ).
///
/// Z is up, and is turned to Y up. Metres, unless the file's coordinate system (GeoTIFF keys or WKT) says another unit,
/// which is turned into metres and told. Colours of 16 bits, or of 8 where none is larger; where there are none,
/// intensities from their least to their most as grey. Points that the file calls withheld are left out. Where the
/// header counts other points than there are, those that are there are taken. Memory grows with what is in the file.
///
/// Errors: Damaged, Unsupported (LAZ, other versions), Invalid (no points), TooLarge, Cancelled.
Result<RawScene> readLas(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
