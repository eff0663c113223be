// SPDX-License-Identifier: MPL-2.0
#include "render/Renderer.h"

#include "gl/Framebuffer.h"
#include "gl/GlTest.h"
#include "golden/TestRooms.h"
#include "math/Colour.h"

#include <epoxy/gl.h>
#include <glm/gtc/matrix_transform.hpp>

namespace halls::render {
namespace {

class RendererGLTest : public test::GlTest {
protected:
    void SetUp() override {
        GlTest::SetUp();
        auto made = Renderer::create({.shaders = HALLS_SOURCE_DIR "/shaders", .samples = 0});
        ASSERT_TRUE(made) << toLine(made.error());
        m_renderer = std::move(made).value();
    }
    void TearDown() override {
        m_renderer.reset();
        GlTest::TearDown();
    }

    /// Two boxes 5 m away, number 7 to the left, 8 to the right, in groups 0 and 1.
    Scene twoBoxes() {
        test::ModelMaker maker;
        maker.material({});
        maker.box(Vec3(0.0F), Vec3(1.0F));
        maker.endPart("box");
        const ModelId box = m_renderer->addModel(maker.finish().view(), "box").value();
        Scene scene;
        for (int i = 0; i < 2; ++i)
            scene.instances.push_back(
                {.model = box,
                 .transform = glm::translate(Mat4(1.0F), Vec3(i == 0 ? -1.0F : 1.0F, 0.0F, -5.0F)),
                 .object = 7U + static_cast<std::uint32_t>(i),
                 .group = static_cast<std::uint16_t>(i)});
        return scene;
    }
    static std::array<int, 3> pixelOf(const Picture& picture, Size2 at) {
        const auto first = 4 * (static_cast<std::size_t>(at.y) * static_cast<std::size_t>(picture.size.x) +
                                static_cast<std::size_t>(at.x));
        return {picture.rgba[first], picture.rgba[first + 1], picture.rgba[first + 2]};
    }

    /// As a window shows it: in one go, into a framebuffer of somebody else's.
    Picture drawn(const Pair& pair, Size2 size) {
        const gl::Renderbuffer colour(api(), GL_RGBA8, size, 0, "test");
        const gl::Framebuffer framebuffer(api(), {.colour = &colour}, "test");
        m_renderer->drawPair(pair, {.framebuffer = framebuffer.id(), .size = size});
        Picture picture{size, std::vector<std::uint8_t>(static_cast<std::size_t>(size.x * size.y * 4))};
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.id());
        glReadPixels(0, 0, size.x, size.y, GL_RGBA, GL_UNSIGNED_BYTE, picture.rgba.data());
        return picture;
    }
    /// Whether something is to be seen: two blank pictures are alike without proving anything.
    static bool showsSomething(const Picture& picture) {
        const auto corner = pixelOf(picture, {0, 0});
        for (int y = 0; y < picture.size.y; ++y)
            for (int x = 0; x < picture.size.x; ++x)
                if (pixelOf(picture, {x, y}) != corner)
                    return true;
        return false;
    }
    static std::size_t differentBytes(const Picture& one, const Picture& other) {
        std::size_t different = 0;
        for (std::size_t i = 0; i < one.rgba.size(); ++i)
            different += std::abs(int{one.rgba[i]} - int{other.rgba[i]}) > 2 ? 1U : 0U;
        return different;
    }

    std::unique_ptr<Renderer> m_renderer;
};

TEST_F(RendererGLTest, MissingShadersAreTold) {
    const auto made = Renderer::create({.shaders = "/nowhere"});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::NotFound);
}

TEST_F(RendererGLTest, WithoutASceneOnlyTheBackground) {
    const auto picture = m_renderer->drawPicture({}, {16, 16});
    ASSERT_TRUE(picture);
    EXPECT_FALSE(showsSomething(picture.value()));
    EXPECT_NEAR(pixelOf(picture.value(), {0, 0})[0], 255.0F * srgbOfLinear(Scene().background.r), 1.0F);
    EXPECT_FALSE(m_renderer->pick({}, {16, 16}, {8, 8}).hit);
}

