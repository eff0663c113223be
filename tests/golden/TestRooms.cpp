// SPDX-License-Identifier: MPL-2.0
#include "golden/TestRooms.h"

#include <glm/gtc/matrix_transform.hpp>

namespace halls::test {

namespace {

/// The room's floor, ceiling and walls lie side by side in the lightmap: six columns.
Vec4 columnTile(int column) {
    return {1.0F / 6.0F - 0.01F, 0.75F, static_cast<float>(column) / 6.0F + 0.005F, 0.0F};
}

Vec4 paving(Vec2 at) {
    const Vec2 cell = glm::fract(at * 2.0F);
    const bool joint = cell.x < 0.03F || cell.y < 0.03F;
    const bool odd = (static_cast<int>(at.x * 2.0F) + static_cast<int>(at.y * 2.0F)) % 2 != 0;
    return joint ? Vec4(0.35F, 0.33F, 0.30F, 1.0F)
           : odd ? Vec4(0.72F, 0.66F, 0.56F, 1.0F)
                 : Vec4(0.66F, 0.60F, 0.52F, 1.0F);
}

Vec4 waves(Vec2 at) {
    const float slopeX = 0.5F * std::cos(at.x * 16.0F * kPi);
    const float slopeY = 0.3F * std::cos(at.y * 8.0F * kPi);
    const Vec3 normal = glm::normalize(Vec3(-slopeX, -slopeY, 1.0F));
    return Vec4(normal * 0.5F + 0.5F, 1.0F);
}

} // namespace

Vec3 hallRadiance(Vec3 direction) {
    if (direction.y < -0.35F)
        return {0.25F, 0.20F, 0.15F};
    if (direction.y > 0.7F) {
        const float along = direction.x / direction.y;
        return std::abs(along) < 0.15F ? Vec3(6.0F, 5.6F, 5.0F) : Vec3(0.55F, 0.53F, 0.50F);
    }
    const bool window = direction.z > 0.6F && direction.y > 0.05F && direction.y < 0.45F &&
                        std::abs(std::abs(direction.x) - 0.35F) < 0.18F;
    return window ? Vec3(5.0F, 5.4F, 6.0F) : Vec3(0.42F, 0.40F, 0.37F);
}

model::ModelData materialGrid() {
    ModelMaker maker;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 5; ++column) {
            model::Material material;
            material.baseColour = row == 0 ? Vec4(0.62F, 0.52F, 0.40F, 1.0F) : Vec4(0.90F, 0.72F, 0.42F, 1.0F);
            material.metallic = static_cast<float>(row);
            material.roughness = 0.1F + 0.2F * static_cast<float>(column);
            maker.material(material);
            maker.sphere({-2.0F + static_cast<float>(column), 0.6F - 1.2F * static_cast<float>(row), 0.0F}, 0.45F);
            maker.endPart("sphere");
        }
    return maker.finish();
}

model::ModelData roomModel() {
    ModelMaker maker;
    const std::uint32_t floor = maker.image(model::PixelFormat::Rgba8Srgb, 64, paving);
    maker.material({.roughness = 0.35F, .baseColourImage = floor});
    maker.quad({-4, 0, 4}, {4, 0, 4}, {4, 0, -4}, {-4, 0, -4}, Vec2(4.0F), columnTile(0));
    maker.endPart("floor");
    maker.material({.baseColour = {0.80F, 0.77F, 0.70F, 1.0F}, .roughness = 0.9F});
    maker.quad({-4, 4, -4}, {4, 4, -4}, {4, 4, 4}, {-4, 4, 4}, Vec2(1.0F), columnTile(1));
    maker.quad({-4, 0, -4}, {4, 0, -4}, {4, 4, -4}, {-4, 4, -4}, Vec2(1.0F), columnTile(2));
    maker.quad({4, 0, 4}, {-4, 0, 4}, {-4, 4, 4}, {4, 4, 4}, Vec2(1.0F), columnTile(3));
    maker.quad({-4, 0, 4}, {-4, 0, -4}, {-4, 4, -4}, {-4, 4, 4}, Vec2(1.0F), columnTile(4));
    maker.quad({4, 0, -4}, {4, 0, 4}, {4, 4, 4}, {4, 4, -4}, Vec2(1.0F), columnTile(5));
    // The outer faces, 0.3 m away: what the plan cuts. They bound no solid with the inner ones: a cut has no face here.
    const float o = 4.3F;
    maker.quad({o, 0, -o}, {-o, 0, -o}, {-o, 4, -o}, {o, 4, -o});
    maker.quad({-o, 0, o}, {o, 0, o}, {o, 4, o}, {-o, 4, o});
    maker.quad({-o, 0, -o}, {-o, 0, o}, {-o, 4, o}, {-o, 4, -o});
    maker.quad({o, 0, o}, {o, 0, -o}, {o, 4, -o}, {o, 4, o});
    maker.quad({-o, -0.02F, -o}, {o, -0.02F, -o}, {o, -0.02F, o}, {-o, -0.02F, o});
    maker.endPart("walls");
    return maker.finish();
}

