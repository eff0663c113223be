// SPDX-License-Identifier: MPL-2.0
#include "museum/Differences.h"

#include <gtest/gtest.h>

namespace halls {
namespace {

ExhibitState in(Fate fate, const char* model = "", Vec3 position = Vec3(0.0F)) {
    return {.fate = fate, .model = model, .placement = {.position = position}};
}

Difference between(const ExhibitState& first, const ExhibitState& second, std::optional<float>* moved = nullptr) {
    Museum museum;
    museum.states = {{.id = "a"}, {.id = "b"}};
    museum.exhibits = {{.id = "work", .states = {{"a", first}, {"b", second}}}};
    const auto rows = differences(museum, "a", "b");
    EXPECT_EQ(rows.size(), 1U);
    if (moved != nullptr)
        *moved = rows[0].movedBy;
    return rows[0].difference;
}

TEST(Comparison, FollowsTheFatesOfTheData) {
    const ExhibitState stood = in(Fate::Present, "m");
    EXPECT_EQ(between(stood, in(Fate::Survived, "m")), Difference::Unchanged);
    EXPECT_EQ(between(stood, in(Fate::Destroyed, "pieces")), Difference::Broken);
    EXPECT_EQ(between(stood, in(Fate::Destroyed)), Difference::Gone);
    EXPECT_EQ(between(stood, in(Fate::Damaged, "m")), Difference::Broken);
    EXPECT_EQ(between(stood, in(Fate::FragmentsHeld)), Difference::Broken);
    for (const Fate away : {Fate::Evacuated, Fate::Looted, Fate::Missing}) {
        EXPECT_EQ(between(stood, in(away)), Difference::Gone);
        EXPECT_EQ(between(in(away), stood), Difference::Added);
        EXPECT_EQ(between(in(away), in(away)), Difference::Unchanged);
    }
    EXPECT_EQ(between(in(Fate::Damaged, "m"), stood), Difference::Restored);
    EXPECT_EQ(between(in(Fate::Damaged, "m"), in(Fate::Damaged, "m")), Difference::Unchanged);
}

TEST(Comparison, UnknownStaysUnknownWhateverTheOtherStateSays) {
    for (const ExhibitState& other : {in(Fate::Present, "m"), in(Fate::Destroyed), in(Fate::Unknown)}) {
        EXPECT_EQ(between(other, in(Fate::Unknown)), Difference::Unknown);
        EXPECT_EQ(between(in(Fate::Unknown, "m"), other), Difference::Unknown);
    }
}

TEST(Comparison, SaysHowFarSomethingWasMoved) {
    std::optional<float> moved;
    EXPECT_EQ(between(in(Fate::Present, "m"), in(Fate::Survived, "m", {3.0F, 0.0F, 4.0F}), &moved), Difference::Moved);
    ASSERT_TRUE(moved.has_value());
    EXPECT_FLOAT_EQ(*moved, 5.0F);
    EXPECT_EQ(between(in(Fate::Present, "m"), in(Fate::Survived, "m", {0.02F, 0.0F, 0.0F}), &moved),
              Difference::Unchanged);
    EXPECT_FALSE(moved.has_value());
    // Where nothing is drawn there is no place to have moved from.
    between(in(Fate::Present, "m"), in(Fate::Destroyed, "", {9.0F, 0.0F, 0.0F}), &moved);
    EXPECT_FALSE(moved.has_value());
}

TEST(Comparison, WhatOneStateDoesNotName) {
    Museum museum;
    museum.states = {{.id = "a"}, {.id = "b"}};
    museum.exhibits = {{.id = "new", .states = {{"b", in(Fate::Present, "m")}}},
                       {.id = "old", .states = {{"a", in(Fate::Present, "m")}}}};
    const auto rows = differences(museum, "a", "b");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].difference, Difference::Added);
    EXPECT_EQ(rows[0].first, nullptr);
    EXPECT_EQ(rows[1].difference, Difference::Unknown);
    EXPECT_TRUE(differences(museum, "a", "nowhere").empty());
}

TEST(HallParts, OfSeveralThatFitTheLongestNameWins) {
    HallState hall;
    hall.parts = {{.id = "floor"}, {.id = "floor-hole"}};
    EXPECT_EQ(hall.partOf("floor.001")->id, "floor");
    EXPECT_EQ(hall.partOf("floor-hole-edge")->id, "floor-hole");
    EXPECT_EQ(hall.partOf("ceiling"), nullptr);
}

} // namespace
} // namespace halls
