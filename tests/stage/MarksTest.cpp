// SPDX-License-Identifier: MPL-2.0
#include "stage/Marks.h"

#include "stage/Tints.h"

#include <gtest/gtest.h>

namespace halls::stage {
namespace {

using render::PinMark;
using session::Overlay;

Evidence said(EvidenceClass value) {
    return {.evidenceClass = value};
}

/// A hall with four works, in two states, all 5 m north of the eye, one metre apart.
class MarksTest : public testing::Test {
protected:
    MarksTest() {
        museum->states = {{.id = "before"}, {.id = "after"}};
        museum->startState = "before";
        museum->startView = "start";
        museum->halls = {{.id = "hall", .bounds = {Vec3(-9.0F), Vec3(9.0F)}, .modes = {Mode::Walk, Mode::Plan}}};
        museum->halls[0].states["before"].evidence = {{Aspect::Relation, said(EvidenceClass::Inferred)},
                                                      {Aspect::Form, said(EvidenceClass::Invented)}};
        museum->halls[0].states["after"].notRecorded = true;
        museum->views = {{.id = "start", .hall = "hall"}};
        add("lost", 0.0F, {.fate = Fate::Destroyed});
        add("unknown", 1.0F, {.fate = Fate::Unknown});
        add("stays", 2.0F, {.fate = Fate::Present, .model = "stays.glb"});
        add("silent", 3.0F, {.fate = Fate::NotRecorded, .model = "silent.glb"});
        museum->exhibits[2].states["before"].evidence = {{Aspect::Form, said(EvidenceClass::Invented)},
                                                         {Aspect::Presence, said(EvidenceClass::Several)},
                                                         {Aspect::Place, said(EvidenceClass::Reported)}};
        loaded->made.museum = museum;
        loaded->objects = {Subject{}, Subject{.hall = "hall"}};
        for (const Exhibit& exhibit : museum->exhibits)
            loaded->objects.push_back(Subject{.hall = "hall", .exhibit = exhibit.id});
        loaded->states.resize(2);
    }

    void add(const Id& id, float x, ExhibitState after) {
        Exhibit exhibit{.id = id, .hall = "hall"};
        exhibit.record.measurements = {{.what = "height", .metres = 0.0F}};
        ExhibitState before{.fate = Fate::Present, .model = id + ".glb"};
        before.placement.position = after.placement.position = {x, 0.0F, -5.0F};
        exhibit.states = {{"before", before}, {"after", after}};
        museum->exhibits.push_back(exhibit);
    }

    std::vector<PinMark::Look> looks(std::size_t state) {
        std::vector<PinMark::Look> all;
        for (const PinMark& mark : Marks(loaded).pins(visit(), state))
            all.push_back(mark.look);
        return all;
    }
    session::Session& visit() {
        if (!session)
            session = std::make_unique<session::Session>(loaded);
        return *session;
    }
    /// The pixel of a place, in a picture of 400 by 400.
    Vec2 pixelOf(Vec3 place) {
        const Camera& eye = visit().camera();
        const Vec4 at = eye.projection(1.0F) * eye.view() * Vec4(place, 1.0F);
        return Vec2(0.5F + 0.5F * at.x / at.w, 0.5F - 0.5F * at.y / at.w) * 400.0F;
    }

    std::shared_ptr<Museum> museum = std::make_shared<Museum>();
    std::shared_ptr<loading::LoadedMuseum> loaded = std::make_shared<loading::LoadedMuseum>();
    std::unique_ptr<session::Session> session;
};

TEST_F(MarksTest, WhatIsNotDrawnAndNotKnownHasASignAndInTheFateViewAllThatIsNotDrawn) {
    EXPECT_TRUE(looks(0).empty());
    EXPECT_EQ(looks(1), (std::vector{PinMark::Look::Unknown, PinMark::Look::NotRecorded}));
    visit().setOverlay(Overlay::Fate);
    EXPECT_EQ(looks(1), (std::vector{PinMark::Look::Fate, PinMark::Look::Unknown, PinMark::Look::NotRecorded}));
    const auto marks = Marks(loaded).pins(visit(), 1);
    EXPECT_EQ(marks[0].tint.pattern, tintOf(Fate::Destroyed).pattern);
    EXPECT_EQ(marks[0].position, Vec3(0.0F, 0.0F, -5.0F)) << "where it last stood";
    EXPECT_TRUE(looks(0).empty()) << "what is drawn has its colour instead";
}

TEST_F(MarksTest, WhatIsNotKnownHasTheQuestionMarkOfTheLanguage) {
    for (const auto& [language, number] : {std::pair("en", 0), std::pair("ar", 1), std::pair("ar-IQ", 1)}) {
        session::Settings settings = visit().settings();
        settings.language = language;
        visit().setSettings(settings);
        const auto marks = Marks(loaded).pins(visit(), 1);
        ASSERT_EQ(marks[0].look, PinMark::Look::Unknown);
        EXPECT_EQ(marks[0].number, number) << language;
        EXPECT_EQ(marks[1].number, 0) << "a bar is the same in all of them";
        EXPECT_EQ(Marks::mirrorsQuestions(language), number == 1);
    }
}

TEST_F(MarksTest, APinSaysWhetherItQuotes) {
    museum->pins = {{.id = "plain", .hall = "hall"}, {.id = "quoting", .hall = "hall"}};
    museum->pins[1].quotations.resize(2);
    const auto marks = Marks(loaded).pins(visit(), 0);
    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0].number, 0);
    EXPECT_EQ(marks[1].number, 2);
}

