// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/Ears.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <gtest/gtest.h>

namespace halls::importer {
namespace {

using Outline = std::vector<DVec3>;

double areaOf(const Outline& outline) {
    DVec3 sum(0.0);
    for (std::size_t i = 2; i < outline.size(); ++i)
        sum += glm::cross(outline[i - 1] - outline[0], outline[i] - outline[0]);
    return glm::length(sum) / 2.0;
}

/// Sum of the triangles' own areas: larger than the outline's where they lie over each other.
double areaOf(const Outline& outline, const std::vector<std::uint32_t>& triangles) {
    double sum = 0.0;
    for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
        const DVec3 a = outline[triangles[i]];
        sum += glm::length(glm::cross(outline[triangles[i + 1]] - a, outline[triangles[i + 2]] - a)) / 2.0;
    }
    return sum;
}

void expectCut(const Outline& outline) {
    Ears ears;
    for (std::size_t turn = 0; turn < std::min<std::size_t>(outline.size(), 12); ++turn) {
        Outline turned = outline; // whichever corner comes first
        std::ranges::rotate(turned, turned.begin() + static_cast<std::ptrdiff_t>(turn));
        for (const bool back : {false, true}) {
            if (back)
                std::ranges::reverse(turned);
            std::vector<std::uint32_t> triangles;
            EXPECT_TRUE(ears.cut(turned, triangles));
            EXPECT_NEAR(areaOf(turned, triangles), areaOf(turned), 1e-9 * std::max(1.0, areaOf(turned))) << turn;
            DVec3 along(0.0); // all face where the outline does
            for (std::size_t i = 2; i < turned.size(); ++i)
                along += glm::cross(turned[i - 1] - turned[0], turned[i] - turned[0]);
            for (std::size_t i = 0; i + 2 < triangles.size(); i += 3) {
                const DVec3 a = turned[triangles[i]];
                EXPECT_GE(glm::dot(glm::cross(turned[triangles[i + 1]] - a, turned[triangles[i + 2]] - a), along),
                          -1e-9);
            }
        }
    }
}

TEST(Ears, CutConcaveOutlines) {
    expectCut({{0, 0, 0}, {3, 0, 0}, {3, 3, 0}, {2, 3, 0}, {2, 1, 0}, {1, 1, 0}, {1, 3, 0}, {0, 3, 0}}); // a U
    expectCut({{2, 2, 0}, {0, 1, 0}, {-2, 2, 0}, {0, 0, 0}});                                            // a dart
    expectCut({{0, 0, 0}, {0, 4, 1}, {0, 4, 4}, {0, 1, 1}, {0, -3, 4}});                                 // upright
}

TEST(Ears, CutOutlinesWithCornersOnALineAndTwice) {
    expectCut({{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {2, 1, 0}, {2, 2, 0}, {0, 2, 0}, {0, 1, 0}});
    expectCut({{0, 0, 0}, {2, 0, 0}, {2, 0, 0}, {2, 2, 0}, {2, 2, 0}, {0, 2, 0}});
    // A frame: its hole hangs on the outline by a slit.
    expectCut(
        {{0, 0, 0}, {3, 0, 0}, {3, 3, 0}, {0, 3, 0}, {0, 0, 0}, {1, 1, 0}, {1, 2, 0}, {2, 2, 0}, {2, 1, 0}, {1, 1, 0}});
}

Outline star(std::size_t corners) {
    Outline outline;
    for (std::size_t i = 0; i < corners; ++i) {
        const double angle = 2.0 * 3.14159265358979 * static_cast<double>(i) / static_cast<double>(corners);
        const double radius = i % 2 == 0 ? 10.0 : 6.0 + std::sin(static_cast<double>(i) * 0.1);
        outline.emplace_back(radius * std::cos(angle), radius * std::sin(angle), 0.0);
    }
    return outline;
}

TEST(Ears, CutHundredsOfCornersAndTensOfThousandsInTime) {
    expectCut(star(200));
    expectCut(star(1000));
    Outline comb{{0, -1, 0}};
    for (int tooth = 0; tooth < 10000; ++tooth) {
        comb.emplace_back(tooth, 0.0, 0.0);
        comb.emplace_back(tooth + 0.5, 100.0, 0.0);
    }
    comb.emplace_back(10000, -1, 0);
    std::ranges::reverse(comb);
    const std::clock_t start = std::clock(); // of the processor: others may be busy
    Ears ears;
    for (const Outline& outline : {comb, star(60000)}) {
        std::vector<std::uint32_t> triangles;
        ears.cut(outline, triangles);
        EXPECT_GE(triangles.size() / 3, outline.size() - 4);
    }
    EXPECT_LT((std::clock() - start) / CLOCKS_PER_SEC, 5);
}

TEST(Ears, MakeAtMostTwoTrianglesLessThanCornersOfWhatever) {
    Ears ears;
    std::uint32_t seed = 1;
    for (int round = 0; round < 300; ++round) {
        Outline outline;
        for (int corner = 0; corner < 4 + round; ++corner) {
            seed = seed * 1664525U + 1013904223U;
            outline.emplace_back(seed >> 28U, (seed >> 24U) & 15U, (seed >> 20U) & 3U);
        }
        std::vector<std::uint32_t> triangles;
        ears.cut(outline, triangles);
        EXPECT_LE(triangles.size() / 3, outline.size() - 2);
        for (const std::uint32_t corner : triangles)
            ASSERT_LT(corner, outline.size());
    }
    std::vector<std::uint32_t> none;
    ears.cut(Outline{{0, 0, 0}, {1, 0, 0}}, none);
    EXPECT_TRUE(none.empty());
}

} // namespace
} // namespace halls::importer
