// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "desk/Application.h"
#include "desk/ModelPatterns.h"
#include "look/ScaleView.h"
#include "opening/UprightDialog.h"
#include "words/Words.h"

#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QPushButton>
#include <QSet>
#include <QStatusBar>
#include <QToolButton>
#include <QUrl>

#include <fstream>
#include <new>
#include <stdexcept>

namespace halls::app {
namespace {

class OpeningTest : public WindowTest {
protected:
    QStatusBar* statusBar() { return m_window->statusBar(); }
    QMessageBox* problem() {
        QMessageBox* box = nullptr;
        eventually([&] { return (box = child<QMessageBox>("problem")) != nullptr && box->isVisible(); });
        return box;
    }
    /// A model of kilometres; `offer`: what is asked about it.
    void openTooLarge(const std::filesystem::path& folder, UprightDialog*& offer);
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

/// The line over the picture goes after some seconds; what was left out can be read until another museum is open.
TEST_F(OpeningTest, AButtonLeadsToWhatWasLeftOut) {
    openTiny();
    auto* button = child<QToolButton>("leftOut");
    EXPECT_FALSE(button->isVisible());
    auto changed = std::make_shared<loading::LoadedMuseum>(session().loaded());
    changed->notes = {{.file = "a.obj", .text = "left out: the picture \"<b>.png\" is not there"},
                      {.file = "b.glb", .text = std::string(5000, 'x')}};
    link().open(changed);
    ASSERT_TRUE(eventually([&] { return button->isVisible(); }));
    EXPECT_TRUE(button->text().contains(QLatin1Char('2'))) << button->text().toStdString();
    QTest::mouseClick(button, Qt::LeftButton);
    auto* list = child<QMessageBox>("importNotes");
    ASSERT_NE(list, nullptr);
    EXPECT_TRUE(list->detailedText().contains(QStringLiteral("<b>.png")));
    list->close();
    m_languages.use(QStringLiteral("ar"));
    EXPECT_TRUE(eventually([&] { return !button->text().contains(QStringLiteral("Left out")); }));
    m_languages.use(QStringLiteral("en"));
    openTiny();
    EXPECT_TRUE(eventually([&] { return !button->isVisible(); }));
}

/// A model whose picture was written by another machine: nothing is left out, and it is said once.
TEST_F(OpeningTest, ANoteIsNoLossAndIsSaidOnce) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "a-note";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(HALLS_TEST_DATA "/models/checker.png", folder / "t.png");
    std::ofstream(folder / "m.mtl") << "newmtl a\nmap_Kd T.PNG\nnewmtl b\nmap_Kd T.PNG\nnewmtl c\nmap_Kd T.PNG\n";
    std::ofstream(folder / "m.obj") << "mtllib m.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nvt 0 0\nvt 1 0\nvt 0 1\nusemtl a\n"
                                       "f 1/1 2/2 3/3\nusemtl b\nf 1/1 2/2 3/3\nusemtl c\nf 1/1 2/2 3/3\n";
    openWindow();
    frame().open(folder / "m.obj");
    auto* button = child<QToolButton>("leftOut");
    ASSERT_TRUE(eventually([&] { return link().session() != nullptr && button->isVisible(); }));
    const QString note = QStringLiteral("\"T.PNG\" is not there: \"t.png\" beside the model was taken");
    EXPECT_EQ(button->text(), QStringLiteral("Note: ") + note) << "what is short needs no click";
    auto* toast = child<QLabel>("toast");
    EXPECT_EQ(toast->text(), QStringLiteral("Note on m.obj: ") + note);
    EXPECT_FALSE(statusBar()->currentMessage().contains(note)) << "it stands beside it already";
    m_window->action(QStringLiteral("import-notes"))->trigger();
    auto* list = child<QMessageBox>("importNotes");
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->informativeText(), QStringLiteral("m.obj: ") + note);
    for (const QString& words : {button->text(), toast->text(), list->text(), list->windowTitle()})
        EXPECT_FALSE(words.contains(QStringLiteral("left out"), Qt::CaseInsensitive)) << words.toStdString();
    list->close();
    m_languages.use(QStringLiteral("ar"));
    EXPECT_TRUE(eventually([&] { return !button->text().contains(QStringLiteral("beside the model")); }))
        << button->text().toStdString();
}

/// The same of several files of a museum is one note, which names them.
TEST_F(OpeningTest, WhatIsNotedAlikeOfSeveralFilesIsOneNote) {
    openTiny();
    auto changed = std::make_shared<loading::LoadedMuseum>(session().loaded());
    const std::string alike = "the material extension KHR_materials_sheen is not shown";
    changed->notes = {
        {"a.glb", alike}, {"b.glb", alike}, {"c.glb", "left out: lines, which have no surface"}, {"c.glb", alike}};
    link().open(changed);
    auto* button = child<QToolButton>("leftOut");
    ASSERT_TRUE(eventually([&] { return button->isVisible(); }));
    EXPECT_EQ(button->text(), QStringLiteral("2 notes on the files – details"));
    m_window->action(QStringLiteral("import-notes"))->trigger();
    auto* list = child<QMessageBox>("importNotes");
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->detailedText().toStdString(),
              "a.glb, b.glb, c.glb: " + alike + "\nc.glb: left out: lines, which have no surface");
}

