// SPDX-License-Identifier: MPL-2.0
#include "look/StateSwitch.h"

#include "words/PlainWords.h"
#include "words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace halls::app {

StateSwitch::StateSwitch(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_row(new QHBoxLayout(this)) {
    setObjectName(QStringLiteral("stateSwitch"));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Museum) || changes.has(session::Change::Settings))
            rebuild();
        else if (changes.has(session::Change::State))
            showCurrent();
    });
    rebuild();
}

void StateSwitch::rebuild() {
    for (QToolButton* old : m_buttons)
        old->deleteLater();
    m_buttons.clear();
    setAccessibleName(tr("State of the museum"));
    const std::vector<State>& states = m_link.museum().states;
    for (std::size_t i = 0; i < states.size() && states.size() > 1; ++i) {
        const State& state = states[i];
        auto* button = new QToolButton(this); // owned by this
        const QString title = m_link.text(state.title);
        const QString dates = Words::dates(state);
        button->setText(PlainWords::keyless(title) + QLatin1Char('\n') + PlainWords::keyless(dates));
        button->setAccessibleName(title);
        button->setAccessibleDescription(dates);
        button->setToolTip(PlainWords::tip(tr("Show the museum in this state: %1").arg(dates)));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        const Id stateId = state.id;
        connect(button, &QToolButton::clicked, this, [this, stateId] {
            m_link.askForState(stateId);
            showCurrent(); // the state may have been refused: the button must not stay down
        });
        m_row->addWidget(button);
        m_buttons.push_back(button);
    }
    showCurrent();
}

void StateSwitch::showCurrent() {
    const auto* session = m_link.session();
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(session != nullptr && session->stateIndex() == i);
}

void StateSwitch::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace halls::app
