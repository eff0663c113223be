// SPDX-License-Identifier: MPL-2.0
// What happens while a step of a tour stays.
#include "tours/TourPlayer.h"

#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>
#include <vector>

namespace halls::tours {
namespace {

using session::twoRooms;

constexpr double kFrame = 1.0 / 60.0;
const Pose kNear{{0.0F, 1.6F, 3.4F}, 0.1F, -0.05F};
const Pose kNearer{{0.3F, 1.6F, 3.0F}, 0.2F, -0.05F};
const Pose kBehindTheWall{{8.0F, 1.6F, 4.0F}, 0.0F, 0.0F};

TourEvent moveAt(float at, const Pose& to, float seconds) {
    return {.at = at, .move = TourMove{.to = to, .verticalFov = 0.0F, .seconds = seconds}};
}

class StepEventsTest : public testing::Test {
protected:
    StepEventsTest() {
        tour.id = "tour";
        for (const char* id : {"one", "two"}) {
            TourStep step{.id = id, .state = "before", .hold = 4.0F};
            step.camera.view = "start";
            tour.steps.push_back(step);
        }
    }
    void tick(TourPlayer& player, double seconds) {
        for (double passed = 0.0; passed < seconds - 0.5 * kFrame; passed += kFrame) {
            player.tick(session, kFrame);
            session.tick(kFrame);
        }
    }
    void arriveAt(TourPlayer& player, std::size_t step) {
        ASSERT_TRUE(player.goTo(session, step));
        player.arrive(session);
    }
    Vec3 eye() const { return session.camera().pose.position; }

