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

} // namespace halls::importer::gltf
