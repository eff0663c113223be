// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace halls {

/// A secret that is kept only as what proves it: PBKDF2 with HMAC-SHA-256 (RFC 8018) over a random salt, written as
/// "pbkdf2-sha256$ITERATIONS$SALT$KEY" in lower-case hexadecimal. Takes a tenth of a second or so on purpose.
std::string sealSecret(std::string_view secret);

/// Whether `secret` is the one that `sealed` was made from. False for a text that sealSecret() did not write.
/// Compares in constant time.
bool fitsSecret(std::string_view secret, std::string_view sealed);

} // namespace halls
