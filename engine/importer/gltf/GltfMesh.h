// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/gltf/GltfSkin.h"
#include "importer/gltf/GltfTriangles.h"

namespace halls::importer::gltf {

/// Which sets of texture coordinates a material's textures use: numbers n of TEXCOORD_n.
struct TexturePlace {
    std::uint32_t set = 0;    ///< becomes RawMesh::uv0
    std::uint32_t second = 1; ///< becomes RawMesh::uv1
};

/// In which shape the meshes of a node are shown.
struct Shape {
    std::vector<float> weights; ///< of the morph targets; empty: none moves anything
    const Skin* skin = nullptr;
};

/// One primitive as triangles or points. Lines give an empty mesh and a note.
RawMesh readPrimitive(Accessors& accessors, const Json& primitive, const std::string& place,
                      const TexturePlace& texture, const Shape& shape, Budget& budget);

} // namespace halls::importer::gltf
