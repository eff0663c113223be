// SPDX-License-Identifier: MPL-2.0
#include "base/Secret.h"

#include "base/Assert.h"

#include <array>
#include <charconv>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <optional>
#include <vector>

namespace halls {
namespace {

constexpr std::string_view kMethod = "pbkdf2-sha256";
constexpr int kIterations = 210'000; ///< about a tenth of a second: guessing four digits takes minutes, not moments
constexpr int kMaxIterations = 5'000'000; ///< a settings file must not be able to stop the program
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kKeyBytes = 32;

using Bytes = std::vector<unsigned char>;

std::string hexOf(const Bytes& bytes) {
    std::string text;
    for (const unsigned char byte : bytes)
        text += fmt::format("{:02x}", byte);
    return text;
}

std::optional<Bytes> bytesOf(std::string_view hexadecimal, std::size_t count) {
    if (hexadecimal.size() != 2 * count)
        return std::nullopt;
    Bytes bytes(count);
    for (std::size_t i = 0; i < count; ++i) {
        const char* first = hexadecimal.data() + 2 * i;
        const auto read = std::from_chars(first, first + 2, bytes[i], 16);
        if (read.ec != std::errc() || read.ptr != first + 2)
            return std::nullopt;
    }
    return bytes;
}

Bytes keyOf(std::string_view secret, const Bytes& salt, int iterations) {
    Bytes key(kKeyBytes);
    const int done =
        PKCS5_PBKDF2_HMAC(secret.data(), static_cast<int>(secret.size()), salt.data(), static_cast<int>(salt.size()),
                          iterations, EVP_sha256(), static_cast<int>(key.size()), key.data());
    HALLS_ASSERT(done == 1);
    return key;
}

/// The next part of `text` up to a dollar sign, which is taken away too.
std::string_view cutPart(std::string_view& text) {
    const std::size_t end = text.find('$');
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return part;
}

} // namespace

std::string sealSecret(std::string_view secret) {
    Bytes salt(kSaltBytes);
    const int done = RAND_bytes(salt.data(), static_cast<int>(salt.size()));
    HALLS_ASSERT(done == 1);
    return fmt::format("{}${}${}${}", kMethod, kIterations, hexOf(salt), hexOf(keyOf(secret, salt, kIterations)));
}

bool fitsSecret(std::string_view secret, std::string_view sealed) {
    if (cutPart(sealed) != kMethod)
        return false;
    const std::string_view number = cutPart(sealed);
    int iterations = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), iterations);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size())
        return false;
    if (iterations < 1 || iterations > kMaxIterations)
        return false;
    const auto salt = bytesOf(cutPart(sealed), kSaltBytes);
    const auto key = bytesOf(sealed, kKeyBytes);
    if (!salt || !key)
        return false;
    return CRYPTO_memcmp(keyOf(secret, *salt, iterations).data(), key->data(), kKeyBytes) == 0;
}

} // namespace halls
