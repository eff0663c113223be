// SPDX-License-Identifier: MPL-2.0
#include "stage/DataFolders.h"

#include <cstdlib>
#include <vector>

namespace halls::stage {

Result<DataFolders> findDataFolders(const std::filesystem::path& executable) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    std::vector<fs::path> places;
    if (const char* wanted = std::getenv("HALLS_DATA_DIR"); wanted != nullptr && *wanted != '\0') {
        places.emplace_back(wanted); // who names a folder means it: no other is tried
    } else {
        const fs::path folder = fs::weakly_canonical(executable, ignored).parent_path();
        places.push_back(folder.parent_path() / "share" / "mosul-halls");
        for (fs::path up = folder; up.has_relative_path(); up = up.parent_path())
            places.push_back(up);
    }
    for (const fs::path& place : places) {
        const DataFolders found{place / "scenes", place / "assets", place / "shaders"};
        if (fs::is_directory(found.scenes / "schema", ignored) && fs::is_directory(found.shaders, ignored))
            return found;
    }
    std::string looked;
    for (const fs::path& place : places)
        looked += (looked.empty() ? "" : ", ") + place.string();
    return Error{ErrorCode::NotFound,
                 {},
                 {},
                 "the folders scenes, assets and shaders are in none of these places: " + looked +
                     "; set HALLS_DATA_DIR to the folder that holds them"};
}

} // namespace halls::stage
