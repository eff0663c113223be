// SPDX-License-Identifier: MPL-2.0
#include "tours/TourDraft.h"
#include "tours/WalkPlayer.h"
#include "tours/WalkRecorder.h"
#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace halls::tours {
namespace {

using session::twoRooms;

/// What the visitor saw at one moment.
struct Moment {
    double seconds = 0.0;
    Camera camera;
    WalkShown shown;
};

Moment momentOf(const session::Session& session, double seconds) {
    return {seconds, session.camera(), shownBy(session, seconds)};
}

void expectSame(const Moment& one, const Moment& other) {
    EXPECT_LT(glm::distance(one.camera.pose.position, other.camera.pose.position), 1e-4F) << one.seconds;
    EXPECT_LT(std::abs(wrapAngle(one.camera.pose.yaw - other.camera.pose.yaw)), 1e-4F) << one.seconds;
    EXPECT_NEAR(one.camera.pose.pitch, other.camera.pose.pitch, 1e-4F) << one.seconds;
    EXPECT_NEAR(one.camera.verticalFov, other.camera.verticalFov, 1e-4F) << one.seconds;
    EXPECT_TRUE(one.shown.sameAs(other.shown)) << one.seconds << ' ' << one.shown.state << ' ' << other.shown.state
                                               << ' ' << one.shown.openedPin << ' ' << other.shown.openedPin;
    ASSERT_EQ(one.shown.comparison.has_value(), other.shown.comparison.has_value()) << one.seconds;
    if (one.shown.comparison) {
        EXPECT_NEAR(one.shown.comparison->split, other.shown.comparison->split, 1e-4F) << one.seconds;
    }
}

class WalkTest : public testing::Test {
protected:
    void pass(WalkRecorder& recorder, double seconds, const session::Input& input = {}) {
        constexpr double kFrame = 1.0 / 60.0;
        for (double passed = 0.0; passed < seconds; passed += kFrame) {
            session.tick(kFrame, input);
            at += kFrame;
            recorder.note(at);
        }
    }
    session::Session session{twoRooms()};
    double at = 0.0;
};

TEST_F(WalkTest, ItKeepsWhichAspectTheColoursTell) {
    session.setOverlay(session::Overlay::Presence);
    WalkRecorder recorder(session);
    for (const session::Overlay each : {session::Overlay::Presence, session::Overlay::Place, session::Overlay::Form,
                                        session::Overlay::Fate, session::Overlay::None}) {
        session.setOverlay(each);
        pass(recorder, 1.0);
    }
    const RecordedWalk walk = recorder.done(at);
    session::Session again{twoRooms()};
    WalkPlayer player(again, walk);
    std::vector<session::Overlay> seen;
    do {
        if (seen.empty() || seen.back() != again.overlay())
            seen.push_back(again.overlay());
    } while (player.tick(again, 0.1));
    EXPECT_EQ(seen, (std::vector{session::Overlay::Presence, session::Overlay::Place, session::Overlay::Form,
                                 session::Overlay::Fate, session::Overlay::None}));
}

TEST_F(WalkTest, ReplaysToTheSameCameraTrace) {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        std::mt19937 random(seed);
        const auto between = [&](double from, double to) {
            return std::uniform_real_distribution<double>(from, to)(random);
        };
        session.open(twoRooms());
        WalkRecorder recorder(session);
        std::vector<Moment> trace{momentOf(session, 0.0)};
        session::Input input;
        double now = 0.0;
        for (int tick = 0; tick < 2000; ++tick) {
            if (tick % 40 == 0) {
                const bool rests = between(0.0, 1.0) < 0.3;
                input.move = rests ? Vec2(0.0F) : Vec2(between(-1.0, 1.0), between(-1.0, 1.0));
                input.look = rests ? Vec2(0.0F) : Vec2(between(-0.03, 0.03), between(-0.01, 0.01));
                switch (static_cast<int>(between(0.0, 12.0))) {
                case 0:
                    session.swapState();
                    break;
                case 1:
                    session.openPin("west-pin");
                    break;
                case 2:
                    session.closePin();
                    break;
                case 3:
                    session.setCompareMode(CompareMode::Swipe);
                    break;
                case 4:
                    session.setCompareMode(CompareMode::Off);
                    break;
                case 5:
                    session.setOverlay(session::Overlay::Form);
                    break;
                case 6:
                    session.goToView("high");
                    break;
                case 7:
                    session.goToPin("west-pin");
                    break;
                case 8:
                    session.setSplit(static_cast<float>(between(0.0, 1.0)));
                    break;
                default:
                    break;
                }
            }
            const double seconds = between(1.0 / 60.0, 1.0 / 12.0);
            session.tick(seconds, input);
            now += seconds;
            ASSERT_TRUE(recorder.note(now));
            trace.push_back(momentOf(session, now));
        }
        const RecordedWalk walk = recorder.done(now);
        ASSERT_GT(walk.poses.size(), 500U);
        ASSERT_GT(walk.shown.size(), 8U);

        session::Session other(twoRooms());
        WalkPlayer player(other, walk);
        expectSame(momentOf(other, 0.0), trace.front());
        int told = 0;
        const auto listening = other.listen([&](session::Changes) { ++told; });
        for (std::size_t i = 1; i < trace.size() && !HasFailure(); ++i) {
            told = 0;
            player.tick(other, trace[i].seconds - trace[i - 1].seconds);
            EXPECT_LE(told, 1) << trace[i].seconds;
            expectSame(trace[i], momentOf(other, player.elapsed()));
            other.tick(trace[i].seconds - trace[i - 1].seconds);
        }
        EXPECT_TRUE(player.ended());
        EXPECT_FALSE(player.tick(other, 1.0));
    }
}

