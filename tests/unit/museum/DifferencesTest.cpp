// SPDX-License-Identifier: MPL-2.0
#include "museum/Differences.h"

#include <gtest/gtest.h>

namespace halls {
namespace {

/// A state whose place is documented, unless said otherwise.
ExhibitState in(Fate fate, const char* model = "", Vec3 position = Vec3(0.0F),
                EvidenceClass place = EvidenceClass::One) {
    ExhibitState state{.fate = fate, .model = model, .placement = {.position = position}};
    state.evidence.at(Aspect::Place) = Evidence{.evidenceClass = place};
    return state;
}

ExhibitDifference between(const ExhibitState& first, const ExhibitState& second) {
    static Museum s_museum; // borrowed by what is returned
    s_museum.states = {{.id = "a"}, {.id = "b"}};
    s_museum.exhibits = {{.id = "work", .states = {{"a", first}, {"b", second}}}};
    const auto rows = differences(s_museum, "a", "b");
    EXPECT_EQ(rows.size(), 1U);
    return rows[0];
}

Difference change(const ExhibitState& first, const ExhibitState& second) {
    return between(first, second).difference;
}

TEST(Differences, FollowTheFatesOfTheData) {
    const ExhibitState stood = in(Fate::Present, "m");
    EXPECT_EQ(change(stood, in(Fate::Present, "m")), Difference::Unchanged);
    // Spared, says somebody: not that nothing about it is another.
    EXPECT_EQ(change(stood, in(Fate::Survived, "m")), Difference::Survived);
    EXPECT_EQ(change(in(Fate::Survived), in(Fate::Survived)), Difference::Unchanged);
    EXPECT_EQ(change(stood, in(Fate::Destroyed)), Difference::Destroyed);
    EXPECT_EQ(change(in(Fate::Destroyed), in(Fate::Destroyed, "pieces")), Difference::Unchanged);
    EXPECT_EQ(change(in(Fate::Damaged), in(Fate::Destroyed)), Difference::Destroyed);
    EXPECT_EQ(change(stood, in(Fate::Damaged, "m")), Difference::Damaged);
    EXPECT_EQ(change(stood, in(Fate::FragmentsHeld)), Difference::Damaged);
    for (const Fate away : {Fate::Evacuated, Fate::Looted, Fate::Missing}) {
        EXPECT_EQ(change(stood, in(away)), Difference::Gone);
        EXPECT_EQ(change(in(away), stood), Difference::Added);
        EXPECT_EQ(change(in(away), in(away)), Difference::Unchanged);
    }
    EXPECT_EQ(change(in(Fate::Damaged, "m"), stood), Difference::Restored);
    EXPECT_EQ(change(in(Fate::Damaged, "m"), in(Fate::Damaged, "m")), Difference::Unchanged);
    // Pieces that were kept are no restoration.
    EXPECT_EQ(change(in(Fate::Destroyed), in(Fate::FragmentsHeld, "m")), Difference::Unchanged);
}

TEST(Differences, WhatIsDrawnDecidesNothing) {
    const ExhibitState stood = in(Fate::Present, "whole");
    const ExhibitDifference pieces = between(stood, in(Fate::Destroyed, "pieces"));
    const ExhibitDifference nothing = between(stood, in(Fate::Destroyed));
    EXPECT_EQ(pieces.difference, nothing.difference);
    EXPECT_EQ(pieces.drawing, Drawing::Other);
    EXPECT_EQ(nothing.drawing, Drawing::FirstOnly);
    EXPECT_EQ(between(stood, in(Fate::Survived, "whole")).drawing, Drawing::Same);
    EXPECT_EQ(between(in(Fate::Unknown), in(Fate::Survived, "whole")).drawing, Drawing::SecondOnly);
    EXPECT_EQ(between(in(Fate::Unknown), in(Fate::Unknown)).drawing, Drawing::Neither);
}

TEST(Differences, UnknownStaysUnknownWhateverTheOtherStateSays) {
    for (const ExhibitState& other : {in(Fate::Present, "m"), in(Fate::Destroyed), in(Fate::Unknown)}) {
        EXPECT_EQ(change(other, in(Fate::Unknown)), Difference::Unknown);
        EXPECT_EQ(change(in(Fate::Unknown, "m"), other), Difference::Unknown);
    }
}

TEST(Differences, WhatWasNotRecordedIsNeitherPresentNorChanged) {
    for (const ExhibitState& other : {in(Fate::Present, "m"), in(Fate::Destroyed), in(Fate::Unknown)}) {
        EXPECT_EQ(change(other, in(Fate::NotRecorded, "m")), Difference::NotRecorded);
        EXPECT_EQ(change(in(Fate::NotRecorded, "m"), other), Difference::NotRecorded);
    }
}

TEST(Differences, SayHowFarSomethingWasMoved) {
    const ExhibitState here = in(Fate::Present, "m");
    const ExhibitDifference moved = between(here, in(Fate::Present, "m", {3.0F, 0.0F, 4.0F}));
    EXPECT_EQ(moved.difference, Difference::Moved);
    ASSERT_TRUE(moved.movedBy.has_value());
    EXPECT_FLOAT_EQ(*moved.movedBy, 5.0F);
    const ExhibitDifference same = between(here, in(Fate::Present, "m", {0.02F, 0.0F, 0.0F}));
    EXPECT_EQ(same.difference, Difference::Unchanged);
    EXPECT_FALSE(same.movedBy.has_value());
    // Where nothing is drawn there is no place to have moved from.
    EXPECT_FALSE(between(here, in(Fate::Survived, "", {9.0F, 0.0F, 0.0F})).movedBy.has_value());
}

TEST(Differences, APlaceThatWasMadeUpIsNoPlaceToHaveMovedFrom) {
    for (const EvidenceClass made : {EvidenceClass::Invented, EvidenceClass::Unknown}) {
        const ExhibitState far = in(Fate::Present, "m", {3.0F, 0.0F, 4.0F}, made);
        EXPECT_EQ(change(in(Fate::Present, "m"), far), Difference::Unchanged);
        EXPECT_EQ(change(far, in(Fate::Present, "m")), Difference::Unchanged);
    }
}

TEST(Differences, WhatOneStateDoesNotName) {
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

TEST(Differences, WhatBecameOfAWorkIsWhatWasRecordedLast) {
    Museum museum;
    museum.states = {{.id = "a"}, {.id = "b"}, {.id = "scan"}};
    const Exhibit lost{.id = "lost",
                       .states = {{"a", in(Fate::Present)}, {"b", in(Fate::Missing)}, {"scan", in(Fate::NotRecorded)}}};
    EXPECT_EQ(whatBecameOf(museum, lost), Fate::Missing);
    EXPECT_EQ(whatBecameOf(museum, Exhibit{.id = "nothing"}), Fate::Unknown);
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
