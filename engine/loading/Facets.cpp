// SPDX-License-Identifier: MPL-2.0
#include "loading/Facets.h"

#include <cmath>
#include <glm/gtc/type_ptr.hpp>

namespace halls::loading {
namespace {

bool finite(Vec3 value) {
    return std::isfinite(value.x) && std::isfinite(value.y) && std::isfinite(value.z);
}

} // namespace

std::vector<Facet> facetsOf(const model::Model& model, const Mat4& worldFromModel, std::uint64_t most) {
    // Odd: the two halves of quads take turns.
    const std::uint64_t step = (model.triangleCount() / std::max<std::uint64_t>(most, 1) + 1) | 1U;
    std::vector<Facet> facets;
    std::uint64_t next = 0; // counted on from part to part, so that small ones have their share
    for (const model::Node& node : model.nodes) {
        const Mat4 placed = worldFromModel * glm::make_mat4(node.transform);
        const float side = glm::determinant(Mat3(placed)) < 0.0F ? -0.5F : 0.5F;
        for (const model::Part& part : model.parts.subspan(node.firstPart, node.partCount)) {
            if (part.points())
                continue;
            const model::Material& material = model.materials[part.material];
            const auto corner = [&](std::uint64_t index) {
                const std::uint32_t vertex = model.indices[part.firstIndex + index] + part.firstVertex;
                return Vec3(placed * Vec4(glm::make_vec3(model.vertices[vertex].position), 1.0F));
            };
            const std::uint64_t count = part.indexCount / 3;
            for (; next < count; next += step) {
                const Vec3 a = corner(3 * next);
                const Vec3 b = corner(3 * next + 1);
                const Vec3 c = corner(3 * next + 2);
                const Facet facet{(a + b + c) / 3.0F, glm::cross(b - a, c - a) * side, material.doubleSided != 0,
                                  material.unlit != 0};
                if (finite(facet.centre) && finite(facet.area))
                    facets.push_back(facet);
            }
            next -= count;
        }
    }
    return facets;
}

} // namespace halls::loading
