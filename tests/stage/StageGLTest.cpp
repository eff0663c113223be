// SPDX-License-Identifier: MPL-2.0
#include "stage/Stage.h"

#include "gl/GlTest.h"
#include "golden/TestModels.h"
#include "model/ModelFile.h"
#include "stage/Bench.h"

#include <array>
#include <filesystem>
#include <glm/gtc/matrix_transform.hpp>
#include <new>
#include <sys/mman.h>

namespace halls::stage {
namespace {

/// A box of 2 m with one plain material.
model::ModelData box(Vec4 colour) {
    test::ModelMaker maker;
    maker.material({.baseColour = colour});
    maker.box(Vec3(0.0F), Vec3(2.0F));
    maker.endPart("box");
    return maker.finish();
}

/// Two states: a red box before, a blue one after, both 5 m north of the start.
class StageGLTest : public test::GlTest {
protected:
    void SetUp() override {
        GlTest::SetUp();
        auto museum = std::make_shared<Museum>();
        museum->states = {{.id = "before"}, {.id = "after"}};
        museum->startState = "before";
        museum->startView = "start";
        museum->halls = {{.id = "hall", .bounds = {Vec3(-9.0F), Vec3(9.0F)}}};
        museum->views = {{.id = "start", .hall = "hall"}};
        museum->pins = {{.id = "pin", .hall = "hall", .position = {0.0F, 0.0F, -3.0F}}};
        loaded = std::make_shared<loading::LoadedMuseum>();
        loaded->made.museum = museum;
        loaded->objects = {Subject{}, Subject{.hall = "hall", .part = {}, .exhibit = {}}};
        loaded->states.resize(2);
        addFile("red", {0.8F, 0.02F, 0.02F, 1.0F}, 0);
        addFile("blue", {0.02F, 0.02F, 0.8F, 1.0F}, 1);
        session = std::make_unique<session::Session>(loaded);
    }

    void addFile(const std::string& key, Vec4 colour, std::size_t state) {
        const auto file = std::filesystem::path(HALLS_TEST_OUTPUT) / ("stage-" + key + ".hallmodel");
        ASSERT_TRUE(model::ModelFile::write(file, box(colour)));
        auto opened = model::ModelFile::open(file);
        ASSERT_TRUE(opened) << toLine(opened.error());
        loaded->files.emplace(key, std::move(opened).value());
        loaded->states[state].models.push_back(
            {.model = key, .transform = glm::translate(Mat4(1.0F), Vec3(0.0F, 0.0F, -5.0F)), .object = 1});
    }

    std::unique_ptr<Stage> stage() {
        auto made = Stage::create(*session, {.shaders = HALLS_SOURCE_DIR "/shaders"});
        EXPECT_TRUE(made) << toLine(made.error());
        return std::move(made).value();
    }

    static std::array<int, 3> middle(const render::Picture& picture) {
        const auto at = static_cast<std::size_t>((picture.size.y / 2 * picture.size.x + picture.size.x / 2) * 4);
        return {picture.rgba[at], picture.rgba[at + 1], picture.rgba[at + 2]};
    }

    std::shared_ptr<loading::LoadedMuseum> loaded;
    std::unique_ptr<session::Session> session;
};

TEST_F(StageGLTest, ShowsTheStateThatTheSessionIsIn) {
    const auto shown = stage();
    shown->pinsShown = false;
    while (shown->prepare()) {
    }
    const auto red = middle(shown->picture({64, 64}).value());
    EXPECT_GT(red[0], red[2] + 40);
    session->swapState();
    const auto blue = middle(shown->picture({64, 64}).value());
    EXPECT_GT(blue[2], blue[0] + 40);
}

TEST_F(StageGLTest, APictureFromACameraLeavesTheSessionAsItIs) {
    const auto shown = stage();
    while (shown->prepare()) {
    }
    session->setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 0.5F});
    session->setOverlay(session::Overlay::Form);
    session->setPose({.position = {0.0F, 0.0F, 4.0F}, .yaw = kPi}); // looks away
    session::Changes told;
    const auto listening = session->listen([&](session::Changes changes) { told.add(changes); });
    const Pose before = session->camera().pose;
    const Camera camera{.pose = {}};
    const auto red = middle(shown->picture(camera, 0, {64, 64}).value());
    const auto blue = middle(shown->picture(camera, 1, {64, 64}).value());
    EXPECT_GT(red[0], red[2] + 40);
    EXPECT_GT(blue[2], blue[0] + 40);
    session->tick(0.0);
    EXPECT_FALSE(told.any());
    EXPECT_EQ(session->camera().pose, before);
    EXPECT_EQ(session->stateIndex(), 0U);
}

