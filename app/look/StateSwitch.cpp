// SPDX-License-Identifier: MPL-2.0
#include "look/StateSwitch.h"

#include "words/PlainWords.h"
#include "words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr int kWidestInList = 170; ///< logical pixels of the words on the list's button; longer ones are cut

} // namespace

StateSwitch::StateSwitch(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_row(new QHBoxLayout(this)), m_list(new QPushButton(this)) {
    setObjectName(QStringLiteral("stateSwitch"));
    m_list->setObjectName(QStringLiteral("stateList"));
    m_list->setFocusPolicy(Qt::TabFocus);
    m_list->setMenu(new QMenu(m_list)); // owned by the button
    m_list->hide();
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_list, 0, Qt::AlignHCenter); // no wider than its words
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Museum) || changes.has(session::Change::Settings))
            rebuild();
        else if (changes.has(session::Change::State))
            showCurrent();
    });
    rebuild();
}

void StateSwitch::rebuild() {
    for (QToolButton* old : m_buttons) {
        m_row->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_buttons.clear();
    m_list->menu()->clear();
    setAccessibleName(tr("State of the museum"));
    const std::vector<State>& states = m_link.museum().states;
    if (states.size() > 1) {
        for (const State& state : states)
            addButton(state);
    }
    showCurrent();
    updateGeometry();
    // When the place is given that these buttons ask for; it may be the same as before.
    QMetaObject::invokeMethod(this, &StateSwitch::arrange, Qt::QueuedConnection);
}

void StateSwitch::addButton(const State& state) {
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
    connect(button, &QToolButton::clicked, this, [this, stateId] { ask(stateId); });
    button->setVisible(m_list->isHidden());
    m_row->addWidget(button);
    m_buttons.push_back(button);
    QAction* entry =
        m_list->menu()->addAction(PlainWords::keyless(tr("%1 (%2)", "a state and its dates").arg(title, dates)));
    entry->setCheckable(true);
    connect(entry, &QAction::triggered, this, [this, stateId] { ask(stateId); });
}

void StateSwitch::ask(const Id& state) {
    m_link.askForState(state);
    showCurrent(); // the state may have been refused: the button must not stay down
}

void StateSwitch::showCurrent() {
    const auto* session = m_link.session();
    const QList<QAction*> entries = m_list->menu()->actions();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool shown = session != nullptr && session->stateIndex() == i;
        m_buttons[i]->setChecked(shown);
        entries[static_cast<qsizetype>(i)]->setChecked(shown);
    }
    const QString words = listText();
    m_list->setText(PlainWords::keyless(words));
    m_list->setAccessibleName(tr("State of the museum"));
    m_list->setToolTip(
        session == nullptr
            ? QString()
            : PlainWords::tip(
                  tr("Shown now: %1. Lists all states of the museum.").arg(m_link.text(session->state().title))));
}

/// The state that is shown: title and dates, each cut to the room that a button has.
QString StateSwitch::listText() const {
    const auto* session = m_link.session();
    if (session == nullptr)
        return {};
    const auto cut = [this](const QString& words) {
        return m_list->fontMetrics().elidedText(words, Qt::ElideMiddle, kWidestInList);
    };
    return cut(m_link.text(session->state().title)) + QLatin1Char('\n') + cut(Words::dates(session->state()));
}

QSize StateSwitch::sizeHint() const {
    QSize all(0, 0);
    for (const QToolButton* button : m_buttons) {
        button->ensurePolished();
        all = QSize(all.width() + button->sizeHint().width(), std::max(all.height(), button->sizeHint().height()));
    }
    return all;
}

QSize StateSwitch::minimumSizeHint() const {
    const QSize all = sizeHint();
    m_list->ensurePolished();
    return m_buttons.empty() ? all : QSize(std::min(all.width(), m_list->sizeHint().width()), all.height());
}

void StateSwitch::arrange() {
    if (std::exchange(m_arranging, true))
        return; // what is shown or hidden may lay out all anew
    const bool fits = m_buttons.empty() || width() >= sizeHint().width();
    for (QToolButton* button : m_buttons)
        button->setVisible(fits);
    m_list->setVisible(!fits);
    m_arranging = false;
    if (fits != (m_buttons.empty() || width() >= sizeHint().width()))
        QMetaObject::invokeMethod(this, &StateSwitch::arrange, Qt::QueuedConnection);
}

void StateSwitch::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void StateSwitch::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace halls::app
