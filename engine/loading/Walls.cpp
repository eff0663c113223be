// SPDX-License-Identifier: MPL-2.0
#include "loading/Walls.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/type_ptr.hpp>
#include <vector>

namespace halls::loading {
namespace {

bool near(const Vec3& place) {
    // So that no number that is none passes either.
    return std::abs(place.x) <= kFarthest && std::abs(place.y) <= kFarthest && std::abs(place.z) <= kFarthest;
}

/// Adds the triangles of one part; how many were left out.
std::size_t addPart(physics::CollisionWorld& world, const model::Model& model, const model::Part& part,
                    const Mat4& placed, std::uint32_t tag) {
    std::vector<Vec3> places;
    std::vector<bool> sound;
    places.reserve(part.vertexCount);
    sound.reserve(part.vertexCount);
    for (const model::Vertex& vertex : model.vertices.subspan(part.firstVertex, part.vertexCount)) {
        places.emplace_back(vertex.position[0], vertex.position[1], vertex.position[2]);
        sound.push_back(near(places.back()) && near(Vec3(placed * Vec4(places.back(), 1.0F))));
    }
    const auto indices = model.indices.subspan(part.firstIndex, part.indexCount);
    if (std::ranges::find(sound, false) == sound.end()) {
        world.addMesh(places, indices, placed, tag);
        return 0;
    }
    std::vector<std::uint32_t> kept;
    for (std::size_t i = 0; i + 2 < indices.size(); i += 3) {
        if (sound[indices[i]] && sound[indices[i + 1]] && sound[indices[i + 2]])
            kept.insert(kept.end(), {indices[i], indices[i + 1], indices[i + 2]});
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!sound[i])
            places[i] = Vec3(0.0F); // no triangle asks for it any more
    }
    world.addMesh(places, kept, placed, tag);
    return (indices.size() - kept.size()) / 3;
}

} // namespace

bool placeable(const Aabb& bounds, const Mat4& transform) {
    if (bounds.empty())
        return true;
    for (unsigned int corner = 0; corner < 8; ++corner) {
        const Vec3 place((corner & 1U) != 0 ? bounds.max.x : bounds.min.x,
                         (corner & 2U) != 0 ? bounds.max.y : bounds.min.y,
                         (corner & 4U) != 0 ? bounds.max.z : bounds.min.z);
        if (!near(place) || !near(Vec3(transform * Vec4(place, 1.0F))))
            return false;
    }
    return true;
}

std::size_t addWalls(physics::CollisionWorld& world, const model::Model& model, const Mat4& transform,
                     std::uint32_t tag, const std::stop_token& stop) {
    std::size_t leftOut = 0;
    for (const model::Node& node : model.nodes) {
        const Mat4 placed = transform * glm::make_mat4(node.transform);
        for (const model::Part& part : model.parts.subspan(node.firstPart, node.partCount)) {
            if (stop.stop_requested())
                return leftOut;
            if (part.points())
                continue; // nobody knows what lies between them
            leftOut += addPart(world, model, part, placed, tag);
        }
    }
    return leftOut;
}

} // namespace halls::loading