model::ModelData roomLightmap() {
    return makeLightmap(192, [](Vec2 at) {
        const int column = std::min(5, static_cast<int>(at.x * 6.0F));
        if (at.y > 0.76F) // tiles of the plinths
            return Vec3(0.85F, 0.80F, 0.72F) * (0.4F + 0.6F * glm::fract(at.x * 20.0F));
        const Vec2 in(glm::fract(at.x * 6.0F), at.y / 0.75F);
        const Vec2 off = in - 0.5F;
        const Vec3 warm(1.0F, 0.95F, 0.86F);
        if (column == 0) // floor: light in the middle
            return warm * (0.25F + 0.55F * std::exp(-6.0F * glm::dot(off, off)));
        if (column == 1)
            return warm * 0.45F;
        // Walls: washed from above, with a scallop at each third.
        const float scallop = 0.5F + 0.5F * std::cos(in.x * 6.0F * kPi);
        return warm * (0.22F + (0.25F + 0.5F * scallop) * std::exp(-3.0F * in.y));
    });
}

model::ModelData plinthModel() {
    ModelMaker maker;
    maker.material({.baseColour = {0.50F, 0.47F, 0.42F, 1.0F}, .roughness = 0.8F});
    maker.box({0.0F, 0.4F, 0.0F}, {0.6F, 0.8F, 0.6F});
    maker.endPart("plinth");
    const std::uint32_t normals = maker.image(model::PixelFormat::Rgba8Linear, 64, waves);
    maker.material({.baseColour = {0.72F, 0.62F, 0.48F, 1.0F}, .roughness = 0.7F, .normalImage = normals});
    maker.sphere({0.0F, 1.05F, 0.0F}, 0.25F);
    maker.endPart("stone");
    return maker.finish();
}

model::ModelData groundModel() {
    ModelMaker maker;
    maker.material({.baseColour = {0.55F, 0.50F, 0.42F, 1.0F}, .roughness = 0.95F});
    maker.box({0.0F, -0.1F, 0.0F}, {8.0F, 0.2F, 8.0F});
    maker.endPart("ground");
    return maker.finish();
}

model::ModelData caseModel() {
    ModelMaker maker;
    const auto lattice = [](Vec2 at) {
        const Vec2 cell = glm::abs(glm::fract(at * 6.0F) - 0.5F);
        return Vec4(0.55F, 0.40F, 0.25F, std::max(cell.x, cell.y) > 0.36F ? 1.0F : 0.0F);
    };
    const std::uint32_t cutOut = maker.image(model::PixelFormat::Rgba8Srgb, 128, lattice);
    maker.material(
        {.roughness = 0.6F, .alphaMode = model::AlphaMode::Mask, .doubleSided = 1, .baseColourImage = cutOut});
    maker.quad({-0.35F, 0.9F, 0.0F}, {0.35F, 0.9F, 0.0F}, {0.35F, 1.6F, 0.0F}, {-0.35F, 1.6F, 0.0F});
    maker.endPart("lattice");
    maker.material({.baseColour = {0.35F, 0.25F, 0.16F, 1.0F}, .roughness = 0.5F});
    maker.box({0.0F, 0.4F, 0.0F}, {0.9F, 0.8F, 0.9F});
    maker.endPart("table");
    maker.material(
        {.baseColour = {0.9F, 0.95F, 0.93F, 0.06F}, .roughness = 0.05F, .alphaMode = model::AlphaMode::Blend});
    maker.box({0.0F, 1.25F, 0.0F}, {0.85F, 0.9F, 0.85F});
    maker.endPart("glass");
    return maker.finish();
}

render::Scene yardScene(render::ModelId plinth, render::ModelId ground) {
    render::Scene scene;
    scene.instances.push_back({.model = ground, .object = 1});
    for (int i = 0; i < 3; ++i)
        scene.instances.push_back(
            {.model = plinth,
             .transform =
                 glm::rotate(glm::translate(Mat4(1.0F), Vec3(-1.6F + 1.4F * static_cast<float>(i), 0.0F, 0.0F)),
                             0.4F * static_cast<float>(i), kUp),
             .object = 2U + static_cast<std::uint32_t>(i)});
    scene.sun = render::Sun{.direction = {-0.6F, -1.0F, -0.35F}, .radiance = {3.2F, 3.0F, 2.7F}};
    scene.ambientSky = {0.30F, 0.36F, 0.45F};
    scene.ambientGround = {0.14F, 0.12F, 0.10F};
    scene.background = {0.25F, 0.32F, 0.42F};
    return scene;
}

} // namespace halls::test
