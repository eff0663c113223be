// SPDX-License-Identifier: MPL-2.0
#include "math/Camera.h"

#include <glm/gtc/matrix_transform.hpp>

namespace halls {

Mat4 Camera::view() const {
    const Mat4 turned =
        glm::rotate(Mat4(1.0F), -pose.pitch, Vec3(1.0F, 0.0F, 0.0F)) * glm::rotate(Mat4(1.0F), -pose.yaw, kUp);
    return glm::translate(turned, -pose.position);
}

Mat4 Camera::projection(float aspect) const {
    if (orthographicHeight > 0.0F) {
        const float halfHeight = orthographicHeight * 0.5F;
        return glm::ortho(-halfHeight * aspect, halfHeight * aspect, -halfHeight, halfHeight, nearPlane, farPlane);
    }
    return glm::perspective(verticalFov, aspect, nearPlane, farPlane);
}

Ray Camera::rayThrough(Vec2 position, float aspect) const {
    const Mat4 clipToWorld = glm::inverse(projection(aspect) * view());
    const Vec2 clip{position.x * 2.0F - 1.0F, 1.0F - position.y * 2.0F};
    const Vec4 near = clipToWorld * Vec4(clip, -1.0F, 1.0F);
    const Vec4 far = clipToWorld * Vec4(clip, 1.0F, 1.0F);
    const Vec3 from = Vec3(near) / near.w;
    return {from, glm::normalize(Vec3(far) / far.w - from)};
}

} // namespace halls
