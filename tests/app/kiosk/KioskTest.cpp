// SPDX-License-Identifier: MPL-2.0
#include "app/kiosk/KioskFixture.h"

#include "evidence/ChapterPage.h"

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
#include <QScreen>
#include <QTextBrowser>
#include <QWhatsThis>

#include <array>
#include <cstring>
#include <random>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace halls::app {
namespace {

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
    KioskWish how = wish();
    how.haste = 4.0; // a busy machine takes seconds for a restart
    start(how);
    QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    for (int i = 0; i < 3; ++i)
        dial(QStringLiteral("1111"));
    m_kiosk.reset();
    start(how);
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
    for (int i = 0; i < 2; ++i) { // its guide too
        touch(&m_kiosk->viewport(), {300, 300});
        openEachOnce();
        ASSERT_TRUE(eventually([&] { return m_kiosk->attracting() && m_kiosk->tour().running(); }));
    }
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
    constexpr double kWarm = kSeconds / 4.0; ///< of them: what comes once has come
    constexpr int kMaxAtOnce = 50;           ///< milliseconds: a slow machine always has another frame to draw
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
            QTest::qWait(below(25) == 0 ? 4500 : 60); // sometimes everybody leaves
        }
        QApplication::processEvents(QEventLoop::AllEvents, kMaxAtOnce);
        if (m_kiosk->attracting() && !attracted)
            ++resets;
        attracted = m_kiosk->attracting();
        ASSERT_TRUE(m_kiosk->isVisible());
        ASSERT_EQ(QApplication::activeModalWidget(), nullptr) << "no dialog opens";
        ASSERT_EQ(QApplication::activePopupWidget(), nullptr) << "no menu opens";
        if (early == 0.0 && static_cast<double>(clock.elapsed()) > kWarm * 1000.0)
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
            // As soon as the letters of the other language are there.
            EXPECT_TRUE(eventually([&] { return key->width() >= key->sizeHint().width(); }))
                << language << ' ' << key->text().toStdString() << ": " << key->width();
        }
    }
    EXPECT_EQ(part<QPushButton>("kioskLanguage")->text(), QStringLiteral("English"));
}

/// All words of a label, within it.
bool showsAll(const QLabel& label) {
    return label.heightForWidth(label.width()) <= label.height();
}

TEST_F(KioskTest, WrongPinsAreToldAndThePadCanBeCancelled) {
    start();
    for (const char* language : {"en", "ar"}) {
        touch(&m_kiosk->viewport(), {300, 300});
        if (m_kiosk->link().settings().language != language)
            press("kioskLanguage");
        m_kiosk->setFixedSize(1024, 600);
        QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
        auto* shown = part<QLabel>("pinShown");
        auto* pad = part<PinPad>("pinPad");
        const QString first = shown->text();
        QStringList said{first};
        for (int tries = 0; tries < 3; ++tries) {
            dial(QStringLiteral("1111"));
            EXPECT_FALSE(said.contains(shown->text())) << "each says something else: " << shown->text().toStdString();
            said << shown->text();
            EXPECT_TRUE(showsAll(*shown)) << shown->text().toStdString();
        }
        EXPECT_TRUE(m_kiosk->rect().contains(pad->geometry()));
        EXPECT_GE(part<QPushButton>("pinCancel")->height(), 72);
        press("pinCancel");
        EXPECT_FALSE(pad->isVisible());
        m_store->setPinTries({});
    }
}

