// SPDX-License-Identifier: MPL-2.0
#include "editing/TourEditor.h"

#include "editing/ProposedTitles.h"
#include "editing/StepFields.h"
#include "look/FlowLayout.h"
#include "look/Fold.h"
#include "look/PlainWidgets.h"
#include "tours/TourDraft.h"
#include "words/PlainWords.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

// Logical pixels.
constexpr int kLowEditor = 640; ///< and less: a small screen
constexpr int kAroundField = 8; ///< that is brought into sight
constexpr int kRoundTitle = 40; ///< of a tour in the list
// Steps that the list shows whole.
constexpr int kSteps = 5;
constexpr int kFewSteps = 3; ///< in a low editor: title, words and question of the step have their place below them

Tour* tourIn(std::vector<Tour>& tours, const Id& id) {
    const auto found = std::ranges::find(tours, id, &Tour::id);
    return found == tours.end() ? nullptr : &*found;
}

FlowLayout* lineOf(const std::vector<QWidget*>& buttons) {
    auto* line = new FlowLayout(); // owned by the column that it is put into
    line->setSpacing(4);
    for (QWidget* each : buttons)
        line->addWidget(each);
    return line;
}

std::size_t indexIn(const Tour& tour, const Id& step) {
    return static_cast<std::size_t>(std::ranges::find(tour.steps, step, &TourStep::id) - tour.steps.begin());
}

} // namespace

TourEditor::TourEditor(SessionLink& link, Editing& editing, QWidget* parent)
    : QWidget(parent), m_link(link), m_editing(editing), m_autosave(this), m_tours(new QComboBox(this)),
      m_new(button("tourNew", &TourEditor::newTour)), m_remove(button("tourRemove", &TourEditor::deleteTour)),
      m_give(button("tourGive", &TourEditor::give)), m_none(plainLabel(this)),
      m_make(button("tourMake", &TourEditor::newTour)), m_steps(new QListWidget(this)),
      m_add(button("stepAdd", &TourEditor::addStep)), m_retake(button("stepRetake", &TourEditor::retakeCamera)),
      m_take(button("stepTake", &TourEditor::takeShown)),
      m_duplicate(button("stepDuplicate", &TourEditor::duplicateStep)),
      m_delete(button("stepDelete", &TourEditor::deleteStep)), m_up(button("stepUp", &TourEditor::moveUp)),
      m_down(button("stepDown", &TourEditor::moveDown)), m_preview(button("stepPreview", &TourEditor::preview)),
      m_seldom(new QWidget(this)), m_more(new Fold(m_seldom, this)), m_fields(new StepFields(link, this)),
      m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("tourEditor"));
    build();
    connectAll();
    retranslate();
}

QPushButton* TourEditor::button(const char* name, void (TourEditor::*run)()) {
    auto* made = new QPushButton(this); // owned by this
    made->setObjectName(QLatin1String(name));
    made->setProperty("narrow", true);
    connect(made, &QPushButton::clicked, this, [this, run] {
        if (m_autosave.flush())
            (this->*run)();
    });
    return made;
}

