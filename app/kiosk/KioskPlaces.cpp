// SPDX-License-Identifier: MPL-2.0
#include "kiosk/KioskPlaces.h"

#include "going/PlanPanel.h"
#include "kiosk/KioskClose.h"
#include "look/PlainWidgets.h"
#include "words/PlainWords.h"
#include "words/Words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScroller>
#include <QVBoxLayout>

namespace halls::app {

KioskPlaces::KioskPlaces(SessionLink& link, QWidget* parent)
    : QFrame(parent), m_link(link), m_close(new QPushButton(this)), m_scroll(new QScrollArea(this)),
      m_plan(new PlanPanel(link, this)) {
    setObjectName(QStringLiteral("kioskPlacesPage"));
    setAutoFillBackground(true);
    m_close->setObjectName(QStringLiteral("kioskClosePlaces"));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScroller::grabGesture(m_scroll->viewport(), QScroller::LeftMouseButtonGesture);
    m_plan->setMinimumSize(320, 240);
    auto* row = new QHBoxLayout(); // layouts are owned by the column
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(24);
    row->addWidget(m_scroll, 1);
    row->addWidget(m_plan, 1);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(KioskClose::kFromCorner, KioskClose::kFromCorner, KioskClose::kFromCorner, 16);
    column->addWidget(m_close, 0, Qt::AlignTrailing);
    column->addLayout(row, 1);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(m_plan, &PlanPanel::went, this, &KioskPlaces::goAway);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Settings) && isVisible())
            fill(); // in another language
    });
    hide();
}

void KioskPlaces::begin(What what, bool waits) {
    m_what = what;
    m_waits = waits;
    fill();
    show();
    raise();
}

void KioskPlaces::goAway() {
    hide();
    Q_EMIT went();
    Q_EMIT closed();
}

QLabel* KioskPlaces::addWords(const QString& words) {
    QLabel* label = plainLabel(words, m_scroll->widget());
    label->setWordWrap(true);
    m_scroll->widget()->layout()->addWidget(label);
    return label;
}

void KioskPlaces::addHeading(const QString& words) {
    addWords(words)->setProperty("heading", true);
}

QPushButton* KioskPlaces::addKey(const char* name, const QString& words) {
    auto* button = new QPushButton(PlainWords::keyless(words), m_scroll->widget()); // owned by the page
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    m_scroll->widget()->layout()->addWidget(button);
    return button;
}

void KioskPlaces::fill() {
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    m_close->setText(m_waits ? tr("Go on with the tour") : Words::close());
    auto* page = new QWidget(m_scroll); // owned by the area, which deletes the one before
    auto* column = new QVBoxLayout(page);
    column->setSpacing(10);
    m_scroll->setWidget(page);
    m_plan->setVisible(m_what == What::Halls);
    if (m_what == What::Halls)
        fillHalls();
    else
        fillTours();
    column->addStretch(1);
}

void KioskPlaces::fillHalls() {
    const auto* session = m_link.session();
    addHeading(tr("Halls"));
    if (m_waits)
        addWords(tr("The tour waits. Whoever chooses a hall leaves it."));
    for (const Hall& hall : m_link.museum().halls) {
        const bool here = session->hall() != nullptr && session->hall()->id == hall.id;
        const QString title = m_link.text(hall.title);
        QPushButton* button = addKey("kioskHall", here ? tr("%1 – you are here").arg(title) : title);
        connect(button, &QPushButton::clicked, this, [this, id = hall.id] {
            m_link.act([&](session::Session& s) { s.goToHall(id); });
            goAway();
        });
    }
}

void KioskPlaces::fillTours() {
    addHeading(tr("Guided tours"));
    for (const Tour& tour : m_link.session()->loaded().tours()) {
        connect(addKey("kioskTourChoice", m_link.text(tour.title)), &QPushButton::clicked, this, [this, id = tour.id] {
            hide();
            Q_EMIT tourAsked(id);
        });
        if (const QString about = m_link.text(tour.text); !about.isEmpty())
            addWords(about);
    }
}

void KioskPlaces::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && isVisible())
        fill();
    QFrame::changeEvent(event);
}

} // namespace halls::app
