// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

#include <filesystem>

namespace halls::stage {

/// Where the program's own files lie.
struct DataFolders {
    std::filesystem::path scenes;
    std::filesystem::path assets;
    std::filesystem::path shaders;
};

/// Looks, in this order, at HALLS_DATA_DIR, the installed prefix (../share/mosul-halls beside `executable`) and the
/// source tree (upwards from `executable`). NotFound names all places that were looked at.
Result<DataFolders> findDataFolders(const std::filesystem::path& executable);

} // namespace halls::stage
