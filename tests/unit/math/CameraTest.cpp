// SPDX-License-Identifier: MPL-2.0
#include "math/Camera.h"
#include "math/Colour.h"

#include <gtest/gtest.h>

namespace halls {
namespace {

void expectNear(Vec3 a, Vec3 b, float tolerance = 1e-5F) {
    EXPECT_NEAR(a.x, b.x, tolerance);
    EXPECT_NEAR(a.y, b.y, tolerance);
    EXPECT_NEAR(a.z, b.z, tolerance);
}

TEST(Camera, yawZeroLooksNorthNinetyLooksWestAndPitchLooksUp) {
    expectNear(directionOf(0.0F, 0.0F), {0, 0, -1});
    expectNear(directionOf(radiansOf(90.0F), 0.0F), {-1, 0, 0});
    expectNear(directionOf(radiansOf(180.0F), 0.0F), {0, 0, 1});
    expectNear(directionOf(0.3F, radiansOf(90.0F)), {0, 1, 0});
}

TEST(Camera, viewTurnsTheGazeToMinusZ) {
    const Camera camera{.pose = {Vec3(1, 2, 3), 0.7F, -0.4F}};
    expectNear(Vec3(camera.view() * Vec4(camera.pose.position, 1.0F)), Vec3(0.0F));
    expectNear(Vec3(camera.view() * Vec4(camera.pose.position + camera.direction(), 1.0F)), {0, 0, -1});
    // Up in the world stays up in the picture.
    EXPECT_GT((camera.view() * Vec4(kUp, 0.0F)).y, 0.0F);
}

TEST(Camera, rayThroughAPixelMeetsWhatThePixelShows) {
    for (const float height : {0.0F, 8.0F}) {
        const Camera camera{.pose = {Vec3(-2, 1.6F, 5), 0.5F, 0.2F}, .orthographicHeight = height};
        const float aspect = 16.0F / 9.0F;
        for (const Vec2 pixel : {Vec2(0.5F, 0.5F), Vec2(0.1F, 0.9F), Vec2(0.95F, 0.2F)}) {
            const Ray ray = camera.rayThrough(pixel, aspect);
            EXPECT_NEAR(glm::length(ray.direction), 1.0F, 1e-5F);
            const Vec4 clip = camera.projection(aspect) * camera.view() * Vec4(ray.origin + ray.direction * 5.0F, 1.0F);
            EXPECT_NEAR(clip.x / clip.w * 0.5F + 0.5F, pixel.x, 1e-3F);
            EXPECT_NEAR(0.5F - clip.y / clip.w * 0.5F, pixel.y, 1e-3F);
        }
    }
}

TEST(Camera, middleRayIsTheGaze) {
    const Camera camera{.pose = {Vec3(0.0F), 1.0F, 0.3F}};
    expectNear(camera.rayThrough({0.5F, 0.5F}, 1.5F).direction, camera.direction(), 1e-4F);
}

TEST(Math, wrapAngleStaysWithinHalfATurn) {
    EXPECT_FLOAT_EQ(wrapAngle(kPi), kPi);
    EXPECT_NEAR(wrapAngle(-kPi), kPi, 1e-5F);
    EXPECT_NEAR(wrapAngle(3.0F * kPi + 0.1F), -kPi + 0.1F, 1e-5F);
    EXPECT_NEAR(wrapAngle(-0.2F), -0.2F, 1e-6F);
}

TEST(Colour, srgbCurveIsItsOwnInverse) {
    for (int step = 0; step <= 255; ++step) {
        const float encoded = static_cast<float>(step) / 255.0F;
        EXPECT_NEAR(srgbOfLinear(linearOfSrgb(encoded)), encoded, 1e-5F);
    }
    EXPECT_NEAR(linearOfSrgb(0.5F), 0.21404F, 1e-4F);
    expectNear(linearOfHex(0xFF0080), {1.0F, 0.0F, linearOfSrgb(128.0F / 255.0F)});
}

} // namespace
} // namespace halls
