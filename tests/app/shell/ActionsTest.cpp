// SPDX-License-Identifier: MPL-2.0
#include "app/shell/WindowFixture.h"

#include "window/ActionTable.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QTableWidget>

#include <set>

namespace halls::app {
namespace {

class Actions : public WindowTest {};

TEST_F(Actions, EachStandsInAMenu) {
    openWindow();
    std::set<QString> inMenus;
    for (const QAction* menu : m_window->menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions())
            inMenus.insert(action->objectName());
    }
    for (const ActionRow& row : actionTable()) {
        if (row.run == nullptr)
            continue;
        EXPECT_TRUE(inMenus.count(QLatin1String(row.id)) == 1) << row.id;
    }
}

TEST_F(Actions, IdsAndKeysAreUnique) {
    std::set<std::string> ids;
    std::map<QString, std::string> keys;
    for (const ActionRow& row : actionTable()) {
        EXPECT_TRUE(ids.insert(row.id).second) << row.id;
        EXPECT_STRNE(row.text, "");
        EXPECT_STRNE(row.help, "");
        EXPECT_TRUE(row.run != nullptr || row.held) << row.id;
        for (const QKeySequence& sequence : keysOf(row)) {
            EXPECT_FALSE(sequence.isEmpty()) << row.id;
            const auto [other, isNew] = keys.emplace(sequence.toString(), row.id);
            EXPECT_TRUE(isNew) << row.id << " and " << other->second;
        }
    }
}

TEST_F(Actions, ShortcutsReachTheWindowButNotWhoTypes) {
    openTiny();
    press(Qt::Key_F, Qt::ControlModifier);
    auto* search = child<QLineEdit>("pinSearch");
    ASSERT_TRUE(eventually([&] { return search->hasFocus(); }));
    QTest::keyClicks(search, QStringLiteral("xnp"));
    EXPECT_EQ(search->text(), QStringLiteral("xnp"));
    EXPECT_EQ(session().state().id, "before");
}

TEST_F(Actions, TheHelpPageListsAllAndSearches) {
    openWindow();
    m_window->action(QStringLiteral("help"))->trigger();
    auto* table = child<QTableWidget>("keys");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rowCount(), static_cast<int>(actionTable().size()));
    auto* search = table->parentWidget()->findChild<QLineEdit*>();
    search->setText(QStringLiteral("swap"));
    int shown = 0;
    for (int row = 0; row < table->rowCount(); ++row)
        shown += table->isRowHidden(row) ? 0 : 1;
    EXPECT_GE(shown, 1);
    EXPECT_LT(shown, 5);
}

TEST_F(Actions, WhatTakesTheKeyboardHasAName) {
    openTiny();
    for (QWidget* widget : m_window->findChildren<QWidget*>()) {
        // Parts that Qt makes itself within a named widget are named by that widget.
        const bool part = widget->objectName().startsWith(QLatin1String("qt_")) ||
                          qobject_cast<QComboBox*>(widget->parentWidget()) != nullptr;
        if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || part)
            continue;
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
        ASSERT_NE(told, nullptr);
        EXPECT_FALSE(told->text(QAccessible::Name).isEmpty())
            << widget->metaObject()->className() << " " << widget->objectName().toStdString();
    }
}

TEST_F(Actions, FullScreenKeepsTheKeys) {
    openTiny();
    press(Qt::Key_F11);
    EXPECT_TRUE(eventually([&] { return !m_window->menuBar()->isVisible(); }));
    press(Qt::Key_4);
    EXPECT_EQ(session().mode(), Mode::Plan);
    press(Qt::Key_F11);
    EXPECT_TRUE(eventually([&] { return m_window->menuBar()->isVisible(); }));
}

TEST_F(Actions, TabGoesRoundAllParts) {
    openTiny();
    std::set<QWidget*> reached;
    for (int i = 0; i < 60; ++i) {
        press(Qt::Key_Tab);
        reached.insert(QApplication::focusWidget());
    }
    EXPECT_TRUE(reached.count(child<QWidget>("places")) == 1);
    EXPECT_TRUE(reached.count(&picture()) == 1) << "and comes back to the picture";
}

} // namespace
} // namespace halls::app
