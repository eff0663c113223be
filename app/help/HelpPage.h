// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

class QLineEdit;
class QTableWidget;

namespace halls::app {

/// All that can be done and its keys, from the action table, with a search.
class HelpPage : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpPage)
public:
    explicit HelpPage(QWidget* parent);

private:
    void fill();
    void filter();

    QLineEdit* m_search; ///< this and the table: owned by this as its children
    QTableWidget* m_table;
};

} // namespace halls::app
