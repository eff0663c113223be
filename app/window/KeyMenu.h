// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QMenu>

namespace halls::app {

/// A menu whose keys are read from the left in any language: Qt draws them in the direction of the menu's words,
/// ".+Ctrl" in Arabic.
class KeyMenu : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyMenu)
public:
    explicit KeyMenu(QWidget* parent) : QMenu(parent) {}

    void initStyleOption(QStyleOptionMenuItem* option, const QAction* action) const override;
};

} // namespace halls::app
