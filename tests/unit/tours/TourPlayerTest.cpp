// SPDX-License-Identifier: MPL-2.0
#include "tours/TourPlayer.h"

#include "unit/session/TwoRooms.h"

#include <gtest/gtest.h>

namespace halls::tours {
namespace {

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
            player.tick(kFrame);
            session.tick(kFrame);
        }
        return passed;
    }
    session::Session session{twoRooms()};
    Tour tour;
};

TEST_F(TourPlayerTest, GoesRoundTheWallWithRoomToSpareAndEndsExactly) {
    TourPlayer player(session, tour);
    ASSERT_TRUE(player.goTo(0));
    play(player, 20.0, [&] { return !player.onTheWay(); });
    ASSERT_TRUE(player.next());
    const auto& world = session.loaded().states[0].collision;
    float farthest = 0.0F;
    Vec3 last = session.camera().pose.position;
    while (player.onTheWay()) {
        player.tick(kFrame);
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
    TourPlayer player(session, tour);
    player.goTo(0);
    player.setPlaying(true);
    for (int i = 0; i < 600; ++i) {
        player.tick(kFrame, true);
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
        TourPlayer player(session, tour);
        player.goTo(0);
        player.setSpeed(speed);
        player.setPlaying(true);
        return play(player, 200.0, [&] { return player.ended(); });
    };
    const double once = seconds(1.0F);
    EXPECT_NEAR(seconds(2.0F), once / 2.0, 1.0);
}

TEST_F(TourPlayerTest, LoopsWhereAskedAndAPauseStays) {
    TourPlayer player(session, tour);
    player.setLooping(true);
    player.goTo(2);
    player.setPlaying(true);
    play(player, 60.0, [&] { return player.index() == 0; });
    EXPECT_EQ(player.index(), 0U);
    player.setPlaying(false);
    play(player, 30.0, [&] { return player.index() != 0; });
    EXPECT_EQ(player.index(), 0U);
}

TEST_F(TourPlayerTest, WhoLooksRoundIsNotCarriedOffAndComesBack) {
    TourPlayer player(session, tour);
    player.goTo(0);
    play(player, 20.0, [&] { return !player.onTheWay(); });
    player.setPlaying(true);
    session.tick(kFrame, {.look = {0.5F, 0.0F}});
    EXPECT_TRUE(player.astray());
    play(player, 30.0, [] { return false; });
    EXPECT_EQ(player.index(), 0U);
    player.setPlaying(false);
    player.resume();
    play(player, 20.0, [&] { return !player.onTheWay(); });
    EXPECT_FALSE(player.astray());
    EXPECT_EQ(session.camera().pose, session.museum().views[0].pose);
}

TEST_F(TourPlayerTest, StepsThatNameWhatIsNotThereAreLeftOut) {
    tour.steps.insert(tour.steps.begin() + 1, stepAt("broken", "nowhere", "before"));
    tour.steps.push_back(stepAt("also", "start", "never"));
    TourPlayer player(session, tour);
    ASSERT_EQ(player.skipped().size(), 2U);
    EXPECT_EQ(player.skipped()[0].index, 1U);
    EXPECT_EQ(player.skipped()[0].why, "there is no view 'nowhere'");
    player.goTo(0);
    ASSERT_TRUE(player.next());
    EXPECT_EQ(player.step().id, "two");
    ASSERT_TRUE(player.back());
    EXPECT_EQ(player.step().id, "one");
    ASSERT_TRUE(player.goTo(3));
    EXPECT_TRUE(player.atEnd());
    EXPECT_FALSE(player.next());
}

TEST_F(TourPlayerTest, TheNoticeComesOnceBeforeDestroyedWorks) {
    tour.steps[1].destruction = tour.steps[2].destruction = true;
    auto words = std::make_shared<Museum>(session.museum());
    words->notice = Notice{.states = {"after"}, .text = {{{"en", "A calm word."}}}};
    auto loaded = std::const_pointer_cast<loading::LoadedMuseum>(twoRooms());
    loaded->museum = words;
    session.open(loaded);
    TourPlayer player(session, tour);
    player.goTo(0);
    EXPECT_FALSE(player.next());
    EXPECT_TRUE(player.waitsForNotice());
    EXPECT_EQ(player.index(), 0U);
    player.giveNotice();
    EXPECT_EQ(player.index(), 1U);
    EXPECT_TRUE(player.next()) << "only once";
}

TEST_F(TourPlayerTest, ComparisonsAndTheirDividerFollowTheStep) {
    tour.steps[1].comparison = TourComparison{
        .mode = CompareMode::Swipe, .first = "before", .second = "after", .split = 0.9F, .splitTo = 0.2F};
    tour.steps[1].showEvidence = true;
    TourPlayer player(session, tour);
    player.goTo(1);
    EXPECT_EQ(session.comparison().mode, CompareMode::Swipe);
    EXPECT_FLOAT_EQ(session.comparison().split, 0.9F);
    EXPECT_EQ(session.overlay(), session::Overlay::Evidence);
    play(player, 40.0, [&] { return session.comparison().split <= 0.2001F; });
    EXPECT_FLOAT_EQ(session.comparison().split, 0.2F);
    player.next();
    EXPECT_EQ(session.comparison().mode, CompareMode::Off);
    EXPECT_EQ(session.overlay(), session::Overlay::None);
    EXPECT_EQ(session.state().id, "after");
}

} // namespace
} // namespace halls::tours
