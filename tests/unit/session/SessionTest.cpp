// SPDX-License-Identifier: MPL-2.0
#include "session/Session.h"

#include "physics/Walker.h"
#include "unit/session/TwoRooms.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <numbers>

namespace halls::session {
namespace {

constexpr double kFrame = 1.0 / 60.0;

class SessionTest : public testing::Test {
protected:
    Session session{twoRooms()};

    void run(double seconds, const Input& input = {}) {
        for (double t = 0.0; t < seconds; t += kFrame)
            session.tick(kFrame, input);
    }
};

TEST_F(SessionTest, StartsAtTheStartViewExactly) {
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
    EXPECT_EQ(session.state().id, "before");
    EXPECT_EQ(session.mode(), Mode::Walk);
    ASSERT_NE(session.hall(), nullptr);
    EXPECT_EQ(session.hall()->id, "west");
}

TEST_F(SessionTest, WalksForwardAtTheSetSpeedAndStopsAtTheWall) {
    run(2.0, {.move = {0.0F, 1.0F}});
    EXPECT_NEAR(session.camera().pose.position.z, 4.0F - 2.8F, 0.15F);
    run(20.0, {.move = {0.0F, 1.0F}});
    EXPECT_NEAR(session.camera().pose.position.z, -5.0F + 0.22F, 0.05F);
    EXPECT_NEAR(session.camera().pose.position.y, 1.6F, 0.01F);
}

TEST_F(SessionTest, SwapKeepsPoseHallModeAndPin) {
    ASSERT_TRUE(session.openPin("west-pin"));
    const Camera before = session.camera();
    session.swapState();
    EXPECT_EQ(session.state().id, "after");
    EXPECT_EQ(session.camera().pose, before.pose);
    EXPECT_EQ(session.mode(), Mode::Walk);
    ASSERT_NE(session.openedPin(), nullptr);
    EXPECT_EQ(session.openedPin()->id, "west-pin");
    session.swapState();
    EXPECT_EQ(session.state().id, "before");
    EXPECT_EQ(session.word(), Word::None);
}

TEST_F(SessionTest, SwapIntoRubbleMovesToTheNearestFreePlaceAndSaysSo) {
    session.setPose({{0.5F, 1.6F, -2.0F}, 0.0F, 0.0F});
    session.swapState();
    EXPECT_EQ(session.word(), Word::MovedToFreePlace);
    const Vec3 eye = session.camera().pose.position;
    EXPECT_LT(glm::distance(Vec2(eye.x, eye.z), Vec2(0.5F, -2.0F)), 1.5F);
    EXPECT_TRUE(eye.x > 1.2F || eye.z > -0.8F || eye.z < -3.2F || eye.x < -1.2F);
}

TEST_F(SessionTest, ThousandPlacesAreSafeAfterEachSwap) {
    const auto& worlds = session.loaded().states;
    const physics::Capsule body = physics::Walker(worlds[0].collision, {}).capsule();
    unsigned random = 7;
    const auto next = [&](float low, float high) {
        random = random * 1664525U + 1013904223U;
        return low + (high - low) * static_cast<float>(random >> 8U) / static_cast<float>(1U << 24U);
    };
    for (int i = 0; i < 1000; ++i) {
        session.setPose({{next(-4.7F, 15.1F), 1.6F, next(-4.7F, 4.7F)}, 0.0F, 0.0F});
        if (session.mode() != Mode::Walk)
            continue; // inside the wall between the rooms
        session.swapState();
        session.tick(kFrame);
        const Vec3 feet = session.feet().value();
        EXPECT_LE(worlds[session.stateIndex()].collision.capsulePenetration(feet, body), 0.01F) << i;
        EXPECT_NEAR(feet.y, 0.0F, 0.02F) << i;
    }
}

TEST_F(SessionTest, UnknownIdsChangeNothing) {
    EXPECT_FALSE(session.setState("nowhere"));
    EXPECT_FALSE(session.goToView("nowhere"));
    EXPECT_FALSE(session.goToHall("nowhere"));
    EXPECT_FALSE(session.openPin("nowhere"));
    EXPECT_FALSE(session.focusPin("nowhere"));
    EXPECT_FALSE(session.openPassage("text", "nowhere"));
    EXPECT_FALSE(session.orbit("nowhere"));
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
}

TEST_F(SessionTest, ViewIsShownExactlyAndTheEyeComesToItsOwnHeightWithTheFirstSteps) {
    session.goToView("high");
    run(3.0);
    EXPECT_EQ(session.camera().pose, session.museum().views[1].pose);
    run(2.0, {.move = {0.0F, 1.0F}});
    EXPECT_NEAR(session.camera().pose.position.y, 1.6F, 0.01F);
}

TEST_F(SessionTest, HomeReturnsToTheEntrance) {
    session.goToView("high");
    run(3.0);
    session.home();
    run(3.0);
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
}

TEST_F(SessionTest, ReducedMotionNeverShowsAPoseBetween) {
    Settings settings = session.settings();
    settings.reduceMotion = true;
    session.setSettings(settings);
    const Pose from = session.camera().pose;
    session.goToView("high");
    const Pose to = session.museum().views[1].pose;
    bool dark = false;
    for (int i = 0; i < 18; ++i) {
        session.tick(kFrame);
        const Pose now = session.camera().pose;
        EXPECT_TRUE(now == from || now == to);
        dark = dark || session.fade() > 0.8F;
    }
    EXPECT_TRUE(dark);
    EXPECT_EQ(session.camera().pose, to);
    EXPECT_EQ(session.fade(), 0.0F);
}

TEST_F(SessionTest, OpenPinShowsItsExactWords) {
    ASSERT_TRUE(session.openPin("west-pin"));
    const ShownPassage& shown = session.shownPassage();
    ASSERT_NE(shown.source, nullptr);
    EXPECT_EQ(shown.fit, QuotationFit::Exact);
    EXPECT_EQ(shown.source->text.substr(shown.start, shown.end - shown.start), "halls");
    ASSERT_NE(shown.passage, nullptr);
    EXPECT_EQ(shown.passage->id, "P01");
}

TEST_F(SessionTest, BrokenPinMarksNothing) {
    ASSERT_TRUE(session.openPin("after-pin"));
    EXPECT_NE(session.shownPassage().fit, QuotationFit::Exact);
    EXPECT_EQ(session.shownPassage().start, session.shownPassage().end);
}

TEST_F(SessionTest, ClosingAPinReturnsToTheVeryPose) {
    session.tick(kFrame, {.look = {0.3F, 0.1F}});
    const Pose before = session.camera().pose;
    session.openPin("east-pin");
    session.goToPin("east-pin");
    run(3.0);
    session.tick(kFrame, {.look = {0.2F, 0.0F}});
    EXPECT_NE(session.camera().pose, before);
    session.closePin();
    EXPECT_EQ(session.camera().pose, before);
    EXPECT_EQ(session.openedPin(), nullptr);
    EXPECT_EQ(session.shownPassage().source, nullptr);
    run(0.5);
    EXPECT_EQ(session.camera().pose, before);
}

TEST_F(SessionTest, WhoWalkedOnWithAnOpenPinStays) {
    session.openPin("west-pin");
    run(1.5, {.move = {0.0F, 1.0F}});
    const Pose here = session.camera().pose;
    session.closePin();
    EXPECT_EQ(session.camera().pose, here);
}

TEST_F(SessionTest, PinsAreThoseOfTheState) {
    const auto ids = [&] {
        std::vector<Id> list;
        for (const Pin* pin : session.pins())
            list.push_back(pin->id);
        return list;
    };
    EXPECT_EQ(ids(), (std::vector<Id>{"west-pin", "east-pin"}));
    session.swapState();
    EXPECT_EQ(ids(), (std::vector<Id>{"west-pin", "after-pin"}));
}

TEST_F(SessionTest, FocusGoesRoundThePinsOfTheHallFirst) {
    session.focusNextPin(1);
    ASSERT_NE(session.focusedPin(), nullptr);
    EXPECT_EQ(session.focusedPin()->id, "west-pin");
    session.focusNextPin(1);
    EXPECT_EQ(session.focusedPin()->id, "east-pin");
    session.focusNextPin(1);
    EXPECT_EQ(session.focusedPin()->id, "west-pin");
    session.focusNextPin(-1);
    EXPECT_EQ(session.focusedPin()->id, "east-pin");
}

TEST_F(SessionTest, WalkToGoesRoundTheWallThroughTheDoor) {
    ASSERT_TRUE(session.walkTo({10.0F, 0.0F, 4.0F}));
    run(20.0);
    const Vec3 eye = session.camera().pose.position;
    EXPECT_NEAR(eye.x, 10.0F, 0.2F);
    EXPECT_NEAR(eye.z, 4.0F, 0.2F);
    EXPECT_FALSE(session.walking());
    EXPECT_EQ(session.hall()->id, "east");
}

TEST_F(SessionTest, WalkToStopsAMetreBeforeTheWallThatOneLooksAt) {
    const Vec3 nearTheWall{session.camera().pose.position.x, 0.0F, -4.7F};
    const auto end = session.walkEnd(nearTheWall);
    ASSERT_TRUE(end.has_value());
    EXPECT_NEAR(end->z, -4.0F, 0.05F);
    ASSERT_TRUE(session.walkTo(nearTheWall));
    run(20.0);
    EXPECT_NEAR(session.camera().pose.position.z, -4.0F, 0.15F);
    session.setPose({{nearTheWall.x, 1.6F, 4.0F}, std::numbers::pi_v<float>, 0.0F}); // the back to that wall
    const auto behind = session.walkEnd(nearTheWall);
    ASSERT_TRUE(behind.has_value());
    EXPECT_NEAR(behind->z, -4.7F, 0.1F) << "who does not look at it may stand before it";
    EXPECT_FALSE(session.walkEnd({1000.0F, 0.0F, 0.0F}).has_value());
}

TEST_F(SessionTest, OwnStepsEndAWalkTo) {
    ASSERT_TRUE(session.walkTo({10.0F, 0.0F, 4.0F}));
    run(0.5);
    session.tick(kFrame, {.move = {0.0F, -1.0F}});
    run(1.0);
    EXPECT_FALSE(session.walking());
}

TEST_F(SessionTest, ModesThatTheHallForbidsAreRefusedInWords) {
    session.goToView("high");
    run(3.0);
    EXPECT_FALSE(session.allowed(Mode::Orbit));
    EXPECT_FALSE(session.setMode(Mode::Orbit));
    EXPECT_EQ(session.word(), Word::ModeNotAllowed);
    EXPECT_EQ(session.mode(), Mode::Walk);
    EXPECT_TRUE(session.setMode(Mode::Look));
}

TEST_F(SessionTest, PlanAndOrbitGiveBackThePose) {
    const Pose before = session.camera().pose;
    ASSERT_TRUE(session.setMode(Mode::Plan));
    EXPECT_GT(session.camera().orthographicHeight, 0.0F);
    run(0.5, {.move = {1.0F, 0.0F}});
    ASSERT_TRUE(session.setMode(Mode::Walk));
    EXPECT_EQ(session.camera().pose, before);
    ASSERT_TRUE(session.setMode(Mode::Orbit));
    session.tick(kFrame, {.look = {0.5F, 0.0F}, .zoom = 1.0F});
    EXPECT_NE(session.camera().pose, before);
    ASSERT_TRUE(session.setMode(Mode::Walk));
    EXPECT_EQ(session.camera().pose, before);
}

TEST_F(SessionTest, PlanLooksBelowTheCeilingAndAClickStandsThere) {
    ASSERT_TRUE(session.setMode(Mode::Plan));
    const auto hit = session.hitAt({640.0F, 360.0F}, {1280, 720});
    ASSERT_TRUE(hit);
    EXPECT_TRUE(hit->floor || hit->point.y > 0.5F);
    ASSERT_TRUE(session.goToSpot({-3.0F, 0.0F, 2.0F}));
    EXPECT_EQ(session.mode(), Mode::Walk);
    EXPECT_NEAR(session.camera().pose.position.x, -3.0F, 0.05F);
}

TEST_F(SessionTest, ListenersHearOnceWhatChanged) {
    int told = 0;
    Changes last;
    const auto token = session.listen([&](Changes changes) {
        ++told;
        last = changes;
    });
    session.swapState();
    EXPECT_EQ(told, 1);
    EXPECT_TRUE(last.has(Change::State));
    EXPECT_FALSE(last.has(Change::Pin));
    session.openPin("west-pin");
    EXPECT_EQ(told, 2);
    EXPECT_TRUE(last.has(Change::Pin));
    session.tick(kFrame);
    EXPECT_EQ(told, 2);
}

TEST_F(SessionTest, ABatchTellsOnceAtItsEndWhateverIsDoneInIt) {
    int told = 0;
    Changes last;
    const auto token = session.listen([&](Changes changes) {
        ++told;
        last = changes;
    });
    {
        Session::Batch outer = session.batch();
        session.swapState();
        session.openPin("west-pin");
        {
            const Session::Batch inner = session.batch();
            session.setOverlay(Overlay::Form);
            session.tick(1.0, {.move = {0.0F, 1.0F}});
        }
        const Session::Batch moved = std::move(outer);
        session.setCompareMode(CompareMode::Swipe);
        EXPECT_EQ(told, 0);
    }
    EXPECT_EQ(told, 1);
    for (const Change change : {Change::State, Change::Pin, Change::Overlay, Change::Pose, Change::Comparison})
        EXPECT_TRUE(last.has(change)) << static_cast<unsigned>(change);
    EXPECT_FALSE(last.has(Change::Museum));
    { const Session::Batch nothing = session.batch(); }
    EXPECT_EQ(told, 1);
}

TEST_F(SessionTest, EachCallTellsOnceAlsoWhereItDoesSeveralThings) {
    int told = 0;
    const auto token = session.listen([&](Changes) { ++told; });
    const auto expectOnce = [&](const char* what, auto&& act) {
        told = 0;
        act();
        EXPECT_EQ(told, 1) << what;
    };
    expectOnce("open a pin", [&] { session.openPin("west-pin"); });
    session.setPose({{0.5F, 1.6F, -2.0F}, 0.0F, 0.0F});
    expectOnce("a comparison that moves the visitor out of rubble",
               [&] { session.setComparison({.mode = CompareMode::Ghost, .first = 0, .second = 1}); });
    EXPECT_EQ(session.word(), Word::MovedToFreePlace);
    expectOnce("close it in another state", [&] { session.closePin(); });
    expectOnce("a spot in a wall", [&] { session.goToSpot({5.2F, 0.0F, 40.0F}); });
    expectOnce("a pin of the other side", [&] {
        session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1});
        told = 0;
        session.openPin("west-pin", Side::First);
    });
}

