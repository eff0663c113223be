// SPDX-License-Identifier: MPL-2.0
#include "comparing/ChangesPanel.h"

#include "look/PlainWidgets.h"
#include "words/Citation.h"
#include "words/Words.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

namespace halls::app {
namespace {

constexpr int kRowLines = 2;
constexpr int kHeadLines = 3;

/// Keeps the chosen row by its data while the rows are made anew.
class Keep {
public:
    explicit Keep(QComboBox& box) : m_box(box), m_quiet(&box), m_data(box.currentData()) { box.clear(); }
    ~Keep() { m_box.setCurrentIndex(std::max(0, m_box.findData(m_data))); }
    Keep(const Keep&) = delete;
    Keep& operator=(const Keep&) = delete;

private:
    QComboBox& m_box;
    QSignalBlocker m_quiet;
    QVariant m_data;
};

QComboBox* narrowBox(const char* name, QWidget* parent) {
    auto* box = new QComboBox(parent); // owned by the panel
    box->setObjectName(QLatin1String(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    return box;
}

constexpr int kFinger = 44; ///< logical pixels: a row that is hit without aiming, and its line

} // namespace

ChangesPanel::ChangesPanel(SessionLink& link, QWidget* parent)
    : QWidget(parent), m_link(link), m_model(link, this), m_filter(m_model, this),
      m_first(narrowBox("firstState", this)), m_second(narrowBox("secondState", this)), m_search(new QLineEdit(this)),
      m_hall(narrowBox("changesHall", this)), m_difference(narrowBox("changesKind", this)),
      m_table(new QTableView(this)), m_firstDated(markedLabel(this)), m_secondDated(markedLabel(this)),
      m_dated(markedLabel(this)), m_count(plainLabel(this)), m_save(new QPushButton(this)) {
    setObjectName(QStringLiteral("changesPanel"));
    auto* column = new QVBoxLayout(this); // owned by this, and so its rows
    column->setContentsMargins(8, 8, 8, 8);
    const auto row = [&](QWidget* left, QWidget* right) {
        auto* both = new QHBoxLayout();
        both->addWidget(left, 1);
        both->addWidget(right, right == m_save ? 0 : 1);
        column->addLayout(both);
    };
    column->addWidget(m_first);
    column->addWidget(m_firstDated);
    column->addWidget(m_second);
    column->addWidget(m_secondDated);
    column->addWidget(m_dated);
    column->addWidget(m_search);
    row(m_hall, m_difference);
    column->addWidget(m_table, 1);
    row(m_count, m_save);
    m_search->setObjectName(QStringLiteral("changesSearch"));
    m_search->setClearButtonEnabled(true);
    m_firstDated->setObjectName(QStringLiteral("changesFirstDated"));
    m_secondDated->setObjectName(QStringLiteral("changesSecondDated"));
    m_dated->setObjectName(QStringLiteral("changesDated"));
    for (QLabel* label : {m_firstDated, m_secondDated, m_dated}) {
        label->setProperty("quiet", true);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(label, &QLabel::linkActivated, this, [this] {
            m_worksShown = !m_worksShown;
            tellCount();
        });
    }
    m_count->setObjectName(QStringLiteral("changesCount"));
    m_count->setProperty("quiet", true);
    m_count->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("saveChanges"));
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setModel(&m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ChangesModel::Hall, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // of 5,000 rows none is measured
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(
        Qt::Alignment::fromInt(int{Qt::AlignLeading} | Qt::AlignVCenter | Qt::TextWordWrap));
    m_table->viewport()->installEventFilter(this);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter.setWords(words);
        tellCount();
    });
    connect(m_hall, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setHall(m_hall->currentData().toString().toStdString());
        fitColumns();
        tellCount();
    });
    connect(m_difference, &QComboBox::currentIndexChanged, this, [this] {
        const int chosen = m_difference->currentData().toInt();
        m_filter.setDifference(chosen < 0 ? std::nullopt : std::optional(static_cast<Difference>(chosen)));
        tellCount();
    });
    for (QComboBox* box : {m_first, m_second})
        connect(box, &QComboBox::activated, this, [this] {
            readRows();
            tellCount();
            const auto* session = m_link.session();
            if (session != nullptr && session->comparison().mode != CompareMode::Off)
                m_link.askForSides(firstState(), secondState());
        });
    connect(m_table, &QTableView::activated, this, &ChangesPanel::goTo);
    connect(m_table, &QTableView::clicked, this, &ChangesPanel::goTo);
    connect(m_save, &QPushButton::clicked, this, &ChangesPanel::saveAsked);
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        using session::Change;
        if (changes.has(Change::Museum) || changes.has(Change::Settings) || changes.has(Change::Data))
            rebuild();
        else if (changes.has(Change::Comparison))
            showSides();
    });
    retranslate();
}

