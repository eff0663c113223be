// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halls::model {

/// Who reads a format.
enum class Reader { Own, Assimp };

/// Where the unit of a format's lengths comes from. Whatever it is, a model is read into metres by it.
enum class LengthsBy {
    Nobody,   ///< the format says none: lengths are taken for metres
    Standard, ///< metres, by the format's standard
    File,     ///< each file states its own, and was turned into metres by it
};

/// What a file shows, where its ending says so.
enum class Content { Surfaces, Points, Text };

/// A row of the table of formats: what the importer reads at all, in one place.
struct Format {
    std::string_view endings; ///< lower case, with blanks between: ".gltf .glb"
    std::string_view name;
    Reader reader = Reader::Own;
    LengthsBy lengths = LengthsBy::Nobody;
    bool turned = false;   ///< turned upright by what the file, or its format, says of its axes
    std::string_view note; ///< plain English: units and axes, what is read and what is not
    Content content = Content::Surfaces;
    std::string_view advised{}; ///< "glTF (.glb)": what to save as where a format with such content is not read
};

/// All formats of models, those that are most in use first. Of Assimp's readers none is registered that has no row
/// here.
std::span<const Format> formats();

/// The row of an ending (".dae", in any case); null: models with it are not read.
const Format* formatOf(std::string_view ending);

/// An origin (Model::origin, Y up) in the axes of a file that has Z up, which clouds of points have (their rows are
/// `turned`; of no other format that is turned is anything taken off): for words about its coordinates.
inline DVec3 originInFile(const DVec3& origin) {
    return {origin.x, 0.0 - origin.z, origin.y}; // and no -0
}

/// What files with this ending show, whether they are read or not; surfaces where nobody knows.
Content contentOf(std::string_view ending);

/// What to save a file as whose own format is not read, by its ending: "LAS (.las)", "E57 (.e57)"; another
/// than its own where there is one. Causes say what a
/// file is, and whoever gives an advice asks here, so that the two agree.
std::vector<std::string_view> advisedFor(std::string_view ending);

/// A row for each, for people and for scripts: endings, name, "own" or "Assimp", note; between tabs.
std::string formatsTable();

} // namespace halls::model