TEST_F(RendererGLTest, PicksObjectAndPlace) {
    const Frame frame{.scene = m_renderer->addScene(twoBoxes())};
    const Size2 size{200, 100};
    Camera camera;
    const auto pixelOfPoint = [&](Vec3 point) {
        const Vec4 clip = camera.projection(2.0F) * camera.view() * Vec4(point, 1.0F);
        return Size2((clip.x / clip.w * 0.5F + 0.5F) * 200.0F, (0.5F - clip.y / clip.w * 0.5F) * 100.0F);
    };
    const auto left = m_renderer->pick(frame, size, pixelOfPoint({-1.0F, 0.2F, -4.5F}));
    EXPECT_TRUE(left.hit);
    EXPECT_EQ(left.object, 7U);
    EXPECT_NEAR(left.point.z, -4.5F, 0.001F);
    EXPECT_NEAR(left.point.y, 0.2F, 0.06F);
    EXPECT_EQ(m_renderer->pick(frame, size, pixelOfPoint({1.0F, 0.0F, -4.5F})).object, 8U);
    const auto none = m_renderer->pick(frame, size, {100, 2});
    EXPECT_FALSE(none.hit);
    EXPECT_EQ(none.object, 0U);
}

TEST_F(RendererGLTest, HiddenGroupsAreNeitherDrawnNorPicked) {
    Frame frame{.scene = m_renderer->addScene(twoBoxes())};
    frame.visibleGroups = {true, false};
    const auto picture = m_renderer->drawPicture(frame, {64, 64}).value();
    EXPECT_EQ(m_renderer->statistics().drawCalls, 1U);
    EXPECT_EQ(m_renderer->statistics().triangles, 12U);
    const Size2 right{44, 32};
    const Size2 left{20, 32};
    EXPECT_EQ(m_renderer->pick(frame, {64, 64}, left).object, 7U);
    EXPECT_FALSE(m_renderer->pick(frame, {64, 64}, right).hit);
    frame.visibleGroups = {true, true};
    EXPECT_NE(m_renderer->drawPicture(frame, {64, 64}).value(), picture);
    EXPECT_EQ(m_renderer->pick(frame, {64, 64}, right).object, 8U);
}

TEST_F(RendererGLTest, InstancesOfAPartAreOneDraw) {
    const Frame frame{.scene = m_renderer->addScene(twoBoxes())};
    ASSERT_TRUE(m_renderer->drawPicture(frame, {64, 64}));
    EXPECT_EQ(m_renderer->statistics().drawCalls, 1U);
    EXPECT_EQ(m_renderer->statistics().triangles, 24U);
}

/// A wall before the camera, once with its colour in the material and once at its corners.
TEST_F(RendererGLTest, DarkColoursOfVerticesKeepTheirStepsAsThoseOfMaterialsDo) {
    const auto shown = [&](const model::Material& material, std::uint8_t grey) {
        test::ModelMaker maker;
        maker.material(material);
        maker.colour({grey, grey, grey, 255});
        maker.quad({-5, -5, -1}, {5, -5, -1}, {5, 5, -1}, {-5, 5, -1});
        maker.endPart("wall");
        Scene scene;
        scene.instances.push_back({.model = m_renderer->addModel(maker.finish().view(), "wall").value()});
        const Frame frame{.scene = m_renderer->addScene(scene), .exposure = 1.0F};
        return pixelOf(m_renderer->drawPicture(frame, {8, 8}).value(), {4, 4})[0];
    };
    for (const int grey : {0, 1, 2, 3, 8, 10, 11, 13, 20, 24, 32, 64, 128, 200, 254, 255}) {
        const float light = linearOfSrgb(static_cast<float>(grey) / 255.0F);
        EXPECT_EQ(shown({.unlit = 1}, static_cast<std::uint8_t>(grey)), grey);
        EXPECT_EQ(shown({.baseColour = {light, light, light, 1.0F}, .unlit = 1}, 255), grey);
        EXPECT_NEAR(shown({}, static_cast<std::uint8_t>(grey)), shown({.baseColour = {light, light, light, 1.0F}}, 255),
                    1);
    }
}

