// SPDX-License-Identifier: MPL-2.0
#include "window/CommandBars.h"

#include "commands/Commands.h"
#include "commands/MenuPlan.h"
#include "commands/ShownKeys.h"
#include "look/Theme.h"
#include "window/KeyMenu.h"
#include "words/PlainWords.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace halls::app {

CommandBars::CommandBars(Commands& commands, QMainWindow& window, QWidget& picture)
    : QObject(&window), m_commands(commands), m_window(window), m_picture(picture),
      m_toolbar(window.addToolBar(QString())) {
    m_toolbar->setObjectName(QStringLiteral("toolbar"));
    m_toolbar->setMovable(false);
    m_toolbar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (int menu = 0; menu < static_cast<int>(Menu::None); ++menu) {
        auto* made = new KeyMenu(m_window.menuBar()); // owned by the bar
        m_window.menuBar()->addMenu(made);
        m_menus[static_cast<Menu>(menu)] = made;
    }
    for (const Command& command : m_commands.all()) {
        if (command.fill)
            addMenu(command);
        else if (command.run && command.menu != Menu::None)
            addAction(command);
    }
    fillToolbar();
    connect(&m_commands, &Commands::changed, this, &CommandBars::refresh);
    retranslate();
}

void CommandBars::addAction(const Command& command) {
    auto* action = new QAction(&m_window); // owned by the window
    action->setObjectName(QLatin1String(command.id));
    action->setIcon(themeIcon(QLatin1String(command.icon)));
    action->setCheckable(bool{command.checked});
    // A held key would switch on and off, or leave all that one is in.
    const bool once = command.checked || keysOf(command).contains(QKeySequence(Qt::Key_Escape));
    action->setAutoRepeat(!once);
    if (command.scope != Scope::Tour) // those are given out by Tools
        action->setShortcuts(keysOf(command));
    connect(action, &QAction::triggered, this, [this, &command, once] {
        if (!once || !m_held.repeated())
            command.run();
        refresh();
    });
    if (command.scope == Scope::Picture) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_picture.addAction(action);
    } else {
        m_window.addAction(action); // its keys work in full screen too, when the menus are away
    }
    menuOf(command)->addAction(action);
    m_actions[QLatin1String(command.id)] = action;
}

QMenu* CommandBars::menuOf(const Command& command) {
    const auto parted = [&](QMenu* menu) {
        int& group = m_lastGroup.try_emplace(menu, command.group).first->second;
        if (group != command.group)
            menu->addSeparator();
        group = command.group;
        return menu;
    };
    const Submenu* within = submenuOf(command);
    if (within == nullptr)
        return parted(m_menus[command.menu]);
    QMenu*& made = m_submenus[QLatin1String(within->id)];
    if (made == nullptr) {
        made = new KeyMenu(m_menus[command.menu]); // owned by the menu
        made->menuAction()->setObjectName(QLatin1String(within->id));
        parted(m_menus[command.menu])->addMenu(made);
    }
    return made;
}

/// A menu in the menu, filled each time when it is opened.
void CommandBars::addMenu(const Command& command) {
    auto* menu = new KeyMenu(m_menus[command.menu]); // owned by the menu
    menuOf(command)->addMenu(menu);
    menu->menuAction()->setObjectName(QLatin1String(command.id));
    m_actions[QLatin1String(command.id)] = menu->menuAction();
    connect(menu, &QMenu::aboutToShow, this, [menu, &command] {
        menu->clear();
        command.fill(*menu);
    });
}

void CommandBars::fillToolbar() {
    const auto part = [this](Bar bar) {
        int group = 0;
        for (const Command& command : m_commands.all()) {
            if (command.bar != bar)
                continue;
            if (bar == Bar::Begin && group != 0 && group != command.group)
                m_toolbar->addSeparator();
            group = command.group;
            m_toolbar->addAction(action(QLatin1String(command.id)));
            if (command.beside)
                m_toolbar->addWidget(command.beside(m_toolbar));
        }
    };
    const auto stretch = [this] {
        auto* space = new QWidget(m_toolbar); // owned by the toolbar
        space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        m_toolbar->addWidget(space);
    };
    part(Bar::Begin);
    stretch();
    part(Bar::Middle);
    stretch();
    part(Bar::End);
    // With the one for what has no room, and the menu bar's.
    QList<QToolButton*> buttons = m_toolbar->findChildren<QToolButton*>();
    buttons += m_window.menuBar()->findChildren<QToolButton*>();
    for (auto* button : buttons)
        button->setFocusPolicy(Qt::TabFocus);
}

QAction* CommandBars::action(const QString& id) const {
    const auto at = m_actions.find(id);
    return at == m_actions.end() ? nullptr : at->second;
}

void CommandBars::name(const Command& command, QAction& action) {
    action.setText(textOf(command));
    QString plain = textOf(command);
    plain.remove(QLatin1Char('&'));
    const QString keys = shownKeys(action.shortcut());
    action.setToolTip(PlainWords::tip(keys.isEmpty() ? plain : QStringLiteral("%1 (%2)").arg(plain, keys)));
    action.setStatusTip(helpOf(command));
    action.setWhatsThis(helpOf(command));
}

void CommandBars::retranslate() {
    for (const auto& [menu, widget] : m_menus)
        widget->setTitle(titleOf(menu));
    for (const Submenu& submenu : submenus()) {
        if (const auto at = m_submenus.find(QLatin1String(submenu.id)); at != m_submenus.end())
            at->second->setTitle(QCoreApplication::translate("Actions", submenu.text));
    }
    for (const Command& command : m_commands.all()) {
        if (QAction* its = action(QLatin1String(command.id)))
            name(command, *its);
    }
    m_toolbar->setWindowTitle(tr("Tools"));
    refresh();
}

void CommandBars::refresh() {
    for (const Command& command : m_commands.all()) {
        QAction* its = action(QLatin1String(command.id));
        if (its == nullptr)
            continue;
        its->setEnabled(command.possible());
        if (command.checked)
            its->setChecked(command.on());
        if (command.what)
            its->setText(textOf(command));
    }
}

} // namespace halls::app
