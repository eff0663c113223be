// SPDX-License-Identifier: MPL-2.0
#include "math/PointFit.h"

#include <glm/gtc/matrix_transform.hpp>
#include <gtest/gtest.h>

#include <limits>

namespace halls {
namespace {

const std::vector<Vec3> kPlaces{{0.0F, 0.0F, 0.0F}, {2.0F, 0.0F, 0.0F}, {0.0F, 1.0F, 0.5F}, {1.0F, 1.0F, -1.0F}};

std::vector<Vec3> moved(const Mat4& by) {
    std::vector<Vec3> places;
    for (const Vec3 place : kPlaces)
        places.emplace_back(by * Vec4(place, 1.0F));
    return places;
}

TEST(PointFit, FindsTheTurnAndTheMove) {
    Mat4 truth = glm::translate(Mat4(1.0F), Vec3(12.0F, -3.0F, 40.0F));
    truth = glm::rotate(truth, 2.1F, glm::normalize(Vec3(1.0F, 2.0F, -0.5F)));
    const auto fit = fitPoints(kPlaces, moved(truth));
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit.value().scale, 1.0F, 1e-4F);
    EXPECT_LT(fit.value().residual, 1e-4F);
    for (const Vec3 place : {Vec3(0.3F, 7.0F, -2.0F), Vec3(-5.0F, 0.0F, 1.0F)})
        EXPECT_LT(glm::distance(Vec3(fit.value().transform * Vec4(place, 1.0F)), Vec3(truth * Vec4(place, 1.0F))),
                  1e-3F);
}

TEST(PointFit, ResidualIsTheRootOfTheMeanSquare) {
    std::vector<Vec3> to = kPlaces;
    to[3].z += 0.1F;
    const auto fit = fitPoints(kPlaces, to);
    ASSERT_TRUE(fit);
    double squares = 0.0;
    for (std::size_t i = 0; i < to.size(); ++i) {
        const float apart = glm::distance(Vec3(fit.value().transform * Vec4(kPlaces[i], 1.0F)), to[i]);
        EXPECT_NEAR(apart, fit.value().errors[i], 1e-5F);
        squares += double{apart} * double{apart};
    }
    EXPECT_NEAR(fit.value().residual, std::sqrt(squares / 4.0), 1e-5);
    EXPECT_GT(fit.value().residual, 0.01F);
    EXPECT_LT(fit.value().residual, 0.1F);
}

TEST(PointFit, NeverMirrorsAndTellsTheScale) {
    const auto mirrored = fitPoints(kPlaces, moved(glm::scale(Mat4(1.0F), Vec3(-1.0F, 1.0F, 1.0F))));
    ASSERT_TRUE(mirrored);
    EXPECT_GT(glm::determinant(glm::mat3(mirrored.value().transform)), 0.99F);
    EXPECT_GT(mirrored.value().residual, 0.1F);
    const auto large = fitPoints(kPlaces, moved(glm::scale(Mat4(1.0F), Vec3(1000.0F))));
    ASSERT_TRUE(large);
    EXPECT_NEAR(large.value().scale, 1000.0F, 1.0F);
    EXPECT_NEAR(glm::length(Vec3(large.value().transform[0])), 1.0F, 1e-4F) << "a turn and a move, no scale";
}

TEST(PointFit, RefusesWhatLeavesTheTurnOpen) {
    const std::vector<Vec3> line{{0, 0, 0}, {1, 1, 1}, {2, 2, 2}};
    const std::vector<Vec3> triangle{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    EXPECT_FALSE(fitPoints(line, triangle));
    EXPECT_FALSE(fitPoints(triangle, line));
    EXPECT_FALSE(fitPoints(std::vector<Vec3>(3, Vec3(1.0F)), triangle));
    EXPECT_FALSE(fitPoints(std::span(triangle).first(2), std::span(triangle).first(2)));
    EXPECT_FALSE(fitPoints(triangle, kPlaces));
    std::vector<Vec3> broken = triangle;
    broken[1].y = std::numeric_limits<float>::quiet_NaN();
    EXPECT_FALSE(fitPoints(broken, triangle));
    EXPECT_TRUE(fitPoints(triangle, triangle));
}

} // namespace
} // namespace halls
