// SPDX-License-Identifier: MPL-2.0
#include "session/SectionPlace.h"
#include "unit/session/TwoRooms.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

using Kind = Section::Kind;

class SectionTest : public testing::Test {
protected:
    bool kept(Vec3 place) const {
        return std::ranges::all_of(session.section().planes(),
                                   [&](Vec4 plane) { return glm::dot(plane, Vec4(place, 1.0F)) > 0.0F; });
    }
    SectionPlace place() const { return placeOf(session.section(), session.hall(), session.camera().pose.position); }

    Session session{twoRooms()};
};

TEST_F(SectionTest, LiesAheadAndMovesAway) {
    session.setPose({{0.0F, 1.6F, 4.0F}, 0.0F, 0.0F}); // looks north
    session.setSection(Kind::Upright);
    EXPECT_FALSE(kept({0.0F, 1.0F, 2.1F}));
    EXPECT_TRUE(kept({3.0F, 1.0F, 1.9F}));
    session.moveSection(1.0F);
    EXPECT_FALSE(kept({0.0F, 1.0F, 1.9F}));
    EXPECT_TRUE(kept({0.0F, 1.0F, 0.9F}));
    session.setSection(Kind::Lying);
    EXPECT_TRUE(kept({0.0F, 1.1F, 9.0F}));
    EXPECT_FALSE(kept({0.0F, 1.3F, 0.0F}));
    session.moveSection(0.2F);
    EXPECT_TRUE(kept({0.0F, 1.3F, 0.0F}));
    session.setSection(Kind::Box);
    const Vec3 middle = session.section().through;
    EXPECT_EQ(session.section().planes().size(), 6U);
    EXPECT_TRUE(kept(middle + Vec3(1.45F, -1.45F, 1.45F)));
    for (const Vec3 out : {Vec3(1.6F, 0, 0), Vec3(-1.6F, 0, 0), Vec3(0, 1.6F, 0), Vec3(0, -1.6F, 0), Vec3(0, 0, 1.6F),
                           Vec3(0, 0, -1.6F)})
        EXPECT_FALSE(kept(middle + out));
    session.moveSection(0.2F);
    EXPECT_TRUE(kept(middle + Vec3(1.6F, 0.0F, 0.0F)));
    session.moveSection(-100.0F);
    EXPECT_TRUE(kept(middle)) << "it never turns inside out";
    session.setSection(Kind::Off);
    session.moveSection(1.0F);
    EXPECT_EQ(session.section(), Section{});
}

TEST_F(SectionTest, OnFootItStartsBeforeWhatIsThereAndBelowTheEyes) {
    session.setPose({{0.0F, 1.6F, -4.2F}, 0.0F, 0.0F}); // 0.8 m before the north wall
    session.setSection(Kind::Upright);
    EXPECT_TRUE(kept({0.0F, 1.6F, -4.95F})) << "the wall is still there";
    EXPECT_FALSE(kept({0.0F, 1.6F, -4.3F})) << "not behind the visitor";
    session.setSettings({.eyeHeight = 1.1F});
    session.setPose({{0.0F, 1.1F, 0.0F}, 0.0F, 0.4F});
    session.setSection(Kind::Lying);
    EXPECT_NEAR(session.section().through.y, 1.0F, 0.01F) << "who sits looks down on it too";
}

TEST_F(SectionTest, InThePlanAndRoundAThingItCutsWhatIsShown) {
    session.setPose({{0.0F, 1.6F, 0.0F}, 0.0F, 0.0F});
    session.setMode(Mode::Plan);
    session.setSection(Kind::Lying);
    EXPECT_NEAR(session.section().through.y, 1.2F, 0.01F);
    session.setSection(Kind::Upright);
    EXPECT_NEAR(session.section().through.z, -2.0F, 0.01F) << "before the visitor, not before the eye above";
    session.setMode(Mode::Walk);
    session.setMode(Mode::Orbit);
    ASSERT_EQ(session.mode(), Mode::Orbit);
    const Vec3 eye = session.camera().pose.position;
    for (const Kind kind : {Kind::Upright, Kind::Lying, Kind::Box}) {
        session.setSection(kind);
        EXPECT_GT(glm::distance(session.section().through, eye), 1.0F) << "what one goes round";
    }
}

TEST_F(SectionTest, DoesNotLeaveTheMuseum) {
    session.setPose({{0.0F, 1.6F, 4.0F}, 0.0F, 0.0F});
    session.setSection(Kind::Lying);
    session.moveSection(50.0F);
    EXPECT_FLOAT_EQ(session.section().through.y, 4.0F);
    session.moveSection(-50.0F);
    EXPECT_FLOAT_EQ(session.section().through.y, 0.0F);
    session.setSection(Kind::Upright);
    session.moveSection(50.0F);
    EXPECT_NEAR(session.section().through.z, -5.0F, 1e-4F);
    session.setSection(Section{.kind = Kind::Upright, .through = {0.0F, 0.0F, 30.0F}});
    session.moveSection(-1.0F);
    EXPECT_FLOAT_EQ(session.section().through.z, 30.0F) << "no farther away";
    session.moveSection(1.0F);
    EXPECT_FLOAT_EQ(session.section().through.z, 29.0F) << "but nearer";
}

TEST_F(SectionTest, SaysWhereItIs) {
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