TEST_F(OpeningTest, AFolderWithoutAMuseumSaysWhatToChoose) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "empty-folder";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    openTiny();
    frame().open(folder);
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->text(), QStringLiteral("This folder holds no museum."));
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("empty-folder: this folder is empty")))
        << box->informativeText().toStdString();
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("Choose the folder that holds")));
    box->close();
    // Models are offered instead.
    std::filesystem::copy_file(HALLS_TEST_DATA "/models/box.obj", folder / "box.obj");
    frame().open(folder);
    ASSERT_TRUE(
        eventually([&] { return (box = child<QMessageBox>("modelsInFolder")) != nullptr && box->isVisible(); }));
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("box.obj")));
    EXPECT_EQ(session().museum().id, "tiny-museum");
    box->buttons().first()->click();
    EXPECT_TRUE(eventually([&] { return session().loaded().bareModel; }));
}

/// Three lines at most, and no English among Arabic words but where it says so.
TEST_F(OpeningTest, AnArabicWindowTellsCausesInArabicOrSaysThatTheyAreEnglish) {
    const std::string folder = HALLS_TEST_OUTPUT;
    std::ofstream(folder + "/nothing.glb").flush();
    m_languages.use(QStringLiteral("ar"));
    openTiny();
    frame().open(folder + "/nothing.glb");
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    const QString known = box->informativeText();
    EXPECT_TRUE(known.contains(QStringLiteral("/nothing.glb"))) << known.toStdString();
    EXPECT_FALSE(known.contains(QStringLiteral("0 bytes)"))) << known.toStdString();
    box->close();
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("problem") == nullptr; }));
    frame().showProblem({ErrorCode::Damaged, "/x/a.glb", "/nodes/3", "it is made of green cheese"});
    box = problem();
    ASSERT_NE(box, nullptr);
    const QStringList lines = box->informativeText().split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 2) << "with the sentence before them three";
    EXPECT_TRUE(known.isRightToLeft()) << "a path at its beginning turns no line";
    EXPECT_EQ(lines[0], QStringLiteral("\u200F\u2066/x/a.glb: /nodes/3\u2069:"));
    EXPECT_TRUE(lines[1].endsWith(QStringLiteral("\u2066it is made of green cheese\u2069"))) << lines[1].toStdString();
    EXPECT_GT(lines[1].indexOf(QStringLiteral("\u2066")), 3) << "introduced by Arabic words";
    EXPECT_LE(box->text().size() + box->informativeText().size(), 300);
    box->close();
}

