// SPDX-License-Identifier: MPL-2.0
#include "physics/BoxTree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <random>
#include <sys/resource.h>
#include <vector>

namespace halls::physics {
namespace {

Triangle triangle(const Vec3& a, const Vec3& b, const Vec3& c) {
    Triangle t;
    t.corners = {DVec3(a), DVec3(b), DVec3(c)};
    t.low = glm::min(glm::min(t.corners[0], t.corners[1]), t.corners[2]);
    t.high = glm::max(glm::max(t.corners[0], t.corners[1]), t.corners[2]);
    return t;
}

/// Triangles of all sizes round a place, some flat, some equal; and numbers to ask about them.
struct Crowd {
    explicit Crowd(const Vec3& middle) : m_middle(middle) {
        for (int i = 0; i < 400; ++i) {
            const Vec3 corner = place();
            const float size = 0.01F + 0.1F * static_cast<float>(i % 20);
            triangles.push_back(triangle(corner, corner + Vec3(size, 0.0F, 0.0F),
                                         corner + Vec3(0.0F, i % 3 == 0 ? 0.0F : size, i % 2 == 0 ? 0.0F : size)));
            if (i % 10 == 0)
                triangles.push_back(triangles.back());
        }
    }

    float number() { return static_cast<float>(m_random() % 2001) / 200.0F - 5.0F; }
    Vec3 place() { return m_middle + Vec3(number(), number(), number()); }

    std::vector<Triangle> triangles;

private:
    Vec3 m_middle;
    std::mt19937 m_random{7};
};

bool touch(const Triangle& t, const DVec3& low, const DVec3& high) {
    return glm::all(glm::lessThanEqual(t.low, high)) && glm::all(glm::greaterThanEqual(t.high, low));
}

bool passes(const Triangle& t, const DVec3& from, const DVec3& to, double room) {
    double enter = 0.0;
    double leave = 1.0;
    for (int axis = 0; axis < 3; ++axis) {
        const double way = to[axis] - from[axis];
        const double low = t.low[axis] - room;
        const double high = t.high[axis] + room;
        if (way == 0.0) {
            if (from[axis] < low || from[axis] > high)
                return false;
            continue;
        }
        enter = std::max(enter, std::min((low - from[axis]) / way, (high - from[axis]) / way));
        leave = std::min(leave, std::max((low - from[axis]) / way, (high - from[axis]) / way));
    }
    return enter <= leave;
}

/// What is found must be all that `wanted` says, and nothing that `near` does not.
template <class Wanted, class Near>
void compare(std::vector<std::uint32_t> found, const std::vector<Triangle>& all, const Wanted& wanted,
             const Near& near) {
    std::ranges::sort(found);
    EXPECT_EQ(std::ranges::adjacent_find(found), found.end()) << "found twice";
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        const bool here = std::ranges::binary_search(found, i);
        EXPECT_TRUE(here || !wanted(all[i])) << "not found: " << i;
        EXPECT_TRUE(!here || near(all[i])) << "found, but far away: " << i;
    }
}

class BoxTreeAt : public testing::TestWithParam<Vec3> {};

TEST_P(BoxTreeAt, BoxesFindWhatTheyTouch) {
    Crowd crowd(GetParam());
    BoxTree tree;
    for (std::size_t count = 0; count <= crowd.triangles.size(); count += 20)
        tree.add(std::span(crowd.triangles).first(count));
    const double blur = 1e-6 * static_cast<double>(glm::length(GetParam()) + 10.0F);
    for (int i = 0; i < 500; ++i) {
        const DVec3 low = DVec3(crowd.place()) + 1e-9;
        const DVec3 high = low + DVec3(0.05 * (i % 30));
        std::vector<std::uint32_t> found;
        tree.touching(low, high, found);
        compare(
            found, crowd.triangles, [&](const Triangle& t) { return touch(t, low, high); },
            [&](const Triangle& t) { return touch(t, low - blur, high + blur); });
    }
}

TEST_P(BoxTreeAt, WaysFindWhatTheyPass) {
    Crowd crowd(GetParam());
    BoxTree tree;
    tree.add(crowd.triangles);
    constexpr double kRoom = 1e-4;
    const double blur = kRoom + 1e-5 * static_cast<double>(glm::length(GetParam()) + 10.0F);
    for (int i = 0; i < 2000; ++i) {
        const DVec3 from(crowd.place());
        DVec3 to(crowd.place());
        const int axis = i % 3;
        if (i % 4 == 1) // along one axis
            to = from + DVec3(axis == 0, axis == 1, axis == 2) * static_cast<double>(crowd.number());
        if (i % 4 == 2) // almost across one
            to[axis] = from[axis] + (i % 8 == 2 ? 1e-40 : 1e-7);
        if (i % 100 == 99) // nowhere
            to = from;
        std::vector<std::uint32_t> found;
        tree.passed(from, to, kRoom, found);
        compare(
            found, crowd.triangles, [&](const Triangle& t) { return passes(t, from, to, kRoom); },
            [&](const Triangle& t) { return passes(t, from, to, blur); });
    }
}

INSTANTIATE_TEST_SUITE_P(Places, BoxTreeAt,
                         testing::Values(Vec3(0.0F), Vec3(-40.0F, 3.0F, 25.0F), Vec3(1000.0F, 100.0F, -3000.0F),
                                         Vec3(4e5F, 0.0F, -5e6F)));

TEST(BoxTree, IsEmptyAtFirst) {
    BoxTree tree;
    tree.add({});
    std::vector<std::uint32_t> found;
    tree.touching(DVec3(-1.0), DVec3(1.0), found);
    tree.passed(DVec3(-1.0), DVec3(1.0), 1.0, found);
    EXPECT_TRUE(found.empty());
    EXPECT_EQ(tree.size(), 0U);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
TEST(BoxTreeDeathTest, TooLittleMemoryIsAnExceptionAndNoCrash) {
    const std::vector<Triangle> many(1'000'000, triangle(Vec3(0.0F), Vec3(1.0F, 0.0F, 0.0F), Vec3(0.0F, 1.0F, 0.0F)));
    const auto build = [&many] {
        const rlimit little{1'000, 1'000}; // nothing more than there is already
        ::setrlimit(RLIMIT_AS, &little);
        try {
            BoxTree tree;
            tree.add(many);
        } catch (const std::bad_alloc&) {
            std::_Exit(0);
        }
        std::_Exit(1);
    };
    EXPECT_EXIT(build(), testing::ExitedWithCode(0), "");
}
#endif

} // namespace
} // namespace halls::physics