TEST_F(RendererGLTest, FramesUploadAndCompileNothing) {
    const Scene boxes = twoBoxes();
    Scene other = boxes;
    other.instances.pop_back();
    const SceneId before = m_renderer->addScene(boxes);
    const SceneId after = m_renderer->addScene(other);
    const RenderStatistics start = m_renderer->statistics();
    EXPECT_GT(start.uploads, 0U);
    EXPECT_GT(start.compiles, 0U);
    Frame frame{.scene = before};
    frame.pins.push_back({.position = {0.0F, 0.0F, -3.0F}});
    frame.outlines = {{.objects = {7}}};
    for (const SceneId scene : {before, after, before}) {
        frame.scene = scene;
        const Picture picture = m_renderer->drawPicture(frame, {64, 64}).value();
        EXPECT_NE(pixelOf(picture, {20, 32}), pixelOf(picture, {0, 0})) << "the box is drawn";
    }
    EXPECT_EQ(m_renderer->statistics().uploads, start.uploads);
    EXPECT_EQ(m_renderer->statistics().compiles, start.compiles);
    EXPECT_EQ(m_renderer->statistics().textureBytes, start.textureBytes);
}

TEST_F(RendererGLTest, EqualImagesOfTwoModelsAreUploadedOnce) {
    const auto textured = [] {
        test::ModelMaker maker;
        const auto image = maker.image(model::PixelFormat::Rgba8Srgb, 32, [](Vec2 at) { return Vec4(at, 0.0F, 1.0F); });
        maker.material({.baseColourImage = image});
        maker.box(Vec3(0.0F), Vec3(1.0F));
        maker.endPart("box");
        return model::ModelData(maker.finish());
    };
    const std::uint64_t none = m_renderer->statistics().textureBytes;
    ASSERT_TRUE(m_renderer->addModel(textured().view(), "first"));
    const std::uint64_t bytes = m_renderer->statistics().textureBytes;
    EXPECT_GE(bytes, none + 4 * 32 * 32);
    ASSERT_TRUE(m_renderer->addModel(textured().view(), "second"));
    EXPECT_EQ(m_renderer->statistics().textureBytes, bytes);
}

TEST_F(RendererGLTest, ClearForgetsAndCanBeginAnew) {
    const std::uint64_t bytes = m_renderer->statistics().textureBytes;
    const SceneId scene = m_renderer->addScene(twoBoxes());
    m_renderer->clear();
    EXPECT_EQ(m_renderer->statistics().bufferBytes, 0U);
    EXPECT_EQ(m_renderer->statistics().textureBytes, bytes);
    EXPECT_THROW(static_cast<void>(m_renderer->drawPicture({.scene = scene}, {8, 8})), ContractBroken);
    EXPECT_TRUE(showsSomething(m_renderer->drawPicture({.scene = m_renderer->addScene(twoBoxes())}, {64, 64}).value()));
}

TEST_F(RendererGLTest, TilesMakeTheSamePictureAsAWhole) {
    Frame frame{.scene = m_renderer->addScene(twoBoxes())};
    frame.pins.push_back({.position = {0.0F, 0.0F, -3.0F}, .radius = 8.0F});
    frame.outlines = {{.objects = {8}}};
    const Size2 size{300, 170};
    const Picture whole = m_renderer->drawPicture(frame, size).value();
    const Picture tiled = m_renderer->drawPicture(frame, size, 96).value();
    ASSERT_EQ(tiled.size, whole.size);
    EXPECT_NE(pixelOf(whole, {118, 85}), pixelOf(whole, {0, 0})) << "the box to the left is drawn";
    EXPECT_LT(differentBytes(whole, tiled),
              whole.rgba.size() / 500); // an edge may fall on the other side of a pixel's centre
}

/// Both boxes, and the left one alone.
Pair twoFrames(Renderer& renderer, const Scene& boxes) {
    Pair pair;
    pair.first.scene = renderer.addScene(boxes);
    Scene alone = boxes;
    alone.instances.pop_back();
    pair.second.scene = renderer.addScene(alone);
    return pair;
}

