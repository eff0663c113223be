// SPDX-License-Identifier: MPL-2.0
#include "pictures/PictureDialog.h"

#include "words/Words.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace halls::app {
namespace {

QSpinBox* pixelBox(const char* name, int value, QWidget* parent) {
    auto* box = new QSpinBox(parent); // owned by the dialog
    box->setObjectName(QLatin1String(name));
    box->setRange(64, PictureDialog::kLargest);
    box->setValue(value);
    return box;
}

} // namespace

PictureDialog::PictureDialog(QSize asShown, bool severalStates, QWidget* parent)
    : QDialog(parent), m_wide(pixelBox("pictureWide", asShown.width(), this)),
      m_high(pixelBox("pictureHigh", asShown.height(), this)),
      m_caption(new QCheckBox(tr("A line below: hall, state, date, credit, and the legend"), this)),
      m_both(new QCheckBox(tr("Both states, side by side, from the same place"), this)) {
    setObjectName(QStringLiteral("pictureDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Save a picture"));
    m_caption->setChecked(true);
    m_both->setEnabled(severalStates);
    auto* form = new QFormLayout(); // owned by the column
    form->addRow(tr("Width, pixels"), m_wide);
    form->addRow(tr("Height, pixels"), m_high);
    auto* save = new QPushButton(tr("Save…"), this); // owned by this
    save->setDefault(true);
    auto* close = new QPushButton(Words::close(), this); // owned by this
    auto* buttons = new QHBoxLayout();                   // owned by the column
    buttons->addStretch(1);
    buttons->addWidget(save);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(form);
    column->addWidget(m_caption);
    column->addWidget(m_both);
    column->addLayout(buttons);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

PictureDialog::Wish PictureDialog::wish() const {
    return {.size = {m_wide->value(), m_high->value()},
            .caption = m_caption->isChecked(),
            .bothStates = m_both->isChecked()};
}

} // namespace halls::app