TEST_F(StageGLTest, APictureFromACameraIsTheSameWhateverTheSessionShows) {
    const auto shown = stage();
    while (shown->prepare()) {
    }
    const Camera camera{.pose = {}};
    const render::Picture plain = shown->picture(camera, 0, {64, 64}).value();
    session->setOverlay(session::Overlay::Form);
    session->setMode(Mode::Orbit);
    session->setSection(session::Section::Kind::Upright);
    session->setComparison({.mode = CompareMode::Ghost, .first = 0, .second = 1});
    EXPECT_EQ(shown->picture(camera, 0, {64, 64}).value().rgba, plain.rgba);
}

TEST_F(StageGLTest, WhatTheCardDoesNotTakeIsTold) {
    // A model that stands for a picture of light.
    addFile("red|light", {1.0F, 1.0F, 1.0F, 1.0F}, 1);
    loaded->states[1].models.pop_back();
    loaded->states[0].models[0].lightmap = "red|light";
    const auto shown = stage();
    while (shown->prepare()) {
    }
    ASSERT_EQ(shown->leftOut().size(), 1U);
    EXPECT_EQ(shown->leftOut()[0].file, "red");
    EXPECT_TRUE(shown->picture({64, 64}));
}

TEST_F(StageGLTest, ComparesTwoStatesInOnePicture) {
    const auto shown = stage();
    shown->pinsShown = false;
    while (shown->prepare()) {
    }
    session->setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 0.5F});
    const render::Picture both = shown->picture({64, 64}).value();
    const auto pixel = [&](int x) { return &both.rgba[static_cast<std::size_t>((32 * 64 + x) * 4)]; };
    EXPECT_GT(pixel(30)[0], pixel(30)[2] + 40);
    EXPECT_GT(pixel(34)[2], pixel(34)[0] + 40);
    session->setComparison({.mode = CompareMode::Blend, .first = 0, .second = 1, .blend = 0.5F});
    const auto mixed = middle(shown->picture({64, 64}).value());
    EXPECT_LT(std::abs(mixed[0] - mixed[2]), 30);
}

TEST_F(StageGLTest, WhatIsSeenIsOfTheSideOneLooksAt) {
    loaded->states[1].models[0].object = 0;
    const auto shown = stage();
    while (shown->prepare()) {
    }
    session->setComparison({.mode = CompareMode::SideBySide, .first = 0, .second = 1});
    const auto left = shown->seenAt({16.0F, 32.0F}, {64, 64});
    ASSERT_TRUE(left.has_value());
    EXPECT_EQ(left->subject.hall, "hall");
    EXPECT_EQ(left->state, 0U);
    EXPECT_NEAR(left->point.z, -4.0F, 0.02F);
    const auto right = shown->seenAt({48.0F, 32.0F}, {64, 64});
    ASSERT_TRUE(right.has_value());
    EXPECT_TRUE(right->subject.empty());
    EXPECT_EQ(right->state, 1U);
    EXPECT_FALSE(shown->seenAt({16.0F, 1.0F}, {64, 64}).has_value());
    EXPECT_FALSE(shown->seenAt({-1.0F, 1.0F}, {64, 64}).has_value());
}

