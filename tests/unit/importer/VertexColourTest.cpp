// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/VertexColour.h"

#include "unit/importer/ImportTests.h"

#include <limits>
#include <set>

namespace halls::importer {
namespace {

std::filesystem::path caseFile(const std::string& name) {
    return std::filesystem::path(HALLS_TEST_DATA) / "cases" / name;
}

std::array<int, 4> colourOf(const model::Vertex& vertex) {
    return {vertex.colour[0], vertex.colour[1], vertex.colour[2], vertex.colour[3]};
}

TEST(VertexColour, LightIsEncodedAndAlphaIsNot) {
    EXPECT_EQ(colourOfLight({0.5F, 0.0F, 1.0F, 0.5F}), (Rgba8{188, 0, 255, 128}));
    EXPECT_EQ(colourOfLight({-1.0F, 7.0F, std::numeric_limits<float>::quiet_NaN(), -2.0F}), (Rgba8{0, 255, 255, 0}));
    EXPECT_EQ(colourOfSrgb({0.5F, 0.0F, 1.0F, 0.5F}), (Rgba8{128, 0, 255, 128}));
}

class DarkRamp : public testing::TestWithParam<const char*> {};

/// 64 patches of grey 0 to 63, as bytes of sRGB and as linear floats.
TEST_P(DarkRamp, KeepsEachOfItsSteps) {
    const model::ModelData data = imported(caseFile(GetParam()));
    std::set<int> greys;
    for (const model::Vertex& vertex : data.vertices) {
        EXPECT_EQ(vertex.colour[0], vertex.colour[1]);
        greys.insert(vertex.colour[0]);
    }
    ASSERT_EQ(greys.size(), 64U);
    EXPECT_EQ(*greys.begin(), 0);
    EXPECT_EQ(*greys.rbegin(), 63);
}

INSTANTIATE_TEST_SUITE_P(Formats, DarkRamp,
                         testing::Values("08-ply-dark-colours/ramp.ply", "08-ply-dark-colours/ramp.glb"),
                         [](const auto& tested) { return std::string(tested.param).ends_with("ply") ? "ply" : "glb"; });

class SameColour : public testing::TestWithParam<const char*> {};

TEST_P(SameColour, IsThatOfTheScreenInEachFormat) {
    const model::ModelData data = imported(caseFile(std::string("20-obj-vertex-colours/") + GetParam()));
    ASSERT_FALSE(data.vertices.empty());
    for (const model::Vertex& vertex : data.vertices)
        EXPECT_EQ(colourOf(vertex), (std::array{128, 96, 64, 255}));
    EXPECT_EQ(data.materials[data.parts[0].material].baseColour, Vec4(1.0F)); // nothing multiplies it
}

INSTANTIATE_TEST_SUITE_P(Formats, SameColour, testing::Values("c.obj", "c.ply", "cfloat.ply"), [](const auto& tested) {
    std::string name = tested.param;
    name[name.find('.')] = '_';
    return name;
});

} // namespace
} // namespace halls::importer