TEST_F(SessionTest, AListenerMayChangeTheSessionAndHearsOfThatToo) {
    std::vector<Changes> told;
    const auto token = session.listen([&](Changes changes) {
        told.push_back(changes);
        if (changes.has(Change::State))
            session.openPin("west-pin");
    });
    session.swapState();
    ASSERT_EQ(told.size(), 2U);
    EXPECT_TRUE(told[1].has(Change::Pin));
    EXPECT_FALSE(told[1].has(Change::State));
}

TEST_F(SessionTest, WhatWasOpenBeforeLivesUntilAllAreTold) {
    std::weak_ptr<const loading::LoadedMuseum> before;
    {
        auto first = twoRooms();
        before = first;
        session.open(std::move(first));
    }
    bool alive = false;
    const auto token = session.listen([&](Changes) { alive = !before.expired(); });
    {
        const Session::Batch batch = session.batch();
        session.replace(twoRooms());
        session.open(twoRooms());
        EXPECT_FALSE(before.expired());
    }
    EXPECT_TRUE(alive) << "a listener may still borrow of it";
    EXPECT_TRUE(before.expired());
}

TEST_F(SessionTest, TheOtherStateIsTheOneBeforeAndThatOfTheOtherSide) {
    EXPECT_EQ(session.otherState(), 1U);
    session.setState("after");
    EXPECT_EQ(session.otherState(), 0U);
    session.replace(twoRooms());
    EXPECT_EQ(session.otherState(), 0U) << "an edit is no change of states";
    session.setComparison({.mode = CompareMode::Swipe, .first = 1, .second = 0});
    EXPECT_EQ(session.leadingSide(), Side::First);
    EXPECT_EQ(session.otherState(), 0U);
    session.setLeadingSide(Side::Second);
    EXPECT_EQ(session.otherState(), 1U);
}

