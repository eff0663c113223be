// SPDX-License-Identifier: MPL-2.0
#include "desk/Workplace.h"

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr std::uint64_t kCacheLimit = std::uint64_t{8} * 1024 * 1024 * 1024; ///< bytes

} // namespace

Result<std::unique_ptr<Workplace>> Workplace::create(const std::filesystem::path& program) {
    auto folders = stage::findDataFolders(program);
    if (!folders)
        return folders.error();
    return std::unique_ptr<Workplace>(new Workplace(program, std::move(folders).value()));
}

Workplace::Workplace(std::filesystem::path program, stage::DataFolders folders)
    : m_program(std::move(program)), m_folders(std::move(folders)),
      m_cache(model::ModelCache::usableFolders(model::ModelCache::defaultFolder()), kCacheLimit),
      m_import(ImportProcess::executableFor(m_program), ImportProcess::Limits::fromEnvironment()),
      m_loader(m_cache, m_import, m_folders.assets) {}

std::filesystem::path Workplace::defaultPackage() const {
    return m_folders.scenes / "mosul-museum";
}

bool Workplace::comesWithUs(const std::filesystem::path& museum) const {
    return liesWithin(museum, m_folders.scenes);
}

bool liesWithin(const std::filesystem::path& folder, const std::filesystem::path& another) {
    std::error_code trouble;
    const auto around = std::filesystem::weakly_canonical(another, trouble);
    const auto own = std::filesystem::weakly_canonical(folder, trouble);
    return std::mismatch(around.begin(), around.end(), own.begin(), own.end()).first == around.end();
}

} // namespace halls::app
