// SPDX-License-Identifier: MPL-2.0
#include "physics/Walker.h"
#include "base/Assert.h"

#include "unit/physics/Rooms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace halls::physics {
namespace {

using namespace rooms;

constexpr WalkInput kNorth{{0.0F, 1.0F}, 0.0F, false};
constexpr WalkInput kSouth{{0.0F, -1.0F}, 0.0F, false};
constexpr WalkInput kEast{{1.0F, 0.0F}, 0.0F, false};
constexpr WalkInput kStand{};

WalkInput along(float degreesEastOfNorth, bool run = false) {
    const float angle = radiansOf(degreesEastOfNorth);
    return {{std::sin(angle), std::cos(angle)}, 0.0F, run};
}

/// A walker who is watched: the deepest penetration and the longest step of the way.
class Course : public testing::Test {
protected:
    Walker start(Vec3 feet, const WalkerSettings& settings = {}) {
        Walker walker(world, settings);
        walker.place(feet);
        return walker;
    }
    void watch(Walker& walker) {
        m_last = walker.bodyFeet();
        walker.setObserver([this, &walker](const Vec3& feet) {
            deepest = std::max(deepest, world.capsulePenetration(feet, walker.capsule()));
            longest = std::max(longest, glm::distance(Vec2(feet.x, feet.z), Vec2(m_last.x, m_last.z)));
            highest = std::max(highest, feet.y);
            m_last = feet;
        });
    }
    void go(Walker& walker, const WalkInput& input, double seconds, double rate = 60.0) {
        watch(walker);
        for (int i = 0; i < static_cast<int>(std::lround(seconds * rate)); ++i)
            walker.step(input, 1.0 / rate);
        EXPECT_LE(deepest, 1e-3F);
        walker.setObserver({});
    }

