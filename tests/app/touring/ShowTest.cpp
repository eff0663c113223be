// SPDX-License-Identifier: MPL-2.0
// A talk before an audience, led by a clicker alone; keys repeat themselves as those of a real keyboard do.
#include "app/commands/Finger.h"
#include "app/window/WindowFixture.h"

#include "touring/AudienceMirror.h"
#include "touring/AudienceScreen.h"
#include "touring/Drawing.h"
#include "touring/OnePress.h"
#include "touring/ShowMemory.h"
#include "touring/TourLead.h"
#include "window/NoticeCard.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTextBrowser>
#include <QToolButton>

namespace halls::app {
namespace {

class ShowTest : public WindowTest {
protected:
    TourLead& tour() { return features().touring.lead(); }
    const tours::TourPlayer& player() { return *tour().player(); }

    /// A tap of a finger.
    void tap(QWidget* target, Qt::Key key) { QTest::keyClick(target, key); }
    void tap(Qt::Key key) { tap(&picture(), key); }
    void begin() {
        features().touring.start("short");
        ASSERT_TRUE(tour().running());
        picture().setFocus();
        arrive();
    }
    void arrive() {
        if (player().onTheWay())
            tap(Qt::Key_PageDown);
        ASSERT_FALSE(player().onTheWay());
    }
    QWidget* presenter() {
        press(Qt::Key_F5, Qt::ControlModifier);
        auto* window = child<QWidget>("presenter");
        EXPECT_TRUE(eventually([&] { return window != nullptr && window->isVisible(); }));
        return window;
    }
    QListWidget* list() {
        m_window->activateWindow(); // a dialog had the keyboard
        EXPECT_TRUE(eventually([&] { return m_window->isActiveWindow(); }));
        QTest::keyClick(&picture(), Qt::Key_F5);
        EXPECT_TRUE(eventually([&] { return child<QListWidget>("tours") != nullptr; }));
        return child<QListWidget>("tours");
    }
    QWidget* card() { return child<QWidget>("noticeCard"); }
    bool says(const char* words) { return child<QLabel>("tourText")->text().contains(QLatin1String(words)); }
};

/// Who presses again because nothing seems to happen is not carried over steps that nobody saw.
TEST_F(ShowTest, WhatWasPressedWhileTheWindowWasBusyIsOnePress) {
    openTiny();
    begin();
    quint64 when = 1000; // milliseconds of the keyboard's clock
    const auto press = [&](Qt::Key key) {
        for (const bool marked : {false, true}) { // and repeats itself
            QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, {}, marked);
            down.setTimestamp(when += 300);
            QCoreApplication::sendEvent(&picture(), &down);
            QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, {}, marked);
            up.setTimestamp(when += 90);
            QCoreApplication::sendEvent(&picture(), &up);
        }
    };
    const auto allAtOnce = [&](Qt::Key key) {
        for (int i = 0; i < 4; ++i)
            press(key);
        QTest::qWait(2 * OnePress::kSeen);
    };
    allAtOnce(Qt::Key_PageDown);
    EXPECT_TRUE(says("One room."));
    EXPECT_EQ(player().index(), 0U);
    allAtOnce(Qt::Key_PageDown);
    EXPECT_EQ(player().index(), 1U);
    allAtOnce(Qt::Key_PageDown); // arrives
    EXPECT_EQ(player().index(), 1U);
    allAtOnce(Qt::Key_PageUp);
    EXPECT_EQ(player().index(), 0U);
    // One that comes when the last was answered does its work, however soon that is.
    allAtOnce(Qt::Key_PageUp); // arrives
    press(Qt::Key_PageUp);     // the answer goes
    EXPECT_FALSE(says("One room."));
}

