// SPDX-License-Identifier: MPL-2.0
#include "welcome/FirstView.h"

#include <algorithm>
#include <cmath>
#include <glm/geometric.hpp>
#include <utility>

namespace halls::app {
namespace {

constexpr float kLevel = radiansOf(10.0F); ///< a gaze that is steeper looks at the floor or the ceiling
constexpr float kAside = 0.75F;            ///< of the way ahead: as far as a picture of 4:3 shows
constexpr float kTooNear = 1.5F;           ///< metres: no more than a part of the work is seen

/// How many works are before it, and how near.
using Worth = std::pair<int, float>;

Worth worthOf(const View& view, const Museum& museum, const Id& state) {
    Worth worth{0, 0.0F};
    const Vec3 gaze(-std::sin(view.pose.yaw), 0.0F, -std::cos(view.pose.yaw));
    for (const Exhibit& exhibit : museum.exhibits) {
        const auto its = exhibit.states.find(state);
        if (exhibit.hall != view.hall || its == exhibit.states.end() || its->second.model.empty())
            continue;
        Vec3 way = its->second.placement.position - view.pose.position;
        way.y = 0.0F;
        const float ahead = glm::dot(way, gaze);
        const float far = glm::length(way);
        if (ahead < kTooNear || std::sqrt(std::max(0.0F, far * far - ahead * ahead)) > kAside * ahead)
            continue;
        ++worth.first;
        worth.second += 1.0F / far;
    }
    return worth;
}

} // namespace

const View* firstView(const Museum& museum, const Id& state) {
    const View* best = nullptr;
    Worth most{0, 0.0F};
    for (const View& view : museum.views) {
        if (!view.isOf(state) || !view.exhibit.empty() || std::abs(view.pose.pitch) > kLevel)
            continue;
        const Worth worth = worthOf(view, museum, state);
        if (worth.first > 0 && worth > most) {
            most = worth;
            best = &view;
        }
    }
    return best;
}

} // namespace halls::app
