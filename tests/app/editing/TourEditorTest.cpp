// SPDX-License-Identifier: MPL-2.0
#include "app/window/WindowFixture.h"

#include "editing/Editing.h"
#include "editing/TourEditor.h"
#include "touring/TourLead.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>

#include <algorithm>
#include <map>

namespace halls::app {
namespace {

namespace fs = std::filesystem;

/// A copy of the tiny museum whose tours are edited.
class TourEditorTest : public WindowTest {
protected:
    TourLead& lead() { return features().touring.lead(); }
    void SetUp() override {
        WindowTest::SetUp();
        ASSERT_TRUE(m_temporary.isValid());
        fs::copy(tinyFolder().toStdString(), own(), fs::copy_options::recursive);
    }

    fs::path own() const { return m_temporary.filePath(QStringLiteral("own")).toStdString(); }

    void open(const fs::path& folder) {
        if (!m_window)
            openWindow();
        frame().open(folder);
        ASSERT_TRUE(eventually(
            [&] { return link().session() != nullptr && session().loaded().folder() == folder && picture().ready(); }));
        picture().setFocus();
        settle();
    }
    void openEditor() {
        press(Qt::Key_E, Qt::ControlModifier);
        ASSERT_TRUE(eventually([&] { return steps()->isVisible() && steps()->hasFocus(); }));
    }
    QListWidget* steps() { return child<QListWidget>("tourSteps"); }
    const Tour& tour(std::size_t index = 0) { return session().loaded().tours().at(index); }

    /// By the keyboard: Tab from the list of steps until the button has it, or back where it stands before; then Space.
    void pressButton(const char* name) {
        const bool above = std::string_view(name).starts_with("tour");
        steps()->setFocus();
        auto* wanted = child<QPushButton>(name);
        for (int i = 0; i < 40 && !wanted->hasFocus(); ++i)
            press(above ? Qt::Key_Backtab : Qt::Key_Tab, above ? Qt::ShiftModifier : Qt::NoModifier);
        ASSERT_TRUE(wanted->hasFocus()) << name << " is not reached by Tab";
        press(Qt::Key_Space);
    }
    static void type(QWidget* field, const QString& words) {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, words);
    }

    static std::map<std::string, QByteArray> files(const fs::path& folder) {
        std::map<std::string, QByteArray> all;
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            QFile file(QString::fromStdString(entry.path().string()));
            const std::string name = fs::relative(entry.path(), folder).string();
            const bool beside = name == ".museum.lock" || name.starts_with(".backups/");
            if (entry.is_regular_file() && !beside && file.open(QIODevice::ReadOnly))
                all[name] = file.readAll();
        }
        return all;
    }
    std::vector<Tour> written() {
        const auto package = io::Package::open(own(), m_workplace->folders().assets);
        EXPECT_TRUE(package);
        return package ? package.value().tours() : std::vector<Tour>{};
    }

    QTemporaryDir m_temporary;
};

TEST_F(TourEditorTest, ByKeyboardAloneBackAndForth) {
    open(own());
    openEditor();
    const auto before = files(own());
    const std::size_t count = tour().steps.size();
    // A step from where the visitor stands, named at once.
    QTest::keyClick(&picture(), Qt::Key_W);
    settle();
    pressButton("stepAdd");
    ASSERT_EQ(tour().steps.size(), count + 1);
    EXPECT_EQ(tour().steps[1].camera.path.at(0), session().camera().pose);
    auto* title = child<QLineEdit>("stepTitle");
    ASSERT_TRUE(title->hasFocus());
    QTest::keyClicks(title, QStringLiteral("My own step"));
    EXPECT_NE(written()[0].steps[1].title.byLanguage["en"], "My own step") << "not with each key";
    QTest::keyClick(title, Qt::Key_Tab);
    EXPECT_EQ(written()[0].steps[1].title.byLanguage["en"], "My own step");
    EXPECT_EQ(m_window->action(QStringLiteral("undo"))->text(), QStringLiteral("&Undo: Title of a step"));
    // Up in the list.
    steps()->setFocus();
    ASSERT_EQ(steps()->currentRow(), 1);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(steps()->currentRow(), 0);
    EXPECT_EQ(written()[0].steps[0].title.byLanguage["en"], "My own step");
    // Its text in Arabic, and it is no draft.
    auto* languages = child<QTabBar>("stepLanguages");
    languages->setFocus();
    press(Qt::Key_Right);
    ASSERT_EQ(languages->currentIndex(), 1);
    auto* text = child<QPlainTextEdit>("stepText");
    EXPECT_EQ(text->layoutDirection(), Qt::RightToLeft);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    text->insertPlainText(QStringLiteral("هنا نقف")); // as an input method does
    press(Qt::Key_Tab);
    EXPECT_EQ(written()[0].steps[0].text.byLanguage["ar"], "هنا نقف");
    EXPECT_EQ(features().editing.editing().steps().count(), 4);
    const auto after = files(own());
    EXPECT_NE(after, before);
    // Back to the very bytes, and forth again.
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(files(own()), before);
    EXPECT_EQ(tour().steps.size(), count);
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(files(own()), after);
    const auto shown = session().loaded().tours();
    open(own());
    EXPECT_EQ(session().loaded().tours().size(), shown.size());
    EXPECT_EQ(tour().steps.at(0).title, shown[0].steps[0].title);
    EXPECT_EQ(tour().steps.at(0).text, shown[0].steps[0].text);
    EXPECT_TRUE(io::checkPackage(own(), m_workplace->folders().assets).valid());
}

