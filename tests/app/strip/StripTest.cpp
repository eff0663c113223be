// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "strip/StripPanel.h"
#include "touring/TourLead.h"

#include <QComboBox>
#include <QListWidget>

namespace halls::app {
namespace {

class StripTest : public WindowTest {
protected:
    QListWidget* list() { return child<QListWidget>("stripList"); }
    QComboBox* what() { return child<QComboBox>("stripWhat"); }
    QImage imageOf(int row) { return list()->item(row)->icon().pixmap(StripPanel::kPicture).toImage(); }
    bool blank(int row) { return !list()->item(row)->data(StripPanel::kHasPicture).toBool(); }
};

TEST_F(StripTest, HasSmallPicturesOfTheViewsAndGoesThere) {
    openTiny();
    m_window->action(QStringLiteral("panel-strip"))->trigger();
    ASSERT_TRUE(eventually([&] { return list()->isVisible(); }));
    ASSERT_EQ(list()->count(), static_cast<int>(session().museum().views.size()));
    EXPECT_TRUE(blank(0)) << "not before the window is idle";
    EXPECT_TRUE(eventually([&] { return !blank(0) && !blank(list()->count() - 1); }));
    EXPECT_NE(imageOf(0), imageOf(list()->count() - 1));
    const View& last = session().museum().views.back();
    EXPECT_EQ(list()->item(list()->count() - 1)->text(), link().text(last.title));
    list()->setFocus();
    list()->setCurrentRow(list()->count() - 1);
    QTest::keyClick(list(), Qt::Key_Return);
    settle();
    EXPECT_NEAR(session().camera().pose.position.x, last.pose.position.x, 0.05F);
    EXPECT_NEAR(session().camera().pose.position.z, last.pose.position.z, 0.05F);
}

TEST_F(StripTest, OfATourCoversWhatStandsUnderTheNoticeUntilItWasRead) {
    openTiny();
    m_window->action(QStringLiteral("panel-strip"))->trigger();
    ASSERT_TRUE(eventually([&] { return list()->isVisible(); }));
    what()->setCurrentIndex(1);
    ASSERT_EQ(list()->count(), 4);
    EXPECT_TRUE(list()->item(2)->text().startsWith(QStringLiteral("3. The stone")));
    ASSERT_TRUE(eventually([&] { return !blank(0) && !blank(3); }));
    QTest::qWait(300);
    EXPECT_TRUE(blank(2)) << "it shows a destroyed work";
    EXPECT_TRUE(list()->item(2)->toolTip().contains(QStringLiteral("notice")));
    readNotice();
    link().wake();
    EXPECT_TRUE(eventually([&] { return !blank(2); }));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(2)).center());
    ASSERT_TRUE(eventually([&] { return features().touring.running() == "short"; }));
    EXPECT_EQ(features().touring.lead().player()->index(), 2U);
}

} // namespace
} // namespace halls::app
