// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace halls {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits. For sources: proves that a text is the one that was cited.
std::string sha256Hex(std::span<const std::byte> bytes);
std::string sha256Hex(std::string_view bytes);

/// XXH3, 64 bits. For caches and checksums: finds accidents fast, does not withstand an attacker.
std::uint64_t fastHash(std::span<const std::byte> bytes, std::uint64_t seed = 0);
std::uint64_t fastHash(std::string_view bytes, std::uint64_t seed = 0);

/// 16 lower-case hexadecimal digits.
std::string hex(std::uint64_t value);

} // namespace halls
