// SPDX-License-Identifier: MPL-2.0
#include "stage/ClearedLight.h"

#include "golden/TestModels.h"
#include "model/Rgb9e5.h"

#include <cstring>
#include <glm/gtc/matrix_transform.hpp>
#include <gtest/gtest.h>

namespace halls::stage {
namespace {

constexpr int kSide = 128;

/// A floor of 8 m by 8 m round the origin, whose light is the whole picture.
model::ModelData room() {
    test::ModelMaker maker;
    maker.material({});
    maker.quad({-4, 0, 4}, {4, 0, 4}, {4, 0, -4}, {-4, 0, -4});
    maker.endPart("floor");
    return maker.finish();
}

bool dark(Vec2 uv) {
    return std::abs(uv.x - 0.5F) < 0.1F && std::abs(uv.y - 0.5F) < 0.1F;
}

Vec3 texel(const model::ModelData& lightmap, int x, int y) {
    std::uint32_t packed = 0;
    std::memcpy(&packed, lightmap.pixels.data() + 4 * (y * kSide + x), 4);
    return model::unpackRgb9e5(packed);
}

/// Light of 0.8, and none where a work of 1.6 m by 1.6 m stands in the middle.
model::ModelData baked() {
    return test::makeLightmap(kSide, [](Vec2 uv) { return dark(uv) ? Vec3(0.0F) : Vec3(0.8F, 0.7F, 0.6F); });
}

constexpr Aabb kWork{{-0.8F, 0.0F, -0.8F}, {0.8F, 2.0F, 0.8F}};

TEST(ClearedLight, GivesTheGroundTheLightThatIsRoundIt) {
    const model::ModelData before = baked();
    const model::ModelData hall = room();
    const Aabb boxes[] = {kWork};
    const model::ModelData after = clearedLight(before.view(), hall.view(), Mat4(1.0F), boxes);
    ASSERT_EQ(after.pixels.size(), before.pixels.size());
    EXPECT_EQ(texel(before, kSide / 2, kSide / 2), Vec3(0.0F));
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const Vec3 light = texel(after, x, y);
            ASSERT_LT(glm::distance(light, Vec3(0.8F, 0.7F, 0.6F)), 0.01F) << x << ", " << y;
        }
    }
}

TEST(ClearedLight, LeavesWhatTheWorkDidNotStandOn) {
    const model::ModelData before = baked();
    const model::ModelData hall = room();
    const Aabb above{{-0.8F, 1.0F, -0.8F}, {0.8F, 3.0F, 0.8F}}; // on a shelf that the room has not
    const Aabb aside{{2.0F, 0.0F, 2.0F}, {3.0F, 1.0F, 3.0F}};
    for (const Aabb& box : {above, aside}) {
        const model::ModelData after = clearedLight(before.view(), hall.view(), Mat4(1.0F), std::span(&box, 1));
        EXPECT_EQ(texel(after, kSide / 2, kSide / 2), Vec3(0.0F));
        EXPECT_LT(glm::distance(texel(after, 2, 2), Vec3(0.8F, 0.7F, 0.6F)), 0.01F);
    }
    EXPECT_EQ(clearedLight(before.view(), hall.view(), Mat4(1.0F), {}).pixels, before.pixels);
}

TEST(ClearedLight, FollowsAHallThatStandsElsewhere) {
    const model::ModelData before = baked();
    const model::ModelData hall = room();
    const Mat4 moved = glm::translate(Mat4(1.0F), Vec3(10.0F, 2.0F, 0.0F));
    const Aabb box{kWork.min + Vec3(10.0F, 2.0F, 0.0F), kWork.max + Vec3(10.0F, 2.0F, 0.0F)};
    const Aabb here[] = {box};
    const Aabb there[] = {kWork};
    EXPECT_GT(texel(clearedLight(before.view(), hall.view(), moved, here), kSide / 2, kSide / 2).x, 0.7F);
    EXPECT_EQ(texel(clearedLight(before.view(), hall.view(), moved, there), kSide / 2, kSide / 2).x, 0.0F);
}

TEST(ClearedLight, TakesWhatIsNoLightmapAsItIs) {
    const model::ModelData nothing;
    const model::ModelData hall = room();
    const Aabb boxes[] = {kWork};
    EXPECT_TRUE(clearedLight(nothing.view(), hall.view(), Mat4(1.0F), boxes).images.empty());
}

} // namespace
} // namespace halls::stage
