// SPDX-License-Identifier: MPL-2.0
#include "gamepad/PadState.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

namespace halls::app {
namespace {

TEST(PadState, AStickAtRestMovesNobodyInWhicheverDirectionItHangs) {
    for (float angle = 0.0F; angle < 6.3F; angle += 0.1F) {
        const Vec2 way(std::cos(angle), std::sin(angle));
        EXPECT_EQ(shaped(way * 0.17F), Vec2(0.0F)) << angle;
        EXPECT_NE(shaped(way * 0.25F), Vec2(0.0F)) << angle;
    }
    const float none = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(shaped({none, 0.5F}), Vec2(0.0F));
}

TEST(PadState, FromTheDeadZoneOnItGrowsEvenlyToTheWholeSpeed) {
    float before = 0.0F;
    for (float out = 0.19F; out <= 1.0F; out += 0.01F) {
        const float speed = shaped({0.0F, out}).y;
        EXPECT_GE(speed, before) << out;
        EXPECT_LT(speed - before, 0.04F) << out << ": no leap";
        before = speed;
    }
    EXPECT_FLOAT_EQ(shaped({0.0F, 1.0F}).y, 1.0F);
    EXPECT_LT(shaped({0.0F, 0.5F}).y, 0.5F) << "a little is a little";
    // A corner of what the axes can say is no faster than straight ahead, and keeps its direction.
    const Vec2 corner = shaped({1.0F, 1.0F});
    EXPECT_NEAR(glm::length(corner), 1.0F, 1e-5F);
    EXPECT_NEAR(corner.x, corner.y, 1e-6F);
    EXPECT_FLOAT_EQ(shaped({-1.0F, 0.0F}).x, -1.0F);
}

TEST(PadState, SticksWalkAndLookAndTriggersComeNearer) {
    PadState state;
    EXPECT_TRUE(sticksOf(state).rest());
    state.left = {0.0F, 1.0F};
    state.right = {-1.0F, 0.0F};
    state.rightTrigger = 0.8F;
    state.press(PadButton::LeftStick);
    const Sticks::Out out = sticksOf(state);
    EXPECT_EQ(out.move, Vec2(0.0F, 1.0F));
    EXPECT_EQ(out.turn, Vec2(-1.0F, 0.0F));
    EXPECT_FLOAT_EQ(out.near, 0.8F);
    EXPECT_TRUE(out.run);
    state = {};
    state.leftTrigger = 0.05F; // a finger that rests on it
    EXPECT_TRUE(sticksOf(state).rest());
}

TEST(PadState, TwoPadsAreOne) {
    PadState one;
    one.left = {0.1F, 0.0F};
    one.press(PadButton::South);
    PadState other;
    other.left = {0.0F, -0.9F};
    other.press(PadButton::East);
    const PadState both = together(one, other);
    EXPECT_EQ(both.left, Vec2(0.0F, -0.9F));
    EXPECT_TRUE(both.down(PadButton::South) && both.down(PadButton::East));
}

TEST(PadState, AButtonIsPressedOnceAndLetGoOnce) {
    PadState up;
    PadState down;
    down.press(PadButton::West);
    EXPECT_EQ(pressed(up, down), std::vector{PadButton::West});
    EXPECT_TRUE(pressed(down, down).empty());
    EXPECT_EQ(released(down, up), std::vector{PadButton::West});
    EXPECT_TRUE(pressed(down, up).empty());
}

TEST(PadTable, EachButtonHasOneRowAndDoesSomething) {
    std::set<PadButton> buttons;
    for (const PadRow& row : padRows()) {
        EXPECT_TRUE(buttons.insert(row.button).second) << row.name;
        EXPECT_STRNE(row.name, "");
        EXPECT_STRNE(row.walking, "") << row.name;
        EXPECT_FALSE(nameOf(row).isEmpty());
    }
    EXPECT_EQ(buttons.size(), std::size_t{kPadButtons - 2}) << "all but the sticks, which are pressed";
    EXPECT_EQ(padMoves().size(), 4U);
}

TEST(SticksMean, HalfAPushIsHalfTheSpeedAndASnapTurnComesOncePerPush) {
    QObject picture;
    Sticks& sticks = Sticks::of(picture);
    EXPECT_EQ(&Sticks::of(picture), &sticks);
    sticks.set({.move = {0.0F, 0.5F}, .turn = {1.0F, 0.5F}});
    session::Settings settings;
    session::Input input;
    sticks.addTo(input, 0.1, settings);
    EXPECT_EQ(input.move, Vec2(0.0F, 0.5F));
    EXPECT_LT(input.look.x, 0.0F) << "yaw grows to the left";
    EXPECT_GT(input.look.y, 0.0F);
    settings.invertLook = true;
    session::Input inverted;
    sticks.addTo(inverted, 0.1, settings);
    EXPECT_FLOAT_EQ(inverted.look.y, -input.look.y);
    settings.snapTurn = radiansOf(30.0F);
    sticks.set({});
    session::Input none;
    sticks.addTo(none, 0.1, settings);
    for (const float aside : {0.7F, 0.9F, 0.5F, 0.8F}) // one push, however it trembles
        sticks.set({.turn = {aside, 0.0F}});
    session::Input snap;
    sticks.addTo(snap, 0.1, settings);
    EXPECT_FLOAT_EQ(snap.look.x, -settings.snapTurn);
    session::Input after;
    sticks.addTo(after, 0.1, settings);
    EXPECT_EQ(after.look.x, 0.0F);
    sticks.set({});
    EXPECT_TRUE(sticks.rest());
}

} // namespace
} // namespace halls::app
