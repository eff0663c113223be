// SPDX-License-Identifier: MPL-2.0
#include "render/DrawList.h"

#include <gtest/gtest.h>

namespace halls::render {
namespace {

Aabb boxAt(Vec3 centre, float half = 0.5F) {
    Aabb box;
    box.include(centre - half);
    box.include(centre + half);
    return box;
}

DrawView lookingNorth() {
    Camera camera;
    camera.verticalFov = radiansOf(60.0F);
    return drawViewOf(camera, 1.0F, 1000);
}

TEST(DrawList, LeavesOutWhatIsBehindOrBesideOrInHiddenGroups) {
    const std::vector<DrawItem> items{{.bounds = boxAt({0, 0, -5})},
                                      {.bounds = boxAt({0, 0, 5})},
                                      {.bounds = boxAt({50, 0, -5})},
                                      {.bounds = boxAt({0, 0, -6}), .group = 1}};
    DrawView view = lookingNorth();
    view.visibleGroups = {true, false};
    const DrawList list = selectVisible(items, view);
    ASSERT_EQ(list.opaque.size(), 1U);
    EXPECT_EQ(list.opaque[0].first, 0U);
    view.visibleGroups = {}; // all; and both items of batch 0 lie apart in the list
    EXPECT_EQ(selectVisible(items, view).opaque.size(), 2U);
    view.visibleGroups = {false}; // what is not named is not seen
    EXPECT_TRUE(selectVisible(items, view).opaque.empty());
}

TEST(DrawList, DrawsNeighboursOfABatchAtOnce) {
    const std::vector<DrawItem> items{{.bounds = boxAt({-1, 0, -5}), .batch = 3},
                                      {.bounds = boxAt({0, 0, -5}), .batch = 3},
                                      {.bounds = boxAt({1, 0, -5}), .batch = 3},
                                      {.bounds = boxAt({0, 1, -5}), .batch = 4}};
    const DrawList list = selectVisible(items, lookingNorth());
    ASSERT_EQ(list.opaque.size(), 2U);
    EXPECT_EQ(list.opaque[0].count + list.opaque[1].count, 4U);
    EXPECT_EQ(std::max(list.opaque[0].count, list.opaque[1].count), 3U);
}

TEST(DrawList, SortsOpaqueNearFirstAndGlassFarFirst) {
    std::vector<DrawItem> items;
    for (std::uint32_t i = 0; i < 6; ++i)
        items.push_back(
            {.bounds = boxAt({0, 0, i % 2 == 0 ? -20.0F + static_cast<float>(i) : -5.0F - static_cast<float>(i)}),
             .batch = i,
             .blended = i >= 3});
    const DrawList list = selectVisible(items, lookingNorth());
    ASSERT_EQ(list.opaque.size(), 3U);
    ASSERT_EQ(list.blended.size(), 3U);
    for (std::size_t i = 1; i < 3; ++i) {
        EXPECT_LE(list.opaque[i - 1].distance, list.opaque[i].distance);
        EXPECT_GE(list.blended[i - 1].distance, list.blended[i].distance);
    }
}

TEST(DrawList, WhatStandsInARoomComesBeforeTheRoom) {
    const std::vector<DrawItem> items{{.bounds = boxAt({0, 0, 0}, 10.0F), .batch = 0},
                                      {.bounds = boxAt({0, 0, -6}), .batch = 1}};
    const DrawList list = selectVisible(items, lookingNorth());
    ASSERT_EQ(list.opaque.size(), 2U);
    EXPECT_EQ(list.opaque[0].first, 1U);
}

TEST(DrawList, LevelOfDetailKeepsErrorsUnderAPixel) {
    // 1000 pixels over 60 degrees: 866 pixels for a metre at one metre.
    DrawItem item{.bounds = boxAt({0, 0, -10.5F}), .lodError = {0.001F, 0.01F, 0.2F}};
    const DrawView view = lookingNorth();
    EXPECT_NEAR(view.pixelsPerMetre, 866.0F, 0.1F);
    EXPECT_EQ(levelOfDetail(item, view), 2U); // 0.01 m at 10 m: 0.87 pixels
    item.bounds = boxAt({0, 0, -1.0F});
    EXPECT_EQ(levelOfDetail(item, view), 0U); // 0.001 m at 0.5 m: 1.7 pixels
    item.bounds = boxAt({0, 0, 0});
    EXPECT_EQ(levelOfDetail(item, view), 0U); // the eye is inside
    item.lodError = {};
    item.bounds = boxAt({0, 0, -100});
    EXPECT_EQ(levelOfDetail(item, view), 0U); // there is no other level
}

TEST(DrawList, CutLeavesOutWhatIsAbove) {
    const std::vector<DrawItem> items{{.bounds = boxAt({0, 3, -8})}, {.bounds = boxAt({0, 0, -8}), .batch = 1}};
    DrawView view = lookingNorth();
    EXPECT_EQ(selectVisible(items, view).opaque.size(), 2U);
    view.cuts = {{0.0F, -1.0F, 0.0F, 2.0F}};
    EXPECT_EQ(selectVisible(items, view).opaque.size(), 1U);
}

TEST(DrawList, OnlyOneObject) {
    const std::vector<DrawItem> items{{.bounds = boxAt({0, 0, -8}), .object = 4},
                                      {.bounds = boxAt({0, 1, -8}), .batch = 1, .object = 5}};
    DrawView view = lookingNorth();
    view.only = {5};
    const DrawList list = selectVisible(items, view);
    ASSERT_EQ(list.opaque.size(), 1U);
    EXPECT_EQ(list.opaque[0].first, 1U);
}

} // namespace
} // namespace halls::render