/// Two pins of the next hall and one of this one lie over each other in a doorway.
TEST_F(MarksTest, PinsBeyondADoorMakeNoNumberInIt) {
    const float high = visit().camera().pose.position.y;
    museum->halls.push_back({.id = "next", .bounds = {Vec3(-9.0F, -9.0F, -40.0F), Vec3(9.0F, 9.0F, -20.0F)}});
    museum->pins = {{.id = "far", .hall = "next", .position = {0.0F, high, -30.0F}},
                    {.id = "near", .hall = "next", .position = {0.02F, high, -24.0F}}};
    const session::ShownSide side = visit().sides({400, 400}).front();
    const auto shown = [&] {
        std::vector<std::pair<Id, PinMark::Look>> found;
        for (const Marks::Shown& mark : Marks(loaded).shown(visit(), side, {}))
            if (mark.members.front().pin != nullptr)
                found.emplace_back(mark.members.front().pin->id, mark.mark.look);
        return found;
    };
    using Found = std::vector<std::pair<Id, PinMark::Look>>;
    EXPECT_EQ(shown(), (Found{{"near", PinMark::Look::Normal}}));
    museum->pins.push_back({.id = "here", .hall = "hall", .position = {0.0F, high, -5.0F}});
    EXPECT_EQ(shown(), (Found{{"here", PinMark::Look::Normal}})) << "the one of this hall, as large as it is";
    museum->pins.push_back({.id = "beside", .hall = "hall", .position = {0.01F, high, -5.0F}});
    EXPECT_EQ(shown(), (Found{{"here", PinMark::Look::Crowd}})) << "its own are gathered";
}

TEST_F(MarksTest, ASignIsFoundWhereItIsDrawnAndNowhereElse) {
    visit().setState("after");
    const Marks marks(loaded);
    const auto at = [&](Vec3 place) { return marks.signAt(visit(), pixelOf(place), {400, 400}); };
    ASSERT_TRUE(at({1.0F, 0.0F, -5.0F}));
    EXPECT_EQ(at({1.0F, 0.0F, -5.0F})->exhibit, "unknown");
    EXPECT_EQ(at({1.0F, 0.0F, -5.0F})->state, 1U);
    EXPECT_EQ(at({3.0F, 0.0F, -5.0F})->exhibit, "silent");
    EXPECT_FALSE(at({0.0F, 0.0F, -5.0F})) << "without the colours of fates that one has no sign";
    EXPECT_FALSE(at({2.0F, 0.0F, -5.0F}));
    EXPECT_FALSE(at({1.0F, 0.0F, 5.0F})) << "behind the eye";
    visit().setOverlay(Overlay::Fate);
    EXPECT_EQ(at({0.0F, 0.0F, -5.0F})->exhibit, "lost");
    session::Settings hidden = visit().settings();
    hidden.pinsShown = false;
    visit().setSettings(hidden);
    EXPECT_FALSE(at({0.0F, 0.0F, -5.0F})) << "what is not drawn takes no click";
}

TEST_F(MarksTest, OfTwoStatesSideBySideEachHasItsOwnSigns) {
    visit().setComparison({.mode = CompareMode::SideBySide, .first = 0, .second = 1});
    const Marks marks(loaded);
    const Camera& eye = visit().camera();
    const Vec4 at = eye.projection(0.5F) * eye.view() * Vec4(1.0F, 0.0F, -5.0F, 1.0F);
    const Vec2 inHalf = Vec2(0.5F + 0.5F * at.x / at.w, 0.5F - 0.5F * at.y / at.w) * Vec2(200.0F, 400.0F);
    EXPECT_FALSE(marks.signAt(visit(), inHalf, {400, 400}));
    const auto right = marks.signAt(visit(), inHalf + Vec2(200.0F, 0.0F), {400, 400});
    ASSERT_TRUE(right);
    EXPECT_EQ(right->exhibit, "unknown");
    EXPECT_EQ(right->side, session::Side::Second);
}

TEST_F(MarksTest, EachAspectHasColoursOfItsOwn) {
    const Marks marks(loaded);
    const auto classAt = [&](Overlay overlay, std::size_t object) {
        return marks.tinting(overlay, 0)->classes[object];
    };
    const std::size_t stays = 4;
    EXPECT_EQ(classAt(Overlay::Form, stays), classOf(EvidenceClass::Invented));
    EXPECT_EQ(classAt(Overlay::Presence, stays), classOf(EvidenceClass::Several));
    EXPECT_EQ(classAt(Overlay::Place, stays), classOf(EvidenceClass::Reported));
    EXPECT_EQ(classAt(Overlay::Presence, 1), classOf(EvidenceClass::Inferred)) << "of a hall: that there was this room";
    EXPECT_EQ(classAt(Overlay::Form, 2), classOf(EvidenceClass::Unknown)) << "where nothing is said nothing is known";
    EXPECT_EQ(classAt(Overlay::Form, 0), 0) << "what is nothing has no class";
}

TEST_F(MarksTest, FatesAreShownInEveryStateAndWhatWasNotRecordedIsPale) {
    const Marks marks(loaded);
    for (const std::size_t state : {0U, 1U}) {
        EXPECT_EQ(marks.tinting(Overlay::Fate, state)->classes[2], classOf(Fate::Destroyed)) << state;
        EXPECT_EQ(marks.tinting(Overlay::Fate, state)->classes[3], classOf(Fate::Unknown)) << state;
        EXPECT_EQ(marks.tinting(Overlay::Fate, state)->classes[1], 0) << "a hall has no fate";
    }
    EXPECT_EQ(marks.tinting(Overlay::None, 0), nullptr);
    const auto pale = marks.tinting(Overlay::None, 1);
    ASSERT_NE(pale, nullptr);
    EXPECT_EQ(pale->classes[1], pale->classes[5]) << "the hall and the work of which nothing was recorded";
    EXPECT_NE(pale->classes[1], pale->classes[4]);
}

} // namespace
} // namespace halls::stage
