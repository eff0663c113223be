// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace halls::importer {

/// What a file is by its first bytes, where these cannot be mistaken and its ending (".glb", small letters) says
/// something else: "a PNG picture". Empty: nobody knows. For the words about a file that could not be read.
std::string_view otherKind(std::span<const std::byte> bytes, std::string_view ending);

} // namespace halls::importer
