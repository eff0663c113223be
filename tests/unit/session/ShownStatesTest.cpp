// SPDX-License-Identifier: MPL-2.0
#include "session/ShownStates.h"

#include "unit/session/TwoRooms.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

class ShownStatesTest : public testing::Test {
protected:
    Session session{twoRooms()};
    const Size2 size{200, 100};
};

TEST_F(ShownStatesTest, EnteringKeepsTheStateThatIsShownAndPutsTheEarlierFirst) {
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

TEST_F(ShownStatesTest, SidesCoverThePictureAndOverlapNowhere) {
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

TEST_F(ShownStatesTest, OpeningAPinOnASideLetsThatSideLead) {
    session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1});
    ASSERT_EQ(session.state().id, "before");
    ASSERT_TRUE(session.openPin("west-pin", Side::Second));
    EXPECT_EQ(session.state().id, "after");
    ASSERT_TRUE(session.openPin("west-pin", Side::First));
    EXPECT_EQ(session.state().id, "before");
    EXPECT_FALSE(session.openPin("nowhere", Side::Second));
    EXPECT_EQ(session.state().id, "before");
}

TEST_F(ShownStatesTest, PeekingMovesNobodyAndGoesBack) {
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

TEST_F(ShownStatesTest, OneSideAloneAndBack) {
    session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 0.3F});
    session.setAlone(Side::Second);
    ASSERT_EQ(session.sides(size).size(), 1U);
    EXPECT_EQ(session.sides(size)[0].state, 1U);
    session.setAlone({});
    EXPECT_EQ(session.sides(size).size(), 2U);
    EXPECT_FLOAT_EQ(session.comparison().split, 0.3F);
}

TEST_F(ShownStatesTest, NonsenseIsRefusedAndChangesNothing) {
    const Comparison before = session.comparison();
    EXPECT_FALSE(session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 0}));
    EXPECT_FALSE(session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 7}));
    EXPECT_FALSE(session.setSides("before", "nowhere"));
    EXPECT_EQ(session.comparison(), before);
    EXPECT_TRUE(session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 7.0F}));
    EXPECT_FLOAT_EQ(session.comparison().split, 1.0F);
}