TEST_F(ShowTest, PageDownShowsTheAnswerFirstAndPageUpGoesTheSameWayBack) {
    openTiny();
    begin();
    EXPECT_FALSE(says("One room."));
    holdKey(&picture(), Qt::Key_PageDown, 200);
    EXPECT_TRUE(says("One room."));
    EXPECT_EQ(player().index(), 0U) << "a finger that stays is one press";
    tap(Qt::Key_PageDown);
    EXPECT_EQ(player().index(), 1U);
    arrive();
    tap(Qt::Key_PageUp);
    EXPECT_EQ(player().index(), 0U);
    arrive();
    EXPECT_TRUE(says("One room.")) << "as it was left";
    tap(Qt::Key_PageUp);
    EXPECT_FALSE(says("One room."));
    EXPECT_EQ(player().index(), 0U);
    // Back while it is on its way: it was left with its answer, and has it still.
    tap(Qt::Key_PageDown);
    tap(Qt::Key_PageDown);
    ASSERT_TRUE(player().onTheWay());
    tap(Qt::Key_PageUp);
    arrive();
    EXPECT_TRUE(says("One room."));
    tap(Qt::Key_PageUp);
    EXPECT_FALSE(says("One room."));
    // The card at the end goes as it came.
    readNotice();
    tour().goTo(player().count() - 1);
    arrive();
    tap(Qt::Key_PageDown);
    EXPECT_TRUE(child<QWidget>("endCard")->isVisible());
    tap(Qt::Key_PageUp);
    EXPECT_FALSE(child<QWidget>("endCard")->isVisible());
    EXPECT_EQ(player().step().id, "end");
}

TEST_F(ShowTest, AClickerChoosesInTheListAndBegins) {
    openTinyWith([](Museum&, std::vector<Tour>& tours) {
        for (const char* id : {"second", "third"}) {
            tours.push_back(tours.front());
            tours.back().id = id;
        }
    });
    m_store->setTourFullScreen(false);
    const std::vector<std::function<void(QWidget*)>> ways{
        [&](QWidget* to) { tap(to, Qt::Key_F5); }, [&](QWidget* to) { tap(to, Qt::Key_Period); },
        [&](QWidget* to) { tap(to, Qt::Key_B); }, [&](QWidget* to) { tap(to, Qt::Key_Return); },
        [&](QWidget* to) { holdKey(to, Qt::Key_PageDown, 1100); }};
    for (const auto& beginBy : ways) {
        QListWidget* tours = list();
        ASSERT_NE(tours, nullptr);
        auto* keys = child<QLabel>("tourClickerKeys");
        EXPECT_TRUE(keys->text().contains(QStringLiteral("Page Down"))) << "the card says so";
        tours->setCurrentRow(0); // the one that was left is chosen else
        QKeyEvent again(QEvent::KeyPress, Qt::Key_F5, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(tours, &again);
        EXPECT_FALSE(tour().running()) << "the press that opened the list is held still";
        for (const int row : {1, 2}) {
            tap(tours, Qt::Key_PageDown);
            EXPECT_TRUE(eventually([&] { return tours->currentRow() == row; }));
        }
        tap(child<QPushButton>("tourBegin"), Qt::Key_PageUp); // wherever in it the keyboard is
        EXPECT_TRUE(eventually([&] { return tours->currentRow() == 1; }));
        beginBy(tours);
        ASSERT_TRUE(eventually([&] { return tour().running(); }));
        EXPECT_EQ(player().tour().id, "second");
        tour().end();
        ASSERT_TRUE(eventually([&] { return child<QListWidget>("tours") == nullptr; }));
        picture().setFocus();
    }
}

TEST_F(ShowTest, ATapOnEscapeSaysHowOneEndsAndHeldItEnds) {
    openTiny();
    begin();
    auto* toast = child<QLabel>("toast");
    tap(Qt::Key_Escape);
    EXPECT_TRUE(toast->isVisible());
    EXPECT_TRUE(toast->text().contains(QStringLiteral("Escape")));
    toast->hide();
    QTest::qWait(150); // until the finger counts as gone
    // With a window of their own only the one who leads reads it.
    presenter();
    tap(Qt::Key_Escape);
    EXPECT_FALSE(toast->isVisible());
    EXPECT_TRUE(child<QLabel>("presenterWord")->text().contains(QStringLiteral("Escape")));
    EXPECT_TRUE(tour().running());
    QTest::qWait(150);
    holdKey(&picture(), Qt::Key_Escape, 1300);
    EXPECT_FALSE(tour().running());
}

TEST_F(ShowTest, TheNoticeStandsInThePictureAndAnyKeyOfAClickerAnswersIt) {
    openTiny();
    begin();
    auto* window = presenter();
    frame().setAudience(true);
    ASSERT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    session().openPin("pin-line");
    auto* passage = child<QTextBrowser>("ownWords");
    ASSERT_TRUE(eventually([&] { return passage->isVisible(); }));
    // Whichever of our windows has the keyboard.
    for (QWidget* focused : {static_cast<QWidget*>(&picture()), static_cast<QWidget*>(passage),
                             static_cast<QWidget*>(window->findChild<QTextBrowser*>()),
                             static_cast<QWidget*>(window->findChild<QListWidget*>())}) {
        tour().goTo(1);
        arrive();
        tap(focused, Qt::Key_PageDown);
        ASSERT_NE(card(), nullptr);
        EXPECT_EQ(child<QDialog>("notice"), nullptr);
        QTest::qWait(20);
        EXPECT_TRUE(picture().rect().contains(card()->geometry()));
        EXPECT_FALSE(child<QWidget>("tourBar")->isVisible()) << "it stands alone";
        EXPECT_NE(session().state().id, "after");
        QKeyEvent again(QEvent::KeyPress, Qt::Key_PageDown, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(focused, &again);
        EXPECT_NE(card(), nullptr) << "the press that led here is held still";
        tap(focused, Qt::Key_PageUp);
        EXPECT_TRUE(eventually([&] { return card() == nullptr; }));
        EXPECT_TRUE(session().noticeRead().empty());
        EXPECT_TRUE(child<QWidget>("tourBar")->isVisible());
        EXPECT_EQ(player().index(), 1U);
    }
    for (const Qt::Key yes : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Space, Qt::Key_Return, Qt::Key_F5}) {
        session().setNoticeRead({});
        tour().goTo(1);
        arrive();
        tap(Qt::Key_PageDown);
        ASSERT_NE(card(), nullptr) << int{yes};
        tap(window->findChild<QTextBrowser*>(), yes);
        EXPECT_TRUE(eventually([&] { return card() == nullptr; })) << int{yes};
        EXPECT_EQ(player().step().id, "stone") << int{yes};
    }
    tour().goTo(1);
    arrive();
    tap(Qt::Key_PageDown);
    EXPECT_EQ(card(), nullptr) << "once";
    EXPECT_EQ(player().step().id, "stone");
    session().setNoticeRead({});
    tour().goTo(1);
    arrive();
    tap(Qt::Key_PageDown);
    ASSERT_NE(card(), nullptr);
    tap(Qt::Key_Escape); // stays, as in a dialog; held it ends the tour
    EXPECT_TRUE(eventually([&] { return card() == nullptr; }));
    ASSERT_TRUE(tour().running());
    EXPECT_EQ(player().index(), 1U);
}

/// Who presses twice, as one does to arrive at once, has not read it.
TEST_F(ShowTest, APressThatComesBeforeTheNoticeCanBeReadDoesNotAcceptIt) {
    openTiny();
    begin();
    tour().goTo(1);
    arrive();
    const auto finger = [this] {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent key(type, Qt::Key_PageDown, Qt::NoModifier);
            key.setTimestamp(static_cast<quint64>(QDateTime::currentMSecsSinceEpoch() & 0x7fffffff));
            QCoreApplication::sendEvent(&picture(), &key);
        }
        QTest::qWait(3 * OnePress::kSeen);
    };
    finger();
    ASSERT_NE(card(), nullptr);
    finger();
    ASSERT_NE(card(), nullptr) << "a press that was meant for the way";
    EXPECT_TRUE(session().noticeRead().empty());
    QTest::qWait(NoticeCard::kUnread);
    finger();
    EXPECT_TRUE(eventually([&] { return card() == nullptr; }));
    EXPECT_EQ(player().step().id, "stone");
}

