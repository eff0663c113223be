// SPDX-License-Identifier: MPL-2.0
#include "base/Hash.h"

#include "base/Assert.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <openssl/evp.h>
#define XXH_INLINE_ALL // the library's own way to have it without a call per block
#include <xxhash.h>

namespace halls {

std::string sha256Hex(std::span<const std::byte> bytes) {
    return hex(sha256(bytes));
}

Digest sha256(std::span<const std::byte> bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

std::string hex(const Digest& digest) {
    std::string text;
    text.reserve(2 * digest.size());
    for (const std::byte byte : digest)
        text += fmt::format("{:02x}", std::to_integer<unsigned int>(byte));
    return text;
}

struct Sha256::State {
    struct Freer {
        void operator()(EVP_MD_CTX* its) const { EVP_MD_CTX_free(its); }
    };
    std::unique_ptr<EVP_MD_CTX, Freer> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
    const bool ready = m_state->context && EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr) == 1;
    HALLS_ASSERT(ready);
}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes) {
    const int done = EVP_DigestUpdate(m_state->context.get(), bytes.data(), bytes.size());
    HALLS_ASSERT(done == 1);
}

Digest Sha256::finish() {
    std::array<unsigned char, 32> bytes{};
    unsigned int length = 0;
    const int done = EVP_DigestFinal_ex(m_state->context.get(), bytes.data(), &length);
    HALLS_ASSERT(done == 1 && length == bytes.size());
    Digest digest{};
    std::ranges::transform(bytes, digest.begin(), [](unsigned char byte) { return std::byte{byte}; });
    return digest;
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
