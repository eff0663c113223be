// SPDX-License-Identifier: MPL-2.0
#include "session/SectionPlace.h"

#include "session/Session.h"
#include "unit/session/TwoRooms.h"

#include <cmath>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

using Kind = Section::Kind;

class SectionPlaceTest : public testing::Test {
protected:
    SectionPlace place() const { return placeOf(session.section(), session.hall(), session.camera().pose.position); }

    Session session{twoRooms()};
};

TEST_F(SectionPlaceTest, SaysWhereItIs) {
    session.setPose({{0.0F, 1.6F, 4.0F}, 0.0F, 0.0F});
    session.setSection(Kind::Lying);
    EXPECT_NEAR(place().aboveFloor.value(), 1.2F, 0.001F);
    EXPECT_FALSE(place().beforeEnd);
    session.setSection(Kind::Upright);
    EXPECT_NEAR(place().beforeEnd.value(), 7.0F, 0.001F); // at z = 2, the north wall is at -5
    EXPECT_TRUE(place().square);
    EXPECT_FALSE(place().behind);
    EXPECT_FALSE(place().aboveFloor);
    session.moveSection(-2.5F);
    EXPECT_TRUE(place().behind);
    session.setPose({{0.0F, 1.6F, 0.0F}, 0.25F * kPi, 0.0F});
    session.setSection(Kind::Upright);
    EXPECT_FALSE(place().square);
    const float corner = std::sqrt(0.5F) * (5.0F + 5.0F); // west end at -5, north end at -5
    EXPECT_NEAR(place().beforeEnd.value(), corner - 2.0F, 0.001F);
    const SectionPlace outside = placeOf(session.section(), nullptr, Vec3(0.0F));
    EXPECT_FALSE(outside.beforeEnd);
    EXPECT_NEAR(outside.offset, 2.0F, 0.001F);
}

} // namespace
} // namespace halls::session
