// SPDX-License-Identifier: MPL-2.0
#pragma once

// A copy of the tiny museum that is changed in the window, and in ways that go wrong.
#include "app/window/WindowFixture.h"

#include "editing/ConflictDialog.h"
#include "editing/Editing.h"
#include "editing/TourEditor.h"
#include "editing/UnwrittenDialog.h"
#include "io/EditLock.h"
#include "look/Fold.h"
#include "words/Isolates.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QWheelEvent>

namespace halls::app {

namespace fs = std::filesystem;

class LossTest : public WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        ASSERT_TRUE(m_temporary.isValid());
        fs::copy(tinyFolder().toStdString(), own(), fs::copy_options::recursive);
    }
    fs::path own() const { return m_temporary.filePath(QStringLiteral("own")).toStdString(); }
    fs::path root() const { return m_temporary.path().toStdString(); }

    void open(const fs::path& folder) {
        if (!m_window)
            openWindow();
        frame().open(folder);
        ASSERT_TRUE(opened(folder));
        picture().setFocus();
        settle();
    }
    bool opened(const fs::path& folder) {
        return eventually(
            [&] { return link().session() != nullptr && session().loaded().folder() == folder && picture().ready(); });
    }
    void openEditor() {
        press(Qt::Key_E, Qt::ControlModifier);
        ASSERT_TRUE(eventually([&] { return child<QListWidget>("tourSteps")->hasFocus(); }));
    }
    /// What is seldom said of a step.
    void unfold() { child<Fold>("stepFold")->setUnfolded(true); }
    void type(const QString& words) {
        auto* field = child<QPlainTextEdit>("stepText");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(field, words);
    }
    io::Package onDisk(const fs::path& folder) const {
        auto package = io::Package::open(folder, m_workplace->folders().assets);
        EXPECT_TRUE(package) << toLine(package.error());
        return std::move(package).value();
    }
    std::string textOnDisk(const fs::path& folder) const {
        return onDisk(folder).tours().at(0).steps.at(0).text.byLanguage.at("en");
    }
    /// As another window does that was opened at the same time.
    void writeAsAnother(const std::string& words) {
        const io::Package theirs = onDisk(own());
        std::vector<Tour> tours = theirs.tours();
        tours[0].steps[0].text.byLanguage["en"] = words;
        ASSERT_TRUE(theirs.with(theirs.museum(), tours).save(own()));
    }
    void makeConflict() {
        open(own());
        openEditor();
        writeAsAnother("Theirs.");
        type(QStringLiteral("Mine."));
        press(Qt::Key_Tab);
        ASSERT_TRUE(eventually([&] { return m_window->findChild<ConflictDialog*>() != nullptr; }));
    }
    ConflictDialog* conflict() const { // a question that was answered goes a little later
        for (auto* each : m_window->findChildren<ConflictDialog*>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void answerConflict(const char* button) { conflict()->findChild<QPushButton*>(QLatin1String(button))->click(); }
    /// "what|theirs|mine" of each row, without the marks of direction.
    QStringList conflictRows() const {
        QStringList rows;
        const auto* table = conflict()->findChild<QTableWidget*>(QStringLiteral("conflictVersions"));
        for (int row = 0; row < table->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columnCount(); ++column)
                cells << table->item(row, column)->text();
            rows << Isolates::removed(cells.join(QLatin1Char('|')));
        }
        return rows;
    }
    /// All that the question shows as not written, without the marks of direction.
    QString textUnwritten() const {
        return Isolates::removed(
            unwritten()->findChild<QPlainTextEdit*>(QStringLiteral("unwrittenText"))->toPlainText());
    }
    UnwrittenDialog* unwritten() const { return m_window->findChild<UnwrittenDialog*>(); }
    void pressFoot() {
        auto* foot = child<QPushButton>("unwrittenButton");
        ASSERT_TRUE(foot->isVisible());
        EXPECT_FALSE(foot->accessibleDescription().isEmpty());
        EXPECT_TRUE(eventually([&] { return m_window->isActiveWindow(); })) << "it was before it asked";
        foot->setFocus(Qt::TabFocusReason);
        EXPECT_TRUE(foot->hasFocus()) << "the keyboard reaches it";
        QTest::keyClick(foot, Qt::Key_Space);
    }
    void unblockTheTour() {
        fs::remove_all(own() / "tours/short.json");
        fs::rename(own() / "short.json", own() / "tours/short.json");
    }
    /// Something lies where the file of the tour is: it cannot be written.
    void blockTheTour() {
        fs::rename(own() / "tours/short.json", own() / "short.json");
        fs::create_directories(own() / "tours/short.json/in the way");
    }
    /// Presses a button of the question before what is typed goes, when it comes.
    void answer(const char* button) {
        QTimer::singleShot(300, m_window.get(), [this, button] {
            auto* dialog = m_window->findChild<UnwrittenDialog*>();
            m_asked = dialog != nullptr;
            if (dialog == nullptr)
                return;
            m_shown = textUnwritten();
            dialog->findChild<QPushButton*>(QLatin1String(button))->click();
        });
    }
    void typeWhatCannotBeWritten() {
        open(own());
        openEditor();
        blockTheTour();
        type(QStringLiteral("Kept words."));
        press(Qt::Key_Tab);
        ASSERT_TRUE(
            eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) != nullptr; }));
        EXPECT_TRUE(m_window->findChild<QMessageBox*>(QStringLiteral("problem"))
                        ->text()
                        .contains(QStringLiteral("could not be saved.")));
        QTest::keyClick(m_window->findChild<QMessageBox*>(QStringLiteral("problem")), Qt::Key_Escape);
        ASSERT_TRUE(
            eventually([&] { return m_window->findChild<QMessageBox*>(QStringLiteral("problem")) == nullptr; }));
        EXPECT_TRUE(child<QPushButton>("unwrittenButton")->isVisible());
    }

    QTemporaryDir m_temporary;
    bool m_asked = false;
    QString m_shown;
};

} // namespace halls::app