/// What was open before is let go of whole, in memory and on the graphics card.
TEST_F(OpeningTest, AMuseumThatIsOpenedAgainLeavesNothingBehind) {
    openTiny();
    std::vector<std::weak_ptr<const loading::LoadedMuseum>> opened;
    const auto objects = [&] {
        picture().makeCurrent();
        QOpenGLFunctions* gl = picture().context()->functions();
        int count = 0;
        for (GLuint name = 1; name < 4000; ++name)
            count += (gl->glIsTexture(name) != 0 ? 1 : 0) + (gl->glIsBuffer(name) != 0 ? 1 : 0) +
                     (gl->glIsFramebuffer(name) != 0 ? 1 : 0) + (gl->glIsProgram(name) != 0 ? 1 : 0);
        picture().doneCurrent();
        return count;
    };
    int first = 0;
    for (int i = 0; i < 7; ++i) {
        const auto* before = &session().loaded();
        frame().open(tinyFolder().toStdString());
        ASSERT_TRUE(eventually(
            [&] { return &session().loaded() != before && picture().ready() && !features().opening.busy(); }));
        session().openPin("pin-stone");
        settle();
        picture().repaint();
        opened.push_back(session().shared());
        if (i == 2) // by then there is all that is made once and used again
            first = objects();
    }
    QTest::qWait(50);
    EXPECT_EQ(std::ranges::count_if(opened, [](const auto& each) { return !each.expired(); }), 1)
        << "only the museum that is open is in memory";
    EXPECT_EQ(objects(), first) << "textures, buffers, framebuffers and programs of OpenGL";
}

/// An exception of a slot or of a worker is told in words, and the program goes on.
TEST_F(OpeningTest, AnExceptionOfASlotIsAnError) {
    openTiny();
    auto* application = qobject_cast<Application*>(qApp);
    ASSERT_NE(application, nullptr);
    application->setTrouble([this](const Error& error) { frame().showProblem(error); });
    QObject bad;
    QTimer::singleShot(0, &bad, [] { throw std::bad_alloc(); });
    QMessageBox* box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("more memory than there is")))
        << box->informativeText().toStdString();
    box->close();
    ASSERT_TRUE(eventually([&] { return child<QMessageBox>("problem") == nullptr; }));
    QTimer::singleShot(0, &bad, [] { throw std::runtime_error("a slot could not"); });
    box = problem();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("the log says where")));
    box->close();
    application->setTrouble({});
    EXPECT_EQ(session().museum().id, "tiny-museum");
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

/// A triangle with a picture, so many metres high.
void putModel(const std::filesystem::path& folder, const std::string& picture, int height) {
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "m.mtl") << "newmtl stone\nmap_Kd " << picture << "\n";
    std::ofstream(folder / "m.obj") << "mtllib m.mtl\nusemtl stone\nv 0 0 0\nv 1 0 0\nv 0 " << height
                                    << " 0\nvt 0 0\nvt 1 0\nvt 0 1\nf 1/1 2/2 3/3\n";
}

void OpeningTest::openTooLarge(const std::filesystem::path& folder, UprightDialog*& offer) {
    putModel(folder, "none.png", 1750);
    openWindow();
    frame().open(folder / "m.obj");
    EXPECT_TRUE(eventually([&] { return (offer = child<UprightDialog>("uprightDialog")) != nullptr; }));
}

