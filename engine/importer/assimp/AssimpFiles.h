// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/source/SourceFiles.h"

#include <memory>
#include <string>

namespace Assimp {
class IOSystem;
}

namespace halls::importer {

/// What Assimp opens files through: names are relative to the source's folder, each is written down in `files`, nothing
/// is ever written to. The source, by that name, is what `bytes` has. Borrows both.
std::unique_ptr<Assimp::IOSystem> assimpFiles(SourceFiles& files, std::string source, std::span<const std::byte> bytes);

/// What the source is called there: relative, as all names that stand in it are looked for from its folder on.
std::string assimpName(const std::filesystem::path& source);

} // namespace halls::importer
