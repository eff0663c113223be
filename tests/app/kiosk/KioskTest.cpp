// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "base/Secret.h"
#include "evidence/ChapterPage.h"
#include "kiosk/KioskWindow.h"
#include "kiosk/PinPad.h"
#include "touring/TourLead.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTextBrowser>
#include <QWhatsThis>

#include <random>

namespace halls::app {
namespace {

/// The tiny museum on a public screen whose clocks run 20 times as fast.
class KioskTest : public WindowTest {
protected:
    void TearDown() override {
        m_kiosk.reset();
        WindowTest::TearDown();
    }

    void start() {
        m_store = std::make_unique<SettingsStore>(m_settingsFile);
        m_kiosk = std::make_unique<KioskWindow>(*m_workplace, *m_store, m_languages,
                                                KioskWish{.package = tinyFolder().toStdString(),
                                                          .tour = "short",
                                                          .staffPin = QByteArray::fromStdString(sealSecret("2468")),
                                                          .idleSeconds = 60,
                                                          .askSeconds = 10,
                                                          .haste = 20.0});
        m_kiosk->begin();
        ASSERT_TRUE(eventually([&] { return m_kiosk->attracting() && m_kiosk->viewport().ready(); }));
    }
    /// Round the link's door, for tests: each call tells at once.
    session::Session& visit() {
        session::Session* lent = nullptr;
        m_kiosk->link().act([&](session::Session& s) { lent = &s; });
        return *lent;
    }
    template <class Widget>
    Widget* part(const char* name) {
        return m_kiosk->findChild<Widget*>(QLatin1String(name));
    }
    void touch(QWidget* where, QPoint at) { QTest::mouseClick(where, Qt::LeftButton, Qt::NoModifier, at); }
    void press(const char* name) {
        auto* button = part<QPushButton>(name);
        touch(button, button->rect().center());
    }
    void dial(const QString& pin) {
        auto* pad = part<PinPad>("pinPad");
        for (const QChar digit : pin)
            QTest::keyClick(pad, static_cast<Qt::Key>(digit.unicode()));
        QTest::keyClick(pad, Qt::Key_Return);
    }
    /// Megabytes that are resident now.
    static double memory() {
        QFile file(QStringLiteral("/proc/self/statm"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096.0 / 1e6 : 0.0;
    }

    std::unique_ptr<KioskWindow> m_kiosk;
};

TEST_F(KioskTest, IsItsVisitorsAndThenAsBefore) {
    start();
    EXPECT_TRUE(m_kiosk->tour().running());
    EXPECT_TRUE(m_kiosk->isFullScreen());
    touch(&m_kiosk->viewport(), {300, 300});
    EXPECT_FALSE(m_kiosk->attracting());
    EXPECT_FALSE(m_kiosk->tour().running());
    ASSERT_TRUE(part<QPushButton>("kioskTour")->isVisible());
    for (const char* name : {"kioskHome", "kioskTour", "kioskCompare", "kioskLanguage"}) {
        EXPECT_GE(part<QPushButton>(name)->height(), 72) << name << ": keys for fingers";
        EXPECT_GE(part<QPushButton>(name)->width(), 72) << name;
    }
    press("kioskLanguage");
    EXPECT_EQ(m_kiosk->link().settings().language, "ar");
    EXPECT_EQ(m_kiosk->layoutDirection(), Qt::RightToLeft);
    press("kioskCompare"); // the notice first
    ASSERT_TRUE(part<QPushButton>("kioskYes")->isVisible());
    EXPECT_EQ(visit().comparison().mode, CompareMode::Off);
    press("kioskYes");
    EXPECT_EQ(visit().comparison().mode, CompareMode::Swipe);
    // Nobody touches it any more: it counts down, and all is as at first.
    auto* question = part<QLabel>("kioskQuestion");
    EXPECT_TRUE(eventually([&] { return question->isVisible(); }));
    EXPECT_TRUE(eventually([&] { return m_kiosk->attracting(); }));
    EXPECT_EQ(m_kiosk->link().settings().language, "en");
    EXPECT_EQ(visit().comparison().mode, CompareMode::Off);
    EXPECT_EQ(visit().state().id, "before");
    EXPECT_TRUE(m_kiosk->tour().running());
    EXPECT_FALSE(question->isVisible());
}

TEST_F(KioskTest, ATouchStopsTheCountdown) {
    start();
    touch(&m_kiosk->viewport(), {300, 300});
    auto* question = part<QLabel>("kioskQuestion");
    ASSERT_TRUE(eventually([&] { return question->isVisible(); }));
    touch(&m_kiosk->viewport(), {320, 300});
    EXPECT_FALSE(question->isVisible());
    EXPECT_FALSE(m_kiosk->attracting());
}

TEST_F(KioskTest, OnlyThePinEndsIt) {
    start();
    QSignalSpy left(m_kiosk.get(), &KioskWindow::left);
    m_kiosk->close();
    QTest::keyClick(m_kiosk.get(), Qt::Key_F4, Qt::AltModifier);
    QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier);
    QTest::keyClick(m_kiosk.get(), Qt::Key_Escape);
    EXPECT_TRUE(m_kiosk->isVisible());
    auto* pad = part<PinPad>("pinPad");
    QTest::mousePress(&m_kiosk->viewport(), Qt::LeftButton, Qt::NoModifier, {10, 10}); // the staff's corner, held
    ASSERT_TRUE(eventually([&] { return pad->isVisible(); }));
    QTest::mouseRelease(&m_kiosk->viewport(), Qt::LeftButton, Qt::NoModifier, {10, 10});
    for (int i = 0; i < 3; ++i)
        dial(QStringLiteral("1111"));
    EXPECT_TRUE(m_kiosk->isVisible());
    dial(QStringLiteral("2468")); // right, but too soon after three wrong ones
    EXPECT_EQ(left.count(), 0);
    EXPECT_TRUE(eventually(
        [&] { return !pad->isVisible() || part<QLabel>("pinShown")->text() == QStringLiteral("Staff PIN"); }));
    QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    ASSERT_TRUE(eventually([&] {
        dial(QStringLiteral("2468"));
        return left.count() == 1;
    }));
    EXPECT_FALSE(m_kiosk->isVisible());
}

TEST_F(KioskTest, WrongPinsAreWaitedForAfterARestartToo) {
    start();
    QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    for (int i = 0; i < 3; ++i)
        dial(QStringLiteral("1111"));
    m_kiosk.reset();
    start();
    QSignalSpy left(m_kiosk.get(), &KioskWindow::left);
    QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    EXPECT_TRUE(part<QLabel>("pinShown")->text().contains(QStringLiteral("0:"))) << "it says how long still";
    dial(QStringLiteral("2468"));
    EXPECT_EQ(left.count(), 0);
    EXPECT_TRUE(eventually([&] { return part<QLabel>("pinShown")->text() == QStringLiteral("Staff PIN"); }));
}

/// All that Qt's widgets do by themselves, on each of them: with a passage and a chapter open, and the staff's keys.
TEST_F(KioskTest, NoWidgetLeadsOut) {
    start();
    touch(&m_kiosk->viewport(), {300, 300});
    visit().openPin("pin-stone");
    QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    QTest::qWait(50);
    QGuiApplication::clipboard()->setText(QStringLiteral("pasted"), QClipboard::Selection);
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(tinyFolder())});
    dropped.setText(QStringLiteral("pasted"));
    const auto windows = [] {
        return std::ranges::count_if(QApplication::topLevelWidgets(), [](QWidget* each) { return each->isVisible(); });
    };
    ASSERT_EQ(windows(), 1);
    int tried = 0;
    for (QWidget* each : m_kiosk->findChildren<QWidget*>()) {
        if (!each->isVisible() || qobject_cast<QAbstractButton*>(each) != nullptr)
            continue;
        ++tried;
        const QPoint at = each->rect().center();
        const std::string name = each->metaObject()->className();
        for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard, QContextMenuEvent::Other}) {
            QContextMenuEvent menu(reason, at, each->mapToGlobal(at));
            QApplication::sendEvent(each, &menu);
        }
        QDragEnterEvent enter(at, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(each, &enter);
        EXPECT_FALSE(enter.isAccepted()) << name;
        QDropEvent drop(at, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(each, &drop);
        QTest::mouseClick(each, Qt::MiddleButton, Qt::NoModifier, at);
        each->setFocus();
        for (const Qt::KeyboardModifiers held :
             {Qt::KeyboardModifiers(Qt::ControlModifier), Qt::KeyboardModifiers(Qt::AltModifier),
              Qt::KeyboardModifiers(Qt::ControlModifier | Qt::ShiftModifier), Qt::KeyboardModifiers(Qt::ShiftModifier),
              Qt::KeyboardModifiers(Qt::MetaModifier)}) {
            for (const Qt::Key key :
                 {Qt::Key_Q,   Qt::Key_W,      Qt::Key_O,      Qt::Key_P,    Qt::Key_S,     Qt::Key_N,   Qt::Key_F,
                  Qt::Key_V,   Qt::Key_F1,     Qt::Key_F4,     Qt::Key_F5,   Qt::Key_F10,   Qt::Key_F11, Qt::Key_Menu,
                  Qt::Key_Tab, Qt::Key_Insert, Qt::Key_Return, Qt::Key_Left, Qt::Key_Space, Qt::Key_D})
                QTest::keyClick(each, key, held);
        }
        ASSERT_TRUE(m_kiosk->isVisible()) << name;
        ASSERT_EQ(QApplication::activePopupWidget(), nullptr) << name << ": no menu opens";
        ASSERT_EQ(QApplication::activeModalWidget(), nullptr) << name << ": no dialog opens";
        ASSERT_EQ(windows(), 1) << name << ": no window opens";
        ASSERT_FALSE(QWhatsThis::inWhatsThisMode()) << name;
    }
    EXPECT_GT(tried, 10);
    // A link of a text that is none of ours leads nowhere.
    auto* words = part<QTextBrowser>("ownWords");
    for (const char* link : {"https://example.org/", "file:///etc/passwd", "mailto:a@example.org", "chapter:nowhere"})
        Q_EMIT words->anchorClicked(QUrl(QLatin1String(link)));
    EXPECT_FALSE(words->openExternalLinks());
    EXPECT_FALSE(words->openLinks());
    EXPECT_EQ(m_kiosk->link().museum().id, "tiny-museum");
    EXPECT_EQ(windows(), 1);
    for (QLabel* each : m_kiosk->findChildren<QLabel*>())
        EXPECT_FALSE(each->openExternalLinks()) << each->objectName().toStdString();
}

/// Half an hour of anything, 20 times as fast: touches, drags, keys, wheels, all over the screen.
TEST_F(KioskTest, HalfAnHourOfAnythingEndsNothing) {
    start();
    QSignalSpy left(m_kiosk.get(), &KioskWindow::left);
    std::mt19937 chance(20170311);
    const auto below = [&](int most) { return std::uniform_int_distribution<int>(0, most - 1)(chance); };
    constexpr std::array kKeys{Qt::Key_W,     Qt::Key_A,      Qt::Key_S,      Qt::Key_D,        Qt::Key_X,
                               Qt::Key_N,     Qt::Key_F1,     Qt::Key_F5,     Qt::Key_F11,      Qt::Key_Q,
                               Qt::Key_O,     Qt::Key_P,      Qt::Key_Escape, Qt::Key_Return,   Qt::Key_Tab,
                               Qt::Key_Space, Qt::Key_Home,   Qt::Key_F4,     Qt::Key_PageDown, Qt::Key_V,
                               Qt::Key_Z,     Qt::Key_Delete, Qt::Key_1,      Qt::Key_Menu};
    constexpr std::array kModifiers{Qt::NoModifier, Qt::NoModifier, Qt::ControlModifier, Qt::AltModifier,
                                    Qt::ShiftModifier};
    constexpr double kSeconds = 30.0 * 60.0 / 20.0;
    constexpr int kMaxAtOnce = 50; ///< milliseconds: a slow machine always has another frame to draw
    QElapsedTimer clock;
    clock.start();
    double early = 0.0;
    int resets = 0;
    bool attracted = true;
    while (static_cast<double>(clock.elapsed()) < kSeconds * 1000.0) {
        const QPoint at(below(m_kiosk->width()), below(m_kiosk->height()));
        QWidget* under = m_kiosk->childAt(at) != nullptr ? m_kiosk->childAt(at) : m_kiosk.get();
        const QPoint there = under->mapFrom(m_kiosk.get(), at);
        const int what = below(100);
        if (what < 45) {
            touch(under, there);
        } else if (what < 60) {
            QTest::mousePress(under, Qt::LeftButton, Qt::NoModifier, there);
            QTest::mouseMove(under, there + QPoint(below(200) - 100, below(200) - 100));
            QTest::mouseRelease(under, Qt::LeftButton, Qt::NoModifier, there + QPoint(below(200) - 100, 0));
        } else if (what < 65) {
            QTest::mouseClick(under, Qt::RightButton, Qt::NoModifier, there);
        } else if (what < 97) {
            QWidget* keyboard = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : m_kiosk.get();
            QTest::keyClick(keyboard, kKeys[static_cast<std::size_t>(below(int{kKeys.size()}))],
                            kModifiers[static_cast<std::size_t>(below(int{kModifiers.size()}))]);
        } else {
            QTest::qWait(below(100) == 0 ? 4500 : 60); // sometimes everybody leaves
        }
        QApplication::processEvents(QEventLoop::AllEvents, kMaxAtOnce);
        if (m_kiosk->attracting() && !attracted)
            ++resets;
        attracted = m_kiosk->attracting();
        ASSERT_TRUE(m_kiosk->isVisible());
        ASSERT_EQ(QApplication::activeModalWidget(), nullptr) << "no dialog opens";
        ASSERT_EQ(QApplication::activePopupWidget(), nullptr) << "no menu opens";
        if (early == 0.0 && static_cast<double>(clock.elapsed()) > kSeconds * 250.0)
            early = memory();
    }
    EXPECT_EQ(left.count(), 0);
    const double late = memory();
    EXPECT_LT(late, early * 1.05 + 8.0) << "memory stays flat: " << early << " MB, then " << late << " MB";
    RecordProperty("resets", resets);
    // No dead end: left alone it is as at the beginning.
    EXPECT_TRUE(eventually([&] { return m_kiosk->attracting() && m_kiosk->tour().running(); }));
    EXPECT_EQ(m_kiosk->link().settings().language, "en");
    EXPECT_EQ(visit().comparison().mode, CompareMode::Off);
}

TEST_F(KioskTest, NoKeyIsCutOnASmallScreen) {
    start();
    touch(&m_kiosk->viewport(), {300, 300});
    for (const char* language : {"en", "ar"}) {
        if (m_kiosk->link().settings().language != language)
            press("kioskLanguage");
        m_kiosk->setFixedSize(1024, 600); // without a window manager it may be of any size
        QTest::qWait(50);
        for (QPushButton* key : m_kiosk->findChildren<QPushButton*>()) {
            if (!key->isVisible())
                continue;
            EXPECT_GE(key->width(), key->sizeHint().width()) << language << ' ' << key->text().toStdString();
        }
    }
    EXPECT_EQ(part<QPushButton>("kioskLanguage")->text(), QStringLiteral("English"));
}

/// The tiny museum with a chapter to which a pin leads.
TEST_F(KioskTest, AChapterIsReadAllOverTheScreenAndClosedByAKeyOrWhenNobodyIsThere) {
    start();
    auto changed = std::make_shared<loading::LoadedMuseum>(visit().loaded());
    auto museum = std::make_shared<Museum>(changed->museum());
    Chapter chapter{.id = "since", .title = {{{"en", "What happened since"}}}};
    for (int i = 0; i < 60; ++i)
        chapter.entries.push_back({.text = {{{"en", "Something was mended."}}},
                                   .evidence = {.evidenceClass = EvidenceClass::One, .sources = {"S1"}}});
    museum->chapters = {chapter};
    museum->pins.front().chapter = "since";
    changed->made = {museum, changed->tours(), changed->folder()};
    changed->package.reset();
    m_kiosk->link().open(changed);
    ASSERT_TRUE(eventually([&] { return m_kiosk->viewport().ready(); }));
    touch(&m_kiosk->viewport(), {300, 300});
    visit().openPin("pin-stone");
    auto* words = part<QTextBrowser>("ownWords");
    EXPECT_TRUE(words->toPlainText().contains(QStringLiteral("Read on: What happened since")));
    Q_EMIT words->anchorClicked(QUrl(QStringLiteral("chapter:since")));
    auto* page = part<ChapterPage>("chapterPage");
    ASSERT_TRUE(page->isVisible());
    EXPECT_TRUE(page->toPlainText().contains(QStringLiteral("Something was mended.")));
    EXPECT_GT(page->width(), m_kiosk->width() / 2);
    EXPECT_TRUE(part<QPushButton>("kioskHome")->isVisible()) << "its keys stay";
    EXPECT_GE(part<QPushButton>("kioskCloseChapter")->height(), 72);
    press("kioskCloseChapter");
    EXPECT_FALSE(page->isVisible());
    EXPECT_NE(visit().openedPin(), nullptr) << "back where one was";
    m_kiosk->link().setSubject({.chapter = "since"});
    press("kioskHome");
    EXPECT_FALSE(page->isVisible());
    // Who goes away and leaves it open leaves it to nobody.
    m_kiosk->link().setSubject({.chapter = "since"});
    ASSERT_TRUE(page->isVisible());
    ASSERT_TRUE(eventually([&] { return m_kiosk->attracting(); }));
    EXPECT_FALSE(page->isVisible());
}

} // namespace
} // namespace halls::app