TEST_F(OpeningTest, FilesAboveAModelAreReadOnceSomebodyAllowsIt) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "above";
    std::filesystem::remove_all(folder);
    putModel(folder / "models", "../stone.png", 1);
    std::filesystem::copy_file(HALLS_TEST_DATA "/models/checker.png", folder / "stone.png");
    const auto open = [&] { frame().open(folder / "models" / "m.obj"); };
    const auto pictures = [&] { return session().loaded().files.begin()->second.model().images.size(); };
    openWindow();
    open();
    QMessageBox* box = nullptr;
    ASSERT_TRUE(eventually([&] { return (box = child<QMessageBox>("parentFolder")) != nullptr && box->isVisible(); }));
    EXPECT_TRUE(box->text().contains(QString::fromStdString(folder.filename().string())));
    EXPECT_EQ(pictures(), 0U);
    box->buttons().first()->click();
    EXPECT_TRUE(eventually([&] { return !features().opening.busy() && pictures() == 1; }));
    openTiny();
    open(); // asked once
    EXPECT_TRUE(eventually([&] { return session().loaded().bareModel && pictures() == 1; }));
    EXPECT_EQ(child<QMessageBox>("parentFolder"), nullptr);
}

TEST_F(OpeningTest, AModelThatIsAThousandTimesTooLargeIsOfferedInMillimetres) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "too-large";
    UprightDialog* offer = nullptr;
    openTooLarge(folder, offer);
    ASSERT_NE(offer, nullptr);
    EXPECT_EQ(offer->wish().metres, 0.001F);
    const auto* scale = offer->findChild<ScaleView*>();
    EXPECT_TRUE(scale->accessibleName().contains(QStringLiteral("1.75 m"))) << qPrintable(scale->accessibleName());
    EXPECT_TRUE(scale->accessibleName().contains(QStringLiteral("1.70 m"))) << qPrintable(scale->accessibleName());
    const auto height = [&] { return session().museum().halls.front().bounds.size().y; };
    EXPECT_NEAR(height(), 1750.0F, 1.0F);
    offer->findChild<QPushButton*>(QStringLiteral("uprightShow"))->click();
    EXPECT_TRUE(eventually([&] { return !features().opening.busy() && std::abs(height() - 1.75F) < 0.01F; }));
    EXPECT_FALSE(session().loaded().doubt);
    for (const loading::ImportNote& note : session().loaded().notes)
        EXPECT_EQ(note.text.find("1750"), std::string::npos) << note.text;
}

TEST_F(OpeningTest, DialogsOfFilesListEachEndingOfTheFormats) {
    const QStringList patterns = modelPatterns().split(QLatin1Char(' '));
    EXPECT_EQ(patterns.first(), QStringLiteral("*.gltf"));
    EXPECT_EQ(QSet<QString>(patterns.begin(), patterns.end()).size(), patterns.size());
    for (const QString& pattern : patterns) {
        EXPECT_TRUE(pattern.startsWith(QStringLiteral("*."))) << pattern.toStdString();
        EXPECT_NE(model::formatOf(pattern.mid(1).toStdString()), nullptr) << pattern.toStdString();
    }
}

TEST_F(OpeningTest, WhoSaysThatAModelIsInMetresIsBelieved) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "in-metres";
    UprightDialog* offer = nullptr;
    openTooLarge(folder, offer);
    ASSERT_NE(offer, nullptr);
    auto* unit = offer->findChild<QComboBox*>(QStringLiteral("uprightUnit"));
    unit->setCurrentIndex(unit->findText(Words::unit("metre")));
    offer->findChild<QPushButton*>(QStringLiteral("uprightShow"))->click();
    ASSERT_TRUE(eventually([&] { return child<UprightDialog>("uprightDialog") == nullptr; }));
    ASSERT_TRUE(eventually([&] { return !features().opening.busy() && picture().ready(); }));
    settle();
    EXPECT_EQ(child<UprightDialog>("uprightDialog"), nullptr);
}

TEST_F(OpeningTest, AFilesNameIsInNoLanguage) {
    openTiny();
    session::Settings arabic = session().settings();
    arabic.language = "ar";
    link().act([&](session::Session& its) { its.setSettings(arabic); });
    frame().open(HALLS_TEST_DATA "/models/box.glb");
    ASSERT_TRUE(eventually([&] { return !features().opening.busy() && session().loaded().bareModel; }));
    EXPECT_EQ(link().text(session().museum().title), QStringLiteral("box.glb"));
    EXPECT_EQ(link().text({{{"en", "Gate"}}}), QStringLiteral("Gate (English)"));
}

