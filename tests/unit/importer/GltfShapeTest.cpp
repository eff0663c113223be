// SPDX-License-Identifier: MPL-2.0
// What the vertices of a glTF become: kinds of primitives, odd accessors, skins, morph targets, instances.
#include "unit/importer/GltfMaker.h"

#include <cmath>
#include <fmt/format.h>

namespace halls::importer {
namespace {

using Json = nlohmann::json;

Vec3 positionOf(const model::Vertex& vertex) {
    return {vertex.position[0], vertex.position[1], vertex.position[2]};
}

/// Of all triangles as they are shown, with the sign of the side from which +z sees their front.
double areaToTheViewer(const model::ModelData& data) {
    double area = 0.0;
    for (const model::Node& node : data.nodes) {
        Mat4 transform;
        std::copy_n(node.transform, 16, &transform[0][0]);
        const double side = glm::determinant(transform) < 0.0F ? -1.0 : 1.0; // the renderer turns its fronts
        for (std::uint32_t p = 0; p < node.partCount; ++p) {
            const model::Part& part = data.parts[node.firstPart + p];
            for (std::uint32_t i = 0; i < part.indexCount; i += 3) {
                Vec3 corner[3];
                for (std::uint32_t k = 0; k < 3; ++k)
                    corner[k] =
                        Vec3(transform *
                             Vec4(positionOf(data.vertices[part.firstVertex + data.indices[part.firstIndex + i + k]]),
                                  1.0F));
                area += side * 0.5 * static_cast<double>(glm::cross(corner[1] - corner[0], corner[2] - corner[0]).z);
            }
        }
    }
    return area;
}

struct Card {
    const char* file;
    double area; ///< square metres, front towards +z
    Vec3 max;
    const char* note = "";
};

class Primitives : public testing::TestWithParam<Card> {};

TEST_P(Primitives, AreAFilledCardThatFacesTheViewer) {
    const Card& card = GetParam();
    const Told read = told(caseFile(std::string("18-gltf-primitives/") + card.file + ".glb"));
    EXPECT_NEAR(areaToTheViewer(read.data), card.area, 1e-4);
    expectNear(read.data.bounds.max, card.max);
    if (*card.note != '\0')
        EXPECT_TRUE(read.says(card.note)) << read.notes;
    else
        EXPECT_EQ(read.notes, "");
}

INSTANTIATE_TEST_SUITE_P(
    Gltf, Primitives,
    testing::Values(Card{"colour-alpha0", 1, {1, 1, 0}}, Card{"colour-not-normalised", 1, {1, 1, 0}},
                    Card{"colour-ubyte", 1, {1, 1, 0}}, Card{"colour-ushort", 1, {1, 1, 0}},
                    Card{"colour-vec3", 1, {1, 1, 0}}, Card{"empty-accessor", 1, {1, 1, 0}, "has no triangles"},
                    Card{"extra-attributes", 1, {1, 1, 0}}, Card{"fan", 2, {2, 1, 0}},
                    Card{"index-out", 1, {1, 1, 0}, "left out: 1 triangles of /meshes/1/primitives/0"},
                    Card{"interleaved", 1, {1, 1, 0}}, Card{"material-minus1", 1, {1, 1, 0}, "/material"},
                    Card{"mirror-pair", 2, {2.1F, 1, 0}}, Card{"negative-scale-all", 1, {0, 0, 0}},
                    // Its corners turn away, and section 3.7.4 turns them where a node mirrors: it is seen from behind.
                    Card{"negative-scale", -1, {0, 1, 0}}, Card{"no-indices", 1, {1, 1, 0}},
                    Card{"nulls", 1, {1, 1, 0}, "taken as absent"},
                    Card{"points-and-triangles", 1, {1, 1, 0}, "left out: 4 points beside surfaces"},
                    Card{"quantised", 1, {1, 1, 0}},
                    Card{"restart", 2.1, {2, 1.2F, 0}, "cut by its largest index is read as 2"},
                    Card{"sparse", 1, {1, 1, 0}}, Card{"sparse-base-zero", 1, {1, 1, 0}}, Card{"strip", 2, {2, 1, 0}},
                    Card{"strip-odd", 1.5, {2, 1, 0}}, Card{"uint32", 1, {1, 1, 0}}, Card{"uint8", 1, {1, 1, 0}},
                    Card{"unaligned", 1, {1, 1, 0}}),
    [](const auto& tested) {
        std::string name = tested.param.file;
        std::ranges::replace(name, '-', '_');
        return name;
    });

TEST(GltfShape, LeavesOutTheTrianglesOfAPositionThatIsNoNumber) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    const float none = std::nanf("");
    std::memcpy(made.bytes.data() + 3 * 12, &none, 4); // the corner that only the second triangle has
    const Told read = told(made.file("a.glb"));
    EXPECT_EQ(read.data.view().triangleCount(), 1U);
    EXPECT_TRUE(read.says("left out: 1 triangles")) << read.notes;
}

TEST(GltfShape, DropsAWrongAttributeThatTheShapeCanDoWithout) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    Json& attributes = made.document["meshes"][0]["primitives"][0]["attributes"];
    attributes["NORMAL"] = made.points({0, 0, 1});         // one of four
    attributes["TEXCOORD_0"] = made.corners({1, 2, 3, 4}); // no pairs
    attributes["COLOR_0"] = 99;                            // not there
    const Told read = told(made.file("a.glb"));
    EXPECT_NEAR(areaToTheViewer(read.data), 1.0, 1e-5);
    for (const char* name : {"NORMAL", "TEXCOORD_0", "COLOR_0"})
        EXPECT_TRUE(read.says(std::string("left out: ") + name)) << read.notes;
    expectNear(model::unpackDirection(read.data.vertices[0].normal), {0, 0, 1}, 0.01F);
}

