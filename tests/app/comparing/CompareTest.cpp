// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "comparing/ChangesModel.h"
#include "words/Words.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTableView>
#include <QTextBrowser>

namespace halls::app {
namespace {

class ComparingTest : public WindowTest {
protected:
    /// Each mode by its key; the notice before the other state is answered once.
    void enter(Qt::Key key, CompareMode mode) {
        press(key);
        if (session().comparison().mode != mode)
            acceptNotice();
        ASSERT_TRUE(eventually([&] { return session().comparison().mode == mode; }));
    }
};

TEST_F(ComparingTest, SwipeByKeysAlone) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe);
    auto* first = child<QLabel>("firstCaption");
    EXPECT_TRUE(first->isVisible());
    EXPECT_TRUE(first->text().contains(QStringLiteral("Before")));
    EXPECT_TRUE(child<QLabel>("secondCaption")->text().contains(QStringLiteral("After")));
    const float split = session().comparison().split;
    press(Qt::Key_Right, Qt::ControlModifier);
    EXPECT_GT(session().comparison().split, split);
    press(Qt::Key_H);
    EXPECT_TRUE(session().comparison().horizontal);
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(session().comparison().alone, session::Side::First);
    press(Qt::Key_1, Qt::ControlModifier);
    EXPECT_FALSE(session().comparison().alone.has_value());
    press(Qt::Key_5);
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
    EXPECT_FALSE(first->isVisible());
}

TEST_F(ComparingTest, ACaptionsClickShowsItsSideAlone) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe);
    auto* second = child<QLabel>("secondCaption");
    ASSERT_TRUE(second->isVisible());
    QTest::mouseClick(second, Qt::LeftButton);
    EXPECT_EQ(session().comparison().alone, std::optional(session::Side::Second));
    EXPECT_FALSE(child<QLabel>("firstCaption")->isVisible());
    ASSERT_TRUE(second->isVisible());
    QTest::mouseClick(second, Qt::LeftButton);
    EXPECT_EQ(session().comparison().alone, std::nullopt);
    EXPECT_TRUE(child<QLabel>("firstCaption")->isVisible());
}

TEST_F(ComparingTest, TheDividerFollowsMouseAndArrows) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe);
    auto* divider = child<QWidget>("divider");
    ASSERT_TRUE(divider->isVisible());
    const QPoint grip = divider->rect().center();
    QTest::mousePress(divider, Qt::LeftButton, Qt::NoModifier, grip);
    const std::uint64_t frames = picture().framesDrawn();
    const QPoint target(picture().width() / 4, picture().height() / 2);
    QMouseEvent move(QEvent::MouseMove, QPointF(divider->mapFrom(&picture(), target)),
                     QPointF(picture().mapToGlobal(target)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(divider, &move);
    EXPECT_NEAR(session().comparison().split, 0.25F, 0.01F);
    EXPECT_TRUE(eventually([&] { return picture().framesDrawn() > frames; }));
    EXPECT_NEAR(divider->geometry().center().x(), picture().width() / 4, 2);
    QTest::mouseRelease(divider, Qt::LeftButton);
    divider->setFocus();
    press(Qt::Key_Left);
    EXPECT_NEAR(session().comparison().split, 0.24F, 0.01F);
}

TEST_F(ComparingTest, OtherModesByKeysAlone) {
    openTiny();
    enter(Qt::Key_6, CompareMode::SideBySide);
    enter(Qt::Key_7, CompareMode::Blend);
    auto* blend = child<QSlider>("blend");
    EXPECT_TRUE(blend->isVisible());
    const float share = session().comparison().blend;
    press(Qt::Key_Left, Qt::ControlModifier);
    EXPECT_LT(session().comparison().blend, share);
    blend->setValue(80);
    EXPECT_NEAR(session().comparison().blend, 0.8F, 0.01F);
    enter(Qt::Key_8, CompareMode::Ghost);
    EXPECT_FALSE(blend->isVisible());
    EXPECT_TRUE(child<QLabel>("firstCaption")->text().contains(QStringLiteral("pale forms")));
    press(Qt::Key_0);
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
}

TEST_F(ComparingTest, TheOtherStateIsSeenAsLongAsTheKeyIsHeld) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe); // the notice is read
    press(Qt::Key_0);
    const Id state = session().state().id;
    QTest::keyPress(&picture(), Qt::Key_V);
    EXPECT_TRUE(session().peeking());
    QTest::keyRelease(&picture(), Qt::Key_V);
    EXPECT_FALSE(session().peeking());
    EXPECT_EQ(session().state().id, state);
}

