// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "io/WalkFile.h"
#include "walks/KeptWalks.h"
#include "walks/WalkLead.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <fstream>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

class WalksTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        fs::copy(tinyFolder().toStdString(), own(), fs::copy_options::recursive);
        fs::remove_all(kept());
    }
    static fs::path kept() { return KeptWalks::ownFolder(); }
    fs::path own() const { return m_temporary.filePath(QStringLiteral("own")).toStdString(); }
    fs::path file() const { return m_temporary.filePath(QStringLiteral("mine.walk")).toStdString(); }

    void openOwn() {
        openWindow();
        frame().open(own());
        ASSERT_TRUE(eventually(
            [&] { return link().session() != nullptr && session().loaded().folder() == own() && picture().ready(); }));
        picture().setFocus();
        settle();
    }
    /// Walks a little, looks, opens a pin; ends the recording. The list of walks is open then.
    void record() {
        openOwn();
        press(Qt::Key_R, Qt::ControlModifier);
        ASSERT_TRUE(features().walks.lead().recording());
        EXPECT_TRUE(child<QLabel>("walkDot")->isVisible());
        EXPECT_TRUE(child<QLabel>("walkLabel")->isVisible());
        QTest::keyPress(&picture(), Qt::Key_W);
        QTest::qWait(600);
        QTest::keyRelease(&picture(), Qt::Key_W);
        link().act([](session::Session& s) { s.openPin("pin-line"); });
        QTest::qWait(500);
        m_end = session().camera().pose;
        press(Qt::Key_R, Qt::ControlModifier);
        EXPECT_FALSE(features().walks.lead().recording());
        EXPECT_FALSE(child<QLabel>("walkDot")->isVisible());
        ASSERT_NE(child<QDialog>("keptWalksDialog"), nullptr);
        ASSERT_EQ(child<QListWidget>("walks")->count(), 1);
        fs::copy_file(fs::directory_iterator(kept())->path(), file());
    }
    void closeList() {
        child<QDialog>("keptWalksDialog")->close();
        m_window->activateWindow();
        ASSERT_TRUE(eventually([&] { return m_window->isActiveWindow(); }));
        picture().setFocus();
    }
    /// Does something in the file dialog that comes next.
    void inFileDialog(const std::function<void(QFileDialog&)>& act) {
        QTimer::singleShot(500, this_(), [act] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            act(*dialog);
        });
    }
    QObject* this_() { return m_window.get(); }

    QTemporaryDir m_temporary;
    Pose m_end;
};

TEST_F(WalksTest, AreRecordedAndReplayed) {
    record();
    closeList();
    const auto walk = io::readWalk(file());
    ASSERT_TRUE(walk) << toLine(walk.error());
    EXPECT_GT(walk.value().seconds, 1.0);
    EXPECT_GT(walk.value().poses.size(), 5U);
    EXPECT_EQ(walk.value().shown.back().openedPin, "pin-line");
    link().act([](session::Session& s) {
        s.closePin();
        s.goToView("corner");
    });
    settle();
    features().walks.replay(file());
    ASSERT_TRUE(features().walks.lead().replaying());
    EXPECT_EQ(session().openedPin(), nullptr);
    ASSERT_TRUE(eventually([&] { return !features().walks.lead().replaying(); }));
    EXPECT_LT(glm::distance(session().camera().pose.position, m_end.position), 1e-4F);
    ASSERT_NE(session().openedPin(), nullptr);
    EXPECT_EQ(session().openedPin()->id, "pin-line");
    // And Escape ends one.
    features().walks.replay(file());
    QTest::keyClick(&picture(), Qt::Key_Escape);
    EXPECT_FALSE(features().walks.lead().replaying());
}