TEST_F(ShowTest, ATourThatPlaysItselfIsNotHeldUp) {
    openTiny();
    begin();
    QSignalSpy alone(&link().notice(), &Notice::givesAfter);
    tap(Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return player().waitsForNotice(); }));
    ASSERT_EQ(alone.size(), 1);
    EXPECT_GE(alone[0][0].toInt(), 8000) << "it can be read";
    EXPECT_TRUE(child<QLabel>("noticeAlone")->isVisible());
    tour().togglePlaying(); // nobody is in a hurry
    ASSERT_EQ(alone.size(), 2);
    EXPECT_EQ(alone[1][0].toInt(), 0);
    EXPECT_FALSE(child<QLabel>("noticeAlone")->isVisible());
    EXPECT_TRUE(player().waitsForNotice());
    tour().togglePlaying();
    EXPECT_TRUE(session().noticeRead().empty());
    EXPECT_NE(session().state().id, "after");
    link().notice().giveAfter(30);
    EXPECT_TRUE(eventually([&] { return player().step().id == "stone"; }));
    EXPECT_EQ(card(), nullptr);
}

TEST_F(ShowTest, TheNoticeMayBeGivenBeforeTheShow) {
    openTiny();
    m_store->setTourFullScreen(true);
    QListWidget* tours = list();
    auto* first = child<QCheckBox>("tourNoticeFirst");
    EXPECT_TRUE(first->isVisible());
    first->setChecked(true);
    tap(tours, Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return card() != nullptr; }));
    EXPECT_TRUE(m_window->isFullScreen()) << "where the audience looks";
    EXPECT_FALSE(tour().running());
    tap(&picture(), Qt::Key_PageUp);
    EXPECT_TRUE(eventually([&] { return card() == nullptr && !m_window->isFullScreen(); }));
    EXPECT_FALSE(tour().running());
    tours = list();
    EXPECT_TRUE(child<QCheckBox>("tourNoticeFirst")->isChecked());
    tap(tours, Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return card() != nullptr; }));
    tap(&picture(), Qt::Key_PageDown);
    ASSERT_TRUE(eventually([&] { return tour().running() && card() == nullptr; }));
    EXPECT_EQ(player().index(), 0U);
    EXPECT_EQ(session().noticeRead().size(), 1U);
    tour().goTo(2);
    EXPECT_EQ(card(), nullptr);
    EXPECT_EQ(player().step().id, "stone");
    tour().end();
    ASSERT_NE(list(), nullptr);
    EXPECT_FALSE(child<QCheckBox>("tourNoticeFirst")->isVisible()) << "it was given";
}

