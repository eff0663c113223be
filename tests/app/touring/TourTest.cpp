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
#include <QThread>
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
        arrive();
    }
    const tours::TourPlayer& player() { return *tour().player(); }
    void clicker(Qt::Key key) { QTest::keyClick(&picture(), key); }
    /// To the next step: past the answer, where there is one that is not shown yet.
    void goOn() {
        if (!player().step().answer.empty() && !player().answerShown())
            clicker(Qt::Key_PageDown);
        clicker(Qt::Key_PageDown);
    }
    /// Next is pressed again on the way, and so arrives.
    void arrive() {
        if (player().onTheWay())
            clicker(Qt::Key_PageDown);
        ASSERT_FALSE(player().onTheWay());
    }
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
    clicker(Qt::Key_Space); // on the way back still: it arrives
    EXPECT_EQ(player().step().id, "begin");
    clicker(Qt::Key_Space);
    EXPECT_EQ(player().step().id, "lost");
    arrive();
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
    arrive();
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "end");
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
}

TEST_F(TouringTest, EscapeHasToBeHeld) {
    openTiny();
    begin();
    tour().goTo(1);
    arrive();
    ASSERT_NE(session().focusedPin(), nullptr) << "what the step speaks of is marked";
    clicker(Qt::Key_Escape);
    QTest::qWait(1200);
    EXPECT_TRUE(tour().running());
    QTest::keyPress(&picture(), Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return !tour().running(); }));
    EXPECT_FALSE(child<QLabel>("tourTitle")->isVisible());
    EXPECT_EQ(session().focusedPin(), nullptr) << "nothing is left of it";
}

TEST_F(TouringTest, ItsWordsChangeOnArrivalAndASecondNextArrives) {
    openTiny();
    begin();
    auto* title = child<QLabel>("tourTitle");
    goOn();
    EXPECT_EQ(player().step().id, "lost");
    ASSERT_TRUE(player().onTheWay());
    EXPECT_TRUE(title->text().contains(QStringLiteral("The beginning")));
    EXPECT_TRUE(eventually([&] { return !player().onTheWay(); }));
    EXPECT_FALSE(title->text().contains(QStringLiteral("The beginning")));
    const QString there = title->text();
    clicker(Qt::Key_PageUp);
    ASSERT_TRUE(player().onTheWay());
    EXPECT_EQ(title->text(), there);
    clicker(Qt::Key_PageDown);
    EXPECT_FALSE(player().onTheWay());
    EXPECT_FALSE(player().astray(session()));
    EXPECT_EQ(player().step().id, "begin");
    EXPECT_TRUE(title->text().contains(QStringLiteral("The beginning")));
}