    CollisionWorld world;
    float deepest = 0.0F;
    float longest = 0.0F; ///< metres of one fixed step, on the plan
    float highest = -1e9F;

private:
    Vec3 m_last{0.0F};
};

TEST_F(Course, WalksAtItsSpeedInTheDirectionOfItsGaze) {
    floor(world);
    Walker walker = start({0.0F, 0.0F, 5.0F});
    EXPECT_TRUE(walker.grounded());
    go(walker, kNorth, 2.0);
    EXPECT_NEAR(walker.feet().z, 5.0F - 2.8F, 1e-3F);
    EXPECT_NEAR(walker.feet().x, 0.0F, 1e-5F);
    go(walker, {{0.0F, 1.0F}, radiansOf(90.0F), true}, 1.0); // yaw 90° looks to the west
    EXPECT_NEAR(walker.feet().x, -2.8F, 1e-3F);
    go(walker, {{1.0F, 0.0F}, radiansOf(90.0F), false}, 1.0); // its right is the north
    EXPECT_NEAR(walker.feet().z, 5.0F - 2.8F - 1.4F, 2e-3F);
    EXPECT_EQ(walker.feet().y, 0.0F);
    EXPECT_NEAR(walker.eye().y, 1.60F, 1e-5F);
}

TEST_F(Course, PushingTwoKeysIsNotFaster) {
    floor(world);
    Walker walker = start({0.0F, 0.0F, 0.0F});
    go(walker, {{1.0F, 1.0F}, 0.0F, false}, 1.0);
    EXPECT_NEAR(glm::length(walker.feet()), 1.4F, 1e-3F);
}

TEST_F(Course, SettingsAreClampedAndChangeSpeedAndEye) {
    floor(world);
    Walker walker = start({0.0F, 0.0F, 0.0F}, {.radius = 0.1F, .eyeHeight = 0.5F, .speed = 9.0F});
    EXPECT_FLOAT_EQ(walker.settings().radius, 0.20F);
    EXPECT_NEAR(walker.eye().y, 0.90F, 1e-5F);
    EXPECT_NEAR(walker.capsule().height, 1.05F, 1e-5F);
    go(walker, kNorth, 1.0);
    EXPECT_NEAR(walker.feet().z, -3.0F, 1e-3F);
}

TEST_F(Course, ClimbsStepsUpToTwentyCentimetresOnly) {
    for (const float height : {0.02F, 0.10F, 0.20F, 0.25F, 0.30F}) {
        world = CollisionWorld();
        floor(world);
        box(world, {-2.0F, 0.0F, -4.0F}, {2.0F, height, -1.0F});
        Walker walker = start({0.0F, 0.0F, 0.0F});
        go(walker, kNorth, 2.0);
        if (height <= 0.20F) {
            EXPECT_NEAR(walker.feet().y, height, 1e-4F);
            EXPECT_NEAR(walker.feet().z, -2.8F, 1e-3F) << "a step must not slow down, " << height;
        } else {
            EXPECT_NEAR(walker.feet().y, 0.0F, 1e-4F) << height;
            EXPECT_NEAR(walker.feet().z, -1.0F + 0.22F, 2e-3F) << height;
        }
        EXPECT_TRUE(walker.grounded());
    }
}

TEST_F(Course, ClimbsSlopesUpToThirtyFiveDegreesOnly) {
    for (const float degrees : {10.0F, 30.0F, 35.0F, 40.0F, 60.0F}) {
        world = CollisionWorld();
        floor(world);
        ramp(world, degrees, 4.0F);
        Walker walker = start({0.0F, 0.0F, 1.0F});
        highest = 0.0F;
        go(walker, kNorth, 3.0);
        if (degrees <= 35.0F) {
            EXPECT_NEAR(walker.feet().z, 1.0F - 4.2F, 1e-2F) << degrees;
            EXPECT_GT(walker.feet().y, 3.0F * std::tan(radiansOf(degrees)));
        } else {
            EXPECT_LE(highest, 0.01F) << degrees;
        }
    }
}

TEST_F(Course, StandsStillOnASlopeForAMinute) {
    ramp(world, 35.0F, 6.0F);
    Walker walker = start(*world.groundBelow({0.0F, 3.0F, -3.0F}, 3.0F, {}));
    const Vec3 placed = walker.bodyFeet();
    go(walker, kNorth, 0.5);
    const Vec3 before = walker.bodyFeet();
    ASSERT_GT(before.y, placed.y + 0.3F) << "else there was nothing to stand still after";
    go(walker, kStand, 60.0);
    EXPECT_EQ(walker.bodyFeet(), before);
}

TEST_F(Course, WalksUpAndDownStairsWithAGlidingEye) {
    floor(world);
    stairs(world, 10, 0.17F, 0.29F);
    box(world, {-0.75F, 0.0F, -6.0F}, {0.75F, 1.7F, -2.9F});
    Walker walker = start({0.0F, 0.0F, 1.0F});
    for (const WalkInput& way : {kNorth, kSouth}) {
        float eye = walker.eye().y;
        float jump = 0.0F;
        for (int i = 0; i < 60 * 4; ++i) {
            walker.step(way, 1.0 / 60.0);
            EXPECT_TRUE(walker.grounded()) << i;
            jump = std::max(jump, std::abs(walker.eye().y - eye));
            eye = walker.eye().y;
            EXPECT_LE(world.capsulePenetration(walker.bodyFeet(), walker.capsule()), 1e-4F);
        }
        EXPECT_LT(jump, 0.025F) << "metres in a frame: the eye must glide";
        EXPECT_NEAR(walker.feet().y, way.direction.y > 0.0F ? 1.7F : 0.0F, 1e-3F);
    }
    EXPECT_NEAR(walker.feet().z, 1.0F, 0.02F) << "as far down as up";
}

TEST_F(Course, SteepMuseumStairsOfTwentyCentimetresCarry) {
    floor(world);
    stairs(world, 8, 0.20F, 0.25F);
    box(world, {-0.75F, 0.0F, -6.0F}, {0.75F, 1.6F, -2.0F});
    for (const float radius : {0.20F, 0.22F, 0.25F}) {
        Walker walker = start({0.0F, 0.0F, 1.0F}, {.radius = radius});
        go(walker, along(0.0F, true), 2.0);
        EXPECT_NEAR(walker.feet().y, 1.6F, 1e-3F) << radius;
    }
}

TEST_F(Course, PassesADoorOfEightyCentimetres) {
    floor(world);
    wallWithDoor(world, -5.0F, 5.0F, -2.2F, -2.0F, 0.0F, 0.80F, 2.0F, 3.0F);
    for (const float radius : {0.20F, 0.25F}) {
        for (const float offset : {0.0F, 0.1F, -0.14F}) {
            Walker walker = start({offset, 0.0F, 0.0F}, {.radius = radius});
            go(walker, kNorth, 3.0);
            EXPECT_NEAR(walker.feet().z, -4.2F, 2e-3F);
        }
    }
}

TEST_F(Course, SlidesThroughADoorThatItMeetsAtTheJamb) {
    floor(world);
    wallWithDoor(world, -5.0F, 5.0F, -2.4F, -2.0F, 0.0F, 0.80F, 2.0F, 3.0F);
    Walker walker = start({1.5F, 0.0F, 0.0F});
    go(walker, along(-35.0F), 6.0); // along the wall to the west, then round the jamb
    EXPECT_LT(walker.feet().z, -2.6F);
}

TEST_F(Course, SlidesAlongAWallWithoutGainOrLoss) {
    floor(world);
    for (int i = 0; i < 38; ++i) // a wall of many pieces: seams must not be felt
        box(world, {-19.0F + static_cast<float>(i), 0.0F, -2.3F}, {-18.0F + static_cast<float>(i), 3.0F, -2.0F});
    for (const float degrees : {10.0F, 45.0F, 80.0F}) {
        Walker walker = start({-15.0F, 0.0F, -1.7F});
        go(walker, along(degrees), 1.0); // to the wall
        const float from = walker.bodyFeet().x;
        const float aside = walker.bodyFeet().z;
        go(walker, along(degrees), 5.0);
        const float speed = (walker.bodyFeet().x - from) / 5.0F;
        EXPECT_NEAR(speed, 1.4F * std::sin(radiansOf(degrees)), 1e-3F) << degrees;
        if (degrees < 80.0F) {
            EXPECT_NEAR(walker.bodyFeet().z, aside, 1e-6F);
        }
        EXPECT_LE(longest, 1.4F * static_cast<float>(Walker::kStep) + 1e-5F);
    }
}

TEST_F(Course, SlidesAlongATurnedWallOfManyPieces) {
    // Turned by an odd angle, the corners of the pieces are rounded to float and stand out by some micrometres.
    floor(world);
    const float turn = radiansOf(33.7F);
    const Mat4 turned = glm::rotate(glm::translate(kHere, {8.0F, 0.0F, 8.0F}), turn, kUp);
    for (int i = 0; i < 40; ++i)
        world.addBox(Aabb{{-10.0F + 0.5F * static_cast<float>(i), 0.0F, -1.0F},
                          {-9.5F + 0.5F * static_cast<float>(i), 3.0F, -0.7F}},
                     turned, 0);
    const Vec3 wallWay(turned * Vec4(1.0F, 0.0F, 0.0F, 0.0F));
    for (const float degrees : {20.0F, 45.0F, 70.0F}) {
        Walker walker = start(Vec3(turned * Vec4(-8.0F, 0.0F, 0.0F, 1.0F)));
        WalkInput input = along(degrees);
        input.yaw = turn;
        go(walker, input, 1.0);
        const Vec3 from = walker.bodyFeet();
        go(walker, input, 5.0);
        EXPECT_NEAR(glm::dot(walker.bodyFeet() - from, wallWay), 7.0F * std::sin(radiansOf(degrees)), 0.02F) << degrees;
        EXPECT_EQ(walker.bodyFeet().y, 0.0F);
    }
}

TEST_F(Course, IsStillInAWedgedCorner) {
    // Angles between the walls, from a right corner to a narrow wedge.
    for (const float half : {45.0F, 30.0F, 15.0F, 5.0F}) {
        world = CollisionWorld();
        floor(world);
        const float a = radiansOf(half);
        const Vec3 tip{0.0F, 0.0F, -6.0F};
        const Vec3 east{6.0F * std::sin(a), 0.0F, -6.0F + 6.0F * std::cos(a)};
        const Vec3 west{-east.x, 0.0F, east.z};
        const Vec3 up{0.0F, 3.0F, 0.0F};
        face(world, {tip, east, east + up, tip + up});
        face(world, {west, tip, tip + up, west + up});
        Walker walker = start({0.0F, 0.0F, -0.5F});
        for (const float push : {0.0F, 7.0F, -12.0F}) {
            go(walker, along(push, true), 8.0);
            // As far in as its body fits.
            EXPECT_NEAR(walker.feet().z, -6.0F + 0.22F / std::sin(a), 0.02F) << half << "° pushed at " << push << "°";
            Vec3 low = walker.bodyFeet();
            Vec3 high = low;
            for (int i = 0; i < 600; ++i) {
                walker.step(along(push, true), 1.0 / 60.0);
                low = glm::min(low, walker.feet());
                high = glm::max(high, walker.feet());
            }
            EXPECT_LT(glm::length(high - low), 1e-4F) << half << "° pushed at " << push << "°";
        }
    }
}

TEST_F(Course, DoesNotTremblePushedObliquelyIntoACorner) {
    room(world, {-2.0F, 0.0F, -2.0F}, {2.0F, 3.0F, 2.0F});
    for (int degrees = 5; degrees < 85; degrees += 7) {
        Walker walker = start({0.0F, 0.0F, 0.0F});
        go(walker, along(static_cast<float>(degrees), true), 20.0);
        const Vec3 before = walker.bodyFeet();
        go(walker, along(static_cast<float>(degrees), true), 10.0);
        EXPECT_LT(glm::distance(walker.bodyFeet(), before), 1e-5F);
        EXPECT_NEAR(walker.bodyFeet().x, 2.0F - 0.22F, 1e-3F);
        EXPECT_NEAR(walker.bodyFeet().z, -2.0F + 0.22F, 1e-3F);
    }
}

TEST_F(Course, SeamsAndInnerEdgesOfFloorsDoNotTrip) {
    // A floor of many triangles and two meshes that meet, one a hair higher.
    std::vector<Vec3> vertices;
    std::vector<std::uint32_t> indices;
    for (int i = 0; i <= 40; ++i)
        for (int j = 0; j <= 40; ++j)
            vertices.push_back({-4.0F + 0.2F * static_cast<float>(i), 0.0F, -8.0F + 0.2F * static_cast<float>(j)});
    for (std::uint32_t i = 0; i < 40; ++i)
        for (std::uint32_t j = 0; j < 40; ++j)
            indices.insert(indices.end(), {i * 41 + j, i * 41 + j + 1, i * 41 + j + 41, //
                                           i * 41 + j + 41, i * 41 + j + 1, i * 41 + j + 42});
    world.addMesh(vertices, indices, kHere, 0);
    face(world, {{-4.0F, 0.001F, 8.0F}, {4.0F, 0.001F, 8.0F}, {4.0F, 0.001F, 0.0F}, {-4.0F, 0.001F, 0.0F}});
    for (const float degrees : {0.0F, 3.0F, 20.0F}) {
        Walker walker = start({-1.0F, 0.001F, 5.0F});
        const Vec3 from = walker.bodyFeet();
        go(walker, along(degrees, true), 3.5);
        EXPECT_NEAR(glm::distance(Vec2(from.x, from.z), Vec2(walker.bodyFeet().x, walker.bodyFeet().z)), 2.8F * 3.5F,
                    2e-3F);
        EXPECT_NEAR(walker.bodyFeet().y, 0.0F, 1e-4F);
        EXPECT_LE(highest, 0.0011F);
    }
}

TEST_F(Course, AThinWallStopsARunnerWhateverTheFrameRate) {
    floor(world);
    box(world, {-5.0F, 0.0F, -2.02F}, {5.0F, 3.0F, -2.0F});
    face(world,
         {{-5.0F, 0.0F, 2.0F}, {5.0F, 0.0F, 2.0F}, {5.0F, 3.0F, 2.0F}, {-5.0F, 3.0F, 2.0F}}); // no thickness at all
    for (const double rate : {1.0, 2.0, 20.0, 144.0}) {
        Walker walker = start({0.0F, 0.0F, 0.0F}, {.speed = 3.0F, .runFactor = 3.0F});
        go(walker, along(0.0F, true), 4.0, rate);
        EXPECT_NEAR(walker.feet().z, -1.78F, 2e-3F) << rate;
        go(walker, along(180.0F, true), 4.0, rate);
        EXPECT_NEAR(walker.feet().z, 1.78F, 2e-3F) << rate;
    }
}

TEST_F(Course, AParapetHoldsAndALedgeDrops) {
    box(world, {-5.0F, 2.7F, -5.0F}, {5.0F, 3.0F, 0.0F});
    box(world, {-5.0F, 3.0F, -5.0F}, {5.0F, 4.1F, -4.9F}); // parapet in the north only
    floor(world);
    Walker walker = start({0.0F, 3.0F, -2.0F});
    go(walker, along(0.0F, true), 5.0);
    EXPECT_NEAR(walker.feet().y, 3.0F, 1e-4F);
    EXPECT_NEAR(walker.feet().z, -4.68F, 2e-3F);
    go(walker, kSouth, 4.0); // over the edge
    go(walker, kStand, 2.0);
    EXPECT_TRUE(walker.grounded());
    EXPECT_NEAR(walker.feet().y, 0.0F, 1e-4F);
    EXPECT_EQ(walker.recoveries(), 0U);
}

TEST_F(Course, FallsUnderGravity) {
    floor(world);
    Walker walker = start({0.0F, 3.0F, 0.0F});
    EXPECT_FALSE(walker.grounded());
    go(walker, kStand, 0.5);
    EXPECT_NEAR(walker.fallenMetres(), 0.5F * 9.81F * 0.25F, 0.03F);
    go(walker, kStand, 0.5);
    EXPECT_TRUE(walker.grounded());
    EXPECT_EQ(walker.fallenMetres(), 0.0F);
    EXPECT_NEAR(walker.feet().y, 0.0F, 1e-5F);
}

TEST_F(Course, SlidesDownFromASteepSlope) {
    floor(world);
    ramp(world, 55.0F, 4.0F);
    Walker walker = start({0.0F, 4.5F, -2.0F});
    go(walker, kStand, 4.0);
    EXPECT_TRUE(walker.grounded());
    EXPECT_LT(walker.feet().y, 0.25F);
}

TEST_F(Course, ALowCeilingStopsAndAChildPasses) {
    floor(world);
    box(world, {-5.0F, 1.70F, -4.0F}, {5.0F, 3.0F, -2.0F});
    Walker walker = start({0.0F, 0.0F, 0.0F});
    go(walker, kNorth, 3.0);
    EXPECT_NEAR(walker.feet().z, -1.78F, 3e-3F);
    walker.setSettings({.eyeHeight = 1.0F});
    go(walker, kNorth, 1.0);
    EXPECT_LT(walker.feet().z, -2.5F);
    // Growing has to wait until the ceiling ends.
    walker.setSettings({.eyeHeight = 1.6F});
    EXPECT_NEAR(walker.eye().y, 1.0F, 1e-4F);
    go(walker, kNorth, 3.0);
    EXPECT_NEAR(walker.eye().y, 1.6F, 1e-4F);
}

TEST_F(Course, DoesNotClimbAStepIntoTheCeiling) {
    floor(world);
    box(world, {-5.0F, 0.0F, -6.0F}, {5.0F, 0.15F, -1.0F});
    box(world, {-5.0F, 1.80F, -6.0F}, {5.0F, 3.0F, -0.5F}); // 1.80 m above the floor, 1.65 m above the step
    Walker walker = start({0.0F, 0.0F, 0.0F});
    go(walker, kNorth, 3.0);
    EXPECT_LT(walker.feet().y, 0.06F);
    EXPECT_GT(walker.feet().z, -1.1F);
    EXPECT_LT(walker.feet().z, -0.5F) << "it came to the step";
    go(walker, kSouth, 1.0);
    EXPECT_GT(walker.feet().z, -0.2F) << "and it is not caught there";
}

TEST_F(Course, SamePathAtAnyFrameRate) {
    const Museum m = museum();
    // Turns, corners, stairs: the keys change at given moments.
    struct Key {
        double at;
        WalkInput input;
    };
    const std::vector<Key> keys{
        {0.0, along(0.0F, true)},       {1.37, along(90.0F, true)}, {3.21, along(200.0F)}, {5.055, along(-60.0F)},
        {8.4, along(170.0F, true)},     {11.111, along(45.0F)},     {14.9, kStand},        {15.3, along(135.0F)},
        {18.003, along(-100.0F, true)}, {21.7, along(0.0F, true)},  {25.0, kStand}};
    const auto play = [&](double rate) {
        Walker walker(m.world, {});
        walker.place({4.0F, 0.0F, 10.0F});
        double now = 0.0;
        std::vector<Vec3> path;
        for (std::size_t i = 0; i + 1 < keys.size(); ++i) {
            while (now < keys[i + 1].at) {
                const double frame = std::min(1.0 / rate, keys[i + 1].at - now);
                walker.step(keys[i].input, frame);
                now += frame;
            }
            path.push_back(walker.feet());
        }
        return path;
    };
    const auto golden = play(60.0);
    EXPECT_GT(glm::distance(golden.front(), golden.back()), 2.0F);
    for (const double rate : {20.0, 30.0, 37.0, 120.0, 144.0}) {
        const auto path = play(rate);
        for (std::size_t i = 0; i < golden.size(); ++i)
            EXPECT_LT(glm::distance(golden[i], path[i]), 1e-4F) << rate << " Hz, leg " << i;
    }
}

TEST_F(Course, InterpolationFollowsTimeEvenlyAtOddFrameRates) {
    floor(world);
    Walker walker = start({0.0F, 0.0F, 0.0F});
    for (int i = 0; i < 20; ++i)
        walker.step(kNorth, 1.0 / 144.0);
    float last = walker.feet().z;
    for (int i = 0; i < 200; ++i) {
        walker.step(kNorth, 1.0 / 144.0);
        EXPECT_NEAR(last - walker.feet().z, 1.4F / 144.0F, 1e-5F);
        last = walker.feet().z;
    }
}

TEST_F(Course, EqualInputGivesEqualBits) {
    const Museum m = ruinedMuseum();
    const auto play = [&] {
        Walker walker(m.world, {});
        walker.place({0.0F, 0.0F, -2.0F});
        std::vector<Vec3> path;
        for (int i = 0; i < 3000; ++i) {
            const float angle = static_cast<float>((i / 100) * 77 % 360);
            walker.step(along(angle, true), 1.0 / 57.0);
            path.push_back(walker.feet());
        }
        return path;
    };
    const auto path = play();
    EXPECT_GT(glm::distance(path.front(), path[80]), 1.0F);
    EXPECT_EQ(path, play());
}

TEST_F(Course, RecoversFromUnderTheFloorWithinHalfASecond) {
    const Museum m = museum();
    Walker walker(m.world, {});
    walker.place({0.0F, 0.0F, 8.0F});
    for (int i = 0; i < 60; ++i)
        walker.step(kEast, 1.0 / 60.0);
    const Vec3 safe = walker.bodyFeet();
    for (const float y : {-0.15F, -1.0F, -5.0F, -100.0F}) {
        walker.place({0.0F, y, 8.0F});
        for (int i = 0; i < 30; ++i)
            walker.step(kStand, 1.0 / 60.0);
        EXPECT_TRUE(walker.grounded()) << y;
        EXPECT_TRUE(m.world.capsuleFree(walker.bodyFeet(), walker.capsule()));
        EXPECT_NEAR(walker.feet().y, 0.0F, 1e-4F);
        EXPECT_LT(glm::distance(walker.bodyFeet(), safe), 0.8F) << "the last safe place";
    }
    EXPECT_EQ(walker.recoveries(), 4U);
}

TEST_F(Course, RecoversWithoutAnySafePlaceBefore) {
    floor(world);
    box(world, {-1.0F, 0.0F, -1.0F}, {1.0F, 2.5F, 1.0F});
    for (const Vec3 place : {Vec3(0.0F, 0.5F, 0.0F), Vec3(0.0F, -3.0F, 0.0F), Vec3(5.0F, -8.0F, 5.0F)}) {
        Walker walker = start(place);
        walker.step(kStand, 0.5);
        EXPECT_TRUE(walker.grounded());
        EXPECT_TRUE(world.capsuleFree(walker.bodyFeet(), walker.capsule()));
    }
}

TEST_F(Course, LeavingTheWorldBringsBack) {
    floor(world);
    Walker walker = start({18.0F, 0.0F, 0.0F});
    for (int i = 0; i < 300; ++i)
        walker.step(along(90.0F, true), 1.0 / 60.0);
    EXPECT_GT(walker.recoveries(), 0U);
    EXPECT_GT(walker.feet().y, -3.0F);
    walker.step(kStand, 1.0);
    EXPECT_NEAR(walker.feet().y, 0.0F, 1e-4F);
}

TEST_F(Course, StateSwapKeepsThePoseWhereThereIsRoom) {
    const Museum before = museum();
    const Museum after = ruinedMuseum();
    Walker walker(before.world, {});
    walker.place({-3.0F, 0.0F, 8.0F});
    walker.step(kNorth, 0.7);
    const Vec3 feet = walker.feet();
    const Vec3 eye = walker.eye();
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(walker.setWorld(i % 2 == 0 ? after.world : before.world), Settled::Here);
        EXPECT_EQ(walker.feet(), feet);
        EXPECT_EQ(walker.eye(), eye);
    }
}

