// SPDX-License-Identifier: MPL-2.0
#include "look/QuotationSteps.h"

#include "look/PlainWidgets.h"
#include "look/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace halls::app {

QuotationSteps::QuotationSteps(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_back(key("quotationBack", -1)), m_number(plainLabel(this)),
      m_next(key("quotationNext", +1)) {
    setObjectName(QStringLiteral("quotationSteps"));
    m_number->setObjectName(QStringLiteral("quotationNumber"));
    m_number->setAlignment(Qt::AlignCenter);
    auto* row = new QHBoxLayout(this); // owned by this
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_back);
    row->addWidget(m_number);
    row->addWidget(m_next);
    row->addStretch(1);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum) || changes.has(Change::Data) || changes.has(Change::Passage) ||
            changes.has(Change::Pin))
            refresh();
    });
    refresh();
}

QPushButton* QuotationSteps::key(const char* name, int step) {
    auto* button = new QPushButton(this); // owned by this
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this,
            [this, step] { m_link.act([step](session::Session& session) { session.leafQuotations(step); }); });
    return button;
}

void QuotationSteps::refresh() {
    const auto* session = m_link.session();
    const std::size_t count = session != nullptr ? session->shownPassage().count : 0;
    setVisible(count > 1);
    if (count < 2)
        return;
    const std::size_t number = session->shownPassage().number;
    m_number->setText(number > 0 ? tr("Quotation %1 of %2").arg(QString::number(number), QString::number(count))
                                 : tr("%n quotation(s)", nullptr, static_cast<int>(count)));
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft; // back is where the line begins
    m_back->setIcon(themeIcon(rightToLeft ? QStringLiteral("next") : QStringLiteral("previous")));
    m_next->setIcon(themeIcon(rightToLeft ? QStringLiteral("previous") : QStringLiteral("next")));
    m_back->setToolTip(tr("The quotation before (Shift+J)"));
    m_next->setToolTip(tr("The next quotation of this pin (J)"));
    for (QPushButton* each : {m_back, m_next})
        each->setAccessibleName(each->toolTip());
}

void QuotationSteps::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace halls::app
