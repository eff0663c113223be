// SPDX-License-Identifier: MPL-2.0
#include "loading/FirstLook.h"

#include <algorithm>
#include <cmath>

namespace halls::loading {

FirstLook firstLookAt(std::span<const Facet> facets) {
    constexpr double kSheet = 0.5;              ///< of all area: what of it must look one way
    constexpr float kSeen = 0.05F;              ///< sine: flatter than three degrees is nothing to be seen
    constexpr float kSteep = 0.7F;              ///< sine of 45 degrees
    constexpr float kLowest = radiansOf(75.0F); ///< to look up at a ceiling, with an edge to tell up by
    DVec3 sum(0.0);
    double all = 0.0;
    for (const Facet& facet : facets) {
        all += static_cast<double>(glm::length(facet.area));
        if (!facet.bothSides)
            sum += DVec3(facet.area);
    }
    FirstLook look;
    if (!(glm::length(sum) > kSheet * all))
        return look;
    const Vec3 front(glm::normalize(sum));
    if (glm::dot(front, -directionOf(look.yaw, look.pitch)) >= kSeen)
        return look;
    if (front.y < -kSteep) // a ceiling
        look.pitch = std::min(std::asin(-std::max(front.y, -1.0F)), kLowest);
    if (std::abs(front.x) + std::abs(front.z) > 1e-3F) // the eye stands where it looks to, as far to the left of it
        look.yaw = wrapAngle(look.yaw + std::atan2(front.x, front.z));
    return look;
}

} // namespace halls::loading
