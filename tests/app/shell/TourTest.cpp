// SPDX-License-Identifier: MPL-2.0
#include "app/shell/WindowFixture.h"

#include "tour/TourLead.h"

#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QToolButton>

namespace halls::app {
namespace {

class Tours : public WindowTest {
protected:
    /// By the keyboard alone: the list, and its first tour.
    void begin() {
        press(Qt::Key_F5);
        ASSERT_TRUE(eventually([&] { return m_window->findChild<QListWidget*>(QStringLiteral("tours")) != nullptr; }));
        auto* list = m_window->findChild<QListWidget*>(QStringLiteral("tours"));
        QTest::keyClick(list->window(), Qt::Key_Return);
        ASSERT_TRUE(eventually([&] { return m_window->tour().running(); }));
        picture().setFocus();
    }
    const viewer::TourPlayer& player() { return *m_window->tour().player(); }
    void clicker(Qt::Key key) { QTest::keyClick(&picture(), key); }
};

TEST_F(Tours, AClickerAloneLeadsThroughOne) {
    openTiny();
    begin();
    EXPECT_EQ(player().step().id, "begin");
    auto* title = child<QLabel>("tourTitle");
    ASSERT_TRUE(title->isVisible());
    EXPECT_TRUE(title->text().contains(QStringLiteral("The beginning")));
    auto* text = child<QLabel>("tourText");
    EXPECT_TRUE(text->text().contains(QStringLiteral("How many rooms?")));
    EXPECT_FALSE(text->text().contains(QStringLiteral("One room.")));
    clicker(Qt::Key_A);
    EXPECT_TRUE(text->text().contains(QStringLiteral("One room.")));
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "lost");
    clicker(Qt::Key_PageUp);
    EXPECT_EQ(player().step().id, "begin");
    clicker(Qt::Key_Space);
    clicker(Qt::Key_Right); // the notice first
    EXPECT_EQ(player().step().id, "lost");
    acceptNotice();
    EXPECT_EQ(player().step().id, "stone");
    EXPECT_EQ(session().comparison().mode, CompareMode::Swipe);
    clicker(Qt::Key_B);
    EXPECT_TRUE(child<QWidget>("tourBlank")->isVisible());
    clicker(Qt::Key_B);
    EXPECT_FALSE(child<QWidget>("tourBlank")->isVisible());
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "end");
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
}

TEST_F(Tours, EscapeHasToBeHeld) {
    openTiny();
    begin();
    clicker(Qt::Key_Escape);
    QTest::qWait(1200);
    EXPECT_TRUE(m_window->tour().running());
    QTest::keyPress(&picture(), Qt::Key_Escape);
    EXPECT_TRUE(eventually([&] { return !m_window->tour().running(); }));
    EXPECT_FALSE(child<QLabel>("tourTitle")->isVisible());
}

TEST_F(Tours, PlaysByItselfUntilTheNotice) {
    openTiny();
    begin();
    clicker(Qt::Key_F5);
    EXPECT_TRUE(player().playing());
    ASSERT_TRUE(eventually([&] { return player().waitsForNotice(); }));
    acceptNotice();
    EXPECT_TRUE(eventually([&] { return player().ended(); }));
    EXPECT_EQ(player().step().id, "end");
}

TEST_F(Tours, WhoLooksRoundComesBack) {
    openTiny();
    begin();
    ASSERT_TRUE(eventually([&] { return !player().onTheWay(); }));
    m_window->link().act([](viewer::Session& s) { s.tick(0.016, {.look = {0.4F, 0.0F}}); });
    auto* back = child<QToolButton>("tourResume");
    EXPECT_TRUE(eventually([&] { return back->isVisible(); }));
    clicker(Qt::Key_R);
    EXPECT_TRUE(eventually([&] { return !player().onTheWay() && !player().astray(); }));
    EXPECT_TRUE(eventually([&] { return !back->isVisible(); }));
}

TEST_F(Tours, ThePresenterHasAWindowOfTheirOwn) {
    openTiny();
    begin();
    press(Qt::Key_F5, Qt::ControlModifier);
    auto* presenter = m_window->findChild<QWidget*>(QStringLiteral("presenter"));
    ASSERT_NE(presenter, nullptr);
    ASSERT_TRUE(eventually([&] { return presenter->isVisible(); }));
    auto* notes = presenter->findChild<QTextBrowser*>();
    EXPECT_TRUE(notes->toPlainText().contains(QStringLiteral("One room.")))
        << "the answer is known to the one who leads";
    EXPECT_TRUE(
        presenter->findChild<QLabel*>(QStringLiteral("presenterNext"))->text().contains(QStringLiteral("Left out")));
    QTest::keyClick(notes, Qt::Key_PageDown);
    EXPECT_EQ(player().step().id, "lost");
    auto* frozen = child<QLabel>("tourFrozen");
    QTest::mouseClick(presenter->findChild<QPushButton*>(QStringLiteral("presenterFreeze")), Qt::LeftButton);
    EXPECT_TRUE(frozen->isVisible());
    QTest::mouseClick(presenter->findChild<QPushButton*>(QStringLiteral("presenterFreeze")), Qt::LeftButton);
    EXPECT_FALSE(frozen->isVisible());
    QTest::keyClick(presenter->findChild<QListWidget*>(), Qt::Key_B);
    EXPECT_TRUE(child<QWidget>("tourBlank")->isVisible());
    auto* steps = presenter->findChild<QListWidget*>();
    Q_EMIT steps->itemActivated(steps->item(0));
    EXPECT_EQ(player().step().id, "begin");
    m_window->tour().end();
    EXPECT_FALSE(presenter->isVisible());
}

TEST_F(Tours, OneThatWasCutOffGoesOn) {
    openTiny();
    begin();
    clicker(Qt::Key_PageDown);
    ASSERT_EQ(player().index(), 1U);
    const SettingsStore::TourPlace place = m_store->tourPlace();
    EXPECT_EQ(place.step, 1);
    closeWindow();
    openTiny();
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("interruptedTour") != nullptr; }));
    QTest::keyClick(child<QMessageBox>("interruptedTour"), Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return m_window->tour().running(); }));
    EXPECT_EQ(player().index(), 1U);
}

} // namespace
} // namespace halls::app
