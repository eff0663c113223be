// SPDX-License-Identifier: MPL-2.0
#include "math/Frustum.h"

#include <algorithm>
#include <glm/gtc/matrix_access.hpp>

namespace halls {

Frustum::Frustum(const Mat4& clipFromWorld) {
    const Vec4 w = glm::row(clipFromWorld, 3);
    for (int axis = 0; axis < 3; ++axis) {
        const auto first = 2 * static_cast<std::size_t>(axis);
        m_planes[first] = w + glm::row(clipFromWorld, axis);
        m_planes[first + 1] = w - glm::row(clipFromWorld, axis);
    }
}

bool Frustum::touches(const Aabb& box) const {
    return std::ranges::all_of(m_planes, [&](Vec4 plane) {
        // The corner that lies farthest along the plane's normal decides.
        const Vec3 corner = glm::mix(box.min, box.max, glm::greaterThanEqual(Vec3(plane), Vec3(0.0F)));
        return glm::dot(Vec3(plane), corner) + plane.w >= 0.0F;
    });
}

} // namespace halls
