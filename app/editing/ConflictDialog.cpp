// SPDX-License-Identifier: MPL-2.0
#include "editing/ConflictDialog.h"

#include "look/PlainWidgets.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr QSize kWanted(820, 520); ///< logical pixels; never more than the window has

} // namespace

ConflictDialog::ConflictDialog(const std::vector<ConflictRow>& rows, bool readable, Asked asked, QWidget* parent)
    : QDialog(parent), m_versions(new QTableWidget(this)) {
    setObjectName(QStringLiteral("conflict"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Changed by somebody else"));
    auto* words = plainLabel(asked == Asked::First
                                 ? tr("Somebody else has changed this museum since you opened it. Nothing was "
                                      "overwritten, and your change is kept here until you decide.")
                                 : tr("The museum was changed once more while you were asked. Nothing was overwritten. "
                                      "This is what is there now."),
                             this); // this and the following: owned by this
    words->setObjectName(QStringLiteral("conflictWords"));
    words->setWordWrap(true);
    words->setMinimumWidth(520);
    fill(rows);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(words);
    column->addWidget(m_versions, 1);
    addButton("conflictBoth", tr("Keep both: yours in a copy with today's date"), Answer::Both);
    if (readable) // else there is nothing to take
        addButton("conflictTheirs", tr("Take theirs in these places: what you wrote there is dropped"), Answer::Theirs);
    addButton("conflictMine", tr("Keep yours in these places: theirs stays as a backup"), Answer::Mine);
    auto* later = new QPushButton(tr("Decide later"), this);
    later->setObjectName(QStringLiteral("conflictLater"));
    later->setDefault(true);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    column->addWidget(later);
    later->setFocus();
    resize(kWanted.boundedTo(parent->size() - QSize(40, 60)));
}

void ConflictDialog::fill(const std::vector<ConflictRow>& rows) {
    m_versions->setObjectName(QStringLiteral("conflictVersions"));
    m_versions->setAccessibleName(tr("Both versions"));
    m_versions->setColumnCount(3);
    m_versions->setHorizontalHeaderLabels({tr("What differs"), tr("Theirs"), tr("Yours")});
    m_versions->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_versions->horizontalHeader()->setSectionsClickable(false);
    // Rows are as high as their longest text, which depends on how wide it may be.
    connect(m_versions->horizontalHeader(), &QHeaderView::sectionResized, m_versions,
            &QTableWidget::resizeRowsToContents);
    m_versions->verticalHeader()->hide();
    m_versions->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_versions->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_versions->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel); // a text may be longer than the window
    m_versions->setTabKeyNavigation(false);
    m_versions->setWordWrap(true);
    m_versions->setTextElideMode(Qt::ElideNone);
    m_versions->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_versions->rowCount(); ++row) {
        const ConflictRow& its = rows[static_cast<std::size_t>(row)];
        int column = 0;
        for (const QString& words : {its.what, its.theirs, its.mine}) {
            auto* cell = new QTableWidgetItem(words); // owned by the table
            cell->setTextAlignment(Qt::AlignTop | Qt::AlignLeading);
            m_versions->setItem(row, column++, cell);
        }
    }
}

void ConflictDialog::addButton(const char* name, const QString& text, Answer answer) {
    auto* button = new QPushButton(text, this); // owned by this
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, answer] {
        accept();
        Q_EMIT answered(answer);
    });
}

} // namespace halls::app
