// SPDX-License-Identifier: MPL-2.0
#include "session/Comparing.h"

#include <algorithm>
#include <cmath>

namespace halls::session {

Comparison comparisonOf(const Museum& museum, const TourComparison& wanted) {
    const auto indexOf = [&](const Id& id) {
        return static_cast<std::size_t>(std::ranges::find(museum.states, id, &State::id) - museum.states.begin());
    };
    return {.mode = wanted.mode,
            .first = indexOf(wanted.first),
            .second = indexOf(wanted.second),
            .horizontal = wanted.horizontal,
            .split = wanted.split,
            .blend = wanted.split};
}

bool ShownSide::shows(Vec2 pixel) const {
    const Vec2 in = pixel - visibleCorner;
    return in.x >= 0.0F && in.y >= 0.0F && in.x < visibleSize.x && in.y < visibleSize.y;
}

std::optional<Aspect> aspectOf(Overlay overlay) {
    switch (overlay) {
    case Overlay::Form:
        return Aspect::Form;
    case Overlay::Presence:
        return Aspect::Presence;
    case Overlay::Place:
        return Aspect::Place;
    case Overlay::None:
    case Overlay::Fate:
        break;
    }
    return std::nullopt;
}

Overlay overlayOf(Aspect aspect) {
    for (const Overlay each : {Overlay::Presence, Overlay::Place}) {
        if (aspectOf(each) == aspect)
            return each;
    }
    return Overlay::Form;
}

std::vector<Vec4> Section::planes() const {
    const Vec3 ahead{-std::sin(yaw), 0.0F, -std::cos(yaw)};
    const auto keeping = [](Vec3 normal, Vec3 place) { return Vec4(normal, -glm::dot(normal, place)); };
    std::vector<Vec4> planes;
    if (kind == Kind::Lying)
        planes.push_back(keeping(-kUp, through));
    if (kind == Kind::Upright)
        planes.push_back(keeping(ahead, through));
    if (kind == Kind::Box) {
        const Vec3 right = glm::cross(ahead, kUp);
        for (const Vec3 normal : {ahead, -ahead, right, -right, kUp, -kUp})
            planes.push_back(keeping(normal, through - normal * half));
    }
    return planes;
}

} // namespace halls::session