TEST_F(Course, StateSwapMovesWhoStandsOverTheHoleOrInTheRubble) {
    const Museum before = museum();
    const Museum after = ruinedMuseum();
    Walker walker(before.world, {});
    walker.place({2.0F, 0.0F, -7.2F});
    walker.step(kStand, 0.2);
    EXPECT_EQ(walker.setWorld(after.world), Settled::Moved);
    EXPECT_TRUE(walker.grounded());
    EXPECT_TRUE(after.world.capsuleFree(walker.bodyFeet(), walker.capsule()));
    EXPECT_NEAR(walker.feet().y, 0.0F, 1e-3F) << "on the rim, not in the cellar";
    EXPECT_LE(glm::distance(walker.feet(), Vec3(2.0F, 0.0F, -7.2F)), 1.5F);
    walker.step(kStand, 1.0);
    EXPECT_NEAR(walker.feet().y, 0.0F, 1e-3F);
}

TEST_F(Course, StateSwapSaysWhenThereIsNoPlace) {
    floor(world);
    CollisionWorld full;
    box(full, {-10.0F, -1.0F, -10.0F}, {10.0F, 5.0F, 10.0F});
    Walker walker = start({0.0F, 0.0F, 0.0F});
    EXPECT_EQ(walker.setWorld(full), Settled::Nowhere);
    walker.setWorld(world);
    walker.place({3.0F, 0.0F, 3.0F});
    walker.step(kStand, 0.1);
    EXPECT_EQ(walker.feet(), Vec3(3.0F, 0.0F, 3.0F));
}