Id ChangesPanel::firstState() const {
    return m_first->currentData().toString().toStdString();
}
Id ChangesPanel::secondState() const {
    return m_second->currentData().toString().toStdString();
}

std::vector<Id> ChangesPanel::shownExhibits() const {
    std::vector<Id> shown;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        shown.push_back(exhibitAt(m_filter.index(row, 0)));
    return shown;
}

void ChangesPanel::retranslate() {
    m_search->setPlaceholderText(tr("Search the objects"));
    m_search->setAccessibleName(tr("Search the objects"));
    m_first->setAccessibleName(tr("First state"));
    m_second->setAccessibleName(tr("Second state"));
    m_hall->setAccessibleName(tr("Objects of which hall"));
    m_difference->setAccessibleName(tr("Which changes"));
    m_table->setAccessibleName(tr("What changed between the two states"));
    m_table->setAccessibleDescription(tr("Enter goes to the object"));
    m_save->setText(tr("Save as CSV…"));
    rebuild();
}

void ChangesPanel::rebuild() {
    const Museum& museum = m_link.museum();
    for (QComboBox* box : {m_first, m_second}) {
        const bool chosen =
            box->currentIndex() >= 0 && museum.state(box->currentData().toString().toStdString()) != nullptr;
        {
            const Keep keep(*box);
            for (const State& state : museum.states) {
                box->addItem(tr("%1, %2", "state, dates").arg(m_link.text(state.title), Words::dates(state)),
                             QString::fromStdString(state.id));
                box->setItemData(box->count() - 1, Citation::works(museum, state.sources), Qt::ToolTipRole);
            }
        }
        if (!chosen && box == m_second && box->count() > 1) {
            const QSignalBlocker quiet(box);
            box->setCurrentIndex(1);
        }
    }
    {
        const Keep keep(*m_hall);
        m_hall->addItem(tr("All halls"), QString());
        for (const Hall& hall : museum.halls)
            m_hall->addItem(m_link.text(hall.title), QString::fromStdString(hall.id));
    }
    {
        const Keep keep(*m_difference);
        m_difference->addItem(tr("All changes"), -1);
        for (const Difference value : kDifferences)
            m_difference->addItem(Words::of(value), static_cast<int>(value));
    }
    // Arabic letters come from another font, whose lines are higher: measured as they are written.
    const int line = fontMetrics().size(0, m_hall->itemText(0)).height();
    m_table->verticalHeader()->setDefaultSectionSize(std::max(kRowLines * line + 8, kFinger + 1));
    m_table->horizontalHeader()->setFixedHeight(kHeadLines * line + 8);
    m_filter.setHall(m_hall->currentData().toString().toStdString());
    readRows();
    showSides();
    tellCount();
}

Id ChangesPanel::exhibitAt(const QModelIndex& shown) const {
    return shown.isValid() ? m_model.exhibit(m_filter.mapToSource(shown).row()) : Id{};
}

