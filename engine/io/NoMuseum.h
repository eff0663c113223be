// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace halls::io {

/// The models that lie in a folder, by their names, sorted. Of a folder with endlessly many files those among the first
/// ones.
std::vector<std::string> modelsIn(const std::filesystem::path& folder);

/// Whether it is a folder, without a museum.json.
bool isFolderWithoutMuseum(const std::filesystem::path& folder);

/// What is in such a folder instead and can be opened, in plain English: nothing, a folder with a museum, models.
std::string whyNoMuseum(const std::filesystem::path& folder);

} // namespace halls::io
