// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "io/WalkFile.h"
#include "walks/WalkLead.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

class WalksTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        fs::copy(tinyFolder().toStdString(), own(), fs::copy_options::recursive);
    }
    fs::path own() const { return m_temporary.filePath(QStringLiteral("own")).toStdString(); }
    fs::path file() const { return m_temporary.filePath(QStringLiteral("mine.walk")).toStdString(); }

    /// Walks a little, looks, opens a pin; ends the recording and types where to keep it.
    void record() {
        frame().open(own());
        ASSERT_TRUE(eventually(
            [&] { return link().session() != nullptr && session().loaded().folder() == own() && picture().ready(); }));
        picture().setFocus();
        settle();
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
        QTimer::singleShot(500, this_(), [this] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            EXPECT_TRUE(dialog->findChild<QLineEdit*>()->text().startsWith(QStringLiteral("Walk 20")));
            dialog->findChild<QLineEdit*>()->setText(QString::fromStdString(file().string()));
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        press(Qt::Key_R, Qt::ControlModifier);
        EXPECT_FALSE(features().walks.lead().recording());
        EXPECT_FALSE(child<QLabel>("walkDot")->isVisible());
        ASSERT_TRUE(fs::exists(file()));
    }
    QObject* this_() { return m_window.get(); }

    QTemporaryDir m_temporary;
    Pose m_end;
};

TEST_F(WalksTest, AreRecordedAndReplayed) {
    openWindow();
    record();
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
    openWindow();
    record();
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
    openWindow();
    record();
    auto walk = io::readWalk(file()).value();
    walk.museum = "another";
    ASSERT_TRUE(io::writeWalk(file(), walk));
    features().walks.replay(file());
    EXPECT_FALSE(features().walks.lead().replaying());
    EXPECT_NE(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), nullptr);
}

} // namespace
} // namespace halls::app
