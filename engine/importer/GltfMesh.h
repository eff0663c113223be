// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/GltfDocument.h"

namespace halls::importer::gltf {

/// Which sets of texture coordinates a material's textures use: numbers n of TEXCOORD_n.
struct TexturePlace {
    std::uint32_t set = 0;    ///< becomes RawMesh::uv0
    std::uint32_t second = 1; ///< becomes RawMesh::uv1
};

/// What all meshes of one file may take together: meshes that share accessors would else grow without bound.
struct Budget {
    std::uint64_t vertices = 0;
    std::uint64_t corners = 0;
};

/// One primitive as triangles. Points and lines give an empty mesh and a note.
RawMesh readPrimitive(Document& document, const Json& primitive, const std::string& place, const TexturePlace& texture,
                      Budget& budget);

/// A primitive's streams out of its KHR_draco_mesh_compression, unpacked by libdraco.
RawMesh readDraco(Document& document, const Json& draco, const std::string& place, const TexturePlace& texture,
                  Budget& budget);

/// Adds to the budget, or fails as TooLarge. Called before memory is taken.
void spend(Budget& budget, std::uint64_t vertices, std::uint64_t corners, const Document& document,
           const std::string& place);

} // namespace halls::importer::gltf
