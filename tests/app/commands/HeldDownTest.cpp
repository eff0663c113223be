// SPDX-License-Identifier: MPL-2.0
#include "commands/HeldDown.h"

#include "app/window/WindowFixture.h"
#include "touring/TourLead.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

namespace halls::app {
namespace {

constexpr int kBetween = 10; ///< milliseconds between the two of a pair, at most 20

class HeldDownTest : public WindowTest {
protected:
    /// As X11 tells of a key that repeats itself, to a window too busy to know it as such.
    void repeat(
        Qt::Key key, int milliseconds, const std::function<void()>& each = [] {}) {
        QElapsedTimer passed;
        for (passed.start(); passed.elapsed() < milliseconds;) {
            QTest::keyRelease(&picture(), key);
            QTest::qWait(kBetween);
            QTest::keyPress(&picture(), key);
            QTest::qWait(30);
            each();
        }
    }
    void beginTour() {
        openTiny();
        features().touring.start("short");
        ASSERT_TRUE(touring());
        picture().setFocus();
    }
    bool touring() { return features().touring.lead().running(); }
};

TEST_F(HeldDownTest, AReleaseCountsOnlyWhereNoPressFollows) {
    QWidget widget;
    HeldDown held;
    int letGo = 0;
    QObject::connect(&held, &HeldDown::letGo, &widget, [&](int key) { letGo += key == Qt::Key_W ? 1 : 0; });
    QTest::keyPress(&widget, Qt::Key_W);
    for (int i = 0; i < 5; ++i) {
        QTest::keyRelease(&widget, Qt::Key_W);
        EXPECT_TRUE(held.lettingGo(Qt::Key_W));
        QTest::qWait(kBetween);
        QTest::keyPress(&widget, Qt::Key_W);
        EXPECT_FALSE(held.lettingGo(Qt::Key_W));
        QTest::qWait(2 * HeldDown::kPair);
    }
    EXPECT_TRUE(held.down(Qt::Key_W));
    EXPECT_EQ(letGo, 0);
    QTest::keyRelease(&widget, Qt::Key_W);
    EXPECT_TRUE(QTest::qWaitFor([&] { return letGo == 1; }));
    EXPECT_FALSE(held.down(Qt::Key_W));
}

TEST_F(HeldDownTest, AFingerThatIsQuickLetsGoThoughTheWindowIsSlow) {
    QWidget widget;
    HeldDown held;
    int letGo = 0;
    QObject::connect(&held, &HeldDown::letGo, &widget, [&] { ++letGo; });
    const auto send = [&](QEvent::Type type, quint64 at) {
        QKeyEvent key(type, Qt::Key_Left, Qt::NoModifier);
        key.setTimestamp(at);
        QCoreApplication::sendEvent(&widget, &key);
    };
    send(QEvent::KeyPress, 1000);
    send(QEvent::KeyRelease, 1100);
    send(QEvent::KeyPress, 1190); // read together with the release
    EXPECT_EQ(letGo, 1);
    EXPECT_FALSE(held.repeated());
    send(QEvent::KeyRelease, 1300);
    send(QEvent::KeyPress, 1320);
    EXPECT_EQ(letGo, 1);
    EXPECT_TRUE(held.repeated());
}

TEST_F(HeldDownTest, EscapeEndsATourThoughItRepeatsItself) {
    beginTour();
    QTest::keyPress(&picture(), Qt::Key_Escape);
    repeat(Qt::Key_Escape, 700, [&] { EXPECT_TRUE(touring()) << "not before a second"; });
    QElapsedTimer passed;
    for (passed.start(); touring() && passed.elapsed() < 20'000;) // a machine that is busy may let go for us
        repeat(Qt::Key_Escape, 300);
    EXPECT_FALSE(touring());
}

/// Press and release waited to be read together: the keyboard's own clock says how long the finger was there.
TEST_F(HeldDownTest, EscapeThatWasHeldEndsATourThoughTheWindowHeardOfItLate) {
    const auto hold = [this](quint64 milliseconds) {
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        down.setTimestamp(5000);
        QKeyEvent up(QEvent::KeyRelease, Qt::Key_Escape, Qt::NoModifier);
        up.setTimestamp(5000 + milliseconds);
        QCoreApplication::sendEvent(&picture(), &down);
        QCoreApplication::sendEvent(&picture(), &up);
        QTest::qWait(3 * HeldDown::kPair);
    };
    beginTour();
    hold(900);
    EXPECT_TRUE(touring());
    hold(1100);
    EXPECT_FALSE(touring());
}

TEST_F(HeldDownTest, EscapeThatIsTappedEndsNoTourThoughTheWindowIsSlow) {
    beginTour();
    QTest::keyPress(&picture(), Qt::Key_Escape);
    QTimer::singleShot(0, &picture(), [&] { QTest::keyRelease(&picture(), Qt::Key_Escape); }); // waits to be read
    QThread::msleep(1200);
    QTest::qWait(300);
    EXPECT_TRUE(touring());
}

TEST_F(HeldDownTest, AKeyThatRepeatsItselfLeadsOneStepOn) {
    beginTour();
    const auto send = [&](QEvent::Type type, quint64 at) {
        QKeyEvent key(type, Qt::Key_PageUp, Qt::NoModifier);
        key.setTimestamp(at);
        QCoreApplication::sendEvent(&picture(), &key);
    };
    features().touring.lead().goTo(1);
    send(QEvent::KeyPress, 1000);
    const std::size_t there = features().touring.lead().player()->index();
    features().touring.lead().goTo(1);
    for (quint64 at = 1500; at < 1700; at += 40) {
        send(QEvent::KeyRelease, at);
        send(QEvent::KeyPress, at);
    }
    EXPECT_EQ(there, 0U);
    EXPECT_EQ(features().touring.lead().player()->index(), 1U);
}

TEST_F(HeldDownTest, TheOtherStateDoesNotFlicker) {
    openTiny();
    readNotice();
    QTest::keyPress(&picture(), Qt::Key_V);
    ASSERT_TRUE(session().peeking());
    int changes = 0;
    const auto token = session().listen([&](session::Changes told) {
        changes += told.has(session::Change::Comparison) || told.has(session::Change::State) ? 1 : 0;
    });
    repeat(Qt::Key_V, 600, [&] { EXPECT_TRUE(session().peeking()); });
    EXPECT_EQ(changes, 0);
    QTest::keyRelease(&picture(), Qt::Key_V);
    EXPECT_TRUE(eventually([&] { return !session().peeking(); }));
}

TEST_F(HeldDownTest, WhoWalksAndTurnsDoesNotStumble) {
    openTiny();
    const float before = session().camera().pose.yaw;
    QTest::keyPress(&picture(), Qt::Key_Left);
    float last = before;
    QElapsedTimer since; // frames may be slow
    since.start();
    repeat(Qt::Key_Left, 1600, [&] {
        if (since.elapsed() < 750)
            return;
        EXPECT_GT(session().camera().pose.yaw, last);
        last = session().camera().pose.yaw;
        since.start();
    });
    QTest::keyRelease(&picture(), Qt::Key_Left);
    EXPECT_TRUE(eventually([&] {
        const float now = session().camera().pose.yaw;
        QTest::qWait(4 * HeldDown::kPair);
        return session().camera().pose.yaw == now;
    })) << "and comes to rest";
}

TEST_F(HeldDownTest, AnotherWindowLetsGoAtOnce) {
    beginTour();
    HeldDown held;
    QTest::keyPress(&picture(), Qt::Key_Escape);
    ASSERT_TRUE(held.down(Qt::Key_Escape));
    QEvent away(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(m_window.get(), &away);
    EXPECT_FALSE(held.down(Qt::Key_Escape));
    QTest::qWait(1300);
    EXPECT_TRUE(touring());
}

TEST_F(HeldDownTest, AWindowMayGoWhileAKeyIsHeld) {
    beginTour();
    press(Qt::Key_F5, Qt::ControlModifier); // the presenter's window goes after the session
    auto* presenter = m_window->findChild<QWidget*>(QStringLiteral("presenter"));
    ASSERT_NE(presenter, nullptr);
    ASSERT_TRUE(eventually([&] { return presenter->isVisible(); }));
    presenter->activateWindow();
    ASSERT_TRUE(eventually([&] { return presenter->isActiveWindow(); }));
    QTest::keyPress(&picture(), Qt::Key_V);
    closeWindow();
}

/// By the keyboard of the display, whose keys repeat themselves, while the window is as busy as it can be.
TEST_F(HeldDownTest, EscapeOfTheRealKeyboardEndsATour) {
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("xdotool"));
    ASSERT_FALSE(tool.isEmpty()) << "install-dependencies --tests has xdotool";
    beginTour();
    m_window->activateWindow();
    ASSERT_TRUE(eventually([&] { return picture().hasFocus() && m_window->isActiveWindow(); }));
    QTimer busy;
    QObject::connect(&busy, &QTimer::timeout, m_window.get(), [] { QThread::msleep(25); });
    busy.start(1);
    QProcess::execute(tool, {QStringLiteral("keydown"), QStringLiteral("Escape")});
    QTest::qWait(2000);
    EXPECT_FALSE(touring());
    QProcess::execute(tool, {QStringLiteral("keyup"), QStringLiteral("Escape")});
    QTest::qWait(2 * HeldDown::kPair);
}

} // namespace
} // namespace halls::app
