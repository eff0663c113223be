// SPDX-License-Identifier: MPL-2.0
// The shipped museum, with its real walls: what the loader makes of it and whether one can walk in it.
#include "loading/WalkCheck.h"
#include "physics/Route.h"
#include "physics/Walker.h"
#include "session/InSight.h"
#include "session/Session.h"
#include "tours/StepEvents.h"
#include "tours/TourLength.h"
#include "tours/TourPlayer.h"
#include "unit/loading/InPlaceImporter.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <set>

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

TEST_F(MosulTest, WhatAViewShowsIsSaidAndWhatIsBehindAWallIsNot) {
    session::Session session(museumWalls());
    const auto seen = [&] {
        std::vector<Id> works;
        for (const session::Sight& sight : session::inSight(session, 16.0F / 9.0F)) {
            if (sight.exhibit != nullptr)
                works.push_back(sight.exhibit->id);
        }
        return works;
    };
    for (const View& view : museum.views) {
        if (view.exhibit.empty() || !view.isOf("before"))
            continue;
        session.setPose(view.pose, view.verticalFov);
        EXPECT_EQ(std::ranges::count(seen(), view.exhibit), 1) << view.id;
    }
    const View* length = museum.view("hatra-length");
    session.setPose(length->pose, length->verticalFov);
    ASSERT_GT(seen().size(), 5U);
    for (const Id& work : seen())
        EXPECT_EQ(museum.exhibit(work)->hall, "hatra") << work << " hangs on the other side of a wall";
}

/// Steps that count or name works show each of them, from where the step begins and where it comes to rest.
TEST_F(MosulTest, WhatAStepCountsIsInItsPicture) {
    struct Counted {
        const char* tour;
        const char* step;
        std::vector<Id> works;
        float aspect = 16.0F / 9.0F;
    };
    const std::vector<Id> figures{"hatra-statue-1", "hatra-statue-2", "hatra-statue-3", "hatra-statue-4", "priest"};
    std::vector<Id> withEagle = figures;
    withEagle.emplace_back("eagle");
    const std::vector<Id> survived{"cenotaph-awn", "cenotaph-yahya", "door-awn"};
    for (const Counted& counted :
         {Counted{"lost-and-survived", "faces-of-hatra", withEagle},
          Counted{"lost-and-survived", "still-there", survived, 8.0F / 9.0F},
          Counted{"ten-minutes", "survived", survived},
          Counted{"reading-a-ruin", "unknown", {"mihrab-1", "mihrab-2", "mihrab-3"}, 8.0F / 9.0F}}) {
        const auto tour = std::ranges::find(loaded.tours(), counted.tour, &Tour::id);
        ASSERT_NE(tour, loaded.tours().end());
        const auto step = std::ranges::find(tour->steps, counted.step, &TourStep::id);
        ASSERT_NE(step, tour->steps.end());
        session::Session session(museumWalls());
        session.setNoticeRead({"before", "after-2017"});
        session.setState(step->comparison ? step->comparison->first : step->state);
        std::vector<Pose> stands{step->camera.path.back()};
        for (const TourEvent& event : step->events) {
            if (event.move)
                stands.push_back(event.move->to);
        }
        EXPECT_EQ(stands.size(), 2U);
        for (const Pose& stand : stands) {
            session.setPose(stand, step->camera.verticalFov);
            std::set<Id> seen;
            for (const session::Sight& sight : session::inSight(session, counted.aspect)) {
                if (sight.exhibit != nullptr)
                    seen.insert(sight.exhibit->id);
            }
            for (const Id& work : counted.works)
                EXPECT_TRUE(seen.contains(work)) << counted.step << ": " << work;
            for (const Id& other : {Id("uthal"), Id("hercules"), Id("seated-woman"), Id("hatra-bench")})
                EXPECT_FALSE(seen.contains(other)) << counted.step << ": one figure more, " << other;
        }
    }
}

TEST_F(MosulTest, TheWaysOutOfItsHallsAreFound) {
    session::Session session(museumWalls());
    const auto ways = [&](const Id& hall) {
        session.goToHall(hall);
        while (session.tick(1.0 / 30.0)) { // the flight there
        }
        std::set<Id> found;
        for (const session::Sight& way : session::exits(session))
            found.insert(way.exit->id);
        return found;
    };
    EXPECT_EQ(ways("assyrian"), (std::set<Id>{"entrance", "hatra", "islamic"}));
    EXPECT_TRUE(ways("entrance").contains("assyrian"));
    EXPECT_EQ(ways("hatra"), (std::set<Id>{"assyrian"}));
    EXPECT_EQ(ways("islamic"), (std::set<Id>{"assyrian"}));
}

