// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/collada/ColladaMaterials.h"

#include <map>
#include <string>
#include <vector>

namespace halls::importer::collada {

/// What binds the symbols of a geometry's parts: <instance_material> by symbol.
using Bindings = std::map<std::string, Node>;

/// The meshes of one geometry with these materials: one for each part of it that has triangles.
std::vector<RawMesh> meshesOf(Node geometry, const Bindings& bindings, Materials& materials, const Document& document);

} // namespace halls::importer::collada
