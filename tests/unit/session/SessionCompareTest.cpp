// SPDX-License-Identifier: MPL-2.0
#include "unit/session/TwoRooms.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

class SessionCompareTest : public testing::Test {
protected:
    Session session{twoRooms()};
    const Size2 size{200, 100};
};

TEST_F(SessionCompareTest, EnteringKeepsTheStateThatIsShownAndPutsTheEarlierFirst) {
    session.setState("after");
    ASSERT_TRUE(session.setCompareMode(CompareMode::Swipe));
    EXPECT_EQ(session.comparison().first, 0U);
    EXPECT_EQ(session.comparison().second, 1U);
    EXPECT_EQ(session.leadingSide(), Side::Second);
    EXPECT_EQ(session.state().id, "after");
    session.setCompareMode(CompareMode::Off);
    EXPECT_EQ(session.state().id, "after");
    session.setState("before");
    session.setCompareMode(CompareMode::Blend);
    EXPECT_EQ(session.leadingSide(), Side::First);
}

TEST_F(SessionCompareTest, SidesCoverThePictureAndOverlapNowhere) {
    for (const CompareMode mode : {CompareMode::Swipe, CompareMode::SideBySide}) {
        for (const bool horizontal : {false, true}) {
            for (const float split : {0.0F, 0.333F, 1.0F}) {
                session.setComparison(
                    {.mode = mode, .first = 0, .second = 1, .horizontal = horizontal, .split = split});
                const auto sides = session.sides(size);
                ASSERT_EQ(sides.size(), 2U);
                for (float y = 0.5F; y < 100.0F; ++y)
                    for (float x = 0.5F; x < 200.0F; ++x)
                        ASSERT_EQ(sides[0].shows({x, y}) + sides[1].shows({x, y}), 1) << x << ' ' << y;
            }
        }
    }
}

TEST_F(SessionCompareTest, EachSideHasThePinsOfItsOwnState) {
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

TEST_F(SessionCompareTest, OpeningAPinOnASideLetsThatSideLead) {
    session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1});
    ASSERT_EQ(session.state().id, "before");
    ASSERT_TRUE(session.openPin("west-pin", Side::Second));
    EXPECT_EQ(session.state().id, "after");
    ASSERT_TRUE(session.openPin("west-pin", Side::First));
    EXPECT_EQ(session.state().id, "before");
    EXPECT_FALSE(session.openPin("nowhere", Side::Second));
    EXPECT_EQ(session.state().id, "before");
}

TEST_F(SessionCompareTest, PeekingMovesNobodyAndGoesBack) {
    session.setPose({{0.5F, 1.6F, -2.0F}, 0.0F, 0.0F}); // in the rubble of "after"
    const Pose pose = session.camera().pose;
    session.peek(true);
    ASSERT_EQ(session.sides(size).size(), 1U);
    EXPECT_EQ(session.sides(size)[0].state, 1U);
    EXPECT_EQ(session.state().id, "before");
    session.peek(false);
    EXPECT_EQ(session.sides(size)[0].state, 0U);
    EXPECT_EQ(session.camera().pose, pose);
}

TEST_F(SessionCompareTest, OneSideAloneAndBack) {
    session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 0.3F});
    session.setAlone(Side::Second);
    ASSERT_EQ(session.sides(size).size(), 1U);
    EXPECT_EQ(session.sides(size)[0].state, 1U);
    session.setAlone({});
    EXPECT_EQ(session.sides(size).size(), 2U);
    EXPECT_FLOAT_EQ(session.comparison().split, 0.3F);
}

TEST_F(SessionCompareTest, NonsenseIsRefusedAndChangesNothing) {
    const Comparison before = session.comparison();
    EXPECT_FALSE(session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 0}));
    EXPECT_FALSE(session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 7}));
    EXPECT_FALSE(session.setSides("before", "nowhere"));
    EXPECT_EQ(session.comparison(), before);
    EXPECT_TRUE(session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 7.0F}));
    EXPECT_FLOAT_EQ(session.comparison().split, 1.0F);
}

TEST_F(SessionCompareTest, SwapLetsTheOtherSideLeadAndGhostsAreAlwaysOfTheFirst) {
    session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1});
    session.swapState();
    EXPECT_EQ(session.leadingSide(), Side::Second);
    EXPECT_EQ(session.state().id, "after");
    session.swapState();
    EXPECT_EQ(session.leadingSide(), Side::First);
    session.setCompareMode(CompareMode::Ghost);
    EXPECT_EQ(session.leadingSide(), Side::Second);
    EXPECT_EQ(session.state().id, "after");
    EXPECT_EQ(session.sides(size).size(), 1U);
}

TEST_F(SessionCompareTest, LeavingGhostsReturnsToTheStateThatOneCameFrom) {
    ASSERT_EQ(session.state().id, "before");
    session.setCompareMode(CompareMode::Ghost);
    ASSERT_EQ(session.state().id, "after");
    session.setCompareMode(CompareMode::Off);
    EXPECT_EQ(session.state().id, "before");
    // By the other modes too, in which it leads again.
    session.setCompareMode(CompareMode::Ghost);
    session.setCompareMode(CompareMode::Swipe);
    EXPECT_EQ(session.leadingSide(), Side::First);
    EXPECT_EQ(session.state().id, "before");
    session.setSplit(0.2F);
    session.setCompareMode(CompareMode::Ghost);
    session.setSplit(0.3F);
    session.setAlone(Side::First);
    session.setCompareMode(CompareMode::Blend);
    session.setCompareMode(CompareMode::Off);
    EXPECT_EQ(session.state().id, "before");
    // Who was in the other state stays there.
    session.setState("after");
    session.setCompareMode(CompareMode::Ghost);
    session.setCompareMode(CompareMode::Off);
    EXPECT_EQ(session.state().id, "after");
}

