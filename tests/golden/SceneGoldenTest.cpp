// SPDX-License-Identifier: MPL-2.0
#include "golden/GoldenTest.h"
#include "golden/TestRooms.h"

#include <glm/gtc/matrix_transform.hpp>

namespace halls::test {
namespace {

using render::Frame;
using render::Instance;
using render::PinMark;
using render::Scene;

Camera cameraAt(Vec3 position, float yaw, float pitch, float fov = 50.0F) {
    Camera camera;
    camera.pose = {position, radiansOf(yaw), radiansOf(pitch)};
    camera.verticalFov = radiansOf(fov);
    return camera;
}

class SceneGoldenTest : public GoldenTest {
protected:
    render::ModelId add(const model::ModelData& data) {
        auto id = renderer().addModel(data.view(), "test");
        EXPECT_TRUE(id) << toLine(id.error());
        return id.value();
    }
    render::ProbeId addSkyProbe() {
        auto id = renderer().addProbe(makeProbe(32, hallRadiance).view(), "sky");
        EXPECT_TRUE(id) << toLine(id.error());
        return id.value();
    }
    render::LightmapId addLightmap(const model::ModelData& data) {
        auto id = renderer().addLightmap(data.view(), "light");
        EXPECT_TRUE(id) << toLine(id.error());
        return id.value();
    }
    /// A lit room with three plinths; objects 1 (room), 2, 3, 4 (plinths).
    Scene roomScene() {
        const render::LightmapId light = addLightmap(roomLightmap());
        const render::ProbeId probe = addSkyProbe();
        const render::ModelId room = add(roomModel());
        const render::ModelId plinth = add(plinthModel());
        Scene scene;
        scene.instances.push_back({.model = room, .lightmap = light, .probe = probe, .object = 1});
        for (int i = 0; i < 3; ++i) {
            const auto number = static_cast<float>(i);
            scene.instances.push_back(
                {.model = plinth,
                 .transform = glm::translate(Mat4(1.0F), Vec3(-1.5F + 1.5F * number, 0.0F, -1.0F)),
                 .lightmap = light,
                 .lightmapTile = {0.02F, 0.02F, 0.30F + 0.05F * number, 0.80F},
                 .probe = probe,
                 .object = 2U + static_cast<std::uint32_t>(i)});
        }
        return scene;
    }
};

TEST_F(SceneGoldenTest, MaterialsFromRoughToSmoothAndMetal) {
    Scene scene;
    scene.instances.push_back({.model = add(materialGrid()), .probe = addSkyProbe()});
    scene.sun = render::Sun{.direction = {-0.5F, -0.8F, -0.6F}, .radiance = Vec3(2.0F)};
    scene.background = Vec3(0.05F);
    expectGolden({.scene = renderer().addScene(scene), .camera = cameraAt({0.0F, 0.0F, 6.0F}, 0.0F, 0.0F, 35.0F)},
                 "materials");
}

TEST_F(SceneGoldenTest, RoomWithLightmap) {
    expectGolden(
        {.scene = renderer().addScene(roomScene()), .camera = cameraAt({0.0F, 1.6F, 3.4F}, 0.0F, -6.0F, 65.0F)},
        "room-lightmap");
}

TEST_F(SceneGoldenTest, SphereMirrorsTheProbe) {
    ModelMaker maker;
    maker.material({.baseColour = {0.95F, 0.93F, 0.9F, 1.0F}, .metallic = 1.0F, .roughness = 0.05F});
    maker.sphere(Vec3(0.0F), 1.0F, 40);
    maker.endPart("mirror");
    Scene scene;
    scene.instances.push_back({.model = add(maker.finish()), .probe = addSkyProbe()});
    expectGolden({.scene = renderer().addScene(scene), .camera = cameraAt({0.0F, 0.0F, 3.4F}, 0.0F, 0.0F)},
                 "probe-reflection");
}

TEST_F(SceneGoldenTest, SunAndShadowWithoutBake) {
    Scene scene = yardScene(add(plinthModel()), add(groundModel()));
    expectGolden({.scene = renderer().addScene(scene), .camera = cameraAt({2.6F, 2.4F, 4.0F}, 32.0F, -22.0F)},
                 "sun-shadow");
}

TEST_F(SceneGoldenTest, LampsWithoutBake) {
    Scene scene = yardScene(add(plinthModel()), add(groundModel()));
    scene.sun.reset();
    scene.lamps = {{.position = {-1.2F, 1.8F, 0.6F}, .intensity = {6.0F, 4.5F, 3.0F}, .range = 6.0F},
                   {.position = {1.4F, 1.2F, 0.9F}, .intensity = {1.5F, 2.5F, 5.0F}, .range = 4.0F}};
    scene.ambientSky = Vec3(0.06F);
    scene.ambientGround = Vec3(0.03F);
    expectGolden({.scene = renderer().addScene(scene), .camera = cameraAt({2.6F, 2.4F, 4.0F}, 32.0F, -22.0F)}, "lamps");
}

TEST_F(SceneGoldenTest, CutOutAndGlassCase) {
    Scene scene = roomScene();
    scene.instances.push_back({.model = add(caseModel()),
                               .transform = glm::translate(Mat4(1.0F), Vec3(0.0F, 0.0F, 0.6F)),
                               .probe = scene.instances[0].probe});
    expectGolden({.scene = renderer().addScene(scene), .camera = cameraAt({0.9F, 1.7F, 3.2F}, 16.0F, -12.0F)},
                 "glass-case");
}

TEST_F(SceneGoldenTest, PinsInFrontAndBehind) {
    Frame frame{.scene = renderer().addScene(roomScene()), .camera = cameraAt({0.0F, 1.6F, 3.4F}, 0.0F, -6.0F)};
    using Look = PinMark::Look;
    const Look looks[] = {Look::Normal, Look::Focused, Look::Open, Look::Broken, Look::Unknown};
    for (int i = 0; i < 5; ++i) {
        const float x = -1.2F + 0.8F * static_cast<float>(i);
        frame.pins.push_back({.position = {x, 1.9F, -0.5F}, .look = looks[i], .radius = 14.0F});
        frame.pins.push_back({.position = {x * 1.1F, 0.5F, -1.2F}, .look = looks[i], .radius = 14.0F});
    }
    frame.pins.push_back({.position = {0.0F, 2.6F, -4.0F}}); // on the wall itself
    expectGolden(frame, "pins");
}

/// Pins that quote, in each of their looks and as small as through a door, and the question mark of Arabic.
TEST_F(SceneGoldenTest, PinsThatQuoteAndTheQuestionMarkOfArabic) {
    Frame frame{.scene = renderer().addScene(roomScene()), .camera = cameraAt({0.0F, 1.6F, 3.4F}, 0.0F, -6.0F)};
    using Look = PinMark::Look;
    const Look looks[] = {Look::Normal, Look::Focused, Look::Open, Look::Broken, Look::Unknown};
    for (int i = 0; i < 5; ++i) {
        const float x = -1.2F + 0.6F * static_cast<float>(i);
        for (const auto& [high, radius] : {std::pair(2.1F, 22.0F), std::pair(1.5F, 11.0F), std::pair(1.1F, 6.6F)})
            frame.pins.push_back({.position = {x, high, -0.5F}, .look = looks[i], .radius = radius, .number = 1});
    }
    expectGolden(frame, "pins-quoting");
}

TEST_F(SceneGoldenTest, OutlineOfWhatIsHighlighted) {
    Frame frame{.scene = renderer().addScene(roomScene()), .camera = cameraAt({0.0F, 1.6F, 3.4F}, 0.0F, -6.0F)};
    frame.outlines = {{.objects = {3}}};
    expectGolden(frame, "outline");
}

TEST_F(SceneGoldenTest, ClassesAreTintedWithPatterns) {
    Frame frame{.scene = renderer().addScene(roomScene()), .camera = cameraAt({0.0F, 1.6F, 2.6F}, 0.0F, -12.0F)};
    auto tinting = std::make_shared<render::Tinting>();
    using render::Pattern;
    tinting->classes = {0, 4, 1, 2, 3};
    tinting->tints[1] = {{0.90F, 0.62F, 0.12F}, Pattern::Stripes};
    tinting->tints[2] = {{0.10F, 0.35F, 0.62F}, Pattern::Chequer};
    tinting->tints[3] = {{0.75F, 0.25F, 0.35F}, Pattern::Rings};
    tinting->tints[4] = {{0.80F, 0.80F, 0.74F}, Pattern::Dots};
    frame.tinting = tinting;
    expectGolden(frame, "tints");
}

TEST_F(SceneGoldenTest, WhatIsGoneIsAGhost) {
    const Scene whole = roomScene();
    Scene left = whole;
    left.instances.erase(left.instances.begin() + 2);
    Frame frame{.scene = renderer().addScene(left), .camera = cameraAt({0.0F, 1.6F, 3.4F}, 0.0F, -6.0F)};
    frame.ghosts = render::Ghosts{renderer().addScene(whole), {3}};
    frame.outlines = {{.objects = {2, 4}}};
    expectGolden(frame, "ghost");
}

TEST_F(SceneGoldenTest, SectionPlanesShowCaps) {
    Frame frame{.scene = renderer().addScene(roomScene()), .camera = cameraAt({2.2F, 2.6F, 3.4F}, 30.0F, -26.0F)};
    frame.cuts = {{0.0F, 0.0F, -1.0F, -0.9F}, {0.0F, -1.0F, 0.0F, 0.8F}};
    expectGolden(frame, "section");
}

TEST_F(SceneGoldenTest, PlanIsCutOpen) {
    Frame frame{.scene = renderer().addScene(roomScene())};
    frame.camera.pose = {.position = {0.0F, 10.0F, 0.0F}, .pitch = radiansOf(-90.0F)};
    frame.camera.orthographicHeight = 10.0F;
    frame.cutAbove = 0.7F;
    frame.pins.push_back({.position = {1.5F, 1.2F, -1.0F}});
    expectGolden(frame, "plan-cut");
}

TEST_F(SceneGoldenTest, ExposureOfHallAndVisitorAddUp) {
    Scene scene = roomScene();
    for (Instance& instance : scene.instances)
        instance.exposure = -1.0F;
    Frame frame{.scene = renderer().addScene(scene), .camera = cameraAt({0.0F, 1.6F, 3.4F}, 0.0F, -6.0F, 65.0F)};
    frame.exposure = 1.0F;
    expectGolden(frame, "room-lightmap"); // the very picture of RoomWithLightmap
}

class SmoothGoldenTest : public SceneGoldenTest {
protected:
    int samples() const override { return 4; }
};

TEST_F(SmoothGoldenTest, EdgesAndCutOutsWithFourSamples) {
    Scene scene = roomScene();
    scene.instances.push_back({.model = add(caseModel()),
                               .transform = glm::translate(Mat4(1.0F), Vec3(0.0F, 0.0F, 0.6F)),
                               .probe = scene.instances[0].probe});
    expectGolden({.scene = renderer().addScene(scene), .camera = cameraAt({0.9F, 1.7F, 3.2F}, 16.0F, -12.0F)},
                 "glass-case-smooth");
}

} // namespace
} // namespace halls::test
