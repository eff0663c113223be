// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/ImportProcess.h"
#include "loading/Loader.h"
#include "model/ModelCache.h"
#include "stage/DataFolders.h"

#include <filesystem>
#include <memory>
#include <set>

namespace halls::app {

/// What loading needs: the program's folders, the model cache and the import process. Window and subcommands load
/// through one of these.
class Workplace {
public:
    /// `program`: the running executable.
    static Result<std::unique_ptr<Workplace>> create(const std::filesystem::path& program);

    const stage::DataFolders& folders() const { return m_folders; }
    const std::filesystem::path& program() const { return m_program; }
    model::ModelCache& cache() { return m_cache; }
    loading::Importer& importer() { return m_import; }
    loading::Loader& loader() { return m_loader; }

    /// The package that is shown when none is named: the Mosul Museum.
    std::filesystem::path defaultPackage() const;
    /// Whether a museum is one of those that come with the program, and are not changed.
    bool comesWithUs(const std::filesystem::path& museum) const;

private:
    Workplace(std::filesystem::path program, stage::DataFolders folders);

    std::filesystem::path m_program;
    stage::DataFolders m_folders;
    model::ModelCache m_cache;
    ImportProcess m_import;
    loading::Loader m_loader; ///< borrows the two above
};

/// Whether a folder is another one, or lies in it; links are followed.
bool liesWithin(const std::filesystem::path& folder, const std::filesystem::path& another);

} // namespace halls::app
