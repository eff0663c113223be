// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/GltfDocument.h"

namespace halls::importer::gltf {

/// Which set of texture coordinates a material's textures use, and how they are moved (KHR_texture_transform).
struct TexturePlace {
    std::uint32_t set = 0;
    Vec2 offset{0.0F};
    Vec2 scale{1.0F};
    float rotation = 0.0F; ///< radians, counter-clockwise
    bool operator==(const TexturePlace&) const = default;
    Vec2 apply(Vec2 uv) const;
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
