// SPDX-License-Identifier: MPL-2.0
#include "session/Measuring.h"

#include "golden/TestModels.h"
#include "model/ModelFile.h"
#include "unit/session/TwoRooms.h"

#include <glm/gtc/matrix_transform.hpp>
#include <gtest/gtest.h>

namespace halls::session {
namespace {

constexpr float kMillimetre = 0.001F;

std::vector<MeasuredPoint> pointsAt(std::initializer_list<Vec3> places) {
    std::vector<MeasuredPoint> points;
    for (const Vec3 place : places)
        points.push_back({.place = place});
    return points;
}

TEST(Measuring, AFixtureOfKnownSizeReadsRight) {
    Museum museum;
    // The corners of a sheet of 3 m by 4 m that leans, far from the origin.
    const Vec3 o{120.0F, 3.0F, -80.0F};
    const Vec3 u = 3.0F * glm::normalize(Vec3(1.0F, 1.0F, 0.0F));
    const Vec3 v = 4.0F * glm::normalize(Vec3(-1.0F, 1.0F, 2.0F));
    const auto points = pointsAt({o, o + u, o + u + v, o + v});
    const Measured sheet = measuredOf(museum, points);
    EXPECT_NEAR(sheet.last, 3.0F, kMillimetre);
    EXPECT_NEAR(sheet.length, 10.0F, kMillimetre);
    EXPECT_NEAR(*sheet.angle, kPi / 2.0F, 0.001F);
    EXPECT_NEAR(*sheet.area, 12.0F, 0.012F);
    const Measured two = measuredOf(museum, pointsAt({o, o + u}));
    EXPECT_FALSE(two.angle.has_value());
    EXPECT_FALSE(two.area.has_value());
    EXPECT_FLOAT_EQ(measuredOf(museum, {}).length, 0.0F);
}

TEST(Measuring, TheReadingIsWorthAsMuchAsTheWorstMeasures) {
    Museum museum;
    museum.states = {{.id = "a"}};
    museum.halls = {{.id = "hall",
                     .states = {{"a",
                                 {.evidence = {{Aspect::Measures, {EvidenceClass::Invented}},
                                               {Aspect::Relation, {EvidenceClass::One}}}}}}}};
    museum.exhibits = {{.id = "work",
                        .states = {{"a",
                                    {.evidence = {{Aspect::Presence, {EvidenceClass::One}},
                                                  {Aspect::Form, {EvidenceClass::Inferred}},
                                                  {Aspect::Place, {EvidenceClass::One}},
                                                  {Aspect::Measures, {EvidenceClass::Several}}}}}}}};
    std::vector<MeasuredPoint> points = pointsAt({Vec3(0.0F), Vec3(1.0F)});
    points[0].subject.exhibit = points[1].subject.exhibit = "work";
    EXPECT_EQ(measuredOf(museum, points).worth, EvidenceClass::Several);
    points[1].subject = {.hall = "hall"};
    EXPECT_EQ(measuredOf(museum, points).worth, EvidenceClass::Invented);
    points[1].subject = {};
    EXPECT_EQ(measuredOf(museum, points).worth, EvidenceClass::Unknown);
}

TEST(Measuring, BetweenTwoWorksAReadingIsWorthNoMoreThanTheirPlaces) {
    Museum museum;
    museum.states = {{.id = "a"}};
    for (const char* id : {"left", "right"})
        museum.exhibits.push_back({.id = id,
                                   .states = {{"a",
                                               {.evidence = {{Aspect::Measures, {EvidenceClass::One}},
                                                             {Aspect::Place, {EvidenceClass::Invented}}}}}}});
    std::vector<MeasuredPoint> points = pointsAt({Vec3(0.0F), Vec3(1.0F)});
    points[0].subject.exhibit = points[1].subject.exhibit = "left";
    EXPECT_EQ(measuredOf(museum, points).worth, EvidenceClass::One);
    points[1].subject.exhibit = "right";
    EXPECT_EQ(measuredOf(museum, points).worth, EvidenceClass::Invented);
}

TEST(Measuring, NoDrawingIsWorthMoreThanTheNumbersOfItsRecord) {
    const Alignment laidOn{.metresPerUnit = 1.0F,
                           .to = "a",
                           .pairs = {{{0, 0, 0}, {0, 0, 0}}, {{1, 0, 0}, {1, 0, 0}}, {{0, 1, 0}, {0, 1, 0}}}};
    Museum museum;
    museum.states = {{.id = "a"}, {.id = "scan"}};
    museum.exhibits = {
        {.id = "work",
         .record = {.measurements = {{.what = "height", .metres = 2.0F, .confidence = EvidenceClass::Invented}}},
         .states = {{"a", {.evidence = {{Aspect::Measures, {EvidenceClass::Several}}}}},
                    {"scan", {.alignment = laidOn, .evidence = {{Aspect::Measures, {EvidenceClass::One}}}}}}}};
    std::vector<MeasuredPoint> points = pointsAt({Vec3(0.0F), Vec3(1.0F)});
    points[0].subject.exhibit = points[1].subject.exhibit = "work";
    EXPECT_EQ(measuredOf(museum, points).worth, EvidenceClass::Invented);
    points[0].state = points[1].state = 1;
    EXPECT_EQ(measuredOf(museum, points).worth, EvidenceClass::One) << "a scan has a size of its own";
}

TEST(Measuring, AScanIsMeasuredByItsUnitAndItsPairs) {
    Museum museum;
    museum.states = {{.id = "a"}, {.id = "scan"}};
    museum.exhibits = {{.id = "work", .states = {{"a", {}}, {"scan", {.alignment = Alignment{.to = "a"}}}}}};
    MeasuredPoint point{.subject = {.exhibit = "work"}};
    EXPECT_EQ(measurable(museum, point), Measurable::Yes);
    point.state = 1;
    EXPECT_EQ(measurable(museum, point), Measurable::UnitNotStated);
    Alignment& alignment = *museum.exhibits[0].states.at("scan").alignment;
    alignment.metresPerUnit = 1.0F;
    EXPECT_EQ(measurable(museum, point), Measurable::NotAligned);
    alignment.pairs = {{{0, 0, 0}, {0, 0, 0}}, {{1, 0, 0}, {1, 0, 0}}, {{0, 1, 0}, {0, 1, 0}}};
    EXPECT_EQ(measurable(museum, point), Measurable::Yes);
}

TEST(Measuring, HeightIsAboveTheFloorBelow) {
    const auto museum = twoRooms();
    EXPECT_NEAR(*heightAboveFloor(*museum, 0, {0.0F, 1.25F, 0.0F}), 1.25F, kMillimetre);
    EXPECT_NEAR(*heightAboveFloor(*museum, 0, {0.0F, 0.0F, 0.0F}), 0.0F, kMillimetre);
    EXPECT_NEAR(*heightAboveFloor(*museum, 1, {0.0F, 1.25F, -2.0F}), 0.25F, kMillimetre) << "on the rubble of 'after'";
    EXPECT_FALSE(heightAboveFloor(*museum, 0, {100.0F, 1.0F, 0.0F}).has_value());
}

TEST(Measuring, CornersAndEdgesDrawThePointer) {
    test::ModelMaker maker;
    maker.material({});
    maker.box(Vec3(0.0F), Vec3(2.0F));
    maker.endPart("box");
    const auto file = std::filesystem::path(HALLS_TEST_OUTPUT) / "measuring.hallmodel";
    ASSERT_TRUE(model::ModelFile::write(file, maker.finish()));
    loading::LoadedMuseum museum;
    museum.files.emplace("box", std::move(model::ModelFile::open(file)).value());
    museum.states.resize(1);
    museum.states[0].models.push_back(
        {.model = "box", .transform = glm::translate(Mat4(1.0F), Vec3(10.0F, 0.0F, 0.0F)), .object = 5});
    const auto near = [&](Vec3 place, std::uint32_t object = 5) { return snapped(museum, 0, object, place, 0.1F); };
    EXPECT_LT(glm::distance(near({10.97F, 0.95F, 1.0F}), Vec3(11.0F, 1.0F, 1.0F)), kMillimetre); // a corner
    EXPECT_LT(glm::distance(near({10.5F, 0.97F, 1.0F}), Vec3(10.5F, 1.0F, 1.0F)), kMillimetre);  // an edge
    EXPECT_EQ(near({10.4F, 0.2F, 1.0F}), Vec3(10.4F, 0.2F, 1.0F));                               // a face
    EXPECT_EQ(near({10.97F, 0.95F, 1.0F}, 6), Vec3(10.97F, 0.95F, 1.0F));                        // another object's
}

} // namespace
} // namespace halls::session
