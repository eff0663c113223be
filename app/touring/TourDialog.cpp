// SPDX-License-Identifier: MPL-2.0
#include "touring/TourDialog.h"

#include "look/PlainWidgets.h"
#include "look/TwoLines.h"
#include "tours/TourLength.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace halls::app {

TourDialog::TourDialog(SessionLink& link, bool fullScreen, const QString& left, int leftAt, QWidget* parent)
    : QDialog(parent), m_left(left), m_leftAt(leftAt), m_list(new QListWidget(this)), m_full(new QCheckBox(this)),
      m_goOn(new QPushButton(this)) {
    setObjectName(QStringLiteral("tourDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Guided tours"));
    m_list->setObjectName(QStringLiteral("tours"));
    m_list->setAccessibleName(tr("Tours of this museum"));
    m_list->setItemDelegate(new TwoLines(m_list)); // owned by the list
    for (const Tour& tour : link.session()->loaded().tours()) {
        const tours::TourLength length = tours::lengthOf(link.session()->loaded(), tour, link.settings().language);
        const int minutes = std::max(1, static_cast<int>(std::lround(length.playing / 60.0)));
        const QString steps = tr("%n step(s)", nullptr, static_cast<int>(tour.steps.size()));
        const QString time = tr("about %n minute(s)", nullptr, minutes);
        const QString about =
            tr("%1; %2, %3", "whom it is for; steps, time").arg(link.text(tour.audience), steps, time);
        auto* item =
            new QListWidgetItem(link.text(tour.title) + QLatin1Char('\n') + about, m_list); // owned by the list
        item->setData(Qt::UserRole, QString::fromStdString(tour.id));
        item->setToolTip(PlainWords::tip(link.text(tour.text)));
    }
    m_list->setCurrentRow(0);
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_left.isEmpty() && m_list->item(row)->data(Qt::UserRole).toString() == m_left)
            m_list->setCurrentRow(row);
    }
    m_full->setText(tr("The picture alone, all over the screen"));
    m_full->setObjectName(QStringLiteral("tourFull"));
    m_full->setChecked(fullScreen);
    m_goOn->setObjectName(QStringLiteral("tourGoOn"));
    auto* keys = plainLabel(tr("Page Down or Space: next. Page Up: back. F5: play by itself. B, W: black, white. "
                               "A: answer. L: the mouse points. A number and Enter: that step. Hold Escape: end."),
                            this); // owned by this
    keys->setWordWrap(true);
    keys->setProperty("quiet", true);
    auto* begin = new QPushButton(tr("Begin"), this); // owned by this
    begin->setDefault(true);
    begin->setEnabled(m_list->count() > 0);
    auto* close = new QPushButton(Words::close(), this); // owned by this
    auto* buttons = new QHBoxLayout();                   // owned by the column
    buttons->addStretch(1);
    buttons->addWidget(m_goOn);
    buttons->addWidget(begin);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addWidget(m_list);
    column->addWidget(m_full);
    column->addWidget(keys);
    column->addLayout(buttons);
    resize(560, 420);
    connect(begin, &QPushButton::clicked, this, [this] { choose(0); });
    connect(m_goOn, &QPushButton::clicked, this, [this] { choose(m_leftAt); });
    connect(m_list, &QListWidget::itemActivated, this, [this] { choose(0); });
    connect(m_list, &QListWidget::currentRowChanged, this, &TourDialog::showGoOn);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    showGoOn();
}

bool TourDialog::fullScreen() const {
    return m_full->isChecked();
}

void TourDialog::showGoOn() {
    const QListWidgetItem* item = m_list->currentItem();
    m_goOn->setText(tr("Go on at step %1").arg(m_leftAt + 1));
    m_goOn->setVisible(item != nullptr && m_leftAt > 0 && item->data(Qt::UserRole).toString() == m_left);
}

void TourDialog::choose(int step) {
    if (const QListWidgetItem* item = m_list->currentItem()) {
        Q_EMIT chosen(item->data(Qt::UserRole).toString(), step);
        close();
    }
}

} // namespace halls::app
