// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halls::importer::gltf {

/// Whether the bytes stand in the URI itself (RFC 2397), in any spelling of the word.
bool isDataUri(std::string_view uri);

/// The bytes of a data URI: base64 (of both alphabets, percent-encoded, broken by blanks, with or without its ending)
/// or percent-encoded text. Nothing: they are no base64. Precondition: isDataUri().
std::optional<std::vector<std::byte>> bytesOfDataUri(std::string_view uri);

/// The names of files that a URI may mean, best first: as RFC 3986 says (%20 is a blank, + a plus), as it is written
/// ("50%.png", and exporters that forget to encode), without "?v=1" and "#", with bytes that are no UTF-8 taken as
/// Latin-1, without "file:"; at the end its last part alone. Empty: it points into a network.
std::vector<std::string> namesOfUri(std::string_view uri);

} // namespace halls::importer::gltf