TEST_F(SessionCompareTest, AStateThatOneAskedForInAComparisonStays) {
    session.setCompareMode(CompareMode::Ghost);
    session.setState("after"); // which is shown already: now by choice
    session.setCompareMode(CompareMode::Off);
    EXPECT_EQ(session.state().id, "after");
    session.setState("before");
    session.setCompareMode(CompareMode::Ghost);
    session.swapState();
    session.setCompareMode(CompareMode::Off);
    EXPECT_EQ(session.state().id, "before");
    session.setCompareMode(CompareMode::Swipe);
    session.setLeadingSide(Side::Second);
    session.setCompareMode(CompareMode::Ghost);
    session.setCompareMode(CompareMode::Off);
    EXPECT_EQ(session.state().id, "after");
}

TEST_F(SessionCompareTest, WhoSetsSidesReturnsTooAndATourThatEndsAComparisonStays) {
    auto words = std::make_shared<Museum>(session.museum());
    words->states.push_back({.id = "today"});
    auto three = std::make_shared<loading::LoadedMuseum>(*twoRooms());
    three->made.museum = words;
    three->states.resize(3);
    Session other(three);
    other.setState("today");
    ASSERT_TRUE(other.setSides("before", "after"));
    ASSERT_EQ(other.state().id, "after");
    other.replace(three);
    other.setCompareMode(CompareMode::Off);
    EXPECT_EQ(other.state().id, "today");
    session.setComparison({.mode = CompareMode::Ghost, .first = 0, .second = 1});
    session.setComparison({});
    EXPECT_EQ(session.state().id, "after");
    session.setCompareMode(CompareMode::Off);
    EXPECT_EQ(session.state().id, "after");
}

TEST_F(SessionCompareTest, AskedForTheStateOfTheGhostsTheTwoChangePlaces) {
    session.setComparison({.mode = CompareMode::Ghost, .first = 0, .second = 1});
    ASSERT_EQ(session.state().id, "after");
    session.setState("before");
    EXPECT_EQ(session.state().id, "before");
    EXPECT_EQ(session.leadingSide(), Side::Second);
    EXPECT_EQ(session.comparison().first, 1U);
    EXPECT_EQ(session.comparison().second, 0U);
    EXPECT_EQ(session.sides(size).front().state, 0U);
}

TEST_F(SessionCompareTest, AShareThatIsNoNumberIsHalf) {
    session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = std::nanf("")});
    EXPECT_FLOAT_EQ(session.comparison().split, 0.5F);
    session.setSplit(std::nanf(""));
    EXPECT_FLOAT_EQ(session.comparison().split, 0.5F);
}

TEST_F(SessionCompareTest, ReplacingTheMuseumKeepsTheWayBackThePageAndTheCut) {
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

TEST_F(SessionCompareTest, ReplacingTheMuseumKeepsWhereOneIs) {
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

TEST(EvidenceOf, IsThePartsBeforeTheHallsAndPerState) {
    Museum museum;
    museum.states = {{.id = "a"}, {.id = "b"}};
    HallState hall{.evidence = {{Aspect::Form, {EvidenceClass::Invented}}},
                   .parts = {{.id = "hole", .evidence = {{Aspect::Form, {EvidenceClass::One}}}}}};
    museum.halls = {{.id = "hall", .states = {{"a", hall}}}};
    museum.exhibits = {{.id = "work", .states = {{"b", {.evidence = {{Aspect::Form, {EvidenceClass::Several}}}}}}}};
    EXPECT_EQ(evidenceOf(museum, "a", {.hall = "hall"}, Aspect::Form)->evidenceClass, EvidenceClass::Invented);
    EXPECT_EQ(evidenceOf(museum, "a", {.hall = "hall", .part = "hole"}, Aspect::Form)->evidenceClass,
              EvidenceClass::One);
    EXPECT_EQ(evidenceOf(museum, "b", {.hall = "hall"}, Aspect::Form), nullptr);
    EXPECT_EQ(evidenceOf(museum, "b", {.exhibit = "work"}, Aspect::Form)->evidenceClass, EvidenceClass::Several);
    EXPECT_EQ(evidenceOf(museum, "a", {.exhibit = "work"}, Aspect::Form), nullptr);
    EXPECT_EQ(evidenceOf(museum, "a", {}, Aspect::Form), nullptr);
}

TEST_F(SessionCompareTest, AnEditAfterAComparisonThatWasOffAndMadNeedsNoSuchState) {
    session.setComparison({.mode = CompareMode::Off, .first = 70, .second = 90});
    session.replace(twoRooms());
    EXPECT_EQ(session.state().id, "before");
    ASSERT_TRUE(session.setCompareMode(CompareMode::Swipe));
    EXPECT_EQ(session.comparison().first, 0U);
    EXPECT_EQ(session.comparison().second, 1U);
}

} // namespace
} // namespace halls::session