TEST_F(WalksTest, BecomeATourToBeEdited) {
    record();
    closeList();
    features().walks.makeTour(file());
    ASSERT_EQ(session().loaded().tours().size(), 2U);
    const Tour& tour = session().loaded().tours().back();
    EXPECT_GE(tour.steps.size(), 1U);
    EXPECT_EQ(tour.steps.back().pins, std::vector<Id>{"pin-line"});
    EXPECT_EQ(tour.drafts, (std::vector<std::string>{"en", "ar"}));
    EXPECT_EQ(child<QListWidget>("tourSteps")->count(), static_cast<int>(tour.steps.size()));
    const io::PackageCheck check = io::checkPackage(own(), m_workplace->folders().assets);
    EXPECT_TRUE(check.valid()) << io::toText(check);
    m_window->activateWindow(); // the dialog had the keyboard
    ASSERT_TRUE(eventually([&] { return m_window->isActiveWindow(); }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(session().loaded().tours().size(), 1U);
}

TEST_F(WalksTest, OfAnotherMuseumAreRefusedInWords) {
    record();
    closeList();
    auto walk = io::readWalk(file()).value();
    walk.museum = "another";
    ASSERT_TRUE(io::writeWalk(file(), walk));
    features().walks.replay(file());
    EXPECT_FALSE(features().walks.lead().replaying());
    EXPECT_NE(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), nullptr);
}

TEST_F(WalksTest, AreOnTheDiskWhileOneStillWalks) {
    openOwn();
    press(Qt::Key_R, Qt::ControlModifier);
    QTest::keyPress(&picture(), Qt::Key_W);
    ASSERT_TRUE(eventually([] { return fs::exists(kept()) && !fs::is_empty(kept()); }));
    const fs::path first = fs::directory_iterator(kept())->path();
    EXPECT_LT(io::readWalkHead(first).value().seconds, 2.0);
    ASSERT_TRUE(eventually([&] {
        const auto head = io::readWalkHead(first);
        return head && head.value().seconds > 2.5;
    }));
    QTest::keyRelease(&picture(), Qt::Key_W);
    ASSERT_TRUE(features().walks.lead().recording());
    const auto walk = io::readWalk(first);
    ASSERT_TRUE(walk) << toLine(walk.error());
    EXPECT_GT(walk.value().poses.size(), 20U);
    EXPECT_FALSE(walk.value().date.empty());
    // A window that is closed asks nothing: all of it is kept.
    closeWindow();
    const auto head = io::readWalkHead(first);
    ASSERT_TRUE(head);
    EXPECT_GT(head.value().seconds, walk.value().seconds);
    EXPECT_EQ(std::distance(fs::directory_iterator(kept()), fs::directory_iterator()), 1);
}

TEST_F(WalksTest, AreListedAndThrownAwayOnlyWhenAsked) {
    record();
    auto other = io::readWalk(file()).value();
    other.museum = "another";
    other.date = "2020-01-01T10:00:00";
    ASSERT_TRUE(io::writeWalk(file(), other));
    inFileDialog([this](QFileDialog& dialog) {
        dialog.findChild<QLineEdit*>()->setText(QString::fromStdString(file().string()));
        QTest::keyClick(&dialog, Qt::Key_Return);
    });
    child<QPushButton>("walkAdd")->click();
    auto* list = child<QListWidget>("walks");
    ASSERT_EQ(list->count(), 2);
    EXPECT_EQ(list->currentRow(), 1); // the one that was added, the older one
    EXPECT_TRUE(list->item(1)->text().contains(QStringLiteral("2020-01-01")));
    EXPECT_FALSE(child<QPushButton>("walkReplay")->isEnabled());
    EXPECT_FALSE(child<QPushButton>("walkTour")->isEnabled());
    EXPECT_TRUE(child<QPushButton>("walkCopy")->isEnabled());
    child<QPushButton>("walkDelete")->click();
    auto* box = child<QMessageBox>("walkAway");
    ASSERT_NE(box, nullptr);
    box->defaultButton()->click();
    EXPECT_EQ(list->count(), 2);
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("walkAway") == nullptr; })); // it deletes itself
    child<QPushButton>("walkDelete")->click();
    for (QAbstractButton* each : child<QMessageBox>("walkAway")->buttons()) {
        if (each->text() == QStringLiteral("Delete"))
            each->click();
    }
    EXPECT_EQ(list->count(), 1);
    EXPECT_EQ(std::distance(fs::directory_iterator(kept()), fs::directory_iterator()), 1);
    child<QPushButton>("walkReplay")->click();
    EXPECT_TRUE(features().walks.lead().replaying());
}

TEST_F(WalksTest, ThatCannotBeKeptAreAskedFor) {
    openOwn();
    fs::create_directories(kept().parent_path());
    std::ofstream(kept()) << "a file where the folder should be";
    press(Qt::Key_R, Qt::ControlModifier);
    QTest::qWait(300);
    // Cancel does not lose it: it is asked about, and then asked for again.
    inFileDialog([this](QFileDialog& dialog) {
        QTimer::singleShot(500, this_(), [this] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr);
            inFileDialog([this](QFileDialog& again) {
                again.findChild<QLineEdit*>()->setText(QString::fromStdString(file().string()));
                QTest::keyClick(&again, Qt::Key_Return);
            });
            QTest::keyClick(box, Qt::Key_Escape);
        });
        QTest::keyClick(&dialog, Qt::Key_Escape);
    });
    press(Qt::Key_R, Qt::ControlModifier);
    EXPECT_TRUE(io::readWalk(file()));
    fs::remove(kept());
}

} // namespace
} // namespace halls::app
