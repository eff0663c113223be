// SPDX-License-Identifier: MPL-2.0
#include "importer/pictures/Light.h"

#include "unit/importer/ImportTests.h"

#include <array>
#include <cmath>
#include <cstring>

namespace halls::importer {
namespace {

Vec3 pixelAt(const model::ModelData& data, std::size_t number) {
    std::uint32_t packed = 0;
    std::memcpy(&packed, data.pixels.data() + 4 * number, 4);
    return unpackRgb9e5(packed);
}

Vec3 irradianceAt(const model::ModelData& data, Vec3 n) {
    const std::array<float, 9> basis{0.282095F,
                                     0.488603F * n.y,
                                     0.488603F * n.z,
                                     0.488603F * n.x,
                                     1.092548F * n.x * n.y,
                                     1.092548F * n.y * n.z,
                                     0.315392F * (3.0F * n.z * n.z - 1.0F),
                                     1.092548F * n.x * n.z,
                                     0.546274F * (n.x * n.x - n.y * n.y)};
    Vec3 sum(0.0F);
    for (std::size_t band = 0; band < 9; ++band)
        sum += data.irradiance[band] * basis[band];
    return sum;
}

TEST(Rgb9e5, KeepsColoursToOneIn511) {
    for (const Vec3 colour : {Vec3(1, 1, 1), Vec3(0.1F, 7.3F, 2.0F), Vec3(1e-4F, 0, 3e-5F), Vec3(60000, 10, 0),
                              Vec3(0.999F, 0.998F, 0.5F), Vec3(511.9F, 1, 1)}) {
        const Vec3 back = unpackRgb9e5(packRgb9e5(colour));
        const float most = std::max({colour.x, colour.y, colour.z});
        for (int channel = 0; channel < 3; ++channel)
            EXPECT_NEAR(back[channel], colour[channel], most / 511.0F);
    }
    EXPECT_EQ(packRgb9e5({0, 0, 0}), 0U);
    EXPECT_EQ(unpackRgb9e5(packRgb9e5({-1, 1e9F, 0})), Vec3(0, 65408, 0));
}

TEST(Lightmap, HasAllLevelsAndItsLight) {
    const model::ModelData data = imported(dataFile("grey.hdr"), ImportKind::Lightmap);
    ASSERT_EQ(data.images.size(), 1U);
    EXPECT_EQ(data.images[0].format, model::PixelFormat::Rgb9e5);
    EXPECT_EQ(data.images[0].width, 8U);
    EXPECT_EQ(data.images[0].height, 4U);
    EXPECT_EQ(data.images[0].levels, 4U);
    EXPECT_EQ(data.images[0].wrapS, model::Wrap::Clamp);
    EXPECT_EQ(data.images[0].wrapT, model::Wrap::Clamp);
    ASSERT_EQ(data.pixels.size() / 4, 32U + 8 + 2 + 1);
    expectNear(pixelAt(data, 0), {0.5F, 0.25F, 2.0F}, 0.01F);
    expectNear(pixelAt(data, 42), {0.5F, 0.25F, 2.0F}, 0.01F);
}

TEST(Lightmap, IsReadFromRadianceOnly) {
    const Error error = refusal(dataFile("checker.png"), ImportKind::Lightmap);
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_NE(error.detail.find("Radiance"), std::string::npos);
    EXPECT_EQ(refusal(madeFile("a.hdr", "#?RADIANCE\nnothing"), ImportKind::Lightmap).code, ErrorCode::Damaged);
}

TEST(Probe, OfEvenLightIsEvenInEachLevelAndDirection) {
    std::string picture = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 32 +X 64\n";
    for (int i = 0; i < 32 * 64; ++i)
        picture += "\x20\x10\x80\x82"; // 0.5, 0.25, 2
    const model::ModelData data = imported(madeFile("even.hdr", picture), ImportKind::Probe);
    ASSERT_EQ(data.images.size(), 1U);
    EXPECT_EQ(data.images[0].faces, 6U);
    EXPECT_EQ(data.images[0].width, 64U);
    EXPECT_EQ(data.images[0].levels, 6U);
    for (std::size_t pixel = 0; pixel < data.pixels.size() / 4; ++pixel)
        expectNear(pixelAt(data, pixel), {0.5F, 0.25F, 2.0F}, 0.012F);
    for (const Vec3 direction : {Vec3(1, 0, 0), Vec3(0, -1, 0), glm::normalize(Vec3(1, 2, -3))})
        expectNear(irradianceAt(data, direction), {0.5F, 0.25F, 2.0F}, 0.02F);
}

TEST(Probe, SeesALampInTheNorthInTheNorthAndMoreBlurredInRougherLevels) {
    const model::ModelData data = imported(dataFile("north.hdr"), ImportKind::Probe);
    const auto centreOf = [&](std::uint32_t level, std::size_t face) {
        std::size_t start = 0;
        for (std::uint32_t i = 0; i < level; ++i)
            start += std::size_t{6} * (64U >> i) * (64U >> i);
        const std::size_t side = 64U >> level;
        return pixelAt(data, start + face * side * side + side / 2 * side + side / 2).x;
    };
    constexpr std::size_t kNorth = 5; // the face -Z
    constexpr std::size_t kSouth = 4;
    EXPECT_NEAR(centreOf(0, kNorth), 4.0F, 0.1F);
    EXPECT_NEAR(centreOf(0, kSouth), 0.1F, 0.01F);
    for (std::uint32_t level = 1; level < 5; ++level)
        EXPECT_LT(centreOf(level, kNorth), centreOf(level - 1, kNorth) + 0.05F);
    EXPECT_LT(centreOf(4, kNorth), 2.5F);
    EXPECT_GT(irradianceAt(data, {0, 0, -1}).x, irradianceAt(data, {0, 0, 1}).x + 0.2F);
    EXPECT_GT(irradianceAt(data, {0, 0, -1}).x, irradianceAt(data, {1, 0, 0}).x);
}

TEST(Probe, MustBeTwiceAsWideAsHigh) {
    std::string square = "#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 4 +X 4\n" + std::string(64, '\x7F');
    EXPECT_EQ(refusal(madeFile("a.hdr", square), ImportKind::Probe).code, ErrorCode::Invalid);
}

TEST(Equirect, FollowsTheConventionOfThePackage) {
    DecodedLight picture{8, 4, std::vector<Vec3>(32, Vec3(0.0F))};
    const auto mark = [&](std::uint32_t column, float value) {
        for (std::uint32_t y = 0; y < 4; ++y)
            picture.pixels[y * 8 + column] += Vec3(value);
    };
    mark(3, 1.0F); // u = 0.5 lies between columns 3 and 4: north
    mark(4, 1.0F);
    mark(5, 3.0F); // u = 0.75, between 5 and 6: east
    mark(6, 3.0F);
    EXPECT_NEAR(sampleEquirect(picture, {0, 0, -1}).x, 1.0F, 1e-5F);
    EXPECT_NEAR(sampleEquirect(picture, {1, 0, 0}).x, 3.0F, 1e-5F);
    EXPECT_NEAR(sampleEquirect(picture, {0, 0, 1}).x, 0.0F, 1e-5F);
    for (std::uint32_t x = 0; x < 8; ++x)
        picture.pixels[x] = Vec3(9.0F); // the first row is up
    EXPECT_NEAR(sampleEquirect(picture, {0, 1, 0}).x, 9.0F, 1e-5F);
}

} // namespace
} // namespace halls::importer
