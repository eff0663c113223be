// SPDX-License-Identifier: MPL-2.0
// What the small files of strangers look like: imported, drawn, and asked for the colour of places on them. Each
// picture is left in test-output/cases.

#include "gl/GlTest.h"
#include "golden/TestModels.h"
#include "importer/ImportFile.h"
#include "math/Colour.h"
#include "render/Renderer.h"
#include "unit/importer/GltfMaker.h"

#include <filesystem>
#include <fmt/format.h>
#include <glm/gtc/matrix_transform.hpp>

namespace halls::test {
namespace {

using Rgb = std::array<int, 3>;

constexpr Size2 kSize{160, 120};

class CasesGLTest : public GlTest {
protected:
    void SetUp() override {
        GlTest::SetUp();
        auto made = render::Renderer::create({.shaders = HALLS_SOURCE_DIR "/shaders", .samples = 0});
        ASSERT_TRUE(made) << toLine(made.error());
        m_renderer = std::move(made).value();
    }
    void TearDown() override {
        m_renderer.reset();
        GlTest::TearDown();
    }

    /// Imports a file of tests/data/cases and draws it from the front, filling the picture's height.
    void show(const std::string& name) {
        m_notes.clear();
        importer::ImportOptions options;
        options.note = [&](const std::string& note) { m_notes.push_back(note); };
        const auto data = importer::importFile(std::filesystem::path(HALLS_TEST_DATA) / "cases" / name,
                                               model::ImportKind::Model, options);
        ASSERT_TRUE(data) << toLine(data.error());
        show(data.value(), name);
    }

    void show(const model::ModelData& data, std::string name) {
        render::Scene scene;
        scene.instances.push_back({.model = m_renderer->addModel(data.view(), name).value(), .object = 5});
        scene.background = Vec3(0.0F);
        m_frame = {.scene = m_renderer->addScene(scene)};
        const Vec3 centre = data.bounds.centre();
        m_frame.camera.orthographicHeight = 1.05F * std::max(data.bounds.size().y, 0.75F * data.bounds.size().x);
        m_frame.camera.pose.position = centre + Vec3(0.0F, 0.0F, data.bounds.size().z + 5.0F);
        draw(std::move(name));
    }

    void draw(std::string name) {
        const auto picture = m_renderer->drawPicture(m_frame, kSize);
        ASSERT_TRUE(picture) << toLine(picture.error());
        m_picture = picture.value();
        std::ranges::replace(name, '/', '-');
        const std::filesystem::path folder = HALLS_TEST_OUTPUT "/cases";
        std::filesystem::create_directories(folder);
        EXPECT_TRUE(render::writePng(folder / (name + ".png"), m_picture));
    }

    /// What is seen of this place, sRGB.
    Rgb at(float x, float y, float z = 0.0F) const {
        const float aspect = static_cast<float>(kSize.x) / static_cast<float>(kSize.y);
        const Vec4 clip = m_frame.camera.projection(aspect) * m_frame.camera.view() * Vec4(x, y, z, 1.0F);
        const auto column = static_cast<std::size_t>((clip.x / clip.w * 0.5F + 0.5F) * static_cast<float>(kSize.x));
        const auto row = static_cast<std::size_t>((0.5F - clip.y / clip.w * 0.5F) * static_cast<float>(kSize.y));
        const std::size_t first = 4 * (row * static_cast<std::size_t>(kSize.x) + column);
        return {m_picture.rgba.at(first), m_picture.rgba.at(first + 1), m_picture.rgba.at(first + 2)};
    }

    static int brightness(Rgb colour) { return colour[0] + colour[1] + colour[2]; }

