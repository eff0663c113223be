// SPDX-License-Identifier: MPL-2.0
#include "physics/Exact.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace halls::physics {
namespace {

Triangle triangleOf(const DVec3& a, const DVec3& b, const DVec3& c) {
    return {{a, b, c},
            glm::normalize(glm::cross(b - a, c - a)),
            glm::min(glm::min(a, b), c),
            glm::max(glm::max(a, b), c),
            0};
}

class Exact : public testing::Test {
protected:
    double number(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }
    DVec3 point(double size) { return {number(-size, size), number(-size, size), number(-size, size)}; }
    Triangle triangle() { return triangleOf(point(2.0), point(2.0), point(2.0)); }

    /// By brute force: the smallest of many samples.
    static double sampled(const Upright& segment, const Triangle& triangle) {
        constexpr int kSamples = 60;
        double best = 1e300;
        for (int k = 0; k <= kSamples; ++k) {
            const DVec3 on{segment.x, glm::mix(segment.bottom, segment.top, k / double(kSamples)), segment.z};
            for (int i = 0; i <= kSamples; ++i) {
                for (int j = 0; i + j <= kSamples; ++j) {
                    const double u = i / double(kSamples);
                    const double v = j / double(kSamples);
                    best = std::min(best, glm::distance(on, triangle.corners[0] * (1.0 - u - v) +
                                                                triangle.corners[1] * u + triangle.corners[2] * v));
                }
            }
        }
        return best;
    }

    std::mt19937 m_random{7};
};

TEST_F(Exact, DistanceOfSegmentAndTriangleAgreesWithBruteForce) {
    for (int i = 0; i < 60; ++i) {
        const Triangle t = triangle();
        const double bottom = number(-1.5, 1.0);
        const Upright segment{number(-2.0, 2.0), number(-2.0, 2.0), bottom, bottom + 1.3};
        const Nearest found = nearest(segment, t);
        const double brute = sampled(segment, t);
        EXPECT_LE(found.distance, brute + 1e-9) << i;
        EXPECT_GE(found.distance, brute - 0.08) << i; // the samples lie up to 8 cm apart
        EXPECT_NEAR(glm::distance(found.onSegment, found.onTriangle), found.distance, 1e-12);
        EXPECT_NEAR(glm::distance(closestOnTriangle(found.onSegment, t), found.onTriangle), 0.0, 1e-6);
    }
}

TEST_F(Exact, DistanceToAnUprightWallAndToAFloorIsExact) {
    const Triangle wall = triangleOf({1.0, 0.0, -5.0}, {1.0, 0.0, 5.0}, {1.0, 3.0, 0.0});
    EXPECT_DOUBLE_EQ(nearest({0.75, 0.0, 0.2, 1.5}, wall).distance, 0.25);
    const Triangle flat = triangleOf({-5.0, 0.0, -5.0}, {0.0, 0.0, 5.0}, {5.0, 0.0, -5.0});
    EXPECT_DOUBLE_EQ(nearest({0.1, 0.2, 0.22, 1.5}, flat).distance, 0.22);
    EXPECT_EQ(nearest({0.1, 0.2, -0.22, 1.5}, flat).distance, 0.0);
}

TEST_F(Exact, OverlapIsHowFarOneMustMove) {
    const Triangle flat = triangleOf({-5.0, 0.0, -5.0}, {0.0, 0.0, 5.0}, {5.0, 0.0, -5.0});
    EXPECT_EQ(overlap({0.0, 0.0, 0.22, 1.5}, 0.22, flat), 0.0);
    EXPECT_NEAR(overlap({0.0, 0.0, 0.20, 1.5}, 0.22, flat), 0.02, 1e-12);
    // 0.5 m deep in the floor: the axis itself runs through.
    EXPECT_NEAR(overlap({0.0, 0.0, -0.28, 1.0}, 0.22, flat), 0.5, 1e-12);
}

TEST_F(Exact, FootprintIsClippedByHeight) {
    const Triangle wall = triangleOf({0.0, 0.0, 0.0}, {4.0, 0.0, 0.0}, {0.0, 4.0, 0.0});
    EXPECT_EQ(footprint(wall, 4.5, 5.0).count, 0U);
    const Footprint half = footprint(wall, 2.0, 5.0);
    EXPECT_DOUBLE_EQ(half.high.x, 2.0);
    EXPECT_DOUBLE_EQ(closestOn(half, {3.0, 0.0}).x, 2.0);
    const Footprint band = footprint(wall, 1.0, 2.0);
    EXPECT_DOUBLE_EQ(band.high.x, 3.0);
    // Inside of a flat one, the point itself is the closest.
    const Triangle flat = triangleOf({-5.0, 1.0, -5.0}, {0.0, 1.0, 5.0}, {5.0, 1.0, -5.0});
    EXPECT_EQ(closestOn(footprint(flat, 0.0, 2.0), {0.1, 0.2}), DVec2(0.1, 0.2));
}

TEST_F(Exact, WindingTellsInsideFromOutside) {
    const DVec3 a{0, 0, 0};
    const DVec3 b{1, 0, 0};
    const DVec3 c{0, 1, 0};
    const DVec3 d{0, 0, 1};
    const std::array<Triangle, 4> solid{triangleOf(a, c, b), triangleOf(a, b, d), triangleOf(a, d, c),
                                        triangleOf(b, c, d)};
    const auto turns = [&](const DVec3& p) {
        double sum = 0.0;
        for (const Triangle& t : solid)
            sum += winding(p, t);
        return sum;
    };
    EXPECT_NEAR(turns({0.1, 0.1, 0.1}), 1.0, 1e-9);
    EXPECT_NEAR(turns({0.6, 0.6, 0.6}), 0.0, 1e-9);
}

TEST_F(Exact, NearestAllowedMoveIsAProjectionAndNeverLonger) {
    for (int i = 0; i < 2000; ++i) {
        const DVec2 wish{number(-1, 1), number(-1, 1)};
        std::vector<Limit> limits;
        for (int k = 0; k < i % 6; ++k) {
            const double angle = number(0.0, 6.3);
            limits.push_back({{std::sin(angle), std::cos(angle)}, number(-0.5, 0.0)});
        }
        const DVec2 found = nearestAllowed(wish, limits);
        EXPECT_LE(glm::length(found), glm::length(wish) + 1e-12);
        for (const Limit& limit : limits)
            EXPECT_GE(glm::dot(limit.normal, found), limit.limit - 1e-9);
        // No allowed sample is nearer to the wish.
        for (int k = 0; k < 30; ++k) {
            const DVec2 other{number(-1, 1), number(-1, 1)};
            const bool allowed = std::all_of(limits.begin(), limits.end(), [&](const Limit& limit) {
                return glm::dot(limit.normal, other) >= limit.limit;
            });
            EXPECT_FALSE(allowed && glm::distance(other, wish) < glm::distance(found, wish) - 1e-9);
        }
    }
}

} // namespace
} // namespace halls::physics
