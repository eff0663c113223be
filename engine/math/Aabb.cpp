// SPDX-License-Identifier: MPL-2.0
#include "math/Aabb.h"

namespace halls {

bool Aabb::contains(Vec3 point) const {
    return glm::all(glm::greaterThanEqual(point, min)) && glm::all(glm::lessThanEqual(point, max));
}

void Aabb::include(Vec3 point) {
    min = glm::min(min, point);
    max = glm::max(max, point);
}

void Aabb::include(const Aabb& other) {
    min = glm::min(min, other.min);
    max = glm::max(max, other.max);
}

Aabb Aabb::transformed(const Mat4& transform) const {
    Aabb result;
    if (empty())
        return result;
    // Each axis of the box adds its smaller end to min and its larger end to max (Arvo, Graphics Gems, 1990).
    result.min = result.max = Vec3(transform[3]);
    for (int axis = 0; axis < 3; ++axis) {
        const Vec3 low = Vec3(transform[axis]) * min[axis];
        const Vec3 high = Vec3(transform[axis]) * max[axis];
        result.min += glm::min(low, high);
        result.max += glm::max(low, high);
    }
    return result;
}

} // namespace halls
