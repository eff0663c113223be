// SPDX-License-Identifier: MPL-2.0
#include "base/Hash.h"

#include "base/Assert.h"

#include <array>
#include <fmt/format.h>
#include <openssl/evp.h>
#define XXH_INLINE_ALL // the library's own way to have it without a call per block
#include <xxhash.h>

namespace halls {

std::string sha256Hex(std::span<const std::byte> bytes) {
    std::array<unsigned char, 32> digest{};
    unsigned int length = 0;
    const int done = EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
    HALLS_ASSERT(done == 1 && length == digest.size());
    std::string text;
    text.reserve(2 * digest.size());
    for (const unsigned char byte : digest)
        text += fmt::format("{:02x}", byte);
    return text;
}

std::string sha256Hex(std::string_view bytes) {
    return sha256Hex(std::as_bytes(std::span(bytes)));
}

std::uint64_t fastHash(std::span<const std::byte> bytes, std::uint64_t seed) {
    return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

std::uint64_t fastHash(std::string_view bytes, std::uint64_t seed) {
    return fastHash(std::as_bytes(std::span(bytes)), seed);
}

std::string hex(std::uint64_t value) {
    return fmt::format("{:016x}", value);
}

} // namespace halls
