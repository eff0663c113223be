// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QDialog>

#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace halls::app {

class Commands;
class KeysTable;
struct Command;

/// How one begins, what one may want to do, and all that can be done with its keys; with a search. What is wanted is
/// done by a click on it, and the page closes.
class HelpPage : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HelpPage)
public:
    HelpPage(const Commands& commands, QWidget* parent);

private:
    struct Line {
        std::vector<QWidget*> widgets;
        QString words; ///< that a search finds it by
    };
    void addBeginnings(QVBoxLayout& column);
    void addTasks(QVBoxLayout& column);
    void addTask(QGridLayout& rows, const QString& text, const Command& command, const QString& help);
    QLabel* addHeading(QVBoxLayout& column, const QString& text);
    void filter(const QString& words);

    const Commands& m_commands;
    std::vector<Line> m_lines;
    // Owned by this as its children.
    QLineEdit* m_search;
    QLabel* m_nothing = nullptr; ///< is found
    KeysTable* m_table;
    KeysTable* m_pad;                ///< buttons of a gamepad
    std::vector<QLabel*> m_headings; ///< left out where one searches
};

} // namespace halls::app
