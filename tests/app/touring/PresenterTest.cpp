// SPDX-License-Identifier: MPL-2.0
// The window of the one who leads, and what stands before a talk: nothing of it is cut, nothing ends it without a word.
#include "app/window/WindowFixture.h"
#include "app/window/WordsCut.h"

#include "io/Package.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"
#include "touring/AudienceMirror.h"
#include "touring/AudienceScreen.h"
#include "touring/Drawing.h"
#include "touring/TourLead.h"

#include <QCheckBox>
#include <QListWidget>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>

#include <algorithm>

namespace halls::app {
namespace {

class PresenterTest : public WindowTest {
protected:
    void TearDown() override {
        applyTheme(*qApp, {});
        m_languages.use(QStringLiteral("en"));
        WindowTest::TearDown();
    }
    TourLead& tour() { return features().touring.lead(); }
    const tours::TourPlayer& player() { return *tour().player(); }
    QWidget* card() { return child<QWidget>("noticeCard"); }
    QString words(const char* label) { return child<QLabel>(label)->text(); }

    /// A finger that stays for a while: the key repeats itself, in pairs as from X11.
    void hold(QWidget* target, Qt::Key key, int milliseconds = 150) {
        const QPointer<QWidget> there(target); // it may go by that key
        QTest::keyPress(target, key);
        QElapsedTimer passed;
        for (passed.start(); there != nullptr && passed.elapsed() < milliseconds;) {
            QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
            QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier);
            const auto now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch() & 0x7fffffff);
            up.setTimestamp(now);
            down.setTimestamp(now + 1);
            QCoreApplication::sendEvent(target, &up);
            if (there != nullptr)
                QCoreApplication::sendEvent(target, &down);
            QTest::qWait(20);
        }
        if (there != nullptr)
            QTest::keyRelease(target, key);
        QTest::qWait(2 * kFingerGone);
    }
    static constexpr int kFingerGone = 60; ///< milliseconds until a finger counts as gone
    /// At a step, with the presenter's window.
    QWidget* presenter(std::size_t step) {
        features().touring.start("short", step);
        EXPECT_TRUE(tour().running());
        press(Qt::Key_F5, Qt::ControlModifier);
        auto* window = child<QWidget>("presenter");
        EXPECT_TRUE(eventually([&] { return window != nullptr && window->isVisible(); }));
        return window;
    }
    /// The tiny museum with the words of all steps of all shipped tours, their pins and their states' names.
    void openShippedWords(const char* language) {
        const std::filesystem::path root = HALLS_SOURCE_DIR;
        const auto package = io::Package::open(root / "scenes/mosul-museum", root / "assets");
        ASSERT_TRUE(package) << toLine(package.error());
        openTinyWith([&](Museum& museum, std::vector<Tour>& tours) {
            const Museum& shipped = package.value().museum();
            for (std::size_t i = 0; i < std::min(museum.states.size(), shipped.states.size()); ++i) {
                const Id id = museum.states[i].id;
                museum.states[i] = shipped.states[i];
                museum.states[i].id = id;
                museum.states[i].sources.clear();
            }
            const Pin tiny = museum.pins.front();
            for (const Pin& pin : shipped.pins) {
                museum.pins.push_back(tiny);
                museum.pins.back().id = pin.id;
                museum.pins.back().label = pin.label;
            }
            museum.notice->text = shipped.notice->text;
            const TourStep place = tours.front().steps.front();
            tours.front().steps.clear();
            for (const Tour& tour : package.value().tours()) {
                for (TourStep step : tour.steps) {
                    step.id = tour.id + "-" + step.id;
                    step.camera = place.camera;
                    step.state = place.state;
                    step.comparison.reset();
                    step.events.clear();
                    step.narration.clear();
                    step.chapter.clear();
                    step.openPin = false;
                    step.destruction = false;
                    tours.front().steps.push_back(step);
                }
            }
        });
        m_languages.use(QLatin1String(language));
        session::Settings settings = link().settings();
        settings.language = language;
        link().setSettings(settings);
    }
};

