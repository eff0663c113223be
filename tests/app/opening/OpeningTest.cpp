// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

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

class OpeningTest : public WindowTest {
protected:
    QMessageBox* problem() {
        QMessageBox* box = nullptr;
        eventually([&] { return (box = child<QMessageBox>("problem")) != nullptr && box->isVisible(); });
        return box;
    }
};

TEST_F(OpeningTest, AWrongFileIsNamedAndWhatWasOpenStays) {
    openTiny();
    const std::string file = HALLS_TEST_OUTPUT "/no-model.glb";
    std::ofstream(file) << "this is no model";
    frame().open(file);
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_FALSE(box->text().isEmpty());
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("no-model.glb")))
        << box->informativeText().toStdString();
    EXPECT_EQ(session().museum().id, "tiny-museum");
    EXPECT_TRUE(picture().ready());
    box->close();
}

TEST_F(OpeningTest, AFolderThatIsNoPackageIsNamed) {
    openTiny();
    frame().open("/nowhere/museum.json");
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("museum.json")));
    EXPECT_EQ(session().museum().id, "tiny-museum");
}

TEST_F(OpeningTest, AModelOpensAndIsRemembered) {
    openTiny();
    const std::string file = HALLS_TEST_DATA "/models/box.obj";
    frame().open(file);
    ASSERT_TRUE(eventually([&] { return session().loaded().bareModel && picture().ready(); }));
    EXPECT_EQ(session().mode(), Mode::Orbit);
    EXPECT_EQ(m_store->recent().front().toStdString(), file);
}

TEST_F(OpeningTest, ADroppedFolderOpens) {
    openWindow();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(tinyFolder())});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    EXPECT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
}

TEST_F(OpeningTest, WhatAnImportLeftOutIsToldAndListedAlsoFromTheCache) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "left-out";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "m.mtl") << "newmtl stone\nmap_Kd nowhere.png\n";
    std::ofstream(folder / "m.obj") << "mtllib m.mtl\nusemtl stone\nv 0 0 0\nv 1 0 0\nv 0 1 0\nvt 0 0\nvt 1 0\nvt 0 1\n"
                                       "f 1/1 2/2 3/3\n";
    openWindow();
    for (const char* when : {"imported", "cached"}) {
        frame().open(folder / "m.obj");
        ASSERT_TRUE(eventually([&] { return link().session() != nullptr && !session().loaded().notes.empty(); }))
            << when;
        EXPECT_TRUE(eventually([&] { return child<QLabel>("toast")->text().contains(QStringLiteral("nowhere.png")); }))
            << when;
        m_window->action(QStringLiteral("import-notes"))->trigger();
        auto* list = child<QMessageBox>("importNotes");
        ASSERT_NE(list, nullptr) << when;
        EXPECT_TRUE((list->informativeText() + list->detailedText()).contains(QStringLiteral("nowhere.png"))) << when;
        list->close();
        openTiny();
        EXPECT_TRUE(eventually([&] { return !m_window->action(QStringLiteral("import-notes"))->isEnabled(); }));
    }
}

TEST_F(OpeningTest, CancelKeepsWhatWasOpen) {
    openTiny();
    frame().open(HALLS_TEST_DATA "/models/box.obj");
    m_window->action(QStringLiteral("cancel-opening"))->trigger();
    ASSERT_TRUE(eventually([&] { return !features().opening.busy(); }));
    // Either it was cancelled in time or it was quicker than that: something whole is open.
    EXPECT_TRUE(eventually([&] { return picture().ready(); }));
}

TEST_F(OpeningTest, AWishOfTheCommandLineIsFulfilledOrNamed) {
    openWindow();
    frame().open(tinyFolder().toStdString(), {.state = {}, .hall = {}, .view = "corner", .tour = {}});
    ASSERT_TRUE(eventually([&] { return link().session() != nullptr && picture().ready(); }));
    EXPECT_TRUE(eventually([&] { return session().camera().pose.position.x < -3.0F; }));
    frame().open(tinyFolder().toStdString(), {.state = {}, .hall = {}, .view = "never", .tour = {}});
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("never")));
}

} // namespace
} // namespace halls::app
