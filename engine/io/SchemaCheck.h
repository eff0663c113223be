// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/JsonText.h"

namespace halls::io {

/// The files of scenes/schema/. Common has definitions only.
enum class Schema { Common, Museum, Pins, SourceText, Bibliography, Tour, Walk };

/// As published, JSON Schema draft-07.
std::string_view schemaText(Schema schema);

/// Checks the form of `json`; says whether it is right. One error for each place that is wrong; codes begin with
/// "schema-". Patterns and uniqueness are left to Checks.h, which does both in linear time.
bool checkForm(Schema schema, const Json& json, const std::string& file, Findings& findings);

} // namespace halls::io
