// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "evidence/ChapterPage.h"
#include "touring/TourLead.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>

namespace halls::app {
namespace {

LocalText both(const std::string& english, const std::string& arabic) {
    return {{{"en", english}, {"ar", arabic}}};
}

ChapterEntry entry(const std::string& date, const std::string& text, EvidenceClass value) {
    ChapterEntry made{.date = date, .text = both(text, "\u0646\u0635 " + text)};
    made.evidence = {.evidenceClass = value, .sources = {"S1"}};
    if (value == EvidenceClass::Reported)
        made.evidence.speaker = both("an officer", "\u0636\u0627\u0628\u0637");
    return made;
}

/// A chapter that is longer than its panel; a pin and the last step of the tour lead to it.
void addChapter(Museum& museum, std::vector<Tour>& tours) {
    Chapter chapter{.id = "since",
                    .title = both("What happened since", "\u0645\u0627 \u062D\u062F\u062B"),
                    .text = both("As far as the sources go.", "\u0645\u0627 \u062A\u0628\u0644\u063A\u0647")};
    chapter.entries.push_back(entry("2018-05", "The roof was mended.", EvidenceClass::One));
    chapter.entries.push_back(entry("", "Somebody saw a crate.", EvidenceClass::Reported));
    for (int i = 0; i < 40; ++i)
        chapter.entries.push_back(entry("2019", "Work number " + std::to_string(i) + " was done.", EvidenceClass::One));
    museum.chapters = {chapter};
    museum.pins.front().chapter = "since";
    tours.front().steps.back().chapter = "since";
}

class ChaptersTest : public WindowTest {
protected:
    void open() {
        openTinyWith(addChapter);
        page = child<ChapterPage>("chapterPage");
        dock = child<QDockWidget>("dockSubject");
    }
    QTreeWidgetItem* row() {
        auto* tree = child<QTreeWidget>("places");
        return tree->topLevelItem(tree->topLevelItemCount() - 1);
    }
    ChapterPage* page = nullptr;
    QDockWidget* dock = nullptr;
};

TEST_F(ChaptersTest, TheListOfPlacesEndsWithThemAndEnterOpensOne) {
    open();
    dock->hide();
    EXPECT_EQ(row()->text(0), QStringLiteral("What happened since"));
    EXPECT_TRUE(row()->font(0).italic()) << "no place to go to";
    const Pose pose = session().camera().pose;
    auto* tree = child<QTreeWidget>("places");
    tree->setFocus();
    tree->setCurrentItem(row());
    QTest::keyClick(tree, Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return page->isVisible(); })) << "it is read nowhere else";
    EXPECT_EQ(session().camera().pose, pose) << "nobody goes anywhere";
    EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("May 2018. The roof was mended.")));
    EXPECT_FALSE(child<QTextBrowser>("subjectPage")->isVisible());
}

TEST_F(ChaptersTest, TheTextComesFirstAndOneLineSaysWhoSaysSo) {
    open();
    link().setSubject({.chapter = "since"});
    QString text = page->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("One source: \u2068Nobody 2019\u2069")));
    EXPECT_TRUE(text.contains(QStringLiteral("Said by an officer: \u2068Nobody 2019\u2069")));
    EXPECT_FALSE(text.contains(QStringLiteral("A made up book"))) << "folded: the text is not drowned";
    // By the keyboard alone: the way back first, then source line after source line.
    page->setFocus();
    QTest::keyClick(page, Qt::Key_Tab);
    QTest::keyClick(page, Qt::Key_Tab);
    QTest::keyClick(page, Qt::Key_Return);
    EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("A made up book")));
    EXPECT_EQ(page->toPlainText().count(QStringLiteral("A made up book")), 1) << "of this one alone";
    QTest::keyClick(page, Qt::Key_Return);
    EXPECT_FALSE(page->toPlainText().contains(QStringLiteral("A made up book"))) << "and folded again";
    QTest::keyClick(page, Qt::Key_Tab);
    QTest::keyClick(page, Qt::Key_Return);
    text = page->toPlainText();
    EXPECT_GT(text.indexOf(QStringLiteral("A made up book")), text.indexOf(QStringLiteral("Somebody saw a crate.")))
        << "the keyboard goes on from where it was";
}

TEST_F(ChaptersTest, OneComesBackToTheHallByALinkByEscapeAndByTheList) {
    open();
    const auto hallIsShown = [&] {
        return !page->isVisible() &&
               child<QTextBrowser>("subjectPage")->toPlainText().contains(QStringLiteral("The room"));
    };
    link().setSubject({.chapter = "since"});
    page->setFocus();
    QTest::keyClick(page, Qt::Key_Tab);
    QTest::keyClick(page, Qt::Key_Return);
    EXPECT_TRUE(hallIsShown()) << "its link";
    link().setSubject({.chapter = "since"});
    press(Qt::Key_Escape);
    EXPECT_TRUE(hallIsShown()) << "Escape";
    link().setSubject({.chapter = "since"});
    auto* tree = child<QTreeWidget>("places");
    tree->setFocus();
    tree->setCurrentItem(tree->topLevelItem(0));
    QTest::keyClick(tree, Qt::Key_Return);
    EXPECT_TRUE(hallIsShown()) << "the hall in the list, also the one where one stands";
}

