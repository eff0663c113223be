// SPDX-License-Identifier: MPL-2.0
// A talk with a laptop's screen and a projector, which comes and goes; the display of this suite can be parted in two.
#include "app/window/WindowFixture.h"

#include "touring/TourLead.h"

#include <QCheckBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QScreen>
#include <QTextBrowser>

namespace halls::app {
namespace {

class ShowScreensTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        part(2);
        openTiny();
        m_window->setGeometry(60, 30, 1100, 620);
        QTest::qWait(50);
        m_before = m_window->geometry();
    }
    void TearDown() override {
        WindowTest::TearDown();
        part(1);
    }
    void part(int screens) {
        const QString script = QStringLiteral(HALLS_SOURCE_DIR "/tests/app/touring/screens.py");
        QProcess python;
        python.start(QStringLiteral("python3"),
                     {QStringLiteral("-B"), script, screens == 2 ? QStringLiteral("two") : QStringLiteral("one")});
        ASSERT_TRUE(python.waitForFinished()) << python.errorString().toStdString();
        ASSERT_EQ(python.exitCode(), 0) << python.readAllStandardError().toStdString();
        ASSERT_TRUE(eventually([&] { return QGuiApplication::screens().size() == screens; }))
            << QGuiApplication::screens().size();
    }
    static QRect laptop() { return QGuiApplication::screens().value(0)->geometry(); }
    static QRect projector() { return QGuiApplication::screens().value(1)->geometry(); }
    TourLead& tour() { return features().touring.lead(); }
    QWidget* presenter() { return child<QWidget>("presenter"); }
    bool audienceFills(const QRect& screen) {
        return eventually([&] { return m_window->isFullScreen() && m_window->geometry() == screen; });
    }
    bool presenterWithin(const QRect& screen) {
        return eventually([&] { return presenter()->isVisible() && screen.contains(presenter()->geometry()); });
    }
    bool isAsBefore() {
        return eventually([&] { return !m_window->isFullScreen() && m_window->geometry() == m_before; });
    }
    /// One press in the list.
    void beginTheShow() {
        QTest::keyClick(&picture(), Qt::Key_F5);
        ASSERT_TRUE(eventually([&] { return child<QPushButton>("tourBegin") != nullptr; }));
        EXPECT_EQ(child<QPushButton>("tourBegin")->text(), QStringLiteral("Start the show"));
        QTest::keyClick(child<QListWidget>("tours"), Qt::Key_F5);
        ASSERT_TRUE(eventually([&] { return tour().running(); }));
        ASSERT_NE(presenter(), nullptr);
    }

    QRect m_before;
};

TEST_F(ShowScreensTest, OnePressArrangesBothAndAllIsAsBeforeAfterwards) {
    beginTheShow();
    EXPECT_TRUE(audienceFills(projector()));
    EXPECT_TRUE(presenterWithin(laptop()));
    QTest::mouseClick(child<QPushButton>("presenterSwap"), Qt::LeftButton);
    EXPECT_TRUE(audienceFills(laptop()));
    EXPECT_TRUE(presenterWithin(projector()));
    tour().end();
    EXPECT_TRUE(isAsBefore()) << m_window->x() << "," << m_window->y() << " " << m_window->width();
    EXPECT_FALSE(presenter()->isVisible());
}

/// Without a word where it begins, and maximized: as most windows are.
TEST_F(ShowScreensTest, AWindowAtTheEdgeOrMaximizedIsAsBeforeToo) {
    for (const bool maximized : {false, true}) {
        m_window->setGeometry(QRect(laptop().topLeft(), QSize(1280, 660)));
        if (maximized)
            m_window->showMaximized();
        QTest::qWait(400);
        m_before = m_window->geometry();
        beginTheShow();
        ASSERT_TRUE(audienceFills(projector()));
        tour().end();
        QTest::qWait(500); // what is put right later is right, too
        EXPECT_TRUE(isAsBefore()) << maximized << ": " << m_window->x() << "," << m_window->y() << " "
                                  << m_window->width() << (m_window->isFullScreen() ? " full" : "");
        EXPECT_EQ(m_window->isMaximized(), maximized);
        EXPECT_TRUE(laptop().contains(m_window->geometry()));
        m_window->showNormal();
    }
}

TEST_F(ShowScreensTest, AProjectorThatIsPulledAndComesBack) {
    beginTheShow();
    ASSERT_TRUE(audienceFills(projector()));
    auto* swap = child<QPushButton>("presenterSwap");
    EXPECT_TRUE(swap->isEnabled());
    part(1);
    EXPECT_TRUE(audienceFills(laptop())) << "the show goes on";
    EXPECT_TRUE(eventually([&] { return !swap->isEnabled(); }));
    part(2);
    EXPECT_TRUE(audienceFills(projector()));
    EXPECT_TRUE(presenterWithin(laptop()));
    EXPECT_TRUE(eventually([&] { return swap->isEnabled(); }));
    part(1);
    EXPECT_TRUE(audienceFills(laptop()));
    tour().end();
    EXPECT_TRUE(isAsBefore()) << m_window->x() << "," << m_window->y() << " " << m_window->width();
    EXPECT_TRUE(laptop().contains(m_window->frameGeometry()));
}

TEST_F(ShowScreensTest, AWindowThatStoodOnAPulledProjectorEndsWhollyOnTheOtherScreen) {
    m_window->setGeometry(projector().left() + 80, 40, 1100, 620);
    QTest::qWait(50);
    beginTheShow();
    part(1);
    ASSERT_TRUE(audienceFills(laptop()));
    tour().end();
    EXPECT_TRUE(eventually([&] { return !m_window->isFullScreen() && laptop().contains(m_window->frameGeometry()); }))
        << m_window->x() << "," << m_window->y() << " " << m_window->width() << "x" << m_window->height();
}

TEST_F(ShowScreensTest, TheNoticeBeforeAShowStandsBeforeTheAudience) {
    for (const bool given : {false, true}) {
        QTest::keyClick(&picture(), Qt::Key_F5);
        ASSERT_TRUE(eventually([&] { return child<QCheckBox>("tourNoticeFirst") != nullptr; }));
        child<QCheckBox>("tourNoticeFirst")->setChecked(true);
        QTest::keyClick(child<QListWidget>("tours"), Qt::Key_F5);
        ASSERT_TRUE(eventually([&] { return child<QWidget>("noticeCard") != nullptr; }));
        EXPECT_FALSE(tour().running());
        EXPECT_TRUE(audienceFills(projector()));
        ASSERT_NE(presenter(), nullptr);
        EXPECT_TRUE(presenterWithin(laptop()));
        auto* notes = child<QTextBrowser>("presenterNotes");
        EXPECT_TRUE(notes->toPlainText().contains(QStringLiteral("You are about to see a broken stone.")));
        EXPECT_TRUE(notes->toPlainText().contains(QStringLiteral("begins the tour")));
        QTest::keyClick(notes, given ? Qt::Key_PageDown : Qt::Key_PageUp);
        EXPECT_TRUE(eventually([&] { return child<QWidget>("noticeCard") == nullptr; }));
        EXPECT_EQ(tour().running(), given);
        if (!given) {
            EXPECT_TRUE(isAsBefore());
            EXPECT_FALSE(presenter()->isVisible());
            EXPECT_TRUE(child<QLabel>("toast")->text().contains(QStringLiteral("not begun")));
        }
    }
    EXPECT_TRUE(audienceFills(projector()));
    EXPECT_TRUE(presenterWithin(laptop()));
    EXPECT_EQ(tour().player()->index(), 0U);
}

} // namespace
} // namespace halls::app