TEST_F(ShowTest, BlackAndFrozenHideAllFromTheAudienceAndNothingFromThePresenter) {
    openTiny();
    readNotice();
    begin();
    presenter();
    frame().setAudience(true);
    ASSERT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    auto* mirror = m_window->findChild<AudienceMirror*>();
    const auto middleOf = [](const QImage& seen) { return seen.pixelColor(seen.width() / 2, seen.height() / 3); };
    const auto lit = [&] { return !mirror->picture().isNull() && middleOf(mirror->picture()).lightness() > 20; };
    ASSERT_TRUE(eventually(lit));
    const auto audience = [&] { return m_window->grab().toImage(); };
    tap(Qt::Key_Period);
    EXPECT_EQ(middleOf(audience()), QColor(Qt::black));
    EXPECT_FALSE(mirror->instead().isEmpty()) << "who leads is told";
    tap(Qt::Key_A);
    QTest::qWait(900);
    EXPECT_TRUE(lit()) << "the presenter's preview lives";
    tap(Qt::Key_B);
    EXPECT_TRUE(eventually([&] { return mirror->instead().isEmpty(); }));
    // Frozen: nothing of what comes is seen, be it words, a panel or the picture.
    QTest::qWait(100);
    const QImage before = audience();
    QTest::mouseClick(child<QPushButton>("presenterFreeze"), Qt::LeftButton);
    const QImage mirrored = mirror->picture();
    tap(Qt::Key_PageDown);
    arrive();
    session().openPin("pin-line");
    ASSERT_TRUE(eventually([&] { return child<QTextBrowser>("ownWords")->isVisible(); }));
    link().act([](session::Session& s) { s.tick(0.016, {.look = {0.9F, 0.0F}}); });
    QTest::qWait(600);
    const QImage frozen = audience();
    ASSERT_EQ(frozen.size(), before.size());
    EXPECT_EQ(frozen, before) << "neither squeezed nor leaking";
    EXPECT_TRUE(eventually([&] { return mirror->picture() != mirrored; })) << "while the preview goes on";
    QTest::mouseClick(child<QPushButton>("presenterFreeze"), Qt::LeftButton);
    QTest::qWait(50);
    EXPECT_NE(audience(), before);
}

TEST_F(ShowTest, BackToTheStepUndoesStatePinAndPanelToo) {
    openTiny();
    readNotice();
    begin();
    presenter();
    auto* back = child<QPushButton>("presenterResume");
    EXPECT_FALSE(tour().strayed());
    session().setState("after");
    EXPECT_TRUE(tour().strayed());
    EXPECT_TRUE(eventually([&] { return back->isEnabled() && child<QToolButton>("tourResume")->isVisible(); }));
    session().openPin("pin-line");
    link().setSubject({.chapter = "history"});
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_EQ(session().state().id, "before");
    EXPECT_EQ(session().openedPin(), nullptr);
    EXPECT_TRUE(link().subject().chapter.empty());
    EXPECT_TRUE(eventually([&] { return !player().onTheWay() && !tour().strayed(); }));
    EXPECT_TRUE(eventually([&] { return !back->isEnabled(); }));
    // A step that compares compares again, its divider where it was.
    tour().goTo(2);
    arrive();
    ASSERT_EQ(session().comparison().mode, CompareMode::Swipe);
    session().setComparison({});
    EXPECT_TRUE(tour().strayed());
    tap(Qt::Key_R);
    EXPECT_EQ(session().comparison().mode, CompareMode::Swipe);
}

