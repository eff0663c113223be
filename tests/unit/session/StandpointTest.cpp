// SPDX-License-Identifier: MPL-2.0
#include "session/Standpoint.h"

#include "math/Camera.h"
#include "unit/session/TwoRooms.h"

#include <cmath>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

TEST(Standpoint, OneStandsBeforeAThingAndLooksAtItsMiddle) {
    const auto loaded = twoRooms();
    const Movement movement(*loaded, {});
    const Hall& west = loaded->museum().halls[0];
    const Form form{.middle = {0.0F, 1.2F, -3.0F}, .front = {0.0F, 7.0F, 2.0F}, .distance = 2.5F};
    const Pose pose = poseBefore(form, &west, movement, 1.5F);
    EXPECT_NEAR(pose.position.x, 0.0F, 0.02F);
    EXPECT_NEAR(pose.position.y, 1.5F, 0.02F);
    EXPECT_NEAR(pose.position.z, -0.5F, 0.02F);
    const Vec3 gaze = directionOf(pose.yaw, pose.pitch);
    EXPECT_NEAR(glm::dot(gaze, glm::normalize(form.middle - pose.position)), 1.0F, 1e-5F);
}

TEST(Standpoint, WhereSomethingStandsTheNearestFreePlaceIsTaken) {
    const auto loaded = twoRooms();
    Movement movement(*loaded, {});
    movement.setState(1, {}); // a block of rubble
    const Form form{.middle = {0.0F, 1.2F, -4.0F}, .distance = 2.0F};
    const Pose pose = poseBefore(form, &loaded->museum().halls[0], movement, 1.6F);
    const Vec3 feet = pose.position - Vec3(0.0F, 1.6F, 0.0F);
    EXPECT_TRUE(movement.world().capsuleFree(feet, movement.capsule()));
    EXPECT_LT(glm::distance(feet, Vec3(0.0F, 0.0F, -2.0F)), 2.0F);
}

TEST(Standpoint, AllOfABoxIsSeenFromItsDistance) {
    const Aabb box{{-1.0F, 0.0F, -2.0F}, {1.0F, 4.0F, 2.0F}}; // 6 m from corner to corner
    EXPECT_FLOAT_EQ(distanceToSee(box, radiansOf(60.0F)), 6.0F);
    EXPECT_GT(distanceToSee(box, radiansOf(30.0F)), 11.0F);
}

TEST(Standpoint, WhatIsNotDrawnHasNeitherFormNorBox) {
    const auto loaded = twoRooms();
    EXPECT_FALSE(formOf(*loaded, "bull", 1.0F));
    EXPECT_TRUE(boxOf(*loaded, 0, "bull").empty());
}

} // namespace
} // namespace halls::session