QModelIndex ChangesPanel::indexOf(const Id& exhibit) const {
    for (int row = 0; row < m_filter.rowCount() && !exhibit.empty(); ++row) {
        if (exhibitAt(m_filter.index(row, 0)) == exhibit)
            return m_filter.index(row, 0);
    }
    return {};
}

void ChangesPanel::readRows() {
    const Id chosen = exhibitAt(m_table->currentIndex());
    const Id top = exhibitAt(m_table->indexAt(QPoint(0, 0)));
    const int aside = m_table->horizontalScrollBar()->value();
    m_model.show(firstState(), secondState());
    m_table->setCurrentIndex(indexOf(chosen));
    if (const QModelIndex first = indexOf(top); first.isValid())
        m_table->scrollTo(first, QAbstractItemView::PositionAtTop);
    m_table->horizontalScrollBar()->setValue(aside);
}

/// When a state was, and how exactly that is known; the works that say so follow by name.
QString ChangesPanel::dated(const State& state) const {
    const QString when =
        tr("%1 (dated to the %2).").arg(Words::dates(state).toHtmlEscaped(), Words::of(state.precision));
    return state.sources.empty() ? when + QLatin1Char(' ') + tr("No source is named for it.") : when;
}

/// What changed and the two conditions fit into the panel's width; the hall comes last, for it is mostly known.
void ChangesPanel::fitColumns() {
    const int width = m_table->viewport()->width();
    const int narrow = std::clamp(width / 5, fontMetrics().averageCharWidth() * 9, 150);
    m_table->setColumnWidth(ChangesModel::Object, std::max(width - 3 * narrow, narrow));
    for (const int column : {ChangesModel::Change, ChangesModel::FirstFate, ChangesModel::SecondFate})
        m_table->setColumnWidth(column, narrow);
    m_table->setColumnWidth(ChangesModel::Hall, 130);
    m_table->setColumnHidden(ChangesModel::Hall, m_hall->currentIndex() > 0);
}

bool ChangesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

/// The two states that are compared in the picture are those of the list. In which order is the visitor's choice: who
/// looks at the ghosts of the other one asks no other question.
void ChangesPanel::showSides() {
    const auto* session = m_link.session();
    if (session == nullptr || session->comparison().mode == CompareMode::Off)
        return;
    const session::Comparison& how = session->comparison();
    if (m_first->currentIndex() == static_cast<int>(how.second) &&
        m_second->currentIndex() == static_cast<int>(how.first))
        return;
    const auto same = [](QComboBox* box, std::size_t index) {
        const QSignalBlocker quiet(box);
        const bool is = box->currentIndex() == static_cast<int>(index);
        box->setCurrentIndex(static_cast<int>(index));
        return is;
    };
    const bool first = same(m_first, how.first);
    const bool second = same(m_second, how.second);
    if (!first || !second)
        readRows();
    tellCount();
}

void ChangesPanel::tellCount() {
    const auto tell = [this](QLabel* label, const Id& id) {
        const State* state = m_link.museum().state(id);
        label->setVisible(state != nullptr && m_worksShown);
        if (state != nullptr)
            label->setText(dated(*state) + Citation::works(m_link.museum(), state->sources));
    };
    tell(m_firstDated, firstState());
    tell(m_secondDated, secondState());
    for (QWidget* each : std::initializer_list<QWidget*>{m_search, m_hall, m_difference, m_table})
        each->setVisible(!m_worksShown); // the works need their room
    m_dated->setText(QStringLiteral("<a href=\"works\">%1</a>").arg(tr("How the two states are dated, and by whom")));
    m_count->setText(tr("%1 of %2 objects").arg(m_filter.rowCount()).arg(m_model.rowCount()));
}

void ChangesPanel::goTo(const QModelIndex& index) {
    const Id exhibit = exhibitAt(index);
    m_link.act([&](session::Session& session) {
        session.goToExhibit(exhibit);
        session.setHighlighted({exhibit});
    });
    m_link.setSubject({.hall = {}, .part = {}, .exhibit = exhibit});
}

void ChangesPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace halls::app
