// SPDX-License-Identifier: MPL-2.0
#include "opening/UprightDialog.h"

#include "look/Outline.h"
#include "look/PlainWidgets.h"
#include "look/ScaleView.h"
#include "look/TallDialog.h"
#include "model/Formats.h"
#include "words/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <fmt/format.h>

namespace halls::app {

using loading::BareWish;

namespace {

bool saysItsUnit(const std::filesystem::path& file) {
    const model::Format* format = model::formatOf(file.extension().string());
    return format != nullptr && format->lengths != model::LengthsBy::Nobody;
}

} // namespace

UprightDialog::UprightDialog(const model::Model& model, const Asked& asked, QWidget* parent)
    : QDialog(parent), m_model(model), m_wish(asked.wish), m_stated(saysItsUnit(asked.file)),
      m_scale(new ScaleView(this)), m_unit(new QComboBox(this)), m_up(new QComboBox(this)) {
    setObjectName(QStringLiteral("uprightDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Unit and upward axis"));
    const QString says =
        m_stated ? tr("This file says its unit itself. Choose another only if the size below is wrong.")
                 : tr("This file does not say its unit. Choose the one with which the size below is right.");
    QLabel* words = plainLabel(asked.why.isEmpty() ? says : asked.why, this);
    words->setObjectName(QStringLiteral("uprightWords"));
    words->setWordWrap(true);
    m_unit->setObjectName(QStringLiteral("uprightUnit"));
    nameUnits();
    m_unit->setCurrentIndex(m_unit->findData(m_wish.metres));
    m_up->setObjectName(QStringLiteral("uprightAxis"));
    m_up->addItem(tr("Y, as it is read"), static_cast<int>(BareWish::Up::Y));
    m_up->addItem(tr("Z, as programs of surveyors and printers have it"), static_cast<int>(BareWish::Up::Z));
    m_up->addItem(tr("X"), static_cast<int>(BareWish::Up::X));
    m_up->setCurrentIndex(m_up->findData(static_cast<int>(m_wish.up)));
    auto* buttons = new QDialogButtonBox(this); // owned by this
    QPushButton* show = buttons->addButton(tr("Show it so"), QDialogButtonBox::AcceptRole);
    show->setObjectName(QStringLiteral("uprightShow"));
    show->setDefault(true);
    buttons->addButton(tr("Leave it as it is"), QDialogButtonBox::RejectRole);
    auto* form = new QFormLayout(); // owned by the column
    form->addRow(tr("Unit"), m_unit);
    form->addRow(tr("Upwards points"), m_up);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(words);
    column->addLayout(form);
    column->addWidget(m_scale);
    column->addWidget(buttons);
    for (QComboBox* box : {m_unit, m_up})
        connect(box, &QComboBox::currentIndexChanged, this, &UprightDialog::showSize);
    showSize();
    fitToScreen(*this);
    connect(buttons, &QDialogButtonBox::accepted, this, &UprightDialog::wished);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// Where a file says its unit, another one comes on top of it: what it does is said, not what it is called.
void UprightDialog::nameUnits() {
    for (const Unit& unit : kUnits) {
        QString name = Words::unit(unit.name);
        if (m_stated && unit.metres == 1.0F)
            name = tr("as the file says");
        else if (m_stated)
            name = tr("%1 times smaller (%2 instead of metre)")
                       .arg(QString::fromStdString(fmt::format("{:.4g}", 1.0F / unit.metres)), name);
        m_unit->addItem(name, unit.metres);
    }
}

void UprightDialog::showSize() {
    const BareWish chosen = wish();
    const Mat3 turn = Mat3(chosen.transform()) / chosen.metres;
    m_scale->show(outlineOf(m_model, turn), m_model.bounds.transformed(chosen.transform()).size(), true);
}

BareWish UprightDialog::wish() const {
    BareWish wish = m_wish;
    wish.metres = m_unit->currentData().toFloat();
    wish.up = static_cast<BareWish::Up>(m_up->currentData().toInt());
    return wish;
}

} // namespace halls::app
