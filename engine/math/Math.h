// SPDX-License-Identifier: MPL-2.0
#pragma once

// Metres, radians, seconds, linear colour; right-handed, Y up, -Z is north. Conversions happen at import only.

#define GLM_FORCE_RADIANS
#include <glm/glm.hpp>
#include <glm/gtc/constants.hpp>
#include <glm/gtc/quaternion.hpp>

namespace halls {

using Vec2 = glm::vec2;
using Vec3 = glm::vec3;
using Vec4 = glm::vec4;
using DVec2 = glm::dvec2;
using DVec3 = glm::dvec3; ///< where floats are too coarse: coordinates of maps
using Mat3 = glm::mat3;
using Mat4 = glm::mat4;
using DMat4 = glm::dmat4;
using Quat = glm::quat;
using Size2 = glm::ivec2; ///< pixels: width, height

constexpr float kPi = glm::pi<float>();
inline constexpr Vec3 kUp{0.0F, 1.0F, 0.0F};

constexpr float radiansOf(float degrees) {
    return degrees * (kPi / 180.0F);
}
constexpr float degreesOf(float radians) {
    return radians * (180.0F / kPi);
}

/// Into (-pi, pi].
inline float wrapAngle(float radians) {
    const float turns = std::ceil((radians - kPi) / (2.0F * kPi));
    return radians - turns * 2.0F * kPi;
}

/// Direction of a gaze. Yaw 0 looks to -Z and grows to the left (seen from above counter-clockwise); pitch grows up.
inline Vec3 directionOf(float yaw, float pitch) {
    return {-std::sin(yaw) * std::cos(pitch), std::sin(pitch), -std::cos(yaw) * std::cos(pitch)};
}

} // namespace halls