TEST_F(RendererGLTest, EachPixelOfASwipeIsOneStates) {
    Pair pair = twoFrames(*m_renderer, twoBoxes());
    const Size2 size{120, 80};
    const Picture first = m_renderer->drawPicture(pair.first, size).value();
    const Picture second = m_renderer->drawPicture(pair.second, size).value();
    ASSERT_NE(first, second);
    for (const Join join : {Join::Vertical, Join::Horizontal}) {
        for (const float share : {0.0F, 0.3F, 0.62F, 1.0F}) {
            pair.join = join;
            pair.share = share;
            const Picture both = m_renderer->drawPairPicture(pair, size).value();
            const Picture tiled = m_renderer->drawPairPicture(pair, size, 72).value();
            EXPECT_LT(differentBytes(both, tiled), both.rgba.size() / 500);
            for (int y = 0; y < size.y; ++y) {
                for (int x = 0; x < size.x; ++x) {
                    const float at = join == Join::Vertical ? (float(x) + 0.5F) / 120.0F : (float(y) + 0.5F) / 80.0F;
                    ASSERT_EQ(pixelOf(both, {x, y}), pixelOf(at < share ? first : second, {x, y}))
                        << x << ' ' << y << " share " << share;
                }
            }
        }
    }
}

TEST_F(RendererGLTest, SideBySideShowsBothWhole) {
    Pair pair = twoFrames(*m_renderer, twoBoxes());
    pair.join = Join::SideBySide;
    const Picture both = m_renderer->drawPairPicture(pair, {160, 80}).value();
    const Picture first = m_renderer->drawPicture(pair.first, {80, 80}).value();
    const Picture second = m_renderer->drawPicture(pair.second, {80, 80}).value();
    ASSERT_NE(first, second);
    for (int y = 0; y < 80; ++y) {
        for (int x = 0; x < 80; ++x) {
            ASSERT_EQ(pixelOf(both, {x, y}), pixelOf(first, {x, y}));
            ASSERT_EQ(pixelOf(both, {x + 80, y}), pixelOf(second, {x, y}));
        }
    }
    EXPECT_LT(differentBytes(both, m_renderer->drawPairPicture(pair, {160, 80}, 72).value()), both.rgba.size() / 500);
}

TEST_F(RendererGLTest, ABlendIsTheShareOfBoth) {
    Pair pair = twoFrames(*m_renderer, twoBoxes());
    pair.join = Join::Blend;
    const Size2 size{64, 64};
    const Picture first = m_renderer->drawPicture(pair.first, size).value();
    const Picture second = m_renderer->drawPicture(pair.second, size).value();
    ASSERT_NE(first, second);
    for (const float share : {0.0F, 0.25F, 1.0F}) {
        pair.share = share;
        const Picture both = m_renderer->drawPairPicture(pair, size).value();
        for (std::size_t i = 0; i < both.rgba.size(); ++i) {
            const float wanted = float(first.rgba[i]) * (1.0F - share) + float(second.rgba[i]) * share;
            ASSERT_NEAR(float(both.rgba[i]), wanted, 1.0F);
        }
    }
    // While it moves it is half as fine across, and still the same picture.
    pair.share = 0.5F;
    const Picture still = drawn(pair, size);
    pair.moving = true;
    const Picture moving = drawn(pair, size);
    EXPECT_LT(differentBytes(still, moving), still.rgba.size() / 8);
    // Amid the box that only one of the two has, which is too small to show in that number.
    const auto inBoth = pixelOf(moving, {44, 32});
    const auto expected = pixelOf(still, {44, 32});
    ASSERT_GT(std::abs(pixelOf(first, {44, 32})[0] - pixelOf(second, {44, 32})[0]), 20);
    for (std::size_t channel = 0; channel < 3; ++channel)
        EXPECT_NEAR(inBoth[channel], expected[channel], 2);
}

TEST_F(RendererGLTest, GhostsAndTintsAreDrawnOfTheirObjectsOnly) {
    Pair pair = twoFrames(*m_renderer, twoBoxes());
    const Size2 size{64, 64};
    const Picture plain = m_renderer->drawPicture(pair.second, size).value();
    Frame ghostly = pair.second;
    ghostly.ghosts = Ghosts{pair.first.scene, {}};
    EXPECT_EQ(m_renderer->drawPicture(ghostly, size).value(), plain);
    ghostly.ghosts->objects = {8};
    const Picture ghost = m_renderer->drawPicture(ghostly, size).value();
    EXPECT_NE(ghost, plain);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 32; ++x)
            ASSERT_EQ(pixelOf(ghost, {x, y}), pixelOf(plain, {x, y})); // the ghost stands to the right
    auto tinting = std::make_shared<Tinting>();
    tinting->classes = {0, 0, 0, 0, 0, 0, 0, 1};
    tinting->tints[1] = {.colour = {1.0F, 0.0F, 0.0F}};
    Frame tinted = pair.second;
    tinted.tinting = tinting;
    const Picture red = m_renderer->drawPicture(tinted, size).value();
    EXPECT_GT(pixelOf(red, {20, 32})[0], 2 * pixelOf(red, {20, 32})[1]);
    for (int y = 0; y < 64; ++y)
        for (int x = 0; x < 64; ++x)
            ASSERT_TRUE(x < 32 || pixelOf(red, {x, y}) == pixelOf(plain, {x, y})); // the box stands to the left
}

