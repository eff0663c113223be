// SPDX-License-Identifier: MPL-2.0
#include "touring/StepTools.h"

#include "look/PlainWidgets.h"
#include "look/QuotationSteps.h"
#include "look/StateSwitch.h"
#include "touring/TourLead.h"
#include "words/PlainWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace halls::app {
namespace {

constexpr std::array kModes{CompareMode::Swipe, CompareMode::SideBySide, CompareMode::Blend, CompareMode::Ghost};
constexpr int kShares = 100;   ///< steps of the slider
constexpr int kSplitWide = 96; ///< logical pixels in which it can be set
constexpr int kPinWide = 190;  ///< logical pixels of a pin's title, at most; the rest is in its tool tip
constexpr int kPinsWide = 210; ///< likewise, of those of a step together: the notes beside them need their room

} // namespace

StepTools::StepTools(SessionLink& link, TourLead& lead, QWidget* parent)
    : QWidget(parent), m_link(link), m_lead(lead), m_split(new QSlider(Qt::Horizontal, this)),
      m_pinsLabel(plainLabel(this)), m_pinsRow(new QHBoxLayout()) {
    auto* states = new QHBoxLayout(); // layouts are owned by this one's
    states->addWidget(new StateSwitch(m_link, this));
    states->addWidget(m_split, 1); // beside the buttons below it would have no room in a small window
    auto* compare = new QHBoxLayout();
    compare->setSpacing(4);
    for (const CompareMode mode : kModes) {
        auto* button = new QPushButton(this); // owned by this
        button->setObjectName(QStringLiteral("step-") + QLatin1String(wordOf(mode)));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, mode] {
            m_link.askForComparison(m_link.session()->comparison().mode == mode ? CompareMode::Off : mode);
            refresh();
        });
        compare->addWidget(button);
        m_modes.push_back(button);
    }
    m_split->setObjectName(QStringLiteral("stepSplit"));
    m_split->setRange(0, kShares);
    m_split->setMinimumWidth(kSplitWide);
    m_split->setLayoutDirection(Qt::LeftToRight); // the first state is left, in any language
    compare->addStretch(1);
    connect(m_split, &QSlider::valueChanged, this, [this](int value) {
        m_link.act([&](session::Session& s) { s.setSplit(static_cast<float>(value) / float{kShares}); });
    });
    m_pinsLabel->setObjectName(QStringLiteral("stepPinsLabel"));
    m_pinsRow->setSpacing(4);
    m_pinsRow->addWidget(m_pinsLabel);
    m_pinsRow->addStretch(1);
    auto* column = new QVBoxLayout(this); // owned by this
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(states);
    column->addLayout(compare);
    column->addLayout(m_pinsRow);
    column->addWidget(new QuotationSteps(m_link, this)); // owned by this
    connect(&m_lead, &TourLead::stepShown, this, &StepTools::rebuildPins);
    connect(&m_lead, &TourLead::noticeStood, this, &StepTools::rebuildPins);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Comparison) || changes.has(Change::Pin) || changes.has(Change::Passage))
            refresh();
    });
    retranslate();
}

void StepTools::rebuildPins() {
    for (const auto& [id, button] : m_pins) {
        button->hide(); // takes no room until it goes
        button->deleteLater();
    }
    m_pins.clear();
    if (!m_lead.running())
        return;
    const bool begun = m_lead.player()->begun(); // else the notice stands before the first step
    const std::vector<Id> pins = begun ? m_lead.player()->step().pins : std::vector<Id>();
    const int wide = std::min(kPinWide, kPinsWide / std::max(1, static_cast<int>(pins.size())));
    for (const Id& id : pins) {
        const Pin* pin = m_link.museum().pin(id);
        if (pin == nullptr)
            continue;
        auto* button = new QPushButton(this); // owned by this
        button->setObjectName(QStringLiteral("stepPin"));
        const QString title = m_link.text(pin->label);
        button->setText(PlainWords::keyless(button->fontMetrics().elidedText(title, Qt::ElideRight, wide)));
        button->setAccessibleName(title);
        button->setToolTip(PlainWords::tip(tr("The audience reads it: %1").arg(title)));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this, [this, id = id] {
            m_link.act([&](session::Session& session) {
                if (session.openedPin() != nullptr && session.openedPin()->id == id)
                    session.closePin();
                else
                    session.openPin(id);
            });
            refresh();
        });
        m_pinsRow->insertWidget(m_pinsRow->count() - 1, button);
        m_pins.emplace_back(id, button);
    }
    m_pinsLabel->setText(m_pins.empty() ? tr("This step has no pins.") : tr("Pins:"));
    refresh();
}

void StepTools::refresh() {
    const auto* session = m_link.session();
    if (session == nullptr)
        return;
    const session::Comparison& how = session->comparison();
    for (std::size_t i = 0; i < m_modes.size(); ++i) {
        m_modes[i]->setChecked(how.mode == kModes[i]);
        m_modes[i]->setEnabled(m_link.museum().states.size() > 1);
    }
    const bool divided = how.mode == CompareMode::Swipe || how.mode == CompareMode::Blend;
    m_split->setEnabled(divided);
    const QSignalBlocker quiet(m_split);
    m_split->setValue(
        static_cast<int>(std::lround((how.mode == CompareMode::Blend ? how.blend : how.split) * float{kShares})));
    const Pin* opened = session->openedPin();
    for (const auto& [id, button] : m_pins)
        button->setChecked(opened != nullptr && opened->id == id);
}

void StepTools::retranslate() {
    const std::array words{tr("Swipe"), tr("Side by side"), tr("Blend"), tr("Ghosts")};
    for (std::size_t i = 0; i < m_modes.size(); ++i)
        m_modes[i]->setText(words[i]);
    m_split->setAccessibleName(tr("Divider, or share of the second state"));
    m_split->setToolTip(PlainWords::tip(m_split->accessibleName()));
    rebuildPins();
}

void StepTools::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
