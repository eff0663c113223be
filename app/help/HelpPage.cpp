// SPDX-License-Identifier: MPL-2.0
#include "help/HelpPage.h"

#include "commands/Commands.h"
#include "commands/ShownKeys.h"
#include "help/AskedWords.h"
#include "help/KeysTable.h"
#include "look/PlainWidgets.h"
#include "look/Theme.h"
#include "words/Search.h"
#include "words/Words.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <tuple>
#include <utility>

namespace halls::app {
namespace {

// Logical pixels.
constexpr int kDrawing = 36; ///< a small picture
constexpr int kFinger = 44;

} // namespace

HelpPage::HelpPage(const Commands& commands, QWidget* parent)
    : QDialog(parent), m_commands(commands), m_search(new QLineEdit(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Keys and help"));
    resize(820, 600);
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Search this page"));
    m_search->setAccessibleName(tr("Search this page"));
    m_search->setClearButtonEnabled(true);
    auto* scroll = new QScrollArea(this); // this and the following: owned by this
    scroll->setObjectName(QStringLiteral("helpScroll"));
    scroll->setAccessibleName(windowTitle());
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(scroll);
    scroll->setWidget(page);
    auto* rows = new QVBoxLayout(page);
    m_nothing = plainLabel(tr("Nothing is found by these words. Try another."), page);
    m_nothing->setObjectName(QStringLiteral("helpNothing"));
    m_nothing->setWordWrap(true);
    m_nothing->hide();
    rows->addWidget(m_nothing);
    addBeginnings(*rows);
    addTasks(*rows);
    addHeading(*rows, tr("All keys"));
    m_table = new KeysTable(m_commands, KeysTable::Kind::Page, page);
    m_table->setObjectName(QStringLiteral("keys"));
    m_table->fill();
    rows->addWidget(m_table);
    addHeading(*rows, tr("With a gamepad"));
    m_pad = new KeysTable(m_commands, KeysTable::Kind::Pad, page);
    m_pad->setObjectName(QStringLiteral("padButtons"));
    m_pad->fill();
    rows->addWidget(m_pad);
    rows->addStretch(1);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* close = buttons->addButton(Words::close(), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &HelpPage::filter);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    m_search->setFocus();
}

QLabel* HelpPage::addHeading(QVBoxLayout& column, const QString& text) {
    QLabel* heading = plainLabel(text, this); // owned by the page
    heading->setObjectName(QStringLiteral("helpHeading"));
    column.addWidget(heading);
    m_headings.push_back(heading);
    return heading;
}

/// A line each, with a small picture.
void HelpPage::addBeginnings(QVBoxLayout& column) {
    const std::pair<const char*, QString> all[] = {
        {"walk",
         tr("Walk with the arrow keys or W, A, S, D, or click the floor to go there. Drag in the picture to look "
            "round; double-click an object to go round it.")},
        {"swap",
         tr("Swap before and after with X: you stay where you are. Hold V to see the other state as long as you "
            "hold it.")},
        {"pin", tr("A pin opens the very words of a source: click it, or go from pin to pin with N and press Enter. I "
                   "says what each sign means.")},
        {"tour", tr("A tour leads you: F5 lists them. Page Down goes on, Page Up goes back, Escape, held, ends it.")},
    };
    for (const auto& [icon, words] : all) {
        auto* line = new QHBoxLayout(); // owned by the column; the labels by the page
        QLabel* picture = plainLabel(this);
        picture->setFixedSize(kDrawing, kDrawing);
        picture->setPixmap(themeIcon(QLatin1String(icon)).pixmap(QSize(kDrawing, kDrawing)));
        QLabel* text = plainLabel(words, this);
        text->setObjectName(QStringLiteral("helpBeginning"));
        text->setWordWrap(true);
        line->addWidget(picture);
        line->addWidget(text, 1);
        column.addLayout(line);
        m_lines.push_back({{picture, text}, words});
    }
}

void HelpPage::addTasks(QVBoxLayout& column) {
    addHeading(column, tr("I want to …"));
    // What it does is said by the command, where that is enough.
    const std::tuple<QString, const char*, QString> all[] = {
        {tr("compare the two states"), "compare-swipe", {}},
        {tr("know what the signs mean"), "signs-explained", {}},
        {tr("find a source"), "find-pin", {}},
        {tr("know how we know this"), "how-known", {}},
        {tr("give a lesson"), "handout", {}},
        {tr("make a tour of my own"), "tour-editor", {}},
        {tr("give my tour to a colleague"), "give-tour", {}},
        {tr("give a talk"), "tours",
         tr("Choose a tour; while it runs, Ctrl+F5 opens a window of your own, with notes and the next step.")},
        {tr("save a picture"), "save-picture", {}},
        {tr("write a report"), "report", {}},
    };
    auto* rows = new QGridLayout(); // owned by the column
    rows->setColumnStretch(1, 1);
    column.addLayout(rows);
    for (const auto& [text, id, words] : all) {
        if (const Command* command = m_commands.find(QLatin1String(id)))
            addTask(*rows, text, *command, words.isEmpty() ? helpOf(*command) : words);
    }
}

void HelpPage::addTask(QGridLayout& rows, const QString& text, const Command& command, const QString& help) {
    auto* button = new QPushButton(text, this); // this and the label: owned by the page
    button->setObjectName(QStringLiteral("task-") + QLatin1String(command.id));
    button->setAutoDefault(false);
    button->setMinimumHeight(kFinger);
    button->setEnabled(command.possible());
    connect(button, &QPushButton::clicked, this, [this, &command] {
        close();
        // When the page has gone, so that what opens lies before the window.
        QTimer::singleShot(0, &m_commands,
                           [&commands = m_commands, &command] { commands.run(QLatin1String(command.id)); });
    });
    connect(&m_commands, &Commands::changed, button, [button, &command] { button->setEnabled(command.possible()); });
    const QList<QKeySequence> keys = keysOf(command);
    const QString how =
        keys.isEmpty() ? help : tr("%1 Key: %2.", "what it does; its key").arg(help, shownKeys(keys.front()));
    QLabel* words = plainLabel(how, this);
    words->setWordWrap(true);
    words->setProperty("quiet", true);
    const int row = rows.rowCount();
    rows.addWidget(button, row, 0);
    rows.addWidget(words, row, 1);
    m_lines.push_back({{button, words}, text + QLatin1Char(' ') + how + QLatin1Char(' ') + askedWords(command)});
}

void HelpPage::filter(const QString& words) {
    bool any = false;
    for (const Line& line : m_lines) {
        const bool shown = found(words, line.words);
        any = any || shown;
        for (QWidget* widget : line.widgets)
            widget->setVisible(shown);
    }
    for (QLabel* heading : m_headings)
        heading->setVisible(words.trimmed().isEmpty());
    const bool keys = m_table->filter(words) > 0;
    const bool pad = m_pad->filter(words) > 0;
    m_table->setVisible(keys);
    m_pad->setVisible(pad);
    m_nothing->setVisible(!any && !keys && !pad);
}

} // namespace halls::app
