// SPDX-License-Identifier: MPL-2.0
#include "app/window/TinyAsShipped.h"
#include "app/window/WindowFixture.h"

#include "desk/VisitMemory.h"
#include "touring/TourLead.h"
#include "welcome/FirstView.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

/// The tiny museum as the one that comes with the program.
class WelcomeTest : public WindowTest {
protected:
    fs::path shipped() const { return m_shipped.folder(); }

    void open(const StartWish& wish = {}) {
        if (!m_window)
            openWindow();
        bool opened = false;
        connectOnce(opened);
        frame().open(shipped(), wish);
        ASSERT_TRUE(eventually([&] { return opened && picture().ready(); }));
        QTest::qWait(100);
    }
    void connectOnce(bool& opened) {
        QObject::connect(
            &frame(), &Frame::museumOpened, m_window.get(), [&opened] { opened = true; }, Qt::SingleShotConnection);
    }
    /// What is cut, or not in the picture.
    std::string wrongWith() {
        std::string words;
        if (!picture().rect().contains(card()->geometry()))
            words += "the card ";
        for (const QWidget* each : card()->findChildren<QWidget*>()) {
            if (!each->isVisible())
                continue;
            const auto* label = qobject_cast<const QLabel*>(each);
            const auto* button = qobject_cast<const QAbstractButton*>(each);
            const bool whole = card()->rect().contains({each->mapTo(card(), QPoint(0, 0)), each->size()}) &&
                               (label == nullptr || label->text().isEmpty() ||
                                label->height() >= label->heightForWidth(label->width())) &&
                               (button == nullptr || button->width() >= button->minimumSizeHint().width());
            if (!whole)
                words += (label != nullptr ? label->text() : each->objectName()).toStdString() + ' ';
        }
        return words;
    }
    bool hintsShown() {
        const QList<QLabel*> hints = card()->findChildren<QLabel*>(QStringLiteral("welcomeHint"));
        return std::ranges::all_of(hints, [](const QLabel* hint) { return hint->isVisible(); });
    }
    QWidget* card() { return child<QWidget>("welcomeCard"); }
    bool shown() { return card()->isVisible(); }
    void again() {
        m_window->action(QStringLiteral("welcome"))->trigger();
        ASSERT_TRUE(shown());
    }
    /// As X11 tells of a key that is held, seen by a window that is busy: no pair is marked.
    static void hold(Qt::Key key, int pairs = 8) {
        quint64 at = 1000;
        const auto send = [&](QEvent::Type type) {
            QWidget* target = QApplication::focusWidget();
            if (target == nullptr)
                return;
            QKeyEvent event(type, key, Qt::NoModifier);
            event.setTimestamp(at);
            QCoreApplication::sendEvent(target, &event);
        };
        send(QEvent::KeyPress);
        QTest::qWait(20);
        for (int pair = 0; pair < pairs; ++pair) {
            at += 40;
            send(QEvent::KeyRelease);
            send(QEvent::KeyPress);
            QTest::qWait(10);
        }
        at += 40;
        send(QEvent::KeyRelease);
        QTest::qWait(150);
    }

    TinyAsShipped m_shipped;
};

/// In the museum's own words: the first paragraph of its description.
TEST_F(WelcomeTest, SaysWhatHappenedAndThatItIsAModel) {
    const fs::path file = shipped() / "museum.json";
    nlohmann::json museum = nlohmann::json::parse(std::ifstream(file));
    std::string about = "This is what happened here";
    for (int i = 0; i < 14; ++i)
        about += i == 6 ? ". What you see is a model" : ", and so it was told";
    about += '.';
    museum["description"]["en"] = about + "\n\nMore of it is read elsewhere.";
    museum["description"]["ar"] = "هذا ما جرى هنا. ما تراه نموذج.\n\nوالمزيد في مكان آخر.";
    std::ofstream(file) << museum.dump();
    open();
    ASSERT_TRUE(shown());
    auto* words = child<QLabel>("welcomeAbout");
    EXPECT_EQ(words->text().toStdString(), about);
    for (const QSize& size : {QSize(1024, 562), QSize(1280, 720), QSize(1600, 860)}) {
        m_window->resize(size);
        EXPECT_TRUE(eventually([&] { return wrongWith().empty() && words->isVisible(); }))
            << wrongWith() << size.width();
    }
    for (auto* button : card()->findChildren<QPushButton*>(QStringLiteral("welcomeLanguage"))) {
        if (!button->isChecked()) {
            button->click();
            break;
        }
    }
    EXPECT_TRUE(eventually([&] { return words->text() == QStringLiteral("هذا ما جرى هنا. ما تراه نموذج."); }));
}

