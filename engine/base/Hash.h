// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace halls {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits. For sources: proves that a text is the one that was cited.
std::string sha256Hex(std::span<const std::byte> bytes);
std::string sha256Hex(std::string_view bytes);

/// SHA-256 as bytes: who something is, where somebody may want it to be taken for something else. All zeros: nothing.
using Digest = std::array<std::byte, 32>;
Digest sha256(std::span<const std::byte> bytes);
std::string hex(const Digest& digest); ///< 64 lower-case digits

/// SHA-256 of what comes in pieces.
class Sha256 {
public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();
    void add(std::span<const std::byte> bytes);
    /// Precondition: called once, and nothing is added behind it.
    Digest finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// XXH3, 64 bits. For checksums: finds accidents fast. Not for identity: files of equal hash can be made.
std::uint64_t fastHash(std::span<const std::byte> bytes, std::uint64_t seed = 0);
std::uint64_t fastHash(std::string_view bytes, std::uint64_t seed = 0);

/// 16 lower-case hexadecimal digits.
std::string hex(std::uint64_t value);

} // namespace halls
