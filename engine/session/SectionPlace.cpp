// SPDX-License-Identifier: MPL-2.0
#include "session/SectionPlace.h"

#include <cmath>

namespace halls::session {
namespace {

constexpr float kSquareWithin = radiansOf(1.0F);

bool isSquare(float yaw) {
    return std::abs(std::remainder(yaw, 0.5F * kPi)) < kSquareWithin;
}

} // namespace

SectionPlace placeOf(const Section& section, const Hall* hall, Vec3 eye) {
    SectionPlace place;
    if (section.kind != Section::Kind::Upright) {
        place.offset = section.through.y;
        if (hall != nullptr)
            place.aboveFloor = section.through.y - hall->bounds.min.y;
        return place;
    }
    const Vec3 ahead{-std::sin(section.yaw), 0.0F, -std::cos(section.yaw)};
    place.offset = glm::dot(ahead, section.through);
    place.behind = glm::dot(ahead, eye) > place.offset;
    place.square = isSquare(section.yaw);
    if (hall == nullptr)
        return place;
    const float middle = glm::dot(ahead, hall->bounds.centre());
    const float reach = 0.5F * glm::dot(glm::abs(ahead), hall->bounds.size());
    if (std::abs(place.offset - middle) <= reach)
        place.beforeEnd = middle + reach - place.offset;
    return place;
}

} // namespace halls::session
