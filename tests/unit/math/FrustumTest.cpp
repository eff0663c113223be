// SPDX-License-Identifier: MPL-2.0
#include "math/Frustum.h"
#include "math/Camera.h"

#include <gtest/gtest.h>
#include <random>

namespace halls {
namespace {

Aabb around(Vec3 point, float half) {
    return {point - Vec3(half), point + Vec3(half)};
}

TEST(Frustum, seesWhatIsAheadAndNotWhatIsBehindBesideOrTooFar) {
    const Camera camera;
    const Frustum frustum(camera.projection(1.5F) * camera.view());
    EXPECT_TRUE(frustum.touches(around({0, 0, -5}, 0.5F)));
    EXPECT_FALSE(frustum.touches(around({0, 0, 5}, 0.5F)));
    EXPECT_FALSE(frustum.touches(around({-50, 0, -5}, 0.5F)));
    EXPECT_FALSE(frustum.touches(around({0, 50, -5}, 0.5F)));
    EXPECT_FALSE(frustum.touches(around({0, 0, -300}, 0.5F)));
    EXPECT_TRUE(frustum.touches(around({0, 0, 0}, 400.0F))); // we are inside of it
}

TEST(Frustum, neverLosesABoxWithAVisiblePoint) {
    std::mt19937 random(5);
    std::uniform_real_distribution<float> any(-20.0F, 20.0F);
    std::uniform_real_distribution<float> angle(-1.5F, 1.5F);
    std::size_t visible = 0;
    for (int round = 0; round < 5000; ++round) {
        const Camera camera{.pose = {Vec3(any(random), any(random), any(random)), 2.0F * angle(random), angle(random)},
                            .orthographicHeight = round % 4 == 0 ? 12.0F : 0.0F};
        const Mat4 clipFromWorld = camera.projection(1.6F) * camera.view();
        const Vec3 point(any(random), any(random), any(random));
        const Vec4 clip = clipFromWorld * Vec4(point, 1.0F);
        if (glm::any(glm::greaterThan(glm::abs(Vec3(clip)), Vec3(clip.w))))
            continue;
        ++visible;
        ASSERT_TRUE(Frustum(clipFromWorld).touches(around(point + Vec3(0.3F), 0.4F)));
    }
    EXPECT_GT(visible, 100U);
}

} // namespace
} // namespace halls
