// SPDX-License-Identifier: MPL-2.0
#include "loading/FirstLook.h"

#include <gtest/gtest.h>
#include <vector>

namespace halls::loading {
namespace {

/// How much of a sheet that looks to `front` is seen at first: 1, all of it; below 0, its back.
float seenOf(Vec3 front) {
    const FirstLook look = firstLookAt(std::vector<Facet>{{.area = front}});
    return glm::dot(glm::normalize(front), -directionOf(look.yaw, look.pitch));
}

TEST(FirstLook, GoesRoundToTheFrontOfASheet) {
    for (const Vec3 front : {Vec3(0, 0, -1), Vec3(1, 0, 0), Vec3(0.7F, 0, -0.7F), Vec3(0, -1, 0),
                             Vec3(0.5F, -0.8F, 0.1F), Vec3(0.1F, -0.3F, -0.9F), Vec3(0.9F, 0, 0.45F)})
        EXPECT_GT(seenOf(front), 0.4F) << front.x << " " << front.y << " " << front.z;
}

TEST(FirstLook, IsTheUsualOneWhereTheFrontIsSeen) {
    const FirstLook usual;
    for (const Vec3 front : {Vec3(0, 0, 1), Vec3(-1, 0, 0), Vec3(0, 1, 0)}) {
        const FirstLook look = firstLookAt(std::vector<Facet>{{.area = front}});
        EXPECT_EQ(look.yaw, usual.yaw);
        EXPECT_EQ(look.pitch, usual.pitch);
    }
}

TEST(FirstLook, IsTheUsualOneAtWhatHasNoSide) {
    const std::vector<std::vector<Facet>> shapes{
        {},
        {{.area = {0, 0, -1}, .bothSides = true}},
        {{.area = {0, 0, -1}}, {.area = {0, 0, 1}}},                       // closed
        {{.area = {0, 0, -1}}, {.area = {1.2F, 0, 0}, .bothSides = true}}, // most of it is seen from anywhere
    };
    for (const std::vector<Facet>& shape : shapes)
        EXPECT_EQ(firstLookAt(shape).yaw, FirstLook{}.yaw);
}

} // namespace
} // namespace halls::loading
