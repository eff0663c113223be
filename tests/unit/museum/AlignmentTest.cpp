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

TEST(Alignment, IsRightToAMillimetreInCoordinatesOfAMap) {
    const DVec3 far(331234.567, 221.5, -4023456.789);
    const Alignment alignment{
        .metresPerUnit = 1.0F,
        .to = "before",
        .pairs = {{far, {5, 0, -3}}, {far + DVec3(1.2, 0, 0), {5, 0, -4.2F}}, {far + DVec3(0, 1.2, 0), {5, 1.2F, -3}}}};
    ASSERT_TRUE(residualOf(alignment).has_value());
    EXPECT_LT(*residualOf(alignment), 0.0001F);
    // Whatever the importer took off: nothing, or what is common to the coordinates.
    const DVec3 corner = far + DVec3(1.2, 1.2, 0);
    const DVec3 origin(331235.0, 222.0, -4023456.0);
    const Mat4 place = placeOf(alignment, {}, {}, origin);
    EXPECT_LT(glm::distance(Vec3(place * Vec4(Vec3(corner - origin), 1.0F)), Vec3(5.0F, 1.2F, -4.2F)), 0.0005F);
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

TEST(Alignment, OfAUnitThatIsNotStatedIsNotKnown) {
    Alignment alignment = inMillimetres();
    alignment.metresPerUnit.reset();
    EXPECT_FALSE(residualOf(alignment).has_value());
    ASSERT_TRUE(unitClashOf(alignment).has_value());
    EXPECT_STREQ(unitClashOf(alignment)->unit, "millimetre");
    for (PointPair& pair : alignment.pairs)
        pair.scan *= 0.001;
    EXPECT_FALSE(residualOf(alignment).has_value()) << "even where the pairs speak for the metre";
    ASSERT_TRUE(unitClashOf(alignment).has_value());
    EXPECT_STREQ(unitClashOf(alignment)->unit, "metre");
}

TEST(Alignment, KeepsTheScansSizeWhereTheDrawingIsALittleLarger) {
    Alignment alignment = inMillimetres();
    for (PointPair& pair : alignment.pairs)
        pair.place *= 1.1F; // what is drawn is a guess
    EXPECT_FALSE(unitClashOf(alignment).has_value());
    ASSERT_TRUE(residualOf(alignment).has_value());
    EXPECT_GT(*residualOf(alignment), 0.05F) << "the residual tells";
    const Mat4 place = placeOf(alignment, {}, {});
    const float metre = glm::length(Vec3(place * Vec4(1000, 0, 0, 0)));
    EXPECT_NEAR(metre, 1.0F, 0.001F);
}

TEST(Alignment, StandsOnTheFloorAtItsOwnSizeUntilItIsAligned) {
    Alignment alignment{.metresPerUnit = 0.01F, .zUp = true, .to = "before"};
    EXPECT_FALSE(residualOf(alignment).has_value());
    const Aabb bounds{{-100, -50, 20}, {100, 50, 320}}; // centimetres, Z up: 3 m tall
    const Aabb target{{3.5F, 1.0F, 1.5F}, {4.5F, 3.0F, 2.5F}};
    const Aabb placed = bounds.transformed(placeOf(alignment, bounds, target));
    EXPECT_LT(glm::distance(placed.min, Vec3(3.0F, 1.0F, 1.5F)), 0.001F);
    EXPECT_LT(glm::distance(placed.max, Vec3(5.0F, 4.0F, 2.5F)), 0.001F);
    EXPECT_LT(glm::distance(uprightSize(bounds, true, 0.01F), Vec3(2.0F, 3.0F, 1.0F)), 0.001F);
    // A wrong unit makes it a hundred times as large, and that is what is shown; without one it is as if in metres.
    for (const std::optional<float> unit : {std::optional(1.0F), std::optional<float>()}) {
        alignment.metresPerUnit = unit;
        const Aabb shown = bounds.transformed(placeOf(alignment, bounds, target));
        EXPECT_NEAR(shown.size().y, 300.0F, 0.01F);
        EXPECT_NEAR(shown.min.y, 1.0F, 0.001F);
    }
}

TEST(Alignment, ProposesTheUnitThatComesNearestInSize) {
    EXPECT_STREQ(plausibleUnit(2000.0F, 2.1F)->name, "millimetre");
    EXPECT_STREQ(plausibleUnit(190.0F, 2.1F)->name, "centimetre");
    EXPECT_STREQ(plausibleUnit(6.6F, 2.0F)->name, "foot");
    EXPECT_STREQ(plausibleUnit(79.0F, 2.0F)->name, "inch");
    EXPECT_STREQ(plausibleUnit(2.1F, 2.0F)->name, "metre");
    EXPECT_EQ(plausibleUnit(50'000.0F, 2.0F), nullptr) << "none of them";
    EXPECT_EQ(plausibleUnit(0.0F, 2.0F), nullptr);
    EXPECT_TRUE(doubtful(6.1F, 2.0F));
    EXPECT_TRUE(doubtful(0.6F, 2.0F));
    EXPECT_FALSE(doubtful(5.9F, 2.0F));
}

} // namespace
} // namespace halls