TEST_F(ShowTest, AfterTheShowTheWindowIsWhereItWasAndWhollyOnAScreen) {
    openTiny();
    m_window->setGeometry(120, 60, 1100, 640);
    QTest::qWait(50);
    const QRect before = m_window->geometry();
    m_store->setTourFullScreen(true);
    tap(list(), Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    m_window->showNormal(); // as another screen is filled
    m_window->setGeometry(m_window->screen()->geometry());
    m_window->showFullScreen();
    tour().end();
    EXPECT_TRUE(eventually([&] { return m_window->geometry() == before; }))
        << m_window->x() << "," << m_window->y() << " " << m_window->width() << "x" << m_window->height();
    EXPECT_TRUE(m_window->screen()->availableGeometry().contains(m_window->frameGeometry()));
}

TEST_F(ShowTest, AllStepsAreSeenAndOneIsChosenByAClicker) {
    openTiny();
    begin();
    presenter();
    tap(Qt::Key_G);
    auto* grid = child<QListWidget>("gridSteps");
    ASSERT_NE(grid, nullptr);
    EXPECT_EQ(grid->window()->parentWidget(), child<QWidget>("presenter")) << "the audience does not see it";
    ASSERT_EQ(grid->count(), 4);
    const auto pictureOf = [&](int row) { return grid->item(row)->icon().pixmap(64, 36).toImage(); };
    const QImage covered = pictureOf(2);
    EXPECT_TRUE(eventually([&] { return pictureOf(3) != covered; })) << "one after the other";
    EXPECT_NE(pictureOf(0), covered);
    EXPECT_EQ(pictureOf(2), covered) << "the notice was not given";
    tap(grid, Qt::Key_PageDown);
    EXPECT_TRUE(eventually([&] { return grid->currentRow() == 1; }));
    tap(grid, Qt::Key_F5);
    EXPECT_EQ(player().index(), 1U);
    EXPECT_TRUE(eventually([&] { return child<QListWidget>("gridSteps") == nullptr; }));
    readNotice();
    QTest::mouseClick(child<QPushButton>("presenterGrid"), Qt::LeftButton);
    grid = child<QListWidget>("gridSteps");
    ASSERT_NE(grid, nullptr);
    EXPECT_TRUE(eventually([&] { return pictureOf(2) != covered; }));
    grid->setCurrentRow(2);
    QTest::keyClick(grid, Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return player().step().id == "stone"; }));
}

