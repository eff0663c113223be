// SPDX-License-Identifier: MPL-2.0
#include "viewer/Comparing.h"

#include <algorithm>
#include <cmath>

namespace halls::viewer {

bool ShownSide::shows(Vec2 pixel) const {
    const Vec2 in = pixel - visibleCorner;
    return in.x >= 0.0F && in.y >= 0.0F && in.x < visibleSize.x && in.y < visibleSize.y;
}

Vec4 Section::plane() const {
    const Vec3 normal = kind == Kind::Lying ? -kUp : Vec3(-std::sin(yaw), 0.0F, -std::cos(yaw));
    return Vec4(normal, -glm::dot(normal, through));
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