void TourEditor::build() {
    m_tours->setObjectName(QStringLiteral("tourChoice"));
    m_tours->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tours->setMinimumContentsLength(12);
    m_tours->view()->setTextElideMode(Qt::ElideMiddle);
    m_none->setProperty("quiet", true);
    m_none->setWordWrap(true);
    m_steps->setObjectName(QStringLiteral("tourSteps"));
    m_steps->setDragDropMode(QAbstractItemView::InternalMove);
    m_steps->setDefaultDropAction(Qt::MoveAction);
    m_steps->setTextElideMode(Qt::ElideRight);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->installEventFilter(this);
    auto* all = new QWidget(this); // owned by the scroll area
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    const std::vector<QWidget*> ofTour{m_new, m_remove, m_give};
    const std::vector<QWidget*> ofStep{m_add, m_preview, m_delete, m_more};
    const std::vector<QWidget*> seldom{m_up, m_down, m_duplicate, m_retake, m_take};
    m_more->setObjectName(QStringLiteral("stepMore"));
    QLayout* line = lineOf(seldom);
    line->setContentsMargins(0, 0, 0, 0);
    m_seldom->setLayout(line);
    column->addWidget(m_tours);
    column->addLayout(lineOf(ofTour));
    column->addWidget(m_none);
    column->addWidget(m_make);
    column->addWidget(m_steps);
    column->addLayout(lineOf(ofStep));
    column->addWidget(m_seldom);
    // As they stand, not as they were made.
    std::vector<QWidget*> order{m_tours, m_new, m_remove, m_give, m_make, m_steps};
    order.insert(order.end(), ofStep.begin(), ofStep.end());
    order.insert(order.end(), seldom.begin(), seldom.end());
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    column->addWidget(m_fields);
    column->addStretch(1);
    QScrollArea* scroll = m_scroll;
    scroll->setObjectName(QStringLiteral("tourEditorScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(all);
    auto* outer = new QVBoxLayout(this); // owned by this
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    setFocusProxy(m_steps);
}

void TourEditor::connectAll() {
    connect(m_tours, &QComboBox::activated, this, [this] {
        const Id chosen = m_tours->currentData().toString().toStdString();
        leaveField();
        choose(chosen, {});
    });
    connect(m_steps, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling || item == nullptr)
            return;
        const Id chosen = item->data(Qt::UserRole).toString().toStdString();
        leaveField();
        m_step = chosen;
        refresh();
    });
    connect(m_steps, &QListWidget::itemActivated, this, &TourEditor::preview);
    connect(m_steps->model(), &QAbstractItemModel::rowsMoved, this,
            [this] { QTimer::singleShot(0, this, &TourEditor::takeOrder); });
    for (QWidget* field : m_fields->typedFields())
        m_autosave.watch(field);
    connect(m_fields, &StepFields::languageChanging, this, &TourEditor::leaveField);
    // Once they have their places, and whenever those change: they may be shown only now.
    connect(m_fields, &StepFields::toBeSeen, this, [this](QWidget* field, QWidget* below) {
        m_seen = {below, field};
        QTimer::singleShot(0, this, &TourEditor::bringIntoSight);
    });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &TourEditor::bringIntoSight);
    const auto changeOf = [this](const StepFields::Change& change) {
        return [change, tour = m_tour, step = m_step](std::vector<Tour>& tours) {
            Tour* its = tourIn(tours, tour);
            const std::size_t at = its != nullptr ? indexIn(*its, step) : 0;
            if (its != nullptr && at < its->steps.size())
                change(*its, its->steps[at]);
        };
    };
    connect(m_fields, &StepFields::typed, this,
            [this, changeOf](QWidget* field, const QString& what, const StepFields::Change& change) {
                // Where the museum may not be changed, a copy is asked for once the typing rests, not in the middle of
                // a word.
                m_autosave.typed(field, [this, what, made = changeOf(change)] {
                    return m_editing.changeTours(what, made, {}, m_autosave.stretch());
                });
            });
    connect(m_fields, &StepFields::chosen, this,
            [this, changeOf](QWidget*, const QString& what, const StepFields::Change& change) {
                if (m_autosave.flush())
                    m_editing.changeTours(what, changeOf(change));
                refresh();
            });
    connect(&m_editing, &Editing::unwrittenChanged, this, &TourEditor::refresh);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum)) {
            m_autosave.forget();
            chooseFirst();
        }
        if (changes.has(Change::Museum) || changes.has(Change::Tours) || changes.has(Change::Data) ||
            changes.has(Change::Settings))
            refresh();
    });
}

QString TourEditor::unwritten() const {
    if (!m_autosave.waiting())
        return {};
    if (const auto* line = qobject_cast<const QLineEdit*>(m_autosave.field()))
        return line->text();
    if (const auto* area = qobject_cast<const QPlainTextEdit*>(m_autosave.field()))
        return area->toPlainText();
    return {};
}

void TourEditor::forget() {
    m_autosave.forget();
    refresh();
}

/// As long as the keyboard is where it was asked for: the last is seen where there is no room for both.
void TourEditor::bringIntoSight() {
    if (m_seen.empty() || !m_seen.back()->hasFocus())
        return m_seen.clear();
    m_scroll->widget()->layout()->activate();
    for (const QWidget* each : m_seen) { // all of it: ensureWidgetVisible() takes its cursor for it
        const QRect place(each->mapTo(m_scroll->widget(), QPoint()), each->size());
        m_scroll->ensureVisible(0, place.bottom(), 0, kAroundField);
        m_scroll->ensureVisible(0, place.top(), 0, kAroundField);
    }
}

// -- What is chosen

const std::vector<Tour>& TourEditor::tours() const {
    static const std::vector<Tour> s_none;
    if (m_link.session() == nullptr)
        return s_none;
    const loading::LoadedMuseum& loaded = m_link.session()->loaded();
    return loaded.package ? m_editing.latest().tours() : loaded.tours();
}

const Tour* TourEditor::current() const {
    const auto found = std::ranges::find(tours(), m_tour, &Tour::id);
    return found == tours().end() ? nullptr : &*found;
}