/// The middle two thirds of a picture, each way: where a view shows what it is of.
constexpr float kEdge = 1.0F / 6.0F;
constexpr float kAspect = 16.0F / 9.0F;

bool inTheMiddle(const Camera& eye, Vec3 place) {
    const Vec4 at = eye.projection(kAspect) * eye.view() * Vec4(place, 1.0F);
    const float within = (1.0F - 2.0F * kEdge) * at.w;
    return at.w > 0.0F && std::abs(at.x) <= within && std::abs(at.y) <= within;
}

/// The share of looks through the picture, but for `edge` of it on each side, that `counts` of what they meet first.
float shareOfLooks(const session::Session& session, float edge, float reach,
                   const std::function<bool(const std::optional<physics::Hit>&)>& counts) {
    constexpr int kLooks = 24; // along each side
    const physics::CollisionWorld& world = session.loaded().states[session.stateIndex()].collision;
    int found = 0;
    for (int i = 0; i < kLooks * kLooks; ++i) {
        const Vec2 at = (Vec2(i % kLooks, i / kLooks) + 0.5F) / static_cast<float>(kLooks);
        const Ray look = session.camera().rayThrough(Vec2(edge) + at * (1.0F - 2.0F * edge), kAspect);
        found += counts(world.cast(look, reach)) ? 1 : 0;
    }
    return static_cast<float>(found) / (kLooks * kLooks);
}

/// How much of the middle is what stands before the walls of the hall, or an opening in them, in its floor too; what is
/// left is wall, floor and ceiling.
float shareOfMoreThanWalls(const session::Session& session, const Hall& hall) {
    constexpr float kBefore = 0.5F; // metres before a wall, above the floor, below the beams: more than a plinth
    const Aabb inner{hall.bounds.min + Vec3(kBefore), hall.bounds.max - Vec3(kBefore)};
    const Aabb outer{hall.bounds.min - Vec3(kBefore), hall.bounds.max + Vec3(kBefore)};
    return shareOfLooks(session, kEdge, 60.0F, [&](const std::optional<physics::Hit>& hit) {
        return !hit || inner.contains(hit->point) || !outer.contains(hit->point);
    });
}

