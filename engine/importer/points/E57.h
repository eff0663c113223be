// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// Point clouds of laser scanners as ASTM E2807-11 writes them, by our own code: Debian has no library for them.
/// Read: all scans of a file with their poses; cartesian and spherical coordinates as floats, integers or scaled
/// integers; colours, or intensities as grey. Left out, each with a note: pictures, grouping, and fields of extensions.
/// Every page's checksum is held against its bytes. What is not valid in the file (cartesianInvalidState) is left out.
///
/// Metres. Z is up, as scanners have it, and is turned to Y up. Errors: Damaged, Unsupported (names the field),
/// TooLarge.
Result<RawScene> readE57(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
