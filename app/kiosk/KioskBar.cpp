// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskBar.h"

#include "look/Theme.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <string_view>

namespace halls::app {
namespace {

/// Broken at the blank nearest to its middle.
QString onTwoLines(QString words) {
    qsizetype best = -1;
    for (qsizetype at = words.indexOf(QLatin1Char(' ')); at >= 0; at = words.indexOf(QLatin1Char(' '), at + 1)) {
        if (best < 0 || std::abs(2 * at - words.size()) < std::abs(2 * best - words.size()))
            best = at;
    }
    return best < 0 ? words : words.replace(best, 1, QLatin1Char('\n'));
}

} // namespace

KioskBar::KioskBar(SessionLink& link, QWidget* over)
    : QFrame(over), m_link(link), m_row(new QHBoxLayout(this)), m_stateRow(new QHBoxLayout()), m_home(key("kioskHome")),
      m_places(key("kioskPlaces")), m_tour(key("kioskTour")), m_compare(key("kioskCompare")),
      m_language(key("kioskLanguage")) {
    setObjectName(QStringLiteral("kioskBar"));
    m_row->setContentsMargins(14, 10, 14, 10);
    m_row->setSpacing(10);
    m_stateRow->setSpacing(10);
    m_row->addWidget(m_home);
    m_row->addWidget(m_places);
    m_row->addWidget(m_tour);
    m_row->addLayout(m_stateRow);
    m_row->addWidget(m_compare);
    m_row->addStretch(1);
    m_row->addWidget(m_language);
    setDirection();
    m_compare->setCheckable(true);
    connect(m_home, &QPushButton::clicked, this, &KioskBar::homeAsked);
    connect(m_places, &QPushButton::clicked, this, &KioskBar::placesAsked);
    connect(m_tour, &QPushButton::clicked, this, &KioskBar::tourAsked);
    connect(m_language, &QPushButton::clicked, this, &KioskBar::languageAsked);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        const bool on = m_link.session()->comparison().mode != CompareMode::Off;
        m_link.askForComparison(on ? CompareMode::Off : CompareMode::Swipe);
        refresh(); // where a notice comes first nothing has changed yet
    });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum))
            fill();
        if (changes.has(Change::State) || changes.has(Change::Comparison) || changes.has(Change::Settings))
            refresh();
    });
}

QPushButton* KioskBar::key(const char* name) {
    auto* button = new QPushButton(this); // owned by this
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Expanding); // all as high as that with the most lines
    return button;
}

/// The first state is left in any language, as its side of a comparison is.
void KioskBar::setDirection() {
    m_stateRow->setDirection(isRightToLeft() ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
}

void KioskBar::fill() {
    for (QPushButton* each : m_states)
        each->deleteLater();
    m_states.clear();
    for (const State& state : m_link.museum().states) {
        auto* button = key("kioskState");
        button->setCheckable(true);
        button->setProperty("state", QString::fromStdString(state.id));
        connect(button, &QPushButton::clicked, this, [this, id = state.id] {
            m_link.act([](session::Session& session) { session.setCompareMode(CompareMode::Off); });
            m_link.askForState(id);
            Q_EMIT stateAsked();
            refresh();
        });
        m_states.push_back(button);
        m_stateRow->addWidget(button);
        button->show();
    }
    refresh();
}

void KioskBar::refresh() {
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const bool comparing = session->comparison().mode != CompareMode::Off;
    m_compare->setChecked(comparing);
    for (std::size_t i = 0; i < std::min(m_states.size(), m_link.museum().states.size()); ++i)
        m_states[i]->setChecked(!comparing && session->stateIndex() == i);
    m_fittedTo = 0; // other words
    // And again when the letters of another language are there.
    QTimer::singleShot(0, this, [this] {
        m_fittedTo = 0;
        place();
    });
    place();
}

/// All words anew, each on one line: a narrow screen may have broken them.
void KioskBar::setWords() {
    const Museum& museum = m_link.museum();
    m_home->setText(tr("To the entrance"));
    const bool several = m_link.session()->loaded().tours().size() > 1;
    m_places->setText(tr("Halls and plan"));
    m_tour->setText(m_tourRunning ? tr("End the tour") : several ? tr("Guided tours") : tr("Guided tour"));
    m_compare->setText(tr("Compare"));
    m_compare->setVisible(museum.states.size() > 1);
    for (std::size_t i = 0; i < std::min(m_states.size(), museum.states.size()); ++i)
        m_states[i]->setText(PlainWords::keyless(m_link.text(museum.states[i].title)));
    // The key names the language that it changes to, in that language.
    const auto& languages = museum.languages;
    const auto now = std::ranges::find(languages, m_link.settings().language);
    const std::size_t next =
        now == languages.end() ? 0 : (static_cast<std::size_t>(now - languages.begin()) + 1) % languages.size();
    m_language->setVisible(languages.size() > 1);
    if (languages.size() > 1)
        m_language->setText(Words::language(languages[next]));
}

void KioskBar::setTourRunning(bool running) {
    m_tourRunning = running;
    refresh();
}

void KioskBar::fitAnew() {
    m_fittedTo = 0;
}

/// Logical pixels of all keys: what the layouts say lags behind a change of the letters.
QSize KioskBar::needed() const {
    const QMargins round = m_row->contentsMargins();
    QSize all(-m_row->spacing(), 0);
    for (const QPushButton* each : findChildren<QPushButton*>()) {
        if (each->isHidden())
            continue;
        const QSize its = each->sizeHint().expandedTo(each->minimumSize());
        all = {all.width() + m_row->spacing() + its.width(), std::max(all.height(), its.height())};
    }
    return all.grownBy(round + contentsMargins()); // the frame's, too
}

void KioskBar::place() {
    const QWidget* over = parentWidget();
    if (m_fittedTo != over->width() && m_link.session() != nullptr) {
        m_fittedTo = over->width();
        setWords();
        for (const char* narrow : {"no", "lines", "some", "most"}) { // two lines before smaller letters; no word is cut
            setProperty("narrow", QLatin1String(narrow));
            if (narrow == std::string_view("lines")) {
                for (QPushButton* each : findChildren<QPushButton*>())
                    each->setText(onTwoLines(each->text()));
            }
            restyle(*this);
            if (needed().width() <= over->width())
                break;
        }
    }
    m_stateRow->invalidate();
    m_row->invalidate();
    const int high = needed().height();
    const bool another = high != height();
    setGeometry(0, over->height() - high, over->width(), high);
    m_row->activate(); // for the words of now, where the bar stays as large as it was
    if (another)
        Q_EMIT heightChanged();
}

void KioskBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        refresh();
    else if (event->type() == QEvent::LayoutDirectionChange)
        setDirection();
    QFrame::changeEvent(event);
}

} // namespace halls::app