TEST_F(ChaptersTest, APinLeadsThere) {
    open();
    session().openPin("pin-stone");
    auto* words = child<QTextBrowser>("ownWords");
    EXPECT_TRUE(words->toPlainText().contains(QStringLiteral("Read on: What happened since")));
    words->setFocus();
    QTest::keyClick(words, Qt::Key_Tab);
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_EQ(link().subject().chapter, "since");
    ASSERT_TRUE(eventually([&] { return page->isVisible(); }));
    press(Qt::Key_Escape);
    EXPECT_TRUE(link().subject().empty());
    ASSERT_NE(session().openedPin(), nullptr) << "the passage stays";
}

TEST_F(ChaptersTest, TheSearchFindsTheirEntriesAndShowsTheVeryOne) {
    open();
    auto* search = child<QLineEdit>("pinSearch");
    auto* list = child<QListWidget>("pins");
    const int pins = list->count();
    search->setText(QStringLiteral("number 30"));
    ASSERT_EQ(list->count(), 1);
    EXPECT_TRUE(list->item(0)->text().contains(QStringLiteral("What happened since, 2019")));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(link().subject().chapter, "since");
    EXPECT_EQ(link().subject().entry, 33U);
    ASSERT_TRUE(eventually([&] { return page->isVisible() && page->verticalScrollBar()->value() > 0; }))
        << "it is brought into sight";
    search->clear();
    EXPECT_EQ(list->count(), pins) << "who searches for nothing sees the pins alone";
}

TEST_F(ChaptersTest, InAnotherLanguageItStaysOpen) {
    open();
    link().setSubject({.chapter = "since"});
    session::Settings settings = link().settings();
    settings.language = "ar";
    link().setSettings(settings);
    EXPECT_TRUE(page->toPlainText().contains(QString::fromUtf8("\u0646\u0635 The roof was mended.")));
    EXPECT_FALSE(page->isHidden());
}

TEST_F(ChaptersTest, AfterAnAudienceThePanelStandsWhereItStood) {
    open();
    for (const bool chapter : {false, true}) {
        dock->show();
        frame().setAudience(true);
        ASSERT_TRUE(eventually([&] { return dock->isHidden(); }));
        if (chapter) {
            link().setSubject({.chapter = "since"});
            ASSERT_TRUE(eventually([&] { return dock->isVisible(); }));
            link().setSubject({});
            ASSERT_TRUE(eventually([&] { return dock->isHidden(); }));
        }
        frame().setAudience(false);
        EXPECT_TRUE(eventually([&] { return dock->isVisible(); })) << chapter;
    }
}

TEST_F(ChaptersTest, ATourSaysThatItEndedAndWhereToReadOn) {
    open();
    readNotice();
    features().touring.start("short", 0);
    TourLead& tour = features().touring.lead();
    ASSERT_TRUE(tour.running());
    auto* button = child<QToolButton>("tourChapter");
    auto* over = child<QLabel>("tourOver");
    EXPECT_FALSE(button->isVisible());
    tour.goTo(tour.player()->count() - 1);
    EXPECT_TRUE(button->isVisible());
    EXPECT_EQ(button->text(), QStringLiteral("What happened since"));
    EXPECT_FALSE(over->isVisible());
    QTest::keyClick(&picture(), Qt::Key_PageDown); // is there
    QTest::keyClick(&picture(), Qt::Key_PageDown); // one more than there are
    EXPECT_TRUE(tour.running());
    ASSERT_TRUE(over->isVisible());
    EXPECT_TRUE(over->text().startsWith(QStringLiteral("The tour ends here. Read on: ")));
    EXPECT_TRUE(over->text().contains(QStringLiteral("What happened since")));
    Q_EMIT over->linkActivated(QStringLiteral("chapter:"));
    ASSERT_TRUE(eventually([&] { return page->isVisible(); }));
    link().setSubject({});
    QTest::keyClick(&picture(), Qt::Key_O);
    ASSERT_TRUE(eventually([&] { return page->isVisible(); }));
    QTest::keyClick(&picture(), Qt::Key_PageUp);
    EXPECT_FALSE(over->isVisible());
    EXPECT_TRUE(link().subject().empty()) << "it belonged to the step before";
    // By itself likewise; who reads is not carried off.
    tour.goTo(tour.player()->count() - 1);
    tour.togglePlaying();
    button->click();
    EXPECT_FALSE(tour.player()->playing());
    tour.togglePlaying();
    ASSERT_TRUE(eventually([&] { return tour.player()->ended(); }));
    EXPECT_TRUE(eventually([&] { return over->isVisible(); }));
    tour.end();
    EXPECT_EQ(link().subject().chapter, "since") << "who reads on after the tour goes on reading";
}

} // namespace
} // namespace halls::app
