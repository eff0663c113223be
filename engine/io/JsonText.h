// SPDX-License-Identifier: MPL-2.0
#pragma once

// Text to JSON and back. For .cpp files only: nlohmann-json is slow to compile and stays behind io.

#include "io/Findings.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

namespace halls::io {

using Json = nlohmann::ordered_json;

/// Strict JSON (RFC 8259) within the limits of Package.h. Refused, with the place: what is not UTF-8, a key twice in
/// one object, a number that is not finite. Never throws, whatever the bytes are.
std::optional<Json> parseJson(std::string_view text, const std::string& file, Findings& findings);

/// Indent of two, UTF-8 as it is, keys in their order, a line feed at the end.
std::string textOf(const Json& json);

} // namespace halls::io
