// SPDX-License-Identifier: MPL-2.0
#include "session/Pointing.h"

#include "session/Session.h"
#include "unit/session/TwoRooms.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

class PointingTest : public testing::Test {
protected:
    Session session{twoRooms()};
};

TEST_F(PointingTest, PinStraightAheadLiesInTheMiddleOfThePicture) {
    const std::vector<PinOnScreen> seen = session.pinsOnScreen({1280, 720});
    const auto found = std::ranges::find(seen, Id("west-pin"), [](const PinOnScreen& pin) { return pin.pin->id; });
    ASSERT_NE(found, seen.end());
    EXPECT_NEAR(found->pixel.x, 640.0F, 1.0F);
    EXPECT_FALSE(found->hidden);
    ASSERT_NE(session.pinAt(found->pixel + Vec2(5.0F), {1280, 720}), nullptr);
    EXPECT_EQ(session.pinAt(found->pixel + Vec2(60.0F), {1280, 720}), nullptr);
}

TEST_F(PointingTest, PinOfAnotherHallIsSeenThroughTheDoorAndNotThroughTheWall) {
    const auto seesEastPin = [&] { return std::ranges::count(session.pinsInSight(), Id("east-pin"), &Pin::id) == 1; };
    session.setPose({{0.0F, 1.6F, 4.0F}, radiansOf(-72.0F), 0.0F});
    EXPECT_FALSE(seesEastPin());
    session.setPose({{0.0F, 1.6F, 0.0F}, radiansOf(-90.0F), 0.0F});
    EXPECT_TRUE(seesEastPin());
}

TEST_F(PointingTest, PinOfTheOwnHallIsShownThroughWhatHidesItAndSaysSo) {
    session.setState("after"); // a block of 1 m lies between
    session.setPose({{0.0F, 0.90F, -0.5F}, 0.0F, 0.0F});
    const auto westPin = [&] {
        const std::vector<PinOnScreen> seen = session.pinsOnScreen({1280, 720});
        const auto found = std::ranges::find(seen, Id("west-pin"), [](const PinOnScreen& pin) { return pin.pin->id; });
        return found == seen.end() ? std::optional<bool>() : found->hidden;
    };
    EXPECT_EQ(westPin(), std::optional(true));
    session.setPose({{0.0F, 1.60F, 4.0F}, 0.0F, 0.0F});
    EXPECT_EQ(westPin(), std::optional(false));
}

TEST_F(PointingTest, TheFloorBeforeTheFeetIsHit) {
    session.setPose({{0.0F, 1.6F, 4.0F}, 0.0F, radiansOf(-30.0F)});
    const auto hit = session.hitAt({640.0F, 360.0F}, {1280, 720});
    ASSERT_TRUE(hit);
    EXPECT_TRUE(hit->floor);
    EXPECT_EQ(hit->object, "west");
    EXPECT_NEAR(hit->point.y, 0.0F, 0.01F);
}

TEST_F(PointingTest, EachSideHasThePinsOfItsOwnState) {
    const Size2 size{200, 100};
    session.setPose({{3.0F, 1.6F, 4.5F}, 0.0F, 0.0F}); // sees west-pin (both) and after-pin
    session.setComparison({.mode = CompareMode::SideBySide, .first = 0, .second = 1});
    int west = 0;
    for (const PinOnScreen& pin : session.pinsOnScreen(size)) {
        EXPECT_TRUE(session.sides(size)[pin.side == Side::First ? 0 : 1].shows(pin.pixel));
        west += pin.pin->id == "west-pin" ? 1 : 0;
        if (pin.pin->id == "after-pin") {
            EXPECT_EQ(pin.side, Side::Second);
        }
    }
    EXPECT_EQ(west, 2);
}

} // namespace
} // namespace halls::session
