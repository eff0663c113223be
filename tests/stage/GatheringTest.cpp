// SPDX-License-Identifier: MPL-2.0
#include "stage/Gathering.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace halls::stage {
namespace {

constexpr float kCrowd = 14.0F;

/// Pins and signs as they may lie on a screen: scattered, in clusters, in rows and on top of each other.
std::vector<OnScreen> layout(unsigned number) {
    std::mt19937 chance(number);
    const auto upTo = [&](float most) { return std::uniform_real_distribution<float>(0.0F, most)(chance); };
    const std::size_t count = 1 + number % 60;
    std::vector<OnScreen> marks;
    for (std::uint32_t i = 0; i < count; ++i) {
        Vec2 at{upTo(1280.0F), upTo(720.0F)};
        if (number % 4 == 1)
            at = Vec2(200.0F + 400.0F * static_cast<float>(i % 3), 300.0F) + Vec2(upTo(60.0F), upTo(60.0F));
        else if (number % 4 == 2)
            at = {20.0F + 17.0F * static_cast<float>(i), 400.0F};
        else if (number % 4 == 3)
            at = {640.0F, 360.0F};
        marks.push_back({.key = i, .pixel = at, .radius = i % 3 == 0 ? 14.0F : 11.0F});
    }
    return marks;
}

void expectApartAndWhole(const std::vector<OnScreen>& marks, const std::vector<Gathered>& shown, unsigned number) {
    std::vector<int> times(marks.size(), 0);
    for (const Gathered& group : shown) {
        ASSERT_FALSE(group.members.empty());
        for (const std::size_t member : group.members)
            ++times.at(member);
        if (group.members.size() == 1) {
            EXPECT_EQ(group.pixel, marks[group.members[0]].pixel);
        }
    }
    EXPECT_TRUE(std::ranges::all_of(times, [](int each) { return each == 1; })) << number << ": one is lost";
    for (std::size_t i = 0; i < shown.size(); ++i) {
        for (std::size_t j = i + 1; j < shown.size(); ++j)
            EXPECT_GE(glm::distance(shown[i].pixel, shown[j].pixel), shown[i].radius + shown[j].radius)
                << number << ": two overlap";
    }
}

bool same(const std::vector<Gathered>& a, const std::vector<Gathered>& b) {
    return std::ranges::equal(a, b, [](const Gathered& one, const Gathered& other) {
        return one.members == other.members && one.pixel == other.pixel;
    });
}

TEST(Gathering, NoTwoShownOverlapAndEachMarkIsInOne) {
    for (unsigned number = 0; number < 200; ++number) {
        const std::vector<OnScreen> marks = layout(number);
        const std::vector<Gathered> shown = gather(marks, kCrowd);
        expectApartAndWhole(marks, shown, number);
        EXPECT_TRUE(same(shown, gather(marks, kCrowd))) << number << ": not always the same";
        // Nor with what was together before, and that stays.
        const Together together = togetherIn(marks, shown);
        const std::vector<Gathered> next = gather(marks, kCrowd, together);
        expectApartAndWhole(marks, next, number);
        EXPECT_TRUE(std::ranges::includes(togetherIn(marks, next), together)) << number;
    }
}

TEST(Gathering, WhoWalksSeesOneChangeAndNoFlicker) {
    Together together;
    int changes = 0;
    std::size_t before = 2;
    for (int step = 0; step < 400; ++step) {
        // Nearer and nearer, and swaying as a step does, by less than the difference.
        const float far = 40.0F - 0.08F * static_cast<float>(step) + 1.5F * static_cast<float>(step % 2);
        const std::vector<OnScreen> marks{{1, {100.0F, 100.0F}, 11.0F}, {2, {100.0F + far, 100.0F}, 11.0F}};
        const std::vector<Gathered> shown = gather(marks, kCrowd, together);
        together = togetherIn(marks, shown);
        changes += shown.size() != before ? 1 : 0;
        before = shown.size();
    }
    EXPECT_EQ(before, 1U);
    EXPECT_EQ(changes, 1);
}

} // namespace
} // namespace halls::stage
