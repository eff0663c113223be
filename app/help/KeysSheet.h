// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "commands/HeldDown.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace halls::app {

class Commands;
class KeysTable;

/// All keys over the picture, with a search. The key that shows it closes it, from the search too.
class KeysSheet : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysSheet)
public:
    KeysSheet(const Commands& commands, QWidget* over);

    void show();

Q_SIGNALS:
    void closeAsked();
    void signsAsked(); ///< what the signs over the picture mean

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void filter(const QString& words);

    HeldDown m_held;
    // Owned by this as its children.
    QLabel* m_title;
    QPushButton* m_signs;
    QPushButton* m_close;
    QLineEdit* m_search;
    QLabel* m_nothing; ///< is found
    KeysTable* m_table;
};

} // namespace halls::app