    session::Session session{twoRooms()};
    Tour tour;
};

TEST_F(StepEventsTest, AMoveGoesSlowlyEasedAndKeepsItsClearance) {
    tour.steps[0].events = {moveAt(1.0F, kNear, 6.0F)};
    tour.steps[0].events[0].move->verticalFov = radiansOf(50.0F);
    TourPlayer player(session.museum(), tour);
    arriveAt(player, 0);
    const Pose start = session.museum().views[0].pose;
    tick(player, 1.0);
    EXPECT_LT(glm::distance(eye(), start.position), 0.001F);
    const auto& world = session.loaded().states[0].collision;
    std::vector<float> paces;
    for (int frame = 0; frame < 6 * 60; ++frame) {
        const Vec3 before = eye();
        tick(player, kFrame);
        paces.push_back(glm::distance(eye(), before));
        EXPECT_TRUE(world.capsuleFree(eye() - kUp * 0.2F, {.radius = 0.2F, .height = 0.4F}));
    }
    EXPECT_LT(paces.front(), 0.2F * paces[180]) << "it sets off gently";
    EXPECT_LT(paces[355], 0.2F * paces[180]);
    EXPECT_LT(paces[180], 0.01F) << "no faster than its time asks for";
    tick(player, 0.1);
    EXPECT_EQ(session.camera().pose, kNear);
    EXPECT_FLOAT_EQ(session.camera().verticalFov, radiansOf(50.0F));
    EXPECT_FALSE(player.astray(session));
}

TEST_F(StepEventsTest, AStepStaysUntilItsLastEventIsOver) {
    tour.steps[0].events = {moveAt(2.0F, kNear, 6.0F)};
    EXPECT_FLOAT_EQ(tour.steps[0].held(), 8.0F);
    TourPlayer player(session.museum(), tour);
    arriveAt(player, 0);
    player.setPlaying(true);
    EXPECT_NEAR(player.secondsLeft(), 8.0 + 4.0 + 2 * 0.6, 4.0);
    tick(player, 7.9);
    EXPECT_EQ(player.index(), 0U);
    tick(player, 0.3);
    EXPECT_EQ(player.index(), 1U);
}

TEST_F(StepEventsTest, ByHandTheyGoByTheTimeSinceTheStepWasReached) {
    tour.steps[0].events = {moveAt(0.5F, kNear, 2.0F), moveAt(4.0F, kNearer, 2.0F)};
    TourPlayer player(session.museum(), tour);
    arriveAt(player, 0);
    EXPECT_TRUE(player.tick(session, kFrame)) << "something is still to come: it is drawn on";
    tick(player, 2.6);
    EXPECT_EQ(session.camera().pose, kNear);
    tick(player, 3.6);
    EXPECT_EQ(session.camera().pose, kNearer);
    EXPECT_FALSE(player.tick(session, kFrame)) << "all is over, and nobody plays it";
}

TEST_F(StepEventsTest, NextDuringAMoveArrivesAtTheNextStepAndBackBeginsAnew) {
    tour.steps[1].camera.view = "high";
    tour.steps[0].events = {moveAt(0.5F, kNear, 4.0F)};
    TourPlayer player(session.museum(), tour);
    arriveAt(player, 0);
    tick(player, 2.5);
    ASSERT_TRUE(player.next(session));
    player.arrive(session);
    EXPECT_EQ(session.camera().pose, session.museum().views[1].pose);
    tick(player, 6.0);
    EXPECT_EQ(session.camera().pose, session.museum().views[1].pose);
    ASSERT_TRUE(player.back(session));
    player.arrive(session);
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
    tick(player, 0.4);
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
    tick(player, 4.2);
    EXPECT_EQ(session.camera().pose, kNear);
}

TEST_F(StepEventsTest, WhoLooksRoundIsWaitedForAndComesBackToWhereTheMoveWas) {
    tour.steps[0].events = {moveAt(0.5F, kNear, 2.0F), {.at = 3.0F, .state = "after"}};
    TourPlayer player(session.museum(), tour);
    arriveAt(player, 0);
    tick(player, 1.5);
    const Pose half = session.camera().pose;
    session.tick(kFrame, {.look = {0.5F, 0.0F}});
    ASSERT_TRUE(player.astray(session));
    tick(player, 20.0);
    EXPECT_EQ(session.state().id, "before");
    EXPECT_LT(glm::distance(eye(), half.position), 0.05F);
    player.resume(session);
    player.arrive(session);
    EXPECT_LT(glm::distance(eye(), half.position), 0.02F);
    EXPECT_FALSE(player.astray(session));
    tick(player, 3.0);
    EXPECT_EQ(session.camera().pose, kNear);
    EXPECT_EQ(session.state().id, "after");
}

TEST_F(StepEventsTest, WhoReadsAnotherPinIsWaitedFor) {
    tour.steps[0].events = {{.at = 1.0F, .state = "after"}};
    TourPlayer player(session.museum(), tour);
    arriveAt(player, 0);
    session.openPin("west-pin");
    tick(player, 5.0);
    EXPECT_EQ(session.state().id, "before");
    session.closePin();
    tick(player, 1.2);
    EXPECT_EQ(session.state().id, "after");
}

TEST_F(StepEventsTest, LittleMotionAndWaysWithoutRoomAreAShortFade) {
    for (const bool reduced : {true, false}) {
        session.open(twoRooms());
        session.setSettings({.reduceMotion = reduced});
        const Pose to = reduced ? kNear : kBehindTheWall;
        tour.steps[0].events = {moveAt(0.5F, to, 6.0F)};
        TourPlayer player(session.museum(), tour);
        arriveAt(player, 0);
        const Pose start = session.camera().pose;
        float darkest = 0.0F;
        for (int frame = 0; frame < 120; ++frame) {
            tick(player, kFrame);
            darkest = std::max(darkest, session.fade());
            EXPECT_FALSE(player.astray(session)) << reduced << ' ' << frame;
            EXPECT_TRUE(session.camera().pose == start || session.camera().pose == to) << "no way between";
        }
        EXPECT_GT(darkest, 0.5F);
        EXPECT_EQ(session.camera().pose, to);
        EXPECT_EQ(session.fade(), 0.0F);
    }
}

TEST_F(StepEventsTest, OutlinesPinsAndStatesComeAtTheirTimesAndGoWithTheStep) {
    tour.steps[0].comparison = TourComparison{.mode = CompareMode::Swipe, .first = "before", .second = "after"};
    tour.steps[0].events = {{.at = 1.0F, .pin = "west-pin"}, {.at = 2.0F, .state = "after"}};
    TourPlayer player(session.museum(), tour);
    arriveAt(player, 0);
    session.setHighlighted({"left over"});
    arriveAt(player, 0);
    EXPECT_TRUE(session.highlighted().empty());
    tick(player, 0.9);
    EXPECT_EQ(session.focusedPin(), nullptr);
    tick(player, 0.2);
    ASSERT_NE(session.focusedPin(), nullptr);
    EXPECT_EQ(session.focusedPin()->id, "west-pin");
    EXPECT_EQ(session.comparison().mode, CompareMode::Swipe);
    tick(player, 1.0);
    EXPECT_EQ(session.comparison().mode, CompareMode::Off);
    EXPECT_EQ(session.state().id, "after");
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
    arriveAt(player, 1);
    EXPECT_EQ(session.state().id, "before");
    EXPECT_EQ(session.focusedPin(), nullptr);
}

TEST_F(StepEventsTest, OutlinedExhibitsAreThoseOfTheEvent) {
    auto words = std::make_shared<Museum>(session.museum());
    words->exhibits.push_back(Exhibit{});
    words->exhibits.back().id = "jar";
    auto loaded = std::const_pointer_cast<loading::LoadedMuseum>(twoRooms());
    loaded->made.museum = words;
    session.open(loaded);
    tour.steps[0].events = {{.at = 1.0F, .highlight = {"jar"}}};
    TourPlayer player(session.museum(), tour);
    EXPECT_TRUE(player.skipped().empty());
    arriveAt(player, 0);
    tick(player, 1.1);
    EXPECT_EQ(session.highlighted(), std::vector<Id>{"jar"});
    arriveAt(player, 1);
    EXPECT_TRUE(session.highlighted().empty());
}

TEST_F(StepEventsTest, TheNoticeComesBeforeAStepThatWillShowWhatItIsAbout) {
    auto words = std::make_shared<Museum>(session.museum());
    words->notice = Notice{.states = {"after"}, .text = {{{"en", "A calm word."}}}};
    auto loaded = std::const_pointer_cast<loading::LoadedMuseum>(twoRooms());
    loaded->made.museum = words;
    session.open(loaded);
    session.setSettings({.notice = true}); // somebody is there who reads it
    tour.steps[1].events = {{.at = 1.0F, .state = "after"}};
    TourPlayer player(session.museum(), tour);
    arriveAt(player, 0);
    EXPECT_FALSE(player.next(session));
    EXPECT_TRUE(player.waitsForNotice());
}

TEST_F(StepEventsTest, WhatIsNotThereLeavesTheStepOut) {
    tour.steps[0].events = {{.at = 1.0F, .state = "never"}};
    tour.steps[1].events = {{.at = 1.0F, .highlight = {"nothing"}}};
    const TourPlayer player(session.museum(), tour);
    ASSERT_EQ(player.skipped().size(), 2U);
    EXPECT_EQ(player.skipped()[0].why, "there is no state 'never'");
    EXPECT_EQ(player.skipped()[1].why, "there is no exhibit 'nothing'");
}

TEST_F(StepEventsTest, TheSameFramesComeEachTime) {
    tour.steps[0].events = {moveAt(0.5F, kNear, 2.0F), moveAt(3.0F, kNearer, 2.0F)};
    const auto frames = [&] {
        session.open(twoRooms());
        TourPlayer player(session.museum(), tour);
        player.goTo(session, 0);
        player.setPlaying(true);
        std::vector<Pose> poses;
        while (!player.ended() && poses.size() < 3000) {
            player.tick(session, 1.0 / 30.0);
            session.tick(1.0 / 30.0);
            poses.push_back(session.camera().pose);
        }
        return poses;
    };
    const std::vector<Pose> once = frames();
    EXPECT_EQ(once, frames());
    EXPECT_GT(once.size(), 150U);
}

} // namespace
} // namespace halls::tours
