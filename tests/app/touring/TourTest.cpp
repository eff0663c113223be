// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "pins/PassagePanel.h"
#include "touring/AudienceMirror.h"
#include "touring/TourLead.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSlider>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>

namespace halls::app {
namespace {

class TouringTest : public WindowTest {
protected:
    TourLead& tour() { return features().touring.lead(); }
    /// By the keyboard alone: the list, and its first tour.
    void begin(bool fullScreen = false) {
        m_store->setTourFullScreen(fullScreen);
        press(Qt::Key_F5);
        ASSERT_TRUE(eventually([&] { return m_window->findChild<QListWidget*>(QStringLiteral("tours")) != nullptr; }));
        auto* list = m_window->findChild<QListWidget*>(QStringLiteral("tours"));
        QTest::keyClick(list->window(), Qt::Key_Return);
        ASSERT_TRUE(eventually([&] { return tour().running(); }));
        picture().setFocus();
    }
    const tours::TourPlayer& player() { return *tour().player(); }
    void clicker(Qt::Key key) { QTest::keyClick(&picture(), key); }
};

TEST_F(TouringTest, AClickerAloneLeadsThroughOne) {
    openTiny();
    begin();
    EXPECT_EQ(player().step().id, "begin");
    auto* title = child<QLabel>("tourTitle");
    ASSERT_TRUE(title->isVisible());
    EXPECT_TRUE(title->text().contains(QStringLiteral("The beginning")));
    auto* text = child<QLabel>("tourText");
    EXPECT_TRUE(text->text().contains(QStringLiteral("How many rooms?")));
    EXPECT_FALSE(text->text().contains(QStringLiteral("One room.")));
    clicker(Qt::Key_A);
    EXPECT_TRUE(text->text().contains(QStringLiteral("One room.")));
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "lost");
    clicker(Qt::Key_PageUp);
    EXPECT_EQ(player().step().id, "begin");
    clicker(Qt::Key_Space);
    clicker(Qt::Key_Right); // the notice first
    EXPECT_EQ(player().step().id, "lost");
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("goOn") != nullptr; }));
    QTest::keyClick(child<QPushButton>("goOn"), Qt::Key_PageUp); // not yet
    EXPECT_TRUE(eventually([&] { return child<QPushButton>("goOn") == nullptr; }));
    ASSERT_TRUE(tour().running());
    EXPECT_EQ(player().step().id, "lost");
    clicker(Qt::Key_PageDown);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("goOn") != nullptr; }));
    QTest::keyClick(child<QPushButton>("goOn"), Qt::Key_PageDown);
    EXPECT_TRUE(eventually([&] { return child<QPushButton>("goOn") == nullptr; }));
    EXPECT_EQ(player().step().id, "stone");
    EXPECT_EQ(session().comparison().mode, CompareMode::Swipe);
    clicker(Qt::Key_B);
    EXPECT_TRUE(child<QWidget>("tourBlank")->isVisible());
    clicker(Qt::Key_B);
    EXPECT_FALSE(child<QWidget>("tourBlank")->isVisible());
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "end");
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
}

TEST_F(TouringTest, EscapeHasToBeHeld) {
    openTiny();
    begin();
    clicker(Qt::Key_Escape);
    QTest::qWait(1200);
    EXPECT_TRUE(tour().running());
    QTest::keyPress(&picture(), Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return !tour().running(); }));
    EXPECT_FALSE(child<QLabel>("tourTitle")->isVisible());
}

TEST_F(TouringTest, PlaysByItselfUntilTheNotice) {
    openTiny();
    begin();
    clicker(Qt::Key_F5);
    EXPECT_TRUE(player().playing());
    ASSERT_TRUE(eventually([&] { return player().waitsForNotice(); }));
    acceptNotice();
    EXPECT_TRUE(eventually([&] { return player().ended(); }));
    EXPECT_EQ(player().step().id, "end");
}

TEST_F(TouringTest, WhoLooksRoundComesBack) {
    openTiny();
    begin();
    ASSERT_TRUE(eventually([&] { return !player().onTheWay(); }));
    link().act([](session::Session& s) { s.tick(0.016, {.look = {0.4F, 0.0F}}); });
    auto* back = child<QToolButton>("tourResume");
    EXPECT_TRUE(eventually([&] { return back->isVisible(); }));
    clicker(Qt::Key_R);
    EXPECT_TRUE(eventually([&] { return !player().onTheWay() && !player().astray(session()); }));
    EXPECT_TRUE(eventually([&] { return !back->isVisible(); }));
}