/// No view is of a wall alone, in any state in which it is offered: the work that it names, or its fragments, is seen
/// in its middle; one that names none has a work there, or a good part of it is more than walls.
TEST_F(MosulTest, EachViewShowsSomethingInEachStateOfItsOwn) {
    constexpr float kEnough = 0.04F;
    constexpr float kArm = 0.7F; // metres
    for (const State& state : museum.states) {
        session::Session session(museumWalls());
        session.setState(state.id);
        for (const View& view : museum.views) {
            if (!view.isOf(state.id))
                continue;
            session.setPose(view.pose, view.verticalFov);
            const auto sights = session::inSight(session, kAspect);
            const bool work = std::ranges::any_of(sights, [&](const session::Sight& sight) {
                return sight.exhibit != nullptr && (view.exhibit.empty() || sight.exhibit->id == view.exhibit) &&
                       inTheMiddle(session.camera(), sight.place);
            });
            const float more = shareOfMoreThanWalls(session, *museum.hall(view.hall));
            const float near = shareOfLooks(session, 0.0F, kArm, [](const auto& hit) { return hit.has_value(); });
            EXPECT_LT(near, 0.02F) << view.id << " in " << state.id << ": a rail or a wall before one's nose";
            if (view.exhibit.empty())
                EXPECT_TRUE(work || more > kEnough) << view.id << " in " << state.id << ": " << more;
            else
                EXPECT_TRUE(work) << view.id << " in " << state.id << " does not show " << view.exhibit;
        }
    }
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
            if ((player.onTheWay() || !player.step().events.empty()) && session.fade() == 0.0F) {
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

TEST_F(MosulTest, EverySlowMoveOfATourHasRoomAndKeepsToItsHall) {
    int moves = 0;
    for (const Tour& tour : loaded.tours()) {
        for (const TourStep& step : tour.steps) {
            const View* view = museum.view(step.camera.view);
            Pose stand = view != nullptr ? view->pose : step.camera.path.back();
            Id shown = step.state;
            for (const TourEvent& event : step.events) {
                shown = event.state.empty() ? shown : event.state;
                if (!event.move)
                    continue;
                const auto state = std::ranges::find(museum.states, shown, &State::id) - museum.states.begin();
                const auto& world = loaded.states[static_cast<std::size_t>(state)].collision;
                const auto path =
                    tours::CameraPath::through(world, stand, {event.move->to}, {.written = event.move->seconds});
                EXPECT_TRUE(path) << tour.id << ' ' << step.id << ": something is in the way at " << event.at << " s";
                EXPECT_EQ(museum.hallAt(event.move->to.position), museum.hallAt(stand.position)) << step.id;
                EXPECT_LT(glm::distance(event.move->to.position, stand.position), 0.4F * event.move->seconds)
                    << tour.id << ' ' << step.id << ": too fast to be calm";
                stand = event.move->to;
                ++moves;
            }
        }
    }
    EXPECT_GT(moves, 10);
}

/// At the moment at which a step of a tour outlines a work, it is seen; and no step is busy.
TEST_F(MosulTest, WhatATourPointsOutIsInThePictureAtThatMoment) {
    constexpr float kCalm = 20.0F; // seconds in which at most two things happen
    int outlines = 0;
    for (const Tour& tour : loaded.tours()) {
        for (const TourStep& step : tour.steps) {
            for (std::size_t i = 2; i < step.events.size(); ++i)
                EXPECT_GE(step.events[i].at - step.events[i - 2].at, kCalm) << tour.id << ' ' << step.id;
            const View* view = museum.view(step.camera.view);
            session::Session session(museumWalls());
            session.setState(step.state);
            tours::StepEvents events;
            events.begin(step, view != nullptr ? view->pose : step.camera.path.back(),
                         view != nullptr ? view->verticalFov : step.camera.verticalFov);
            session.setPose(events.stand(), events.verticalFov());
            const bool half = step.comparison && step.comparison->mode == CompareMode::SideBySide;
            double clock = 0.0;
            for (const TourEvent& event : step.events) {
                for (; clock < double{event.at}; clock += 1.0 / 30.0)
                    events.tick(session, 1.0 / 30.0);
                if (event.highlight.empty())
                    continue;
                EXPECT_EQ(session.highlighted(), event.highlight) << tour.id << ' ' << step.id;
                const auto sights = session::inSight(session, half ? 0.5F * kAspect : kAspect);
                for (const Id& id : event.highlight) {
                    EXPECT_TRUE(std::ranges::any_of(sights,
                                                    [&](const session::Sight& sight) {
                                                        return sight.exhibit != nullptr && sight.exhibit->id == id;
                                                    }))
                        << tour.id << ' ' << step.id << ": one does not see " << id << " at " << event.at << " s";
                    ++outlines;
                }
            }
        }
    }
    EXPECT_GT(outlines, 5);
}

/// What the presenter's window says is left is what a recording takes: each step, from any of them on.
TEST_F(MosulTest, TheTimeThatIsLeftIsWhatARecordingTakes) {
    for (const Tour& tour : loaded.tours()) {
        session::Session session(museumWalls());
        session.home();
        while (session.tick(1.0 / 30.0)) { // the way there
        }
        tours::TourPlayer player(session.museum(), tour);
        player.setStepSeconds(tours::secondsOfSteps(loaded, tour));
        ASSERT_TRUE(player.goTo(session, 0));
        player.setPlaying(true);
        std::vector<std::pair<double, double>> told; // at each step: time passed, and left
        double passed = 0.0;
        for (; !player.ended() && passed < 3600.0; passed += 1.0 / 30.0) {
            if (told.size() <= player.index())
                told.emplace_back(passed, player.secondsLeft());
            player.tick(session, 1.0 / 30.0);
            session.tick(1.0 / 30.0);
        }
        ASSERT_TRUE(player.ended()) << tour.id;
        ASSERT_EQ(told.size(), tour.steps.size());
        for (std::size_t i = 0; i < told.size(); ++i)
            EXPECT_NEAR(told[i].second, passed - told[i].first, 1.0) << tour.id << ' ' << tour.steps[i].id;
        EXPECT_NEAR(player.secondsWhole(), passed, 1.0) << tour.id;
        EXPECT_EQ(tour.minutes, std::lround(passed / 60.0)) << tour.id;
    }
}

} // namespace
} // namespace halls::loading
