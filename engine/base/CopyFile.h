// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <filesystem>

namespace halls {

/// Copies the bytes and the rights of a file to a place where there is none yet. The standard library's own copy tells
/// a disk that fills on the way as an error of input and output; this one tells what the system says.
///
/// **Errors** Those of base/Trouble.h, named by the file that could not be read or written. Nothing of the copy stays
/// behind then, and what was at its place before is not touched.
Status copyFile(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace halls