TEST(GltfShape, ReadsQuantisedPositionsOfEachType) {
    const auto expectCard = [](auto most, int type, bool normalized) {
        using T = decltype(most);
        GltfMaker made;
        const std::size_t positions =
            made.list(std::vector<T>{0, 0, 0, most, 0, 0, most, most, 0, 0, most, 0}, "VEC3", 3, type, normalized);
        made.document["meshes"] = {
            {{"primitives",
              {{{"attributes", {{"POSITION", positions}}}, {"indices", made.corners({0, 1, 2, 0, 2, 3})}}}}}};
        const float scale = normalized ? 1.0F : 1.0F / static_cast<float>(most);
        made.document["nodes"][0]["scale"] = {scale, scale, scale};
        made.document["extensionsUsed"] = made.document["extensionsRequired"] = {"KHR_mesh_quantization"};
        EXPECT_NEAR(areaToTheViewer(imported(made.file("a.glb"))), 1.0, 1e-4) << type << normalized;
    };
    for (const bool normalized : {false, true}) {
        expectCard(std::int8_t{127}, 5120, normalized);
        expectCard(std::uint8_t{255}, 5121, normalized);
        expectCard(std::int16_t{32767}, 5122, normalized);
        expectCard(std::uint16_t{65535}, 5123, normalized);
    }
}

TEST(GltfSkin, IgnoresTheNodeOfASkinnedMesh) {
    const Told read = told(caseFile("19-gltf-skin-morph/skin.glb"));
    expectNear(read.data.bounds.min, {0, 0, 0});
    expectNear(read.data.bounds.max, {2.2F, 1, 0}); // the card at the origin, and the one beside it
    EXPECT_NEAR(areaToTheViewer(read.data), 2.0, 1e-4);
}