/// A wall 1 m away as two scans have it: rough by some millimetres, each in its own way.
ModelId roughWall(Renderer& renderer, std::uint32_t random, float distance) {
    constexpr int kCells = 120;
    constexpr float kSide = 0.01F; // metres
    test::ModelMaker maker;
    maker.material({});
    std::vector<float> depths((kCells + 1) * (kCells + 1));
    for (float& depth : depths) {
        random = random * 1664525U + 1013904223U;
        depth = -distance + 0.004F * (static_cast<float>(random >> 8U) / float(1U << 24U) - 0.5F);
    }
    const auto corner = [&](int x, int y) {
        const float depth = depths[static_cast<std::size_t>(y * (kCells + 1) + x)];
        return Vec3((float(x) - 0.5F * kCells) * kSide, (float(y) - 0.5F * kCells) * kSide, depth);
    };
    for (int y = 0; y < kCells; ++y)
        for (int x = 0; x < kCells; ++x)
            maker.quad(corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1));
    maker.endPart("wall");
    return renderer.addModel(maker.finish().view(), "wall" + std::to_string(random)).value();
}

TEST_F(RendererGLTest, AGhostThatNearlyCoincidesWithWhatStandsThereIsCalm) {
    const ModelId now = roughWall(*m_renderer, 1, 1.0F);
    const auto sceneOf = [&](ModelId model) {
        return m_renderer->addScene({.instances = {{.model = model, .object = 9}}});
    };
    Frame frame{.scene = sceneOf(now)};
    const Size2 size{96, 96};
    const Picture plain = m_renderer->drawPicture(frame, size).value();
    const auto added = [&](float distance, std::vector<Outline> outlines) {
        frame.outlines = std::move(outlines);
        frame.ghosts = Ghosts{sceneOf(roughWall(*m_renderer, 77, distance)), {9}};
        const Picture with = m_renderer->drawPicture(frame, size).value();
        std::pair<int, int> range{255, 0}; // how much brighter it is made, amid the wall
        for (int y = 24; y < 72; ++y) {
            for (int x = 24; x < 72; ++x) {
                const int more = std::abs(pixelOf(with, {x, y})[2] - pixelOf(plain, {x, y})[2]);
                range = {std::min(range.first, more), std::max(range.second, more)};
            }
        }
        return range;
    };
    EXPECT_LE(added(1.0F, {}).second, 6) << "no pattern of the one that happens to be nearer";
    EXPECT_LE(added(1.0F, {{.objects = {9}, .ghosts = true}}).second, 6) << "nor lines amid it";
    EXPECT_LE(added(1.003F, {}).second, 6);
    EXPECT_GE(added(0.9F, {}).first, 12) << "what stands before it is there everywhere";
    // Between the two it fades: no pixel stands out against what is round it.
    const auto half = added(0.985F, {});
    EXPECT_LE(half.second - half.first, 12);
}

