// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "look/Theme.h"
#include "pins/SourceView.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTextBrowser>

namespace halls::app {
namespace {

class PinsTest : public WindowTest {};

TEST_F(PinsTest, OneOpensByKeysAndItsWordsAreMarked) {
    openTiny();
    press(Qt::Key_N);
    ASSERT_NE(session().focusedPin(), nullptr);
    settle();
    press(Qt::Key_Return);
    ASSERT_NE(session().openedPin(), nullptr);
    EXPECT_EQ(session().openedPin()->id, "pin-stone");
    auto* view = child<SourceView>("sourceText");
    ASSERT_TRUE(eventually([&] { return view->isVisible(); }));
    EXPECT_EQ(view->markedWords(), QStringLiteral("Words missing here so"));
    const QString mark =
        PassageText::lacunaMark().replace(QChar(QChar::Nbsp), QLatin1Char(' ')); // as plain text has it
    EXPECT_TRUE(view->toPlainText().contains(mark)) << view->toPlainText().toStdString();
    EXPECT_EQ(child<QLabel>("pinHeading")->text(), QStringLiteral("The stone"));
    const QString facts = child<QLabel>("sourceFacts")->text();
    EXPECT_TRUE(facts.contains(QStringLiteral("No title is given in the source")));
    EXPECT_TRUE(facts.contains(QStringLiteral("not known")));
    EXPECT_TRUE(facts.contains(QStringLiteral("9 March 2017")));
}

TEST_F(PinsTest, WordsOutsideOfTheBasicPlaneAreMarkedExactly) {
    openTiny();
    session().openPin("pin-line");
    EXPECT_EQ(child<SourceView>("sourceText")->markedWords(), QString::fromUtf8("𒀭𒈹 على"));
}

TEST_F(PinsTest, OpeningFromTheListAndClosingReturnsToTheVeryPose) {
    openTiny();
    const Pose pose = session().camera().pose;
    press(Qt::Key_F, Qt::ControlModifier);
    auto* search = child<QLineEdit>("pinSearch");
    ASSERT_TRUE(eventually([&] { return search->hasFocus(); }));
    QTest::keyClicks(search, QStringLiteral("line"));
    EXPECT_EQ(child<QListWidget>("pins")->count(), 1);
    press(Qt::Key_Return);
    ASSERT_NE(session().openedPin(), nullptr);
    EXPECT_EQ(session().openedPin()->id, "pin-line");
    settle();
    EXPECT_NE(session().camera().pose, pose) << "one goes to the pin";
    press(Qt::Key_Escape);
    EXPECT_EQ(session().openedPin(), nullptr);
    EXPECT_EQ(session().camera().pose, pose);
}

TEST_F(PinsTest, TheListShowsThoseOfTheStateAndFindsArabicVariants) {
    openTiny();
    auto* list = child<QListWidget>("pins");
    EXPECT_EQ(list->count(), 2);
    readNotice();
    session().setState("after");
    EXPECT_EQ(list->count(), 3);
    child<QLineEdit>("pinSearch")->setText(QString::fromUtf8("كَلِمَاتُنَا"));
    EXPECT_EQ(list->count(), 3) << "vowel signs do not matter";
    child<QLineEdit>("pinSearch")->setText(QStringLiteral("no such words"));
    EXPECT_EQ(list->count(), 0);
}

TEST_F(PinsTest, OneWithoutAQuotationMarksNothingAndSaysSo) {
    openTiny();
    readNotice();
    session().setState("after");
    session().openPin("pin-after");
    EXPECT_TRUE(child<SourceView>("sourceText")->markedWords().isEmpty());
    EXPECT_TRUE(eventually([&] { return child<QLabel>("sourceBanner")->isVisible(); }));
    EXPECT_TRUE(child<QTextBrowser>("ownWords")->toPlainText().contains(QStringLiteral("Our words on pin-after.")));
    EXPECT_FALSE(child<QTextBrowser>("ownWords")->toPlainText().contains(QStringLiteral("A made up book")));
    Q_EMIT child<QTextBrowser>("ownWords")->anchorClicked(QUrl(QStringLiteral("reasons:")));
    EXPECT_TRUE(child<QTextBrowser>("ownWords")->toPlainText().contains(QStringLiteral("A made up book")));
}

TEST_F(PinsTest, EveryPassageOfEverySourceIsReachable) {
    openTiny();
    auto* passages = child<QListWidget>("passages");
    ASSERT_EQ(passages->count(), 3);
    m_window->action(QStringLiteral("panel-passage"))->trigger();
    passages->setCurrentRow(1);
    QTest::keyClick(passages, Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return session().shownPassage().passage != nullptr; }));
    EXPECT_EQ(session().shownPassage().passage->id, "P2");
    EXPECT_EQ(child<SourceView>("sourceText")->markedWords(),
              QStringLiteral("A second line says that nothing was kept."));
    session().openPassage("first", "P1");
    auto* pins = child<QListWidget>("citingPins");
    ASSERT_EQ(pins->count(), 1);
    EXPECT_TRUE(pins->item(0)->text().contains(QStringLiteral("The stone")));
}

