// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfMesh.h"

namespace halls::importer::gltf {

/// A primitive's streams out of its KHR_draco_mesh_compression, unpacked by libdraco.
RawMesh readDraco(Accessors& accessors, const Json& primitive, const Json& draco, const std::string& place,
                  const TexturePlace& texture, const Shape& shape, Budget& budget);

} // namespace halls::importer::gltf
