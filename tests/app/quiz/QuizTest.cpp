// SPDX-License-Identifier: MPL-2.0
#include "app/commands/Finger.h"
#include "app/window/WindowFixture.h"

#include "feature/PanelDock.h"
#include "look/Theme.h"
#include "touring/TourLead.h"

#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBrowser>

namespace halls::app {
namespace {

class QuizTest : public WindowTest {
protected:
    /// Of its four steps three ask: the first, the one with a pin, and the last, which gives no answer.
    void openAsking() {
        openTinyWith([](Museum&, std::vector<Tour>& tours) {
            tours[0].steps[1].question = {{{"en", "Who is nobody?"}, {"ar", "من هو؟"}}};
            tours[0].steps[1].answer = {{{"en", "<Somebody>"}, {"ar", "أحد"}}};
            tours[0].steps[2].question = {{{"en", "What was it?"}, {"ar", "ما هو؟"}}};
        });
    }
    QLabel* question() { return child<QLabel>("quizQuestion"); }
    QTextBrowser* answer() { return child<QTextBrowser>("quizAnswer"); }
    QPlainTextEdit* own() { return child<QPlainTextEdit>("quizOwn"); }
    void clicker(Qt::Key key) {
        QWidget* has = QApplication::focusWidget();
        QTest::keyClick(has != nullptr ? has : &picture(), key);
    }
};

TEST_F(QuizTest, IsDoneByAClickerAndMarksNobody) {
    openAsking();
    readNotice();
    m_window->action(QStringLiteral("quiz"))->trigger();
    ASSERT_TRUE(features().quiz.running());
    ASSERT_TRUE(eventually([&] { return question()->isVisible(); }));
    EXPECT_EQ(child<QLabel>("quizCount")->text(), QStringLiteral("Question 1 of 3"));
    EXPECT_EQ(question()->text(), QStringLiteral("How many rooms?"));
    EXPECT_FALSE(answer()->isVisible());
    own()->setFocus();
    QTest::keyClicks(own(), QStringLiteral("Two"));
    clicker(Qt::Key_PageDown); // in the field too
    EXPECT_TRUE(answer()->isVisible());
    EXPECT_TRUE(answer()->toPlainText().contains(QStringLiteral("One room.")));
    EXPECT_EQ(own()->toPlainText(), QStringLiteral("Two")) << "what one thought stays beside it";
    QTest::qWait(2 * HeldDown::kPair);
    holdKey(&picture(), Qt::Key_PageDown, 200);
    EXPECT_EQ(question()->text(), QStringLiteral("Who is nobody?")) << "a finger that stays is one press";
    QTest::qWait(2 * HeldDown::kPair);
    EXPECT_TRUE(own()->toPlainText().isEmpty());
    picture().setFocus();
    clicker(Qt::Key_PageDown);
    EXPECT_TRUE(answer()->toPlainText().contains(QStringLiteral("<Somebody>"))) << "words are no markup";
    EXPECT_TRUE(answer()->toPlainText().contains(QStringLiteral("9 March 2017"))) << "the source behind it";
    clicker(Qt::Key_PageUp);
    EXPECT_EQ(own()->toPlainText(), QStringLiteral("Two"));
    EXPECT_TRUE(answer()->isVisible()) << "seen already";
    clicker(Qt::Key_PageDown);
    clicker(Qt::Key_PageDown); // the third
    EXPECT_EQ(question()->text(), QStringLiteral("What was it?"));
    EXPECT_EQ(session().comparison().mode, CompareMode::Swipe) << "the step's own picture";
    EXPECT_FALSE(child<QPushButton>("quizShow")->isVisible()) << "there is no answer to it";
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(question()->text(), QStringLiteral("You looked at 3 of 3 questions."));
    clicker(Qt::Key_PageDown); // nothing behind the end
    EXPECT_TRUE(features().quiz.running());
    child<QPushButton>("quizAgain")->click();
    EXPECT_EQ(question()->text(), QStringLiteral("How many rooms?"));
    EXPECT_TRUE(own()->toPlainText().isEmpty()) << "begun anew";
    EXPECT_FALSE(answer()->isVisible());
    picture().setFocus();
    clicker(Qt::Key_Escape);
    EXPECT_FALSE(features().quiz.running());
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
    EXPECT_FALSE(question()->isVisible());
}

/// A slip of a finger takes nothing: neither what was written nor what was seen before.
TEST_F(QuizTest, WhatWasWrittenIsThereAgainAndSoIsThePanelBefore) {
    openAsking();
    readNotice();
    auto* subject = static_cast<PanelDock*>(child<QDockWidget>("dockSubject"));
    auto* pins = static_cast<PanelDock*>(child<QDockWidget>("dockPins"));
    for (PanelDock* before : {pins, subject}) {
        before->bringUp();
        ASSERT_TRUE(eventually([&] { return before->shown(); }));
        m_window->action(QStringLiteral("quiz"))->trigger();
        ASSERT_TRUE(eventually([&] { return own()->isVisible(); }));
        own()->setFocus();
        if (before == pins)
            QTest::keyClicks(own(), QStringLiteral("Two"));
        EXPECT_EQ(own()->toPlainText(), QStringLiteral("Two"));
        clicker(Qt::Key_Escape);
        EXPECT_FALSE(features().quiz.running());
        EXPECT_TRUE(child<QLabel>("toast")->text().contains(QStringLiteral("What you wrote")));
        EXPECT_TRUE(eventually([&] { return before->shown(); })) << before->objectName().toStdString();
        QTest::qWait(100);
        EXPECT_TRUE(before->shown()) << "and stays";
    }
    // The last of what was written, of another question too.
    m_window->action(QStringLiteral("quiz"))->trigger();
    ASSERT_TRUE(eventually([&] { return own()->isVisible(); }));
    clicker(Qt::Key_PageDown);
    clicker(Qt::Key_PageDown);
    ASSERT_EQ(question()->text(), QStringLiteral("Who is nobody?"));
    EXPECT_TRUE(own()->toPlainText().isEmpty());
    own()->setPlainText(QStringLiteral("Me"));
    features().touring.start("short");
    EXPECT_FALSE(features().quiz.running());
    features().touring.lead().end();
    m_window->action(QStringLiteral("quiz"))->trigger();
    ASSERT_TRUE(eventually([&] { return own()->isVisible(); }));
    EXPECT_EQ(own()->toPlainText(), QStringLiteral("Two"));
    clicker(Qt::Key_PageDown);
    clicker(Qt::Key_PageDown);
    EXPECT_EQ(own()->toPlainText(), QStringLiteral("Me"));
    child<QPushButton>("quizEnd")->click();
}

TEST_F(QuizTest, AKeyThatGoesHandsTheKeyboardOn) {
    openAsking();
    readNotice();
    m_window->action(QStringLiteral("quiz"))->trigger();
    auto* show = child<QPushButton>("quizShow");
    auto* next = child<QPushButton>("quizNext");
    ASSERT_TRUE(eventually([&] { return show->isVisible(); }));
    show->setFocus();
    QTest::keyClick(show, Qt::Key_Space);
    EXPECT_FALSE(show->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), next);
    answer()->setFocus();
    clicker(Qt::Key_PageDown); // the answer goes
    EXPECT_EQ(QApplication::focusWidget(), next);
    auto* back = child<QPushButton>("quizBack");
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Space); // nothing is before the first
    EXPECT_EQ(QApplication::focusWidget(), next);
    for (int i = 0; i < 10 && next->isVisible(); ++i)
        QTest::keyClick(next, Qt::Key_Space);
    EXPECT_EQ(QApplication::focusWidget(), child<QPushButton>("quizEnd"));
    auto* again = child<QPushButton>("quizAgain");
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    EXPECT_EQ(QApplication::focusWidget(), next);
}

