// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/JsonParts.h"

#include <string>

namespace halls::io {

/// Turns a museum.json of format 1 into what format 2 would say: the one class of evidence that a thing had was that of
/// its presence, or of a hall's relation to the others; nothing is known of the other aspects; an alignment without a
/// unit was in metres. Whatever the JSON is, nothing is thrown; what is no evidence stays as it is, for the schema to
/// tell. False, and nothing is done: it is not of format 1.
bool upgradeFromFormat1(Json& museum);

/// Where a place of an upgraded museum.json is in the file itself.
std::string pointerInFormat1(const std::string& pointer);

} // namespace halls::io