TEST_F(SessionTest, APinOpenedDuringAFlightClosesWhereTheFlightLed) {
    session.goToView("high");
    ASSERT_TRUE(session.walking());
    session.openPin("east-pin");
    session.closePin();
    EXPECT_EQ(session.camera().pose, session.museum().views[1].pose);
    ASSERT_TRUE(session.feet());
    EXPECT_LT(glm::distance(*session.feet(), {10.0F, 0.0F, 0.0F}), 0.1F);
}

TEST_F(SessionTest, WhoLooksAtThePlanDuringAFlightStandsAtItsEnd) {
    session.setPose({{0.0F, 1.6F, 0.0F}, 0.0F, 0.0F});
    session.goToView("start");
    session.tick(0.1);
    ASSERT_TRUE(session.setMode(Mode::Plan));
    ASSERT_TRUE(session.setMode(Mode::Walk));
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
}

TEST_F(SessionTest, APlaceThatIsTakenEndsNeitherPlanNorOrbit) {
    session.setPose({{0.5F, 1.6F, -2.0F}, 0.0F, 0.0F});
    session.setMode(Mode::Plan);
    const Camera plan = session.camera();
    session.swapState();
    EXPECT_EQ(session.word(), Word::MovedToFreePlace);
    EXPECT_EQ(session.mode(), Mode::Plan);
    EXPECT_EQ(session.camera().pose, plan.pose);
    EXPECT_EQ(session.camera().orthographicHeight, plan.orthographicHeight);
    session.setMode(Mode::Walk);
    ASSERT_TRUE(session.feet());
    EXPECT_GT(glm::distance(Vec2(session.feet()->x, session.feet()->z), Vec2(0.5F, -2.0F)), 0.5F);
}

