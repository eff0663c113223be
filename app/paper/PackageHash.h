// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <filesystem>
#include <string>

namespace halls::app {

/// One SHA-256 for all that a package says: its JSON and its source texts, not its models. Whoever has the package can
/// compute it without this program:
///
///     cd PACKAGE && find . -type f \( -name '*.json' -o -name '*.txt' \) | LC_ALL=C sort | xargs -d '\n' sha256sum |
///         sha256sum
///
/// **Errors** Unreadable with the file.
Result<std::string> packageHash(const std::filesystem::path& folder);

} // namespace halls::app
