// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace halls::app {

class Commands;

/// All that can be done and its keys, from the table of commands, with a search.
class HelpPage : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpPage)
public:
    HelpPage(const Commands& commands, QWidget* parent);

private:
    void fill();
    void filter();

    const Commands& m_commands;
    QLineEdit* m_search; ///< this and the table: owned by this as its children
    QTableWidget* m_table;
};

} // namespace halls::app
