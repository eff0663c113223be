// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskScreens.h"

#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QtTest/QtTest>

namespace halls::app {
namespace {

/// On two screens that only the memory has: "left" and "right" (two-screens.json).
class KioskScreensTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(QGuiApplication::screens().size(), 2); }
    static QScreen* left() { return QGuiApplication::screens()[0]; }
    static QScreen* right() { return QGuiApplication::screens()[1]; }
    static std::vector<QWidget*> covers() {
        std::vector<QWidget*> covers;
        for (QWidget* each : QApplication::topLevelWidgets()) {
            if (each->isVisible() && each->objectName() == QStringLiteral("kioskCover"))
                covers.push_back(each);
        }
        return covers;
    }
};

/// All of it one colour.
class Shown : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override { QPainter(this).fillRect(rect(), Qt::green); }
};

TEST_F(KioskScreensTest, CoverTheOneThatIsNamedAndBlankTheOthers) {
    for (const QString& name : {right()->name(), QStringLiteral("2")}) {
        Shown kiosk;
        KioskScreens screens(kiosk, name, KioskScreens::Others::Blank);
        EXPECT_TRUE(screens.wantedIsThere());
        screens.arrange();
        EXPECT_EQ(kiosk.geometry(), right()->geometry());
        EXPECT_TRUE(kiosk.isFullScreen());
        ASSERT_EQ(covers().size(), 1U);
        EXPECT_EQ(covers().front()->geometry(), left()->geometry());
        EXPECT_EQ(covers().front()->grab().toImage().pixelColor(50, 50), QColor(Qt::black));
        covers().front()->close(); // nobody closes it
        EXPECT_EQ(covers().size(), 1U);
        screens.arrange(); // again: no second one
        EXPECT_EQ(covers().size(), 1U);
    }
    EXPECT_TRUE(covers().empty());
}

TEST_F(KioskScreensTest, MirrorWhatItShows) {
    Shown kiosk;
    KioskScreens screens(kiosk, {}, KioskScreens::Others::Mirror);
    screens.arrange();
    EXPECT_EQ(kiosk.geometry(), left()->geometry());
    ASSERT_EQ(covers().size(), 1U);
    EXPECT_EQ(covers().front()->geometry(), right()->geometry());
    EXPECT_TRUE(QTest::qWaitFor([&] {
        const QImage seen = covers().front()->grab().toImage();
        return seen.pixelColor(seen.rect().center()) == QColor(Qt::green);
    }));
}

TEST_F(KioskScreensTest, StayOnTheFirstWhereTheNamedOneIsNotThere) {
    Shown kiosk;
    KioskScreens screens(kiosk, QStringLiteral("HDMI-9"), KioskScreens::Others::Leave);
    EXPECT_FALSE(screens.wantedIsThere());
    screens.arrange();
    EXPECT_EQ(kiosk.geometry(), left()->geometry());
    EXPECT_TRUE(covers().empty());
    EXPECT_TRUE(KioskScreens::names().contains(right()->name()));
}

} // namespace
} // namespace halls::app
