// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfBuffers.h"
#include "importer/gltf/GltfMesh.h"

namespace halls::importer::gltf {

/// Reads all materials and the pictures that they use. Returns for each material
/// which texture coordinates its meshes need.
std::vector<TexturePlace> readMaterials(Buffers& buffers, RawScene& scene);

} // namespace halls::importer::gltf
