// SPDX-License-Identifier: MPL-2.0
#include "loading/FileLights.h"

#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace halls::loading {
namespace {

using model::Light;
using model::LightKind;

/// A floor of 1 m round the origin, seen from above.
const std::vector<Facet> kFloor{{.area = {0, 1, 0}}};

Light above(float height, float candela) {
    return {.intensity = candela, .position = {0, height, 0}, .direction = {0, -1, 0}};
}

FileLights fitted(const std::vector<Light>& lights, const std::vector<Facet>& facets = kFloor) {
    model::Model model;
    model.lights = lights;
    return fileLights(model, Mat4(1.0F), facets);
}

TEST(FileLights, AreAsBrightAsThePlainLightWhateverTheirUnits) {
    for (const float candela : {1e-6F, 1.0F, 50'000.0F, 1e30F}) {
        const FileLights lit = fitted({above(2.0F, candela)});
        ASSERT_EQ(lit.lights.size(), 1U);
        EXPECT_NEAR(lit.lights[0].intensity, 4.0F, 1e-3F); // at 2 m: 1
        EXPECT_EQ(lit.note, "lit by the file's own lights (1), brightness fitted");
    }
}

TEST(FileLights, KeepWhatEachGivesBesideTheOthers) {
    Light sun{.kind = LightKind::Directional, .intensity = 6.0F, .direction = {0, -1, 0}};
    const FileLights lit = fitted({above(1.0F, 2.0F), sun});
    ASSERT_EQ(lit.lights.size(), 2U);
    EXPECT_EQ(lit.lights[0].kind, LightKind::Directional); // the strongest first
    EXPECT_NEAR(lit.lights[0].intensity, 0.75F, 1e-5F);
    EXPECT_NEAR(lit.lights[1].intensity, 0.25F, 1e-5F);
}

TEST(FileLights, AreFittedByTheirBrightestColour) {
    Light blue = above(1.0F, 5.0F);
    blue.colour[0] = blue.colour[1] = 0.0F;
    EXPECT_NEAR(fitted({blue}).lights.at(0).intensity, 1.0F, 1e-5F);
}

TEST(FileLights, ThatGiveNothingLeaveThePlainLight) {
    Light below = above(-1.0F, 5.0F);
    Light far = above(3.0F, 5.0F);
    far.range = 2.0F;
    Light aside = above(1.0F, 5.0F);
    aside.kind = LightKind::Spot;
    aside.direction[0] = 1.0F;
    aside.direction[1] = 0.0F;
    Light black = above(1.0F, 5.0F);
    black.colour[0] = black.colour[1] = black.colour[2] = 0.0F;
    const float none = std::numeric_limits<float>::quiet_NaN();
    for (const Light& light : {below, far, aside, black, above(1.0F, 0.0F), above(1.0F, -3.0F), above(1.0F, none)}) {
        const FileLights lit = fitted({light});
        EXPECT_TRUE(lit.lights.empty());
        EXPECT_EQ(lit.note, "the file's own lights (1) light nothing of it: it is shown in the light of this program");
    }
    EXPECT_TRUE(fitted({}).note.empty());
    EXPECT_TRUE(fitted({above(1.0F, 5.0F)}, {{.area = {0, 1, 0}, .unlit = true}}).lights.empty());
}

TEST(FileLights, AreAtMostTheEightThatGiveMost) {
    std::vector<Light> lights;
    for (int i = 1; i <= 12; ++i)
        lights.push_back(above(1.0F, static_cast<float>(i)));
    const FileLights lit = fitted(lights);
    ASSERT_EQ(lit.lights.size(), 8U);
    EXPECT_NEAR(lit.lights[7].intensity / lit.lights[0].intensity, 5.0F / 12.0F, 1e-5F);
    EXPECT_EQ(lit.note, "lit by the strongest 8 of the file's own lights (12), brightness fitted");
}

TEST(FileLights, OnASmallPlaceNearALampDoNotLeaveAllElseInTheDark) {
    std::vector<Facet> wall{{.centre = {0, 0.99F, 0}, .area = {0, 1e-4F, 0}}};
    for (int i = 0; i < 99; ++i)
        wall.push_back({.area = {0, 1, 0}});
    EXPECT_NEAR(fitted({above(1.0F, 5.0F)}, wall).lights.at(0).intensity, 1.0F, 1e-4F);
}

TEST(FileLights, StandWhereTheModelIsPlaced) {
    model::Model model;
    Light spot = above(2.0F, 1.0F);
    spot.kind = LightKind::Spot;
    spot.range = 9.0F;
    const std::vector<Light> lights{spot};
    model.lights = lights;
    const Mat4 lying(0, 0, -2, 0, 0, 2, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1); // a quarter about y, twice as large
    const FileLights lit = fileLights(model, lying, kFloor);
    ASSERT_EQ(lit.lights.size(), 1U);
    EXPECT_NEAR(lit.lights[0].position[1], 4.0F, 1e-5F);
    EXPECT_NEAR(lit.lights[0].range, 18.0F, 1e-4F);
    EXPECT_NEAR(lit.lights[0].direction[1], -1.0F, 1e-5F);
}

TEST(FileLights, OfAMuseumsModelAreToldAsUnused) {
    model::Model model;
    EXPECT_TRUE(noteOfUnusedLights(model).empty());
    const std::vector<Light> lights(3);
    model.lights = lights;
    EXPECT_EQ(noteOfUnusedLights(model),
              "the file's own lights (3) are not used: the model is shown in the light of this program");
}

} // namespace
} // namespace halls::loading