TEST_F(WelcomeTest, ComesAtANormalStartBeforeAViewOfManyWorks) {
    open();
    ASSERT_TRUE(shown());
    const View* view = firstView(session().museum(), session().state().id);
    ASSERT_NE(view, nullptr);
    EXPECT_NE(view->id, session().museum().startView) << "a visit begins there, but less is to be seen from it";
    EXPECT_EQ(session().camera().pose, view->pose);
    EXPECT_EQ(QApplication::focusWidget(), child<QPushButton>("welcomeTour"));
    EXPECT_FALSE(card()->accessibleName().isEmpty());
    for (auto* each : card()->findChildren<QAbstractButton*>()) {
        EXPECT_GE(each->height(), 44) << each->objectName().toStdString();
        EXPECT_FALSE(each->text().isEmpty());
    }
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        for (const QSize& size : {QSize(1024, 562), QSize(1280, 720), QSize(1600, 860)}) {
            m_window->resize(size);
            eventually([&] { return wrongWith().empty(); });
            EXPECT_EQ(wrongWith(), "") << size.width() << " " << language.toStdString();
            EXPECT_TRUE(hintsShown()) << size.width() << " " << language.toStdString();
        }
    }
    m_window->resize(1024, 562);
    for (int i = 0; i < 10; ++i)
        frame().commands.run(QLatin1String("text-larger"));
    for (const QString& language : Languages::offered()) {
        m_languages.use(language);
        eventually([&] { return wrongWith().empty(); });
        EXPECT_EQ(wrongWith(), "") << "twice as large " << language.toStdString();
    }
    frame().commands.run(QLatin1String("text-normal"));
}

TEST_F(WelcomeTest, IsUsedByKeysAndGoesWhenOneWalks) {
    open();
    ASSERT_TRUE(shown());
    std::set<QWidget*> reached;
    for (int i = 0; i < 6; ++i) {
        reached.insert(QApplication::focusWidget());
        press(Qt::Key_Down);
    }
    for (auto* each : card()->findChildren<QAbstractButton*>())
        EXPECT_EQ(reached.count(each), 1U) << each->objectName().toStdString();
    press(Qt::Key_Escape);
    EXPECT_FALSE(shown());
    EXPECT_EQ(QApplication::focusWidget(), &picture());
    again();
    const Vec3 before = session().camera().pose.position;
    QTest::keyPress(QApplication::focusWidget(), Qt::Key_W);
    EXPECT_FALSE(shown());
    EXPECT_TRUE(eventually([&] { return session().camera().pose.position != before; })) << "and walks by that key";
    QTest::keyRelease(&picture(), Qt::Key_W);
    settle();
    again();
    QTest::mouseClick(card(), Qt::LeftButton, Qt::NoModifier, QPoint(4, 4));
    EXPECT_TRUE(shown()) << "beside a button";
    QTest::mouseClick(&picture(), Qt::LeftButton, Qt::NoModifier, QPoint(4, 4));
    EXPECT_FALSE(shown());
    again();
    child<QPushButton>("welcomeWalk")->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return !shown(); }));
    EXPECT_EQ(QApplication::focusWidget(), &picture());
}

TEST_F(WelcomeTest, ComparesWhenTheNoticeWasRead) {
    open();
    child<QPushButton>("welcomeCompare")->setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(eventually([&] { return link().notice().pending(); }));
    EXPECT_FALSE(shown());
    EXPECT_EQ(session().comparison().mode, CompareMode::Off);
    acceptNotice();
    EXPECT_EQ(session().comparison().mode, CompareMode::Swipe);
}