/// The two boxes as one exhibit that stood elsewhere before: 1 m to the left of where it stands now.
TEST_F(StageGLTest, AGhostIsSeenAndBothStatesAreNamedThere) {
    auto museum = std::make_shared<Museum>(loaded->museum());
    museum->exhibits = {{.id = "work", .hall = "hall"}};
    loaded->made.museum = museum;
    loaded->objects[1].exhibit = "work";
    loaded->states[0].models[0].transform = glm::translate(Mat4(1.0F), Vec3(-2.5F, 0.0F, -5.0F));
    session = std::make_unique<session::Session>(loaded);
    const auto shown = stage();
    shown->pinsShown = false;
    while (shown->prepare()) {
    }
    const Size2 size{96, 64};
    const Vec2 onGhost{20.0F, 32.0F};
    EXPECT_FALSE(shown->bothAt(onGhost, size)) << "one state is shown";
    session->setCompareMode(CompareMode::Ghost);
    const auto seen = shown->seenAt(onGhost, size);
    ASSERT_TRUE(seen);
    EXPECT_TRUE(seen->ghost);
    EXPECT_EQ(seen->subject.exhibit, "work");
    EXPECT_EQ(seen->state, 0U);
    const auto both = shown->bothAt(onGhost, size);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->first.subject.exhibit, "work");
    EXPECT_TRUE(both->second.subject.empty()) << "nothing stands there now";
    EXPECT_EQ(both->second.state, 1U);
    const auto now = shown->seenAt({48.0F, 32.0F}, size);
    ASSERT_TRUE(now);
    EXPECT_FALSE(now->ghost);
    EXPECT_EQ(now->state, 1U);
    // Pointed out, both forms have a line.
    const render::Picture plain = shown->picture(size).value();
    session->setHighlighted({"work"});
    const render::Picture lined = shown->picture(size).value();
    const auto differs = [&](int from, int to) {
        for (int y = 0; y < size.y; ++y)
            for (int x = from; x < to; ++x)
                if (plain.rgba[static_cast<std::size_t>(4 * (y * size.x + x))] !=
                    lined.rgba[static_cast<std::size_t>(4 * (y * size.x + x))])
                    return true;
        return false;
    };
    EXPECT_TRUE(differs(0, 28)) << "the ghost";
    EXPECT_TRUE(differs(50, 96)) << "and what stands there now";
    session->setAlone(session::Side::Second);
    EXPECT_FALSE(shown->bothAt(onGhost, size));
    EXPECT_FALSE(shown->seenAt(onGhost, size)) << "alone it has no ghosts";
    // In a blend, and on either side of two pictures, both are named too.
    session->setAlone({});
    session->setCompareMode(CompareMode::Blend);
    EXPECT_EQ(shown->bothAt({48.0F, 32.0F}, size)->second.subject.exhibit, "work");
    EXPECT_TRUE(shown->bothAt({48.0F, 32.0F}, size)->first.subject.empty());
    session->setCompareMode(CompareMode::SideBySide);
    EXPECT_EQ(shown->bothAt({72.0F, 32.0F}, size)->second.subject.exhibit, "work");
    EXPECT_EQ(shown->bothAt({24.0F, 32.0F}, size)->second.subject.exhibit, "work");
    EXPECT_FALSE(shown->bothAt({-1.0F, 32.0F}, size));
}

TEST_F(StageGLTest, PreparesPieceByPieceAndTellsHowFar) {
    const auto shown = stage();
    EXPECT_FLOAT_EQ(shown->prepared(), 0.0F);
    EXPECT_TRUE(shown->prepare(std::chrono::milliseconds(0)));
    EXPECT_FLOAT_EQ(shown->prepared(), 0.5F);
    while (shown->prepare(std::chrono::milliseconds(0))) {
    }
    EXPECT_FLOAT_EQ(shown->prepared(), 1.0F);
}

TEST_F(StageGLTest, SwappingUploadsAndCompilesNothing) {
    const auto shown = stage();
    while (shown->prepare()) {
    }
    shown->pinsShown = false;
    const auto report = bench(*shown, *session, {.size = {64, 64}, .frames = 4});
    ASSERT_TRUE(report) << toLine(report.error());
    EXPECT_EQ(report.value().swapUploads, 0U);
    EXPECT_EQ(report.value().triangles, 12U);
    EXPECT_GT(report.value().floorMs, 0.0);
}

TEST_F(StageGLTest, PinIsDrawnUnlessSwitchedOff) {
    const auto shown = stage();
    while (shown->prepare()) {
    }
    const render::Picture with = shown->picture({64, 64}).value();
    shown->pinsShown = false;
    const render::Picture without = shown->picture({64, 64}).value();
    EXPECT_NE(with.rgba, without.rgba);
}

TEST_F(StageGLTest, AnotherMuseumTakesThePlaceOfTheFirst) {
    const auto shown = stage();
    shown->pinsShown = false;
    while (shown->prepare()) {
    }
    const auto red = middle(shown->picture({64, 64}).value());
    ASSERT_GT(red[0], red[2] + 40);
    auto other = std::make_shared<loading::LoadedMuseum>();
    other->made.museum = loaded->made.museum;
    other->objects = loaded->objects;
    other->states.resize(2);
    session->open(other);
    while (shown->prepare()) {
    }
    const auto empty = middle(shown->picture({64, 64}).value());
    EXPECT_LT(empty[0], 100);
    EXPECT_NEAR(empty[0], empty[2], 10);
}

