// SPDX-License-Identifier: MPL-2.0
#include "model/Model.h"

#include "base/Assert.h"
#include "model/Check.h"
#include "unit/model/TestModels.h"

#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <limits>

namespace halls::model {
namespace {

TEST(PackDirection, KeepsDirectionsToAFiveHundredth) {
    for (const Vec3 direction : {Vec3(1, 0, 0), Vec3(0, -1, 0), Vec3(0, 0, 1), glm::normalize(Vec3(-1, 2, -3))}) {
        const Vec3 back = unpackDirection(packDirection(direction));
        EXPECT_LT(glm::length(back - direction), 0.003F);
    }
}

TEST(PackDirection, WritesHandednessSoThatBothRulesOfOpenGlReadIt) {
    EXPECT_EQ(packDirection({0, 0, 0}, 1.0F) >> 30, 1U);
    EXPECT_EQ(packDirection({0, 0, 0}, -1.0F) >> 30, 2U); // -2: -1 by either rule
    EXPECT_EQ(packDirection({0, 0, 0}) >> 30, 0U);
}

TEST(Model, GivesNamesAndPixelsOfItsOwnArraysOnly) {
    const ModelData data = smallModel();
    const Model model = data.view();
    EXPECT_EQ(model.name(model.nodes[1].nameOffset, model.nodes[1].nameLength), "right");
    EXPECT_EQ(model.pixelsOf(model.images[0]).size(), 20U);
    EXPECT_THROW(model.name(10, 5), ContractBroken);
    Image beyond = model.images[0];
    beyond.offset = 4;
    EXPECT_THROW(model.pixelsOf(beyond), ContractBroken);
}

TEST(Model, CountsTrianglesOfEachInstance) {
    EXPECT_EQ(smallModel().view().triangleCount(), 4U);
}

/// One thing wrong in an otherwise sound model.
struct Wrong {
    const char* what;
    std::function<void(ModelData&)> spoil;
    const char* place;
};

class CheckRefuses : public testing::TestWithParam<Wrong> {};

TEST_P(CheckRefuses, Damage) {
    ModelData data = smallModel();
    ASSERT_TRUE(check(data.view()));
    GetParam().spoil(data);
    const Status status = check(data.view());
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Damaged);
    EXPECT_EQ(status.error().place, GetParam().place);
}

const float kInfinite = std::numeric_limits<float>::infinity();
const float kNotANumber = std::numeric_limits<float>::quiet_NaN();

INSTANTIATE_TEST_SUITE_P(
    Model, CheckRefuses,
    testing::Values(
        Wrong{"IndexBeyondItsPart", [](ModelData& d) { d.indices[4] = 4; }, "part 0"},
        Wrong{"IndexOfACoarserLevel", [](ModelData& d) { d.indices[8] = 4; }, "part 0"},
        Wrong{"RunBeyondTheArray", [](ModelData& d) { d.parts[0].firstIndex = 6; }, "part 0"},
        Wrong{"RunThatWrapsRound", [](ModelData& d) { d.parts[0].lodFirstIndex[0] = 0xFFFFFFFEU; }, "part 0"},
        Wrong{"OverlappingRuns", [](ModelData& d) { d.parts[0].lodIndexCount[1] = 3; }, "part 0"},
        Wrong{"HalfATriangle", [](ModelData& d) { d.parts[0].indexCount = 5; }, "part 0"},
        Wrong{"VerticesBeyondTheArray", [](ModelData& d) { d.parts[0].firstVertex = 1; }, "part 0"},
        Wrong{"UnknownMaterial", [](ModelData& d) { d.parts[0].material = 1; }, "part 0"},
        Wrong{"UnknownNode", [](ModelData& d) { d.parts[0].node = 2; }, "part 0"},
        Wrong{"BoundsTurnedRound", [](ModelData& d) { d.parts[0].boundsMin[0] = 2.0F; }, "part 0"},
        Wrong{"InfinitePosition", [](ModelData& d) { d.vertices[3].position[2] = -kInfinite; }, "vertices"},
        Wrong{"TextureCoordinateNotANumber", [](ModelData& d) { d.vertices[0].uv0[1] = kNotANumber; }, "vertices"},
        Wrong{"ParentAfterChild", [](ModelData& d) { d.nodes[0].parent = 1; }, "node 0"},
        Wrong{"OwnParent", [](ModelData& d) { d.nodes[1].parent = 1; }, "node 1"},
        Wrong{"NodeShowsUnknownParts", [](ModelData& d) { d.nodes[1].partCount = 2; }, "node 1"},
        Wrong{"NodeNameBeyond", [](ModelData& d) { d.nodes[1].nameLength = 6; }, "node 1"},
        Wrong{"TransformNotANumber", [](ModelData& d) { d.nodes[1].transform[7] = kNotANumber; }, "node 1"},
        Wrong{"UnknownImage", [](ModelData& d) { d.materials[0].ormImage = 1; }, "material 0"},
        Wrong{"UnknownAlphaMode", [](ModelData& d) { d.materials[0].alphaMode = static_cast<AlphaMode>(3); },
              "material 0"},
        Wrong{"MaterialNameBeyond", [](ModelData& d) { d.materials[0].nameOffset = 10; }, "material 0"},
        Wrong{"RoughnessNotANumber", [](ModelData& d) { d.materials[0].roughness = kNotANumber; }, "material 0"},
        Wrong{"TooManyLevels", [](ModelData& d) { d.images[0].levels = 3; }, "image 0"},
        Wrong{"PixelsBeyond", [](ModelData& d) { d.images[0].offset = 4; }, "image 0"},
        Wrong{"SizeOfAnother", [](ModelData& d) { d.images[0].size = 16; }, "image 0"},
        Wrong{"UnknownFormat", [](ModelData& d) { d.images[0].format = static_cast<PixelFormat>(3); }, "image 0"},
        Wrong{"FiveFaces", [](ModelData& d) { d.images[0].faces = 5; }, "image 0"},
        Wrong{"BoundsInfinite", [](ModelData& d) { d.bounds.max.y = kInfinite; }, "bounds"},
        Wrong{"LightNotANumber", [](ModelData& d) { d.irradiance[8].z = kNotANumber; }, "irradiance"}),
    [](const auto& tested) { return std::string(tested.param.what); });

TEST(PixelBytes, CountsAllLevelsAndFaces) {
    Image image;
    image.width = 8;
    image.height = 2;
    image.levels = 4;
    EXPECT_EQ(pixelBytes(image), 4U * (16 + 4 + 2 + 1));
    image.faces = 6;
    EXPECT_EQ(pixelBytes(image), 0U); // a cube is square
    image.height = 8;
    EXPECT_EQ(pixelBytes(image), 4U * 6 * (64 + 16 + 4 + 1));
    image.width = 32768;
    EXPECT_EQ(pixelBytes(image), 0U);
}

} // namespace
} // namespace halls::model
