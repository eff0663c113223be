// SPDX-License-Identifier: MPL-2.0
// The same box of 1 x 2 x 3 metres, in each format.

#include "unit/importer/ImportTests.h"

#include <cmath>

namespace halls::importer {
namespace {

class SameBox : public testing::TestWithParam<const char*> {};

TEST_P(SameBox, HasItsSizeItsTrianglesAndOutwardNormals) {
    const model::ModelData data = imported(dataFile(GetParam()));
    expectNear(data.bounds.min, {0, 0, 0});
    expectNear(data.bounds.max, {1, 2, 3});
    EXPECT_EQ(data.view().triangleCount(), 12U);
    EXPECT_EQ(data.vertices.size(), 24U); // four corners of each face: edges stay sharp
    ASSERT_EQ(data.parts.size(), 1U);
    Mat4 placed(1.0F);
    std::copy_n(data.nodes[data.parts[0].node].transform, 16, &placed[0][0]);
    for (const model::Vertex& vertex : data.vertices) {
        const Vec3 position = Vec3(placed * Vec4(vertex.position[0], vertex.position[1], vertex.position[2], 1.0F));
        const Vec3 normal = glm::normalize(Mat3(placed) * model::unpackDirection(vertex.normal));
        const Vec3 out = (position - Vec3(0.5F, 1.0F, 1.5F)) / Vec3(0.5F, 1.0F, 1.5F);
        EXPECT_NEAR(glm::dot(out, normal), 1.0F, 0.01F); // of each corner, one axis is the face's own
    }
}

INSTANTIATE_TEST_SUITE_P(Formats, SameBox,
                         testing::Values("box-ascii.ply", "box-little.ply", "box-big.ply", "box.obj", "box-ascii.stl",
                                         "box-binary.stl", "box.dae"),
                         [](const auto& tested) {
                             std::string name = tested.param;
                             for (char& c : name)
                                 c = c == '.' || c == '-' ? '_' : c;
                             return name;
                         });

TEST(Obj, TakesMaterialAndTextureOfItsLibrary) {
    const model::ModelData data = imported(dataFile("box.obj"));
    ASSERT_FALSE(data.parts.empty());
    const model::Material& material = data.materials[data.parts[0].material];
    EXPECT_EQ(data.view().name(material.nameOffset, material.nameLength), "stone");
    ASSERT_EQ(material.baseColourImage, 0U);
    EXPECT_EQ(data.images[0].width, 4U);
    EXPECT_EQ(data.images[0].format, model::PixelFormat::Rgba8Srgb);
    EXPECT_LT(material.roughness, 1.0F); // Ns 30
    EXPECT_EQ(material.metallic, 0.0F);
}

TEST(Obj, IsReadWithoutAPictureThatIsMissingAndSaysSo) {
    const auto file = madeFile("a.obj", "mtllib a.mtl\nusemtl m\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n");
    madeFile("a.mtl", "newmtl m\nKd 1 0 0\nmap_Kd lost.png\n");
    std::vector<std::string> notes;
    ImportOptions options;
    options.note = [&](const std::string& note) { notes.push_back(note); };
    const model::ModelData data = imported(file, ImportKind::Model, options);
    EXPECT_TRUE(data.images.empty());
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_NE(notes[0].find("lost.png"), std::string::npos);
}

TEST(Fbx, BecomesMetres) {
    const std::filesystem::path file = "/usr/share/assimp/models/FBX/phong_cube.fbx";
    ASSERT_TRUE(std::filesystem::exists(file)) << file << ": install-dependencies --tests has assimp-testmodels";
    const model::ModelData data = imported(file); // a cube of 1 unit; the file says that a unit is a centimetre
    expectNear(data.bounds.size(), Vec3(0.01F), 1e-5F);
    EXPECT_EQ(data.view().triangleCount(), 12U);
}

TEST(Fbx, StandsUprightWhereTheFileSaysZUp) {
    const std::filesystem::path file = "/usr/share/assimp/models/FBX/maxPbrMaterial_metalRough.fbx";
    ASSERT_TRUE(std::filesystem::exists(file)) << file << ": install-dependencies --tests has assimp-testmodels";
    const model::ModelData data = imported(file);
    EXPECT_NEAR(data.bounds.min.y, 0.0F, 1e-4F);
    EXPECT_GT(data.bounds.max.y, 10.0F);
}

/// What is wrong with a file, and how it is told.
struct Bad {
    const char* what;
    const char* file;
    std::string bytes;
    ErrorCode code;
    const char* words;
};

class BadFile : public testing::TestWithParam<Bad> {};

TEST_P(BadFile, IsToldByItsOwnCause) {
    const auto file = madeFile(GetParam().file, GetParam().bytes);
    const Error error = refusal(file);
    EXPECT_EQ(error.code, GetParam().code) << toLine(error);
    EXPECT_EQ(error.file, file.string());
    EXPECT_NE(error.detail.find(GetParam().words), std::string::npos) << toLine(error);
}

INSTANTIATE_TEST_SUITE_P(
    Import, BadFile,
    testing::Values(
        Bad{"ZeroBytes", "a.glb", "", ErrorCode::Damaged, "0 bytes"},
        Bad{"TextNamedGlb", "a.glb", "Dear museum, here is the model.", ErrorCode::Damaged, "neither GLB nor glTF"},
        Bad{"UnknownEnding", "a.docx", "PK", ErrorCode::Unsupported, ".docx"},
        Bad{"NoEnding", "model", "PK", ErrorCode::Unsupported, "ending"},
        Bad{"TextNamedPly", "a.ply", "Dear museum\n", ErrorCode::Damaged, "not a PLY file"},
        Bad{"TextNamedStl", "a.stl", "Dear museum", ErrorCode::Damaged, ""},
        Bad{"TextNamedFbx", "a.fbx", "Dear museum", ErrorCode::Damaged, ""},
        Bad{"EmptyObj", "a.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nl 1 2 3\n", ErrorCode::Invalid, "empty"},
        Bad{"GltfWithoutTriangles", "a.gltf", R"({"asset":{"version":"2.0"}})", ErrorCode::Invalid, "empty"},
        Bad{"CutGlb", "a.glb", std::string("glTF\2\0\0\0\xFF\0\0\0\x10\0\0\0JSON", 20), ErrorCode::Damaged, "cut off"}),
    [](const auto& tested) { return std::string(tested.param.what); });

TEST(BadPath, IsToldByItsOwnCause) {
    EXPECT_EQ(refusal("/no/such/file.glb").code, ErrorCode::NotFound);
    const Error folder = refusal(HALLS_TEST_DATA);
    EXPECT_EQ(folder.code, ErrorCode::Unreadable);
    EXPECT_NE(folder.detail.find("folder"), std::string::npos);
}

TEST(Import, StopsWhenItIsTold) {
    std::stop_source stop;
    stop.request_stop();
    const auto data = importFile(dataFile("box.obj"), ImportKind::Model, {}, {}, stop.get_token());
    ASSERT_FALSE(data);
    EXPECT_EQ(data.error().code, ErrorCode::Cancelled);
}

TEST(Import, TellsGrowingProgress) {
    float last = 0.0F;
    const auto data = importFile(dataFile("box.glb"), ImportKind::Model, {}, [&](float part) {
        EXPECT_GE(part, last);
        EXPECT_LE(part, 1.0F);
        last = part;
    });
    EXPECT_TRUE(data);
    EXPECT_GT(last, 0.9F);
}

TEST(Import, RefusesMoreThanItsLimits) {
    ImportOptions few;
    few.maxTriangles = 11;
    EXPECT_EQ(refusal(dataFile("box.obj"), ImportKind::Model, few).code, ErrorCode::TooLarge);
    EXPECT_EQ(refusal(dataFile("box.glb"), ImportKind::Model, few).code, ErrorCode::TooLarge);
    EXPECT_EQ(refusal(dataFile("box-little.ply"), ImportKind::Model, few).code, ErrorCode::TooLarge);
    ImportOptions points;
    points.maxVertices = 7;
    EXPECT_EQ(refusal(dataFile("box.glb"), ImportKind::Model, points).code, ErrorCode::TooLarge);
    EXPECT_EQ(refusal(dataFile("box-ascii.ply"), ImportKind::Model, points).code, ErrorCode::TooLarge);
    ImportOptions pixels;
    pixels.maxImagePixels = 15;
    std::string note; // a picture does not take its model with it
    pixels.note = [&](const std::string& text) { note = text; };
    EXPECT_TRUE(imported(dataFile("box.glb"), ImportKind::Model, pixels).images.empty());
    EXPECT_NE(note.find("4 x 4 pixels"), std::string::npos) << note;
    ImportOptions bytes;
    bytes.maxFileBytes = 100;
    EXPECT_EQ(refusal(dataFile("box.glb"), ImportKind::Model, bytes).code, ErrorCode::TooLarge);
}

TEST(Formats, AFileThatIsSomethingElseIsCalledWhatItIs) {
    const std::string png = bytesOf(dataFile("checker.png"));
    for (const char* name : {"a.glb", "a.gltf", "a.obj", "a.ply", "a.stl", "a.fbx", "a.dae", "a.e57", "a.pts", "a.las",
                             "a.ptx", "a.3ds", "a.off", "a.x3d", "A.GLB"}) {
        const Error error = refusal(madeFile(name, png));
        EXPECT_EQ(error.code, ErrorCode::Damaged) << name;
        EXPECT_EQ(error.detail, "by its bytes this is a PNG picture, whatever its name says") << name;
    }
    EXPECT_NE(refusal(madeFile("b.obj", bytesOf(dataFile("box.glb")))).detail.find("a GLB file"), std::string::npos);
    EXPECT_NE(refusal(madeFile("b.glb", "<!DOCTYPE html><p>not found")).detail.find("a web page"), std::string::npos);
    EXPECT_EQ(refusal(madeFile("b.blend", "BLENDER-v293")).code, ErrorCode::Unsupported) << "it is what it says";
    // What it is named for is damaged.
    EXPECT_EQ(refusal(madeFile("c.glb", "glTF....")).detail.find("by its bytes"), std::string::npos);
    EXPECT_EQ(refusal(madeFile("c.ply", "ply\nformat ascii 1.0\n")).detail.find("by its bytes"), std::string::npos);
}

} // namespace
} // namespace halls::importer