TEST_F(TouringTest, ThePresenterHasAWindowOfTheirOwn) {
    openTiny();
    begin();
    press(Qt::Key_F5, Qt::ControlModifier);
    auto* presenter = m_window->findChild<QWidget*>(QStringLiteral("presenter"));
    ASSERT_NE(presenter, nullptr);
    ASSERT_TRUE(eventually([&] { return presenter->isVisible(); }));
    auto* notes = presenter->findChild<QTextBrowser*>();
    EXPECT_TRUE(notes->toPlainText().contains(QStringLiteral("One room.")))
        << "the answer is known to the one who leads";
    EXPECT_TRUE(
        presenter->findChild<QLabel*>(QStringLiteral("presenterNext"))->text().contains(QStringLiteral("Left out")));
    QTest::keyClick(notes, Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "lost");
    auto* frozen = child<QLabel>("tourFrozen");
    QTest::mouseClick(presenter->findChild<QPushButton*>(QStringLiteral("presenterFreeze")), Qt::LeftButton);
    EXPECT_TRUE(frozen->isVisible());
    QTest::mouseClick(presenter->findChild<QPushButton*>(QStringLiteral("presenterFreeze")), Qt::LeftButton);
    EXPECT_FALSE(frozen->isVisible());
    QTest::keyClick(presenter->findChild<QListWidget*>(), Qt::Key_B);
    EXPECT_TRUE(child<QWidget>("tourBlank")->isVisible());
    auto* steps = presenter->findChild<QListWidget*>();
    Q_EMIT steps->itemActivated(steps->item(0));
    EXPECT_EQ(player().step().id, "begin");
    tour().end();
    EXPECT_FALSE(presenter->isVisible());
}

TEST_F(TouringTest, ThePresenterSeesTheAudienceAndPointsForIt) {
    openTiny();
    begin();
    press(Qt::Key_F5, Qt::ControlModifier);
    auto* mirror = m_window->findChild<AudienceMirror*>();
    ASSERT_TRUE(eventually([&] { return mirror != nullptr && mirror->isVisible() && !mirror->picture().isNull(); }));
    EXPECT_FALSE(child<QLabel>("presenterNextPicture")->pixmap().isNull());
    auto* dot = child<QWidget>("laserDot");
    QTest::mousePress(mirror, Qt::LeftButton, Qt::NoModifier, mirror->rect().center());
    ASSERT_TRUE(dot->isVisible());
    EXPECT_LE((dot->geometry().center() - picture().rect().center()).manhattanLength(), 6);
    QTest::mouseRelease(mirror, Qt::LeftButton);
    EXPECT_FALSE(dot->isVisible());
    // Black for the audience is black in the mirror.
    clicker(Qt::Key_B);
    EXPECT_TRUE(eventually([&] {
        const QImage& seen = mirror->picture();
        return seen.pixelColor(seen.width() / 2, seen.height() / 2) == QColor(Qt::black);
    }));
    clicker(Qt::Key_B);
    // What may be changed while a step stands.
    clicker(Qt::Key_PageDown);
    auto* pin = child<QPushButton>("stepPin");
    ASSERT_NE(pin, nullptr);
    QTest::mouseClick(pin, Qt::LeftButton);
    ASSERT_NE(session().openedPin(), nullptr);
    EXPECT_EQ(session().openedPin()->id, "pin-line");
    QTest::mouseClick(pin, Qt::LeftButton);
    EXPECT_EQ(session().openedPin(), nullptr);
    auto* speed = child<QComboBox>("presenterSpeed");
    speed->setCurrentIndex(speed->count() - 1);
    EXPECT_FLOAT_EQ(player().speed(), 2.0F);
    child<QCheckBox>("presenterLoop")->setChecked(true);
    EXPECT_TRUE(player().looping());
    clicker(Qt::Key_PageDown);
    acceptNotice();
    auto* split = child<QSlider>("stepSplit");
    EXPECT_TRUE(split->isEnabled());
    split->setFocus();
    const float before = session().comparison().split;
    QTest::keyClick(split, Qt::Key_Right);
    EXPECT_GT(session().comparison().split, before) << "arrows on the slider move it";
    EXPECT_EQ(player().step().id, "stone") << "and lead no step on";
    QTest::mouseClick(child<QPushButton>("step-ghost"), Qt::LeftButton);
    EXPECT_EQ(session().comparison().mode, CompareMode::Ghost);
}