TEST_F(WelcomeTest, NeverComesWhereSomethingElseIsWished) {
    open({.view = "corner"});
    EXPECT_FALSE(shown());
    EXPECT_EQ(session().hall()->id, "room");
    open();
    EXPECT_FALSE(shown()) << "not the start any more";
    closeWindow();
    openWindow();
    frame().open(tinyFolder().toStdString());
    ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
    QTest::qWait(100);
    EXPECT_FALSE(shown()) << "a museum of one's own";
    again();
    press(Qt::Key_X); // asks for the notice
    EXPECT_TRUE(eventually([&] { return link().notice().pending(); }));
    EXPECT_FALSE(shown()) << "over the notice";
    link().notice().refuse();
    again();
    features().touring.start(session().loaded().tours().front().id);
    EXPECT_FALSE(shown()) << "in a tour";
    features().touring.lead().end();
    again();
    frame().setAudience(true);
    EXPECT_FALSE(shown());
    EXPECT_FALSE(m_window->action(QStringLiteral("welcome"))->isEnabled());
    frame().setAudience(false);
}

TEST_F(WelcomeTest, CanBeTurnedOffAndComesBackFromHelp) {
    open();
    auto* never = child<QCheckBox>("welcomeNever");
    never->setFocus();
    press(Qt::Key_Space);
    EXPECT_TRUE(eventually([&] { return never->isChecked(); }));
    EXPECT_FALSE(VisitMemory(m_settingsFile).welcome());
    closeWindow();
    open();
    EXPECT_FALSE(shown());
    again();
    EXPECT_TRUE(child<QCheckBox>("welcomeNever")->isChecked());
    child<QCheckBox>("welcomeNever")->click();
    EXPECT_TRUE(VisitMemory(m_settingsFile).welcome());
}

TEST_F(WelcomeTest, OneChoiceOfLanguageIsForWindowAndTexts) {
    open();
    const QList<QPushButton*> languages = card()->findChildren<QPushButton*>(QStringLiteral("welcomeLanguage"));
    ASSERT_EQ(languages.size(), 2);
    EXPECT_EQ(languages[0]->text(), QStringLiteral("English"));
    EXPECT_EQ(languages[1]->text(), QString::fromUtf8("العربية"));
    EXPECT_TRUE(languages[0]->isChecked());
    languages[1]->setFocus();
    press(Qt::Key_Return);
    EXPECT_TRUE(eventually([&] { return m_languages.current() == QLatin1String("ar"); }));
    QTest::qWait(50);
    EXPECT_EQ(session().settings().language, "ar");
    EXPECT_EQ(m_store->interfaceLanguage(), QStringLiteral("ar"));
    ASSERT_TRUE(shown());
    EXPECT_TRUE(languages[1]->isChecked());
    EXPECT_FALSE(languages[0]->isChecked());
    EXPECT_TRUE(languages[1]->hasFocus());
    EXPECT_EQ(child<QLabel>("welcomeTitle")->text(), link().text(session().museum().title));
}

TEST_F(WelcomeTest, AHeldKeyDoesOneThing) {
    open();
    hold(Qt::Key_Return); // on "Take a tour"
    ASSERT_TRUE(eventually([&] { return child<QDialog>("tourDialog") != nullptr; }));
    QTest::qWait(100);
    EXPECT_EQ(m_window->findChildren<QDialog*>(QStringLiteral("tourDialog")).size(), 1);
    EXPECT_TRUE(features().touring.running().empty()) << "the rest of the key began it";
    child<QDialog>("tourDialog")->reject();
    ASSERT_TRUE(eventually([&] { return child<QDialog>("tourDialog") == nullptr; }));
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    picture().setFocus();
    press(Qt::Key_4);
    ASSERT_EQ(session().mode(), Mode::Plan);
    again();
    QTest::keyPress(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(shown());
    EXPECT_EQ(session().mode(), Mode::Plan);
    QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Escape);
    child<QPushButton>("welcomeTour")->setFocus();
}

} // namespace
} // namespace halls::app
