// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace halls::importer {

/// Who reads a format.
enum class Reader { Own, Assimp };

/// A row of the table of formats: what is read at all, in one place.
struct Format {
    std::string_view endings; ///< lower case, with blanks between: ".gltf .glb"
    std::string_view name;
    Reader reader = Reader::Own;
    std::string_view note; ///< plain English: units and axes, what is read and what is not
};

/// All formats of models, those that are most in use first. Of Assimp's readers none is registered that has no row
/// here.
std::span<const Format> formats();

/// The row of an ending (".dae", in any case); null: models with it are not read.
const Format* formatOf(std::string_view ending);

/// A row for each, for people and for scripts: endings, name, "own" or "Assimp", note; between tabs.
std::string formatsTable();

} // namespace halls::importer