std::size_t TourEditor::index() const {
    const Tour* tour = current();
    return tour != nullptr ? indexIn(*tour, m_step) : 0;
}

void TourEditor::choose(const Id& tour, const Id& step) {
    m_tour = tour;
    m_step = step;
    refresh();
}

void TourEditor::focusSteps() {
    QWidget* field = current() != nullptr ? static_cast<QWidget*>(m_steps) : m_make;
    field->setFocus(Qt::OtherFocusReason);
}

void TourEditor::putAbove(QWidget* above) {
    static_cast<QVBoxLayout*>(m_scroll->widget()->layout())->insertWidget(0, above);
}

/// Of the museum that was opened just now. A copy goes on with what was chosen in the museum that it was made of.
void TourEditor::chooseFirst() {
    const Id first = m_first ? m_first() : Id();
    if (!first.empty()) {
        m_step = first == m_tour ? m_step : Id();
        m_tour = first;
    }
    m_fields->useOwnLanguage();
}

/// What cannot be written is kept by the museum that is edited, and shown of that (Editing::latest()).
void TourEditor::leaveField() {
    if (!m_autosave.flush() && m_editing.unwritten())
        m_autosave.forget();
}

void TourEditor::refresh() {
    if (current() == nullptr && !tours().empty())
        m_tour = m_first ? m_first() : tours().front().id;
    const Tour* tour = current();
    if (tour != nullptr && index() >= tour->steps.size()) {
        // The step is gone: what stands in its place now.
        const auto row = static_cast<std::size_t>(std::max(0, m_steps->currentRow()));
        m_step = tour->steps[m_step.empty() ? 0 : std::min(row, tour->steps.size() - 1)].id;
    }
    m_filling = true;
    fillTours();
    fillSteps();
    m_filling = false;
    m_fields->show(tour, tour != nullptr ? &tour->steps[index()] : nullptr, m_autosave.ahead());
    showPossible();
}

void TourEditor::showPossible() {
    const Tour* tour = current();
    const bool museum = m_link.session() != nullptr && m_link.session()->loaded().package.has_value();
    const std::size_t count = tour != nullptr ? tour->steps.size() : 0;
    m_new->setEnabled(museum);
    m_add->setEnabled(museum);
    m_make->setEnabled(museum);
    m_give->setEnabled(museum);
    m_remove->setEnabled(tour != nullptr);
    m_delete->setEnabled(count > 1); // a tour has one step at least
    m_up->setEnabled(count > 1 && index() > 0);
    m_down->setEnabled(count > 1 && index() + 1 < count);
    m_none->setText(tours().empty() ? tr("This museum has no tours yet.")
                                    : tr("You have no tour of your own here yet. Make one: it begins with what you "
                                         "see now. Or choose a tour above, and change it."));
    m_none->setVisible(tour == nullptr);
    m_make->setVisible(tour == nullptr);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_steps, m_fields, m_add, m_preview, m_delete, m_more, m_remove})
        each->setVisible(tour != nullptr);
    m_seldom->setVisible(tour != nullptr && m_more->unfolded());
}

void TourEditor::fillTours() {
    m_tours->clear();
    int wide = 0;
    for (const Tour& tour : tours()) {
        const QString title = PlainWords::line(m_link.text(tour.title));
        m_tours->addItem(title, QString::fromStdString(tour.id));
        m_tours->setItemData(m_tours->count() - 1, PlainWords::tip(title), Qt::ToolTipRole);
        wide = std::max(wide, m_tours->fontMetrics().horizontalAdvance(title));
    }
    m_tours->setCurrentIndex(m_tours->findData(QString::fromStdString(m_tour)));
    m_tours->setEnabled(m_tours->count() > 0);
    m_tours->setToolTip(PlainWords::tip(m_tours->currentText()));
    // Read whole in the list, as far as the screen goes; where it does not, the middle is left out.
    const int most = screen() != nullptr ? screen()->availableSize().width() / 2 : wide;
    m_tours->view()->setMinimumWidth(std::min(wide + kRoundTitle, most));
}

void TourEditor::fillSteps() {
    const Tour* tour = current();
    const std::size_t count = tour != nullptr ? tour->steps.size() : 0;
    while (m_steps->count() > static_cast<int>(count))
        delete m_steps->takeItem(m_steps->count() - 1);
    while (m_steps->count() < static_cast<int>(count))
        m_steps->addItem(QString());
    for (std::size_t i = 0; i < count; ++i) {
        QListWidgetItem* item = m_steps->item(static_cast<int>(i));
        const QString title = m_link.text(tour->steps[i].title);
        item->setText(tr("%1. %2", "number and title of a step").arg(i + 1).arg(title));
        item->setToolTip(PlainWords::tip(title));
        item->setData(Qt::UserRole, QString::fromStdString(tour->steps[i].id));
    }
    m_steps->setCurrentRow(count > 0 ? static_cast<int>(index()) : -1);
    fitSteps();
}

