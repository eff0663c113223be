// SPDX-License-Identifier: MPL-2.0
#include "stage/Tints.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace halls::stage {
namespace {

using render::Pattern;
using render::Tint;

Vec3 linear(Vec3 srgb) {
    const auto one = [](float v) { return v <= 0.04045F ? v / 12.92F : std::pow((v + 0.055F) / 1.055F, 2.4F); };
    return {one(srgb.x), one(srgb.y), one(srgb.z)};
}

/// CIE L*a*b*, D65.
Vec3 labOf(Vec3 light) {
    const auto f = [](float t) { return t > 0.008856F ? std::cbrt(t) : 7.787F * t + 16.0F / 116.0F; };
    const float x = f((0.4124F * light.x + 0.3576F * light.y + 0.1805F * light.z) / 0.9505F);
    const float y = f(0.2126F * light.x + 0.7152F * light.y + 0.0722F * light.z);
    const float z = f((0.0193F * light.x + 0.1192F * light.y + 0.9505F * light.z) / 1.089F);
    return {116.0F * y - 16.0F, 500.0F * (x - y), 200.0F * (y - z)};
}

/// What somebody without one kind of cones sees: Viénot, Brettel, Mollon (1999) for red and green, and the matrix of
/// Machado, Oliveira, Fernandes (2009) for blue. In linear light.
Vec3 seen(Vec3 light, const std::array<Vec3, 3>& rows) {
    const Vec3 made{glm::dot(rows[0], light), glm::dot(rows[1], light), glm::dot(rows[2], light)};
    return glm::clamp(made, Vec3(0.0F), Vec3(1.0F));
}

const std::array<Vec3, 3> kEverybody{Vec3{1, 0, 0}, Vec3{0, 1, 0}, Vec3{0, 0, 1}};
const std::array<Vec3, 3> kNoRed{Vec3{0.11238F, 0.88762F, 0.0F}, Vec3{0.11238F, 0.88762F, 0.0F},
                                 Vec3{0.00401F, -0.00401F, 1.0F}};
const std::array<Vec3, 3> kNoGreen{Vec3{0.29275F, 0.70725F, 0.0F}, Vec3{0.29275F, 0.70725F, 0.0F},
                                   Vec3{-0.02234F, 0.02234F, 1.0F}};
const std::array<Vec3, 3> kNoBlue{Vec3{1.255528F, -0.076749F, -0.178779F}, Vec3{-0.078411F, 0.930809F, 0.147602F},
                                  Vec3{0.004733F, 0.691367F, 0.303900F}};

float apart(const Tint& one, const Tint& other, const std::array<Vec3, 3>& eye) {
    return glm::distance(labOf(seen(linear(one.colour), eye)), labOf(seen(linear(other.colour), eye)));
}

float lightness(const Tint& tint) {
    return labOf(linear(tint.colour)).x;
}

struct Named {
    std::string name;
    Tint tint;
};

/// Nobody may take one for the other: apart in colour for every eye, or by the pattern; in grey by the pattern, or by
/// a lightness that is far off.
void expectApart(const std::vector<Named>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t k = i + 1; k < all.size(); ++k) {
            const auto& [one, first] = all[i];
            const auto& [other, second] = all[k];
            const bool patterns = first.pattern != second.pattern;
            EXPECT_TRUE(patterns || std::abs(lightness(first) - lightness(second)) > 30.0F)
                << one << " and " << other << " are alike in grey";
            for (const auto* eye : {&kEverybody, &kNoRed, &kNoGreen, &kNoBlue})
                EXPECT_TRUE(patterns || apart(first, second, *eye) > 20.0F) << one << " and " << other;
        }
    }
}

TEST(TintsTest, ClassesOfEvidenceAreToldApartByEveryEyeAndInGrey) {
    std::vector<Named> all;
    std::set<Pattern> patterns;
    for (const EvidenceClass each : kEvidenceClasses) {
        all.push_back({wordOf(each), tintOf(each)});
        patterns.insert(tintOf(each).pattern);
    }
    EXPECT_EQ(patterns.size(), all.size()) << "each has a pattern of its own";
    expectApart(all);
}

TEST(TintsTest, WhatIsReportedIsFarFromWhatIsDocumentedAndFromWhatIsInvented) {
    const Tint reported = tintOf(EvidenceClass::Reported);
    for (const EvidenceClass each : kEvidenceClasses) {
        if (each == EvidenceClass::Reported)
            continue;
        for (const auto* eye : {&kEverybody, &kNoRed, &kNoGreen, &kNoBlue})
            EXPECT_GT(apart(reported, tintOf(each), *eye), 20.0F) << wordOf(each);
    }
}

TEST(TintsTest, FatesAreToldApartByEveryEyeAndInGrey) {
    std::vector<Named> all;
    for (const Fate each : kFates)
        all.push_back({wordOf(each), tintOf(each)});
    expectApart(all);
}

TEST(TintsTest, EachClassHasANumberOfItsOwn) {
    std::set<int> evidence;
    for (const EvidenceClass each : kEvidenceClasses)
        evidence.insert(classOf(each));
    EXPECT_EQ(evidence.size(), kEvidenceClasses.size());
    EXPECT_FALSE(evidence.contains(0)) << "that is what has none";
    std::set<int> fates;
    for (const Fate each : kFates)
        fates.insert(classOf(each));
    EXPECT_EQ(fates.size(), kFates.size());
    EXPECT_LT(*fates.rbegin(), static_cast<int>(render::Tinting{}.tints.size()));
}

} // namespace
} // namespace halls::stage
