// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/GltfMesh.h"

namespace halls::importer::gltf {

/// Reads all materials and the pictures that they use. Returns for each material how its texture coordinates are taken.
std::vector<TexturePlace> readMaterials(Document& document, RawScene& scene);

} // namespace halls::importer::gltf
