// SPDX-License-Identifier: MPL-2.0
#include "window/NoticeDialog.h"

#include "look/PlainWidgets.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace halls::app {

NoticeDialog::NoticeDialog(const QString& state, const QString& text, QWidget* parent)
    : QDialog(parent), m_never(new QCheckBox(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("notice"));
    setWindowTitle(tr("Before you go on"));
    auto* title = plainLabel(state, this); // this and the following: owned by this
    title->setObjectName(QStringLiteral("noticeTitle"));
    auto* words = plainLabel(text, this);
    words->setWordWrap(true);
    words->setMinimumWidth(440);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_never->setText(tr("Do not show this notice on later visits"));
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* goOn = buttons->addButton(tr("Show this state"), QDialogButtonBox::AcceptRole);
    QPushButton* stay = buttons->addButton(tr("Stay here"), QDialogButtonBox::RejectRole);
    goOn->setObjectName(QStringLiteral("goOn"));
    stay->setObjectName(QStringLiteral("stay"));
    goOn->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(28, 24, 28, 20);
    column->setSpacing(14);
    column->addWidget(title);
    column->addWidget(words);
    column->addWidget(m_never);
    column->addWidget(buttons);
    setAccessibleDescription(text);
    goOn->setFocus();
}

void NoticeDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_PageDown)
        accept();
    else if (event->key() == Qt::Key_PageUp)
        reject();
    else
        QDialog::keyPressEvent(event);
}

bool NoticeDialog::neverAgain() const {
    return m_never->isChecked();
}

} // namespace halls::app
