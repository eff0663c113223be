// SPDX-License-Identifier: MPL-2.0
#include "tour/TourDialog.h"

#include "panels/TwoLines.h"
#include "shell/Words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace halls::app {

TourDialog::TourDialog(SessionLink& link, QWidget* parent) : QDialog(parent), m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("tourDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Guided tours"));
    m_list->setObjectName(QStringLiteral("tours"));
    m_list->setAccessibleName(tr("Tours of this museum"));
    m_list->setItemDelegate(new TwoLines(m_list)); // owned by the list
    for (const Tour& tour : link.session()->loaded().tours) {
        const QString about =
            tr("%1; %n step(s)", nullptr, static_cast<int>(tour.steps.size())).arg(link.text(tour.audience));
        auto* item =
            new QListWidgetItem(link.text(tour.title) + QLatin1Char('\n') + about, m_list); // owned by the list
        item->setData(Qt::UserRole, QString::fromStdString(tour.id));
        item->setToolTip(link.text(tour.text));
    }
    m_list->setCurrentRow(0);
    auto* keys = new QLabel(tr("Page Down or Space: next. Page Up: back. F5: play by itself. B, W: black, white. "
                               "A: answer. Hold Escape: end."),
                            this); // owned by this
    keys->setWordWrap(true);
    keys->setProperty("quiet", true);
    auto* begin = new QPushButton(tr("Begin"), this); // owned by this
    begin->setDefault(true);
    begin->setEnabled(m_list->count() > 0);
    auto* close = new QPushButton(Words::close(), this); // owned by this
    auto* buttons = new QHBoxLayout();                   // owned by the column
    buttons->addStretch(1);
    buttons->addWidget(begin);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_list);
    column->addWidget(keys);
    column->addLayout(buttons);
    resize(560, 360);
    connect(begin, &QPushButton::clicked, this, &TourDialog::choose);
    connect(m_list, &QListWidget::itemActivated, this, &TourDialog::choose);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

void TourDialog::choose() {
    if (const QListWidgetItem* item = m_list->currentItem()) {
        Q_EMIT chosen(item->data(Qt::UserRole).toString());
        close();
    }
}

} // namespace halls::app