TEST_F(SessionTest, AnEyeNearTheFloorStandsUpToWalk) {
    session.setPose({{0.0F, 0.4F, 4.0F}, 0.0F, 0.0F});
    ASSERT_EQ(session.mode(), Mode::Look);
    ASSERT_TRUE(session.setMode(Mode::Walk));
    EXPECT_EQ(session.mode(), Mode::Walk);
    EXPECT_NEAR(session.camera().pose.position.y, 1.6F, 0.001F);
}

TEST_F(SessionTest, AFloatingEyeComesBackToItsPinAndStillFloats) {
    session.setPose({{0.0F, 3.9F, 4.0F}, 0.0F, 0.0F});
    ASSERT_FALSE(session.feet());
    session.openPin("west-pin");
    session.goToView("start");
    session.closePin();
    EXPECT_EQ(session.mode(), Mode::Look);
    EXPECT_FALSE(session.feet());
}

TEST_F(SessionTest, AnotherEyeHeightIsToldAsAnotherPose) {
    Changes told;
    const auto token = session.listen([&](Changes changes) { told.add(changes); });
    session.setSettings({.eyeHeight = 1.2F});
    EXPECT_TRUE(told.has(Change::Pose));
}

TEST_F(SessionTest, ATokenThatWentIsNotTold) {
    int told = 0;
    auto token = session.listen([&](Changes) { ++told; });
    token.reset();
    session.swapState();
    EXPECT_EQ(told, 0);
}

