// SPDX-License-Identifier: MPL-2.0
#include "session/Cutting.h"

#include "session/Session.h"
#include "unit/session/TwoRooms.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

using Kind = Section::Kind;

class CuttingTest : public testing::Test {
protected:
    bool kept(Vec3 place) const {
        return std::ranges::all_of(session.section().planes(),
                                   [&](Vec4 plane) { return glm::dot(plane, Vec4(place, 1.0F)) > 0.0F; });
    }

    Session session{twoRooms()};
};

TEST_F(CuttingTest, LiesAheadAndMovesAway) {
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

TEST_F(CuttingTest, OnFootItStartsBeforeWhatIsThereAndBelowTheEyes) {
    session.setPose({{0.0F, 1.6F, -4.2F}, 0.0F, 0.0F}); // 0.8 m before the north wall
    session.setSection(Kind::Upright);
    EXPECT_TRUE(kept({0.0F, 1.6F, -4.95F})) << "the wall is still there";
    EXPECT_FALSE(kept({0.0F, 1.6F, -4.3F})) << "not behind the visitor";
    session.setSettings({.eyeHeight = 1.1F});
    session.setPose({{0.0F, 1.1F, 0.0F}, 0.0F, 0.4F});
    session.setSection(Kind::Lying);
    EXPECT_NEAR(session.section().through.y, 1.0F, 0.01F) << "who sits looks down on it too";
}

TEST_F(CuttingTest, InThePlanAndRoundAThingItCutsWhatIsShown) {
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

TEST_F(CuttingTest, DoesNotLeaveTheMuseum) {
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

TEST_F(CuttingTest, SaysWhetherItIsAnotherOne) {
    Cutting cutting;
    EXPECT_FALSE(cutting.move(1.0F, {})) << "there is none to move";
    EXPECT_FALSE(cutting.set({})) << "there was none before";
    const Section lying{.kind = Kind::Lying, .through = {0.0F, 1.0F, 0.0F}};
    EXPECT_TRUE(cutting.set(lying));
    EXPECT_FALSE(cutting.set(lying));
    const Aabb museum{{-5.0F, 0.0F, -5.0F}, {5.0F, 4.0F, 5.0F}};
    EXPECT_TRUE(cutting.move(9.0F, museum));
    EXPECT_FLOAT_EQ(cutting.section().through.y, 4.0F);
    EXPECT_FALSE(cutting.move(9.0F, museum)) << "it is at the end";
}

} // namespace
} // namespace halls::session
