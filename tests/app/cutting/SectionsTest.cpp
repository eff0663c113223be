// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include <QApplication>
#include <QLabel>

namespace halls::app {
namespace {

using Kind = session::Section::Kind;

class SectionsTest : public WindowTest {
protected:
    QString place() { return child<QLabel>("sectionPlace")->text(); }
    QWidget& handle() { return *child<QWidget>("sectionHandle"); }
    /// With the left button, to a place of the picture.
    void drag(QPoint by) {
        const QPoint from = handle().rect().center();
        const QPoint to = handle().mapToParent(from) + by;
        QTest::mousePress(&handle(), Qt::LeftButton, Qt::NoModifier, from);
        for (int step = 1; step <= 4; ++step) {
            const QPoint here = handle().mapFromParent(to - by * (4 - step) / 4);
            QMouseEvent move(QEvent::MouseMove, QPointF(here), QPointF(handle().mapToGlobal(here)), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&handle(), &move);
        }
        QTest::mouseRelease(&handle(), Qt::LeftButton);
    }
};

TEST_F(SectionsTest, ByKeysAloneInFineAndCoarseSteps) {
    openTiny();
    press(Qt::Key_C);
    EXPECT_EQ(session().section().kind, Kind::Upright);
    const Vec3 through = session().section().through;
    const auto moved = [&] { return glm::dot(session().section().through - through, Vec3(0.0F, 0.0F, -1.0F)); };
    press(Qt::Key_Period);
    EXPECT_NEAR(moved(), 0.1F, 0.001F);
    press(Qt::Key_Period, Qt::AltModifier);
    EXPECT_NEAR(moved(), 0.11F, 0.001F);
    press(Qt::Key_Comma, Qt::AltModifier);
    press(Qt::Key_Comma);
    EXPECT_NEAR(moved(), 0.0F, 0.001F);
    handle().setFocus();
    press(Qt::Key_Up);
    EXPECT_NEAR(moved(), 0.01F, 0.001F);
    press(Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_NEAR(moved(), 0.11F, 0.001F);
    press(Qt::Key_PageDown);
    EXPECT_NEAR(moved(), -0.89F, 0.001F);
    EXPECT_TRUE(picture().rect().contains(handle().geometry()));
    press(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_EQ(session().section().kind, Kind::Lying);
    press(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_EQ(session().section().kind, Kind::Off);
    EXPECT_FALSE(handle().isVisible());
    EXPECT_FALSE(child<QLabel>("sectionPlace")->isVisible());
}

TEST_F(SectionsTest, SaysWhereItIs) {
    openTiny(); // looks north from z = 4 at the stone at z = -2; the room is 10 m by 10 m, the floor at 0
    press(Qt::Key_C);
    EXPECT_TRUE(child<QLabel>("sectionPlace")->isVisible());
    EXPECT_TRUE(place().contains(QStringLiteral("3.00 m before the far wall of the hall"))) << place().toStdString();
    press(Qt::Key_Period);
    EXPECT_TRUE(place().contains(QStringLiteral("2.90 m"))) << place().toStdString();
    press(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_TRUE(place().contains(QStringLiteral("1.20 m above the floor"))) << place().toStdString();
    EXPECT_EQ(handle().accessibleName(), place());
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(place().contains(QStringLiteral("3.00 m wide"))) << place().toStdString();
    press(Qt::Key_C);
    session().moveSection(-7.0F);
    EXPECT_TRUE(place().contains(QStringLiteral("behind you"))) << place().toStdString();
    session().setPose({{0.0F, 1.6F, 0.0F}, 0.6F, 0.0F});
    session().setSection(Kind::Upright);
    EXPECT_TRUE(place().contains(QStringLiteral("farthest corner"))) << place().toStdString();
}

TEST_F(SectionsTest, TheMouseDragsIt) {
    openTiny();
    press(Qt::Key_C, Qt::ShiftModifier);
    const auto height = [&] { return session().section().through.y; };
    ASSERT_NEAR(height(), 1.2F, 0.01F);
    ASSERT_TRUE(handle().isVisible());
    drag({0, 60});
    EXPECT_LT(height(), 0.95F);
    EXPECT_GT(height(), 0.3F);
    const float low = height();
    drag({0, -60});
    EXPECT_NEAR(height(), 1.2F, 0.03F) << "it follows the pointer, from " << low;
    drag({0, -5000});
    EXPECT_LE(height(), 4.0F) << "and does not leave the museum";
    press(Qt::Key_C);
    const auto ahead = [&] { return -session().section().through.z; };
    const float before = ahead();
    drag({0, -20}); // towards the horizon
    EXPECT_GT(ahead(), before + 0.1F);
    EXPECT_TRUE(picture().rect().contains(handle().geometry()));
    drag({0, 20});
    EXPECT_NEAR(ahead(), before, 0.4F) << "and back";
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    drag({40, 0});
    EXPECT_GT(session().section().half, 1.6F);
    EXPECT_FALSE(session().walking());
}

TEST_F(SectionsTest, InAComparisonTheHandleIsOfTheSideThatLeads) {
    openTiny();
    readNotice();
    session().setCompareMode(CompareMode::SideBySide);
    press(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_LT(handle().geometry().right(), picture().width() / 2);
    session().setLeadingSide(session::Side::Second);
    EXPECT_GT(handle().geometry().left(), picture().width() / 2);
    session().setPose({{0.0F, 1.6F, 4.0F}, 0.0F, 1.3F}); // looks up: it waits at the edge
    EXPECT_TRUE(handle().isVisible());
    EXPECT_TRUE(picture().rect().contains(handle().geometry()));
}

TEST_F(SectionsTest, ItsHelpGoesWithIt) {
    openTiny();
    press(Qt::Key_C);
    const auto* toast = child<QLabel>("toast");
    EXPECT_TRUE(toast->isVisible());
    press(Qt::Key_Escape);
    EXPECT_EQ(session().section().kind, Kind::Off);
    EXPECT_FALSE(toast->isVisible());
}

} // namespace
} // namespace halls::app
