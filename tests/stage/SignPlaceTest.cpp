// SPDX-License-Identifier: MPL-2.0
#include "stage/Marks.h"

#include "golden/TestModels.h"
#include "model/ModelFile.h"

#include <glm/gtc/matrix_transform.hpp>
#include <gtest/gtest.h>

namespace halls::stage {
namespace {

/// A sign within what is drawn would be hidden in it.
TEST(SignPlace, OfWhatWasNotRecordedIsAboveWhatIsDrawn) {
    auto museum = std::make_shared<Museum>();
    museum->states = {{.id = "scan"}};
    museum->startState = "scan";
    museum->startView = "start";
    museum->views = {{.id = "start", .hall = "hall"}};
    museum->halls = {{.id = "hall", .bounds = {Vec3(-9.0F), Vec3(9.0F)}, .states = {{"scan", {.notRecorded = true}}}}};
    museum->exhibits = {
        {.id = "work",
         .hall = "hall",
         .states = {{"scan", {.fate = Fate::NotRecorded, .model = "box", .placement = {.position = {3, 0, -5}}}}}}};
    test::ModelMaker maker;
    maker.material({});
    maker.box({0.0F, 1.0F, 0.5F}, {1.0F, 2.0F, 1.0F}); // its origin is at the back of its foot
    maker.endPart("box");
    const auto file = std::filesystem::path(HALLS_TEST_OUTPUT) / "sign.hallmodel";
    ASSERT_TRUE(model::ModelFile::write(file, maker.finish()));
    auto loaded = std::make_shared<loading::LoadedMuseum>();
    loaded->made.museum = museum;
    loaded->objects = {Subject{}, Subject{.hall = "hall"}, Subject{.hall = "hall", .exhibit = "work"}};
    loaded->files.emplace("box", std::move(model::ModelFile::open(file)).value());
    loaded->states.resize(1);
    loaded->states[0].models.push_back(
        {.model = "box", .transform = glm::translate(Mat4(1.0F), Vec3(3.0F, 0.0F, -5.0F)), .object = 2});
    const session::Session session(loaded);
    const auto signs = Marks(loaded).pins(session, 0);
    ASSERT_EQ(signs.size(), 1U);
    EXPECT_EQ(signs[0].look, render::PinMark::Look::NotRecorded);
    EXPECT_GT(signs[0].position.y, 2.05F);
    EXPECT_LT(signs[0].position.y, 2.5F);
    EXPECT_LT(glm::distance(Vec2(signs[0].position.x, signs[0].position.z), Vec2(3.0F, -4.5F)), 0.001F);
}

} // namespace
} // namespace halls::stage