TEST_F(PresenterTest, SeesTheNoticeThatWaitsAndTheStepThatComes) {
    openTiny();
    auto* window = presenter(2); // as one who goes on after a crash
    ASSERT_TRUE(player().waitsForNotice());
    auto* notes = window->findChild<QTextBrowser*>(QStringLiteral("presenterNotes"));
    const auto noted = [&](const char* what) { return notes->toPlainText().contains(QLatin1String(what)); };
    EXPECT_TRUE(words("presenterTitle").contains(QStringLiteral("3 of 4")));
    EXPECT_TRUE(words("presenterTitle").contains(QStringLiteral("notice")));
    EXPECT_TRUE(words("presenterTitle").contains(QStringLiteral("The stone")));
    EXPECT_TRUE(noted("You are about to see a broken stone.")) << "what the audience reads";
    EXPECT_TRUE(noted("Page Down") && noted("Page Up") && noted("Escape")) << "what answers it";
    EXPECT_TRUE(noted("It was broken.")) << "what comes";
    EXPECT_FALSE(noted("Here.")) << "not the first step";
    EXPECT_EQ(child<QListWidget>("presenterSteps")->currentRow(), 2);
    EXPECT_TRUE(words("presenterNext").contains(QStringLiteral("The stone")));
    EXPECT_TRUE(words("stepPinsLabel").contains(QStringLiteral("no pins")));
    // Back, said on the card, goes to the last step before it.
    ASSERT_NE(card(), nullptr);
    EXPECT_TRUE(child<QPushButton>("stay")->text().contains(QStringLiteral("step before")));
    hold(notes, Qt::Key_PageUp);
    EXPECT_TRUE(eventually([&] { return card() == nullptr; }));
    ASSERT_TRUE(tour().running()) << "nobody is thrown out of a talk";
    EXPECT_EQ(player().step().id, "lost");
    EXPECT_TRUE(words("presenterTitle").contains(QStringLiteral("2 of 4")));
    EXPECT_FALSE(words("presenterTitle").contains(QStringLiteral("notice")));
    EXPECT_TRUE(words("presenterWord").contains(QStringLiteral("notice"))) << "and says why";
    EXPECT_FALSE(noted("broken"));
    // Led there from the step before it: stays there.
    hold(notes, Qt::Key_PageDown); // arrives
    if (!player().waitsForNotice())
        hold(notes, Qt::Key_PageDown);
    ASSERT_TRUE(player().waitsForNotice());
    EXPECT_TRUE(noted("stays here"));
    EXPECT_TRUE(words("presenterTitle").contains(QStringLiteral("The stone")));
    hold(notes, Qt::Key_Escape);
    EXPECT_EQ(card(), nullptr);
    EXPECT_TRUE(words("presenterTitle").contains(QStringLiteral("2 of 4")));
    hold(notes, Qt::Key_PageDown);
    ASSERT_NE(card(), nullptr);
    hold(notes, Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "stone");
    EXPECT_FALSE(noted("You are about"));
}

TEST_F(PresenterTest, NoKeyThatGoesBackEndsATalkBeforeItsFirstStep) {
    openTinyWith([](Museum&, std::vector<Tour>& tours) {
        for (TourStep& step : tours.front().steps)
            step.destruction = true;
    });
    features().touring.start("short", 1);
    ASSERT_NE(card(), nullptr);
    for (const Qt::Key key : {Qt::Key_PageUp, Qt::Key_Left, Qt::Key_Escape}) {
        hold(&picture(), key);
        ASSERT_NE(card(), nullptr) << int{key};
        ASSERT_TRUE(tour().running()) << int{key};
    }
    EXPECT_TRUE(words("noticeKeys").contains(QStringLiteral("No step comes before")));
    EXPECT_TRUE(child<QPushButton>("stay")->text().contains(QStringLiteral("Escape")));
    EXPECT_TRUE(words("toast").contains(QStringLiteral("Escape")));
    hold(&picture(), Qt::Key_Escape, 1300);
    EXPECT_FALSE(tour().running());
    // Its button ends the tour, and says so.
    features().touring.start("short", 1);
    QTest::mouseClick(child<QPushButton>("stay"), Qt::LeftButton);
    EXPECT_FALSE(tour().running());
    EXPECT_TRUE(child<QLabel>("toast")->isVisible());
    EXPECT_TRUE(words("toast").contains(QStringLiteral("has ended")));
}