TEST_F(Course, ALeaningWallHoldsWithoutTrembling) {
    floor(world);
    for (const float lean : {1.0F, 10.0F, 20.0F, -15.0F}) { // positive: away from the visitor
        CollisionWorld leaning;
        box(leaning, {-5.0F, -0.3F, -6.0F}, {5.0F, 0.0F, 5.0F});
        const float top = -2.0F - 3.0F * std::tan(radiansOf(lean));
        face(leaning, {{-5.0F, 0.0F, -2.0F}, {5.0F, 0.0F, -2.0F}, {5.0F, 3.0F, top}, {-5.0F, 3.0F, top}});
        Walker walker(leaning, {});
        walker.place({0.0F, 0.0F, 0.0F});
        walker.step(along(10.0F), 1.0);
        for (int i = 0; i < 4; ++i)
            walker.step(along(0.0F), 0.5);
        const Vec3 before = walker.bodyFeet();
        EXPECT_LT(before.z, -1.2F) << "it came to the wall, " << lean;
        for (int i = 0; i < 10; ++i) {
            walker.step(along(0.0F), 0.5);
            EXPECT_LT(glm::distance(before, walker.bodyFeet()), 1e-4F) << lean;
        }
        EXPECT_LE(leaning.capsulePenetration(before, walker.capsule()), 1e-4F);
        EXPECT_LT(before.y, 0.02F) << lean;
    }
}

TEST_F(Course, BrokenInputIsAProgramError) {
    floor(world);
    Walker walker = start({0.0F, 0.0F, 0.0F});
    EXPECT_THROW(walker.step(kNorth, -0.1), ContractBroken);
    EXPECT_THROW(walker.step(kNorth, std::nan("")), ContractBroken);
    EXPECT_THROW(walker.place({std::nanf(""), 0.0F, 0.0F}), ContractBroken);
}

} // namespace
} // namespace halls::physics
