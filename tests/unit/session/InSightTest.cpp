// SPDX-License-Identifier: MPL-2.0
#include "session/InSight.h"
#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

namespace halls::session {
namespace {

constexpr float kAspect = 16.0F / 9.0F;

TEST(InSight, PinsInThePictureAreNamedNearestFirst) {
    Session session(twoRooms());
    auto sights = inSight(session, kAspect);
    ASSERT_EQ(sights.size(), 1U) << "the other room is behind a wall, and the third pin is of another state";
    EXPECT_EQ(sights.front().pin->id, "west-pin");
    EXPECT_NEAR(sights.front().metres, 8.0F, 1e-3F);
    EXPECT_NEAR(sights.front().bearing, 0.0F, 1e-3F);
    session.setState("after");
    sights = inSight(session, kAspect);
    ASSERT_EQ(sights.size(), 2U);
    EXPECT_EQ(sights[0].pin->id, "after-pin");
    EXPECT_NEAR(degreesOf(sights[0].bearing), 26.6F, 0.1F) << "to the right";
    EXPECT_EQ(sights[1].pin->id, "west-pin");
    // Behind one's back nothing is seen.
    session.setPose({{0.0F, 1.6F, 4.0F}, kPi, 0.0F});
    EXPECT_TRUE(inSight(session, kAspect).empty());
}

TEST(InSight, AWallHidesAPin) {
    Session session(twoRooms());
    session.setPose({{0.0F, 1.6F, 4.0F}, radiansOf(-71.0F), 0.0F}); // to the east pin, through the wall
    EXPECT_TRUE(inSight(session, kAspect).empty());
    session.setPose({{0.0F, 1.6F, 0.0F}, radiansOf(-90.0F), 0.0F}); // and through the door
    const auto sights = inSight(session, kAspect);
    ASSERT_EQ(sights.size(), 1U);
    EXPECT_EQ(sights.front().pin->id, "east-pin");
}

TEST(InSight, WaysOutAreOpeningsIntoAnotherHall) {
    Session session(twoRooms());
    auto ways = exits(session);
    ASSERT_EQ(ways.size(), 1U);
    EXPECT_EQ(ways.front().exit->id, "east");
    EXPECT_NEAR(ways.front().place.z, 0.0F, 0.15F) << "the middle of the door";
    EXPECT_NEAR(degreesOf(ways.front().bearing), 52.4F, 2.0F);
    session.goToView("high");
    while (session.tick(1.0 / 30.0)) {
    }
    ways = exits(session);
    ASSERT_EQ(ways.size(), 1U);
    EXPECT_EQ(ways.front().exit->id, "west");
    EXPECT_NEAR(ways.front().metres, 4.8F, 0.1F);
    EXPECT_NEAR(degreesOf(ways.front().bearing), 0.0F, 2.0F) << "one looks through it";
    session.setPose({{0.0F, 30.0F, 0.0F}, 0.0F, 0.0F});
    EXPECT_TRUE(exits(session).empty()) << "outside of all halls";
}

} // namespace
} // namespace halls::session
