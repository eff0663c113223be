// SPDX-License-Identifier: MPL-2.0
// The shipped museum, with its real walls: what the loader makes of it and whether one can walk in it.
#include "loading/WalkCheck.h"
#include "physics/Route.h"
#include "physics/Walker.h"
#include "session/Session.h"
#include "tours/TourPlayer.h"
#include "unit/loading/InPlaceImporter.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace halls::loading {
namespace {

/// Loaded once: walls of both states, no pictures.
std::shared_ptr<const LoadedMuseum> museumWalls() {
    static const std::shared_ptr<const LoadedMuseum> s_museum = [] {
        const std::filesystem::path root = HALLS_SOURCE_DIR;
        model::ModelCache cache(std::filesystem::path(HALLS_TEST_OUTPUT) / "loading-cache", 1ULL << 30U);
        InPlaceImporter importer;
        Loader loader(cache, importer, root / "assets");
        auto loaded = loader.load(root / "scenes" / "mosul-museum", {.pictures = false}, {}, [](float) {});
        if (!loaded)
            ADD_FAILURE() << toLine(loaded.error());
        return loaded ? loaded.value() : nullptr;
    }();
    return s_museum;
}

class MosulTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_NE(museumWalls(), nullptr); }
    const LoadedMuseum& loaded = *museumWalls();
    const Museum& museum = loaded.museum();
};

TEST_F(MosulTest, EveryFileIsThere) {
    for (const Error& error : loaded.missing)
        ADD_FAILURE() << toLine(error);
    ASSERT_EQ(museum.states.size(), 2U);
    EXPECT_EQ(museum.states[0].id, "before");
    EXPECT_EQ(museum.states[1].id, "after-2017");
}

TEST_F(MosulTest, EveryViewStandsOnAFloorInItsOwnHall) {
    for (const View& view : museum.views) {
        const Hall* hall = museum.hallAt(view.pose.position);
        ASSERT_NE(hall, nullptr) << view.id;
        EXPECT_EQ(hall->id, view.hall) << view.id;
        for (const State& state : museum.states) {
            session::Session session(museumWalls());
            session.setState(state.id);
            session.setPose(view.pose);
            EXPECT_EQ(session.mode(), Mode::Walk) << view.id << " in " << state.id << ": no floor below";
        }
    }
}

TEST_F(MosulTest, EveryHallCanBeReachedOnFootFromTheEntrance) {
    for (const State& state : museum.states) {
        session::Session session(museumWalls());
        session.setState(state.id);
        session.home();
        for (int i = 0; i < 200; ++i)
            session.tick(1.0 / 60.0);
        const auto& world = loaded.states[session.stateIndex()].collision;
        const physics::Capsule body = physics::Walker(world, {}).capsule();
        physics::RouteMap routes(world, body);
        const Vec3 start = session.feet().value();
        for (const View& view : museum.views) {
            const auto feet = world.groundBelow(view.pose.position, 2.5F, body);
            ASSERT_TRUE(feet) << view.id << " in " << state.id;
            EXPECT_TRUE(routes.route(start, *feet)) << "no way to " << view.id << " in " << state.id;
        }
    }
}

TEST_F(MosulTest, PinsAreInNoWallAndInTheirHall) {
    for (const Pin& pin : museum.pins) {
        const Hall* hall = museum.hall(pin.hall);
        ASSERT_NE(hall, nullptr) << pin.id;
        EXPECT_TRUE(hall->holds(pin.position)) << pin.id;
        for (std::size_t i = 0; i < museum.states.size(); ++i) {
            const bool shown =
                pin.states.empty() || std::ranges::find(pin.states, museum.states[i].id) != pin.states.end();
            const physics::Capsule dot{.radius = 0.02F, .height = 0.04F};
            if (shown) {
                EXPECT_LE(loaded.states[i].collision.capsulePenetration(pin.position, dot), 0.02F)
                    << pin.id << " in " << museum.states[i].id;
            }
        }
    }
}