TEST_F(OpeningTest, AModelIsTurnedUprightAndTakenInAnotherUnitOnRequest) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "upright";
    putModel(folder, "none.png", 3);
    openTiny();
    EXPECT_FALSE(m_window->action(QStringLiteral("model-upright"))->isEnabled()) << "a museum says it itself";
    frame().open(folder / "m.obj");
    ASSERT_TRUE(eventually([&] { return !features().opening.busy() && session().loaded().bareModel; }));
    const Vec3 before = session().museum().halls.front().bounds.size();
    m_window->action(QStringLiteral("model-upright"))->trigger();
    auto* dialog = child<UprightDialog>("uprightDialog");
    ASSERT_NE(dialog, nullptr);
    auto* unit = dialog->findChild<QComboBox*>(QStringLiteral("uprightUnit"));
    EXPECT_EQ(unit->currentText(), Words::unit("metre"));
    unit->setCurrentIndex(unit->findText(Words::unit("centimetre")));
    auto* up = dialog->findChild<QComboBox*>(QStringLiteral("uprightAxis"));
    up->setCurrentIndex(1);
    dialog->findChild<QPushButton*>(QStringLiteral("uprightShow"))->click();
    const auto size = [&] { return session().museum().halls.front().bounds.size(); };
    ASSERT_TRUE(eventually([&] { return !features().opening.busy() && std::abs(size().z - before.y / 100) < 1e-4F; }));
    EXPECT_NEAR(size().x, before.x / 100, 1e-4F);
    m_window->action(QStringLiteral("model-upright"))->trigger();
    EXPECT_EQ(child<UprightDialog>("uprightDialog")->wish(), session().loaded().wish) << "it says how it is shown";
}

TEST_F(OpeningTest, UnitAndAxisOfAModelAreRememberedToldAndReset) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "remembered";
    putModel(folder, "none.png", 3);
    const auto file = folder / "m.obj";
    const auto height = [&] { return session().museum().halls.front().bounds.size().y; };
    const auto open = [&](const std::filesystem::path& what, const StartWish& wish = {}) {
        frame().open(what, wish);
        ASSERT_TRUE(eventually(
            [&] { return !features().opening.busy() && link().session() != nullptr && session().loaded().bareModel; }));
    };
    const auto choose = [&](const char* name) {
        m_window->action(QStringLiteral("model-upright"))->trigger();
        auto* dialog = child<UprightDialog>("uprightDialog");
        ASSERT_NE(dialog, nullptr);
        auto* unit = dialog->findChild<QComboBox*>(QStringLiteral("uprightUnit"));
        unit->setCurrentIndex(unit->findText(Words::unit(name)));
        dialog->findChild<QPushButton*>(QStringLiteral("uprightShow"))->click();
        ASSERT_TRUE(
            eventually([&] { return child<UprightDialog>("uprightDialog") == nullptr && !features().opening.busy(); }));
    };
    const auto told = [&] { return statusBar()->currentMessage().contains(QStringLiteral("chose for this file")); };
    openWindow();
    open(file);
    EXPECT_NEAR(height(), 3.0F, 1e-4F);
    choose("centimetre");
    EXPECT_NEAR(height(), 0.03F, 1e-4F);
    // Another day.
    closeWindow();
    openWindow();
    open(folder / "." / "m.obj");
    EXPECT_NEAR(height(), 0.03F, 1e-4F);
    EXPECT_TRUE(told()) << statusBar()->currentMessage().toStdString();
    EXPECT_TRUE(statusBar()->currentMessage().contains(Words::unit("centimetre")));
    // What the call says goes before it, and holds from then on.
    StartWish called;
    called.bare.metres = 0.001F;
    called.bareIsSettled = true;
    open(file, called);
    EXPECT_NEAR(height(), 0.003F, 1e-5F);
    openTiny();
    open(file);
    EXPECT_NEAR(height(), 0.003F, 1e-5F);
    // Another file knows nothing of it, and the same dialog takes it back.
    std::filesystem::copy_file(file, folder / "n.obj", std::filesystem::copy_options::overwrite_existing);
    open(folder / "n.obj");
    EXPECT_NEAR(height(), 3.0F, 1e-4F);
    open(file);
    choose("metre");
    openTiny();
    statusBar()->clearMessage();
    open(file);
    EXPECT_NEAR(height(), 3.0F, 1e-4F);
    EXPECT_FALSE(told());
    // Who forgets what was open forgets this, too.
    choose("millimetre");
    m_store->clearRecent();
    openTiny();
    open(file);
    EXPECT_NEAR(height(), 3.0F, 1e-4F);
}

