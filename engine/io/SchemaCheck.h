// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "io/JsonText.h"

namespace halls::io {

/// The files of scenes/schema/. Common has definitions only.
enum class Schema { Common, Museum, Pins, SourceText, Bibliography, Tour, Walk, View };

/// As published, JSON Schema draft-07.
std::string_view schemaText(Schema schema);

/// Checks the form of `json`; says whether it is right. One error for each place that is wrong; codes begin with
/// "schema-". Patterns and uniqueness are left to Checks.h, which does both in linear time.
bool checkForm(Schema schema, const Json& json, const std::string& file, Findings& findings);

/// Whether `text` may become `file`: it can be read, and follows its schema. Invalid where not, with the place and the
/// cause. Asked before each file that replaces another one, because what a fault of ours wrote is lost.
Status checkBeforeWriting(const std::filesystem::path& file, Schema schema, std::string_view text);

} // namespace halls::io
