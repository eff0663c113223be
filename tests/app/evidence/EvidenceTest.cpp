// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "evidence/HowKnown.h"
#include "look/Legend.h"
#include "words/Words.h"

#include <QDockWidget>
#include <QFontMetrics>
#include <QLabel>
#include <QTextBrowser>

namespace halls::app {
namespace {

using session::Overlay;

/// After it was broken nobody knows what became of the stone, and long reasons are given for all that is said of it.
void loseTheStone(Museum& museum, std::vector<Tour>&) {
    Exhibit& stone = museum.exhibits.front();
    ExhibitState& after = stone.states.at("after");
    after.fate = Fate::Unknown;
    for (const Aspect aspect : {Aspect::Presence, Aspect::Form, Aspect::Measures, Aspect::Place, Aspect::Material}) {
        Evidence said{.evidenceClass = EvidenceClass::Reported, .sources = {"S1"}};
        said.speaker = {{{"en", "a guard of the museum"}}};
        for (int i = 0; i < 12; ++i)
            said.why.byLanguage["en"] += "It was on a list that somebody read out in those days. ";
        after.evidence.at(aspect) = said;
    }
}

class EvidenceTest : public WindowTest {
protected:
    HowKnown* card() { return child<HowKnown>("howKnown"); }
    /// Before the stone, in the state after.
    void goThere() {
        readNotice();
        session().setState("after");
        session().setPose({{0.0F, 1.6F, 2.0F}, 0.0F, -0.25F});
        settle();
    }
};

TEST_F(EvidenceTest, KeysShowFormThenPresenceAndPlaceAndTheLegendNamesThem) {
    openTiny();
    auto* legend = child<Legend>("legend");
    press(Qt::Key_T);
    EXPECT_EQ(session().overlay(), Overlay::Form);
    EXPECT_TRUE(legend->accessibleName().startsWith(QStringLiteral("Form: Did it look like this?")));
    press(Qt::Key_Y);
    EXPECT_EQ(session().overlay(), Overlay::Presence);
    EXPECT_TRUE(legend->accessibleName().startsWith(QStringLiteral("Presence: ")));
    press(Qt::Key_Y);
    EXPECT_EQ(session().overlay(), Overlay::Place);
    EXPECT_TRUE(legend->accessibleName().startsWith(QStringLiteral("Place: ")));
    press(Qt::Key_Y);
    EXPECT_EQ(session().overlay(), Overlay::Form);
    press(Qt::Key_T, Qt::ShiftModifier);
    EXPECT_EQ(session().overlay(), Overlay::Fate);
    EXPECT_TRUE(legend->accessibleName().startsWith(QStringLiteral("What became of it")));
    for (const Fate each : kFates)
        EXPECT_TRUE(legend->accessibleName().contains(Words::of(each))) << wordOf(each);
    press(Qt::Key_Escape);
    EXPECT_EQ(session().overlay(), Overlay::None);
    EXPECT_FALSE(legend->isVisible());
}

TEST_F(EvidenceTest, TheLegendIsWholeInBothLanguagesInASmallWindow) {
    openTiny();
    auto* legend = child<Legend>("legend");
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        m_window->resize(1024, 600);
        for (const Overlay each : {Overlay::Form, Overlay::Presence, Overlay::Place, Overlay::Fate}) {
            session().setOverlay(each);
            QTest::qWait(50);
            EXPECT_TRUE(picture().rect().contains(legend->geometry())) << language;
            EXPECT_GE(legend->width(), QFontMetrics(legend->font()).horizontalAdvance(legendTitleOf(each))) << language;
            EXPECT_EQ(legend->size(), legend->sizeHint()) << language;
        }
    }
}

TEST_F(EvidenceTest, WhatIsKnownIsNeverCutOffFormAndPresenceComeFirst) {
    openTinyWith(loseTheStone);
    goThere();
    for (const QSize size : {QSize(1600, 900), QSize(1280, 720), QSize(1024, 600)}) {
        m_window->resize(size);
        QTest::qWait(50);
        card()->show({.exhibit = "stone"}, "after");
        QTest::qWait(50);
        EXPECT_TRUE(picture().rect().contains(card()->geometry())) << size.height();
        EXPECT_LE(card()->heightForWidth(card()->width()), card()->height()) << size.height() << ": nothing is cut off";
        const QString text = card()->text();
        EXPECT_GE(text.indexOf(QStringLiteral("Did it look like this?")), 0);
        EXPECT_GT(text.indexOf(QStringLiteral("Was it here")), text.indexOf(QStringLiteral("Did it look like this?")));
        EXPECT_TRUE(text.contains(QStringLiteral("not known what became of it"))) << "the fate in words";
        EXPECT_TRUE(card()->accessibleDescription().contains(QStringLiteral("A made up book")))
            << "who hears it hears all of it";
    }
}

TEST_F(EvidenceTest, TheSignOfALostWorkAnswersAClickAndTheKey) {
    openTinyWith(loseTheStone);
    goThere();
    const QPointF sign = pixelOf({0.0F, 0.6F, -2.0F}); // half as high as it was
    auto* dock = child<QDockWidget>("dockSubject");
    dock->hide();
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, sign.toPoint());
    EXPECT_EQ(link().subject().exhibit, "stone");
    ASSERT_TRUE(card()->isVisible()) << "no panel is open: the words come over the picture";
    EXPECT_TRUE(card()->text().contains(QStringLiteral("A stone")));
    EXPECT_TRUE(card()->text().contains(QStringLiteral("not known what became of it")));
    EXPECT_TRUE(card()->text().contains(QStringLiteral("a guard of the museum")));
    EXPECT_FALSE(session().walking()) << "a click that asks moves nobody";
    // With its panel open they are read there.
    session().setPose({{0.0F, 1.6F, 2.1F}, 0.0F, -0.25F});
    EXPECT_FALSE(card()->isVisible());
    link().setSubject({});
    m_window->action(QStringLiteral("panel-subject"))->trigger();
    QTest::qWait(50);
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, pixelOf({0.0F, 0.6F, -2.0F}).toPoint());
    EXPECT_FALSE(card()->isVisible());
    Q_EMIT child<QTextBrowser>("subjectPage")->anchorClicked(QUrl(QStringLiteral("reasons:")));
    const QString page = child<QTextBrowser>("subjectPage")->toPlainText();
    const qsizetype became = page.indexOf(QStringLiteral("After: not known what became of it"));
    EXPECT_GT(became, 0) << page.toStdString();
    EXPECT_LT(became, page.indexOf(QStringLiteral("Before: present"))) << "of the state that is shown, first";
    EXPECT_EQ(page.count(QStringLiteral("A made up book")), 4) << "once in each state, and in each of two claims";
    // And K, where it lies in the middle of the picture.
    const Vec3 eye{0.0F, 1.6F, 2.0F};
    const Vec3 gaze = glm::normalize(Vec3(0.0F, 0.6F, -2.0F) - eye);
    session().setPose({eye, 0.0F, std::asin(gaze.y)});
    picture().setFocus();
    press(Qt::Key_K);
    ASSERT_TRUE(card()->isVisible());
    EXPECT_TRUE(card()->text().contains(QStringLiteral("A stone")));
}

TEST_F(EvidenceTest, WhatWasNotRecordedThenIsSaidInWords) {
    openTinyWith([](Museum& museum, std::vector<Tour>&) {
        museum.exhibits.front().states.at("after").fate = Fate::NotRecorded;
        museum.halls.front().states.at("after").notRecorded = true;
    });
    goThere();
    auto* page = child<QTextBrowser>("subjectPage");
    EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("Nothing was recorded of it then."))) << "the hall";
    EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("A stone (not recorded then)")));
    link().setSubject({.exhibit = "stone"});
    EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("After: not recorded then")));
    EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("Nothing was recorded of it then.")));
    card()->show({.exhibit = "stone"}, "after");
    EXPECT_TRUE(card()->text().contains(QStringLiteral("Nothing was recorded of it then.")));
}

} // namespace
} // namespace halls::app