/// A card that two joints hold: the left edge by the first, the right edge by the second.
GltfMaker skinned(const Json& first, const Json& second) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    Json& attributes = made.document["meshes"][0]["primitives"][0]["attributes"];
    attributes["NORMAL"] = made.points({0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1});
    attributes["JOINTS_0"] =
        made.list(std::vector<std::uint8_t>{0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0}, "VEC4", 4, 5121);
    attributes["WEIGHTS_0"] = made.four({1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0});
    made.document["nodes"] = {{{"mesh", 0}, {"skin", 0}, {"translation", {50, 0, 0}}}, first, second};
    made.document["skins"] = {{{"joints", {1, 2}}}};
    made.document["scenes"][0]["nodes"] = {0, 1, 2};
    return made;
}

TEST(GltfSkin, PutsEachVertexWhereItsJointsAre) {
    const model::ModelData data =
        imported(skinned({{"translation", {0, 2, 0}}}, {{"translation", {3, 2, 0}}}).file("a.glb"));
    expectNear(data.bounds.min, {0, 2, 0});
    expectNear(data.bounds.max, {4, 3, 0});
}

TEST(GltfSkin, TakesTheInverseBindMatrixOff) {
    GltfMaker made = skinned({{"translation", {5, 0, 0}}}, {{"translation", {5, 0, 0}}});
    std::vector<float> matrices;
    for (int i = 0; i < 2; ++i)
        matrices.insert(matrices.end(), {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -5, 0, 0, 1});
    made.document["skins"][0]["inverseBindMatrices"] = made.list(matrices, "MAT4", 16, 5126);
    const model::ModelData data = imported(made.file("a.glb"));
    expectNear(data.bounds.min, {0, 0, 0});
    expectNear(data.bounds.max, {1, 1, 0});
}

TEST(GltfSkin, TurnsNormalsAsTheSurfaceTurnsAndKeepsFrontsOfWhatIsMirrored) {
    const Json flat = {{"rotation", {-std::sqrt(0.5), 0, 0, std::sqrt(0.5)}}, {"scale", {1, 3, 1}}}; // z becomes y
    const model::ModelData lying = imported(skinned(flat, flat).file("a.glb"));
    for (const model::Vertex& vertex : lying.vertices)
        expectNear(model::unpackDirection(vertex.normal), {0, 1, 0}, 0.01F);
    expectNear(lying.bounds.min, {0, 0, -3});
    const Json mirror = {{"scale", {-1, 1, 1}}};
    EXPECT_NEAR(areaToTheViewer(imported(skinned(mirror, mirror).file("b.glb"))), 1.0, 1e-5);
}

TEST(GltfSkin, SumsEightInfluencesAndNormalisesThem) {
    GltfMaker made = skinned({{"translation", {0, 0, 0}}}, {{"translation", {4, 0, 0}}});
    Json& attributes = made.document["meshes"][0]["primitives"][0]["attributes"];
    attributes["WEIGHTS_0"] = made.four({1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0});
    attributes["JOINTS_0"] = made.list(std::vector<std::uint16_t>(16, 0), "VEC4", 4, 5123);
    attributes["JOINTS_1"] = made.list(std::vector<std::uint16_t>(16, 1), "VEC4", 4, 5123);
    attributes["WEIGHTS_1"] = made.four({0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 3});
    const model::ModelData data = imported(made.file("a.glb")); // a quarter stays, three quarters move by 4
    expectNear(data.bounds.min, {3, 0, 0});
    expectNear(data.bounds.max, {4, 1, 0});
}

TEST(GltfSkin, IsLeftOutWhereItsJointsAreNone) {
    GltfMaker made = skinned({}, {});
    made.document["skins"][0]["joints"] = {1, 9};
    const Told still = told(made.file("a.glb"));
    EXPECT_EQ(still.data.view().triangleCount(), 2U); // where its own node stands
    EXPECT_TRUE(still.says("left out: /skins/0: /skins/0/joints: is no list of nodes")) << still.notes;
    made.document["skins"][0]["joints"] = {1}; // half of the vertices name a second one
    const Told read = told(made.file("b.glb"));
    EXPECT_TRUE(read.says("joints that do not exist")) << read.notes;
    made.document["nodes"][0]["skin"] = 7;
    EXPECT_TRUE(told(made.file("c.glb")).says("/nodes/0/skin"));
}

