// SPDX-License-Identifier: MPL-2.0
#include "museum/Alignment.h"

#include <gtest/gtest.h>

namespace halls {
namespace {

/// A scan in millimetres of a stone that stands at (5, 0, -3), turned by a quarter.
Alignment inMillimetres() {
    return {.metresPerUnit = 0.001F,
            .to = "before",
            .pairs = {{{0, 0, 0}, {5, 0, -3}}, {{1000, 0, 0}, {5, 0, -4}}, {{0, 2000, 0}, {5, 2, -3}}}};
}

TEST(Alignment, LaysTheScanWhereItsPairsSay) {
    const Alignment alignment = inMillimetres();
    ASSERT_TRUE(residualOf(alignment).has_value());
    EXPECT_LT(*residualOf(alignment), 0.0005F);
    EXPECT_FALSE(unitClashOf(alignment).has_value());
    const Mat4 place = placeOf(alignment, {}, {});
    EXPECT_LT(glm::distance(Vec3(place * Vec4(500, 1000, 0, 1)), Vec3(5.0F, 1.0F, -3.5F)), 0.001F);
}

TEST(Alignment, NamesTheUnitThatThePairsSpeakFor) {
    Alignment alignment = inMillimetres();
    alignment.metresPerUnit = 1.0F;
    EXPECT_FALSE(residualOf(alignment).has_value());
    const auto clash = unitClashOf(alignment);
    ASSERT_TRUE(clash.has_value());
    EXPECT_NEAR(clash->factor, 0.001F, 0.00002F);
    EXPECT_STREQ(clash->unit, "millimetre");
    alignment.metresPerUnit = 0.0007F; // no unit at all
    ASSERT_TRUE(unitClashOf(alignment).has_value());
    EXPECT_STREQ(unitClashOf(alignment)->unit, "millimetre");
    alignment.pairs[1].place = {5, 0, -3.4F}; // shrunk by no known unit
    alignment.pairs[2].place = {5, 0.8F, -3};
    ASSERT_TRUE(unitClashOf(alignment).has_value());
    EXPECT_EQ(unitClashOf(alignment)->unit, nullptr);
}

TEST(Alignment, StandsOnTheFloorUntilItIsAligned) {
    Alignment alignment{.metresPerUnit = 0.01F, .zUp = true, .to = "before"};
    EXPECT_FALSE(residualOf(alignment).has_value());
    const Aabb bounds{{-100, -50, 20}, {100, 50, 320}}; // centimetres, Z up: 3 m tall
    const Aabb target{{3.5F, 1.0F, 1.5F}, {4.5F, 3.0F, 2.5F}};
    const Aabb placed = bounds.transformed(placeOf(alignment, bounds, target));
    EXPECT_LT(glm::distance(placed.min, Vec3(3.0F, 1.0F, 1.5F)), 0.001F);
    EXPECT_LT(glm::distance(placed.max, Vec3(5.0F, 4.0F, 2.5F)), 0.001F);
    // A wrong unit would make it a hundred times as large: it is shown at the target's size and can be pointed at.
    alignment.metresPerUnit = 1.0F;
    const Aabb shown = bounds.transformed(placeOf(alignment, bounds, target));
    EXPECT_NEAR(glm::length(shown.size()), glm::length(target.size()), 0.001F);
    EXPECT_NEAR(shown.min.y, 1.0F, 0.001F);
}

} // namespace
} // namespace halls