TEST_F(PinsTest, AChangedSourceMarksNothingAndSaysSo) {
    openTiny();
    Museum changed = session().museum();
    changed.texts[0].text.replace(0, 3, "One");
    changed.texts[0].actualSha = "0123";
    changed.texts[0].sha256 = "0123";
    auto loaded = std::make_shared<loading::LoadedMuseum>();
    loaded->states.resize(changed.states.size());
    loaded->objects = {Subject{}};
    loaded->made.museum = std::make_shared<const Museum>(std::move(changed));
    link().open(loaded);
    session().openPin("pin-stone");
    ASSERT_EQ(session().shownPassage().fit, QuotationFit::SourceChanged);
    EXPECT_TRUE(child<SourceView>("sourceText")->markedWords().isEmpty());
    auto* banner = child<QLabel>("sourceBanner");
    EXPECT_TRUE(eventually([&] { return banner->isVisible(); }));
    EXPECT_TRUE(banner->text().contains(QStringLiteral("has changed")));
}

/// The stone's pin quotes three places of two sources.
void quoteMore(Museum& museum, std::vector<Tour>&) {
    Pin& pin = museum.pins.front();
    Quotation second = pin.quotations.front();
    const std::string& text = museum.texts.front().text;
    second.exact = "A second line";
    second.start = text.find(second.exact);
    second.end = second.start + second.exact.size();
    second.prefix = text.substr(second.start - 8, 8);
    second.suffix = text.substr(second.end, 8);
    pin.quotations.push_back(second);
    pin.quotations.push_back(museum.pins[1].quotations.front()); // of the Arabic text
}

TEST_F(PinsTest, AllQuotationsOfOneAreReadEachMarkedInItsSource) {
    openTinyWith(quoteMore);
    session().openPin("pin-stone");
    auto* view = child<SourceView>("sourceText");
    auto* panel = child<QWidget>("passagePanel");
    auto* number = panel->findChild<QLabel*>(QStringLiteral("quotationNumber"));
    ASSERT_TRUE(eventually([&] { return number->isVisible(); }));
    EXPECT_EQ(number->text(), QStringLiteral("Quotation 1 of 3"));
    EXPECT_EQ(view->markedWords(), QStringLiteral("Words missing here so"));
    const Pose pose = session().camera().pose;
    press(Qt::Key_J);
    EXPECT_EQ(number->text(), QStringLiteral("Quotation 2 of 3"));
    EXPECT_EQ(view->markedWords(), QStringLiteral("A second line"));
    auto* next = panel->findChild<QPushButton*>(QStringLiteral("quotationNext"));
    next->setFocus();
    QTest::keyClick(next, Qt::Key_Space);
    EXPECT_EQ(number->text(), QStringLiteral("Quotation 3 of 3"));
    EXPECT_EQ(view->markedWords(), QString::fromUtf8("𒀭𒈹 على")) << "in its own source";
    EXPECT_TRUE(next->hasFocus());
    press(Qt::Key_J, Qt::ShiftModifier);
    EXPECT_EQ(number->text(), QStringLiteral("Quotation 2 of 3"));
    EXPECT_EQ(session().camera().pose, pose);
    EXPECT_EQ(session().state().id, "before");
    const auto arrow = [](const QIcon& icon) { return icon.pixmap(16).toImage(); };
    EXPECT_EQ(arrow(next->icon()), arrow(themeIcon(QStringLiteral("next"))));
    m_languages.use(QStringLiteral("ar"));
    EXPECT_EQ(arrow(next->icon()), arrow(themeIcon(QStringLiteral("previous")))) << "on is to the left";
    session().openPin("pin-line");
    EXPECT_FALSE(number->isVisible()) << "one quotation is not numbered";
    EXPECT_FALSE(m_window->action(QStringLiteral("next-quotation"))->isEnabled());
}

TEST_F(PinsTest, AnObjectTellsItsFateItsEvidenceAndWhereSourcesDiffer) {
    openTiny();
    auto* page = child<QTextBrowser>("subjectPage");
    EXPECT_TRUE(page->toHtml().contains(QStringLiteral("exhibit:stone"))) << "reached without a mouse";
    link().setSubject({.hall = {}, .part = {}, .exhibit = "stone"});
    EXPECT_FALSE(page->toPlainText().contains(QStringLiteral("Did it look like this?"))) << "nobody asked";
    Q_EMIT page->anchorClicked(QUrl(QStringLiteral("reasons:")));
    const QString text = page->toPlainText();
    for (const char* words : {"A stone", "Before: present", "After: destroyed", "Invented for this model",
                              "How old is the stone?", "Very old.", "T 1"})
        EXPECT_TRUE(text.contains(QLatin1String(words))) << words;
}

} // namespace
} // namespace halls::app
