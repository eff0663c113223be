// SPDX-License-Identifier: MPL-2.0
// A glTF of points is a cloud; some points beside surfaces are marks.

#include "unit/importer/GltfMaker.h"

#include <cmath>
#include <cstdint>
#include <set>

namespace halls::importer {
namespace {

using Json = GltfMaker::Json;

Json pointsOf(const Json& attributes) {
    return {{"primitives", {{{"attributes", attributes}, {"mode", 0}}}}};
}

const model::Material& materialOf(const Told& read) {
    return read.data.materials[read.data.parts[0].material];
}

TEST(GltfPoints, AreACloudInTheirColours) {
    GltfMaker made;
    const std::size_t places = made.points({0, 0, 0, 1, 2, 3});
    const std::size_t colours = made.list<std::uint8_t>({255, 0, 0, 255, 0, 255, 0, 255}, "VEC4", 4, 5121, true);
    made.document["meshes"] = {pointsOf({{"POSITION", places}, {"COLOR_0", colours}})};
    const Told read = told(made.file("a.glb"));
    EXPECT_EQ(read.notes, "");
    EXPECT_EQ(read.data.view().pointCount(), 2U);
    EXPECT_EQ(read.data.view().triangleCount(), 0U);
    expectNear(read.data.bounds.max, {1, 2, 3}); // Y is up already
    EXPECT_NE(materialOf(read).unlit, 0U) << "a scan's colours have its light in them";
    std::set<int> reds;
    for (const model::Vertex& vertex : read.data.vertices)
        reds.insert(vertex.colour[0]);
    EXPECT_EQ(reds, (std::set<int>{0, 255}));
}

TEST(GltfPoints, HaveLightWhereTheyHaveNormalsOrNoColours) {
    GltfMaker made;
    const std::size_t places = made.points({0, 0, 0, 1, 0, 0});
    const std::size_t normals = made.points({0, 0, 1, 0, 0, 1});
    const std::size_t colours = made.four({1, 0, 0, 1, 0, 1, 0, 1});
    made.document["meshes"] = {pointsOf({{"POSITION", places}, {"NORMAL", normals}, {"COLOR_0", colours}})};
    const Told read = told(made.file("a.glb"));
    EXPECT_EQ(materialOf(read).unlit, 0U);
    expectNear(model::unpackDirection(read.data.vertices[0].normal), {0, 0, 1}, 0.01F);
    made.document["meshes"] = {pointsOf({{"POSITION", places}})};
    EXPECT_EQ(materialOf(told(made.file("b.glb"))).unlit, 0U);
}

TEST(GltfPoints, CostOnlyThemselvesWhereTheyAreWrong) {
    GltfMaker made;
    const std::size_t places = made.points({0, 0, 0, std::nanf(""), 0, 0, 1, 1, 1});
    made.document["meshes"] = {pointsOf({{"POSITION", places}})};
    made.document["meshes"][0]["primitives"][0]["indices"] = made.corners({0, 1, 2, 2, 9});
    const Told read = told(made.file("a.glb"));
    EXPECT_EQ(read.data.view().pointCount(), 2U) << "each once";
    EXPECT_TRUE(read.says("left out: 1 points of /meshes/0/primitives/0: they name vertices")) << read.notes;
    EXPECT_TRUE(read.says("left out: 1 points without a place")) << read.notes;
}

TEST(GltfPoints, AreCutIntoNeighbourhoodsAndStandFarAway) {
    GltfMaker made;
    std::vector<float> places;
    for (int i = 0; i < 70'000; ++i)
        places.insert(places.end(), {static_cast<float>(i % 300), 0.0F, static_cast<float>(i / 300)});
    made.document["meshes"] = {pointsOf({{"POSITION", made.points(places)}})};
    made.document["nodes"][0]["translation"] = {4e6, 0, 0};
    const Told read = told(made.file("a.glb"));
    EXPECT_EQ(read.data.parts.size(), 2U);
    EXPECT_EQ(read.data.view().pointCount(), 70'000U);
    EXPECT_EQ(read.data.origin.x, 4000150.0);
    EXPECT_NEAR(read.data.parts[0].pointSize, 1.0F, 0.5F);
}

TEST(GltfPoints, BesideSurfacesAreMarksUnlessTheyAreMany) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    const auto with = [&](std::size_t count) {
        std::vector<float> places;
        for (std::size_t i = 0; i < count; ++i)
            places.insert(places.end(), {static_cast<float>(i), 5.0F, 0.0F});
        GltfMaker both = made;
        both.document["meshes"][0]["primitives"].push_back(
            {{"attributes", {{"POSITION", both.points(places)}}}, {"mode", 0}});
        return told(both.file("a.glb"));
    };
    const Told few = with(999);
    EXPECT_EQ(few.data.view().pointCount(), 0U);
    EXPECT_EQ(few.data.view().triangleCount(), 2U);
    EXPECT_TRUE(few.says("left out: 999 points beside surfaces")) << few.notes;
    const Told many = with(1000);
    EXPECT_EQ(many.data.view().pointCount(), 1000U);
    EXPECT_EQ(many.data.view().triangleCount(), 2U);
}

TEST(GltfPoints, LinesAloneAreRefusedAndNoPointsAreEmpty) {
    GltfMaker made;
    made.document["meshes"] = {pointsOf({{"POSITION", made.points({0, 0, 0, 1, 1, 1})}})};
    made.document["meshes"][0]["primitives"][0]["mode"] = 1;
    EXPECT_TRUE(refusal(made.file("a.glb")).detail.starts_with("empty: "));
    made.document["meshes"] = {pointsOf({{"POSITION", made.points({std::nanf(""), 0, 0})}})};
    EXPECT_TRUE(refusal(made.file("b.glb")).detail.starts_with("empty: "));
}

} // namespace
} // namespace halls::importer