TEST_F(QuizTest, IsChosenInTheListAndAtTheEndOfATour) {
    openAsking();
    press(Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("tourQuiz") != nullptr; }));
    ASSERT_TRUE(child<QPushButton>("tourQuiz")->isEnabled());
    child<QPushButton>("tourQuiz")->click();
    EXPECT_FALSE(features().quiz.running()) << "the museum's notice comes first";
    acceptNotice();
    ASSERT_TRUE(eventually([&] { return features().quiz.running(); }));
    features().touring.start("short");
    EXPECT_FALSE(features().quiz.running()) << "of those who lead there is one";
    TourLead& lead = features().touring.lead();
    lead.goTo(lead.player()->count() - 1);
    lead.next();
    lead.next();
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("endQuiz")->isVisible(); }));
    child<QPushButton>("endQuiz")->click();
    EXPECT_TRUE(features().quiz.running());
    EXPECT_FALSE(lead.running());
    child<QPushButton>("quizEnd")->click();
    EXPECT_FALSE(features().quiz.running());
}

/// Also where little has room: one finds the next key where the last one was.
TEST_F(QuizTest, ItsKeysStayWhereTheyAreAndOneBarMovesTheRest) {
    QString words;
    for (int i = 0; i < 60; ++i)
        words += QStringLiteral("Nobody who was there wrote it down. ");
    for (const int percent : {100, 200}) {
        applyTheme(*qApp, {.text = percent});
        openTinyWith([&](Museum&, std::vector<Tour>& tours) {
            for (TourStep& step : tours[0].steps) {
                step.question = {{{"en", words.left(180).toStdString()}}};
                step.answer = {{{"en", words.toStdString()}}};
            }
        });
        readNotice();
        for (const QSize& size : {QSize(1024, 600), QSize(1280, 720)}) {
            m_window->resize(size);
            QTest::qWait(300); // panels fold in a narrow window, and another is in front then
            m_window->action(QStringLiteral("quiz"))->trigger();
            ASSERT_TRUE(eventually([&] { return !child<QPushButton>("quizNext")->visibleRegion().isEmpty(); }));
            QTest::qWait(100);
            const auto places = [&](const char* when) {
                std::vector<QRect> all;
                for (const char* name : {"quizBack", "quizNext", "quizEnd"}) {
                    const auto* key = child<QPushButton>(name);
                    const QRect place(key->mapTo(m_window.get(), QPoint()), key->size());
                    EXPECT_EQ(key->visibleRegion().boundingRect(), key->rect()) << name << when << percent;
                    EXPECT_TRUE(m_window->rect().contains(place)) << name << when << percent;
                    all.push_back(place);
                }
                int bars = 0;
                for (const auto* bar : child<QDockWidget>("dockQuiz")->findChildren<QScrollBar*>())
                    bars += bar->isVisible() ? 1 : 0;
                EXPECT_LE(bars, 1) << when << percent << ' ' << size.height();
                return all;
            };
            const auto before = places(" before ");
            child<QPushButton>("quizShow")->click();
            QTest::qWait(100);
            EXPECT_TRUE(answer()->isVisible());
            EXPECT_FALSE(answer()->visibleRegion().isEmpty()) << "one reads it from its beginning";
            EXPECT_TRUE(answer()->visibleRegion().contains(QPoint(answer()->width() / 2, 8)));
            EXPECT_EQ(places(" after "), before) << percent << ' ' << size.height();
            own()->setFocus();
            own()->setPlainText(words.left(400));
            own()->moveCursor(QTextCursor::End);
            QTest::qWait(100);
            EXPECT_EQ(places(" written "), before) << percent << ' ' << size.height();
            EXPECT_TRUE(own()->visibleRegion().contains(own()->cursorRect().center())) << "what one writes is seen";
            child<QPushButton>("quizEnd")->click();
        }
        closeWindow();
    }
    applyTheme(*qApp, {});
}

TEST_F(QuizTest, IsNotOfferedWhereNothingIsAsked) {
    openTinyWith([](Museum&, std::vector<Tour>& tours) {
        for (TourStep& step : tours[0].steps)
            step.question = {};
    });
    EXPECT_FALSE(m_window->action(QStringLiteral("quiz"))->isEnabled());
    press(Qt::Key_F5);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("tourQuiz") != nullptr; }));
    EXPECT_FALSE(child<QPushButton>("tourQuiz")->isEnabled());
}

} // namespace
} // namespace halls::app