TEST_F(WalkTest, WhoStandsStillFillsNothing) {
    WalkRecorder recorder(session);
    pass(recorder, 20.0);
    EXPECT_EQ(recorder.done(at).poses.size(), 1U);
    pass(recorder, 1.0, {.move = {0.0F, 1.0F}});
    pass(recorder, 20.0);
    const RecordedWalk walk = recorder.done(at);
    EXPECT_LT(walk.poses.size(), 200U);
    // And stays there until the very moment of setting off.
    EXPECT_EQ(walk.poseAt(19.9).pose, walk.poses.front().pose);
}

TEST_F(WalkTest, EndsAtItsLimitAndKeepsWhatThereIs) {
    WalkRecorder recorder(session);
    pass(recorder, 1.0, {.move = {0.0F, 1.0F}});
    EXPECT_TRUE(recorder.note(RecordedWalk::kMaxSeconds - 1.0));
    EXPECT_FALSE(recorder.note(RecordedWalk::kMaxSeconds + 5.0));
    EXPECT_TRUE(recorder.full());
    const RecordedWalk walk = recorder.done(RecordedWalk::kMaxSeconds + 9.0);
    EXPECT_EQ(walk.seconds, RecordedWalk::kMaxSeconds);
    EXPECT_LE(walk.poses.back().seconds, walk.seconds);
    EXPECT_GT(walk.poses.size(), 30U);
}

TEST_F(WalkTest, ThePlanLeadsNobodyAway) {
    WalkRecorder recorder(session);
    const Pose stood = session.camera().pose;
    session.setMode(Mode::Plan);
    pass(recorder, 2.0, {.move = {1.0F, 0.0F}});
    EXPECT_EQ(recorder.done(at).poseAt(at).pose, stood);
}

TEST_F(WalkTest, AWalkThatNamesWhatIsNotThereIsWalkedAllTheSame) {
    WalkRecorder recorder(session);
    pass(recorder, 1.0, {.move = {0.0F, 1.0F}});
    RecordedWalk walk = recorder.done(at);
    walk.shown.front().state = "never";
    walk.shown.front().openedPin = "no-pin";
    walk.shown.front().comparison = TourComparison{.mode = CompareMode::Swipe, .first = "never", .second = "before"};
    WalkPlayer player(session, walk);
    while (player.tick(session, 0.1))
        session.tick(0.1);
    EXPECT_LT(glm::distance(session.camera().pose.position, walk.poses.back().pose.position), 1e-4F);
    EXPECT_EQ(session.comparison().mode, CompareMode::Off);
}

