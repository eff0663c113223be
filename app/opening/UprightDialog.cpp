// SPDX-License-Identifier: MPL-2.0
#include "opening/UprightDialog.h"

#include "look/PlainWidgets.h"
#include "model/Formats.h"
#include "words/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace halls::app {

using loading::BareWish;

UprightDialog::UprightDialog(const BareWish& wish, const std::filesystem::path& file, QWidget* parent)
    : QDialog(parent), m_wish(wish), m_unit(new QComboBox(this)), m_up(new QComboBox(this)) {
    setObjectName(QStringLiteral("uprightDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unit and upward axis"));
    const model::Format* format = model::formatOf(file.extension().string());
    const bool stated = format != nullptr && format->lengths != model::LengthsBy::Nobody;
    QLabel* words = plainLabel(stated ? tr("The format of this file says its unit. Choose another only if what it "
                                           "says is wrong: it is taken for what reads as a metre now.")
                                      : tr("The format of this file says no unit: its numbers are taken for metres."),
                               this);
    words->setWordWrap(true);
    m_unit->setObjectName(QStringLiteral("uprightUnit"));
    for (const Unit& unit : kUnits)
        m_unit->addItem(Words::unit(unit.name), unit.metres);
    m_unit->setCurrentIndex(m_unit->findData(wish.metres));
    m_up->setObjectName(QStringLiteral("uprightAxis"));
    m_up->addItem(tr("Y, as it is read"), static_cast<int>(BareWish::Up::Y));
    m_up->addItem(tr("Z, as programs of surveyors and printers have it"), static_cast<int>(BareWish::Up::Z));
    m_up->addItem(tr("X"), static_cast<int>(BareWish::Up::X));
    m_up->setCurrentIndex(m_up->findData(static_cast<int>(wish.up)));
    auto* buttons = new QDialogButtonBox(this); // owned by this
    QPushButton* show = buttons->addButton(tr("Show it so"), QDialogButtonBox::AcceptRole);
    show->setObjectName(QStringLiteral("uprightShow"));
    show->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* form = new QFormLayout(); // owned by the column
    form->addRow(tr("Unit"), m_unit);
    form->addRow(tr("Upwards points"), m_up);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &UprightDialog::wished);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

BareWish UprightDialog::wish() const {
    BareWish wish = m_wish;
    wish.metres = m_unit->currentData().toFloat();
    wish.up = static_cast<BareWish::Up>(m_up->currentData().toInt());
    return wish;
}

} // namespace halls::app
