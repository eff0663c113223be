// SPDX-License-Identifier: MPL-2.0
// What a glTF says besides its shape, and where it stands when that is far away.
#include "unit/importer/GltfMaker.h"

namespace halls::importer {
namespace {

std::string nameOf(const model::ModelData& data, const auto& item) {
    return std::string(data.view().name(item.nameOffset, item.nameLength));
}

TEST(GltfExtras, CamerasBecomeViewpoints) {
    const Told read = told(dataFile("variants.gltf"));
    const model::ModelData& data = read.data;
    ASSERT_EQ(data.viewpoints.size(), 2U);
    const model::Viewpoint& left = data.viewpoints[0];
    EXPECT_EQ(nameOf(data, left), "From the left");
    expectNear({left.position[0], left.position[1], left.position[2]}, {-4, 0.5F, 0});
    EXPECT_NEAR(left.yaw, radiansOf(-90.0F), 1e-5F); // to +x
    EXPECT_NEAR(left.pitch, 0.0F, 1e-5F);
    EXPECT_FLOAT_EQ(left.verticalFov, 0.5F);
    const model::Viewpoint& above = data.viewpoints[1]; // without perspective: 2 m high, 4.5 m above the middle
    EXPECT_EQ(nameOf(data, above), "Camera 2");
    EXPECT_NEAR(above.pitch, radiansOf(-90.0F), 1e-3F);
    EXPECT_NEAR(above.yaw, 0.0F, 1e-3F);
    EXPECT_NEAR(above.verticalFov, 2.0F * std::atan(1.0F / 4.5F), 1e-4F);
    EXPECT_TRUE(read.says("\"Camera 2\" has no perspective")) << read.notes;
}

TEST(GltfExtras, LightsAreListedAndToldOf) {
    const Told read = told(dataFile("variants.gltf"));
    ASSERT_EQ(read.data.lights.size(), 1U);
    const model::Light& lamp = read.data.lights[0];
    EXPECT_EQ(nameOf(read.data, lamp), "Lamp");
    EXPECT_EQ(lamp.kind, model::LightKind::Point);
    EXPECT_FLOAT_EQ(lamp.intensity, 40.0F);
    EXPECT_FLOAT_EQ(lamp.colour[2], 0.25F);
    expectNear({lamp.position[0], lamp.position[1], lamp.position[2]}, {1, 2, 3});
}

TEST(GltfExtras, ConesOfSpotsAreKeptWhereTheyAreAny) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    const auto lit = [&](const GltfMaker::Json& spot) {
        made.document["extensions"]["KHR_lights_punctual"]["lights"] = {
            {{"type", "spot"}, {"range", 7.0F}, {"spot", spot}}};
        made.document["nodes"][0]["extensions"]["KHR_lights_punctual"] = {{"light", 0}};
        return told(made.file("a.glb"));
    };
    const Told narrow = lit({{"innerConeAngle", 0.1F}, {"outerConeAngle", 0.2F}});
    ASSERT_EQ(narrow.data.lights.size(), 1U);
    EXPECT_FLOAT_EQ(narrow.data.lights[0].innerCone, 0.1F);
    EXPECT_FLOAT_EQ(narrow.data.lights[0].outerCone, 0.2F);
    EXPECT_FLOAT_EQ(narrow.data.lights[0].range, 7.0F);
    EXPECT_FLOAT_EQ(lit(GltfMaker::Json::object()).data.lights[0].outerCone, 0.25F * kPi); // as the extension says
    const Told wrong = lit({{"innerConeAngle", 0.3F}, {"outerConeAngle", 0.2F}});
    EXPECT_FLOAT_EQ(wrong.data.lights[0].outerCone, 0.25F * kPi);
    EXPECT_TRUE(wrong.says("/extensions/KHR_lights_punctual/lights/0/spot")) << wrong.notes;
}

TEST(GltfExtras, VariantsAreOtherMaterialsOfTheSameParts) {
    const Told read = told(dataFile("variants.gltf"));
    const model::ModelData& data = read.data;
    ASSERT_EQ(data.variants.size(), 2U);
    EXPECT_EQ(nameOf(data, data.variants[1]), "Bronze");
    ASSERT_EQ(data.variantParts.size(), 1U); // the other one names a material that does not exist
    EXPECT_EQ(data.variantParts[0].variant, 1U);
    EXPECT_EQ(data.variantParts[0].material, 1U);
    EXPECT_EQ(data.parts[0].material, 0U);
    EXPECT_TRUE(read.says("KHR_materials_variants")) << read.notes;
}

TEST(GltfExtras, WrongOnesCostNothingElse) {
    const Told read = told(caseFile("23-gltf-extensions/camera-light.glb")); // a light of type "sun"
    EXPECT_EQ(read.data.view().triangleCount(), 2U);
    EXPECT_EQ(read.data.viewpoints.size(), 1U);
    EXPECT_TRUE(read.data.lights.empty());
    EXPECT_TRUE(read.says("/extensions/KHR_lights_punctual/lights/0/type")) << read.notes;
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.document["cameras"] = {{{"type", "perspective"}, {"perspective", {{"yfov", -1}}}}};
    made.document["nodes"].push_back({{"camera", 0}});
    made.document["nodes"].push_back({{"camera", 5}});
    made.document["scenes"][0]["nodes"] = {0, 1, 2};
    EXPECT_TRUE(told(made.file("a.glb")).data.viewpoints.empty());
}

TEST(GltfFarAway, NodesKeepTheirDetail) {
    const Told read = told(caseFile("04-utm-coordinates/utm-node.glb"));
    const model::ModelData& data = read.data;
    EXPECT_NEAR(data.origin.x, 331235.0, 2.0);
    EXPECT_NEAR(data.origin.y, 4023458.0, 2.0);
    // The node stands at x = 331234.567: what is left of it must be right to a tenth of a millimetre.
    EXPECT_NEAR(static_cast<double>(data.bounds.min.x) + data.origin.x, 331234.567, 1e-4);
    EXPECT_NEAR(static_cast<double>(data.bounds.min.y) + data.origin.y, 4023456.789, 1e-4);
    EXPECT_LT(data.bounds.max.y, 10.0F);
    EXPECT_TRUE(read.says("far from the origin")) << read.notes;
}

TEST(GltfFarAway, ASkeletonKeepsItsDetail) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    nlohmann::json& attributes = made.document["meshes"][0]["primitives"][0]["attributes"];
    attributes["JOINTS_0"] = made.list(std::vector<std::uint8_t>(16, 0), "VEC4", 4, 5121);
    attributes["WEIGHTS_0"] = made.four({1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});
    made.document["nodes"] = {{{"mesh", 0}, {"skin", 0}}, {{"translation", {331234.567, 4023456.789, 0}}}};
    made.document["skins"] = {{{"joints", {1}}}};
    made.document["scenes"][0]["nodes"] = {0, 1};
    const model::ModelData data = imported(made.file("a.glb"));
    EXPECT_NEAR(static_cast<double>(data.bounds.min.x) + data.origin.x, 331234.567, 1e-4);
    EXPECT_NEAR(static_cast<double>(data.bounds.max.y) + data.origin.y, 4023457.789, 1e-4);
    EXPECT_NEAR(data.bounds.size().x, 1.0F, 1e-4F);
}

} // namespace
} // namespace halls::importer
