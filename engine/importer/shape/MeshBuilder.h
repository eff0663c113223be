// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "importer/shape/RawScene.h"

namespace halls::importer {

/// One part's worth of finished triangles. Indices count from the first vertex.
struct BuiltMesh {
    std::vector<model::Vertex> vertices;
    std::vector<std::uint32_t> indices;
    struct Level {
        std::vector<std::uint32_t> indices;
        float error = 0.0F; ///< metres, against full detail
    };
    std::vector<Level> levels; ///< coarser ones, at most three
    Aabb bounds;
    float pointSize = 0.0F; ///< see model::Part
};

/// Normals and tangents where they are missing, equal vertices merged, order made good for graphics cards, coarser
/// levels for what has more than 2,000 triangles. Tangents run along the coordinates of
/// `normalMap`, where the material has one.
/// Uses a second thread for large meshes. Fails with Invalid when an index or a number is out of range.
Result<BuiltMesh> buildMesh(RawMesh&& mesh, const RawTexture& normalMap, const Job& job);

} // namespace halls::importer
