// SPDX-License-Identifier: MPL-2.0
#include "physics/Route.h"

#include "unit/physics/Rooms.h"

#include <gtest/gtest.h>

#include <cmath>

namespace halls::physics {
namespace {

using namespace rooms;

constexpr Capsule kVisitor{0.22F, 1.75F};

float lengthOf(const std::vector<Vec3>& way) {
    float sum = 0.0F;
    for (std::size_t i = 1; i < way.size(); ++i)
        sum += glm::distance(way[i - 1], way[i]);
    return sum;
}

/// Lets a walker follow the way; where it ends.
Vec3 follow(const CollisionWorld& world, const std::vector<Vec3>& way, double rate, bool run = false) {
    Walker walker(world, {});
    walker.place(way.front());
    RouteFollower follower(way);
    const float speed = walker.settings().speed * (run ? walker.settings().runFactor : 1.0F);
    for (int i = 0; i < static_cast<int>(rate * 120); ++i) {
        auto input = follower.steer(walker.feet(), 0.7F, speed, 1.0 / rate);
        if (!input)
            break;
        input->run = run;
        walker.step(*input, 1.0 / rate);
        EXPECT_TRUE(walker.grounded());
    }
    EXPECT_FALSE(follower.active());
    EXPECT_EQ(walker.recoveries(), 0U);
    return walker.feet();
}

TEST(RouteMap, AFreeWayIsAStraightLine) {
    CollisionWorld world;
    floor(world);
    const auto way = route(world, {0.0F, 0.0F, 0.0F}, {5.0F, 0.0F, -3.0F}, kVisitor);
    ASSERT_TRUE(way);
    ASSERT_EQ(way->size(), 2U);
    EXPECT_LT(glm::distance(way->back(), Vec3(5.0F, 0.0F, -3.0F)), 1e-3F);
}

TEST(RouteMap, GoesRoundAWallByAShortWay) {
    CollisionWorld world;
    floor(world);
    box(world, {-3.0F, 0.0F, -2.2F}, {3.0F, 3.0F, -2.0F});
    const auto way = route(world, {0.0F, 0.0F, 0.0F}, {0.0F, 0.0F, -4.0F}, kVisitor);
    ASSERT_TRUE(way);
    EXPECT_GE(way->size(), 3U);
    const float shortest = 2.0F * std::hypot(3.22F, 2.0F);
    EXPECT_LT(lengthOf(*way), 1.1F * shortest);
    EXPECT_LT(glm::distance(follow(world, *way, 60.0), way->back()), 0.05F);
}

TEST(RouteMap, CrossesTheMuseumThroughItsDoorsAndTheWalkerFollows) {
    const Museum m = museum();
    RouteMap map(m.world, kVisitor);
    const Vec3 start{0.0F, 0.0F, 10.5F};
    const Vec3 entrance{0.0F, 0.0F, -0.2F};
    const Vec3 west{-12.2F, 0.0F, -8.4F};
    const Vec3 east{12.2F, 0.0F, -8.4F};
    for (const auto& [door, goal] :
         {std::pair{west, Vec3(-22.0F, 0.0F, 2.0F)}, std::pair{east, Vec3(22.0F, 0.0F, -14.0F)},
          std::pair{entrance, Vec3(0.0F, 0.0F, -15.0F)}}) {
        const auto way = map.route(start, goal);
        ASSERT_TRUE(way);
        EXPECT_LT(way->size(), 16U) << "a string pulled tight has few corners";
        const float throughDoors = lengthOf({start, entrance, door, goal});
        EXPECT_LT(lengthOf(*way), 1.03F * throughDoors);
        for (const double rate : {30.0, 144.0})
            EXPECT_LT(glm::distance(follow(m.world, *way, rate), goal), 0.1F);
        EXPECT_LT(glm::distance(follow(m.world, *way, 60.0, true), goal), 0.1F);
    }
}

TEST(RouteMap, ClimbsTheStairsToTheMezzanineAndComesDown) {
    const Museum m = museum();
    RouteMap map(m.world, kVisitor);
    const Vec3 below{0.0F, 0.0F, 10.5F};
    const Vec3 above{-5.0F, 3.2F, 2.0F};
    const auto up = map.route(below, above);
    ASSERT_TRUE(up);
    EXPECT_LT(glm::distance(follow(m.world, *up, 60.0), above), 0.1F);
    const auto down = map.route(above, below);
    ASSERT_TRUE(down);
    EXPECT_LT(glm::distance(follow(m.world, *down, 60.0), below), 0.1F);
}

TEST(RouteMap, AGoalBesideAWallBecomesTheNearestFreePlace) {
    CollisionWorld world;
    room(world, {-3.0F, 0.0F, -3.0F}, {3.0F, 3.0F, 3.0F});
    const auto way = route(world, {0.0F, 0.0F, 0.0F}, {2.98F, 0.0F, 1.0F}, kVisitor);
    ASSERT_TRUE(way);
    EXPECT_TRUE(world.capsuleFree(way->back(), kVisitor));
    EXPECT_LT(glm::distance(way->back(), Vec3(2.98F, 0.0F, 1.0F)), 0.35F);
}

TEST(RouteMap, ThereIsNoWayOntoAHighPlinthNorOutOfARoomNorIntoTheVoid) {
    CollisionWorld world;
    room(world, {-3.0F, 0.0F, -3.0F}, {3.0F, 3.0F, 3.0F});
    box(world, {1.0F, 0.0F, 1.0F}, {2.4F, 0.9F, 2.4F});
    box(world, {-20.0F, -0.3F, 4.0F}, {20.0F, 0.0F, 20.0F});
    RouteMap map(world, kVisitor);
    EXPECT_FALSE(map.route({0.0F, 0.0F, 0.0F}, {1.7F, 0.9F, 1.7F}));
    EXPECT_FALSE(map.route({0.0F, 0.0F, 0.0F}, {0.0F, 0.0F, 8.0F}));
    EXPECT_FALSE(map.route({0.0F, 0.0F, 0.0F}, {0.0F, 50.0F, 0.0F}));
    EXPECT_TRUE(map.route({0.0F, 0.0F, 0.0F}, {2.7F, 0.0F, 2.7F}));
}

TEST(RouteMap, DoesNotLeadOverALedge) {
    CollisionWorld world;
    floor(world);
    box(world, {-5.0F, 0.0F, -5.0F}, {5.0F, 1.0F, 0.0F});
    EXPECT_FALSE(route(world, {0.0F, 1.0F, -2.0F}, {0.0F, 0.0F, 3.0F}, kVisitor));
}

TEST(RouteMap, GoesRoundTheHole) {
    const Museum m = ruinedMuseum();
    RouteMap map(m.world, kVisitor);
    const auto way = map.route({0.0F, 0.0F, -2.0F}, {4.5F, 0.0F, -13.0F});
    ASSERT_TRUE(way);
    for (const Vec3& corner : *way)
        EXPECT_GT(corner.y, -0.01F);
    EXPECT_LT(glm::distance(follow(m.world, *way, 60.0), way->back()), 0.1F);
}

TEST(RouteMap, TheSameQuestionHasTheSameAnswerWhateverWasAskedBefore) {
    const Museum m = museum();
    RouteMap asked(m.world, kVisitor);
    asked.route({-22.0F, 0.0F, -8.0F}, {22.0F, 0.0F, 0.0F});
    asked.route({0.0F, 0.0F, -15.0F}, {0.0F, 3.2F, 5.0F});
    RouteMap fresh(m.world, kVisitor);
    const auto one = asked.route({0.0F, 0.0F, 10.5F}, {-22.0F, 0.0F, 2.0F});
    const auto two = fresh.route({0.0F, 0.0F, 10.5F}, {-22.0F, 0.0F, 2.0F});
    ASSERT_TRUE(one && two);
    EXPECT_NEAR(lengthOf(*one), lengthOf(*two), 0.05F);
}

TEST(RouteMap, PreparesAllOfTheFloorInSlices) {
    const Museum m = museum();
    RouteMap map(m.world, kVisitor);
    std::size_t cells = 0;
    while (const std::size_t seen = map.prepare({0.0F, 0.0F, 10.5F}, 500)) {
        EXPECT_LE(seen, 500U);
        cells += seen;
        ASSERT_LT(cells, 60'000U);
    }
    // About 1,100 m² of free floor in cells of 0.04 m².
    EXPECT_GT(cells, 20'000U);
    EXPECT_TRUE(map.route({0.0F, 0.0F, 10.5F}, {-5.0F, 3.2F, 2.0F}));
}

TEST(RouteFollower, GivesUpWhereSomethingStandsInTheWay) {
    CollisionWorld world;
    room(world, {-3.0F, 0.0F, -3.0F}, {3.0F, 3.0F, 3.0F});
    Walker walker(world, {});
    walker.place({0.0F, 0.0F, 0.0F});
    RouteFollower follower({{0.0F, 0.0F, 0.0F}, {10.0F, 0.0F, 0.0F}});
    int frames = 0;
    while (const auto input = follower.steer(walker.feet(), 0.0F, 1.4F, 1.0 / 60.0)) {
        walker.step(*input, 1.0 / 60.0);
        ASSERT_LT(++frames, 60 * 5);
    }
    EXPECT_NEAR(walker.feet().x, 2.78F, 1e-2F);
    EXPECT_FALSE(follower.active());
    EXPECT_FALSE(RouteFollower().steer(walker.feet(), 0.0F, 1.4F, 0.1));
}

} // namespace
} // namespace halls::physics
