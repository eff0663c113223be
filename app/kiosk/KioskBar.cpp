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

namespace halls::app {
namespace {

constexpr int kHigh = 72; ///< logical pixels: a finger, also of who sits or stoops

} // namespace

KioskBar::KioskBar(SessionLink& link, QWidget* over)
    : QFrame(over), m_link(link), m_row(new QHBoxLayout(this)), m_home(key("kioskHome")), m_tour(key("kioskTour")),
      m_compare(key("kioskCompare")), m_language(key("kioskLanguage")) {
    setObjectName(QStringLiteral("kioskBar"));
    m_row->setContentsMargins(14, 10, 14, 10);
    m_row->setSpacing(10);
    m_compare->setCheckable(true);
    connect(m_home, &QPushButton::clicked, this, &KioskBar::homeAsked);
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
    button->setMinimumSize(kHigh, kHigh);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void KioskBar::fill() {
    for (QPushButton* each : m_states)
        each->deleteLater();
    m_states.clear();
    m_row->addWidget(m_home);
    m_row->addWidget(m_tour);
    for (const State& state : m_link.museum().states) {
        auto* button = key("kioskState");
        button->setCheckable(true);
        button->setProperty("state", QString::fromStdString(state.id));
        connect(button, &QPushButton::clicked, this, [this, id = state.id] {
            m_link.act([](session::Session& session) { session.setCompareMode(CompareMode::Off); });
            m_link.askForState(id);
            refresh();
        });
        m_states.push_back(button);
        m_row->addWidget(button);
        button->show();
    }
    m_row->addWidget(m_compare);
    m_row->addStretch(1);
    m_row->addWidget(m_language);
    refresh();
}

void KioskBar::refresh() {
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const Museum& museum = m_link.museum();
    const bool comparing = session->comparison().mode != CompareMode::Off;
    m_home->setText(tr("To the entrance"));
    m_tour->setText(m_tourRunning ? tr("End the tour") : tr("Guided tour"));
    m_compare->setText(tr("Compare"));
    m_compare->setChecked(comparing);
    m_compare->setVisible(museum.states.size() > 1);
    for (std::size_t i = 0; i < std::min(m_states.size(), museum.states.size()); ++i) {
        m_states[i]->setText(PlainWords::keyless(m_link.text(museum.states[i].title)));
        m_states[i]->setChecked(!comparing && session->stateIndex() == i);
    }
    // The key names the language that it changes to, in that language.
    const auto& languages = museum.languages;
    const auto now = std::ranges::find(languages, m_link.settings().language);
    const std::size_t next =
        now == languages.end() ? 0 : (static_cast<std::size_t>(now - languages.begin()) + 1) % languages.size();
    m_language->setVisible(languages.size() > 1);
    if (languages.size() > 1)
        m_language->setText(Words::language(languages[next]));
    m_fittedTo = 0; // other words
    // And again when the letters of another language are there.
    QTimer::singleShot(0, this, [this] {
        m_fittedTo = 0;
        place();
    });
    place();
}

void KioskBar::setTourRunning(bool running) {
    m_tourRunning = running;
    refresh();
}

void KioskBar::place() {
    const QWidget* over = parentWidget();
    if (m_fittedTo != over->width()) {
        m_fittedTo = over->width();
        for (const char* narrow : {"no", "some", "most"}) { // no word is cut on a small screen
            setProperty("narrow", QLatin1String(narrow));
            restyle(*this);
            m_row->invalidate();
            if (m_row->sizeHint().width() <= over->width())
                break;
        }
    }
    const int high = sizeHint().height();
    setGeometry(0, over->height() - high, over->width(), high);
    raise();
}

void KioskBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace halls::app
