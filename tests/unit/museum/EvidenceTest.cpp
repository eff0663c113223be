// SPDX-License-Identifier: MPL-2.0
#include "museum/Independence.h"
#include "museum/Subject.h"

#include <gtest/gtest.h>

namespace halls {
namespace {

Museum withSources() {
    Museum museum;
    museum.bibliography = {{.id = "S1", .publisher = "A ministry"},
                           {.id = "S2", .publisher = "A ministry"},
                           {.id = "S3", .publisher = "A paper", .origins = {"An agency"}},
                           {.id = "S4", .publisher = "Another paper", .origins = {"An agency"}},
                           {.id = "S5", .publisher = "A third paper", .origins = {"An agency", "Another agency"}},
                           {.id = "S6"},
                           {.id = "S7"}};
    museum.texts = {{.id = "text", .origins = {"Another agency"}}, {.id = "alone"}};
    return museum;
}

std::size_t independent(const std::vector<Id>& sources) {
    return independentSources(withSources(), sources);
}

TEST(Independence, OnePublisherIsOneSource) {
    EXPECT_EQ(independent({"S1", "S2"}), 1U);
    EXPECT_EQ(independent({"S1", "S2", "S3"}), 2U);
}

TEST(Independence, WhatRepeatsOneAgencyIsOneSourceWhoeverPrintsIt) {
    EXPECT_EQ(independent({"S3", "S4"}), 1U);
    EXPECT_EQ(independent({"S3", "S4", "S1"}), 2U);
}

TEST(Independence, AWorkThatRepeatsTwoReportsNeverMakesTwoOthersOne) {
    EXPECT_EQ(independent({"S3", "text"}), 2U);
    EXPECT_EQ(independent({"S3", "S5", "text"}), 2U);
    EXPECT_EQ(independent({"S5", "text"}), 1U);
    EXPECT_EQ(independent({"S5"}), 1U);
}

TEST(Independence, WithoutOriginAndPublisherASourceIsItself) {
    EXPECT_EQ(independent({"S6", "S7", "alone"}), 3U);
    EXPECT_EQ(independent({"S6", "nobody knows it"}), 2U);
    EXPECT_EQ(independent({}), 0U);
}

TEST(Knowledge, AnAspectOfWhichNothingIsSaidIsUnknown) {
    Knowledge known;
    known.at(Aspect::Presence) = Evidence{.evidenceClass = EvidenceClass::Several};
    EXPECT_EQ(known.classOf(Aspect::Presence), EvidenceClass::Several);
    EXPECT_EQ(known.of(Aspect::Form), nullptr);
    EXPECT_EQ(known.classOf(Aspect::Form), EvidenceClass::Unknown);
}

TEST(Knowledge, AHallAnswersForItsRelationWhereAWorkAnswersForItsPresence) {
    Museum museum;
    HallState hall;
    hall.evidence.at(Aspect::Relation) = Evidence{.evidenceClass = EvidenceClass::One};
    HallPart hole{.id = "hole"};
    hole.evidence.at(Aspect::Presence) = Evidence{.evidenceClass = EvidenceClass::Several};
    hall.parts = {hole};
    museum.halls = {{.id = "hall", .states = {{"a", hall}}}};
    const auto classOf = [&](const Subject& subject, Aspect aspect) {
        const Evidence* evidence = evidenceOf(museum, "a", subject, aspect);
        return evidence == nullptr ? EvidenceClass::Unknown : evidence->evidenceClass;
    };
    EXPECT_EQ(classOf({.hall = "hall"}, Aspect::Presence), EvidenceClass::One);
    EXPECT_EQ(classOf({.hall = "hall"}, Aspect::Place), EvidenceClass::One);
    EXPECT_EQ(classOf({.hall = "hall"}, Aspect::Form), EvidenceClass::Unknown);
    EXPECT_EQ(classOf({.hall = "hall", .part = "hole"}, Aspect::Relation), EvidenceClass::Several);
    EXPECT_EQ(knowledgeOf(museum, "b", {.hall = "hall"}), nullptr);
}

TEST(Knowledge, OfWhatWasNotRecordedInAState) {
    Museum museum;
    museum.halls = {{.id = "hall", .states = {{"a", {}}, {"scan", {.notRecorded = true}}}}};
    museum.exhibits = {{.id = "work", .hall = "hall", .states = {{"a", {}}, {"scan", {.fate = Fate::NotRecorded}}}},
                       {.id = "scanned", .hall = "hall", .states = {{"scan", {.fate = Fate::Damaged}}}}};
    EXPECT_TRUE(recordedIn(museum, "a", {.hall = "hall"}));
    EXPECT_FALSE(recordedIn(museum, "scan", {.hall = "hall"}));
    EXPECT_FALSE(recordedIn(museum, "scan", {.hall = "hall", .part = "walls"}));
    EXPECT_TRUE(recordedIn(museum, "a", {.exhibit = "work"}));
    EXPECT_FALSE(recordedIn(museum, "scan", {.exhibit = "work"}));
    EXPECT_TRUE(recordedIn(museum, "scan", {.hall = "hall", .exhibit = "scanned"})) << "though its hall was not";
    EXPECT_TRUE(recordedIn(museum, "no-such", {.exhibit = "work"}));
    EXPECT_TRUE(recordedIn(museum, "a", {.hall = "no-such"}));
}

TEST(Knowledge, OfAPartComesBeforeThatOfItsHallAndIsOfOneState) {
    Museum museum;
    museum.states = {{.id = "a"}, {.id = "b"}};
    HallState hall{.evidence = {{Aspect::Form, {EvidenceClass::Invented}}},
                   .parts = {{.id = "hole", .evidence = {{Aspect::Form, {EvidenceClass::One}}}}}};
    museum.halls = {{.id = "hall", .states = {{"a", hall}}}};
    museum.exhibits = {{.id = "work", .states = {{"b", {.evidence = {{Aspect::Form, {EvidenceClass::Several}}}}}}}};
    EXPECT_EQ(evidenceOf(museum, "a", {.hall = "hall"}, Aspect::Form)->evidenceClass, EvidenceClass::Invented);
    EXPECT_EQ(evidenceOf(museum, "a", {.hall = "hall", .part = "hole"}, Aspect::Form)->evidenceClass,
              EvidenceClass::One);
    EXPECT_EQ(evidenceOf(museum, "b", {.hall = "hall"}, Aspect::Form), nullptr);
    EXPECT_EQ(evidenceOf(museum, "b", {.exhibit = "work"}, Aspect::Form)->evidenceClass, EvidenceClass::Several);
    EXPECT_EQ(evidenceOf(museum, "a", {.exhibit = "work"}, Aspect::Form), nullptr);
    EXPECT_EQ(evidenceOf(museum, "a", {}, Aspect::Form), nullptr);
}

} // namespace
} // namespace halls
