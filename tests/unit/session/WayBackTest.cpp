// SPDX-License-Identifier: MPL-2.0
#include "session/WayBack.h"

#include <gtest/gtest.h>

namespace halls::session {
namespace {

WayBack::Place placeAt(Vec3 eye, std::size_t state) {
    WayBack::Place place{.state = state};
    place.memory.camera.pose.position = eye;
    return place;
}

TEST(WayBack, LeadsWhereItBeganOnce) {
    WayBack way;
    EXPECT_FALSE(way.end());
    EXPECT_FALSE(way.state());
    way.begin(placeAt({1.0F, 1.6F, 2.0F}, 1));
    way.walkedTo({1.0F, 1.6F, 2.4F}); // a step aside
    const std::optional<WayBack::Place> back = way.end();
    ASSERT_TRUE(back);
    EXPECT_EQ(back->memory.camera.pose.position, Vec3(1.0F, 1.6F, 2.0F));
    EXPECT_EQ(back->state, 1U);
    EXPECT_FALSE(way.end());
}

TEST(WayBack, WhoWalkedOnOrWasPutElsewhereStays) {
    WayBack way;
    way.begin(placeAt({1.0F, 1.6F, 2.0F}, 0));
    way.walkedTo({1.0F, 1.6F, 2.6F});
    way.walkedTo({1.0F, 1.6F, 2.0F}); // and back again
    EXPECT_FALSE(way.end());
    way.begin(placeAt({0.0F, 1.6F, 0.0F}, 0));
    way.stay();
    EXPECT_FALSE(way.end());
    way.stay(); // with no pin open
    way.begin(placeAt({0.0F, 1.6F, 0.0F}, 0));
    EXPECT_TRUE(way.end()) << "the next pin has its own";
}

TEST(WayBack, AfterAnEditItsStateMayHaveAnotherNumber) {
    WayBack way;
    way.setState(3);
    EXPECT_FALSE(way.state());
    way.begin(placeAt(Vec3(0.0F), 1));
    way.setState(0);
    EXPECT_EQ(way.state(), std::optional<std::size_t>(0));
    EXPECT_EQ(way.end()->state, 0U);
}

} // namespace
} // namespace halls::session