/// Whole rows, as high as their letters are.
void TourEditor::fitSteps() {
    const int row = std::max(m_steps->sizeHintForRow(0), m_steps->fontMetrics().lineSpacing());
    m_steps->setFixedHeight(row * (height() < kLowEditor ? kFewSteps : kSteps) + 2 * m_steps->frameWidth());
    m_steps->scrollToItem(m_steps->currentItem());
}

// -- Changes

bool TourEditor::changeTour(const QString& what, const std::function<void(Tour&)>& change, const Id& chosenThen,
                            const std::function<void()>& afterwards) {
    return m_editing.changeTours(
        what,
        [tour = m_tour, change](std::vector<Tour>& tours) {
            if (Tour* its = tourIn(tours, tour))
                change(*its);
        },
        [this, chosenThen, afterwards] {
            if (!chosenThen.empty())
                m_step = chosenThen;
            refresh();
            if (afterwards)
                afterwards();
        });
}

void TourEditor::newTour() {
    const session::Session& session = *m_link.session();
    Tour tour{.id = tours::freeTourId(tours(), "my-tour"), .title = ProposedTitles::ofTour(session.museum())};
    tour.steps.push_back(tours::stepFrom(session));
    tour.steps.back().id = tours::freeStepId(tour);
    m_editing.changeTours(
        tr("New tour"), [tour](std::vector<Tour>& all) { all.push_back(tour); },
        [this, tour] {
            choose(tour.id, tour.steps.front().id);
            m_fields->focusTourTitle();
        });
}

void TourEditor::addDraft(const RecordedWalk& walk) {
    const Museum& museum = m_link.museum();
    Tour tour{.id = tours::freeTourId(tours(), "my-walk"), .title = ProposedTitles::ofTour(museum)};
    tour = tours::draftOf(walk, museum, std::move(tour));
    m_editing.changeTours(
        tr("Tour of a walk"), [tour](std::vector<Tour>& all) { all.push_back(tour); },
        [this, tour] {
            choose(tour.id, tour.steps.front().id);
            focusSteps();
        });
}

void TourEditor::deleteTour() {
    m_editing.changeTours(tr("Delete a tour"), [id = m_tour](std::vector<Tour>& all) {
        std::erase_if(all, [&](const Tour& tour) { return tour.id == id; });
    });
}

void TourEditor::addStep() {
    if (current() == nullptr) {
        newTour();
        return;
    }
    TourStep step = tours::stepFrom(*m_link.session());
    step.id = tours::freeStepId(*current());
    step.title = tours::freeStepTitle(*current(), step.title);
    changeTour(
        tr("Add a step"),
        [step, after = m_step](Tour& tour) {
            const std::size_t at = std::min(indexIn(tour, after) + 1, tour.steps.size());
            tour.steps.insert(tour.steps.begin() + static_cast<std::ptrdiff_t>(at), step);
        },
        step.id,
        [this, title = step.title] {
            m_fields->focusTitle();
            m_seen.insert(m_seen.begin(), m_steps); // where the new one stands
            Q_EMIT said(tr("Step %1 is added: %2").arg(QString::number(index() + 1), m_link.text(title)));
        });
}

void TourEditor::retakeCamera() {
    const TourStep seen = tours::stepFrom(*m_link.session());
    changeTour(tr("Where a step looks from"), [seen, id = m_step](Tour& tour) {
        if (const std::size_t at = indexIn(tour, id); at < tour.steps.size())
            tour.steps[at].camera = seen.camera;
    });
}

void TourEditor::takeShown() {
    const TourStep seen = tours::stepFrom(*m_link.session());
    changeTour(tr("What a step shows"), [seen, id = m_step](Tour& tour) {
        const std::size_t at = indexIn(tour, id);
        if (at >= tour.steps.size())
            return;
        TourStep& step = tour.steps[at];
        step.state = seen.state;
        step.comparison = seen.comparison;
        step.showEvidence = seen.showEvidence;
        step.destruction = seen.destruction;
        if (seen.openPin) { // first, and those of the step after it
            std::erase(step.pins, seen.pins.front());
            step.pins.insert(step.pins.begin(), seen.pins.front());
            step.openPin = true;
        }
    });
}

