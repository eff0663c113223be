// SPDX-License-Identifier: MPL-2.0
#include "app/shell/WindowFixture.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

#include <fstream>

namespace halls::app {
namespace {

class Opening : public WindowTest {
protected:
    QMessageBox* problem() {
        QMessageBox* box = nullptr;
        eventually([&] { return (box = child<QMessageBox>("problem")) != nullptr && box->isVisible(); });
        return box;
    }
};

TEST_F(Opening, AWrongFileIsNamedAndWhatWasOpenStays) {
    openTiny();
    const std::string file = HALLS_TEST_OUTPUT "/no-model.glb";
    std::ofstream(file) << "this is no model";
    m_window->open(file);
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_FALSE(box->text().isEmpty());
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("no-model.glb")))
        << box->informativeText().toStdString();
    EXPECT_EQ(session().museum().id, "tiny-museum");
    EXPECT_TRUE(picture().ready());
    box->close();
}

TEST_F(Opening, AFolderThatIsNoPackageIsNamed) {
    openTiny();
    m_window->open("/nowhere/museum.json");
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("museum.json")));
    EXPECT_EQ(session().museum().id, "tiny-museum");
}

TEST_F(Opening, AModelOpensAndIsRemembered) {
    openTiny();
    const std::string file = HALLS_TEST_DATA "/models/box.obj";
    m_window->open(file);
    ASSERT_TRUE(eventually([&] { return session().loaded().bareModel && picture().ready(); }));
    EXPECT_EQ(session().mode(), Mode::Orbit);
    EXPECT_EQ(m_store->recent().front().toStdString(), file);
}

TEST_F(Opening, ADroppedFolderOpens) {
    openWindow();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(tinyFolder())});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    EXPECT_TRUE(eventually([&] { return m_window->link().session() != nullptr && picture().ready(); }));
}

TEST_F(Opening, CancelKeepsWhatWasOpen) {
    openTiny();
    m_window->open(HALLS_TEST_DATA "/models/box.obj");
    m_window->cancelOpening();
    ASSERT_TRUE(eventually([&] { return !m_window->opening(); }));
    // Either it was cancelled in time or it was quicker than that: something whole is open.
    EXPECT_TRUE(eventually([&] { return picture().ready(); }));
}

TEST_F(Opening, AWishOfTheCommandLineIsFulfilledOrNamed) {
    openWindow();
    m_window->open(tinyFolder().toStdString(), {.state = {}, .hall = {}, .view = "corner", .tour = {}});
    ASSERT_TRUE(eventually([&] { return m_window->link().session() != nullptr && picture().ready(); }));
    EXPECT_TRUE(eventually([&] { return session().camera().pose.position.x < -3.0F; }));
    m_window->open(tinyFolder().toStdString(), {.state = {}, .hall = {}, .view = "never", .tour = {}});
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("never")));
}

} // namespace
} // namespace halls::app
