// SPDX-License-Identifier: MPL-2.0
// What glTF says of surfaces: materials, textures, pictures.

#include "importer/gltf/GltfTextures.h"
#include "unit/importer/ImportTests.h"

#include <nlohmann/json.hpp>

namespace halls::importer {
namespace {

using Json = nlohmann::json;

/// A model with what was told beside it.
struct Told {
    model::ModelData data;
    std::vector<std::string> notes;
    const model::Material& material() const { return data.materials.at(data.parts.at(0).material); }
    bool notesSay(const std::string& words) const {
        return std::ranges::any_of(notes,
                                   [&](const std::string& note) { return note.find(words) != std::string::npos; });
    }
};

Told told(const std::filesystem::path& file, ImportOptions options = {}) {
    Told result;
    options.note = [&](const std::string& note) { result.notes.push_back(note); };
    result.data = imported(file, ImportKind::Model, options);
    return result;
}

Json boxDocument() {
    return Json::parse(bytesOf(dataFile("box-embedded.gltf")));
}

Told toldOf(const Json& document, const ImportOptions& options = {}) {
    return told(madeFile("changed.gltf", document.dump()), options);
}

std::filesystem::path caseFile(const std::string& name) {
    return std::filesystem::path(HALLS_TEST_DATA) / "cases" / name;
}

TEST(GltfTextures, LieByTheirOwnSetAndTransform) {
    Json document = boxDocument();
    Json& material = document["materials"][0];
    material["emissiveTexture"] = {
        {"index", 0},
        {"texCoord", 1},
        {"extensions", {{"KHR_texture_transform", {{"offset", {0.5, 0.25}}, {"scale", {2, 3}}}}}}};
    const Told box = toldOf(document);
    EXPECT_EQ(box.material().baseColourPlace, model::Placing{});
    EXPECT_EQ(box.material().emissivePlace, (model::Placing{.u = {2, 0, 0.5F}, .v = {0, 3, 0.25F}, .set = 1}));
    EXPECT_TRUE(box.notes.empty()) << box.notes[0];
    // The coordinates themselves stay those of the file.
    const Told plain = toldOf(boxDocument());
    ASSERT_EQ(plain.data.vertices.size(), box.data.vertices.size());
    for (std::size_t i = 0; i < plain.data.vertices.size(); ++i)
        EXPECT_EQ(plain.data.vertices[i].uv0[0], box.data.vertices[i].uv0[0]);
}

TEST(GltfTextures, OfOneSetAloneTakeTheFirstPlace) {
    Json document = boxDocument();
    for (Json& texture :
         {std::ref(document["materials"][0]["pbrMetallicRoughness"]["baseColorTexture"]),
          std::ref(document["materials"][0]["normalTexture"]), std::ref(document["materials"][0]["occlusionTexture"])})
        texture["texCoord"] = 1;
    const Told box = toldOf(document);
    EXPECT_EQ(box.material().baseColourPlace.set, 0U);
    float largest = 0.0F; // TEXCOORD_1 of the box goes from 0 to 1
    for (const model::Vertex& vertex : box.data.vertices)
        largest = std::max(largest, vertex.uv0[0]);
    EXPECT_EQ(largest, 1.0F);
}

TEST(GltfTextures, OfAThirdSetAreTold) {
    Json document = boxDocument();
    document["materials"][0]["name"] = "stone";
    document["materials"][0]["normalTexture"]["texCoord"] = 1;
    document["materials"][0]["occlusionTexture"]["texCoord"] = 2;
    const Told box = toldOf(document);
    EXPECT_TRUE(box.notesSay("TEXCOORD_2"));
    EXPECT_TRUE(box.notesSay("\"stone\""));
}

TEST(GltfTextures, BeyondTheSecondSetsRangeAreMovedWithIt) {
    Json document = boxDocument();
    document["materials"][0]["normalTexture"]["texCoord"] = 1;
    document["meshes"][0]["primitives"][0]["attributes"]["TEXCOORD_1"] = 0; // positions: three numbers ...
    document["accessors"].push_back(document["accessors"][0]);
    document["accessors"].back()["type"] = "VEC2"; // ... read as pairs of 0 to 3
    document["accessors"].back()["count"] = 24;
    document["meshes"][0]["primitives"][0]["attributes"]["TEXCOORD_1"] = document["accessors"].size() - 1;
    const Told box = toldOf(document);
    const model::Placing& place = box.material().normalPlace;
    EXPECT_EQ(place.set, 1U);
    float largest = 0.0F;
    for (const model::Vertex& vertex : box.data.vertices)
        largest = std::max(largest, place.apply({static_cast<float>(vertex.uv1[0]) / 65535.0F, 0.0F}).x);
    EXPECT_NEAR(largest, 3.0F, 1e-3F);
}

TEST(GltfTextures, HaveTheEdgesOfTheirSampler) {
    Json document = boxDocument();
    document["samplers"][0] = {{"wrapS", 33648}, {"wrapT", 33071}, {"magFilter", 9728}};
    const Told box = toldOf(document);
    ASSERT_FALSE(box.data.images.empty());
    EXPECT_EQ(box.data.images[0].wrapS, model::Wrap::Mirror);
    EXPECT_EQ(box.data.images[0].wrapT, model::Wrap::Clamp);
    EXPECT_EQ(box.data.images[0].nearest, 1);
}

TEST(GltfTextures, KeepOcclusionOfAnotherPlaceApart) {
    const Told card = told(caseFile("11-gltf-two-uv-sets/uv1-occlusion.glb"));
    EXPECT_EQ(card.material().hasOcclusion, 1U);
    EXPECT_EQ(card.material().ormPlace.set, 1U); // nothing else is in it
    Json document = boxDocument();
    document["materials"][0]["pbrMetallicRoughness"]["metallicRoughnessTexture"] = {{"index", 0}};
    EXPECT_EQ(toldOf(document).material().occlusionImage, model::kNone); // packed: they lie on each other
    document["materials"][0]["occlusionTexture"]["texCoord"] = 1;
    const Told box = toldOf(document);
    ASSERT_NE(box.material().occlusionImage, model::kNone);
    EXPECT_EQ(box.material().occlusionPlace.set, 1U);
    EXPECT_EQ(box.material().ormPlace.set, 0U);
    EXPECT_EQ(box.data.view().pixelsOf(box.data.images[box.material().ormImage])[0], std::byte{255});
}

TEST(GltfTextures, OfNormalsTurnTheirTangents) {
    Json document = boxDocument();
    const auto tangents = [&] {
        std::vector<Vec3> result;
        for (const model::Vertex& vertex : toldOf(document).data.vertices)
            result.push_back(model::unpackDirection(vertex.tangent));
        return result;
    };
    const std::vector<Vec3> plain = tangents();
    document["materials"][0]["normalTexture"]["extensions"]["KHR_texture_transform"] = {{"rotation", radiansOf(90.0F)}};
    const std::vector<Vec3> turned = tangents();
    ASSERT_EQ(plain.size(), turned.size());
    for (const Vec3& tangent : turned)
        EXPECT_TRUE(
            std::ranges::any_of(plain, [&](const Vec3& one) { return std::abs(glm::dot(one, tangent)) < 0.1F; }));
    EXPECT_NE(plain, turned);
}

TEST(GltfPictures, ThatAreBadLeaveTheRestAndAreTold) {
    for (const char* name : {"garbage.glb", "gif.glb", "ktx2.glb", "missing.gltf", "no-source.glb"}) {
        const Told card = told(caseFile(std::string("14-gltf-one-bad-picture/") + name));
        EXPECT_EQ(card.data.view().triangleCount(), 2U) << name;
        ASSERT_EQ(card.notes.size(), 1U) << name;
        EXPECT_TRUE(card.notesSay("left out: ")) << card.notes[0];
        EXPECT_LT(card.notes[0].size(), 150U) << card.notes[0];
        EXPECT_TRUE(card.data.images.empty()) << name;
        EXPECT_FLOAT_EQ(card.material().baseColour.r, 0.6F) << name;
    }
}

TEST(GltfPictures, OfWebpAreReadWhateverTheyAreCalled) {
    for (const char* name : {"webp-as-png.glb", "webp-ext.glb"}) {
        const Told card = told(caseFile(std::string("14-gltf-one-bad-picture/") + name));
        EXPECT_TRUE(card.notes.empty()) << card.notes[0];
        ASSERT_EQ(card.data.images.size(), 1U) << name;
        const model::Image& image = card.data.images[0];
        const auto pixels = card.data.view().pixelsOf(image);
        const auto at = [&](std::uint32_t x, std::uint32_t y, std::uint32_t channel) {
            return std::to_integer<int>(pixels[4 * (std::size_t{y} * image.width + x) + channel]);
        };
        const std::uint32_t quarter = image.width / 4;
        EXPECT_GT(at(quarter, quarter, 0), 200) << name; // red, green, blue, yellow
        EXPECT_LT(at(quarter, quarter, 1), 60) << name;
        EXPECT_GT(at(3 * quarter, quarter, 1), 200) << name;
        EXPECT_GT(at(quarter, 3 * quarter, 2), 200) << name;
        EXPECT_LT(at(3 * quarter, 3 * quarter, 2), 60) << name;
    }
}

TEST(GltfPictures, OfACutJpegAreShownAsFarAsTheyGo) {
    const Told card = told(caseFile("14-gltf-one-bad-picture/jpeg-cut.glb"));
    EXPECT_EQ(card.data.view().triangleCount(), 2U);
    ASSERT_EQ(card.notes.size(), 1U);
    EXPECT_TRUE(card.notesSay("is cut off: what there is of it is shown")) << card.notes[0];
    EXPECT_EQ(card.data.images.size(), 1U);
}

TEST(GltfUnlit, IsItsBaseColourAndNothingElse) {
    Json document = boxDocument();
    document["materials"][0]["extensions"]["KHR_materials_unlit"] = Json::object();
    document["materials"][0]["emissiveFactor"] = {1, 1, 1};
    const Told box = toldOf(document);
    EXPECT_EQ(box.material().unlit, 1U);
    EXPECT_EQ(box.material().baseColour, Vec4(0.5F, 0.25F, 0.125F, 1.0F));
    EXPECT_EQ(box.material().emissive, Vec3(0.0F));
    EXPECT_NE(box.material().baseColourImage, model::kNone);
    EXPECT_EQ(box.data.images.size(), 1U); // no other is asked for
}

TEST(GltfGlossiness, BecomesWhatIsMirroredAndHowRough) {
    const Told factor = told(caseFile("10-gltf-specgloss/specgloss-factor.glb"));
    expectNear(Vec3(factor.material().reflectance), Vec3(0.1F));
    expectNear(Vec3(factor.material().baseColour), Vec3(0.6F, 0.05F, 0.05F) * 0.9F);
    EXPECT_FLOAT_EQ(factor.material().roughness, 0.8F);
    EXPECT_EQ(factor.material().metallic, 0.0F);
    EXPECT_TRUE(factor.notes.empty());
    for (const char* name : {"specgloss.glb", "specgloss-required.glb"}) {
        const Told card = told(caseFile(std::string("10-gltf-specgloss/") + name));
        EXPECT_NE(card.material().baseColourImage, model::kNone);
        EXPECT_TRUE(card.notes.empty());
    }
}

TEST(GltfGlossiness, OfAPictureIsTurnedPixelByPixel) {
    Json document = boxDocument(); // its picture: 4 x 4
    document["materials"][0] = {{"extensions",
                                 {{"KHR_materials_pbrSpecularGlossiness",
                                   {{"specularGlossinessTexture", {{"index", 0}}}, {"glossinessFactor", 0.5}}}}}};
    const Told box = toldOf(document);
    ASSERT_NE(box.material().ormImage, model::kNone);
    const auto pixels = box.data.view().pixelsOf(box.data.images[box.material().ormImage]);
    for (std::size_t i = 0; i < 64; i += 4) // A is 255 in it
        EXPECT_EQ(std::to_integer<int>(pixels[i + 1]), 128);
    EXPECT_EQ(box.material().roughness, 1.0F);
    EXPECT_GT(box.material().reflectance.r, 0.0F);
    EXPECT_LT(box.material().reflectance.r, 1.0F);
    // By the letter a mirror without a colour: nothing is said of what it mirrors.
    document["materials"][0] = {
        {"extensions", {{"KHR_materials_pbrSpecularGlossiness", {{"diffuseFactor", {1, 0, 0, 1}}}}}}};
    EXPECT_GT(toldOf(document).material().baseColour.r, 0.9F);
}

TEST(GltfReflectance, FollowsIorAndSpecular) {
    const auto of = [](const Json& extensions) {
        Json document = boxDocument();
        document["materials"][0]["extensions"] = extensions;
        const Told box = toldOf(document);
        EXPECT_TRUE(box.notes.empty());
        return box.material().reflectance;
    };
    expectNear(Vec3(of(Json::object())), Vec3(0.04F));
    expectNear(Vec3(of({{"KHR_materials_ior", {{"ior", 2.42}}}})), Vec3(0.1724F)); // diamond
    expectNear(Vec3(of({{"KHR_materials_ior", {{"ior", 1.0}}}})), Vec3(0.0F));
    expectNear(Vec3(of({{"KHR_materials_ior", {{"ior", 0.0}}}})), Vec3(1.0F));
    const Vec4 half = of({{"KHR_materials_specular", {{"specularFactor", 0.5}, {"specularColorFactor", {1, 0.5, 0}}}}});
    expectNear(Vec3(half), Vec3(0.02F, 0.01F, 0.0F));
    EXPECT_FLOAT_EQ(half.w, 0.5F);
}

/// A file of case 23, the words of its one note ("" for none), and the beginning of its refusal.
struct Looks {
    const char* file;
    const char* note;
    const char* refused = "";
};

class GltfSurfaces : public testing::TestWithParam<Looks> {};

TEST_P(GltfSurfaces, AreShownOrNotedOrRefusedByName) {
    const auto file = caseFile(std::string("23-gltf-extensions/") + GetParam().file + ".glb");
    if (*GetParam().refused != '\0') {
        const Error error = refusal(file);
        EXPECT_EQ(error.code, ErrorCode::Unsupported);
        EXPECT_NE(error.detail.find(GetParam().refused), std::string::npos) << error.detail;
        return;
    }
    const Told shown = told(file);
    EXPECT_GE(shown.data.view().triangleCount(), 2U);
    if (*GetParam().note == '\0')
        EXPECT_TRUE(shown.notes.empty()) << shown.notes[0];
    else
        EXPECT_TRUE(shown.notesSay(GetParam().note));
}

INSTANTIATE_TEST_SUITE_P(
    Case23, GltfSurfaces,
    testing::Values(Looks{"clearcoat", "KHR_materials_clearcoat is not shown"},
                    Looks{"clearcoat-req", "KHR_materials_clearcoat is not shown"},
                    Looks{"sheen", "KHR_materials_sheen is not shown"},
                    Looks{"sheen-req", "KHR_materials_sheen is not shown"}, Looks{"ior", ""}, Looks{"ior-req", ""},
                    Looks{"specular", ""}, Looks{"specular-req", ""},
                    Looks{"iridescence", "KHR_materials_iridescence is not shown"},
                    Looks{"iridescence-req", "", "KHR_materials_iridescence"},
                    Looks{"transmission", "KHR_materials_transmission is shown as something seen through"},
                    Looks{"transmission", "KHR_materials_volume is not shown"},
                    Looks{"transmission-required", "KHR_materials_transmission is shown as something seen through"},
                    Looks{"webp-fallback", ""}),
    [](const auto& tested) {
        std::string name = std::string(tested.param.file) + "_" + std::to_string(tested.index);
        std::ranges::replace(name, '-', '_');
        return name;
    });

TEST(GltfExtension, OfAMaterialThatNobodyKnowsIsNamed) {
    Json document = boxDocument();
    document["materials"][0]["extensions"]["ACME_glitter"] = Json::object();
    EXPECT_TRUE(toldOf(document).notesSay("ACME_glitter is not shown"));
}

} // namespace
} // namespace halls::importer