/// A museum on pages of its own, which nobody may touch any more once the last one has let go of it: who still reads
/// it then is caught without a sanitizer too.
std::shared_ptr<loading::LoadedMuseum> guarded(const loading::LoadedMuseum& like) {
    constexpr std::size_t kBytes = 4096;
    static_assert(sizeof(loading::LoadedMuseum) <= kBytes);
    void* page = mmap(nullptr, kBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    auto* made = new (page) loading::LoadedMuseum(like);
    return {made, [](loading::LoadedMuseum* old) {
                old->~LoadedMuseum();
                mprotect(old, kBytes, PROT_NONE);
            }};
}

/// Somebody types a title, the edit takes the museum's place, and the next click comes before the next picture.
TEST_F(StageGLTest, APlaceIsSeenRightAfterAnEditOfTheTours) {
    loaded->filesId = 1;
    session = std::make_unique<session::Session>(guarded(*loaded));
    const auto shown = stage();
    while (shown->prepare()) {
    }
    session->setHighlighted({"work"});
    session->replace(guarded(*loaded));
    EXPECT_TRUE(shown->seenAt({32.0F, 32.0F}, {64, 64}));
    session->setComparison({.mode = CompareMode::SideBySide, .first = 0, .second = 1});
    session->replace(guarded(*loaded));
    EXPECT_TRUE(shown->bothAt({16.0F, 32.0F}, {64, 64}));
    session->replace(guarded(*loaded));
    EXPECT_TRUE(shown->pictureOf(1, {64, 64}));
    session->replace(guarded(*loaded));
    EXPECT_TRUE(shown->picture(Camera{}, 0, {64, 64}));
    session->replace(guarded(*loaded));
    EXPECT_FLOAT_EQ(shown->prepared(), 1.0F);
}

TEST_F(StageGLTest, AnEditOfPlacesIsNotDrawnBeforeItsScenesAreMade) {
    loaded->filesId = 1;
    session = std::make_unique<session::Session>(guarded(*loaded));
    const auto shown = stage();
    while (shown->prepare()) {
    }
    const auto edited = guarded(*loaded);
    edited->states = {};
    edited->states.resize(1); // one state fewer, as after an undo
    auto museum = std::make_shared<Museum>(loaded->museum());
    museum->states.pop_back();
    edited->made.museum = museum;
    session->replace(edited);
    EXPECT_FALSE(shown->seenAt({32.0F, 32.0F}, {64, 64}));
    EXPECT_FALSE(shown->bothAt({32.0F, 32.0F}, {64, 64}));
    EXPECT_FALSE(shown->picture({64, 64}));
    EXPECT_FALSE(shown->pictureOf(0, {64, 64}));
    EXPECT_FALSE(shown->picture(Camera{}, 0, {64, 64}));
    while (shown->prepare()) {
    }
    EXPECT_TRUE(shown->picture({64, 64}));
}

/// What waits to be brought onto the card is its own: an edit may come in between.
TEST_F(StageGLTest, AnEditWhileTheMuseumIsBroughtOntoTheCard) {
    loaded->filesId = 1;
    loaded->states[0].models[0].lightmap = "red";
    loaded->states[0].models[0].cleared = {Aabb{Vec3(-1.0F), Vec3(1.0F)}};
    session = std::make_unique<session::Session>(guarded(*loaded));
    const auto shown = stage();
    ASSERT_TRUE(shown->prepare(std::chrono::milliseconds(0)));
    const auto edited = guarded(*loaded);
    edited->states = {};
    for (const auto& state : loaded->states) {
        loading::LoadedState copy;
        copy.models = state.models;
        edited->states.push_back(std::move(copy));
    }
    loaded->states = {};
    session->replace(edited);
    while (shown->prepare()) {
    }
    EXPECT_TRUE(shown->picture({64, 64}));
}

TEST_F(StageGLTest, AModelThatIsMissingIsLeftOut) {
    loaded->files.erase("red");
    const auto shown = stage();
    shown->pinsShown = false;
    while (shown->prepare()) {
    }
    const auto empty = middle(shown->picture({64, 64}).value());
    EXPECT_NEAR(empty[0], empty[2], 10);
    session->swapState(); // the other one is there
    const auto blue = middle(shown->picture({64, 64}).value());
    EXPECT_GT(blue[2], blue[0] + 40);
}

} // namespace
} // namespace halls::stage