TEST_F(OpeningTest, AFormatThatSaysItsUnitIsAskedAboutInItsOwnWords) {
    model::Model model;
    model.bounds = {{0, 0, 0}, {1, 1, 1}};
    UprightDialog stated(model, {.file = "/a/b.fbx", .wish = {}, .why = {}}, nullptr);
    UprightDialog silent(model, {.file = "/a/b.stl", .wish = {}, .why = {}}, nullptr);
    const auto words = [](UprightDialog& dialog) {
        return dialog.findChild<QLabel*>(QStringLiteral("uprightWords"))->text();
    };
    const auto units = [](UprightDialog& dialog) {
        return dialog.findChild<QComboBox*>(QStringLiteral("uprightUnit"));
    };
    EXPECT_EQ(units(stated)->currentText(), QStringLiteral("as the file says"));
    EXPECT_EQ(units(silent)->currentText(), Words::unit("metre"));
    EXPECT_TRUE(units(stated)->itemText(0).startsWith(QStringLiteral("1000 times smaller")))
        << units(stated)->itemText(0).toStdString();
    for (UprightDialog* dialog : {&stated, &silent}) {
        units(*dialog)->setCurrentIndex(0);
        EXPECT_EQ(words(*dialog).count(QLatin1Char('.')), 2) << "two sentences: " << words(*dialog).toStdString();
        EXPECT_FALSE(words(*dialog).contains(QStringLiteral("metres"))) << words(*dialog).toStdString();
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    }
}

/// "Open again" works from wherever the program is started.
TEST_F(OpeningTest, ARelativePathIsMadeAWholeOneAtOnce) {
    const auto folder = std::filesystem::path(HALLS_TEST_OUTPUT) / "relative";
    std::filesystem::remove_all(folder);
    putModel(folder / "real", "none.png", 1);
    std::filesystem::create_directory_symlink("real", folder / "link");
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder);
    openWindow();
    frame().open("./link/m.obj");
    EXPECT_TRUE(eventually([&] { return link().session() != nullptr && session().loaded().bareModel; }));
    std::filesystem::current_path(before);
    EXPECT_EQ(m_store->recent().front().toStdString(), (folder / "link/m.obj").string()) << "links stay as named";
    openTiny();
    frame().open(m_store->recent().at(1).toStdString());
    EXPECT_TRUE(eventually([&] { return !features().opening.busy() && session().loaded().bareModel; }));
    // A list of an older version may have others: nobody knows of where they are.
    QSettings(m_settingsFile, QSettings::IniFormat)
        .setValue(QStringLiteral("recent"), QStringList{QStringLiteral("relative.obj"), QStringLiteral("/a/b.obj")});
    EXPECT_EQ(SettingsStore(m_settingsFile).recent(), QStringList{QStringLiteral("/a/b.obj")});
}

} // namespace
} // namespace halls::app