TEST(GltfMorph, AppliesTheDefaultWeightsOfMeshAndNode) {
    const Told read = told(caseFile("19-gltf-skin-morph/morph.glb"));
    expectNear(read.data.bounds.max, {1, 2, 0});
    EXPECT_EQ(read.notes, "");
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    Json& mesh = made.document["meshes"][0];
    mesh["primitives"][0]["targets"] = {{{"POSITION", made.points({0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0})}},
                                        {{"POSITION", made.points({0, 0, 5, 0, 0, 5, 0, 0, 5, 0, 0, 5})}}};
    mesh["weights"] = {1, 0};
    made.document["nodes"] = {{{"mesh", 0}},
                              {{"mesh", 0}, {"weights", {3, 0}}, {"translation", {2, 0, 0}}},
                              {{"mesh", 0}, {"weights", {0, 0}}, {"translation", {4, 0, 0}}}};
    made.document["scenes"][0]["nodes"] = {0, 1, 2};
    const model::ModelData data = imported(made.file("a.glb"));
    EXPECT_EQ(data.parts.size(), 3U); // each shape its own
    EXPECT_NEAR(areaToTheViewer(data), 2.0 + 4.0 + 1.0, 1e-4);
    expectNear(data.bounds.max, {5, 4, 0});
}

TEST(GltfMorph, MovesNormalsAndReadsSparseAndQuantisedTargets) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    Json& primitive = made.document["meshes"][0]["primitives"][0];
    primitive["attributes"]["NORMAL"] = made.points({0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1});
    const std::size_t normals = made.list(
        std::vector<std::int8_t>{127, 0, -127, 127, 0, -127, 127, 0, -127, 127, 0, -127}, "VEC3", 3, 5120, true);
    made.document["accessors"].push_back({{"componentType", 5126}, {"count", 4}, {"type", "VEC3"}});
    const std::size_t positions = made.document["accessors"].size() - 1;
    const std::size_t at = made.corners({2});
    const std::size_t by = made.points({0, 2, 0});
    made.document["accessors"][positions]["sparse"] = {
        {"count", 1},
        {"indices", {{"bufferView", made.document["accessors"][at]["bufferView"]}, {"componentType", 5123}}},
        {"values", {{"bufferView", made.document["accessors"][by]["bufferView"]}}}};
    primitive["targets"] = {{{"POSITION", positions}, {"NORMAL", normals}}};
    made.document["meshes"][0]["weights"] = {0.5};
    const model::ModelData data = imported(made.file("a.glb"));
    expectNear(data.bounds.max, {1, 2, 0});           // one corner went up by half of two
    for (const model::Vertex& vertex : data.vertices) // half of (0,0,1) and half of (1,0,0)
        expectNear(model::unpackDirection(vertex.normal), {std::sqrt(0.5F), 0, std::sqrt(0.5F)}, 0.01F);
}

TEST(GltfMorph, LeavesOutATargetOfAnotherLength) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.document["meshes"][0]["primitives"][0]["targets"] = {{{"POSITION", made.points({0, 0, 0})}}};
    EXPECT_EQ(imported(made.file("a.glb")).view().triangleCount(), 2U); // no weight: not looked at
    made.document["meshes"][0]["weights"] = {1};
    const Told read = told(made.file("b.glb"));
    EXPECT_EQ(read.data.view().triangleCount(), 2U);
    EXPECT_TRUE(read.says("left out: /meshes/0/primitives/0/targets/0/POSITION: 1 elements of a morph target"))
        << read.notes;
}

