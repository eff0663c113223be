// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QTableWidget>

namespace halls::app {

class Commands;
struct Command;

/// What can be done and its keys, from the table of commands.
///
///     table->fill();          // in the language of the interface, as things stand now
///     table->filter("pin");   // shows the rows with these words alone
class KeysTable : public QTableWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeysTable)
public:
    enum class Kind {
        Page,  ///< all rows with a sentence each, as high as all of them
        Sheet, ///< what has keys, below the name of its menu, then a gamepad's buttons; scrolls. A
               ///< search finds what has no key too
        Pad    ///< a gamepad's buttons, as high as all of them
    };
    KeysTable(const Commands& commands, Kind kind, QWidget* parent);

    void fill();
    /// How many rows have these words, or are asked for by them (AskedWords).
    int filter(const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addRow(const Command& command);
    void addHeading(const QString& title);
    void addPad();
    QTableWidgetItem& addLine(const QStringList& words);
    void fit();

    const Commands& m_commands;
    const Kind m_kind;
    QList<int> m_headings; ///< their lines
};

} // namespace halls::app
