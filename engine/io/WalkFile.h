// SPDX-License-Identifier: MPL-2.0
#pragma once

// A recorded walk as a file of its own (scenes/schema/walk.schema.json). Its ids are those of a package that may have
// changed since: they are not looked up here.

#include "base/Result.h"
#include "museum/RecordedWalk.h"

#include <filesystem>

namespace halls::io {

/// The newest format that is written.
constexpr int kWalkFormat = 2;

/// Whole or not at all. Metres are kept to 0.00001, degrees to 0.0001, seconds to 0.000001.
Status writeWalk(const std::filesystem::path& file, const RecordedWalk& walk);

/// Errors name the place in the file and the cause; nothing is thrown, whatever the bytes are.
Result<RecordedWalk> readWalk(const std::filesystem::path& file);

} // namespace halls::io