TEST_F(TourEditorTest, WhatIsTypedIsWrittenAfterAShortRest) {
    open(own());
    openEditor();
    auto* text = child<QPlainTextEdit>("stepText");
    type(text, QStringLiteral("Look up."));
    EXPECT_EQ(features().editing.editing().steps().count(), 0);
    EXPECT_TRUE(eventually([&] { return features().editing.editing().steps().count() == 1; }));
    EXPECT_EQ(written()[0].steps[0].text.byLanguage["en"], "Look up.");
    EXPECT_TRUE(text->hasFocus());
    EXPECT_TRUE(picture().ready()) << "editing a tour does not make the picture anew";
    // Undone while one still types: that is the last step.
    QTest::keyClicks(text, QStringLiteral(" And down."));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text->toPlainText(), QStringLiteral("Look up."));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(text->toPlainText(), QStringLiteral("Here."));
}

TEST_F(TourEditorTest, StepsAreRetakenDuplicatedDeletedAndMoved) {
    open(own());
    openEditor();
    const std::size_t count = tour().steps.size();
    link().act([](session::Session& s) { s.goToView("corner"); });
    settle();
    link().act([](session::Session& s) {
        s.openPin("pin-line");
        s.setOverlay(session::Overlay::Form);
    });
    pressButton("stepRetake");
    EXPECT_TRUE(tour().steps[0].camera.view.empty());
    EXPECT_FALSE(tour().steps[0].showEvidence) << "the camera alone";
    pressButton("stepTake");
    EXPECT_TRUE(tour().steps[0].showEvidence);
    EXPECT_EQ(tour().steps[0].pins, std::vector<Id>{"pin-line"});
    EXPECT_TRUE(tour().steps[0].openPin);
    pressButton("stepDuplicate");
    ASSERT_EQ(tour().steps.size(), count + 1);
    EXPECT_EQ(steps()->currentRow(), 1);
    EXPECT_EQ(tour().steps[1].pins, tour().steps[0].pins);
    EXPECT_NE(tour().steps[1].id, tour().steps[0].id);
    steps()->setFocus();
    press(Qt::Key_Delete);
    EXPECT_EQ(tour().steps.size(), count);
    // Dragged: the list's own order is taken.
    const Id first = tour().steps[0].id;
    steps()->model()->moveRow({}, 0, {}, 2);
    EXPECT_TRUE(eventually([&] { return tour().steps[1].id == first; }));
    // To the last one, which stays.
    while (tour().steps.size() > 1)
        pressButton("stepDelete");
    EXPECT_FALSE(child<QPushButton>("stepDelete")->isEnabled());
    EXPECT_TRUE(io::checkPackage(own(), m_workplace->folders().assets).valid());
}

TEST_F(TourEditorTest, ANewTourIsMadePreviewedAndTakenOut) {
    open(own());
    openEditor();
    const auto before = files(own());
    pressButton("tourNew");
    ASSERT_EQ(session().loaded().tours().size(), 2U);
    auto* title = child<QLineEdit>("tourTitleEdit");
    ASSERT_TRUE(title->hasFocus());
    QTest::keyClicks(title, QStringLiteral("For class 5"));
    press(Qt::Key_Tab);
    EXPECT_EQ(written().at(1).title.byLanguage["en"], "For class 5");
    EXPECT_EQ(written().at(1).drafts, (std::vector<std::string>{"en", "ar"}));
    EXPECT_TRUE(io::checkPackage(own(), m_workplace->folders().assets).valid());
    auto* draft = child<QCheckBox>("stepDraft");
    draft->setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(written().at(1).drafts, std::vector<std::string>{"ar"});
    // The preview, and back by Escape.
    steps()->setFocus();
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return lead().running(); }));
    EXPECT_EQ(lead().player()->tour().id, tour(1).id);
    QTest::keyClick(&picture(), Qt::Key_Escape);
    EXPECT_FALSE(lead().running());
    EXPECT_TRUE(steps()->hasFocus());
    // Editing while it runs ends it.
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return lead().running(); }));
    pressButton("stepDuplicate");
    EXPECT_FALSE(lead().running());
    pressButton("tourRemove");
    EXPECT_EQ(session().loaded().tours().size(), 1U);
    while (features().editing.editing().steps().canUndo())
        press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(files(own()), before);
}

