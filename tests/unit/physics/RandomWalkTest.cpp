// SPDX-License-Identifier: MPL-2.0
#include "physics/RandomWalk.h"

#include "unit/physics/Rooms.h"

#include <gtest/gtest.h>

#include <atomic>
#include <random>

namespace halls::physics {
namespace {

using namespace rooms;

std::string describe(const RandomWalkReport& report) {
    const WalkReport& w = report.worst;
    return "seed " + std::to_string(w.seed) + " step " + std::to_string(w.worstStep) + " at " +
           std::to_string(w.worstFeet.x) + " " + std::to_string(w.worstFeet.y) + " " + std::to_string(w.worstFeet.z) +
           " escaped " + std::to_string(w.escaped) + " fell " + std::to_string(w.fell);
}

TEST(RandomWalk, NobodyLeavesTheMuseumInEitherState) {
    for (const bool ruined : {false, true}) {
        const Museum m = ruined ? ruinedMuseum() : museum();
        const auto report = randomWalks(m.world, m.starts, m.halls, {.walks = 30, .seconds = 60.0, .seed = 11});
        EXPECT_EQ(report.walks, 30U);
        EXPECT_GT(report.metres, 30 * 20.0) << "they do get about";
        EXPECT_EQ(report.escapes, 0U) << describe(report);
        EXPECT_EQ(report.falls, 0U) << describe(report);
        EXPECT_LE(report.deepestPenetration, 0.01F) << describe(report);
    }
}

/// A room with random solids: boxes turned every way, lying, standing and leaning.
CollisionWorld clutter(std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto number = [&](float low, float high) {
        return low + (high - low) * static_cast<float>(random() % 10000) / 10000.0F;
    };
    CollisionWorld world;
    room(world, {-4.0F, 0.0F, -4.0F}, {4.0F, 3.0F, 4.0F});
    for (int i = 0; i < 25; ++i) {
        const Vec3 at{number(-4.0F, 4.0F), number(-0.2F, 0.4F), number(-4.0F, 4.0F)};
        if (glm::length(Vec2(at.x, at.z)) < 1.5F)
            continue;
        const Vec3 axis = glm::normalize(Vec3(number(-1, 1), number(0.2F, 2), number(-1, 1)));
        const Vec3 size{number(0.05F, 0.8F), number(0.02F, 1.0F), number(0.05F, 0.8F)};
        world.addBox(Aabb{-size, size}, glm::rotate(glm::translate(kHere, at), number(-3, 3), axis), 1);
    }
    return world;
}

TEST(RandomWalk, NobodyEscapesFromClutteredRooms) {
    const std::vector<Aabb> halls{{{-4.0F, 0.0F, -4.0F}, {4.0F, 3.0F, 4.0F}}};
    const std::vector<Vec3> starts{{0.0F, 0.0F, 0.0F}};
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        const CollisionWorld world = clutter(seed);
        for (const float radius : {0.20F, 0.25F}) {
            RandomWalkOptions options{.walks = 3, .seconds = 30.0, .seed = seed, .settings = {.radius = radius}};
            options.settings.speed = 3.0F;
            const auto report = randomWalks(world, starts, halls, options);
            EXPECT_GT(report.metres, 3 * 10.0) << "room " << seed << ": they do get about";
            EXPECT_EQ(report.escapes, 0U) << "room " << seed << " " << describe(report);
            EXPECT_EQ(report.falls, 0U) << "room " << seed << " " << describe(report);
            EXPECT_LE(report.deepestPenetration, 0.01F) << "room " << seed << " " << describe(report);
        }
    }
}

TEST(RandomWalk, FindsTheGapInAWall) {
    CollisionWorld world;
    floor(world);
    wallWithDoor(world, -5.0F, 5.0F, -3.4F, -3.0F, 2.0F, 0.6F, 2.5F, 3.0F); // a gap where none should be
    box(world, {-5.0F, 0.0F, 3.0F}, {5.0F, 3.0F, 3.4F});
    box(world, {-5.0F, 0.0F, -3.0F}, {-4.6F, 3.0F, 3.0F});
    box(world, {4.6F, 0.0F, -3.0F}, {5.0F, 3.0F, 3.0F});
    const std::vector<Aabb> halls{{{-4.6F, 0.0F, -3.0F}, {4.6F, 3.0F, 3.0F}}};
    const std::vector<Vec3> starts{{0.0F, 0.0F, 0.0F}};
    const auto report = randomWalks(world, starts, halls, {.walks = 30, .seconds = 60.0, .seed = 5});
    EXPECT_GT(report.escapes, 0U);
    ASSERT_FALSE(report.bad.empty());
    EXPECT_TRUE(report.worst.escaped);
    // The seed alone plays it again.
    const auto again = playRandomWalk(world, starts, halls, {.walks = 1, .seconds = 60.0}, report.worst.seed);
    EXPECT_EQ(again.worstStep, report.worst.worstStep);
    EXPECT_EQ(again.worstFeet, report.worst.worstFeet);
}

TEST(RandomWalk, FindsTheHoleInAFloor) {
    CollisionWorld world;
    room(world, {-4.0F, -4.0F, -4.0F}, {4.0F, 3.0F, 4.0F});
    box(world, {-4.0F, -0.3F, -4.0F}, {4.0F, 0.0F, 0.5F});
    box(world, {-4.0F, -0.3F, 2.0F}, {4.0F, 0.0F, 4.0F});
    const std::vector<Aabb> halls{{{-4.0F, 0.0F, -4.0F}, {4.0F, 3.0F, 4.0F}}};
    const std::vector<Vec3> starts{{0.0F, 0.0F, -2.0F}};
    const auto report = randomWalks(world, starts, halls, {.walks = 10, .seconds = 60.0, .seed = 5});
    EXPECT_GT(report.falls, 0U);
}

TEST(RandomWalk, ReportDoesNotHangOnTheNumberOfThreads) {
    const Museum m = ruinedMuseum();
    const auto play = [&](unsigned threads) {
        return randomWalks(m.world, m.starts, m.halls, {.walks = 8, .seconds = 10.0, .seed = 3, .threads = threads});
    };
    const auto one = play(1);
    const auto many = play(4);
    EXPECT_GT(one.metres, 8 * 5.0);
    EXPECT_EQ(one.metres, many.metres);
    EXPECT_EQ(one.deepestPenetration, many.deepestPenetration);
    EXPECT_EQ(one.worst.seed, many.worst.seed);
    EXPECT_EQ(one.worst.worstFeet, many.worst.worstFeet);
}

TEST(RandomWalk, TellsItsProgressAndStopsWhenAsked) {
    const Museum m = museum();
    std::stop_source source;
    std::atomic<std::size_t> told = 0;
    RandomWalkOptions options{.walks = 1000, .seconds = 5.0, .threads = 2};
    options.progress = [&](std::size_t done) {
        told = done;
        if (done >= 3)
            source.request_stop();
    };
    const auto report = randomWalks(m.world, m.starts, m.halls, options, source.get_token());
    EXPECT_GE(report.walks, 3U);
    EXPECT_LE(report.walks, 5U);
    EXPECT_EQ(told, report.walks);
}

} // namespace
} // namespace halls::physics