    std::unique_ptr<render::Renderer> m_renderer;
    render::Frame m_frame;
    render::Picture m_picture;
    std::vector<std::string> m_notes;
};

/// The channel that is clearly the brightest: r, g, b; y: red and green; w: all; k: none.
char hueOf(Rgb colour) {
    const int most = *std::ranges::max_element(colour);
    const auto has = [&](std::size_t channel) { return 2 * colour[channel] > most; };
    if (most < 24)
        return 'k';
    if (has(0) && has(1))
        return has(2) ? 'w' : 'y';
    if (has(0))
        return 'r';
    return has(1) ? 'g' : 'b';
}

/// As (0.6, 0.2, 0.1) looks in any light.
bool isOrange(Rgb colour) {
    return colour[0] > colour[1] + 25 && colour[1] > colour[2];
}

TEST_F(CasesGLTest, UnlitIsShownAsItIs) {
    show("24-unlit-values/steps.glb");
    m_frame.exposure = 1.5F; // no light that one could have more of
    draw("24-exposed");
    const int expected[] = {0, 63, 188, 255};
    int patch = 0;
    for (const int value : expected) {
        const float x = 0.4F + 1.1F * static_cast<float>(patch++);
        EXPECT_EQ(at(x, 0.5F), (Rgb{value, value, value})) << patch;
    }
}

TEST_F(CasesGLTest, ColoursOfVerticesMultiplyWhatIsUnlitAndWhatIsLit) {
    for (const char* name : {"unlit-colour.glb", "unlit-colour-texture.glb"}) {
        show(std::string("12-gltf-unlit-vertex-colours/") + name);
        EXPECT_EQ(at(0.5F, 0.5F), (Rgb{255, 0, 0})) << name;
        EXPECT_EQ(at(1.6F, 0.5F), (Rgb{0, 188, 0})) << name; // half the light
    }
    show("12-gltf-unlit-vertex-colours/lit-colour.glb");
    EXPECT_EQ(hueOf(at(0.5F, 0.5F)), 'r');
    EXPECT_EQ(hueOf(at(1.6F, 0.5F)), 'g');
}

/// Hues of the card's four corners, from above left to below right, seen through coordinates from -0.5 to 1.5.
TEST_F(CasesGLTest, EachAxisOfAPictureGoesOnByItsOwnMode) {
    const std::pair<const char*, const char*> cases[] = {
        {"mirror.glb", "rgby"}, {"clamp-repeat.glb", "byrg"}, {"repeat-clamp.glb", "gryb"}};
    for (const auto& [name, hues] : cases) {
        show(std::string("13-gltf-samplers/") + name);
        const std::string seen{hueOf(at(0.1F, 0.9F)), hueOf(at(0.9F, 0.9F)), hueOf(at(0.1F, 0.1F)),
                               hueOf(at(0.9F, 0.1F))};
        EXPECT_EQ(seen, hues) << name;
    }
    show("13-gltf-samplers/nearest.glb"); // two pixels by two
    EXPECT_EQ(at(0.48F, 0.9F), (Rgb{255, 0, 0}));
    EXPECT_EQ(at(0.52F, 0.9F), (Rgb{0, 255, 0}));
}

TEST_F(CasesGLTest, OcclusionLiesByItsOwnCoordinates) {
    show("11-gltf-two-uv-sets/uv1-occlusion.glb");
    EXPECT_GT(brightness(at(0.25F, 0.5F)), 100);
    EXPECT_EQ(hueOf(at(0.75F, 0.5F)), 'k');
    EXPECT_TRUE(m_notes.empty());
}

TEST_F(CasesGLTest, ColoursOfGlossinessAreShown) {
    for (const char* name : {"specgloss.glb", "specgloss-required.glb"}) {
        show(std::string("10-gltf-specgloss/") + name);
        const std::string seen{hueOf(at(0.25F, 0.75F)), hueOf(at(0.75F, 0.75F)), hueOf(at(0.25F, 0.25F)),
                               hueOf(at(0.75F, 0.25F))};
        EXPECT_EQ(seen, "rgby") << name;
    }
    show("10-gltf-specgloss/specgloss-factor.glb");
    EXPECT_EQ(hueOf(at(0.5F, 0.5F)), 'r');
}

TEST_F(CasesGLTest, WhatStandsBehindAPaneIsSeenThroughIt) {
    for (const char* name : {"transmission.glb", "transmission-required.glb"}) {
        show(std::string("23-gltf-extensions/") + name);
        EXPECT_EQ(hueOf(at(0.5F, 0.5F)), 'r') << name;
        EXPECT_GT(at(0.5F, 0.5F)[0], 90) << name;
    }
}

TEST_F(CasesGLTest, MaterialExtensionsThatAreNotShownLeaveTheSurface) {
    for (const char* name : {"clearcoat", "clearcoat-req", "sheen", "sheen-req", "ior", "ior-req", "specular",
                             "specular-req", "iridescence"}) {
        show(fmt::format("23-gltf-extensions/{}.glb", name));
        EXPECT_TRUE(isOrange(at(0.5F, 0.5F))) << name;
    }
}

TEST_F(CasesGLTest, SidesAndHolesAreThoseOfTheMaterial) {
    show("23-gltf-extensions/back-single.glb");
    EXPECT_EQ(at(0.5F, 0.5F), (Rgb{0, 0, 0}));
    show("23-gltf-extensions/back-double.glb");
    EXPECT_TRUE(isOrange(at(0.5F, 0.5F)));
    show("23-gltf-extensions/mask.glb");
    EXPECT_TRUE(isOrange(at(0.25F, 0.5F)));
    EXPECT_EQ(hueOf(at(0.75F, 0.5F)), 'b') << "the half with an alpha of 100 is cut out";
    show("23-gltf-extensions/opaque-with-alpha.glb");
    EXPECT_EQ(at(0.25F, 0.5F), at(0.75F, 0.5F)) << "alpha means nothing";
    show("23-gltf-extensions/blend.glb");
    EXPECT_TRUE(isOrange(at(0.25F, 0.5F)));
    EXPECT_GT(at(0.75F, 0.5F)[2], at(0.25F, 0.5F)[2]) << "blue is seen through";
    EXPECT_GT(at(0.75F, 0.5F)[0], 40);
}

/// Two panes in one mesh, half seen through: the red one behind, but listed last.
std::filesystem::path twoPanes(const char* name, bool doubleSided, float alpha) {
    importer::GltfMaker made;
    const std::size_t positions = made.points({0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0});
    std::vector<float> colours;
    for (int corner = 0; corner < 8; ++corner)
        colours.insert(colours.end(), {corner < 4 ? 0.0F : 1.0F, corner < 4 ? 1.0F : 0.0F, 0.0F, alpha});
    const std::size_t colour = made.four(colours);
    const std::size_t corners = made.corners({0, 1, 2, 0, 2, 3, 4, 5, 6, 4, 6, 7});
    made.document["meshes"] = {
        {{"primitives",
          {{{"attributes", {{"POSITION", positions}, {"COLOR_0", colour}}}, {"indices", corners}, {"material", 0}}}}}};
    made.document["materials"] = {
        {{"alphaMode", "BLEND"}, {"doubleSided", doubleSided}, {"extensions", {{"KHR_materials_unlit", {{"x", 0}}}}}}};
    return made.file(name);
}

TEST_F(CasesGLTest, PanesOfOneMeshAreDrawnFromFarToNear) {
    for (const bool doubleSided : {false, true}) {
        show(importer::imported(twoPanes("panes.glb", doubleSided, 0.6F)), "panes");
        const Rgb seen = at(0.5F, 0.5F);
        EXPECT_GT(seen[1], seen[0]) << "the green one is before the red one";
        EXPECT_GT(seen[0], 40);
    }
    show(importer::imported(twoPanes("solid.glb", false, 1.0F)), "panes-solid");
    EXPECT_EQ(at(0.5F, 0.5F), (Rgb{0, 255, 0})) << "nothing of it is seen through";
    show(importer::imported(twoPanes("air.glb", false, 0.0F)), "panes-air");
    EXPECT_EQ(at(0.5F, 0.5F), (Rgb{0, 0, 0}));
}

TEST_F(CasesGLTest, ALitSurfaceOfAlphaZeroMirrorsNothing) {
    ModelMaker maker;
    maker.material(
        {.baseColour = Vec4(1.0F, 1.0F, 1.0F, 0.0F), .roughness = 0.0F, .alphaMode = model::AlphaMode::Blend});
    maker.quad({0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0});
    maker.endPart("air");
    show(maker.finish(), "air");
    EXPECT_EQ(at(0.5F, 0.5F), (Rgb{0, 0, 0}));
}

TEST_F(CasesGLTest, ABadPictureLeavesTheShape) {
    for (const char* name : {"garbage.glb", "gif.glb", "ktx2.glb", "missing.gltf", "no-source.glb"}) {
        show(std::string("14-gltf-one-bad-picture/") + name);
        EXPECT_TRUE(isOrange(at(0.5F, 0.5F))) << name;
    }
    for (const char* name : {"webp-as-png.glb", "webp-ext.glb"}) {
        show(std::string("14-gltf-one-bad-picture/") + name);
        EXPECT_EQ(hueOf(at(0.25F, 0.75F)), 'r') << name; // times a factor of brown
    }
}

/// A card in whose right half the second set of coordinates is above 0.5; the first is 4 times as wide.
model::ModelData cardWith(const std::function<void(ModelMaker&, model::Material&)>& dress) {
    ModelMaker maker;
    model::Material material{.baseColour = Vec4(0.0F, 0.0F, 0.0F, 1.0F)};
    dress(maker, material);
    maker.material(material);
    maker.quad({0, 0, 0}, {1, 0, 0}, {1, 1, 0}, {0, 1, 0}, Vec2(4.0F));
    maker.endPart("card");
    return maker.finish();
}

TEST_F(CasesGLTest, TexturesLieByTheSetAndTheTransformOfTheirOwn) {
    const auto rightHalf = [](Vec2 at) {
        return at.x > 0.5F ? Vec4(0.0F, 1.0F, 0.0F, 1.0F) : Vec4(0.0F, 0.0F, 0.0F, 1.0F);
    };
    const auto seen = [&] { return std::string{hueOf(at(0.2F, 0.5F)), hueOf(at(0.45F, 0.5F)), hueOf(at(0.8F, 0.5F))}; };
    show(cardWith([&](ModelMaker& maker, model::Material& material) {
             material.emissive = Vec3(1.0F);
             material.emissiveImage = maker.image(model::PixelFormat::Rgba8Srgb, 64, rightHalf);
             material.emissivePlace.set = 1;
         }),
         "emissive-by-second");
    EXPECT_EQ(seen(), "kkg");
    show(cardWith([&](ModelMaker& maker, model::Material& material) {
             material.emissive = Vec3(1.0F);
             material.emissiveImage = maker.image(model::PixelFormat::Rgba8Srgb, 64, rightHalf);
             material.emissivePlace = {.u = {0.25F, 0.0F, 0.25F}}; // once over the card, and a quarter on
         }),
         "emissive-moved");
    EXPECT_EQ(seen(), "kgk"); // beyond its edge it begins anew
    show(cardWith([&](ModelMaker& maker, model::Material& material) {
             material.baseColour = Vec4(1.0F);
             material.unlit = 1;
             material.alphaMode = model::AlphaMode::Mask;
             material.baseColourImage = maker.image(model::PixelFormat::Rgba8Srgb, 64, [&](Vec2 at) {
                 return Vec4(0.0F, 1.0F, 0.0F, at.x > 0.5F ? 1.0F : 0.0F);
             });
             material.baseColourPlace.set = 1;
         }),
         "hole-by-second");
    EXPECT_EQ(seen(), "kkg");
    const auto pick = [&](int x) { return m_renderer->pick(m_frame, kSize, {x, 60}).hit; };
    EXPECT_FALSE(pick(60)) << "what is cut out is not met either";
    EXPECT_TRUE(pick(100));
}

} // namespace
} // namespace halls::test
