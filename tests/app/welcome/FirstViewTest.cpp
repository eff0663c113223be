// SPDX-License-Identifier: MPL-2.0
#include "welcome/FirstView.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

Exhibit workAt(const Id& id, Vec3 place, const FileRef& model = "m.glb") {
    Exhibit work{.id = id, .hall = "hall", .title = {}, .record = {}, .states = {}};
    ExhibitState shown;
    shown.model = model;
    shown.placement.position = place;
    work.states["before"] = shown;
    return work;
}

/// Who looks north has two works before them, who looks south one.
Museum museum() {
    Museum made;
    made.halls.push_back({.id = "hall"});
    made.exhibits = {workAt("a", {-1.0F, 0.0F, -5.0F}), workAt("b", {1.0F, 0.0F, -6.0F}),
                     workAt("c", {0.0F, 0.0F, 5.0F})};
    made.views = {{.id = "south", .hall = "hall", .pose = {{0.0F, 1.6F, 0.0F}, radiansOf(180.0F), 0.0F}},
                  {.id = "north", .hall = "hall", .pose = {{0.0F, 1.6F, 0.0F}, 0.0F, 0.0F}}};
    return made;
}

TEST(FirstView, IsWhereMostWorksAreBeforeTheVisitor) {
    const Museum made = museum();
    ASSERT_NE(firstView(made, "before"), nullptr);
    EXPECT_EQ(firstView(made, "before")->id, "north");
}

TEST(FirstView, IsOfAViewOfTheState) {
    Museum made = museum();
    made.views[1].states = {"after"};
    EXPECT_EQ(firstView(made, "before")->id, "south");
}

TEST(FirstView, WhatIsNotDrawnDoesNotCount) {
    Museum made = museum();
    made.exhibits[0].states["before"].model.clear();
    made.exhibits[1].states.clear();
    EXPECT_EQ(firstView(made, "before")->id, "south");
    made.exhibits[2].hall = "elsewhere";
    EXPECT_EQ(firstView(made, "before"), nullptr);
}

TEST(FirstView, NeitherFloorNorCeilingNorOneWorkAlone) {
    Museum made = museum();
    made.views[1].pose.pitch = radiansOf(-30.0F);
    EXPECT_EQ(firstView(made, "before")->id, "south");
    made.views[0].exhibit = "c";
    EXPECT_EQ(firstView(made, "before"), nullptr);
}

TEST(FirstView, OfEqualsItIsTheNearer) {
    Museum made = museum();
    made.views.push_back(made.views[1]);
    made.views[2].id = "nearer";
    made.views[2].pose.position.z = -1.0F;
    EXPECT_EQ(firstView(made, "before")->id, "nearer");
}

} // namespace
} // namespace halls::app