TEST_F(TouringTest, AWayTakesAsLongByTheClockHoweverSlowTheWindow) {
    openTiny();
    begin();
    QTimer busy;
    QObject::connect(&busy, &QTimer::timeout, m_window.get(), [] { QThread::msleep(450); }); // two frames a second
    busy.start(1);
    QElapsedTimer passed;
    passed.start();
    goOn();
    ASSERT_TRUE(player().onTheWay());
    EXPECT_TRUE(eventually([&] { return !player().onTheWay(); }));
    EXPECT_LT(passed.elapsed(), 4000) << "3 seconds and the frame that was begun";
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
    QTest::keyClick(notes, Qt::Key_PageDown); // the answer
    QTest::keyClick(notes, Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "lost");
    auto* frozen = child<QWidget>("tourFrozen");
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
    // Black for the audience is none for the one who leads.
    clicker(Qt::Key_B);
    EXPECT_TRUE(eventually([&] { return !mirror->instead().isEmpty(); }));
    clicker(Qt::Key_B);
    EXPECT_TRUE(eventually([&] { return mirror->instead().isEmpty(); }));
    // What may be changed while a step stands.
    goOn();
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
    arrive();
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

TEST_F(TouringTest, EnterOpensWhatTheStepSpeaksOfAndEscapeClosesIt) {
    openTiny();
    readNotice();
    begin();
    ASSERT_TRUE(player().step().pins.empty());
    session().focusPin("pin-line"); // as the mouse does that lies there
    clicker(Qt::Key_Return);
    EXPECT_EQ(session().openedPin(), nullptr) << "this step speaks of none";
    tour().goTo(1);
    ASSERT_FALSE(player().step().pins.empty());
    const Id pin = player().step().pins.front();
    arrive();
    link().act([](session::Session& s) {
        s.closePin();
        s.setComparison({.mode = CompareMode::Swipe, .first = 0, .second = 1, .split = 0.5F});
        s.setSplit(0.3F);
        s.focusPin({});
    });
    const Pose there = session().camera().pose;
    clicker(Qt::Key_Return);
    ASSERT_NE(session().openedPin(), nullptr);
    EXPECT_EQ(session().openedPin()->id, pin);
    clicker(Qt::Key_Escape);
    EXPECT_EQ(session().openedPin(), nullptr);
    ASSERT_TRUE(tour().running());
    EXPECT_EQ(session().comparison().mode, CompareMode::Swipe);
    EXPECT_FLOAT_EQ(session().comparison().split, 0.3F);
    EXPECT_EQ(session().camera().pose, there);
    clicker(Qt::Key_1);
    clicker(Qt::Key_Return);
    EXPECT_EQ(player().index(), 0U) << "a number goes to its step still";
}

TEST_F(TouringTest, TheMouseBringsItsToolsForThreeSeconds) {
    openTiny();
    begin(true);
    ASSERT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    auto* next = child<QToolButton>("tourNext");
    ASSERT_TRUE(eventually([&] { return !next->isVisible(); }));
    const auto move = [&](QWidget* over, QPoint place) {
        QMouseEvent event(QEvent::MouseMove, place, over->mapToGlobal(place), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(over, &event);
    };
    move(&picture(), {200, 100});
    for (const char* name : {"tourBack", "tourNext", "tourAnswer", "tourEnd"}) {
        auto* tool = child<QToolButton>(name);
        EXPECT_TRUE(tool->isVisible()) << name;
        EXPECT_GE(std::min(tool->width(), tool->height()), 44) << name;
        EXPECT_FALSE(tool->accessibleName().isEmpty()) << name;
        EXPECT_NE(tool->focusPolicy() & Qt::TabFocus, 0) << name;
    }
    QTest::qWait(2000);
    EXPECT_TRUE(next->isVisible());
    move(child<QLabel>("tourText"), {20, 5}); // over the words too
    QTest::qWait(2000);
    EXPECT_TRUE(next->isVisible());
    EXPECT_TRUE(eventually([&] { return !next->isVisible(); }));
    // By the keyboard: they stay as long as it is in them.
    QTest::keyClick(&picture(), Qt::Key_Tab);
    ASSERT_TRUE(next->isVisible());
    ASSERT_TRUE(next->hasFocus()) << "back is not possible here";
    QTest::qWait(3500);
    ASSERT_TRUE(next->isVisible());
    QTest::keyClick(next, Qt::Key_Return); // the answer
    QTest::keyClick(next, Qt::Key_Return);
    EXPECT_EQ(player().index(), 1U);
    picture().setFocus();
    EXPECT_TRUE(eventually([&] { return !next->isVisible(); }));
    // A window that fills the screen later has the picture alone, too.
    frame().setAudience(false);
    QTest::qWait(3500);
    EXPECT_TRUE(next->isVisible());
    frame().setAudience(true);
    EXPECT_TRUE(eventually([&] { return !next->isVisible(); }));
}

TEST_F(TouringTest, TheEndSaysSoAndOffersTheNext) {
    openTinyWith([](Museum&, std::vector<Tour>& tours) {
        tours.push_back(tours.front());
        tours.back().id = "second";
        tours.back().title = {{{"en", "The second & last"}, {"ar", "الثانية"}}};
    });
    readNotice();
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        for (const bool audience : {false, true}) {
            features().touring.start("short");
            frame().setAudience(audience);
            picture().setFocus();
            auto* card = child<QWidget>("endCard");
            EXPECT_FALSE(card->isVisible());
            tour().goTo(player().count() - 1);
            arrive();
            EXPECT_FALSE(card->isVisible());
            clicker(Qt::Key_PageDown);
            ASSERT_TRUE(card->isVisible());
            QTest::qWait(50);
            EXPECT_TRUE(picture().rect().contains(card->geometry()));
            EXPECT_FALSE(card->geometry().intersects(child<QWidget>("tourBar")->geometry()));
            EXPECT_EQ(child<QLabel>("endTitle")->text(), card->accessibleName());
            auto* again = child<QPushButton>("endAgain");
            again->setFocus();
            QTest::keyClick(again, Qt::Key_Return);
            EXPECT_EQ(player().index(), 0U);
            EXPECT_FALSE(card->isVisible());
            tour().goTo(player().count() - 1);
            arrive();
            clicker(Qt::Key_PageDown);
            auto* next = child<QPushButton>("endNext");
            EXPECT_TRUE(next->accessibleName().contains(link().text(session().loaded().tours().back().title)));
            QTest::mouseClick(next, Qt::LeftButton);
            ASSERT_TRUE(tour().running());
            EXPECT_EQ(player().tour().id, "second");
            EXPECT_EQ(frame().audience(), audience) << "the screen stays as it was";
            tour().goTo(player().count() - 1);
            arrive();
            clicker(Qt::Key_PageDown);
            QTest::mouseClick(child<QPushButton>("endWalk"), Qt::LeftButton);
            EXPECT_FALSE(tour().running());
            EXPECT_FALSE(card->isVisible());
        }
    }
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
    goOn();
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
    auto* panel = child<QDockWidget>("dockPassage")->findChild<PassagePanel*>();
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
    goOn();
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
