// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/BlendGroups.h"

#include "unit/importer/GltfMaker.h"

namespace halls::importer {
namespace {

/// Adds a square of 1 m in the plane z.
void addPane(RawMesh& mesh, float z, float x = 0.0F) {
    const auto first = static_cast<std::uint32_t>(mesh.positions.size());
    for (const Vec2 at : {Vec2(0, 0), Vec2(1, 0), Vec2(1, 1), Vec2(0, 1)})
        mesh.positions.push_back({x + at.x, at.y, z});
    for (const std::uint32_t corner : {0U, 1U, 2U, 0U, 2U, 3U})
        mesh.indices.push_back(first + corner);
}

std::vector<model::Material> blended() {
    return {model::Material{.alphaMode = model::AlphaMode::Blend}};
}

RawScene sceneOf(RawMesh mesh) {
    mesh.material = 0;
    RawScene scene;
    scene.materials.resize(1);
    scene.nodes = {{"node", DMat4(1.0), kNone, {0}}};
    scene.meshes.push_back(std::move(mesh));
    return scene;
}

TEST(BlendGroups, PanesThatLieApartBecomeMeshesOfTheirOwn) {
    RawMesh mesh;
    for (const float z : {2.0F, 1.0F, 0.0F})
        addPane(mesh, z);
    mesh.colours.assign(12, Rgba8{1, 2, 3, 128});
    RawScene scene = sceneOf(mesh);
    splitBlended(scene, blended());
    ASSERT_EQ(scene.meshes.size(), 3U);
    EXPECT_EQ(scene.nodes[0].meshes, (std::vector<std::uint32_t>{0, 1, 2}));
    for (const RawMesh& pane : scene.meshes) {
        EXPECT_EQ(pane.positions.size(), 4U);
        EXPECT_EQ(pane.indices.size(), 6U);
        EXPECT_EQ(pane.colours.size(), 4U);
    }
    EXPECT_EQ(scene.meshes[1].positions[0], Vec3(0, 0, 1));
}

TEST(BlendGroups, WhatIsNotSeenThroughStaysWhole) {
    RawMesh mesh;
    addPane(mesh, 0.0F);
    addPane(mesh, 1.0F);
    RawScene scene = sceneOf(mesh);
    splitBlended(scene, std::vector<model::Material>(1));
    EXPECT_EQ(scene.meshes.size(), 1U);
}

TEST(BlendGroups, ALargeSheetIsHalvedAndManyPanesAreFew) {
    constexpr std::uint32_t kSide = 33;
    RawMesh sheet;
    for (std::uint32_t y = 0; y < kSide; ++y) {
        for (std::uint32_t x = 0; x < kSide; ++x)
            sheet.positions.push_back({x, y, 0.0F});
    }
    for (std::uint32_t y = 0; y + 1 < kSide; ++y) {
        for (std::uint32_t x = 0; x + 1 < kSide; ++x) {
            const std::uint32_t a = y * kSide + x;
            sheet.indices.insert(sheet.indices.end(), {a, a + 1, a + kSide, a + kSide, a + 1, a + kSide + 1});
        }
    }
    RawScene scene = sceneOf(sheet);
    splitBlended(scene, blended());
    EXPECT_GT(scene.meshes.size(), 30U);
    EXPECT_LE(scene.meshes.size(), 64U);
    std::size_t corners = 0;
    for (const RawMesh& mesh : scene.meshes)
        corners += mesh.indices.size();
    EXPECT_EQ(corners, sheet.indices.size());
    RawMesh many;
    for (int i = 0; i < 1000; ++i)
        addPane(many, 0.0F, 2.0F * static_cast<float>(i));
    scene = sceneOf(many);
    splitBlended(scene, blended());
    EXPECT_EQ(scene.meshes.size(), 64U);
}

TEST(BlendGroups, ASolidStaysWholeSoThatItsCutHasAFace) {
    RawMesh mesh; // a sphere, each corner of a triangle a vertex of its own
    constexpr int kRings = 16;
    const auto at = [](int row, int column) {
        const float polar = static_cast<float>(row) * kPi / kRings;
        const float angle = static_cast<float>(column % (2 * kRings)) * kPi / kRings;
        const bool pole = row == 0 || row == kRings;
        return Vec3(pole ? 0.0F : std::sin(polar) * std::cos(angle),
                    row == 0 ? 1.0F
                    : pole   ? -1.0F
                             : std::cos(polar),
                    pole ? 0.0F : std::sin(polar) * std::sin(angle));
    };
    const auto add = [&](Vec3 a, Vec3 b, Vec3 c) {
        if (a == b || b == c || c == a)
            return;
        for (const Vec3& corner : {a, b, c}) {
            mesh.indices.push_back(static_cast<std::uint32_t>(mesh.positions.size()));
            mesh.positions.push_back(corner);
        }
    };
    for (int row = 0; row < kRings; ++row) {
        for (int column = 0; column < 2 * kRings; ++column) {
            add(at(row, column), at(row, column + 1), at(row + 1, column));
            add(at(row + 1, column), at(row, column + 1), at(row + 1, column + 1));
        }
    }
    ASSERT_GT(mesh.indices.size() / 3, 500U);
    RawScene scene = sceneOf(mesh);
    splitBlended(scene, blended());
    EXPECT_EQ(scene.meshes.size(), 1U);
}

TEST(BlendGroups, LeaveWhatIsWrongToWhoBuildsIt) {
    RawMesh mesh;
    addPane(mesh, 0.0F);
    addPane(mesh, 1.0F);
    mesh.indices[3] = 99;
    RawScene scene = sceneOf(mesh);
    splitBlended(scene, blended());
    EXPECT_EQ(scene.meshes.size(), 1U);
}

/// A card whose one material is `material`; colours of its corners where there are any.
model::Material materialOf(const nlohmann::json& material, const std::vector<float>& colours = {}) {
    GltfMaker made;
    made.document["materials"] = {material};
    made.document["meshes"] = {made.card()};
    auto& primitive = made.document["meshes"][0]["primitives"][0];
    primitive["material"] = 0;
    if (!colours.empty())
        primitive["attributes"]["COLOR_0"] = made.four(colours);
    const Told read = told(made.file("a.glb"));
    return read.data.materials.at(read.data.parts.at(0).material);
}

TEST(Alpha, ThatIsFullEverywhereIsOpaque) {
    using model::AlphaMode;
    EXPECT_EQ(materialOf({{"alphaMode", "BLEND"}}).alphaMode, AlphaMode::Opaque);
    EXPECT_EQ(materialOf({{"alphaMode", "BLEND"}}, std::vector<float>(16, 1.0F)).alphaMode, AlphaMode::Opaque);
    std::vector<float> one(16, 1.0F);
    one[7] = 0.9F;
    EXPECT_EQ(materialOf({{"alphaMode", "BLEND"}}, one).alphaMode, AlphaMode::Blend);
    EXPECT_EQ(
        materialOf({{"alphaMode", "BLEND"}, {"pbrMetallicRoughness", {{"baseColorFactor", {1, 1, 1, 0.5}}}}}).alphaMode,
        AlphaMode::Blend);
    EXPECT_EQ(materialOf({{"alphaMode", "OPAQUE"}}, one).alphaMode, AlphaMode::Opaque);
    EXPECT_EQ(materialOf({{"alphaMode", "MASK"}}).alphaMode, AlphaMode::Mask);
}

TEST(Alpha, OfThePictureCounts) {
    const model::ModelData panes = imported(caseFile("23-gltf-extensions/blend.glb"));
    EXPECT_TRUE(std::ranges::any_of(
        panes.materials, [](const model::Material& one) { return one.alphaMode == model::AlphaMode::Blend; }));
}

} // namespace
} // namespace halls::importer