TEST_F(TouringTest, NumbersJumpAndTheMousePoints) {
    openTiny();
    begin();
    clicker(Qt::Key_2);
    EXPECT_EQ(player().step().id, "begin");
    clicker(Qt::Key_Return);
    EXPECT_EQ(player().step().id, "lost");
    clicker(Qt::Key_Home);
    EXPECT_EQ(player().step().id, "begin");
    clicker(Qt::Key_9);
    clicker(Qt::Key_9);
    clicker(Qt::Key_Enter); // farther than there are
    EXPECT_EQ(player().step().id, "end");
    clicker(Qt::Key_L);
    QTest::mouseMove(&picture(), {120, 90});
    auto* dot = child<QWidget>("laserDot");
    ASSERT_TRUE(eventually([&] { return dot->isVisible(); }));
    EXPECT_LE((dot->geometry().center() - QPoint(120, 90)).manhattanLength(), 4);
    clicker(Qt::Key_L);
    EXPECT_FALSE(dot->isVisible());
}

TEST_F(TouringTest, TheAudienceSeesThePictureAloneAndTheTourIsGoneOnWith) {
    openTiny();
    begin(true);
    EXPECT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    auto* toolbar = child<QToolBar>("toolbar");
    EXPECT_FALSE(toolbar->isVisible());
    EXPECT_FALSE(m_window->menuBar()->isVisible());
    EXPECT_TRUE(eventually([&] { return picture().size() == m_window->size(); })) << "nothing beside the picture";
    EXPECT_TRUE(eventually([&] { return picture().cursor().shape() == Qt::BlankCursor; }));
    clicker(Qt::Key_PageDown);
    QTest::keyPress(&picture(), Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return !tour().running(); }));
    QTest::keyRelease(&picture(), Qt::Key_Escape);
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_TRUE(toolbar->isVisible());
    press(Qt::Key_F5, Qt::ShiftModifier);
    ASSERT_TRUE(tour().running());
    EXPECT_EQ(player().index(), 1U);
    EXPECT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
}

TEST_F(TouringTest, AnAudienceReadsThePassagePanelThatIsShown) {
    openTiny();
    ASSERT_EQ(m_window->findChildren<PassagePanel*>().size(), 1) << "one that is hidden could be set up in its place";
    auto* panel = qobject_cast<PassagePanel*>(child<QDockWidget>("dockPassage")->widget());
    ASSERT_NE(panel, nullptr);
    session().openPin("pin-line");
    ASSERT_TRUE(eventually([&] { return panel->isVisible(); }));
    auto* words = panel->findChild<QTextBrowser*>(QStringLiteral("ownWords"));
    const int usual = words->fontInfo().pixelSize();
    session().closePin();
    session().focusPin({}); // Enter begins the tour
    begin(true);
    ASSERT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    session().openPin("pin-line");
    EXPECT_TRUE(eventually([&] { return panel->isVisible(); }));
    EXPECT_TRUE(eventually([&] { return words->fontInfo().pixelSize() > usual; }))
        << "letters for those who sit far away";
    tour().end();
    EXPECT_TRUE(eventually([&] { return words->fontInfo().pixelSize() == usual; }));
}

TEST_F(TouringTest, OneThatWasCutOffGoesOn) {
    openTiny();
    begin();
    clicker(Qt::Key_PageDown);
    ASSERT_EQ(player().index(), 1U);
    const SettingsStore::TourPlace place = m_store->tourPlace();
    EXPECT_EQ(place.step, 1);
    closeWindow();
    openTiny();
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("interruptedTour") != nullptr; }));
    QTest::keyClick(child<QMessageBox>("interruptedTour"), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return tour().running(); }));
    EXPECT_EQ(player().index(), 1U);
}

} // namespace
} // namespace halls::app
