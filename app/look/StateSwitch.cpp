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

constexpr std::size_t kSideBySide = 3; ///< states; from the fourth on they are a list
constexpr int kLeast = 40;             ///< logical pixels of the words on the list's button, whatever room there is
constexpr int kRoundWords = 60;        ///< likewise, of the button beside its words, and a little
constexpr int kWidestInList = 190;     ///< likewise; longer ones lose words

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
    setDirection();
    rebuild();
}

/// The first state is left in any language, as its side of a comparison is. A row of a widget that is read from the
/// right is mirrored once; its words stay as they are read.
void StateSwitch::setDirection() {
    m_row->setDirection(isRightToLeft() ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
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
    QMetaObject::invokeMethod(this, &StateSwitch::measure, Qt::QueuedConnection);
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

void StateSwitch::fillMenu(SessionLink& link, QMenu& menu) {
    const std::vector<State>& states = link.museum().states;
    for (std::size_t i = 0; i < states.size(); ++i) {
        const QString words =
            tr("%1 (%2)", "a state and its dates").arg(link.text(states[i].title), Words::dates(states[i]));
        QAction* entry = menu.addAction(PlainWords::keyless(words));
        entry->setCheckable(true);
        entry->setChecked(link.session() != nullptr && link.session()->stateIndex() == i);
        connect(entry, &QAction::triggered, &link, [&link, id = states[i].id] { link.askForState(id); });
    }
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
    fitList();
    m_list->setAccessibleName(tr("State of the museum"));
    m_list->setToolTip(
        session == nullptr
            ? QString()
            : PlainWords::tip(
                  tr("Shown now: %1. Lists all states of the museum.").arg(m_link.text(session->state().title))));
}

/// A toolbar that is full gives less than was asked for.
void StateSwitch::fitList() {
    m_list->setText(PlainWords::keyless(listText(kWidestInList)));
    const int lacks = m_list->isHidden() ? 0 : m_list->sizeHint().width() - width();
    if (lacks > 0)
        m_list->setText(
            PlainWords::keyless(listText(std::max(m_list->sizeHint().width() - kRoundWords - lacks, kLeast))));
}

namespace {

/// As they are, or by months, or by years: the first that has room; none: empty.
QString datesWithin(const State& state, const QFontMetrics& letters, int most) {
    State rough = state;
    QString words = Words::dates(state);
    for (const std::size_t kept : {std::size_t{7}, std::size_t{4}}) {
        if (letters.horizontalAdvance(words) <= most)
            return words;
        rough.from = rough.from.substr(0, kept);
        rough.to = rough.to.substr(0, kept);
        words = Words::dates(rough);
    }
    return letters.horizontalAdvance(words) <= most ? words : QString();
}

/// Whole words alone, and a sign for those that are left out; a first word that is too long is cut.
QString wordsWithin(const QString& text, const QFontMetrics& letters, int most) {
    QString kept = text;
    while (letters.horizontalAdvance(kept) > most) {
        const qsizetype end = kept.lastIndexOf(QLatin1Char(' '));
        if (end < 0)
            return letters.elidedText(text, Qt::ElideRight, most);
        kept = kept.left(end) + QChar(0x2026);
        if (letters.horizontalAdvance(kept) > most)
            kept.chop(1);
    }
    return kept;
}

} // namespace

/// The state that is shown: its title, and its dates as exactly as there is room for.
QString StateSwitch::listText(int most) const {
    const auto* session = m_link.session();
    if (session == nullptr)
        return {};
    const QFontMetrics letters = m_list->fontMetrics();
    const QString dates = datesWithin(session->state(), letters, most);
    return wordsWithin(m_link.text(session->state().title), letters, most) +
           (dates.isEmpty() ? QString() : QLatin1Char('\n') + dates);
}

QSize StateSwitch::sizeHint() const {
    if (m_buttons.size() > kSideBySide) {
        m_list->ensurePolished();
        return m_list->sizeHint();
    }
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
    const auto allFit = [this] {
        return m_buttons.empty() || (m_buttons.size() <= kSideBySide && width() >= sizeHint().width());
    };
    const bool fits = allFit();
    for (QToolButton* button : m_buttons)
        button->setVisible(fits);
    m_list->setVisible(!fits);
    fitList();
    m_arranging = false;
    if (fits != allFit())
        QMetaObject::invokeMethod(this, &StateSwitch::arrange, Qt::QueuedConnection);
}

void StateSwitch::measure() {
    showCurrent();
    m_list->updateGeometry(); // its layout remembers what it asked for before it was styled
    updateGeometry();
    arrange();
}

void StateSwitch::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    else if (event->type() == QEvent::LayoutDirectionChange)
        setDirection();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &StateSwitch::measure, Qt::QueuedConnection); // its buttons learn it after it
    QWidget::changeEvent(event);
}

void StateSwitch::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace halls::app