TEST_F(RendererGLTest, AnOutlineGoesRoundAGhostWhereItIsAskedFor) {
    Pair pair = twoFrames(*m_renderer, twoBoxes());
    Frame frame = pair.second; // the right box is a ghost
    frame.ghosts = Ghosts{pair.first.scene, {8}};
    const Size2 size{96, 96};
    const Picture ghost = m_renderer->drawPicture(frame, size).value();
    frame.outlines = {{.objects = {8}}};
    EXPECT_EQ(m_renderer->drawPicture(frame, size).value(), ghost) << "what is new is not what is gone";
    frame.outlines = {{.objects = {8}, .ghosts = true}};
    const Picture lined = m_renderer->drawPicture(frame, size).value();
    EXPECT_GT(differentBytes(lined, ghost), 100U);
    EXPECT_EQ(pixelOf(lined, {66, 48}), pixelOf(ghost, {66, 48})) << "the form itself stays clear";
    // A ghost before it does not take the line away from what stands in the scene.
    frame.outlines.clear();
    frame.ghosts.reset();
    const Picture plain = m_renderer->drawPicture(frame, size).value();
    frame.outlines = {{.objects = {7}}};
    const std::size_t line = differentBytes(m_renderer->drawPicture(frame, size).value(), plain);
    Scene before = twoBoxes();
    before.instances[0].transform = glm::translate(Mat4(1.0F), Vec3(-0.8F, 0.0F, -4.0F));
    frame.ghosts = Ghosts{m_renderer->addScene(before), {7}};
    frame.outlines.clear();
    const Picture veiled = m_renderer->drawPicture(frame, size).value();
    frame.outlines = {{.objects = {7}}};
    EXPECT_GT(differentBytes(m_renderer->drawPicture(frame, size).value(), veiled), line / 2);
}

TEST_F(RendererGLTest, AnOutlineHasNoSpecksWhereTwoPartsOfItsObjectMeet) {
    auto made = Renderer::create({.shaders = HALLS_SOURCE_DIR "/shaders", .samples = 4});
    ASSERT_TRUE(made) << toLine(made.error());
    m_renderer = std::move(made).value();
    Scene boxes = twoBoxes(); // one behind the other, tilted, so that the edge between them crosses the pixels
    const Mat4 tilted = glm::rotate(Mat4(1.0F), 0.3F, Vec3(0.0F, 0.0F, 1.0F));
    boxes.instances[0].transform = glm::translate(Mat4(1.0F), Vec3(-0.3F, 0.0F, -3.0F)) * tilted;
    boxes.instances[1].transform = glm::translate(Mat4(1.0F), Vec3(0.3F, 0.0F, -3.6F)) * tilted;
    Frame frame{.scene = m_renderer->addScene(boxes)};
    const Size2 size{200, 200};
    const Picture plain = m_renderer->drawPicture(frame, size).value();
    frame.outlines = {{.objects = {7, 8}}};
    const Picture lined = m_renderer->drawPicture(frame, size).value();
    EXPECT_GT(differentBytes(lined, plain), 500U);
    for (int y = 88; y < 112; ++y)
        for (int x = 88; x < 130; ++x)
            ASSERT_EQ(pixelOf(lined, {x, y}), pixelOf(plain, {x, y})) << x << ' ' << y;
}

TEST_F(RendererGLTest, PicksTheGhostThatIsSeenAndWhatIsBehindIt) {
    Pair pair = twoFrames(*m_renderer, twoBoxes());
    Frame frame = pair.second;
    EXPECT_FALSE(m_renderer->pick(frame, {64, 64}, {44, 32}).ghost);
    frame.ghosts = Ghosts{pair.first.scene, {8}};
    const Renderer::Pick right = m_renderer->pick(frame, {64, 64}, {44, 32});
    EXPECT_FALSE(right.hit);
    ASSERT_TRUE(right.ghost);
    EXPECT_EQ(right.ghost->object, 8U);
    EXPECT_NEAR(right.ghost->point.z, -4.5F, 0.01F);
    EXPECT_FALSE(m_renderer->pick(frame, {64, 64}, {20, 32}).ghost) << "there is none";
    frame.ghosts->objects = {7}; // where the box stands still
    const Renderer::Pick left = m_renderer->pick(frame, {64, 64}, {20, 32});
    EXPECT_EQ(left.object, 7U);
    Scene before = twoBoxes();
    before.instances[0].transform = glm::translate(Mat4(1.0F), Vec3(-1.2F, 0.0F, -6.5F));
    frame.ghosts = Ghosts{m_renderer->addScene(before), {7}};
    EXPECT_FALSE(m_renderer->pick(frame, {64, 64}, {20, 32}).ghost) << "the box hides it";
}

