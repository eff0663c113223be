// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/Command.h"
#include "commands/HeldDown.h"

#include <QObject>

#include <map>

class QAction;
class QMainWindow;
class QMenu;
class QToolBar;

namespace halls::app {

class Commands;

/// Menus, toolbar and shortcuts of the window, made from the table of commands.
class CommandBars : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandBars)
public:
    /// `picture`: who has the keys of Scope::Picture. Later commands are not seen.
    CommandBars(Commands& commands, QMainWindow& window, QWidget& picture);

    QAction* action(const QString& id) const; ///< null: there is none
    QToolBar& toolbar() { return *m_toolbar; }

    void retranslate();
    void refresh(); ///< what is possible and what is on

private:
    void addAction(const Command& command);
    void addMenu(const Command& command);
    QMenu* menuOf(const Command& command); ///< with what parts it from rows of another kind
    void fillToolbar();
    void name(const Command& command, QAction& action);

    Commands& m_commands;
    QMainWindow& m_window;
    QWidget& m_picture;
    HeldDown m_held;
    QToolBar* m_toolbar; ///< owned by the window, like menus and actions
    std::map<Menu, QMenu*> m_menus;
    std::map<QString, QMenu*> m_submenus;  ///< by id
    std::map<QMenu*, int> m_lastGroup;     ///< of the rows that stand in each menu
    std::map<QString, QAction*> m_actions; ///< by id of the command
};

} // namespace halls::app
