// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace halls::model {

/// Who reads a format.
enum class Reader { Own, Assimp };

/// Where the unit of a format's lengths comes from. Whatever it is, a model is read into metres by it.
enum class LengthsBy {
    Nobody,   ///< the format says none: lengths are taken for metres
    Standard, ///< metres, by the format's standard
    File,     ///< each file states its own, and was turned into metres by it
};

/// A row of the table of formats: what the importer reads at all, in one place.
struct Format {
    std::string_view endings; ///< lower case, with blanks between: ".gltf .glb"
    std::string_view name;
    Reader reader = Reader::Own;
    LengthsBy lengths = LengthsBy::Nobody;
    bool turned = false;   ///< turned upright by what the file, or its format, says of its axes
    std::string_view note; ///< plain English: units and axes, what is read and what is not
};

/// All formats of models, those that are most in use first. Of Assimp's readers none is registered that has no row
/// here.
std::span<const Format> formats();

/// The row of an ending (".dae", in any case); null: models with it are not read.
const Format* formatOf(std::string_view ending);

/// A row for each, for people and for scripts: endings, name, "own" or "Assimp", note; between tabs.
std::string formatsTable();

} // namespace halls::model