TEST_F(SessionTest, WhoStandsStillNeedsNoNewPicture) {
    run(1.0);
    EXPECT_FALSE(session.tick(kFrame));
}

TEST_F(SessionTest, OpeningAnotherMuseumStartsAtItsStart) {
    session.openPin("west-pin");
    session.goToView("high");
    session.open(twoRooms());
    EXPECT_EQ(session.openedPin(), nullptr);
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
}

TEST_F(SessionTest, ReplacingTheMuseumKeepsTheWayBackThePageAndTheCut) {
    const Pose before = session.camera().pose;
    session.openPin("west-pin");
    session.goToPin("west-pin");
    session.openPassage("text", "P02");
    session.focusPin("east-pin");
    session.setSection(Section::Kind::Upright);
    const Section section = session.section();
    session.replace(twoRooms());
    EXPECT_EQ(session.section(), section);
    ASSERT_NE(session.focusedPin(), nullptr);
    EXPECT_EQ(session.focusedPin()->id, "east-pin");
    ASSERT_NE(session.shownPassage().passage, nullptr);
    EXPECT_EQ(session.shownPassage().passage->id, "P02");
    session.closePin();
    EXPECT_EQ(session.camera().pose, before);
}

TEST_F(SessionTest, ReplacingTheMuseumKeepsWhereOneIs) {
    session.setPose({{3.0F, 1.6F, 2.0F}, 0.7F, 0.1F});
    session.openPin("west-pin");
    session.setComparison({.mode = CompareMode::Blend, .first = 0, .second = 1, .blend = 0.2F});
    const Comparison comparison = session.comparison();
    const Camera camera = session.camera();
    Changes told;
    const auto token = session.listen([&](Changes changes) { told = changes; });
    session.replace(twoRooms());
    EXPECT_EQ(session.camera().pose, camera.pose);
    EXPECT_EQ(session.comparison(), comparison);
    ASSERT_NE(session.openedPin(), nullptr);
    EXPECT_EQ(session.openedPin()->id, "west-pin");
    EXPECT_TRUE(told.has(Change::Data));
    EXPECT_FALSE(told.has(Change::Museum));
}

} // namespace
} // namespace halls::session
