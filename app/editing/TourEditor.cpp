// SPDX-License-Identifier: MPL-2.0
#include "editing/TourEditor.h"

#include "editing/StepFields.h"
#include "look/PlainWidgets.h"
#include "tours/TourDraft.h"
#include "words/PlainWords.h"

#include <QComboBox>
#include <QDate>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kStepsHeight = 168; ///< logical pixels: five steps and a bit of the next

/// The museum's title and the day, in each of its languages, until somebody writes a better one.
LocalText titleOfToday(const Museum& museum) {
    const std::string day = QDate::currentDate().toString(Qt::ISODate).toStdString();
    LocalText title;
    for (const std::string& language : museum.languages)
        title.byLanguage[language] = museum.title.in(language) + " – " + day;
    return title;
}

Tour* tourIn(std::vector<Tour>& tours, const Id& id) {
    const auto found = std::ranges::find(tours, id, &Tour::id);
    return found == tours.end() ? nullptr : &*found;
}

std::size_t indexIn(const Tour& tour, const Id& step) {
    return static_cast<std::size_t>(std::ranges::find(tour.steps, step, &TourStep::id) - tour.steps.begin());
}

} // namespace

TourEditor::TourEditor(SessionLink& link, Editing& editing, QWidget* parent)
    : QWidget(parent), m_link(link), m_editing(editing), m_autosave(this), m_tours(new QComboBox(this)),
      m_new(button("tourNew", &TourEditor::newTour)), m_remove(button("tourRemove", &TourEditor::deleteTour)),
      m_none(plainLabel(this)), m_steps(new QListWidget(this)), m_add(button("stepAdd", &TourEditor::addStep)),
      m_retake(button("stepRetake", &TourEditor::retakeCamera)), m_take(button("stepTake", &TourEditor::takeShown)),
      m_duplicate(button("stepDuplicate", &TourEditor::duplicateStep)),
      m_delete(button("stepDelete", &TourEditor::deleteStep)), m_up(button("stepUp", &TourEditor::moveUp)),
      m_down(button("stepDown", &TourEditor::moveDown)), m_preview(button("stepPreview", &TourEditor::preview)),
      m_fields(new StepFields(link, this)) {
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
    m_none->setProperty("quiet", true);
    m_none->setWordWrap(true);
    m_steps->setObjectName(QStringLiteral("tourSteps"));
    m_steps->setDragDropMode(QAbstractItemView::InternalMove);
    m_steps->setDefaultDropAction(Qt::MoveAction);
    m_steps->setFixedHeight(kStepsHeight);
    m_steps->setTextElideMode(Qt::ElideRight);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->installEventFilter(this);
    auto* all = new QWidget(this); // owned by the scroll area
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    auto* choice = new QHBoxLayout(); // owned by the column
    choice->addWidget(m_tours, 1);
    choice->addWidget(m_new);
    choice->addWidget(m_remove);
    auto* grid = new QGridLayout(); // owned by the column
    grid->setSpacing(4);
    const std::array<QPushButton*, 8> buttons{m_add, m_preview, m_retake, m_take, m_duplicate, m_delete, m_up, m_down};
    for (std::size_t i = 0; i < buttons.size(); ++i)
        grid->addWidget(buttons[i], static_cast<int>(i) / 2, static_cast<int>(i) % 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    column->addLayout(choice);
    column->addWidget(m_none);
    column->addWidget(m_steps);
    column->addLayout(grid);
    column->addWidget(m_fields);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this); // owned by this
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
        if (m_autosave.flush())
            choose(chosen, {});
        else
            refresh();
    });
    connect(m_steps, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (m_filling || item == nullptr)
            return;
        const Id chosen = item->data(Qt::UserRole).toString().toStdString();
        if (m_autosave.flush()) {
            m_step = chosen;
            refresh();
        } else { // back to the step that could not be written, but not from within the list's own signal
            QTimer::singleShot(0, this, &TourEditor::refresh);
        }
    });
    connect(m_steps, &QListWidget::itemActivated, this, &TourEditor::preview);
    connect(m_steps->model(), &QAbstractItemModel::rowsMoved, this,
            [this] { QTimer::singleShot(0, this, &TourEditor::takeOrder); });
    for (QWidget* field : m_fields->typedFields())
        m_autosave.watch(field);
    connect(m_fields, &StepFields::languageChanging, this, [this] { m_autosave.flush(); });
    const auto changeOf = [this](const QString& what, const StepFields::Change& change) {
        return [this, what, change, tour = m_tour, step = m_step] {
            return m_editing.changeTours(what, [change, tour, step](std::vector<Tour>& tours) {
                Tour* its = tourIn(tours, tour);
                const std::size_t at = its != nullptr ? indexIn(*its, step) : 0;
                if (its != nullptr && at < its->steps.size())
                    change(*its, its->steps[at]);
            });
        };
    };
    connect(m_fields, &StepFields::typed, this,
            [this, changeOf](QWidget* field, const QString& what, const StepFields::Change& change) {
                // Where the museum may not be changed, a copy is asked for once the typing rests, not in the middle of
                // a word.
                m_autosave.typed(field, changeOf(what, change));
            });
    connect(m_fields, &StepFields::chosen, this,
            [this, changeOf](QWidget*, const QString& what, const StepFields::Change& change) {
                if (m_autosave.flush())
                    changeOf(what, change)();
                refresh();
            });
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum))
            m_autosave.forget();
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

