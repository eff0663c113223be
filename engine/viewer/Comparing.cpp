// SPDX-License-Identifier: MPL-2.0
#include "viewer/Comparing.h"

#include <algorithm>
#include <cmath>

namespace halls::viewer {

bool ShownSide::shows(Vec2 pixel) const {
    const Vec2 in = pixel - visibleCorner;
    return in.x >= 0.0F && in.y >= 0.0F && in.x < visibleSize.x && in.y < visibleSize.y;
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

const Evidence* evidenceOf(const Museum& museum, const Id& state, const Subject& subject) {
    if (!subject.exhibit.empty()) {
        const Exhibit* exhibit = museum.exhibit(subject.exhibit);
        if (exhibit == nullptr)
            return nullptr;
        const auto found = exhibit->states.find(state);
        return found == exhibit->states.end() ? nullptr : &found->second.evidence;
    }
    const Hall* hall = museum.hall(subject.hall);
    if (hall == nullptr)
        return nullptr;
    const auto found = hall->states.find(state);
    if (found == hall->states.end())
        return nullptr;
    const auto part = std::ranges::find(found->second.parts, subject.part, &HallPart::id);
    return part == found->second.parts.end() ? &found->second.evidence : &part->evidence;
}

} // namespace halls::viewer