TEST_F(PresenterTest, ATourThatIsNotBegunSaysSo) {
    openTiny();
    m_store->setTourFullScreen(false);
    QTest::keyClick(&picture(), Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return child<QCheckBox>("tourNoticeFirst") != nullptr; }));
    child<QCheckBox>("tourNoticeFirst")->setChecked(true);
    QTest::mouseClick(child<QPushButton>("tourBegin"), Qt::LeftButton);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("stay") != nullptr; }));
    QTest::mouseClick(child<QPushButton>("stay"), Qt::LeftButton);
    EXPECT_FALSE(tour().running());
    EXPECT_TRUE(words("toast").contains(QStringLiteral("not begun"))) << words("toast").toStdString();
}

TEST_F(PresenterTest, WhetherATalkGoesOnIsAskedInWholeWords) {
    openTiny();
    const QString folder = QString::fromStdString(session().loaded().folder().string());
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        for (const int percent : {100, 150, 200}) {
            applyTheme(*qApp, {.text = percent});
            m_store->setTourPlace({folder, QStringLiteral("short"), 11});
            openTiny();
            ASSERT_TRUE(eventually([&] { return child<QMessageBox>("interruptedTour") != nullptr; }));
            auto* box = child<QMessageBox>("interruptedTour");
            ASSERT_TRUE(QTest::qWaitForWindowExposed(box));
            EXPECT_TRUE(box->text().contains(QStringLiteral("12")));
            EXPECT_EQ(troublesIn(*box), "") << language << " " << percent;
            delete box;
        }
    }
    applyTheme(*qApp, {});
    m_languages.use(QStringLiteral("en"));
    // What a clicker sends: back stays, Escape leaves it in words, and it goes on later.
    m_store->setTourPlace({folder, QStringLiteral("short"), 1});
    openTiny();
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("interruptedTour") != nullptr; }));
    auto* box = child<QMessageBox>("interruptedTour");
    hold(box, Qt::Key_PageUp);
    EXPECT_TRUE(box->isVisible());
    hold(box, Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return child<QMessageBox>("interruptedTour") == nullptr; }));
    EXPECT_TRUE(words("toast").contains(QStringLiteral("Shift+F5"))) << words("toast").toStdString();
    m_store->setTourFullScreen(false);
    m_window->action(QStringLiteral("tour-go-on"))->trigger();
    ASSERT_TRUE(tour().running());
    EXPECT_EQ(player().index(), 1U);
    tour().end();
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_F5}) {
        m_store->setTourPlace({folder, QStringLiteral("short"), 1});
        openTiny();
        ASSERT_TRUE(eventually([&] { return child<QMessageBox>("interruptedTour") != nullptr; }));
        hold(child<QMessageBox>("interruptedTour"), key);
        ASSERT_TRUE(eventually([&] { return tour().running(); })) << int{key};
        EXPECT_EQ(player().index(), 1U);
        tour().end();
    }
}