// -- What is chosen

const std::vector<Tour>& TourEditor::tours() const {
    static const std::vector<Tour> s_none;
    return m_link.session() != nullptr ? m_link.session()->loaded().tours() : s_none;
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
    m_steps->setFocus(Qt::OtherFocusReason);
}

void TourEditor::refresh() {
    if (current() == nullptr && !tours().empty())
        m_tour = tours().front().id;
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
    m_fields->show(tour, tour != nullptr ? &tour->steps[index()] : nullptr);
    const bool museum = m_link.session() != nullptr && m_link.session()->loaded().package.has_value();
    const std::size_t count = tour != nullptr ? tour->steps.size() : 0;
    m_new->setEnabled(museum);
    m_add->setEnabled(museum);
    for (QPushButton* each : {m_remove, m_retake, m_take, m_duplicate, m_preview})
        each->setEnabled(tour != nullptr);
    m_delete->setEnabled(count > 1); // a tour has one step at least
    m_up->setEnabled(count > 1 && index() > 0);
    m_down->setEnabled(count > 1 && index() + 1 < count);
    m_none->setVisible(tour == nullptr);
    m_fields->setVisible(tour != nullptr);
}

void TourEditor::fillTours() {
    m_tours->clear();
    for (const Tour& tour : tours())
        m_tours->addItem(m_link.text(tour.title), QString::fromStdString(tour.id));
    m_tours->setCurrentIndex(m_tours->findData(QString::fromStdString(m_tour)));
    m_tours->setEnabled(m_tours->count() > 0);
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
        item->setData(Qt::UserRole, QString::fromStdString(tour->steps[i].id));
    }
    m_steps->setCurrentRow(count > 0 ? static_cast<int>(index()) : -1);
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
    Tour tour{.id = tours::freeTourId(tours(), "my-tour"), .title = titleOfToday(session.museum())};
    tour.drafts = session.museum().languages;
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
    Tour tour{.id = tours::freeTourId(tours(), "my-walk"), .title = titleOfToday(museum)};
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
    changeTour(
        tr("Add a step"),
        [step, after = m_step](Tour& tour) {
            const std::size_t at = std::min(indexIn(tour, after) + 1, tour.steps.size());
            tour.steps.insert(tour.steps.begin() + static_cast<std::ptrdiff_t>(at), step);
        },
        step.id, [this] { m_fields->focusTitle(); });
}

void TourEditor::retakeCamera() {
    const TourStep seen = tours::stepFrom(*m_link.session());
    changeTour(tr("Retake the camera"), [seen, id = m_step](Tour& tour) {
        if (const std::size_t at = indexIn(tour, id); at < tour.steps.size())
            tour.steps[at].camera = seen.camera;
    });
}

void TourEditor::takeShown() {
    const TourStep seen = tours::stepFrom(*m_link.session());
    changeTour(tr("Take what is shown"), [seen, id = m_step](Tour& tour) {
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
        tr("Duplicate a step"),
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
    if (current() != nullptr && m_autosave.flush())
        Q_EMIT previewAsked(QString::fromStdString(m_tour), static_cast<int>(index()));
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
    m_new->setText(tr("New"));
    m_new->setToolTip(tr("A new tour, whose first step is what you see"));
    m_remove->setText(tr("Delete"));
    m_remove->setToolTip(tr("Takes the tour out of the museum; undo brings it back"));
    m_none->setText(tr("This museum has no tours yet. Begin one with what you see."));
    m_steps->setAccessibleName(tr("Steps of the tour"));
    m_steps->setAccessibleDescription(tr("Alt and Up or Down moves a step, Enter previews it, Delete deletes it"));
    m_steps->setToolTip(PlainWords::tip(m_steps->accessibleDescription()));
    m_add->setText(tr("Add a step from here"));
    m_add->setToolTip(tr("A step after this one, with what you see now"));
    m_preview->setText(tr("Preview"));
    m_preview->setToolTip(tr("The tour from this step on; Escape comes back here"));
    m_retake->setText(tr("Retake the camera"));
    m_retake->setToolTip(tr("The step looks from where you stand now"));
    m_take->setText(tr("Take what is shown"));
    m_take->setToolTip(tr("State, comparison, colours and open pin become those that you see now"));
    m_duplicate->setText(tr("Duplicate"));
    m_delete->setText(tr("Delete the step"));
    m_up->setText(tr("Move up"));
    m_up->setToolTip(tr("Alt+Up in the list"));
    m_down->setText(tr("Move down"));
    m_down->setToolTip(tr("Alt+Down in the list"));
    refresh();
}

void TourEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
