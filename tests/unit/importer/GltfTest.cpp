// SPDX-License-Identifier: MPL-2.0
#include "importer/gltf/Gltf.h"

#include "importer/gltf/GltfTextures.h"
#include "unit/importer/ImportTests.h"

#include <cmath>
#include <draco/compression/encode.h>
#include <fmt/format.h>
#include <meshoptimizer.h>
#include <nlohmann/json.hpp>

namespace halls::importer {
namespace {

using Json = nlohmann::json;

Json boxDocument() {
    return Json::parse(bytesOf(dataFile("box-embedded.gltf")));
}

/// The error of the box after a change to its JSON.
Error errorOf(const Json& document) {
    return refusal(madeFile("changed.gltf", document.dump()));
}

std::string nameOf(const model::ModelData& data, const model::Node& node) {
    return std::string(data.view().name(node.nameOffset, node.nameLength));
}

void expectBox(const model::ModelData& data) {
    ASSERT_EQ(data.nodes.size(), 2U);
    EXPECT_EQ(nameOf(data, data.nodes[0]), "box");
    EXPECT_EQ(nameOf(data, data.nodes[1]), "second box");
    EXPECT_EQ(data.parts.size(), 1U); // stored once, shown twice
    EXPECT_EQ(data.parts[0].node, 0U);
    EXPECT_EQ(data.vertices.size(), 24U);
    EXPECT_EQ(data.view().triangleCount(), 24U);
    expectNear(data.bounds.min, {0, 0, -1});
    expectNear(data.bounds.max, {13, 2, 3}); // the second one is turned by a quarter
}

TEST(Gltf, ReadsTheBoxFromEachContainer) {
    for (const char* name : {"box.glb", "box.gltf", "box-embedded.gltf"})
        expectBox(imported(dataFile(name)));
}

TEST(Gltf, ReadsTheMaterial) {
    const model::ModelData data = imported(dataFile("box.glb"));
    ASSERT_EQ(data.materials.size(), 1U);
    const model::Material& stone = data.materials[0];
    EXPECT_EQ(stone.baseColour, Vec4(0.5F, 0.25F, 0.125F, 1.0F));
    EXPECT_EQ(stone.metallic, 0.25F);
    EXPECT_EQ(stone.roughness, 0.75F);
    EXPECT_EQ(stone.normalScale, 0.5F);
    EXPECT_EQ(stone.alphaMode, model::AlphaMode::Mask);
    EXPECT_EQ(stone.alphaCutoff, 0.25F);
    EXPECT_EQ(stone.doubleSided, 1U);
    EXPECT_EQ(stone.hasOcclusion, 1U);
    ASSERT_EQ(data.images.size(), 3U); // one picture, three uses: colour, normals, occlusion
    EXPECT_EQ(data.images[stone.baseColourImage].format, model::PixelFormat::Rgba8Srgb);
    EXPECT_EQ(data.images[stone.normalImage].format, model::PixelFormat::Rgba8Linear);
    EXPECT_EQ(data.images[stone.ormImage].format, model::PixelFormat::Rgba8Linear);
    EXPECT_EQ(data.images[0].wrapS, model::Wrap::Clamp); // as the sampler says
}

TEST(Gltf, KeepsTheLightmapCoordinates) {
    const model::ModelData data = imported(dataFile("box.glb"));
    std::uint16_t largest = 0;
    for (const model::Vertex& vertex : data.vertices)
        largest = std::max(largest, vertex.uv1[0]);
    EXPECT_EQ(largest, 65535);
}

TEST(Gltf, RefusesByNameWhatItLacks) {
    Json document = boxDocument();
    document["extensionsRequired"] = {"XMP_of_tomorrow"};
    const Error error = errorOf(document);
    EXPECT_EQ(error.code, ErrorCode::Unsupported);
    EXPECT_EQ(error.place, "/extensionsRequired/0");
    EXPECT_NE(error.detail.find("XMP_of_tomorrow"), std::string::npos);
    document = boxDocument();
    document["asset"]["minVersion"] = "2.1";
    EXPECT_EQ(errorOf(document).code, ErrorCode::Unsupported);
}

TEST(Gltf, NamesTheFileThatIsMissing) {
    Json document = boxDocument();
    document["buffers"][0]["uri"] = "lost.bin";
    const Error error = errorOf(document);
    EXPECT_EQ(error.code, ErrorCode::MissingPart);
    EXPECT_EQ(error.place, "/buffers/0");
    EXPECT_NE(error.detail.find("lost.bin"), std::string::npos);
}

/// A JSON pointer, what is put there, and where the error is expected.
struct Change {
    const char* what;
    const char* pointer;
    Json value;
    const char* place;
    ErrorCode code = ErrorCode::Invalid;
};

class BrokenGltf : public testing::TestWithParam<Change> {};

TEST_P(BrokenGltf, IsRefusedAtItsPlace) {
    Json document = boxDocument();
    document[Json::json_pointer(GetParam().pointer)] = GetParam().value;
    const Error error = errorOf(document);
    EXPECT_EQ(error.code, GetParam().code) << toLine(error);
    EXPECT_EQ(error.place, GetParam().place) << toLine(error);
}

INSTANTIATE_TEST_SUITE_P(
    Gltf, BrokenGltf,
    testing::Values(Change{"CountTooLarge", "/accessors/0/count", 25, "/accessors/0"},
                    Change{"CountHuge", "/accessors/0/count", 4000000000U, "/accessors/0", ErrorCode::TooLarge},
                    Change{"CountMissing", "/accessors/0", Json::object(), "/accessors/0/count"},
                    Change{"CountNegative", "/accessors/0/count", -1, "/accessors/0/count"},
                    Change{"OffsetBeyond", "/accessors/0/byteOffset", 289, "/accessors/0"},
                    Change{"OffsetHuge", "/accessors/0/byteOffset", 18446744073709551615U, "/accessors/0"},
                    Change{"TypeUnknown", "/accessors/0/componentType", 5127, "/accessors/0"},
                    Change{"TypeWrong", "/accessors/0/type", "VEC2", "/accessors/0"},
                    Change{"ViewUnknown", "/accessors/0/bufferView", 99, "/accessors/0"},
                    Change{"ViewBeyond", "/bufferViews/0/byteLength", 100000, "/bufferViews/0"},
                    Change{"ViewWraps", "/bufferViews/0/byteOffset", 18446744073709551615U, "/bufferViews/0"},
                    Change{"StrideTooSmall", "/bufferViews/0/byteStride", 4, "/accessors/0"},
                    Change{"BufferCut", "/buffers/0/byteLength", 100000, "/buffers/0", ErrorCode::Damaged},
                    Change{"BufferNoBase64", "/buffers/0/uri", "data:application/octet-stream;base64,!!!",
                           "/buffers/0/uri", ErrorCode::Damaged},
                    Change{"BufferFromTheNet", "/buffers/0/uri", "https://example.org/a.bin", "/buffers/0/uri",
                           ErrorCode::Unsupported},
                    Change{"OffsetText", "/accessors/0/byteOffset", "0", "/accessors/0/byteOffset"},
                    Change{"IndicesText", "/meshes/0/primitives/0/indices", "4", "/meshes/0/primitives/0/indices"},
                    Change{"ModeUnknown", "/meshes/0/primitives/0/mode", 7, "/meshes/0/primitives/0/mode"}),
    [](const auto& tested) { return std::string(tested.param.what); });

/// A JSON pointer, what is put there, how many of the 24 triangles are left, and what a note says.
struct Cost {
    const char* what;
    const char* pointer;
    Json value;
    std::uint64_t triangles;
    const char* note;
};

class OneBadValue : public testing::TestWithParam<Cost> {};

TEST_P(OneBadValue, CostsOnlyWhatHangsOnIt) {
    Json document = boxDocument();
    document[Json::json_pointer(GetParam().pointer)] = GetParam().value;
    const model::ModelData data = imported(madeFile("changed.gltf", document.dump()));
    EXPECT_EQ(data.view().triangleCount(), GetParam().triangles);
    std::string notes;
    for (const std::string& note : data.record.notes)
        notes += note + "\n";
    EXPECT_NE(notes.find(GetParam().note), std::string::npos) << notes;
}

INSTANTIATE_TEST_SUITE_P(
    Gltf, OneBadValue,
    testing::Values(
        Cost{"NodeBelowItself", "/nodes/0/children", Json::array({0}), 24,
             "left out: /nodes/0 at its second place: /nodes/0: stands in the tree twice"},
        Cost{"NodeTwice", "/scenes/0/nodes", Json::array({0, 1, 0}), 24, "stands in the tree twice"},
        Cost{"NodeUnknown", "/scenes/0/nodes", Json::array({0, 9}), 12, "/scenes/0/nodes is not what glTF has there"},
        Cost{"NodeNumbersWithPoints", "/scenes/0/nodes", Json::array({0.0, 1.0, 1.5}), 24, "/scenes/0/nodes is not"},
        Cost{"MeshUnknown", "/nodes/0/mesh", 9, 12, "left out: /nodes/0/mesh: names a mesh that does not exist"},
        Cost{"MatrixShort", "/nodes/1/matrix", Json::array({1, 2}), 24, "/nodes/1/matrix is not what glTF has there"},
        Cost{"ScaleText", "/nodes/1/scale", Json::array({1, "2", 1}), 24, "/nodes/1/scale is not"},
        Cost{"ScaleEndless", "/nodes/1/scale", Json::array({1e300, 1, 1}), 12, "which stands nowhere"},
        Cost{"SkinUnknown", "/nodes/0/skin", 3, 24, "/nodes/0/skin is not"},
        Cost{"MaterialText", "/meshes/0/primitives/0/material", "0", 24, "/meshes/0/primitives/0/material is not"},
        Cost{"ModeText", "/meshes/0/primitives/0/mode", "4", 24, "/mode is not"},
        Cost{"CoordinatesCut", "/meshes/0/primitives/0/attributes/TEXCOORD_0", 99, 24, "left out: TEXCOORD_0 of"},
        Cost{"TextureText", "/materials/0/normalTexture/index", "0", 24, "left out: /materials/0/normalTexture: "},
        Cost{"TextureUnknown", "/materials/0/normalTexture/index", 9, 24, "names textures/9"},
        Cost{"SamplerUnknown", "/textures/0/sampler", 9, 24, "/textures/0/sampler"},
        Cost{"AlphaModeUnknown", "/materials/0/alphaMode", "mask", 24, "/materials/0/alphaMode is not"},
        Cost{"ExtensionText", "/materials/0/extensions", "KHR_materials_unlit", 24, "/materials/0/extensions"},
        Cost{"InstancesEmpty",
             "/nodes/0/extensions",
             {{"EXT_mesh_gpu_instancing", Json::object()}},
             24,
             "left out: /nodes/0/extensions/EXT_mesh_gpu_instancing: lacks its attributes"},
        Cost{"BufferWithoutLength", "/buffers/0/byteLength", "many", 24, "/buffers/0/byteLength"}),
    [](const auto& tested) { return std::string(tested.param.what); });

TEST(Gltf, LeavesOutTheMeshAloneThatCannotBeHad) {
    Json document = boxDocument();
    Json broken = document["meshes"][0];
    broken["primitives"][0]["attributes"]["POSITION"] = 99;
    document["meshes"].push_back(broken);
    document["nodes"][1]["mesh"] = 1;
    const model::ModelData data = imported(madeFile("changed.gltf", document.dump()));
    EXPECT_EQ(data.view().triangleCount(), 12U);
    ASSERT_EQ(data.record.notes.size(), 1U);
    EXPECT_EQ(data.record.notes[0].find("left out: /meshes/1/primitives/0: "), 0U) << data.record.notes[0];
    document["nodes"][0]["mesh"] = 1; // nothing is left: it is said why
    EXPECT_NE(errorOf(document).detail.find("names accessors/99"), std::string::npos);
}

TEST(Gltf, MendsLettersThatAreNone) {
    for (const auto& [written, meant] :
         {std::pair("a\\ud800b", "a\xEF\xBF\xBD"
                                 "b"),
          std::pair("C:\\models", "C:\\models"),
          std::pair("\\ud83d\\ude00 \\udc00 \\\"x\\\"", "\xF0\x9F\x98\x80 \xEF\xBF\xBD \"x\"")}) {
        std::string text = boxDocument().dump();
        const std::string name = "\"second box\"";
        text.replace(text.find(name), name.size(), "\"" + std::string(written) + "\"");
        const model::ModelData data = imported(madeFile("a.gltf", text));
        EXPECT_EQ(nameOf(data, data.nodes.at(1)), meant);
        EXPECT_EQ(data.record.notes.size(), 1U);
    }
}

TEST(Gltf, TakesNumbersWithoutEndForNone) {
    std::string text = boxDocument().dump();
    const std::string key = "\"roughnessFactor\":";
    const std::size_t at = text.find(key) + key.size();
    text.replace(at, text.find_first_of(",}", at) - at, "1e999");
    const model::ModelData data = imported(madeFile("a.gltf", text));
    EXPECT_EQ(data.view().triangleCount(), 24U);
    EXPECT_EQ(data.materials[0].roughness, 1.0F); // glTF's default
}

TEST(Gltf, LeavesOutTrianglesOfIndicesOutOfRange) {
    Json document = boxDocument();
    document["accessors"][4]["componentType"] = 5121; // the same bytes read as bytes: 0, 0, 1, 0, 2 ...
    document["accessors"][4]["count"] = 36;
    EXPECT_TRUE(importFile(madeFile("a.gltf", document.dump()), ImportKind::Model, {}));
    document["accessors"][4] = {{"bufferView", 0}, {"componentType", 5125}, {"count", 36}, {"type", "SCALAR"}};
    const model::ModelData data = imported(madeFile("b.gltf", document.dump())); // floats as indices: only 0.0 is one
    EXPECT_LT(data.view().triangleCount(), 24U);
    ASSERT_EQ(data.record.notes.size(), 1U);
    EXPECT_NE(data.record.notes[0].find("name vertices that do not exist"), std::string::npos);
}

TEST(Gltf, CountsSharedAccessorsForEachMeshBeforeItTakesMemory) {
    Json document = boxDocument();
    const Json primitive = document["meshes"][0]["primitives"][0];
    for (int i = 0; i < 1000; ++i)
        document["meshes"][0]["primitives"].push_back(primitive);
    ImportOptions options;
    options.maxTriangles = 5000;
    const Error error = refusal(madeFile("a.gltf", document.dump()), ImportKind::Model, options);
    EXPECT_EQ(error.code, ErrorCode::TooLarge);
}

TEST(Gltf, ReadsSparseAccessors) {
    Json document = boxDocument();
    document["accessors"][0]["sparse"] = {{"count", 1},
                                          {"indices", {{"bufferView", 4}, {"componentType", 5123}}}, // its first: 0
                                          {"values", {{"bufferView", 1}}}};                          // 0, 0, 1
    const model::ModelData data = imported(madeFile("a.gltf", document.dump()));
    expectNear(data.bounds.max, {13, 2, 3}); // vertex 0 went from (0,0,3) to (0,0,1)
    int moved = 0;
    for (const model::Vertex& vertex : data.vertices)
        moved += vertex.position[2] == 1.0F ? 1 : 0;
    EXPECT_EQ(moved, 1);
    document["accessors"][0]["sparse"]["count"] = 25;
    EXPECT_EQ(errorOf(document).code, ErrorCode::Invalid);
}

TEST(Gltf, HidesInvisibleNodesAndPlacesInstances) {
    Json document = boxDocument();
    document["nodes"][1]["extensions"]["KHR_node_visibility"] = {{"visible", false}};
    EXPECT_EQ(imported(madeFile("a.gltf", document.dump())).view().triangleCount(), 12U);
    document = boxDocument();
    document["nodes"][0]["extensions"]["EXT_mesh_gpu_instancing"]["attributes"] = {{"TRANSLATION", 1}}; // 24 normals
    const model::ModelData data = imported(madeFile("b.gltf", document.dump()));
    EXPECT_EQ(data.view().triangleCount(), 12U * 25);
    EXPECT_EQ(data.parts.size(), 1U);
}

TEST(Gltf, ReadsStripsAndFans) {
    Json document = boxDocument();
    for (const auto& [mode, triangles] : {std::pair(5, 34U), std::pair(6, 34U), std::pair(4, 12U)}) {
        document["meshes"][0]["primitives"][0]["mode"] = mode;
        EXPECT_EQ(imported(madeFile("a.gltf", document.dump())).view().triangleCount(), 2U * triangles);
    }
}

TEST(Gltf, MovesTextureCoordinatesAsKhrTextureTransformSays) {
    const Vec2 moved = gltf::placingOf({0.5F, 0.25F}, {2.0F, 1.0F}, radiansOf(90.0F)).apply({0.25F, 0.0F});
    EXPECT_NEAR(moved.x, 0.5F, 1e-6F); // scaled to (0.5, 0), turned counter-clockwise on the picture to (0, -0.5)
    EXPECT_NEAR(moved.y, -0.25F, 1e-6F);
}

std::string base64(const std::string& bytes) {
    static const char* const kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = bits << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
        for (std::size_t j = 0; j < 4; ++j)
            text += i + j <= bytes.size() ? kDigits[bits >> (18 - 6 * j) & 63U] : '=';
    }
    return text;
}

/// Adds a buffer with a view of all of it; returns the view's number.
std::size_t addView(Json& document, const std::string& bytes) {
    document["buffers"].push_back(
        {{"byteLength", bytes.size()}, {"uri", "data:application/octet-stream;base64," + base64(bytes)}});
    document["bufferViews"].push_back(
        {{"buffer", document["buffers"].size() - 1}, {"byteOffset", 0}, {"byteLength", bytes.size()}});
    return document["bufferViews"].size() - 1;
}

TEST(Gltf, UnpacksMeshoptimizersCompression) {
    Json document = boxDocument();
    const model::ModelData plain = imported(dataFile("box.glb"));
    std::vector<float> positions;
    for (const model::Vertex& vertex : plain.vertices)
        positions.insert(positions.end(), vertex.position, vertex.position + 3);
    std::string bytes(meshopt_encodeVertexBufferBound(24, 12), '\0');
    bytes.resize(meshopt_encodeVertexBuffer(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                            positions.data(), 24, 12));
    const std::size_t view = addView(document, bytes);
    const Json packed = {{"buffer", document["buffers"].size() - 1},
                         {"byteLength", bytes.size()},
                         {"byteStride", 12},
                         {"count", 24},
                         {"mode", "ATTRIBUTES"}};
    document["bufferViews"][view]["extensions"]["EXT_meshopt_compression"] = packed;
    document["accessors"][0]["bufferView"] = view;
    document["extensionsRequired"] = {"EXT_meshopt_compression"};
    const model::ModelData data = imported(madeFile("a.gltf", document.dump()));
    expectNear(data.bounds.max, {13, 2, 3});
    Json& extension = document["bufferViews"][view]["extensions"]["EXT_meshopt_compression"];
    extension["byteLength"] = bytes.size() - 5;
    EXPECT_EQ(errorOf(document).code, ErrorCode::Damaged);
    extension = packed;
    extension["byteStride"] = 10;
    EXPECT_EQ(errorOf(document).code, ErrorCode::Invalid);
    extension = packed;
    extension["count"] = 1U << 30;
    EXPECT_EQ(errorOf(document).code, ErrorCode::TooLarge); // 12 GiB, refused before memory is taken
}

/// A square of two triangles, packed by libdraco.
std::string dracoSquare() {
    draco::Mesh mesh;
    mesh.set_num_points(4);
    draco::GeometryAttribute attribute;
    attribute.Init(draco::GeometryAttribute::POSITION, nullptr, 3, draco::DT_FLOAT32, false, 12, 0);
    const int id = mesh.AddAttribute(attribute, true, 4);
    const float points[4][3] = {{0, 0, 0}, {4, 0, 0}, {4, 2, 0}, {0, 2, 0}};
    for (std::uint32_t i = 0; i < 4; ++i)
        mesh.attribute(id)->SetAttributeValue(draco::AttributeValueIndex(i), points[i]);
    mesh.AddFace({draco::PointIndex(0), draco::PointIndex(1), draco::PointIndex(2)});
    mesh.AddFace({draco::PointIndex(0), draco::PointIndex(2), draco::PointIndex(3)});
    draco::Encoder encoder;
    draco::EncoderBuffer buffer;
    EXPECT_TRUE(encoder.EncodeMeshToBuffer(mesh, &buffer).ok());
    return {buffer.data(), buffer.size()};
}

TEST(Gltf, UnpacksDraco) {
    Json document = boxDocument();
    const std::string bytes = dracoSquare();
    const std::size_t view = addView(document, bytes);
    document["extensionsRequired"] = {"KHR_draco_mesh_compression"};
    document["meshes"][0]["primitives"][0]["extensions"]["KHR_draco_mesh_compression"] = {
        {"bufferView", view}, {"attributes", {{"POSITION", 0}}}};
    document["scenes"][0]["nodes"] = {0};
    const model::ModelData data = imported(madeFile("a.gltf", document.dump()));
    EXPECT_EQ(data.view().triangleCount(), 2U);
    expectNear(data.bounds.max, {4, 2, 0}, 0.01F);
    document["bufferViews"][view]["byteLength"] = bytes.size() / 2;
    EXPECT_EQ(errorOf(document).code, ErrorCode::Damaged);
}

} // namespace
} // namespace halls::importer