void TourEditor::duplicateStep() {
    const Id copy = tours::freeStepId(*current());
    changeTour(
        tr("Copy a step"),
        [id = m_step, copy](Tour& tour) {
            const std::size_t at = indexIn(tour, id);
            if (at >= tour.steps.size())
                return;
            TourStep step = tour.steps[at];
            step.id = copy;
            tour.steps.insert(tour.steps.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::move(step));
        },
        copy);
}

void TourEditor::deleteStep() {
    if (current() == nullptr || current()->steps.size() < 2)
        return;
    changeTour(tr("Delete a step"), [id = m_step](Tour& tour) {
        std::erase_if(tour.steps, [&](const TourStep& step) { return step.id == id; });
    });
}

void TourEditor::moveBy(int places) {
    const Tour* tour = current();
    const int to = static_cast<int>(index()) + places;
    if (tour == nullptr || to < 0 || to >= static_cast<int>(tour->steps.size()))
        return;
    changeTour(tr("Move a step"), [id = m_step, to](Tour& its) {
        const std::size_t at = indexIn(its, id);
        if (at < its.steps.size())
            std::swap(its.steps[at], its.steps[static_cast<std::size_t>(to)]);
    });
}

/// As the list is after somebody dragged a step.
void TourEditor::takeOrder() {
    std::vector<Id> order;
    order.reserve(static_cast<std::size_t>(m_steps->count()));
    for (int row = 0; row < m_steps->count(); ++row)
        order.push_back(m_steps->item(row)->data(Qt::UserRole).toString().toStdString());
    changeTour(tr("Move a step"), [order](Tour& tour) {
        std::ranges::stable_sort(
            tour.steps, {}, [&](const TourStep& step) { return std::ranges::find(order, step.id) - order.begin(); });
    });
    refresh(); // where it could not be written the list goes back
}

void TourEditor::preview() {
    if (current() != nullptr && m_autosave.flush() && !m_editing.unwritten()) // which the museum does not have yet
        Q_EMIT previewAsked(QString::fromStdString(m_tour), static_cast<int>(index()));
}

/// What is typed lies in the folder before it is given away.
void TourEditor::give() {
    Q_EMIT giveAsked();
}

bool TourEditor::eventFilter(QObject* watched, QEvent* event) {
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_steps || !isKey)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    QPushButton* does = nullptr;
    if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Up)
        does = m_up;
    else if (key->modifiers() == Qt::AltModifier && key->key() == Qt::Key_Down)
        does = m_down;
    else if (key->key() == Qt::Key_Delete)
        does = m_delete;
    if (does == nullptr)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        does->click();
    return true;
}

// -- Words

void TourEditor::retranslate() {
    m_tours->setAccessibleName(tr("Tour"));
    m_tours->setPlaceholderText(tr("Choose a tour…"));
    m_new->setText(tr("New tour"));
    m_new->setToolTip(tr("A new tour, whose first step is what you see"));
    m_remove->setText(tr("Delete the tour"));
    m_remove->setToolTip(tr("Takes the tour out of the museum; undo brings it back"));
    m_give->setText(tr("Give to a colleague…"));
    m_give->setToolTip(PlainWords::tip(tr("Which folder to copy, so that somebody else has your tours")));
    m_make->setText(tr("Make a tour of my own"));
    m_make->setToolTip(tr("A new tour, whose first step is what you see"));
    m_steps->setAccessibleName(tr("Steps of the tour"));
    m_steps->setAccessibleDescription(tr("Alt and Up or Down moves a step, Enter previews it, Delete deletes it"));
    m_steps->setToolTip(PlainWords::tip(m_steps->accessibleDescription()));
    m_add->setText(tr("Add a step"));
    m_add->setToolTip(tr("A step after this one, with what you see now"));
    m_preview->setText(tr("Preview"));
    m_preview->setToolTip(tr("The tour from this step on; Escape comes back here"));
    m_retake->setText(tr("Look from here"));
    m_retake->setToolTip(PlainWords::tip(tr("The step looks from where you stand now")));
    m_take->setText(tr("Show it as now"));
    m_take->setToolTip(PlainWords::tip(tr("The step shows the state, the comparison, the colours and the open pin that "
                                          "you see now")));
    m_duplicate->setText(tr("Copy the step"));
    m_delete->setText(tr("Delete the step"));
    m_more->setWords(tr("More"));
    m_more->setToolTip(tr("Moves or copies the step, or takes anew what it shows"));
    m_up->setText(tr("Move up"));
    m_up->setToolTip(tr("Alt+Up in the list"));
    m_down->setText(tr("Move down"));
    m_down->setToolTip(tr("Alt+Down in the list"));
    refresh();
}

void TourEditor::resizeEvent(QResizeEvent* event) {
    fitSteps();
    QWidget::resizeEvent(event);
}

void TourEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
