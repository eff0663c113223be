// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string_view>

namespace halls {

/// The endings of files that are models, lower case, with their points: those of the importer's table of formats, which
/// nobody but the import process knows (a test holds them against each other).
std::span<const std::string_view> modelEndings();

/// Whether a file is a model by its name: "Stone.GLB".
bool isModelName(std::string_view name);

} // namespace halls
