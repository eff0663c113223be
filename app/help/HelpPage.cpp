// SPDX-License-Identifier: MPL-2.0
#include "help/HelpPage.h"

#include "commands/Commands.h"
#include "look/PlainWidgets.h"
#include "words/Search.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace halls::app {

HelpPage::HelpPage(const Commands& commands, QWidget* parent)
    : QDialog(parent), m_commands(commands), m_search(new QLineEdit(this)), m_table(new QTableWidget(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Keys and help"));
    resize(820, 600);
    QLabel* intro = plainLabel(this); // owned by this
    intro->setWordWrap(true);
    intro->setText(tr("Drag in the picture to look round, click the floor to walk there, click a pin to read the "
                      "passage behind it, double-click an object to go round it. All of it can be done by keys too."));
    m_search->setPlaceholderText(tr("Search this page"));
    m_search->setAccessibleName(tr("Search this page"));
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("keys"));
    m_table->setAccessibleName(tr("What can be done, and its keys"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Keys"), tr("What it does")});
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    auto* buttons = new QDialogButtonBox(this); // owned by this
    QPushButton* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &HelpPage::filter);
    auto* column = new QVBoxLayout(this);
    column->addWidget(intro);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    fill();
    m_search->setFocus();
}

void HelpPage::fill() {
    m_table->setRowCount(static_cast<int>(m_commands.all().size()));
    int line = 0;
    for (const Command& row : m_commands.all()) {
        QStringList keys;
        for (const QKeySequence& sequence : keysOf(row))
            keys << (sequence == QKeySequence(Qt::Key_Shift) ? tr("Shift")
                                                             : sequence.toString(QKeySequence::NativeText));
        QString text = textOf(row);
        text.remove(QLatin1Char('&'));
        int cell = 0;
        for (const QString& words : {text, keys.join(tr(", ")), helpOf(row)})
            m_table->setItem(line, cell++, new QTableWidgetItem(words)); // owned by the table
        ++line;
    }
}

void HelpPage::filter() {
    for (int line = 0; line < m_table->rowCount(); ++line) {
        QString words;
        for (int cell = 0; cell < m_table->columnCount(); ++cell)
            words += m_table->item(line, cell)->text() + QLatin1Char(' ');
        m_table->setRowHidden(line, !found(m_search->text(), words));
    }
}

} // namespace halls::app
