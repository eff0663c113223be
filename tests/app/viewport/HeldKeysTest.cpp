// SPDX-License-Identifier: MPL-2.0
#include "viewport/HeldKeys.h"

#include <gtest/gtest.h>

#include <Qt>

namespace halls::app {
namespace {

HeldKeys keys() {
    HeldKeys held;
    held.setKeys({{Qt::Key_W, Move::Forward},
                  {Qt::Key_Up, Move::Forward},
                  {Qt::Key_S, Move::Back},
                  {Qt::Key_Left, Move::TurnLeft},
                  {Qt::Key_Shift, Move::Run}});
    return held;
}

TEST(HeldKeys, TwoKeysOfOneMoveAreOneMove) {
    HeldKeys held = keys();
    EXPECT_TRUE(held.press(Qt::Key_W));
    EXPECT_TRUE(held.press(Qt::Key_Up));
    EXPECT_EQ(held.input(0.1, {}).move.y, 1.0F);
    held.release(Qt::Key_W);
    EXPECT_EQ(held.input(0.1, {}).move.y, 1.0F);
    held.release(Qt::Key_Up);
    EXPECT_FALSE(held.moving());
}

TEST(HeldKeys, OppositeKeysCancelEachOther) {
    HeldKeys held = keys();
    held.press(Qt::Key_W);
    held.press(Qt::Key_S);
    EXPECT_EQ(held.input(0.1, {}).move.y, 0.0F);
}

TEST(HeldKeys, RunAloneMovesNobody) {
    HeldKeys held = keys();
    held.press(Qt::Key_Shift);
    EXPECT_FALSE(held.moving());
    EXPECT_TRUE(held.input(0.1, {}).run);
}

TEST(HeldKeys, KnowsOnlyItsKeys) {
    HeldKeys held = keys();
    EXPECT_FALSE(held.press(Qt::Key_F));
    EXPECT_FALSE(held.release(Qt::Key_W)) << "was not down";
}

TEST(HeldKeys, ClearReleasesAll) {
    HeldKeys held = keys();
    held.press(Qt::Key_W);
    held.clear();
    EXPECT_FALSE(held.moving());
    EXPECT_EQ(held.input(0.1, {}).move, Vec2(0.0F));
}

TEST(HeldKeys, ASnapTurnComesOncePerPress) {
    HeldKeys held = keys();
    session::Settings settings;
    settings.snapTurn = radiansOf(30.0F);
    held.press(Qt::Key_Left);
    EXPECT_FLOAT_EQ(held.input(0.1, settings).look.x, settings.snapTurn);
    EXPECT_EQ(held.input(0.1, settings).look.x, 0.0F);
    held.release(Qt::Key_Left);
    held.press(Qt::Key_Left);
    EXPECT_FLOAT_EQ(held.input(0.1, settings).look.x, settings.snapTurn);
}

TEST(HeldKeys, ASmoothTurnGrowsWithTime) {
    HeldKeys held = keys();
    held.press(Qt::Key_Left);
    const float once = held.input(0.1, {}).look.x;
    EXPECT_GT(once, 0.0F) << "left is positive";
    EXPECT_FLOAT_EQ(held.input(0.2, {}).look.x, 2.0F * once);
}

} // namespace
} // namespace halls::app