TEST_F(ShowTest, WhatIsDrawnIsSeenUntilTheNextStep) {
    openTiny();
    begin();
    presenter();
    auto* drawing = child<Drawing>("tourDrawing");
    auto* mirror = m_window->findChild<AudienceMirror*>();
    ASSERT_TRUE(eventually([&] { return !mirror->picture().isNull(); }));
    tap(Qt::Key_D);
    ASSERT_TRUE(drawing->drawing());
    EXPECT_TRUE(child<QPushButton>("presenterDraw")->isChecked());
    const Pose before = session().camera().pose;
    const QPoint from(300, 120);
    QTest::mousePress(drawing, Qt::LeftButton, Qt::NoModifier, from);
    for (int i = 1; i < 6; ++i) {
        const QPointF at = from + QPoint(30 * i, 0);
        QMouseEvent move(QEvent::MouseMove, at, drawing->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(drawing, &move);
    }
    QTest::mouseRelease(drawing, Qt::LeftButton, Qt::NoModifier, from + QPoint(150, 0));
    EXPECT_EQ(drawing->lines(), 1U);
    EXPECT_EQ(session().camera().pose, before) << "nobody is moved by it";
    const QColor there = picture().grab().toImage().pixelColor(from + QPoint(75, 0));
    EXPECT_GT(there.red(), 200);
    EXPECT_LT(there.blue(), 120);
    // From the presenter's preview too, at the same place of the picture.
    QTest::mousePress(mirror, Qt::LeftButton, Qt::NoModifier, mirror->rect().center());
    QTest::mouseRelease(mirror, Qt::LeftButton, Qt::NoModifier, mirror->rect().center());
    EXPECT_EQ(drawing->lines(), 2U);
    EXPECT_FALSE(child<QWidget>("laserDot")->isVisible());
    tap(Qt::Key_D);
    EXPECT_FALSE(drawing->drawing());
    EXPECT_TRUE(drawing->isVisible()) << "what was drawn stays";
    tap(Qt::Key_PageDown);
    EXPECT_EQ(drawing->lines(), 2U) << "an answer is no other step";
    tap(Qt::Key_PageDown);
    EXPECT_EQ(drawing->lines(), 0U);
    EXPECT_FALSE(drawing->isVisible());
}

TEST_F(ShowTest, ThePresenterSeesThePaceAndTheTimeMayWait) {
    openTiny();
    readNotice();
    begin();
    presenter();
    auto* time = child<QLabel>("presenterTime");
    EXPECT_FALSE(time->text().contains(QStringLiteral("ahead")));
    child<QSpinBox>("presenterAim")->setValue(30);
    EXPECT_EQ(ShowMemory(m_settingsFile).aim(), 30);
    tour().goTo(3);
    QTest::qWait(1100);
    EXPECT_TRUE(time->text().contains(QStringLiteral("ahead"))) << time->text().toStdString();
    auto* waits = child<QPushButton>("presenterTimeWaits");
    QTest::mouseClick(waits, Qt::LeftButton);
    QTest::mouseClick(child<QPushButton>("presenterTimeReset"), Qt::LeftButton);
    QTest::qWait(1200);
    EXPECT_TRUE(time->text().contains(QStringLiteral("0:00 passed"))) << time->text().toStdString();
    QTest::mouseClick(waits, Qt::LeftButton);
    EXPECT_TRUE(eventually([&] { return time->text().contains(QStringLiteral("0:01 passed")); }));
    // Typed, digits are no steps.
    auto* aim = child<QSpinBox>("presenterAim");
    aim->setFocus();
    aim->selectAll();
    QTest::keyClicks(aim, QStringLiteral("25"));
    QTest::keyClick(aim, Qt::Key_Return);
    EXPECT_EQ(aim->value(), 25);
    EXPECT_EQ(player().index(), 3U);
    QTest::keyClick(aim, Qt::Key_PageUp);
    EXPECT_EQ(player().index(), 2U) << "a clicker leads from there too";
    auto* window = child<QWidget>("presenter");
    EXPECT_LE(window->minimumSizeHint().width(), 1024);
    EXPECT_LE(window->minimumSizeHint().height(), 562);
}

TEST_F(ShowTest, GoOnThereBringsBackTheScreens) {
    openTiny();
    begin();
    frame().setAudience(true);
    presenter();
    tap(Qt::Key_PageDown);
    tap(Qt::Key_PageDown);
    ASSERT_EQ(m_store->tourPlace().step, 1);
    const ShowMemory::Screens screens = ShowMemory(m_settingsFile).screens();
    EXPECT_TRUE(screens.audience && screens.presenter);
    const QString asItCrashed = m_settingsFile + QStringLiteral(".crash");
    QFile::remove(asItCrashed);
    ASSERT_TRUE(QFile::copy(m_settingsFile, asItCrashed));
    closeWindow();
    QFile::remove(m_settingsFile);
    ASSERT_TRUE(QFile::copy(asItCrashed, m_settingsFile));
    openTiny();
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("interruptedTour") != nullptr; }));
    QTest::keyClick(child<QMessageBox>("interruptedTour"), Qt::Key_PageDown); // by the clicker
    ASSERT_TRUE(eventually([&] { return tour().running(); }));
    EXPECT_EQ(player().index(), 1U);
    EXPECT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    ASSERT_NE(child<QWidget>("presenter"), nullptr);
    EXPECT_TRUE(child<QWidget>("presenter")->isVisible());
    QTest::mouseClick(child<QPushButton>("presenterEnd"), Qt::LeftButton);
    EXPECT_FALSE(tour().running());
    EXPECT_FALSE(m_window->isFullScreen());
    EXPECT_FALSE(child<QWidget>("presenter")->isVisible());
}

} // namespace
} // namespace halls::app