TEST(GltfMorph, CopiesCountAgainstTheLimits) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.document["meshes"][0]["primitives"][0]["targets"] = {
        {{"POSITION", made.points({0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1})}}};
    Json nodes = Json::array();
    Json roots = Json::array();
    for (int i = 1; i <= 100; ++i) {
        nodes.push_back({{"mesh", 0}, {"weights", {i}}});
        roots.push_back(i - 1);
    }
    made.document["nodes"] = nodes;
    made.document["scenes"][0]["nodes"] = roots;
    ImportOptions options;
    options.maxVertices = 300;
    EXPECT_EQ(refusal(made.file("a.glb"), ImportKind::Model, options).code, ErrorCode::TooLarge);
}

TEST(GltfInstances, StandAsTheFileSaysInEachTypeOfNumber) {
    const model::ModelData cards = imported(caseFile("23-gltf-extensions/instancing.glb"));
    EXPECT_EQ(cards.view().triangleCount(), 6U);
    expectNear(cards.bounds.max, {3.4F, 1, 0});
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    // Half a turn about z in quantised numbers; the second is not turned.
    const std::size_t rotations =
        made.list(std::vector<std::int8_t>{0, 0, 127, 0, 0, 0, 0, 127}, "VEC4", 4, 5120, true);
    const std::size_t places = made.points({0, 0, 0, 10, 0, 0});
    const std::size_t ids = made.list(std::vector<float>{1, 2}, "SCALAR", 1, 5126);
    made.document["nodes"][0]["extensions"]["EXT_mesh_gpu_instancing"]["attributes"] = {
        {"TRANSLATION", places}, {"ROTATION", rotations}, {"_ID", ids}};
    const model::ModelData data = imported(made.file("a.glb"));
    expectNear(data.bounds.min, {-1, -1, 0});
    expectNear(data.bounds.max, {11, 1, 0});
    EXPECT_NEAR(areaToTheViewer(data), 2.0, 1e-4);
}

TEST(GltfNodes, VisibilityIsInherited) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.document["nodes"] = {{{"mesh", 0}},
                              {{"children", {2}}, {"extensions", {{"KHR_node_visibility", {{"visible", false}}}}}},
                              {{"mesh", 0}, {"extensions", {{"KHR_node_visibility", {{"visible", true}}}}}}};
    made.document["scenes"][0]["nodes"] = {0, 1};
    EXPECT_EQ(imported(made.file("a.glb")).view().triangleCount(), 2U);
}

TEST(GltfNodes, AddUpInDoublePrecision) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.document["nodes"] = {{{"translation", {331234.567, 4023456.789, 0}}, {"children", {1}}},
                              {{"translation", {-331234.5, -4023456.5, 0}}, {"mesh", 0}}};
    const model::ModelData data = imported(made.file("a.glb"));
    expectNear(data.bounds.min, {0.067F, 0.289F, 0}, 1e-5F);
}

TEST(GltfNodes, NullAndForeignThingsInListsAreLeftOut) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.document["nodes"].push_back(nullptr);
    made.document["nodes"][0]["children"] = {nullptr, -1, "x", 1};
    made.document["nodes"][0]["name"] = nullptr;
    made.document["meshes"][0]["primitives"].push_back(nullptr);
    made.document["scenes"][0]["nodes"].push_back(nullptr);
    made.document["scene"] = 5;
    const Told read = told(made.file("a.glb"));
    EXPECT_EQ(read.data.view().triangleCount(), 2U);
    EXPECT_TRUE(read.says("taken as absent")) << read.notes;
}

TEST(GltfExtensions, AreNamedWhereTheyAreNotRead) {
    GltfMaker made;
    made.document["meshes"] = {made.card()};
    made.document["extensionsUsed"] = {"ACME_shape", "KHR_xmp_json_ld", "KHR_mesh_quantization"};
    EXPECT_EQ(told(made.file("a.glb")).notes, "the glTF extension ACME_shape is not read\n");
    made.document["extensionsRequired"] = {"ACME_shape"};
    const Error error = refusal(made.file("b.glb"));
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_NE(error.detail.find("ACME_shape"), std::string::npos);
}

} // namespace
} // namespace halls::importer