TEST_F(WalkTest, BecomesADraftOfATour) {
    WalkRecorder recorder(session);
    pass(recorder, 6.0);                          // 1: stands still
    pass(recorder, 1.5, {.move = {0.0F, 1.0F}});  //
    session.openPin("west-pin");                  // 2: a pin
    pass(recorder, 5.0);                          //
    session.closePin();                           //
    pass(recorder, 1.0, {.move = {0.0F, -1.0F}}); // nothing new
    session.setState("after");                    // 3: the other state, while walking on
    pass(recorder, 1.0, {.look = {0.02F, 0.0F}});
    session.setCompareMode(CompareMode::Swipe); // 4: compares
    session.setSplit(0.2F);
    pass(recorder, 3.0);
    session.setSplit(0.8F);
    pass(recorder, 400.0);
    const RecordedWalk walk = recorder.done(at);
    Museum museum = session.museum();
    museum.languages = {"en", "ar"};
    museum.halls[0].title = {{{"en", "West room"}, {"ar", "الغرفة الغربية"}}};
    museum.views[0].title = {{{"en", "By the door"}, {"ar", "عند الباب"}}};
    museum.pins[0].label = {{{"en", "A pin"}, {"ar", "دبوس"}}};
    museum.notice = Notice{{"after"}, {}};
    const Tour tour = draftOf(walk, museum, {.id = "mine"});
    ASSERT_EQ(tour.steps.size(), 4U);
    EXPECT_EQ(tour.drafts, museum.languages);
    const TourStep& still = tour.steps[0];
    EXPECT_EQ(still.id, "step-1");
    EXPECT_EQ(still.title, museum.views[0].title) << "where somebody stands says more than the hall";
    EXPECT_TRUE(still.text.empty()) << "nobody has written it yet";
    EXPECT_EQ(still.state, "before");
    EXPECT_NEAR(still.hold, 6.0F, 1.0F);
    EXPECT_FALSE(still.destruction);
    EXPECT_LT(glm::distance(still.camera.path.at(0).position, museum.views[0].pose.position), 0.05F);
    const TourStep& pin = tour.steps[1];
    EXPECT_EQ(pin.pins, std::vector<Id>{"west-pin"});
    EXPECT_TRUE(pin.openPin);
    EXPECT_EQ(pin.title.byLanguage.at("ar"), "دبوس");
    EXPECT_EQ(tour.steps[2].state, "after");
    EXPECT_TRUE(tour.steps[2].destruction);
    EXPECT_GE(tour.steps[2].hold, 3.0F);
    const TourStep& compares = tour.steps[3];
    ASSERT_TRUE(compares.comparison.has_value());
    EXPECT_NEAR(compares.comparison->split, 0.2F, 1e-4F);
    ASSERT_TRUE(compares.comparison->splitTo.has_value());
    EXPECT_NEAR(*compares.comparison->splitTo, 0.8F, 1e-4F);
    EXPECT_EQ(compares.hold, 120.0F) << "nobody waits for seven minutes";
    museum.views.clear();
    EXPECT_EQ(draftOf(walk, museum, {.id = "mine"}).steps[0].title, museum.halls[0].title);
}

TEST_F(WalkTest, TheShortestWalkHasOneStepToo) {
    WalkRecorder recorder(session);
    const Tour tour = draftOf(recorder.done(0.1), session.museum(), {.id = "mine"});
    ASSERT_EQ(tour.steps.size(), 1U);
    EXPECT_EQ(tour.steps[0].state, "before");
    Tour more = tour;
    more.steps.push_back(tour.steps[0]);
    more.steps.back().id = freeStepId(tour);
    EXPECT_EQ(more.steps.back().id, "step-2");
    EXPECT_EQ(freeTourId({tour}, "mine"), "mine-2");
    EXPECT_EQ(freeTourId({tour}, "other"), "other");
    const LocalText door{{{"en", "By the door"}, {"ar", "عند الباب"}}};
    EXPECT_EQ(freeStepTitle(more, door), door);
    more.steps[0].title = door;
    const LocalText second = freeStepTitle(more, door);
    EXPECT_EQ(second, (LocalText{{{"en", "By the door 2"}, {"ar", "عند الباب 2"}}}));
    more.steps[1].title = second;
    EXPECT_EQ(freeStepTitle(more, door).in("en"), "By the door 3");
    more.steps[0].title = {};
    EXPECT_EQ(freeStepTitle(more, {}), LocalText{}) << "no number alone";
}

TEST_F(WalkTest, EditedToursLeaveTheVisitorWhereTheyAre) {
    session.openPin("west-pin");
    session.tick(0.5, {.move = {0.0F, 1.0F}});
    const Pose before = session.camera().pose;
    auto loaded = std::make_shared<loading::LoadedMuseum>(session.loaded());
    loaded->made.museum = std::make_shared<const Museum>(session.museum()); // a package with other tours copies it
    loaded->made.tours.push_back({.id = "mine", .steps = {{.id = "step-1"}}});
    session::Changes told;
    const auto listening = session.listen([&](session::Changes changes) { told.add(changes); });
    session.replace(loaded);
    EXPECT_TRUE(told.has(session::Change::Tours));
    EXPECT_FALSE(told.has(session::Change::Data));
    EXPECT_EQ(session.loaded().tours().size(), 1U);
    EXPECT_EQ(session.camera().pose, before);
    ASSERT_NE(session.openedPin(), nullptr);
    EXPECT_EQ(session.openedPin(), session.museum().pin("west-pin"));
    session.tick(0.5, {.move = {0.0F, -1.0F}}); // its walls are still there
    EXPECT_NE(session.camera().pose, before);
}

} // namespace
} // namespace halls::tours
