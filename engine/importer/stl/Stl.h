// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// STL, ASCII and binary, by what is in the file and not by its first word: binary files of some programs begin with
/// "solid". Our own reader, as that of Assimp 5.2 takes a hundred seconds for megabytes of normals that are no numbers,
/// and knows no facet colours of VisCAM. Where the count of a binary file lies, its size decides. Facet colours of
/// Magics and VisCAM are sRGB. Normals are made anew of the triangles, so that wrong ones and NaN do not matter. Solids
/// become meshes with their names. Units and axes are not said: metres and Y up are taken.
Result<RawScene> readStl(std::span<const std::byte> bytes, const Job& job);

} // namespace halls::importer
