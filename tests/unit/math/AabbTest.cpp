// SPDX-License-Identifier: MPL-2.0
#include "math/Aabb.h"

#include <glm/gtc/matrix_transform.hpp>
#include <gtest/gtest.h>
#include <random>

namespace halls {
namespace {

TEST(Aabb, beginsEmptyAndGrows) {
    Aabb box;
    EXPECT_TRUE(box.empty());
    EXPECT_EQ(box.size(), Vec3(0.0F));
    EXPECT_FALSE(box.contains(Vec3(0.0F)));
    box.include(Vec3(1, 2, 3));
    EXPECT_FALSE(box.empty());
    box.include(Vec3(-1, 0, 5));
    EXPECT_EQ(box.min, Vec3(-1, 0, 3));
    EXPECT_EQ(box.max, Vec3(1, 2, 5));
    EXPECT_EQ(box.centre(), Vec3(0, 1, 4));
    EXPECT_TRUE(box.contains(box.max));
    EXPECT_FALSE(box.contains(Vec3(0, 1, 5.1F)));
    Aabb other;
    other.include(box);
    other.include(Aabb{}); // an empty one adds nothing
    EXPECT_EQ(other.min, box.min);
    EXPECT_EQ(other.max, box.max);
}

TEST(Aabb, transformedHoldsAllTransformedCornersTightly) {
    std::mt19937 random(4);
    std::uniform_real_distribution<float> any(-3.0F, 3.0F);
    for (int round = 0; round < 200; ++round) {
        Aabb box;
        box.include(Vec3(any(random), any(random), any(random)));
        box.include(Vec3(any(random), any(random), any(random)));
        Mat4 transform = glm::translate(Mat4(1.0F), Vec3(any(random), any(random), any(random)));
        transform = glm::rotate(transform, any(random), glm::normalize(Vec3(any(random), any(random), 1.0F)));
        transform = glm::scale(transform, Vec3(any(random), any(random), any(random)));
        Aabb corners;
        for (int corner = 0; corner < 8; ++corner)
            corners.include(Vec3(transform * Vec4((corner & 1) != 0 ? box.max.x : box.min.x,
                                                  (corner & 2) != 0 ? box.max.y : box.min.y,
                                                  (corner & 4) != 0 ? box.max.z : box.min.z, 1.0F)));
        const Aabb result = box.transformed(transform);
        for (int axis = 0; axis < 3; ++axis) {
            ASSERT_NEAR(result.min[axis], corners.min[axis], 1e-4F);
            ASSERT_NEAR(result.max[axis], corners.max[axis], 1e-4F);
        }
    }
    EXPECT_TRUE(Aabb{}.transformed(Mat4(2.0F)).empty());
}

} // namespace
} // namespace halls