TEST_F(ComparingTest, PeekingByTheMouseAndByTheMenu) {
    openTiny();
    enter(Qt::Key_5, CompareMode::Swipe); // the notice is read
    press(Qt::Key_0);
    QTest::mousePress(&picture(), Qt::MiddleButton);
    EXPECT_TRUE(session().peeking());
    QTest::mouseRelease(&picture(), Qt::MiddleButton);
    EXPECT_FALSE(session().peeking());
    m_window->action(QStringLiteral("peek-moment"))->trigger();
    EXPECT_TRUE(session().peeking());
    EXPECT_TRUE(eventually([&] { return !session().peeking(); }));
}

TEST_F(ComparingTest, ASectionByKeysAlone) {
    openTiny();
    using Kind = session::Section::Kind;
    press(Qt::Key_C);
    EXPECT_EQ(session().section().kind, Kind::Upright);
    const Vec3 through = session().section().through;
    press(Qt::Key_Period);
    EXPECT_NEAR(glm::distance(session().section().through, through), 0.1F, 0.001F);
    press(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_EQ(session().section().kind, Kind::Lying);
    press(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_EQ(session().section().kind, Kind::Off);
}

TEST_F(ComparingTest, EvidenceHasALegendAndSaysWhoSaysSo) {
    openTiny();
    press(Qt::Key_T);
    EXPECT_EQ(session().overlay(), session::Overlay::Form);
    auto* legend = child<QWidget>("legend");
    EXPECT_TRUE(legend->isVisible());
    EXPECT_TRUE(legend->accessibleName().contains(QStringLiteral("Invented")));
    session().goToExhibit("stone");
    settle();
    press(Qt::Key_K);
    auto* card = child<QLabel>("howKnown");
    ASSERT_TRUE(card->isVisible());
    EXPECT_TRUE(card->text().contains(QStringLiteral("A stone"))) << card->text().toStdString();
    EXPECT_TRUE(card->text().contains(QStringLiteral("Invented")));
    press(Qt::Key_K);
    EXPECT_FALSE(card->isVisible());
    press(Qt::Key_T, Qt::ShiftModifier);
    EXPECT_EQ(session().overlay(), session::Overlay::Fate);
    press(Qt::Key_T, Qt::ShiftModifier);
    EXPECT_FALSE(legend->isVisible());
}

TEST_F(ComparingTest, TheListOfChangesEqualsTheData) {
    openTiny();
    press(Qt::Key_F4);
    auto* table = child<QTableView>("changes");
    ASSERT_TRUE(eventually([&] { return table->isVisible(); }));
    const auto rows = differences(session().museum(), "before", "after");
    ASSERT_EQ(table->model()->rowCount(), static_cast<int>(rows.size()));
    for (const ExhibitDifference& row : rows) {
        const QString title = link().text(row.exhibit->title);
        int found = 0;
        for (int i = 0; i < table->model()->rowCount(); ++i) {
            if (table->model()->index(i, ChangesModel::Object).data().toString() == title) {
                ++found;
                EXPECT_EQ(table->model()->index(i, ChangesModel::SecondFate).data().toString(),
                          Words::of(row.second->fate));
            }
        }
        EXPECT_EQ(found, 1) << row.exhibit->id;
    }
    child<QLineEdit>("changesSearch")->setText(QStringLiteral("no such thing"));
    EXPECT_EQ(table->model()->rowCount(), 0);
    child<QLineEdit>("changesSearch")->setText(QStringLiteral("stone"));
    ASSERT_GE(table->model()->rowCount(), 1);
    table->setCurrentIndex(table->model()->index(0, 0));
    table->setFocus();
    press(Qt::Key_Return);
    EXPECT_EQ(session().highlighted(), std::vector<Id>{"stone"});
    EXPECT_TRUE(child<QTextBrowser>("subjectPage")->toPlainText().contains(QStringLiteral("A stone")));
}

} // namespace
} // namespace halls::app
