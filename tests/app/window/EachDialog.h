// SPDX-License-Identifier: MPL-2.0
#pragma once

// All dialogs of ours: those that a command opens, and the names of all there are, read out of the code.

#include "window/MainWindow.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QPointer>
#include <QRegularExpression>
#include <QTabWidget>
#include <QtTest/QtTest>

#include <array>
#include <functional>
#include <set>
#include <string>

namespace halls::app {

/// Called with a dialog that stands there, for each of its pages.
using LookAtDialog = std::function<void(QDialog& dialog, const std::string& where)>;

/// What opens a dialog of ours where a museum with a tour is open and its notice was read.
inline constexpr std::array kDialogCommands{"settings", "help",    "about", "tours",    "save-picture",
                                            "report",   "handout", "film",  "my-walks", "give-tour"};

/// The dialog that stands there; null: none.
inline QDialog* standingDialog() {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        auto* dialog = qobject_cast<QDialog*>(window);
        if (dialog != nullptr && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

/// Waits for it, looks at each page, closes it.
inline void lookAtDialog(const std::string& name, const LookAtDialog& look) {
    QDialog* dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = standingDialog()) != nullptr; }, 10'000)) {
        ADD_FAILURE() << name << " opens nothing";
        return;
    }
    dialog->activateWindow(); // no window manager does it here
    (void)QTest::qWaitForWindowActive(dialog);
    auto* pages = dialog->findChild<QTabWidget*>();
    for (int page = 0; page < (pages != nullptr ? pages->count() : 1); ++page) {
        if (pages != nullptr)
            pages->setCurrentIndex(page);
        QTest::qWait(20);
        look(*dialog, name + " " + std::to_string(page));
    }
    const QPointer<QDialog> there(dialog);
    dialog->close();
    EXPECT_TRUE(QTest::qWaitFor([&] { return there == nullptr || !there->isVisible(); }, 10'000)) << name;
    QTest::qWait(10);
}

inline void eachDialogOfACommand(MainWindow& window, const LookAtDialog& look) {
    for (const char* id : kDialogCommands) {
        QAction* action = window.action(QLatin1String(id));
        if (action == nullptr || !action->isEnabled()) {
            ADD_FAILURE() << id << " cannot be done";
            continue;
        }
        action->trigger();
        lookAtDialog(id, look);
    }
}

/// Names of the classes in the headers of the window that are made of `base`, but for those of a kiosk.
inline std::set<std::string> classesOf(const char* base) {
    std::set<std::string> found;
    const QRegularExpression line(QStringLiteral("class (\\w+) : public %1\\b").arg(QLatin1String(base)));
    QDirIterator files(QStringLiteral(HALLS_SOURCE_DIR "/app"), {QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(QLatin1String("/kiosk/")) || !file.open(QIODevice::ReadOnly))
            continue;
        for (auto each = line.globalMatch(QString::fromUtf8(file.readAll())); each.hasNext();)
            found.insert(each.next().captured(1).toStdString());
    }
    return found;
}

} // namespace halls::app
