// SPDX-License-Identifier: MPL-2.0
#include "help/KeysTable.h"

#include "commands/Commands.h"
#include "commands/PadTable.h"
#include "commands/ShownKeys.h"
#include "help/AskedWords.h"
#include "words/Search.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr int kAskedRole = Qt::UserRole;       ///< words that a row is found by and does not show
constexpr int kKeylessRole = Qt::UserRole + 1; ///< of a sheet: seen only by who searches

QString keysIn(const Command& command, const QString& between) {
    QStringList keys;
    for (const QKeySequence& sequence : keysOf(command))
        keys << shownKeys(sequence);
    return keys.join(between);
}

/// Where it is looked for: its menu, or where its keys work.
QString placeOf(const Command& command) {
    QString place = command.menu != Menu::None        ? titleOf(command.menu)
                    : command.scope == Scope::Tour    ? KeysTable::tr("While a tour runs")
                    : command.scope == Scope::Picture ? KeysTable::tr("In the picture")
                                                      : KeysTable::tr("In the window");
    return place.remove(QLatin1Char('&'));
}

} // namespace

KeysTable::KeysTable(const Commands& commands, Kind kind, QWidget* parent)
    : QTableWidget(parent), m_commands(commands), m_kind(kind) {
    const bool page = m_kind != Kind::Sheet;
    setColumnCount(page ? 3 : 2);
    const int wide = page ? 2 : 0;
    for (int column = 0; column < columnCount(); ++column)
        horizontalHeader()->setSectionResizeMode(column, column == wide || (column > 0 && m_kind == Kind::Pad)
                                                             ? QHeaderView::Stretch
                                                             : QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    setShowGrid(false);
    setWordWrap(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setTabKeyNavigation(false);
    if (page)
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void KeysTable::fill() {
    setAccessibleName(tr("What can be done, and its keys"));
    QStringList titles{tr("What"), tr("Keys")};
    if (m_kind == Kind::Page)
        titles << tr("What it does");
    if (m_kind == Kind::Pad)
        titles = {tr("Gamepad"), tr("What"), tr("While a tour runs")};
    setHorizontalHeaderLabels(titles);
    clearSpans();
    setRowCount(0);
    m_headings.clear();
    if (m_kind == Kind::Pad) {
        addPad();
        fit();
        return;
    }
    std::vector<const Command*> rows;
    for (const Command& row : m_commands.all())
        rows.push_back(&row);
    if (m_kind == Kind::Sheet) // as the menus stand; what is in none of them last
        std::ranges::stable_sort(rows, {}, [](const Command* row) { return std::pair(row->menu, row->scope); });
    QString place;
    for (const Command* row : rows) {
        if (m_kind == Kind::Sheet && placeOf(*row) != place)
            addHeading(place = placeOf(*row));
        addRow(*row);
    }
    if (m_kind == Kind::Sheet) {
        addHeading(tr("Gamepad"));
        addPad();
        filter({});
    }
    fit();
}

/// What a button does, in the words of the commands.
void KeysTable::addPad() {
    const auto nameOf = [this](const char* id) {
        const Command* command = m_commands.find(QLatin1String(id));
        return command == nullptr ? QString() : textOf(*command).remove(QLatin1Char('&')).remove(QChar(0x2026));
    };
    const bool page = m_kind == Kind::Pad;
    const QString asked = askedOfGamepad();
    for (const PadMove& move : padMoves())
        addLine(page ? QStringList{move.name, move.does, {}} : QStringList{move.does, move.name})
            .setData(kAskedRole, asked);
    for (const PadRow& row : padRows()) {
        const QString walking = nameOf(row.walking);
        QString touring = nameOf(row.touring);
        if (row.held)
            touring = tr("%1 (held for a second)").arg(touring);
        const QString both =
            touring.isEmpty() || touring == walking ? walking : tr("%1. While a tour runs: %2").arg(walking, touring);
        addLine(page ? QStringList{app::nameOf(row), walking, touring} : QStringList{both, app::nameOf(row)})
            .setData(kAskedRole, asked);
    }
}

void KeysTable::addHeading(const QString& title) {
    const int line = rowCount();
    insertRow(line);
    auto* item = new QTableWidgetItem(title); // owned by the table
    QFont bold = font();
    bold.setBold(true);
    item->setFont(bold);
    item->setFlags(Qt::ItemIsEnabled);
    setItem(line, 0, item);
    setSpan(line, 0, 1, columnCount());
    m_headings << line;
}

void KeysTable::addRow(const Command& command) {
    QString text = textOf(command);
    text.remove(QLatin1Char('&'));
    QStringList words{text, keysIn(command, tr(", "))};
    if (m_kind == Kind::Page)
        words << helpOf(command);
    QTableWidgetItem& first = addLine(words);
    first.setData(kAskedRole, askedWords(command));
    first.setData(kKeylessRole, *command.keys == '\0');
}

/// Its first cell.
QTableWidgetItem& KeysTable::addLine(const QStringList& words) {
    const int line = rowCount();
    insertRow(line);
    for (int column = 0; column < words.size(); ++column)
        setItem(line, column, new QTableWidgetItem(words[column])); // owned by the table
    return *item(line, 0);
}

int KeysTable::filter(const QString& words) {
    const bool keysAlone = m_kind == Kind::Sheet && words.trimmed().isEmpty();
    int all = 0;
    int heading = -1; // of the rows that follow; shown with the first of them
    for (int line = 0; line < rowCount(); ++line) {
        if (m_headings.contains(line)) {
            heading = line;
            setRowHidden(line, true);
            continue;
        }
        QString its = item(line, 0)->data(kAskedRole).toString();
        for (int column = 0; column < columnCount(); ++column)
            its += QLatin1Char(' ') + item(line, column)->text();
        const bool shown = found(words, its) && !(keysAlone && item(line, 0)->data(kKeylessRole).toBool());
        all += shown ? 1 : 0;
        setRowHidden(line, !shown);
        if (shown && heading >= 0)
            setRowHidden(heading, false);
    }
    fit();
    return all;
}

/// On a page nothing scrolls but the page.
void KeysTable::fit() {
    if (m_kind != Kind::Sheet)
        setFixedHeight(horizontalHeader()->height() + verticalHeader()->length() + 2 * frameWidth());
}

void KeysTable::resizeEvent(QResizeEvent* event) {
    QTableWidget::resizeEvent(event);
    if (event->oldSize().width() == event->size().width())
        return;
    QTimer::singleShot(0, this, [this] { // words wrap elsewhere
        resizeRowsToContents();
        fit();
    });
}

} // namespace halls::app