TEST_F(ShownStatesTest, SwapLetsTheOtherSideLeadAndGhostsAreAlwaysOfTheFirst) {
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

TEST_F(ShownStatesTest, LeavingGhostsReturnsToTheStateThatOneCameFrom) {
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

TEST_F(ShownStatesTest, AStateThatOneAskedForInAComparisonStays) {
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

TEST_F(ShownStatesTest, WhoSetsSidesReturnsTooAndATourThatEndsAComparisonStays) {
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

TEST_F(ShownStatesTest, AskedForTheStateOfTheGhostsTheTwoChangePlaces) {
    session.setComparison({.mode = CompareMode::Ghost, .first = 0, .second = 1});
    ASSERT_EQ(session.state().id, "after");
    session.setState("before");
    EXPECT_EQ(session.state().id, "before");
    EXPECT_EQ(session.leadingSide(), Side::Second);
    EXPECT_EQ(session.comparison().first, 1U);
    EXPECT_EQ(session.comparison().second, 0U);
    EXPECT_EQ(session.sides(size).front().state, 0U);
}

TEST_F(ShownStatesTest, AShareThatIsNoNumberIsHalf) {
    session.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = std::nanf("")});
    EXPECT_FLOAT_EQ(session.comparison().split, 0.5F);
    session.setSplit(std::nanf(""));
    EXPECT_FLOAT_EQ(session.comparison().split, 0.5F);
}

TEST_F(ShownStatesTest, AnEditAfterAComparisonThatWasOffAndMadNeedsNoSuchState) {
    session.setComparison({.mode = CompareMode::Off, .first = 70, .second = 90});
    session.replace(twoRooms());
    EXPECT_EQ(session.state().id, "before");
    ASSERT_TRUE(session.setCompareMode(CompareMode::Swipe));
    EXPECT_EQ(session.comparison().first, 0U);
    EXPECT_EQ(session.comparison().second, 1U);
}

TEST_F(ShownStatesTest, SaysWhatChangedAndNothingWhereItRefuses) {
    const Settings settings;
    const auto loaded = twoRooms();
    const NoticeGate notice(loaded->museum(), settings);
    ShownStates states(*loaded, notice);
    EXPECT_FALSE(states.choose("nowhere"));
    ASSERT_TRUE(states.choose("before"));
    EXPECT_FALSE(states.choose("before")->any()) << "it is shown already";
    const std::optional<Changes> after = states.choose("after");
    ASSERT_TRUE(after);
    EXPECT_TRUE(after->has(Change::State));
    EXPECT_FALSE(after->has(Change::Comparison));
    EXPECT_FALSE(states.setSplit(0.2F).any()) << "nothing is compared";
    EXPECT_FALSE(states.lead(Side::First).any());
    const std::optional<Changes> swipe = states.compareIn(CompareMode::Swipe);
    ASSERT_TRUE(swipe);
    EXPECT_TRUE(swipe->has(Change::Comparison));
    EXPECT_FALSE(swipe->has(Change::State)) << "what was shown leads";
    const Changes led = states.lead(Side::First);
    EXPECT_TRUE(led.has(Change::Comparison));
    EXPECT_TRUE(led.has(Change::State));
    EXPECT_EQ(states.index(), 0U);
    EXPECT_FALSE(states.compareSides("after", "after"));
}

TEST_F(ShownStatesTest, BeforeTheNoticeWasReadNoWayLeadsToAStateThatItIsAbout) {
    const Settings settings{.notice = true};
    Museum words = twoRooms()->museum();
    words.notice = Notice{.states = {"after"}};
    auto loaded = std::make_shared<loading::LoadedMuseum>(*twoRooms());
    loaded->made.museum = std::make_shared<const Museum>(words);
    NoticeGate notice(loaded->museum(), settings);
    ShownStates states(*loaded, notice);
    EXPECT_FALSE(states.mayShow("after"));
    EXPECT_FALSE(states.choose("after"));
    EXPECT_FALSE(states.compareIn(CompareMode::Blend));
    EXPECT_FALSE(states.compareSides("after", "before"));
    EXPECT_FALSE(states.peek(true).any());
    EXPECT_EQ(states.comparison().mode, CompareMode::Off);
    notice.setRead({"after"});
    EXPECT_TRUE(states.compareIn(CompareMode::Blend));
    EXPECT_TRUE(states.peek(true).any());
    EXPECT_TRUE(states.choose("after"));
    notice.setRead({});
    EXPECT_TRUE(states.mayShow("after")) << "what is shown already may stay";
    ASSERT_TRUE(states.choose("before"));
    states.compareIn(CompareMode::Off);
    EXPECT_FALSE(states.mayShow("after"));
}

TEST_F(ShownStatesTest, WhatStandsOnOneSideAloneIsNamedByItsObject) {
    const Settings settings;
    auto loaded = std::make_shared<loading::LoadedMuseum>(*twoRooms());
    loaded->objects = {Subject{}, Subject{.exhibit = "bull"}, Subject{.exhibit = "lion"}, Subject{.hall = "west"},
                       Subject{.exhibit = "sign"}};
    const auto standing = [](const char* model, std::uint32_t object) {
        return loading::StandingModel{.model = model, .object = object};
    };
    loaded->states[0].models = {standing("bull.glb", 1), standing("lion.glb", 2), standing("hall.glb", 3)};
    loaded->states[1].models = {standing("bull.glb", 1), standing("pieces.glb", 2), standing("sign.glb", 4)};
    const NoticeGate notice(loaded->museum(), settings);
    ShownStates states(*loaded, notice);
    EXPECT_TRUE(states.onlyOn(Side::First).empty()) << "nothing is compared";
    states.compareIn(CompareMode::Ghost);
    EXPECT_EQ(states.onlyOn(Side::First), std::vector<std::uint32_t>{2}) << "a hall is no exhibit";
    EXPECT_EQ(states.onlyOn(Side::Second), (std::vector<std::uint32_t>{2, 4})) << "other pieces of it, and what is new";
    loaded->states[1].models[0].transform[3].x = 0.5F;
    EXPECT_EQ(states.onlyOn(Side::First), (std::vector<std::uint32_t>{1, 2})) << "one that stands elsewhere";
}

} // namespace
} // namespace halls::session
