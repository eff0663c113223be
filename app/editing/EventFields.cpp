// SPDX-License-Identifier: MPL-2.0
#include "editing/EventFields.h"

#include "look/FlowLayout.h"
#include "look/PlainWidgets.h"
#include "tours/TourDraft.h"
#include "words/PlainWords.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <tuple>
#include <utility>

namespace halls::app {
namespace {

constexpr double kMaxAt = 3600.0;   ///< seconds, as in the schema
constexpr double kMaxTakes = 600.0; ///< likewise
constexpr float kFirst = 3.0F;      ///< seconds: the audience has seen where it is
constexpr float kNext = 4.0F;       ///< seconds that what does not move is looked at
constexpr float kUsualMove = 10.0F; ///< seconds
constexpr int kListLines = 4;
constexpr int kChoiceLetters = 12; ///< of a list that is as wide as the panel

QString inSeconds(float seconds) {
    return QString::number(static_cast<double>(std::round(seconds * 10.0F)) / 10.0);
}

Id idOf(const QListWidgetItem* item) {
    return item->data(Qt::UserRole).toString().toStdString();
}

/// All things of a museum, those of a hall before the others.
template <class Thing>
std::vector<const Thing*> hallFirst(const std::vector<Thing>& all, const Hall* hall) {
    std::vector<const Thing*> things;
    things.reserve(all.size());
    for (const Thing& thing : all)
        things.push_back(&thing);
    std::stable_partition(things.begin(), things.end(),
                          [&](const Thing* thing) { return hall != nullptr && thing->hall == hall->id; });
    return things;
}

} // namespace

const Hall* hallOf(const Museum& museum, const TourStep& step) {
    if (const View* view = museum.view(step.camera.view))
        return museum.hall(view->hall);
    return step.camera.path.empty() ? nullptr : museum.hallAt(step.camera.path.back().position);
}

EventFields::EventFields(const SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_label(plainLabel(this)), m_list(new QListWidget(this)),
      m_addMove(button("stepEventAdd", &EventFields::addMove)),
      m_addOutline(button("stepEventOutline", &EventFields::addOutline)),
      m_addPin(button("stepEventPoint", &EventFields::addPin)),
      m_addState(button("stepEventState", &EventFields::addState)),
      m_remove(button("stepEventRemove", &EventFields::remove)), m_atLabel(plainLabel(this)),
      m_at(seconds("stepEventAt", 0.0, kMaxAt)), m_takesLabel(plainLabel(this)),
      m_takes(seconds("stepEventTakes", 1.0, kMaxTakes)), m_worksLabel(plainLabel(this)),
      m_works(new QListWidget(this)), m_pinLabel(plainLabel(this)), m_pin(choice("stepEventPin")),
      m_stateLabel(plainLabel(this)), m_state(choice("stepEventShown")) {
    build();
    connectAll();
    retranslate();
}

QPushButton* EventFields::button(const char* name, void (EventFields::*run)()) {
    auto* made = new QPushButton(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setProperty("narrow", true);
    connect(made, &QPushButton::clicked, this, run);
    return made;
}

QDoubleSpinBox* EventFields::seconds(const char* name, double least, double most) {
    auto* made = new QDoubleSpinBox(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setRange(least, most);
    made->setDecimals(1);
    made->setKeyboardTracking(false); // half a number would put the event elsewhere
    made->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return made;
}

QComboBox* EventFields::choice(const char* name) {
    auto* made = new QComboBox(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(kChoiceLetters);
    made->setFocusPolicy(Qt::StrongFocus); // the wheel scrolls what it stands in
    return made;
}

void EventFields::build() {
    m_list->setObjectName(QStringLiteral("stepEvents"));
    m_works->setObjectName(QStringLiteral("stepEventWorks"));
    for (QListWidget* list : {m_list, m_works}) {
        list->setFixedHeight(list->fontMetrics().lineSpacing() * kListLines + 12);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    auto* buttons = new FlowLayout(); // owned by the grid
    buttons->setSpacing(4);
    for (QPushButton* each : {m_addMove, m_addOutline, m_addPin, m_addState, m_remove})
        buttons->addWidget(each);
    auto* grid = new QGridLayout(this); // owned by this
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(3);
    grid->addWidget(m_label, 0, 0, 1, 2);
    grid->addWidget(m_list, 1, 0, 1, 2);
    grid->addLayout(buttons, 2, 0, 1, 2);
    int column = 0;
    for (const auto& [label, box] : {std::pair(m_atLabel, m_at), std::pair(m_takesLabel, m_takes)}) {
        label->setWordWrap(true);
        grid->addWidget(label, 3, column, Qt::AlignBottom);
        grid->addWidget(box, 4, column++);
    }
    int row = 5;
    for (const auto& [label, field] :
         {std::pair<QLabel*, QWidget*>(m_worksLabel, m_works), std::pair<QLabel*, QWidget*>(m_pinLabel, m_pin),
          std::pair<QLabel*, QWidget*>(m_stateLabel, m_state)}) {
        grid->addWidget(label, row++, 0, 1, 2);
        grid->addWidget(field, row++, 0, 1, 2);
        label->setBuddy(field);
    }
    m_label->setBuddy(m_list);
    m_atLabel->setBuddy(m_at);
    m_takesLabel->setBuddy(m_takes);
    for (QLabel* label : {m_label, m_atLabel, m_takesLabel, m_worksLabel, m_pinLabel, m_stateLabel})
        label->setProperty("quiet", true);
}

void EventFields::connectAll() {
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (m_filling || row < 0)
            return;
        m_row = static_cast<std::size_t>(row);
        refresh();
    });
    const auto ofChosen = [this](auto&& set) {
        if (m_filling || !chosen())
            return;
        TourEvent event = m_step.events[m_row];
        const QString what = set(event);
        change(what, std::move(event));
    };
    connect(m_at, &QDoubleSpinBox::valueChanged, this, [ofChosen](double at) {
        ofChosen([at](TourEvent& event) {
            event.at = static_cast<float>(at);
            return tr("When something happens in a step");
        });
    });
    connect(m_takes, &QDoubleSpinBox::valueChanged, this, [ofChosen](double takes) {
        ofChosen([takes](TourEvent& event) {
            if (event.move)
                event.move->seconds = static_cast<float>(takes);
            return tr("How long the camera moves in a step");
        });
    });
    connect(m_pin, &QComboBox::activated, this, [this, ofChosen] {
        ofChosen([this](TourEvent& event) {
            event.pin = m_pin->currentData().toString().toStdString();
            return tr("Point at a pin in a step");
        });
    });
    connect(m_state, &QComboBox::activated, this, [this, ofChosen] {
        ofChosen([this](TourEvent& event) {
            event.state = m_state->currentData().toString().toStdString();
            return tr("Show another state in a step");
        });
    });
    connect(m_works, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            takeWorks();
    });
}

std::vector<QWidget*> EventFields::fields() const {
    return {m_list, m_addMove, m_addOutline, m_addPin, m_addState, m_remove, m_at, m_takes, m_works, m_pin, m_state};
}

// -- What is shown

void EventFields::show(const TourStep& step) {
    m_step = step;
    if (!m_step.events.empty())
        m_row = std::min(m_row, m_step.events.size() - 1);
    refresh();
}

std::vector<const Exhibit*> EventFields::works() const {
    return hallFirst(m_link.museum().exhibits, hallOf(m_link.museum(), m_step));
}

std::vector<const Pin*> EventFields::pins() const {
    return hallFirst(m_link.museum().pins, hallOf(m_link.museum(), m_step));
}

Id EventFields::stateBefore(std::size_t event) const {
    Id state = m_step.state;
    for (std::size_t i = 0; i < std::min(event, m_step.events.size()); ++i) {
        if (!m_step.events[i].state.empty())
            state = m_step.events[i].state;
    }
    return state;
}

void EventFields::refresh() {
    m_filling = true;
    const std::vector<TourEvent>& events = m_step.events;
    while (m_list->count() > static_cast<int>(events.size()))
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < static_cast<int>(events.size()))
        m_list->addItem(QString());
    for (std::size_t i = 0; i < events.size(); ++i) {
        const QString words = wordsOf(events[i]);
        m_list->item(static_cast<int>(i))->setText(words);
        m_list->item(static_cast<int>(i))->setToolTip(PlainWords::tip(words));
    }
    const bool any = chosen();
    const TourEvent event = any ? events[m_row] : TourEvent{};
    m_list->setCurrentRow(any ? static_cast<int>(m_row) : -1);
    m_at->setValue(double{event.at});
    m_takes->setValue(double{event.move ? event.move->seconds : kUsualMove});
    if (!event.highlight.empty())
        fillWorks();
    if (!event.pin.empty())
        fillPins();
    if (!event.state.empty())
        fillStates();
    m_addOutline->setEnabled(!m_link.museum().exhibits.empty());
    m_addPin->setEnabled(!m_link.museum().pins.empty());
    m_addState->setEnabled(m_link.severalStates());
    const std::vector<std::pair<bool, std::vector<QWidget*>>> shown{{any, {m_list, m_remove, m_at, m_atLabel}},
                                                                    {event.move.has_value(), {m_takes, m_takesLabel}},
                                                                    {!event.highlight.empty(), {m_works, m_worksLabel}},
                                                                    {!event.pin.empty(), {m_pin, m_pinLabel}},
                                                                    {!event.state.empty(), {m_state, m_stateLabel}}};
    for (const auto& [is, widgets] : shown) {
        for (QWidget* each : widgets)
            each->setVisible(is);
    }
    m_filling = false;
}

void EventFields::fillWorks() {
    const std::vector<const Exhibit*> all = works();
    const std::vector<Id> outlined = chosen() ? m_step.events[m_row].highlight : std::vector<Id>{};
    bool same = m_works->count() == static_cast<int>(all.size());
    for (std::size_t i = 0; same && i < all.size(); ++i)
        same = idOf(m_works->item(static_cast<int>(i))) == all[i]->id;
    if (!same)
        m_works->clear();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!same)
            m_works->addItem(QString());
        QListWidgetItem* item = m_works->item(static_cast<int>(i));
        item->setText(m_link.text(all[i]->title));
        item->setData(Qt::UserRole, QString::fromStdString(all[i]->id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(std::ranges::count(outlined, all[i]->id) > 0 ? Qt::Checked : Qt::Unchecked);
    }
}

void EventFields::fillPins() {
    m_pin->clear();
    for (const Pin* pin : pins())
        m_pin->addItem(m_link.text(pin->label), QString::fromStdString(pin->id));
    if (chosen())
        m_pin->setCurrentIndex(m_pin->findData(QString::fromStdString(m_step.events[m_row].pin)));
}

void EventFields::fillStates() {
    m_state->clear();
    for (const State& state : m_link.museum().states)
        m_state->addItem(m_link.text(state.title), QString::fromStdString(state.id));
    if (chosen())
        m_state->setCurrentIndex(m_state->findData(QString::fromStdString(m_step.events[m_row].state)));
}

QString EventFields::wordsOf(const TourEvent& event) const {
    const Museum& museum = m_link.museum();
    QStringList what;
    if (!event.state.empty()) {
        const State* state = museum.state(event.state);
        what << tr("shows: %1").arg(state != nullptr ? m_link.text(state->title) : QString::fromStdString(event.state));
    }
    if (event.move)
        what << tr("the camera moves, %1 s").arg(inSeconds(event.move->seconds));
    for (const Id& id : event.highlight) {
        const Exhibit* exhibit = museum.exhibit(id);
        what << tr("outlined: %1").arg(exhibit != nullptr ? m_link.text(exhibit->title) : QString::fromStdString(id));
    }
    if (!event.pin.empty()) {
        const Pin* pin = museum.pin(event.pin);
        what << tr("pin: %1").arg(pin != nullptr ? m_link.text(pin->label) : QString::fromStdString(event.pin));
    }
    return tr("%1 s: %2", "time, what happens then")
        .arg(inSeconds(event.at), what.join(tr(", ", "between two things")));
}

// -- Changes

void EventFields::tell(const QString& what, std::vector<TourEvent> events, std::size_t row) {
    m_row = tours::putInOrder(events, row);
    Q_EMIT changed(what, events);
}

void EventFields::add(const QString& what, TourEvent event) {
    event.at = kFirst;
    for (const TourEvent& each : m_step.events)
        event.at = std::max(event.at, each.move ? each.end() : each.at + kNext);
    std::vector<TourEvent> events = m_step.events;
    events.push_back(std::move(event));
    tell(what, std::move(events), m_step.events.size());
}

void EventFields::addMove() {
    if (m_link.session() == nullptr)
        return;
    const Camera seen = m_link.session()->camera();
    TourEvent event;
    event.move = TourMove{.to = tours::tidyPose(seen.pose), .verticalFov = seen.verticalFov, .seconds = kUsualMove};
    add(tr("Move the camera in a step"), std::move(event));
}

/// The work that somebody reads about, else one of the hall that was not outlined yet.
void EventFields::addOutline() {
    const std::vector<const Exhibit*> all = works();
    if (all.empty())
        return;
    const auto outlined = [this](const Exhibit* work) {
        return std::ranges::any_of(
            m_step.events, [&](const TourEvent& event) { return std::ranges::count(event.highlight, work->id) > 0; });
    };
    auto wanted = std::ranges::find(all, m_link.subject().exhibit, &Exhibit::id);
    if (wanted == all.end())
        wanted = std::ranges::find_if_not(all, outlined);
    TourEvent event;
    event.highlight = {wanted != all.end() ? (*wanted)->id : all.front()->id};
    add(tr("Outline works in a step"), std::move(event));
}

/// The pin that is open, else the first of the step.
void EventFields::addPin() {
    const std::vector<const Pin*> all = pins();
    if (all.empty() || m_link.session() == nullptr)
        return;
    const Pin* opened = m_link.session()->openedPin();
    TourEvent event;
    event.pin = opened != nullptr ? opened->id : !m_step.pins.empty() ? m_step.pins.front() : all.front()->id;
    add(tr("Point at a pin in a step"), std::move(event));
}

/// The one that is seen, where the step shows another until then.
void EventFields::addState() {
    const std::vector<State>& all = m_link.museum().states;
    if (all.size() < 2 || m_link.session() == nullptr)
        return;
    const Id before = stateBefore(m_step.events.size());
    TourEvent event;
    event.state = m_link.session()->state().id;
    if (event.state == before)
        event.state = std::ranges::find_if(all, [&](const State& state) { return state.id != before; })->id;
    add(tr("Show another state in a step"), std::move(event));
}

void EventFields::remove() {
    if (!chosen())
        return;
    std::vector<TourEvent> events = m_step.events;
    events.erase(events.begin() + static_cast<std::ptrdiff_t>(m_row));
    Q_EMIT changed(tr("Remove what happens in a step"), events);
}

void EventFields::change(const QString& what, TourEvent event) {
    std::vector<TourEvent> events = m_step.events;
    events[m_row] = std::move(event);
    tell(what, std::move(events), m_row);
}

/// The last one stays ticked: an event without anything is none.
void EventFields::takeWorks() {
    if (!chosen())
        return;
    TourEvent event = m_step.events[m_row];
    event.highlight.clear();
    for (int row = 0; row < m_works->count(); ++row) {
        if (m_works->item(row)->checkState() == Qt::Checked)
            event.highlight.push_back(idOf(m_works->item(row)));
    }
    if (event.highlight.empty())
        refresh();
    else
        change(tr("Outline works in a step"), std::move(event));
}

// -- Words

void EventFields::retranslate() {
    m_label->setText(tr("What happens while the step stays"));
    m_list->setAccessibleName(m_label->text());
    m_addMove->setText(tr("Move to here"));
    m_addMove->setToolTip(PlainWords::tip(tr("While the step stays, the camera goes slowly to where you stand now.")));
    m_addOutline->setText(tr("Outline a work"));
    m_addOutline->setToolTip(PlainWords::tip(tr("While the step stays, a line is drawn around one or more works.")));
    m_addPin->setText(tr("Point at a pin"));
    m_addPin->setToolTip(PlainWords::tip(tr("While the step stays, one pin is pointed at.")));
    m_addState->setText(tr("Show another state"));
    m_addState->setToolTip(PlainWords::tip(tr("While the step stays, the hall is seen as it was at another time.")));
    m_remove->setText(tr("Remove"));
    m_remove->setToolTip(PlainWords::tip(tr("What is chosen in the list does not happen any more.")));
    const std::initializer_list<std::tuple<QLabel*, QWidget*, QString>> named{
        {m_atLabel, m_at, tr("Seconds after arriving")},
        {m_takesLabel, m_takes, tr("Seconds that it takes")},
        {m_worksLabel, m_works, tr("Works that are outlined")},
        {m_pinLabel, m_pin, tr("Pin that is pointed at")},
        {m_stateLabel, m_state, tr("State that is shown from then on")}};
    for (const auto& [label, field, words] : named) {
        label->setText(words);
        field->setAccessibleName(words);
    }
    refresh();
}

void EventFields::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