TEST_F(PresenterTest, DrawsAndPointsAtOnceInBothPictures) {
    openTiny();
    presenter(0);
    auto* mirror = m_window->findChild<AudienceMirror*>();
    ASSERT_TRUE(eventually([&] { return !mirror->picture().isNull(); }));
    const auto inMirror = [&](QPointF share) {
        const QRectF at = mirror->museum();
        return QPointF(at.left() + share.x() * at.width(), at.top() + share.y() * at.height()).toPoint();
    };
    const auto drag = [&](QPointF from, QPointF to) {
        QTest::mousePress(mirror, Qt::LeftButton, Qt::NoModifier, inMirror(from));
        for (int i = 1; i <= 8; ++i) {
            const QPointF at = inMirror(from + (to - from) * (i / 8.0));
            QMouseEvent move(QEvent::MouseMove, at, mirror->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(mirror, &move);
        }
    };
    const auto reddish = [](const QColor& seen) { return seen.red() > 180 && seen.red() > seen.blue() + 80; };
    const QPointF from(0.3, 0.25);
    const QPointF to(0.6, 0.25);
    const QPointF middle = (from + to) / 2.0;
    const QPoint there(static_cast<int>(middle.x() * picture().width()),
                       static_cast<int>(middle.y() * picture().height()));
    const auto seenThere = [&] { return picture().grab().toImage().pixelColor(there); };
    const auto mirroredThere = [&] { return mirror->grab().toImage().pixelColor(inMirror(middle)); };
    ASSERT_FALSE(reddish(seenThere()) || reddish(mirroredThere()));
    QTest::mouseClick(child<QPushButton>("presenterDraw"), Qt::LeftButton);
    drag(from, to);
    EXPECT_TRUE(reddish(mirroredThere())) << "not only when the mirror is drawn anew";
    EXPECT_TRUE(reddish(seenThere()));
    QTest::mouseRelease(mirror, Qt::LeftButton);
    EXPECT_EQ(child<Drawing>("tourDrawing")->lines(), 1U);
    QTest::qWait(600);
    EXPECT_TRUE(reddish(mirroredThere())) << "and after that";
    hold(&picture(), Qt::Key_End); // another step
    EXPECT_FALSE(reddish(mirroredThere()));
    // Over the words of the step, and from them: before the audience and in the preview.
    auto* bar = child<QWidget>("tourBar");
    ASSERT_TRUE(bar->isVisible());
    const QPoint inWords(bar->geometry().left() + 12, bar->geometry().bottom() - 6);
    const QPointF words(inWords.x() * 1.0 / picture().width(), inWords.y() * 1.0 / picture().height());
    const auto seenOnWords = [&] { return picture().grab().toImage().pixelColor(inWords); };
    if (!child<Drawing>("tourDrawing")->drawing())
        QTest::mouseClick(child<QPushButton>("presenterDraw"), Qt::LeftButton);
    ASSERT_FALSE(reddish(seenOnWords()));
    drag(words, words + QPointF(0.2, 0.0));
    QTest::mouseRelease(mirror, Qt::LeftButton);
    EXPECT_TRUE(reddish(seenOnWords()));
    EXPECT_TRUE(reddish(mirror->grab().toImage().pixelColor(inMirror(words + QPointF(0.1, 0.0)))));
    const std::size_t lines = child<Drawing>("tourDrawing")->lines();
    QTest::mouseClick(bar, Qt::LeftButton, Qt::NoModifier, QPoint(12, bar->height() - 20));
    EXPECT_EQ(child<Drawing>("tourDrawing")->lines(), lines + 1);
    QTest::mouseClick(child<QPushButton>("presenterDraw"), Qt::LeftButton);
    hold(&picture(), Qt::Key_Home);
    // The dot: where the mouse is, and nowhere else.
    drag(from, middle);
    EXPECT_TRUE(reddish(mirroredThere()));
    EXPECT_TRUE(reddish(seenThere()));
    QTest::qWait(600);
    drag(middle, to);
    EXPECT_FALSE(reddish(mirroredThere())) << "no dot stays behind in what was mirrored";
    QTest::mouseRelease(mirror, Qt::LeftButton);
    EXPECT_FALSE(child<QWidget>("laserDot")->isVisible());
}

TEST_F(PresenterTest, BandsLieBesideThePictureAndThePanelIsSeen) {
    openTiny();
    readNotice();
    presenter(0);
    frame().setAudience(true);
    ASSERT_TRUE(eventually([&] { return m_window->isFullScreen(); }));
    auto* mirror = m_window->findChild<AudienceMirror*>();
    ASSERT_TRUE(eventually([&] { return !mirror->picture().isNull(); }));
    EXPECT_EQ(mirror->shown().top(), mirror->museum().top());
    for (const char* button : {"presenterFreeze", "presenterBlack"}) {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
        ASSERT_FALSE(mirror->instead().isEmpty());
        const int line = mirror->fontMetrics().height();
        EXPECT_GE(mirror->shown().top(), line) << "the names of states are seen below it";
        EXPECT_LE(mirror->shown().bottom(), mirror->height() + 0.5);
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
        EXPECT_TRUE(mirror->instead().isEmpty());
    }
    EXPECT_FALSE(child<QLabel>("presenterReads")->isVisible());
    session().openPin("pin-line");
    ASSERT_TRUE(eventually([&] { return child<QTextBrowser>("ownWords")->isVisible(); }));
    EXPECT_TRUE(child<QLabel>("presenterReads")->isVisible());
    EXPECT_TRUE(words("presenterReads").contains(link().text(session().openedPin()->label)));
    EXPECT_TRUE(eventually([&] { return mirror->museum().width() < mirror->shown().width() * 0.9; }))
        << "the panel is in it";
    const QPointF middle = mirror->museum().center();
    QTest::mousePress(mirror, Qt::LeftButton, Qt::NoModifier, middle.toPoint());
    auto* dot = child<QWidget>("laserDot");
    ASSERT_TRUE(dot->isVisible());
    EXPECT_LE((dot->geometry().center() - picture().rect().center()).manhattanLength(), 8);
    QTest::mouseRelease(mirror, Qt::LeftButton);
    session().closePin();
    EXPECT_TRUE(eventually([&] { return !child<QLabel>("presenterReads")->isVisible(); }));
}

TEST_F(PresenterTest, AllOfALowWindowCanBeGotTo) {
    for (const char* language : {"en", "ar"}) {
        m_languages.use(QLatin1String(language));
        openTiny();
        readNotice();
        auto* window = presenter(2);
        for (const int percent : {100, 150, 200}) {
            applyTheme(*qApp, {.text = percent});
            for (const QSize& size : {QSize(1240, 700), QSize(1024, 562), QSize(800, 420)}) {
                window->resize(size);
                QTest::qWait(20);
                const std::string where = std::string(language) + " " + std::to_string(percent) + " " +
                                          std::to_string(size.width()) + "x" + std::to_string(size.height());
                ASSERT_EQ(window->size(), size) << where;
                EXPECT_TRUE(eventually([&] { return troublesIn(*window).empty(); })) << where << troublesIn(*window);
                const auto scrolls = [&] {
                    int count = 0;
                    for (const auto* bar : window->findChildren<QScrollBar*>())
                        count += bar->isVisible() && bar->parentWidget()->parentWidget()->parentWidget() == window;
                    return count;
                };
                EXPECT_TRUE(percent > 100 || size.height() < 500 || scrolls() == 0)
                    << where << ": there is room for all";
            }
        }
        applyTheme(*qApp, {});
        tour().end();
        closeWindow();
    }
}

TEST_F(PresenterTest, NoShippedStepTakesTheNotesTheirRoom) {
    constexpr int kReadAtAGlance = 260; // logical pixels
    for (const char* language : {"en", "ar"}) {
        openShippedWords(language);
        auto* window = presenter(0);
        window->resize(976, 720);
        auto* notes = window->findChild<QTextBrowser*>(QStringLiteral("presenterNotes"));
        const std::size_t count = player().count();
        ASSERT_GT(count, 30U);
        for (std::size_t step = 0; step < count; ++step) {
            tour().goTo(step);
            const std::string where = std::string(language) + " " + player().step().id;
            QTest::qWait(20);
            ASSERT_EQ(window->size(), QSize(976, 720)) << where;
            EXPECT_GE(notes->width(), kReadAtAGlance) << where;
            EXPECT_TRUE(eventually([&] {
                return std::ranges::all_of(window->findChildren<QPushButton*>(QStringLiteral("stepPin")),
                                           [](const QPushButton* pin) { return pin->isVisible(); });
            })) << where;
            for (const auto* bar : window->findChildren<QScrollBar*>())
                EXPECT_FALSE(bar->isVisible() && bar->orientation() == Qt::Horizontal) << where;
            EXPECT_EQ(troublesIn(*window), "") << where;
        }
        tour().end();
        closeWindow();
    }
}

TEST_F(PresenterTest, WhatTheLeaderSaysComesFirst) {
    openTinyWith([](Museum&, std::vector<Tour>& tours) {
        for (TourStep& step : tours.front().steps) {
            step.notes.byLanguage["en"] = "Give them time.";
            step.question.byLanguage["en"] = "What do you see?";
            step.answer.byLanguage["en"] = "A stone that was whole.";
        }
    });
    auto* window = presenter(2);
    ASSERT_TRUE(player().waitsForNotice());
    auto* notes = window->findChild<QTextBrowser*>(QStringLiteral("presenterNotes"));
    const auto inOrder = [&](std::initializer_list<const char*> parts) {
        qsizetype after = -1;
        for (const char* part : parts) {
            const qsizetype at = notes->toPlainText().indexOf(QLatin1String(part));
            EXPECT_GT(at, after) << part << " in " << notes->toPlainText().toStdString();
            after = at;
        }
    };
    inOrder({"Give them time.", "What do you see?", "A stone that was whole.", "You are about to see a broken stone.",
             "It was broken."});
    hold(notes, Qt::Key_PageDown);
    ASSERT_FALSE(player().waitsForNotice());
    inOrder({"Give them time.", "What do you see?", "A stone that was whole.", "It was broken."});
}

} // namespace
} // namespace halls::app