TEST_F(RendererGLTest, WhatIsCutAwayIsNotPicked) {
    Frame frame{.scene = m_renderer->addScene(twoBoxes())};
    frame.camera.pose.position = {-1.0F, 0.0F, 0.0F};
    ASSERT_EQ(m_renderer->pick(frame, {64, 64}, {32, 32}).object, 7U);
    frame.cuts = {{0.0F, 0.0F, -1.0F, -4.9F}};                     // kept: farther than 4.9 m
    EXPECT_FALSE(m_renderer->pick(frame, {64, 64}, {32, 32}).hit); // its back faces are the cap, which has no number
    frame.cuts = {{1.0F, 0.0F, 0.0F, 0.0F}};
    EXPECT_FALSE(m_renderer->pick(frame, {64, 64}, {32, 32}).hit);
}

TEST_F(RendererGLTest, DrawsIntoTheGivenFramebufferWhateverStateIsLeft) {
    const Frame frame{.scene = m_renderer->addScene(twoBoxes())};
    const Picture expected = m_renderer->drawPicture(frame, {64, 48}).value();
    ASSERT_TRUE(showsSomething(expected));
    GLuint colour = 0;
    GLuint framebuffer = 0;
    glGenRenderbuffers(1, &colour);
    glBindRenderbuffer(GL_RENDERBUFFER, colour);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, 64, 48);
    glGenFramebuffers(1, &framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour);
    glEnable(GL_SCISSOR_TEST);
    glScissor(0, 0, 2, 2);
    glEnable(GL_BLEND);
    glDepthMask(GL_FALSE);
    glEnable(GL_FRAMEBUFFER_SRGB);
    glUseProgram(0);
    m_renderer->draw(frame, {.framebuffer = framebuffer, .size = {64, 48}});
    std::vector<std::uint8_t> read(4 * 64 * 48);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glReadPixels(0, 0, 64, 48, GL_RGBA, GL_UNSIGNED_BYTE, read.data());
    for (std::size_t row = 0; row < 48; ++row)
        EXPECT_TRUE(std::equal(read.begin() + static_cast<std::ptrdiff_t>(row * 256),
                               read.begin() + static_cast<std::ptrdiff_t>((row + 1) * 256),
                               expected.rgba.begin() + static_cast<std::ptrdiff_t>((47 - row) * 256)))
            << row;
    glDeleteFramebuffers(1, &framebuffer);
    glDeleteRenderbuffers(1, &colour);
}

TEST_F(RendererGLTest, MirroredInstancesShowTheirFronts) {
    Scene scene = twoBoxes();
    scene.instances.resize(1);
    const Picture plain = m_renderer->drawPicture({.scene = m_renderer->addScene(scene)}, {64, 64}).value();
    scene.instances[0].transform = scene.instances[0].transform * glm::scale(Mat4(1.0F), Vec3(-1.0F, 1.0F, 1.0F));
    const Picture mirrored = m_renderer->drawPicture({.scene = m_renderer->addScene(scene)}, {64, 64}).value();
    EXPECT_TRUE(showsSomething(plain));
    EXPECT_EQ(plain, mirrored);
}

TEST_F(RendererGLTest, WarmUpLeavesTheNextPictureAsItIs) {
    const SceneId scene = m_renderer->addScene(twoBoxes());
    const Picture before = m_renderer->drawPicture({.scene = scene}, {64, 64}).value();
    ASSERT_TRUE(showsSomething(before));
    const std::uint32_t plain = m_renderer->statistics().drawCalls;
    m_renderer->warmUp(scene);
    EXPECT_GT(m_renderer->statistics().drawCalls, 2 * plain) << "colours, ghosts and lines are finished too";
    EXPECT_EQ(m_renderer->drawPicture({.scene = scene}, {64, 64}).value(), before);
}

TEST_F(RendererGLTest, FloorTakesTime) {
    EXPECT_GT(m_renderer->measureFloor({64, 64}, 3), 0.0);
}

TEST_F(RendererGLTest, LightmapsAndProbesWithoutTheirImagesAreInvalid) {
    const model::ModelData nothing;
    EXPECT_EQ(m_renderer->addLightmap(nothing.view(), "x").error().code, ErrorCode::Invalid);
    EXPECT_EQ(m_renderer->addProbe(test::makeLightmap(4, [](Vec2) { return Vec3(1.0F); }).view(), "x").error().code,
              ErrorCode::Invalid);
}

} // namespace
} // namespace halls::render
