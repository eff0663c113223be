// SPDX-License-Identifier: MPL-2.0
#include "tours/TourPlayer.h"

#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

namespace halls::tours {
namespace {

using session::twoRooms;

constexpr double kFrame = 1.0 / 60.0;

TourStep stepAt(const Id& id, const Id& view, const Id& state) {
    TourStep step{.id = id, .state = state, .hold = 2.0F};
    step.camera.view = view;
    return step;
}

class TourPlayerTest : public testing::Test {
protected:
    TourPlayerTest() {
        tour.id = "tour";
        tour.steps = {stepAt("one", "start", "before"), stepAt("two", "high", "before"),
                      stepAt("three", "high", "after")};
    }
    /// Until `done`, at most `seconds`. Returns the seconds that passed.
    template <class Done>
    double play(TourPlayer& player, double seconds, Done done) {
        double passed = 0.0;
        for (; passed < seconds && !done(); passed += kFrame) {
            player.tick(session, kFrame);
            session.tick(kFrame);
        }
        return passed;
    }
    session::Session session{twoRooms()};
    Tour tour;
};

TEST_F(TourPlayerTest, GoesRoundTheWallWithRoomToSpareAndEndsExactly) {
    TourPlayer player(session.museum(), tour);
    ASSERT_TRUE(player.goTo(session, 0));
    play(player, 20.0, [&] { return !player.onTheWay(); });
    ASSERT_TRUE(player.next(session));
    const auto& world = session.loaded().states[0].collision;
    float farthest = 0.0F;
    Vec3 last = session.camera().pose.position;
    while (player.onTheWay()) {
        player.tick(session, kFrame);
        session.tick(kFrame);
        const Vec3 eye = session.camera().pose.position;
        EXPECT_TRUE(world.capsuleFree(eye - kUp * 0.2F, {.radius = 0.2F, .height = 0.4F}));
        farthest = std::max(farthest, glm::distance(eye, last));
        last = eye;
    }
    EXPECT_LT(farthest, 0.12F); // a way, no leap
    EXPECT_EQ(session.camera().pose, session.museum().views[1].pose);
}

TEST_F(TourPlayerTest, PlaysByItselfToTheEndAndWaitsForNarration) {
    TourPlayer player(session.museum(), tour);
    player.goTo(session, 0);
    player.setPlaying(true);
    for (int i = 0; i < 600; ++i) {
        player.tick(session, kFrame, true);
        session.tick(kFrame);
    }
    EXPECT_EQ(player.index(), 0U) << "a voice still speaks";
    play(player, 120.0, [&] { return player.ended(); });
    EXPECT_TRUE(player.ended());
    EXPECT_EQ(player.index(), 2U);
    EXPECT_EQ(session.state().id, "after");
}

TEST_F(TourPlayerTest, TwiceTheSpeedTakesHalfTheTime) {
    const auto seconds = [&](float speed) {
        session.open(twoRooms()); // from the same place
        TourPlayer player(session.museum(), tour);
        player.goTo(session, 0);
        player.setSpeed(speed);
        player.setPlaying(true);
        return play(player, 200.0, [&] { return player.ended(); });
    };
    const double once = seconds(1.0F);
    EXPECT_NEAR(seconds(2.0F), once / 2.0, 1.0);
}

TEST_F(TourPlayerTest, LoopsWhereAskedAndAPauseStays) {
    TourPlayer player(session.museum(), tour);
    player.setLooping(true);
    player.goTo(session, 2);
    player.setPlaying(true);
    play(player, 60.0, [&] { return player.index() == 0; });
    EXPECT_EQ(player.index(), 0U);
    player.setPlaying(false);
    play(player, 30.0, [&] { return player.index() != 0; });
    EXPECT_EQ(player.index(), 0U);
}

TEST_F(TourPlayerTest, WhoLooksRoundIsNotCarriedOffAndComesBack) {
    TourPlayer player(session.museum(), tour);
    player.goTo(session, 0);
    play(player, 20.0, [&] { return !player.onTheWay(); });
    player.setPlaying(true);
    session.tick(kFrame, {.look = {0.5F, 0.0F}});
    EXPECT_TRUE(player.astray(session));
    play(player, 30.0, [] { return false; });
    EXPECT_EQ(player.index(), 0U);
    player.setPlaying(false);
    player.resume(session);
    play(player, 20.0, [&] { return !player.onTheWay(); });
    EXPECT_FALSE(player.astray(session));
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
}

TEST_F(TourPlayerTest, StepsThatNameWhatIsNotThereAreLeftOut) {
    tour.steps.insert(tour.steps.begin() + 1, stepAt("broken", "nowhere", "before"));
    tour.steps.push_back(stepAt("also", "start", "never"));
    TourPlayer player(session.museum(), tour);
    ASSERT_EQ(player.skipped().size(), 2U);
    EXPECT_EQ(player.skipped()[0].index, 1U);
    EXPECT_EQ(player.skipped()[0].why, "there is no view 'nowhere'");
    player.goTo(session, 0);
    ASSERT_TRUE(player.next(session));
    EXPECT_EQ(player.step().id, "two");
    ASSERT_TRUE(player.back(session));
    EXPECT_EQ(player.step().id, "one");
    ASSERT_TRUE(player.goTo(session, 3));
    EXPECT_TRUE(player.atEnd());
    EXPECT_FALSE(player.next(session));
}

TEST_F(TourPlayerTest, TheNoticeComesOnceBeforeDestroyedWorks) {
    tour.steps[1].destruction = tour.steps[2].destruction = true;
    auto words = std::make_shared<Museum>(session.museum());
    words->notice = Notice{.states = {"after"}, .text = {{{"en", "A calm word."}}}};
    auto loaded = std::const_pointer_cast<loading::LoadedMuseum>(twoRooms());
    loaded->made.museum = words;
    session.open(loaded);
    session.setSettings({.notice = true}); // somebody is there who reads it
    TourPlayer player(session.museum(), tour);
    player.goTo(session, 0);
    EXPECT_FALSE(player.next(session));
    EXPECT_TRUE(player.waitsForNotice());
    EXPECT_EQ(player.index(), 0U);
    session.setNoticeRead({"after"});
    player.goOn(session);
    EXPECT_EQ(player.index(), 1U);
    EXPECT_TRUE(player.next(session)) << "only once";
    // Begun before such a step: it says which one waits, how long what comes takes, and where one may go back to.
    session.setNoticeRead({});
    TourPlayer late(session.museum(), tour);
    EXPECT_FALSE(late.goTo(session, 2));
    EXPECT_EQ(late.waiting(), std::optional<std::size_t>(2));
    EXPECT_EQ(late.freeBefore(session), std::optional<std::size_t>(0));
    const double whole = late.secondsWhole();
    EXPECT_LT(late.secondsLeft(), whole);
    late.refuseNotice();
    EXPECT_EQ(late.waiting(), std::nullopt);
    EXPECT_EQ(late.freeBefore(session), std::nullopt);
}

TEST_F(TourPlayerTest, ComparisonsAndTheirDividerFollowTheStep) {
    tour.steps[1].comparison = TourComparison{
        .mode = CompareMode::Swipe, .first = "before", .second = "after", .split = 0.9F, .splitTo = 0.2F};
    tour.steps[1].showEvidence = true;
    TourPlayer player(session.museum(), tour);
    player.goTo(session, 1);
    EXPECT_EQ(session.comparison().mode, CompareMode::Swipe);
    EXPECT_FLOAT_EQ(session.comparison().split, 0.9F);
    EXPECT_EQ(session.overlay(), session::Overlay::Form);
    play(player, 40.0, [&] { return session.comparison().split <= 0.2001F; });
    EXPECT_FLOAT_EQ(session.comparison().split, 0.2F);
    player.next(session);
    EXPECT_EQ(session.comparison().mode, CompareMode::Off);
    EXPECT_EQ(session.overlay(), session::Overlay::None);
    EXPECT_EQ(session.state().id, "after");
}

/// All that a step can bring at once, after one that brings none of it.
TourStep fullStep(const Id& id, CompareMode mode) {
    TourStep step = stepAt(id, "high", "after");
    step.comparison = TourComparison{.mode = mode, .first = "before", .second = "after", .split = 0.3F};
    step.pins = {"after-pin"};
    step.openPin = true;
    step.showEvidence = true;
    return step;
}

TEST_F(TourPlayerTest, AStepTellsTheListenersOnceWhateverItBrings) {
    tour.steps = {stepAt("plain", "start", "before")};
    for (const CompareMode mode : {CompareMode::Swipe, CompareMode::Blend, CompareMode::SideBySide, CompareMode::Ghost})
        tour.steps.push_back(fullStep("full", mode));
    tour.steps.push_back(stepAt("plain again", "start", "before"));
    tour.steps.back().pins = {"west-pin"};
    for (const bool still : {false, true}) {
        session.setSettings({.reduceMotion = still});
        TourPlayer player(session.museum(), tour);
        int told = 0;
        session::Changes last;
        const auto token = session.listen([&](session::Changes changes) {
            ++told;
            last = changes;
        });
        for (std::size_t i = 0; i < player.count(); ++i) {
            told = 0;
            ASSERT_TRUE(player.goTo(session, i));
            EXPECT_EQ(told, 1) << tour.steps[i].id << ' ' << i;
        }
        told = 0;
        ASSERT_TRUE(player.goTo(session, 1));
        EXPECT_EQ(told, 1);
        using session::Change;
        for (const Change change : {Change::State, Change::Pin, Change::Passage, Change::Comparison, Change::Overlay})
            EXPECT_TRUE(last.has(change)) << static_cast<unsigned>(change);
        told = 0;
        player.resume(session);
        EXPECT_LE(told, 1);
    }
}

TEST_F(TourPlayerTest, AFrameTellsTheListenersOnceEvenWhereTheNextStepBegins) {
    tour.steps = {fullStep("divided", CompareMode::Swipe), stepAt("next", "start", "before")};
    tour.steps[0].comparison->splitTo = 0.9F;
    TourPlayer player(session.museum(), tour);
    player.goTo(session, 0);
    player.setPlaying(true);
    int told = 0;
    const auto token = session.listen([&](session::Changes) { ++told; });
    for (int frame = 0; frame < 60 * 60 && player.index() == 0; ++frame) {
        told = 0;
        player.tick(session, kFrame);
        ASSERT_LE(told, 1) << "frame " << frame;
        session.tick(kFrame);
    }
    EXPECT_EQ(player.index(), 1U);
    EXPECT_EQ(session.comparison().mode, CompareMode::Off);
}

/// Seconds by the clock until it has arrived, drawn at a rate.
double secondsOfWay(TourPlayer& player, session::Session& session, double rate) {
    double passed = 0.0;
    for (; player.onTheWay() && passed < 60.0; passed += 1.0 / rate) {
        player.tick(session, 1.0 / rate);
        session.tick(1.0 / rate);
    }
    return passed;
}

TEST_F(TourPlayerTest, AWayKeepsTimeByTheClockHoweverFewItsFrames) {
    tour.steps = {stepAt("one", "start", "before"), stepAt("two", "high", "before")};
    for (const double rate : {2.0, 10.0, 60.0}) {
        for (const bool live : {false, true}) {
            session.open(twoRooms());
            TourPlayer player(session.museum(), tour);
            player.setLive(live);
            player.goTo(session, 0);
            player.arrive(session);
            for (int i = 0; i < 3; ++i) { // there and back: what was slow once is faded at once
                const auto& views = session.museum().views;
                ASSERT_TRUE(player.goTo(session, player.index() == 0 ? 1 : 0));
                const bool hall =
                    session.museum().hallAt(views[0].pose.position) == session.museum().hallAt(views[1].pose.position);
                EXPECT_LE(secondsOfWay(player, session, rate), (hall ? 3.0 : 6.0) + 1.0 / rate)
                    << rate << ' ' << live << ' ' << i;
                const View* view = session.museum().view(player.step().camera.view);
                EXPECT_EQ(session.camera().pose, view->pose);
            }
        }
    }
}

TEST_F(TourPlayerTest, AWayIsAsShortAsItsHallsAskFor) {
    const Pose here{.position = {0.0F, 1.6F, 4.0F}};
    const Pose there{.position = {0.0F, 1.6F, -4.0F}, .yaw = kPi * 0.9F};
    const Pose elsewhere{.position = {10.0F, 1.6F, 4.0F}, .yaw = kPi * 0.9F};
    const Museum& museum = session.museum();
    const auto& world = session.loaded().states[0].collision;
    const auto secondsTo = [&](const Pose& to, float written) {
        const auto way = CameraPath::between(world, here, to, CameraPath::timeFor(museum, written, here, to));
        return way ? way->seconds() : 0.0F;
    };
    EXPECT_FLOAT_EQ(secondsTo(there, 0.0F), 3.0F);
    EXPECT_GT(secondsTo(elsewhere, 0.0F), 3.0F);
    EXPECT_LE(secondsTo(elsewhere, 0.0F), 6.0F);
    EXPECT_FLOAT_EQ(secondsTo(there, 9.0F), 9.0F) << "as its author wrote";
}

TEST_F(TourPlayerTest, LessThanEightFramesASecondAreFadedWhereSomebodyWatches) {
    const auto fades = [&](double rate, bool live) {
        session.open(twoRooms());
        TourPlayer player(session.museum(), tour);
        player.setLive(live);
        player.goTo(session, 0);
        player.arrive(session);
        player.goTo(session, 1);
        bool faded = false;
        while (player.onTheWay()) {
            player.tick(session, 1.0 / rate);
            faded = faded || session.walking();
            session.tick(1.0 / rate);
        }
        return faded;
    };
    EXPECT_TRUE(fades(2.0, true));
    EXPECT_TRUE(fades(7.0, true));
    EXPECT_FALSE(fades(10.0, true));
    EXPECT_FALSE(fades(60.0, true));
    EXPECT_FALSE(fades(2.0, false)) << "a recording has as many frames as it is asked for";
}

TEST_F(TourPlayerTest, OneSlowFrameIsNoReasonToFadeAndWhoIsQuickAgainFlies) {
    TourPlayer player(session.museum(), tour);
    player.setLive(true);
    player.goTo(session, 0);
    player.arrive(session);
    player.goTo(session, 1);
    for (int frame = 0; player.onTheWay(); ++frame) {
        const double seconds = frame == 5 ? 0.9 : kFrame;
        player.tick(session, seconds);
        EXPECT_FALSE(session.walking());
        session.tick(seconds);
    }
    player.goTo(session, 0);
    secondsOfWay(player, session, 2.0);
    player.goTo(session, 1);
    EXPECT_TRUE(session.walking()) << "it is slow by now";
    secondsOfWay(player, session, 60.0);
    player.goTo(session, 0);
    EXPECT_FALSE(session.walking());
}

TEST_F(TourPlayerTest, ItsWordsChangeOnArrivalWhichMayBeAtOnce) {
    TourPlayer player(session.museum(), tour);
    player.goTo(session, 0);
    EXPECT_EQ(player.told().id, "one") << "there was nothing before";
    play(player, 20.0, [&] { return !player.onTheWay(); });
    player.showAnswer(true);
    player.next(session);
    EXPECT_EQ(player.step().id, "two");
    EXPECT_EQ(player.told().id, "one");
    EXPECT_TRUE(player.answerShown()) << "it belongs to what is read";
    play(player, 0.5, [] { return false; });
    ASSERT_TRUE(player.onTheWay());
    player.arrive(session);
    EXPECT_FALSE(player.onTheWay());
    EXPECT_EQ(player.told().id, "two");
    EXPECT_FALSE(player.answerShown());
    EXPECT_EQ(session.camera().pose, session.museum().views[1].pose);
    EXPECT_EQ(player.index(), 1U);
    session.setSettings({.reduceMotion = true});
    player.back(session);
    ASSERT_TRUE(player.onTheWay());
    player.arrive(session);
    EXPECT_FALSE(session.walking());
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
}

TEST_F(TourPlayerTest, WhoClosesThePinOfAStepStaysThereWithAllThatItCompares) {
    tour.steps[1] = fullStep("full", CompareMode::Swipe);
    for (const bool arrived : {false, true}) {
        session.setPose({{0.0F, 1.6F, 4.0F}, 0.0F, 0.0F});
        TourPlayer player(session.museum(), tour);
        player.goTo(session, 1);
        ASSERT_NE(session.openedPin(), nullptr);
        play(player, arrived ? 20.0 : 0.5, [&] { return !player.onTheWay(); });
        session.setSplit(0.7F);
        session.closePin();
        play(player, 20.0, [&] { return !player.onTheWay(); });
        EXPECT_EQ(session.camera().pose, session.museum().views[1].pose) << arrived;
        EXPECT_EQ(session.comparison().mode, CompareMode::Swipe);
        EXPECT_FLOAT_EQ(session.comparison().split, 0.7F);
    }
}

TEST_F(TourPlayerTest, PlaysThroughAllQuotationsOfThePinThatItOpens) {
    auto loaded = std::make_shared<loading::LoadedMuseum>(*twoRooms());
    auto museum = std::make_shared<Museum>(loaded->museum());
    Pin& pin = museum->pins.front();
    pin.quotations.resize(3, pin.quotations.front());
    loaded->made.museum = museum;
    session.open(loaded);
    tour.steps[0].pins = {"west-pin"};
    tour.steps[0].openPin = true;
    TourPlayer player(session.museum(), tour);
    ASSERT_TRUE(player.goTo(session, 0));
    play(player, 20.0, [&] { return !player.onTheWay(); });
    play(player, 3.0, [] { return false; });
    EXPECT_EQ(session.shownPassage().number, 1U) << "by hand nobody leafs but the one who leads";
    player.setPlaying(true);
    std::vector<std::size_t> shown;
    play(player, 20.0, [&] {
        const std::size_t now = session.shownPassage().number;
        if (player.index() == 0 && (shown.empty() || shown.back() != now))
            shown.push_back(now);
        return player.index() > 0;
    });
    EXPECT_EQ(shown, (std::vector<std::size_t>{1, 2, 3}));
}

} // namespace
} // namespace halls::tours
