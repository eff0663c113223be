// SPDX-License-Identifier: MPL-2.0
#include "stage/Projector.h"

#include <gtest/gtest.h>

namespace halls::stage {
namespace {

struct Share {
    std::uint8_t code;
    int pixels;
};

render::Picture greys(const std::vector<Share>& shares) {
    render::Picture made;
    for (const Share& share : shares) {
        for (int i = 0; i < share.pixels; ++i)
            made.rgba.insert(made.rgba.end(), {share.code, share.code, share.code, 255});
        made.size.x += share.pixels;
    }
    made.size.y = 1;
    return made;
}

TEST(Projector, ADarkPictureIsLightened) {
    EXPECT_GT(Projector::liftOf(greys({{50, 100}})), 1.0F);
    EXPECT_GT(Projector::liftOf(greys({{80, 100}})), 0.5F);
    EXPECT_LT(Projector::liftOf(greys({{80, 100}})), Projector::liftOf(greys({{50, 100}}))) << "by what it needs";
}

TEST(Projector, ALightOneIsNot) {
    EXPECT_EQ(Projector::liftOf(greys({{Projector::kMiddle, 100}})), 0.0F);
    EXPECT_EQ(Projector::liftOf(greys({{200, 100}})), 0.0F);
}

TEST(Projector, NothingIsLiftedWithoutAnEnd) {
    EXPECT_LE(Projector::liftOf(greys({{1, 100}})), Projector::kMaxLift);
    EXPECT_EQ(Projector::liftOf({}), 0.0F);
}

/// A dark hall with a window: what is light already keeps its form.
TEST(Projector, WhatIsLightIsNotBurnt) {
    const float alone = Projector::liftOf(greys({{50, 900}}));
    const float beside = Projector::liftOf(greys({{50, 900}, {225, 100}}));
    EXPECT_LT(beside, alone);
    EXPECT_NEAR(Projector::liftOf(greys({{50, 900}, {255, 100}})), alone, 0.01F) << "it was white before";
}

TEST(Projector, TheSamePictureAlwaysGetsTheSame) {
    const render::Picture picture = greys({{20, 300}, {90, 200}, {240, 10}});
    EXPECT_EQ(Projector::liftOf(picture), Projector::liftOf(picture));
}

} // namespace
} // namespace halls::stage
