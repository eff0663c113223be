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

/// What a list says of a walk, without its way: quick for the longest.
struct WalkHead {
    Id museum;
    LocalText title;  ///< of the museum
    std::string date; ///< ISO 8601; may be empty
    double seconds = 0.0;
};
/// Errors as of readWalk(); what stands behind the head is not looked at in a file that the program wrote itself.
Result<WalkHead> readWalkHead(const std::filesystem::path& file);

} // namespace halls::io