TEST_F(TourEditorTest, WhatCannotBeWrittenIsToldAndKept) {
    open(own());
    openEditor();
    const fs::path file = own() / "tours/short.json";
    const fs::path aside = own() / "short.json";
    fs::rename(file, aside);
    fs::create_directories(file / "in the way");
    auto* text = child<QPlainTextEdit>("stepText");
    type(text, QStringLiteral("Look up."));
    press(Qt::Key_Tab);
    ASSERT_TRUE(eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) != nullptr; }));
    QTest::keyClick(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) == nullptr; }));
    EXPECT_EQ(text->toPlainText(), QStringLiteral("Look up."));
    EXPECT_EQ(tour().steps[0].text.byLanguage.at("en"), "Here.");
    EXPECT_EQ(features().editing.editing().steps().count(), 0);
    fs::remove_all(file);
    fs::rename(aside, file);
    text->setFocus();
    press(Qt::Key_Tab);
    EXPECT_EQ(written()[0].steps[0].text.byLanguage["en"], "Look up.");
}

/// The tiny museum as one that comes with the program.
class ShippedToursTest : public TourEditorTest {
protected:
    void SetUp() override {
        ASSERT_TRUE(m_data.isValid());
        const fs::path data = m_data.path().toStdString();
        fs::create_directories(data / "scenes");
        fs::copy(tinyFolder().toStdString(), shipped(), fs::copy_options::recursive);
        const fs::path source = fs::path(HALLS_TEST_DATA).parent_path().parent_path();
        fs::create_directory_symlink(source / "scenes/schema", data / "scenes/schema");
        fs::create_directory_symlink(source / "assets", data / "assets");
        fs::create_directory_symlink(source / "shaders", data / "shaders");
        qputenv("HALLS_DATA_DIR", m_data.path().toUtf8());
        TourEditorTest::SetUp();
    }
    void TearDown() override {
        TourEditorTest::TearDown();
        qunsetenv("HALLS_DATA_DIR");
    }
    fs::path shipped() const { return fs::path(m_data.path().toStdString()) / "scenes/tiny"; }

    QTemporaryDir m_data;
};

TEST_F(ShippedToursTest, AreCopiedFirst) {
    open(shipped());
    openEditor();
    const auto before = files(shipped());
    const std::size_t count = tour().steps.size();
    // Nobody's wish is carried out in the museum itself.
    pressButton("stepDuplicate");
    QLineEdit* folder = nullptr; // once the keys rest
    ASSERT_TRUE(eventually([&] { return (folder = child<QLineEdit>("copyFolder")) != nullptr; }));
    QTest::keyClick(folder, Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") == nullptr; }));
    EXPECT_EQ(tour().steps.size(), count);
    // A key in a field asks for the copy too; there the change is made.
    steps()->setFocus();
    press(Qt::Key_Down);
    const Id chosen = tour().steps[1].id;
    auto* title = child<QLineEdit>("stepTitle");
    title->setFocus();
    QTest::keyClick(title, Qt::Key_End);
    QTest::keyClicks(title, QStringLiteral("!"));
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") != nullptr; }));
    folder = child<QLineEdit>("copyFolder");
    const fs::path copy = m_temporary.filePath(QStringLiteral("copy")).toStdString();
    // First a folder in which something lies already: told, and asked again.
    folder->setText(QString::fromStdString(own().string()));
    QTest::keyClick(folder, Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) != nullptr; }));
    QTest::keyClick(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) == nullptr; }));
    type(folder, QString::fromStdString(copy.string()));
    QTest::keyClick(folder, Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return session().loaded().folder() == copy && picture().ready(); }));
    ASSERT_TRUE(eventually([&] { return features().editing.editing().steps().count() == 1; }));
    EXPECT_EQ(files(shipped()), before);
    EXPECT_EQ(child<TourEditor>("tourEditor")->step(), chosen);
    EXPECT_EQ(title->text(), QStringLiteral("Left out!"));
    EXPECT_EQ(tour().steps[1].title.byLanguage.at("en"), "Left out!");
    m_window->activateWindow(); // the dialog had the keyboard
    ASSERT_TRUE(eventually([&] { return m_window->isActiveWindow(); }));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(files(copy), before);
}

} // namespace
} // namespace halls::app
