// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <filesystem>
#include <string_view>

namespace halls::app {

/// What becomes of a file that has the name already which a recording writes to. A caption somebody corrected by hand
/// has the name that a repeated call gives.
enum class IfThere { Refuse, Replace };

/// An Error (AlreadyThere) where something has the name and is not to be replaced, or where it is a folder.
Status mayBeWritten(const std::filesystem::path& file, IfThere wish);

/// Writes `text` whole or not at all. What is there with the same bytes stays; with others it is a matter of `wish`.
Status writeBeside(const std::filesystem::path& file, std::string_view text, IfThere wish);

/// The same for a file that is written already, under the name `part`: which is gone afterwards.
Status putBeside(const std::filesystem::path& part, const std::filesystem::path& file, IfThere wish);

} // namespace halls::app
