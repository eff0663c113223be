// SPDX-License-Identifier: MPL-2.0
#include "museum/Museum.h"

#include <gtest/gtest.h>
#include <string>

namespace halls {
namespace {

TEST(LocalText, givesTheLanguageElseEnglishElseAny) {
    const LocalText text{{{"ar", "قاعة"}, {"en", "hall"}}};
    std::string found;
    EXPECT_EQ(text.in("ar", &found), "قاعة");
    EXPECT_EQ(found, "ar");
    EXPECT_EQ(text.in("ku", &found), "hall");
    EXPECT_EQ(found, "en");
    EXPECT_EQ((LocalText{{{"fr", "salle"}}}).in("ku", &found), "salle");
    EXPECT_EQ(found, "fr");
    EXPECT_EQ(LocalText{}.in("en", &found), "");
    EXPECT_EQ(found, "");
    EXPECT_EQ(text.in("en"), "hall");
}

TEST(Museum, findsByIdAndTellsWhatIsNotThere) {
    Museum museum;
    museum.halls = {Hall{.id = "a"}, Hall{.id = "b"}};
    museum.pins = {Pin{.id = "p"}};
    EXPECT_EQ(museum.hall("b"), &museum.halls[1]);
    EXPECT_EQ(museum.hall("c"), nullptr);
    EXPECT_EQ(museum.pin("p"), &museum.pins[0]);
    EXPECT_EQ(museum.view("p"), nullptr);
}

TEST(Museum, findsTheFirstViewThatIsMeantForTheState) {
    Museum museum;
    museum.views = {View{.id = "door", .hall = "a", .states = {"before"}},
                    View{.id = "jar", .hall = "a", .exhibit = "jar", .states = {"before"}},
                    View{.id = "rubble", .hall = "a", .states = {"after"}},
                    View{.id = "wall", .hall = "b", .exhibit = "jar"}};
    EXPECT_EQ(museum.viewIn("a", "before"), &museum.views[0]);
    EXPECT_EQ(museum.viewIn("a", "after"), &museum.views[2]);
    EXPECT_EQ(museum.viewIn("b", "after"), &museum.views[3]) << "without states: of all";
    EXPECT_EQ(museum.viewIn("c", "after"), nullptr);
    EXPECT_EQ(museum.viewOf("jar", "before"), &museum.views[1]);
    EXPECT_EQ(museum.viewOf("jar", "after"), &museum.views[3]);
    EXPECT_EQ(museum.viewOf("lid", "after"), nullptr);
}

TEST(Museum, theSmallestHallAroundAPointWins) {
    Museum museum;
    museum.halls = {Hall{.id = "entrance", .bounds = {Vec3(-7, 0, 0), Vec3(7, 6, 12)}},
                    Hall{.id = "mezzanine", .bounds = {Vec3(-7, 3, 0), Vec3(7, 6, 9)}}};
    EXPECT_EQ(museum.hallAt({0, 1.6F, 5})->id, "entrance");
    EXPECT_EQ(museum.hallAt({0, 4.8F, 5})->id, "mezzanine");
    EXPECT_EQ(museum.hallAt({0, 4.8F, 10})->id, "entrance");
    EXPECT_EQ(museum.hallAt({0, 1, 13}), nullptr);
}

TEST(Museum, anAnnexBelongsToItsHall) {
    Museum museum;
    museum.halls = {
        Hall{.id = "hatra", .bounds = {Vec3(-7, 0, 0), Vec3(7, 6, 12)}, .annexes = {{Vec3(-9, 0, 2), Vec3(-7, 3, 5)}}}};
    EXPECT_EQ(museum.hallAt({-8, 1.6F, 3}), &museum.halls[0]);
    EXPECT_EQ(museum.hallAt({-8, 1.6F, 6}), nullptr);
    EXPECT_EQ(museum.halls[0].extent().min, Vec3(-9, 0, 0));
    EXPECT_EQ(museum.halls[0].extent().max, Vec3(7, 6, 12));
}

TEST(Placement, yawNinetyTurnsTheFrontFromSouthToEast) {
    const Placement placement{Vec3(1, 2, 3), radiansOf(90.0F), 2.0F};
    const Vec4 front = placement.matrix() * Vec4(0, 0, 1, 1);
    EXPECT_NEAR(front.x, 3.0F, 1e-5F);
    EXPECT_NEAR(front.y, 2.0F, 1e-5F);
    EXPECT_NEAR(front.z, 3.0F, 1e-5F);
}

TEST(Words, leadBackToTheirValues) {
    for (int i = 0; i <= static_cast<int>(EvidenceClass::Unknown); ++i)
        EXPECT_EQ(evidenceClassOf(wordOf(static_cast<EvidenceClass>(i))), static_cast<EvidenceClass>(i));
    for (int i = 0; i <= static_cast<int>(Fate::Unknown); ++i)
        EXPECT_EQ(fateOf(wordOf(static_cast<Fate>(i))), static_cast<Fate>(i));
    for (int i = 0; i <= static_cast<int>(DatePrecision::Unknown); ++i)
        EXPECT_EQ(datePrecisionOf(wordOf(static_cast<DatePrecision>(i))), static_cast<DatePrecision>(i));
    for (int i = 0; i <= static_cast<int>(Mode::Plan); ++i)
        EXPECT_EQ(modeOf(wordOf(static_cast<Mode>(i))), static_cast<Mode>(i));
    for (int i = 0; i <= static_cast<int>(Made::Unknown); ++i)
        EXPECT_EQ(madeOf(wordOf(static_cast<Made>(i))), static_cast<Made>(i));
    for (int i = 0; i <= static_cast<int>(ExhibitCollision::None); ++i)
        EXPECT_EQ(exhibitCollisionOf(wordOf(static_cast<ExhibitCollision>(i))), static_cast<ExhibitCollision>(i));
    EXPECT_EQ(fateOf("fragments-held"), Fate::FragmentsHeld);
    EXPECT_EQ(fateOf("Present"), std::nullopt);
    EXPECT_EQ(evidenceClassOf(""), std::nullopt);
}

TEST(Words, theMatrixHasNoTypeForWhatHasNoSource) {
    EXPECT_STREQ(extendedMatrixType(EvidenceClass::Several), "Documentary SU");
    EXPECT_STREQ(extendedMatrixType(EvidenceClass::Invented), "");
}

} // namespace
} // namespace halls
