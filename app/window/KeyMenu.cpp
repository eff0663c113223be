// SPDX-License-Identifier: MPL-2.0
#include "window/KeyMenu.h"

#include "commands/ShownKeys.h"

#include <QStyleOptionMenuItem>

namespace halls::app {

void KeyMenu::initStyleOption(QStyleOptionMenuItem* option, const QAction* action) const {
    QMenu::initStyleOption(option, action);
    const qsizetype tab = option == nullptr ? -1 : option->text.indexOf(QLatin1Char('\t'));
    if (tab >= 0)
        option->text = option->text.left(tab + 1) + shownKeys(option->text.mid(tab + 1));
}

} // namespace halls::app
