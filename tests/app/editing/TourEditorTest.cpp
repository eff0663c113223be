// SPDX-License-Identifier: MPL-2.0
#include "app/window/TinyAsShipped.h"
#include "app/window/WindowFixture.h"

#include "desk/Folders.h"
#include "desk/VisitMemory.h"
#include "editing/Editing.h"
#include "editing/GiveDialog.h"
#include "editing/TourEditor.h"
#include "feature/PanelDock.h"
#include "look/Fold.h"
#include "touring/TourLead.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
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
        unfold();
    }
    void unfold() {
        for (const char* fold : {"stepMore", "stepFold"})
            child<Fold>(fold)->setUnfolded(true);
    }
    QListWidget* steps() { return child<QListWidget>("tourSteps"); }
    const Tour& tour(std::size_t index = 0) { return session().loaded().tours().at(index); }

    /// By the keyboard: Tab from the list of steps until the button has it, or back where it stands before; then Space.
    void pressButton(const char* name) {
        unfold();
        const bool above = std::string_view(name).starts_with("tour");
        steps()->setFocus();
        auto* wanted = child<QPushButton>(name);
        for (int i = 0; i < 60 && !wanted->hasFocus(); ++i)
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

TEST_F(TourEditorTest, SlowMovesAreMadeTimedAndTakenOutByKeyboard) {
    open(own());
    openEditor();
    link().act([](session::Session& s) { s.goToView("corner"); });
    settle();
    pressButton("stepEventAdd");
    ASSERT_EQ(tour().steps[0].events.size(), 1U);
    const TourEvent first = tour().steps[0].events[0];
    ASSERT_TRUE(first.move);
    EXPECT_LT(glm::distance(first.move->to.position, session().camera().pose.position), 0.001F);
    pressButton("stepEventAdd");
    ASSERT_EQ(tour().steps[0].events.size(), 2U);
    EXPECT_FLOAT_EQ(tour().steps[0].events[1].at, first.end()) << "when the first one is over";
    auto* list = child<QListWidget>("stepEvents");
    EXPECT_EQ(list->count(), 2);
    EXPECT_EQ(list->currentRow(), 1) << "what was made is chosen";
    // Earlier than the first, and shorter: they change places.
    auto* at = child<QDoubleSpinBox>("stepEventAt");
    auto* takes = child<QDoubleSpinBox>("stepEventTakes");
    type(takes, QStringLiteral("2"));
    QTest::keyClick(takes, Qt::Key_Return);
    EXPECT_FLOAT_EQ(tour().steps[0].events[1].move->seconds, 2.0F);
    type(at, QStringLiteral("1"));
    QTest::keyClick(at, Qt::Key_Return);
    EXPECT_FLOAT_EQ(tour().steps[0].events[0].at, 1.0F);
    EXPECT_FLOAT_EQ(tour().steps[0].events[0].move->seconds, 2.0F);
    EXPECT_EQ(list->currentRow(), 0);
    EXPECT_FLOAT_EQ(tour().steps[0].events[1].at, 3.0F);
    // Its words stand elsewhere.
    auto* caption = child<QComboBox>("stepCaption");
    caption->setFocus();
    QTest::keyClick(caption, Qt::Key_End);
    EXPECT_TRUE(eventually([&] { return tour().steps[0].caption == CaptionPlace::Side; }));
    EXPECT_TRUE(io::checkPackage(own(), m_workplace->folders().assets).valid());
    EXPECT_EQ(written()[0].steps[0].events, tour().steps[0].events);
    pressButton("stepEventRemove");
    pressButton("stepEventRemove");
    EXPECT_TRUE(tour().steps[0].events.empty());
    EXPECT_FALSE(list->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(tour().steps[0].events.size(), 1U);
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
    EXPECT_TRUE(written().at(1).drafts.empty()) << "one's own words are no draft until one says so";
    EXPECT_TRUE(io::checkPackage(own(), m_workplace->folders().assets).valid());
    auto* draft = child<QCheckBox>("stepDraft");
    draft->setFocus();
    press(Qt::Key_Space);
    EXPECT_EQ(written().at(1).drafts, std::vector<std::string>{"en"});
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

TEST_F(TourEditorTest, AStepIsNamedAfterItsViewAndNoTwoAlike) {
    open(own());
    session().goToView("door");
    settle();
    openEditor();
    pressButton("stepAdd");
    const LocalText door{{{"ar", "الباب"}, {"en", "The door"}}};
    EXPECT_EQ(tour().steps[1].title, door);
    auto* toast = child<QLabel>("toast");
    EXPECT_TRUE(toast->isVisible());
    EXPECT_TRUE(toast->text().contains(QStringLiteral("Step 2 is added: The door"))) << toast->text().toStdString();
    pressButton("stepAdd");
    EXPECT_EQ(tour().steps[2].title, (LocalText{{{"ar", "الباب 2"}, {"en", "The door 2"}}}));
    EXPECT_TRUE(toast->text().contains(QStringLiteral("Step 3 is added: The door 2"))) << toast->text().toStdString();
}

TEST_F(TourEditorTest, AnOwnTextIsReadInTheOtherLanguageToo) {
    open(own());
    openEditor();
    pressButton("stepAdd");
    EXPECT_TRUE(tour().steps[1].text.empty()) << "the name of the hall is its title, and no text";
    EXPECT_FALSE(child<QPlainTextEdit>("stepText")->placeholderText().isEmpty());
    // As steps were made once: with the name of the hall as their text.
    features().editing.editing().changeTours(
        QStringLiteral("test"), [](std::vector<Tour>& tours) { tours[0].steps[1].text = tours[0].steps[1].title; });
    auto* text = child<QPlainTextEdit>("stepText");
    type(text, QStringLiteral("Look at the stone."));
    press(Qt::Key_Tab);
    const LocalText kept = written()[0].steps[1].text;
    EXPECT_EQ(kept.in("ar"), "Look at the stone.") << "and not the name of the hall in its place";
    EXPECT_TRUE(tour().steps[1].title.byLanguage.contains("ar"));
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
        TourEditorTest::SetUp();
        VisitMemory(m_settingsFile).setWelcome(false); // as one who has been here before
    }
    fs::path shipped() const { return m_shipped.folder(); }
    void choose(const char* title) {
        auto* tours = child<QComboBox>("tourChoice");
        tours->setCurrentIndex(tours->findText(QLatin1String(title)));
        Q_EMIT tours->activated(tours->currentIndex());
        ASSERT_TRUE(steps()->isVisible());
    }
    /// Makes a tour where there is none of one's own, in a copy.
    void makeTour(const char* title, const fs::path& copy) {
        auto* make = child<QPushButton>("tourMake");
        ASSERT_TRUE(eventually([&] { return make->hasFocus(); }));
        press(Qt::Key_Space);
        ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") != nullptr; }));
        child<QLineEdit>("copyFolder")->setText(QString::fromStdString(copy.string()));
        child<QPushButton>("copyMake")->click();
        ASSERT_TRUE(eventually([&] { return session().loaded().folder() == copy && picture().ready(); }));
        ASSERT_TRUE(eventually([&] { return session().loaded().tours().size() == 2; }));
        auto* field = child<QLineEdit>("tourTitleEdit");
        ASSERT_TRUE(eventually([&] { return field->isVisible(); }));
        type(field, QLatin1String(title));
        steps()->setFocus();
        ASSERT_EQ(tour(1).title.in("en"), title);
    }
    std::string chosen() { return child<TourEditor>("tourEditor")->tour(); }

    TinyAsShipped m_shipped;
};

TEST_F(ShippedToursTest, AreCopiedFirst) {
    open(shipped());
    press(Qt::Key_E, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return child<QPushButton>("tourMake")->hasFocus(); })) << "asked to make one";
    choose("A short tour");
    const auto before = files(shipped());
    const std::size_t count = tour().steps.size();
    // Nobody's wish is carried out in the museum itself.
    pressButton("stepDuplicate");
    QLineEdit* folder = nullptr; // once the keys rest
    ASSERT_TRUE(eventually([&] { return (folder = child<QLineEdit>("copyFolder")) != nullptr; }));
    QTest::keyClick(folder, Qt::Key_Escape);
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") == nullptr; }));
    EXPECT_EQ(tour().steps.size(), count);
    EXPECT_FALSE(child<QPushButton>("unwrittenButton")->isVisible()) << "the wish was given up";
    // A key in a field asks for the copy too; there the change is made.
    steps()->setFocus();
    press(Qt::Key_Down);
    const Id chosen = tour().steps[1].id;
    auto* title = child<QLineEdit>("stepTitle");
    title->setFocus();
    QTest::keyClick(title, Qt::Key_End);
    QTest::keyClicks(title, QStringLiteral("!"));
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") != nullptr; }));
    EXPECT_EQ(child<QPushButton>("unwrittenButton")->text(),
              QStringLiteral("What you changed waits for a copy of your own"))
        << "nothing failed";
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

TEST_F(ShippedToursTest, TheEditorOpensOnOnesOwnTour) {
    const fs::path copy = m_temporary.filePath(QStringLiteral("my copy")).toStdString();
    open(shipped());
    press(Qt::Key_E, Qt::ControlModifier);
    EXPECT_EQ(chosen(), "") << "no tour of one's own yet: none is chosen";
    EXPECT_FALSE(steps()->isVisible());
    makeTour("For class 5", copy);
    EXPECT_EQ(chosen(), "my-tour");
    open(shipped());
    EXPECT_EQ(chosen(), "");
    open(copy);
    EXPECT_EQ(chosen(), "my-tour");
    // The one that was worked at last, also after a restart.
    choose("A short tour");
    pressButton("stepDuplicate");
    closeWindow();
    open(copy);
    EXPECT_EQ(chosen(), "short");
    choose("For class 5");
    pressButton("stepDuplicate");
    closeWindow();
    open(copy);
    EXPECT_EQ(chosen(), "my-tour");
    closeWindow();
    // Given away: on another computer, which has never seen it, at another place.
    const fs::path given = m_temporary.filePath(QStringLiteral("given")).toStdString();
    fs::copy(copy, given, fs::copy_options::recursive);
    fs::remove_all(copy);
    m_settingsFile += QStringLiteral("-other.ini");
    QFile::remove(m_settingsFile);
    VisitMemory(m_settingsFile).setWelcome(false);
    open(given);
    EXPECT_EQ(chosen(), "my-tour") << "what is new in it";
    open(shipped());
    press(Qt::Key_F5);
    auto* list = child<QListWidget>("tours");
    ASSERT_NE(list, nullptr);
    ASSERT_TRUE(eventually([&] { return !list->findItems(QStringLiteral("For class 5"), Qt::MatchContains).empty(); }));
    auto* give = child<QPushButton>("tourListGive");
    EXPECT_FALSE(give->isVisible()) << "the museum that comes with the program is nobody's own";
    list->setCurrentItem(list->findItems(QStringLiteral("For class 5"), Qt::MatchContains).front());
    ASSERT_TRUE(give->isVisible());
    give->click();
    auto* dialog = child<GiveDialog>("giveDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->findChild<QLineEdit*>(QStringLiteral("giveFolder"))->text(),
              QString::fromStdString(given.string()));
    QString opened;
    dialog->setOpener([&](const QString& folder) { opened = folder; });
    dialog->findChild<QPushButton*>(QStringLiteral("giveOpen"))->click();
    EXPECT_EQ(opened, QString::fromStdString(given.string()));
    dialog->close();
    list->window()->close();
}

TEST_F(ShippedToursTest, WhoWalksAgainWalksFirst) {
    open(shipped());
    m_window->action(QStringLiteral("give-tour"))->trigger();
    ASSERT_NE(child<GiveDialog>("giveDialog"), nullptr);
    EXPECT_FALSE(child<QLineEdit>("giveFolder")->isVisible()) << "nothing is one's own yet";
    child<GiveDialog>("giveDialog")->close();
    press(Qt::Key_E, Qt::ControlModifier);
    auto* dock = child<PanelDock>("dockTourEditor");
    ASSERT_TRUE(eventually([&] { return dock->shown(); }));
    closeWindow();
    open(shipped());
    dock = child<PanelDock>("dockTourEditor");
    EXPECT_TRUE(eventually([&] { return !dock->shown(); }));
    EXPECT_FALSE(dock->isHidden()) << "it is one click away";
}

TEST_F(ShippedToursTest, WhatWaitsForACopyIsNotSaidToHaveFailed) {
    open(shipped());
    press(Qt::Key_E, Qt::ControlModifier);
    choose("A short tour");
    QSignalSpy told(&frame(), &Frame::told);
    type(child<QPlainTextEdit>("stepText"), QStringLiteral("My words."));
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") != nullptr; }));
    child<QLineEdit>("copyFolder")->window()->close();
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") == nullptr; }));
    auto* foot = child<QPushButton>("unwrittenButton");
    ASSERT_TRUE(foot->isVisible()) << "what was typed is kept";
    EXPECT_FALSE(foot->text().contains(QStringLiteral("not saved"))) << foot->text().toStdString();
    foot->click();
    ASSERT_TRUE(eventually([&] { return child<QLineEdit>("copyFolder") != nullptr; })) << "asked for once more";
    EXPECT_EQ(child<QDialog>("unwritten"), nullptr);
    const fs::path copy = m_temporary.filePath(QStringLiteral("copies/mine")).toStdString();
    fs::create_directories(copy.parent_path());
    child<QLineEdit>("copyFolder")->setText(QString::fromStdString(copy.string()));
    child<QPushButton>("copyMake")->click();
    ASSERT_TRUE(eventually([&] { return session().loaded().folder() == copy && picture().ready(); }));
    ASSERT_TRUE(eventually([&] { return tour().steps[0].text.in("en") == "My words."; }));
    for (const auto& each : told)
        EXPECT_FALSE(each.at(0).toString().contains(QStringLiteral("not saved"))) << qPrintable(each.at(0).toString());
    EXPECT_EQ(folderFor(*m_store, FileKind::Copy), QString::fromStdString(copy.parent_path().string()));
}

TEST_F(TourEditorTest, TheTextsAreThoseOfTheInterfacesLanguage) {
    m_languages.use(QStringLiteral("ar"));
    open(own());
    openEditor();
    auto* languages = child<QTabBar>("stepLanguages");
    EXPECT_EQ(languages->tabData(languages->currentIndex()), QStringLiteral("ar"));
    languages->setCurrentIndex(0);
    steps()->setCurrentRow(1);
    EXPECT_EQ(languages->currentIndex(), 0) << "who chose another stays there";
    m_languages.use(QStringLiteral("en"));
    EXPECT_TRUE(eventually([&] { return languages->tabData(languages->currentIndex()) == QStringLiteral("en"); }));
    m_languages.use(QStringLiteral("ar"));
    EXPECT_TRUE(eventually([&] { return languages->tabData(languages->currentIndex()) == QStringLiteral("ar"); }));
}

TEST_F(TourEditorTest, EachKindOfEventIsMadeChangedAndRemoved) {
    open(own());
    openEditor();
    const auto events = [&]() -> const std::vector<TourEvent>& { return tour().steps[0].events; };
    const Id shown = tour().steps[0].state;
    pressButton("stepEventOutline");
    ASSERT_EQ(events().size(), 1U);
    EXPECT_EQ(events()[0].highlight, std::vector<Id>{"stone"});
    auto* works = child<QListWidget>("stepEventWorks");
    ASSERT_TRUE(works->isVisible());
    works->item(0)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(works->item(0)->checkState(), Qt::Checked) << "one stays: an event without anything is none";
    EXPECT_EQ(events()[0].highlight, std::vector<Id>{"stone"});
    pressButton("stepEventPoint");
    ASSERT_EQ(events().size(), 2U);
    EXPECT_GT(events()[1].at, events()[0].at) << "when the one before has been seen";
    EXPECT_FALSE(works->isVisible());
    auto* pin = child<QComboBox>("stepEventPin");
    ASSERT_TRUE(pin->isVisible());
    const Id first = events()[1].pin;
    pin->setFocus();
    QTest::keyClick(pin, first == pin->itemData(0).toString().toStdString() ? Qt::Key_End : Qt::Key_Home);
    EXPECT_TRUE(eventually([&] { return events()[1].pin != first; }));
    pressButton("stepEventState");
    ASSERT_EQ(events().size(), 3U);
    EXPECT_NE(events()[2].state, shown) << "another than what is seen";
    pressButton("stepEventAdd");
    ASSERT_EQ(events().size(), 4U);
    EXPECT_TRUE(events()[3].move);
    EXPECT_TRUE(io::checkPackage(own(), m_workplace->folders().assets).valid());
    EXPECT_EQ(written()[0].steps[0].events, events());
    auto* list = child<QListWidget>("stepEvents");
    list->setCurrentRow(1);
    ASSERT_TRUE(pin->isVisible());
    pressButton("stepEventRemove");
    ASSERT_EQ(events().size(), 3U);
    EXPECT_TRUE(events()[1].pin.empty());
    // As a preview plays it.
    steps()->setFocus();
    press(Qt::Key_Return);
    acceptNotice();
    ASSERT_TRUE(eventually([&] { return lead().running(); }));
    EXPECT_TRUE(eventually([&] { return session().highlighted() == std::vector<Id>{"stone"}; }));
    lead().end();
    for (int i = 0; i < 6; ++i)
        features().editing.editing().steps().undo();
    EXPECT_TRUE(events().empty());
}

} // namespace
} // namespace halls::app
