// SPDX-License-Identifier: MPL-2.0
#include "words/PictureNote.h"

#include <gtest/gtest.h>

namespace halls::app {
namespace {

struct PictureNotes : ::testing::Test {
    Museum museum;
    State state{.id = "now"};
    HallState hall;

    QString note() {
        museum.halls = {{.id = "hall", .states = {{"now", hall}}}};
        return PictureNote::of(museum, state, "hall", "en");
    }
    void formIs(EvidenceClass value) { hall.evidence.at(Aspect::Form) = Evidence{.evidenceClass = value}; }
};

TEST_F(PictureNotes, ThePackagesOwnWordsGoBeforeOurs) {
    state.pictureNote = {{{"en", "Photogrammetry of 2024."}, {"ar", "مسح تصويري."}}};
    formIs(EvidenceClass::Invented);
    EXPECT_EQ(note(), QStringLiteral("Photogrammetry of 2024."));
    EXPECT_EQ(PictureNote::of(museum, state, "hall", "ar"), QStringLiteral("مسح تصويري."));
}

TEST_F(PictureNotes, OnlyWhatWasInventedIsCalledSchematic) {
    formIs(EvidenceClass::Invented);
    EXPECT_TRUE(note().contains(QStringLiteral("schematic")));
    for (const EvidenceClass known : {EvidenceClass::Several, EvidenceClass::One, EvidenceClass::Reported,
                                      EvidenceClass::Inferred, EvidenceClass::Unknown}) {
        formIs(known);
        EXPECT_FALSE(note().contains(QStringLiteral("schematic"))) << wordOf(known);
        EXPECT_TRUE(note().contains(QStringLiteral("photograph"))) << wordOf(known);
    }
}

TEST_F(PictureNotes, AScanIsCalledOne) {
    hall.alignment = Alignment{};
    EXPECT_TRUE(note().contains(QStringLiteral("scan")));
    hall.notRecorded = true;
    EXPECT_TRUE(note().contains(QStringLiteral("not recorded then"))) << "what was taken over is no scan";
}

TEST_F(PictureNotes, WithoutAHallItIsStillAModel) {
    EXPECT_EQ(PictureNote::of(museum, state, "", "en"), QStringLiteral("A model, not a photograph."));
}

} // namespace
} // namespace halls::app
