// SPDX-License-Identifier: MPL-2.0
#include "loading/Walls.h"

#include <glm/gtc/type_ptr.hpp>

namespace halls::loading {

void addWalls(physics::CollisionWorld& world, const model::Model& model, const Mat4& transform, std::uint32_t tag) {
    std::vector<Vec3> places;
    for (const model::Node& node : model.nodes) {
        const Mat4 placed = transform * glm::make_mat4(node.transform);
        for (const model::Part& part : model.parts.subspan(node.firstPart, node.partCount)) {
            places.clear();
            for (const model::Vertex& vertex : model.vertices.subspan(part.firstVertex, part.vertexCount))
                places.emplace_back(vertex.position[0], vertex.position[1], vertex.position[2]);
            world.addMesh(places, model.indices.subspan(part.firstIndex, part.indexCount), placed, tag);
        }
    }
}

} // namespace halls::loading