TEST_F(MosulTest, NobodyEscapesOrFalls) {
    for (std::size_t i = 0; i < museum.states.size(); ++i) {
        const auto report = checkWalks(loaded, i, {.walks = 60, .seconds = 30.0, .seed = 2017});
        ASSERT_TRUE(report) << toLine(report.error());
        EXPECT_EQ(report.value().walks, 60U);
        EXPECT_EQ(report.value().escapes, 0U) << "seed " << report.value().worst.seed;
        EXPECT_EQ(report.value().falls, 0U) << "seed " << report.value().worst.seed;
        EXPECT_LE(report.value().deepestPenetration, 0.01F) << "seed " << report.value().worst.seed;
        EXPECT_GT(report.value().metres, 60.0) << "nobody walked";
    }
}

TEST_F(MosulTest, SwappingAnywhereLeavesOneStandingFree) {
    session::Session session(museumWalls());
    const physics::Capsule body = physics::Walker(loaded.states[0].collision, {}).capsule();
    unsigned random = 11;
    const auto next = [&](float low, float high) {
        random = random * 1664525U + 1013904223U;
        return low + (high - low) * static_cast<float>(random >> 8U) / static_cast<float>(1U << 24U);
    };
    int stood = 0;
    for (int i = 0; i < 1000; ++i) {
        const Hall& hall = museum.halls[static_cast<std::size_t>(i) % museum.halls.size()];
        const Vec3 eye{next(hall.bounds.min.x, hall.bounds.max.x), hall.bounds.min.y + 1.6F,
                       next(hall.bounds.min.z, hall.bounds.max.z)};
        session.setPose({eye, 0.0F, 0.0F});
        if (session.mode() != Mode::Walk)
            continue; // in a wall or a plinth of this state
        ++stood;
        session.swapState();
        session.tick(1.0 / 60.0);
        const auto& world = loaded.states[session.stateIndex()].collision;
        const Vec3 feet = session.feet().value();
        EXPECT_LE(world.capsulePenetration(feet, body), 0.01F) << eye.x << " " << eye.y << " " << eye.z;
        EXPECT_TRUE(world.groundBelow(feet + kUp * 0.1F, 0.3F, body)) << eye.x << " " << eye.y << " " << eye.z;
    }
    EXPECT_GT(stood, 500);
}

TEST_F(MosulTest, EveryTourKeepsClearOfTheWallsAtEachFrame) {
    ASSERT_EQ(loaded.tours().size(), 3U);
    for (const Tour& tour : loaded.tours()) {
        session::Session session(museumWalls());
        tours::TourPlayer player(session.museum(), tour);
        EXPECT_TRUE(player.skipped().empty()) << tour.id;
        ASSERT_TRUE(player.goTo(session, 0));
        player.setPlaying(true);
        player.setSpeed(2.0F);
        int flown = 0;
        std::size_t step = 0;
        for (int frame = 0; frame < 60 * 1200 && !player.ended(); ++frame) {
            player.tick(session, 1.0 / 60.0);
            session.tick(1.0 / 60.0);
            if (player.onTheWay() && session.fade() == 0.0F) {
                const Vec3 eye = session.camera().pose.position;
                const auto& world = loaded.states[session.stateIndex()].collision;
                ASSERT_TRUE(world.capsuleFree(eye - kUp * 0.2F, {.radius = 0.2F, .height = 0.4F}))
                    << tour.id << ' ' << player.step().id << ' ' << eye.x << ' ' << eye.y << ' ' << eye.z;
                flown += player.index() != step ? 1 : 0;
            }
            step = player.index();
        }
        EXPECT_TRUE(player.ended()) << tour.id;
        EXPECT_GT(flown, 2) << tour.id << ": some steps are walked, not faded";
    }
}

} // namespace
} // namespace halls::loading