TEST_F(KioskTest, TheNoticeIsReadWholeAndBeforeAllElse) {
    start();
    openWith([](Museum& museum) {
        for (auto& [language, words] : museum.notice->text.byLanguage)
            words += ' ' + words + ' ' + words; // as long as that of the Mosul Museum
    });
    touch(&m_kiosk->viewport(), {300, 300});
    for (const char* language : {"en", "ar"}) {
        if (m_kiosk->link().settings().language != language)
            press("kioskLanguage");
        for (const QSize& size : {QSize(1024, 600), QSize(1280, 720), QSize(1600, 900)}) {
            m_kiosk->setFixedSize(size);
            press("kioskCompare");
            auto* card = part<QFrame>("kioskNotice");
            ASSERT_TRUE(card->isVisible());
            QTest::qWait(50);
            for (const QLabel* words : card->findChildren<QLabel*>())
                EXPECT_TRUE(showsAll(*words)) << language << ' ' << size.width();
            EXPECT_TRUE(m_kiosk->rect().contains(card->geometry()));
            // What lies behind it answers no finger; the staff's pad comes whole, and takes its place.
            press("kioskPlaces");
            EXPECT_FALSE(part<QFrame>("kioskPlacesPage")->isVisible());
            EXPECT_TRUE(card->isVisible());
            QTest::keyClick(m_kiosk.get(), Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
            EXPECT_FALSE(card->isVisible());
            QTest::qWait(20);
            EXPECT_GE(part<PinPad>("pinPad")->height(), part<PinPad>("pinPad")->sizeHint().height());
            press("pinCancel");
        }
    }
}

TEST_F(KioskTest, TheFirstTouchOnlyWakesIt) {
    start();
    QPoint pin; // whatever lies under the finger
    const auto seen = visit().pinsOnScreen(m_kiosk->viewport().extent());
    pin =
        seen.empty() ? QPoint(300, 300) : QPoint(static_cast<int>(seen[0].pixel.x), static_cast<int>(seen[0].pixel.y));
    touch(&m_kiosk->viewport(), pin);
    EXPECT_FALSE(m_kiosk->attracting());
    EXPECT_EQ(visit().openedPin(), nullptr);
}

TEST_F(KioskTest, LeadsToHallsAndPlan) {
    start();
    touch(&m_kiosk->viewport(), {300, 300});
    press("kioskPlaces");
    ASSERT_TRUE(part<QFrame>("kioskPlacesPage")->isVisible());
    std::vector<QPushButton*> halls;
    for (QPushButton* each : m_kiosk->findChildren<QPushButton*>(QStringLiteral("kioskHall"))) {
        EXPECT_GE(each->height(), 72);
        halls.push_back(each);
    }
    ASSERT_EQ(halls.size(), m_kiosk->link().museum().halls.size());
    const Pose before = visit().camera().pose;
    halls.back()->click();
    EXPECT_FALSE(part<QFrame>("kioskPlacesPage")->isVisible());
    EXPECT_TRUE(eventually([&] { return !(visit().camera().pose == before); }));
    press("kioskPlaces");
    auto* plan = m_kiosk->findChild<QWidget*>(QStringLiteral("plan"));
    QTest::mouseClick(plan, Qt::LeftButton, Qt::NoModifier, plan->rect().center());
    EXPECT_FALSE(part<QFrame>("kioskPlacesPage")->isVisible());
    // And it is gone with who opened it.
    press("kioskPlaces");
    EXPECT_TRUE(eventually([&] { return m_kiosk->attracting(); }));
    EXPECT_FALSE(part<QFrame>("kioskPlacesPage")->isVisible());
}

TEST_F(KioskTest, AWorkThatIsTouchedSaysWhatItIs) {
    start();
    const Id work = m_kiosk->link().museum().exhibits.front().id;
    openWith([&](Museum& museum) { museum.pins.front().exhibit = work; });
    touch(&m_kiosk->viewport(), {300, 300});
    m_kiosk->link().setSubject({.exhibit = work});
    ASSERT_NE(visit().openedPin(), nullptr);
    EXPECT_EQ(visit().openedPin()->exhibit, work);
    EXPECT_TRUE(part<QWidget>("passagePanel")->isVisible());
}

TEST_F(KioskTest, BeginsAsItWasCalled) {
    KioskWish how = wish();
    how.language = "ar";
    how.state = "before";
    how.view = "corner";
    start(how);
    EXPECT_EQ(m_kiosk->link().settings().language, "ar");
    touch(&m_kiosk->viewport(), {300, 300});
    const View* corner = m_kiosk->link().museum().view("corner");
    EXPECT_TRUE(
        eventually([&] { return glm::distance(visit().camera().pose.position, corner->pose.position) < 0.1F; }));
    EXPECT_EQ(m_kiosk->geometry(), m_kiosk->screen()->geometry()) << "no window manager made it so";
    EXPECT_TRUE(showsAll(*part<QLabel>("kioskInvitation")));
}

TEST_F(KioskTest, WhatTheMuseumDoesNotHaveIsAWrongCall) {
    struct Case {
        const char* option;
        std::function<void(KioskWish&)> change;
        const char* named; ///< what there is
    };
    for (const Case& each : {Case{"--tour", [](KioskWish& w) { w.tour = "nope"; }, "short"},
                             Case{"--state", [](KioskWish& w) { w.state = "nope"; }, "before"},
                             Case{"--view", [](KioskWish& w) { w.view = "nope"; }, "corner"},
                             Case{"--language", [](KioskWish& w) { w.language = "xx"; }, "ar"}}) {
        KioskWish how = wish();
        each.change(how);
        make(how);
        std::optional<Error> why;
        QObject::connect(m_kiosk.get(), &KioskWindow::cannotBegin, [&](const Error& error) { why = error; });
        m_kiosk->begin();
        ASSERT_TRUE(eventually([&] { return why.has_value(); })) << each.option;
        EXPECT_EQ(why->place, each.option);
        EXPECT_NE(why->detail.find(each.named), std::string::npos) << why->detail;
        m_kiosk.reset();
    }
}

TEST_F(KioskTest, CountsItsUseOnlyWhereAskedTo) {
    const QString file = QStringLiteral(HALLS_TEST_OUTPUT "/kiosk-counts.csv");
    const auto written = [&] {
        QFile csv(file);
        return csv.open(QIODevice::ReadOnly) ? QString::fromUtf8(csv.readAll()) : QString();
    };
    QFile::remove(file);
    KioskWish how = wish();
    how.counts = file.toStdString();
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    for (int time = 1; time <= 2; ++time) { // the second goes on with the file of the first
        start(how);
        touch(&m_kiosk->viewport(), {300, 300});
        press("kioskTour");
        press("kioskTour");
        for (auto* each : m_kiosk->findChildren<QPushButton*>(QStringLiteral("kioskState"))) {
            if (each->isChecked())
                touch(each, each->rect().center());
        }
        visit().openPin("pin-stone");
        m_kiosk.reset();
        EXPECT_TRUE(written().startsWith(QStringLiteral("day,visits,tours,pins,swaps,comparisons\n")));
        EXPECT_TRUE(written().contains(QStringLiteral("%1,%2,%2,%2,%2,0\n").arg(today).arg(time)))
            << written().toStdString();
    }
    // What is none of ours is not overwritten.
    QFile csv(file);
    ASSERT_TRUE(csv.open(QIODevice::WriteOnly));
    csv.write("somebody's own\n");
    csv.close();
    start(how);
    touch(&m_kiosk->viewport(), {300, 300});
    m_kiosk.reset();
    EXPECT_EQ(written(), QStringLiteral("somebody's own\n"));
}

TEST_F(KioskTest, TellsTheServiceManagerThatItAnswers) {
    const std::string path = HALLS_TEST_OUTPUT "/notify.sock";
    std::remove(path.c_str());
    const int listener = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    ASSERT_LT(path.size(), sizeof(address.sun_path));
    std::memcpy(address.sun_path, path.data(), path.size());
    ASSERT_EQ(::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    qputenv("NOTIFY_SOCKET", QByteArray::fromStdString(path));
    qputenv("WATCHDOG_USEC", "200000");
    start();
    std::string told;
    const auto hear = [&] {
        std::array<char, 256> words{};
        for (ssize_t length = 0; (length = ::recv(listener, words.data(), words.size(), 0)) > 0;)
            told += std::string(words.data(), static_cast<std::size_t>(length)) + ' ';
    };
    EXPECT_TRUE(eventually([&] {
        hear();
        return told.find("READY=1") != std::string::npos && told.find("WATCHDOG=1") != std::string::npos;
    })) << told;
    qunsetenv("NOTIFY_SOCKET");
    qunsetenv("WATCHDOG_USEC");
    ::close(listener);
    std::remove(path.c_str());
}

/// The tiny museum with a chapter to which a pin leads.
TEST_F(KioskTest, AChapterIsReadAllOverTheScreenAndClosedByAKeyOrWhenNobodyIsThere) {
    start();
    Chapter chapter{.id = "since", .title = {{{"en", "What happened since"}}}};
    for (int i = 0; i < 60; ++i)
        chapter.entries.push_back({.text = {{{"en", "Something was mended."}}},
                                   .evidence = {.evidenceClass = EvidenceClass::One, .sources = {"S1"}}});
    openWith([&](Museum& museum) {
        museum.chapters = {chapter};
        museum.pins.front().chapter = "since";
    });
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
