// SPDX-License-Identifier: MPL-2.0
#include "physics/CollisionWorld.h"
#include "base/Assert.h"

#include "unit/physics/Rooms.h"

#include <gtest/gtest.h>

#include <array>
#include <ctime>
#include <functional>
#include <limits>
#include <optional>
#include <random>
#include <thread>

namespace halls::physics {
namespace {

using namespace rooms;

constexpr Capsule kVisitor{0.22F, 1.75F};

TEST(CollisionWorld, RayMeetsTheNearestSurfaceAndNamesIt) {
    CollisionWorld world;
    floor(world);
    box(world, {-1.0F, 0.0F, -5.0F}, {1.0F, 2.0F, -4.0F}, 42);
    const auto hit = world.cast({{0.0F, 1.0F, 0.0F}, {0.0F, 0.0F, -1.0F}}, 100.0F);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->tag, 42U);
    EXPECT_NEAR(hit->distance, 4.0F, 1e-5F);
    EXPECT_NEAR(hit->point.z, -4.0F, 1e-5F);
    EXPECT_NEAR(hit->normal.z, 1.0F, 1e-6F);
    EXPECT_FALSE(world.cast({{0.0F, 1.0F, 0.0F}, {0.0F, 0.0F, -1.0F}}, 3.9F));
    EXPECT_FALSE(world.cast({{0.0F, 1.0F, 0.0F}, {0.0F, 1.0F, 0.0F}}, 100.0F));
    EXPECT_FALSE(CollisionWorld().cast({{0.0F, 1.0F, 0.0F}, {0.0F, 1.0F, 0.0F}}, 100.0F));
}

TEST(CollisionWorld, NoRaySlipsThroughTheSeamOfTwoTriangles) {
    CollisionWorld world;
    floor(world);
    for (int i = 0; i < 500; ++i) {
        const float t = -19.0F + 38.0F * static_cast<float>(i) / 500.0F; // along the diagonal of the floor
        EXPECT_TRUE(world.cast({{t, 1.0F, t}, {0.0F, -1.0F, 0.0F}}, 5.0F)) << t;
        EXPECT_TRUE(world.cast({{t, 1.0F, -t}, {0.0F, -1.0F, 0.0F}}, 5.0F)) << t;
    }
}

TEST(CollisionWorld, RayAgainstAMirroredBoxStillHitsItsOutside) {
    CollisionWorld world;
    world.addBox(Aabb{{1.0F, 0.0F, -1.0F}, {2.0F, 1.0F, 1.0F}}, glm::scale(kHere, {-1.0F, 1.0F, 1.0F}), 3);
    const auto hit = world.cast({{0.0F, 0.5F, 0.0F}, {-1.0F, 0.0F, 0.0F}}, 10.0F);
    ASSERT_TRUE(hit);
    EXPECT_NEAR(hit->point.x, -1.0F, 1e-6F);
    EXPECT_FALSE(world.capsuleFree({-1.5F, 0.1F, 0.0F}, {0.1F, 0.3F})); // inside: still a solid
}

TEST(CollisionWorld, PenetrationIsExactAgainstWallFloorAndCeiling) {
    CollisionWorld world;
    room(world, {-2.0F, 0.0F, -2.0F}, {2.0F, 3.0F, 2.0F});
    EXPECT_EQ(world.capsulePenetration({0.0F, 0.5F, 0.0F}, kVisitor), 0.0F);
    EXPECT_NEAR(world.capsulePenetration({0.0F, 0.0F, 0.0F}, kVisitor), 0.0F, 1e-6F);
    EXPECT_TRUE(world.capsuleFree({0.0F, 0.0F, 0.0F}, kVisitor));
    EXPECT_NEAR(world.capsulePenetration({1.80F, 0.5F, 0.0F}, kVisitor), 0.02F, 1e-6F);
    EXPECT_NEAR(world.capsulePenetration({0.0F, -0.03F, 0.0F}, kVisitor), 0.03F, 1e-6F);
    EXPECT_NEAR(world.capsulePenetration({0.0F, 1.30F, 0.0F}, kVisitor), 0.05F, 1e-6F);
    EXPECT_FALSE(world.capsuleFree({1.80F, 0.5F, 0.0F}, kVisitor));
}

TEST(CollisionWorld, TheMiddleOfASolidIsNotFreeAlthoughNoSurfaceIsNear) {
    CollisionWorld world;
    box(world, {-3.0F, -3.0F, -3.0F}, {3.0F, 3.0F, 3.0F});
    EXPECT_FALSE(world.capsuleFree({0.0F, -0.9F, 0.0F}, kVisitor));
    EXPECT_GT(world.capsulePenetration({0.0F, -0.9F, 0.0F}, kVisitor), 2.0F);
}

TEST(CollisionWorld, TheHollowOfABlockIsFree) {
    // One mesh of two shells: a block with a room in it, its inner shell turned inwards.
    CollisionWorld shapes;
    std::vector<Vec3> vertices;
    for (const float size : {5.0F, 3.0F})
        for (unsigned i = 0; i < 8; ++i)
            vertices.push_back({(i & 1U) ? size : -size, (i & 2U) ? size : -size, (i & 4U) ? size : -size});
    const std::array<std::uint32_t, 36> outer{0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4,
                                              2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5};
    std::vector<std::uint32_t> indices(outer.begin(), outer.end());
    for (std::size_t i = 0; i < outer.size(); i += 3)
        indices.insert(indices.end(), {outer[i] + 8, outer[i + 2] + 8, outer[i + 1] + 8});
    shapes.addMesh(vertices, indices, kHere, 0);
    EXPECT_TRUE(shapes.capsuleFree({0.0F, -1.0F, 0.0F}, kVisitor));
    EXPECT_FALSE(shapes.capsuleFree({4.0F, -1.0F, 0.0F}, kVisitor));
}

TEST(CollisionWorld, GroundBelowIsAFloorToStandOn) {
    CollisionWorld world;
    floor(world);
    box(world, {2.0F, 0.0F, -1.0F}, {4.0F, 0.8F, 1.0F});
    const auto onFloor = world.groundBelow({0.0F, 1.5F, 0.0F}, 3.0F, kVisitor);
    ASSERT_TRUE(onFloor);
    EXPECT_NEAR(onFloor->y, 0.0F, 1e-5F);
    EXPECT_NEAR(world.groundBelow({3.0F, 2.5F, 0.0F}, 3.0F, kVisitor)->y, 0.8F, 1e-5F);
    EXPECT_FALSE(world.groundBelow({0.0F, 5.0F, 0.0F}, 3.0F, kVisitor)) << "too far down";
    EXPECT_FALSE(world.groundBelow({3.0F, 0.3F, 0.0F}, 3.0F, kVisitor)) << "inside of the block";
    EXPECT_FALSE(world.groundBelow({1.9F, 0.0F, 0.0F}, 3.0F, kVisitor)) << "too near to the block";
    EXPECT_FALSE(world.groundBelow({20.1F, 1.0F, 0.0F}, 3.0F, kVisitor)) << "beyond the edge: no floor under the feet";
}

TEST(CollisionWorld, GroundBelowRefusesSteepFloorsAndLowCeilings) {
    CollisionWorld steep;
    ramp(steep, 45.0F, 4.0F);
    EXPECT_FALSE(steep.groundBelow({0.0F, 5.0F, -2.0F}, 5.0F, kVisitor));
    CollisionWorld gentle;
    ramp(gentle, 30.0F, 4.0F);
    EXPECT_TRUE(gentle.groundBelow({0.0F, 5.0F, -2.0F}, 5.0F, kVisitor));
    CollisionWorld low;
    room(low, {-2.0F, 0.0F, -2.0F}, {2.0F, 1.7F, 2.0F});
    EXPECT_FALSE(low.groundBelow({0.0F, 0.0F, 0.0F}, 1.0F, kVisitor));
    EXPECT_TRUE(low.groundBelow({0.0F, 0.0F, 0.0F}, 1.0F, {0.22F, 1.6F}));
}

TEST(CollisionWorld, NearestFreeLeavesRubbleByTheShortestWay) {
    CollisionWorld world;
    floor(world);
    box(world, {-1.0F, 0.0F, -3.0F}, {0.5F, 0.6F, 3.0F});
    const auto free = world.nearestFree({0.0F, 0.0F, 0.0F}, kVisitor, 1.5F);
    ASSERT_TRUE(free);
    EXPECT_TRUE(world.capsuleFree(*free, kVisitor));
    EXPECT_NEAR(free->y, 0.0F, 1e-4F);
    EXPECT_NEAR(free->x, 0.72F, 0.06F);
    EXPECT_FALSE(world.nearestFree({0.0F, 5.0F, 0.0F}, kVisitor, 1.5F));
    const auto here = world.nearestFree({5.0F, 0.0F, 5.0F}, kVisitor, 1.5F);
    ASSERT_TRUE(here);
    EXPECT_LT(glm::distance(*here, Vec3(5.0F, 0.0F, 5.0F)), 1e-4F);
}

TEST(CollisionWorld, NearestFreeStaysOnThisSideOfAWall) {
    CollisionWorld world;
    floor(world);
    box(world, {-10.0F, 0.0F, 0.0F}, {10.0F, 3.0F, 0.3F}, 5); // wall to the south of the visitor
    box(world, {-2.0F, 0.0F, -1.2F}, {2.0F, 0.9F, 0.0F}, 10); // rubble up to the wall: north is 1.2 m, behind is 0.6 m
    const auto free = world.nearestFree({0.0F, 0.0F, -0.1F}, kVisitor, 1.5F);
    ASSERT_TRUE(free);
    EXPECT_LT(free->z, 0.0F);
}

TEST(CollisionWorld, NearestFreeMayBeAStepUpButNotThePlinth) {
    CollisionWorld world;
    floor(world);
    box(world, {-0.4F, 0.0F, -0.4F}, {0.4F, 0.7F, 0.4F});
    const auto free = world.nearestFree({0.0F, 0.0F, 0.0F}, kVisitor, 1.5F);
    ASSERT_TRUE(free);
    EXPECT_NEAR(free->y, 0.0F, 1e-4F);
    box(world, {-3.0F, 0.0F, -3.0F}, {3.0F, 0.15F, 3.0F}); // a step all round the plinth
    const auto onStep = world.nearestFree({0.0F, 0.0F, 0.0F}, kVisitor, 1.5F);
    ASSERT_TRUE(onStep);
    EXPECT_NEAR(onStep->y, 0.15F, 1e-4F);
}

TEST(CollisionWorld, KnowsItsBoundsAndLeavesOutTrianglesWithoutArea) {
    CollisionWorld world;
    EXPECT_TRUE(world.bounds().empty());
    const std::array<Vec3, 3> line{Vec3(0.0F), Vec3(1.0F), Vec3(2.0F)};
    const std::array<std::uint32_t, 3> indices{0, 1, 2};
    world.addMesh(line, indices, kHere, 0);
    EXPECT_EQ(world.triangleCount(), 0U);
    world.addBox(Aabb{Vec3(0.0F), Vec3(1.0F)}, glm::translate(kHere, {10.0F, 0.0F, 0.0F}), 0);
    EXPECT_EQ(world.triangleCount(), 12U);
    EXPECT_FLOAT_EQ(world.bounds().min.x, 10.0F);
    EXPECT_FLOAT_EQ(world.bounds().max.x, 11.0F);
}

TEST(CollisionWorld, BrokenInputIsAProgramError) {
    CollisionWorld world;
    const std::array<Vec3, 3> corners{Vec3(0.0F), Vec3(1.0F, 0.0F, 0.0F), Vec3(0.0F, 1.0F, 0.0F)};
    const std::array<std::uint32_t, 3> outside{0, 1, 3};
    EXPECT_THROW(world.addMesh(corners, outside, kHere, 0), ContractBroken);
    const std::array<std::uint32_t, 2> two{0, 1};
    EXPECT_THROW(world.addMesh(corners, two, kHere, 0), ContractBroken);
    const std::array<Vec3, 3> notNumbers{Vec3(std::numeric_limits<float>::quiet_NaN()), corners[1], corners[2]};
    const std::array<std::uint32_t, 3> good{0, 1, 2};
    EXPECT_THROW(world.addMesh(notNumbers, good, kHere, 0), ContractBroken);
}

/// Of processor time: on a machine that has other work as well the clock on the wall says nothing.
double secondsOf(const std::function<void()>& work) {
    const std::clock_t start = std::clock();
    work();
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

TEST(CollisionWorld, EqualTrianglesAreOneAndTakeNoTime) {
    const std::array<Vec3, 3> corners{Vec3(-1.0F, 0.0F, 1.0F), Vec3(1.0F, 0.0F, 1.0F), Vec3(0.0F, 0.0F, -1.0F)};
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = 0; i < 40'000; ++i)
        indices.insert(indices.end(), {i % 3, (i + 1) % 3, (i + 2) % 3});
    CollisionWorld world;
    EXPECT_LT(secondsOf([&] { world.addMesh(corners, indices, kHere, 7); }), 2.0); // 31 s once
    EXPECT_EQ(world.triangleCount(), 1U);
    EXPECT_TRUE(world.cast({{0.0F, 1.0F, 0.0F}, {0.0F, -1.0F, 0.0F}}, 5.0F));
}

TEST(CollisionWorld, TrianglesThatAllLieInOnePlaceAreFoundSoon) {
    // No two are equal, and no plane between them divides them.
    std::vector<Vec3> corners;
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        const float size = 1.0F + 1e-6F * static_cast<float>(i);
        for (const Vec3& corner : {Vec3(-size, 0.0F, size), Vec3(size, 0.0F, size), Vec3(0.0F, 0.0F, -size)}) {
            indices.push_back(static_cast<std::uint32_t>(corners.size()));
            corners.push_back(corner);
        }
    }
    CollisionWorld world;
    EXPECT_LT(secondsOf([&] { world.addMesh(corners, indices, kHere, 7); }), 8.0);
    EXPECT_TRUE(world.cast({{0.0F, 1.0F, 0.0F}, {0.0F, -1.0F, 0.0F}}, 5.0F));
    EXPECT_FALSE(world.cast({{9.0F, 1.0F, 0.0F}, {0.0F, -1.0F, 0.0F}}, 5.0F));
}

TEST(CollisionWorld, ManySmallShapesCostNoMoreThanALargeOne) {
    CollisionWorld world;
    EXPECT_LT(secondsOf([&] {
                  for (int i = 0; i < 5000; ++i)
                      box(world, {static_cast<float>(i), 0.0F, 0.0F}, {static_cast<float>(i) + 0.5F, 1.0F, 1.0F});
              }),
              5.0);
    EXPECT_EQ(world.triangleCount(), 60'000U);
    EXPECT_FALSE(world.capsuleFree({4321.25F, 0.0F, 0.5F}, {0.1F, 0.5F}));
    EXPECT_TRUE(world.capsuleFree({4321.75F, 0.0F, 0.5F}, {0.1F, 0.5F}));
}

TEST(CollisionWorld, RaysMeetWhatLookingAtEachTriangleFinds) {
    std::mt19937 random(7);
    const auto number = [&] { return static_cast<float>(random() % 2001) / 100.0F - 10.0F; };
    const auto place = [&] { return Vec3(number(), number(), number()); };
    CollisionWorld whole;
    std::vector<CollisionWorld> each; // one triangle in each
    for (std::uint32_t i = 0; i < 300; ++i) {
        const std::array<Vec3, 3> corners{place(), place(), place()};
        const std::array<std::uint32_t, 3> indices{0, 1, 2};
        whole.addMesh(corners, indices, kHere, i);
        each.emplace_back().addMesh(corners, indices, kHere, i);
    }
    for (int i = 0; i < 500; ++i) {
        const Ray ray{place(), i % 4 == 0 ? Vec3(0.0F, -1.0F, 0.0F) : glm::normalize(place() + Vec3(0.001F))};
        std::optional<Hit> nearest;
        for (const CollisionWorld& one : each) {
            const auto hit = one.cast(ray, 15.0F);
            if (hit && (!nearest || hit->distance < nearest->distance))
                nearest = hit;
        }
        const auto hit = whole.cast(ray, 15.0F);
        ASSERT_EQ(hit.has_value(), nearest.has_value()) << i;
        if (hit) {
            EXPECT_EQ(hit->tag, nearest->tag) << i;
        }
    }
}

TEST(CollisionWorld, SeveralThreadsMayAskAtOnce) {
    const Museum m = museum();
    std::array<float, 4> sums{};
    {
        std::vector<std::jthread> threads;
        for (float& sum : sums)
            threads.emplace_back([&m, &sum] {
                for (int i = 0; i < 300; ++i) {
                    const float x = -25.0F + 50.0F * static_cast<float>(i) / 300.0F;
                    sum += m.world.capsulePenetration({x, 0.0F, -8.0F}, kVisitor);
                    if (const auto ground = m.world.groundBelow({x, 2.0F, -8.0F}, 4.0F, kVisitor))
                        sum += ground->y;
                    if (const auto hit = m.world.cast({{x, 1.0F, -8.0F}, {0.0F, 0.0F, -1.0F}}, 100.0F))
                        sum += hit->distance;
                }
            });
    }
    EXPECT_GT(sums[0], 0.0F);
    for (const float sum : sums)
        EXPECT_EQ(sum, sums[0]);
}

} // namespace
} // namespace halls::physics
