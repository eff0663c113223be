// SPDX-License-Identifier: MPL-2.0
#include "editing/UnitChoice.h"

#include "museum/Alignment.h"
#include "words/Words.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace halls::app {
namespace {

constexpr int kNotStated = 0;                               ///< the first entry
constexpr int kOther = static_cast<int>(kUnits.size()) + 1; ///< the last one
constexpr double kMostMillimetres = 1.0e6;                  ///< as the schema allows

} // namespace

UnitChoice::UnitChoice(QWidget* parent)
    : QWidget(parent), m_unit(new QComboBox(this)), m_other(new QDoubleSpinBox(this)) {
    m_unit->setObjectName(QStringLiteral("scanUnit"));
    m_other->setObjectName(QStringLiteral("scanOtherUnit"));
    m_other->setLocale(QLocale::c());
    m_other->setDecimals(4);
    m_other->setRange(0.0001, kMostMillimetres);
    m_other->setValue(1000.0);
    m_other->setKeyboardTracking(false);
    for (int i = kNotStated; i <= kOther; ++i)
        m_unit->addItem(QString());
    name();
    auto* row = new QHBoxLayout(this); // owned by this
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_unit, 1);
    row->addWidget(m_other);
    refresh();
    connect(m_unit, &QComboBox::currentIndexChanged, this, &UnitChoice::refresh);
    connect(m_unit, &QComboBox::activated, this, &UnitChoice::chosen);
    connect(m_other, &QDoubleSpinBox::valueChanged, this, &UnitChoice::chosen);
}

void UnitChoice::name() {
    m_unit->setItemText(kNotStated, tr("not stated"));
    for (std::size_t i = 0; i < kUnits.size(); ++i)
        m_unit->setItemText(1 + static_cast<int>(i), Words::unit(kUnits[i].name));
    m_unit->setItemText(kOther, tr("another, of so many millimetres"));
}

std::optional<float> UnitChoice::metresPerUnit() const {
    const int index = m_unit->currentIndex();
    if (index == kNotStated)
        return std::nullopt;
    return index == kOther ? static_cast<float>(m_other->value() / 1000.0)
                           : kUnits[static_cast<std::size_t>(index - 1)].metres;
}

void UnitChoice::setMetresPerUnit(std::optional<float> metres) {
    const QSignalBlocker quiet(m_other);
    int index = metres ? kOther : kNotStated;
    for (std::size_t i = 0; i < kUnits.size(); ++i) {
        if (metres == kUnits[i].metres)
            index = 1 + static_cast<int>(i);
    }
    if (index == kOther)
        m_other->setValue(double{*metres} * 1000.0);
    m_unit->setCurrentIndex(index);
    refresh();
}

void UnitChoice::refresh() {
    m_other->setVisible(m_unit->currentIndex() == kOther);
}

void UnitChoice::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        name();
    QWidget::changeEvent(event);
}

} // namespace halls::app
