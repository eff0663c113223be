// SPDX-License-Identifier: MPL-2.0
#include "comparing/ChangesModel.h"

#include "words/PlainWords.h"
#include "words/Search.h"
#include "words/Words.h"

#include <QLocale>

#include <algorithm>

namespace halls::app {

ChangesModel::ChangesModel(SessionLink& link, QObject* parent) : QAbstractTableModel(parent), m_link(link) {}

void ChangesModel::show(const Id& first, const Id& second) {
    beginResetModel();
    m_first = first;
    m_second = second;
    m_rows.clear();
    const Museum& museum = m_link.museum();
    for (const ExhibitDifference& difference : differences(museum, first, second)) {
        const halls::Hall* hall = museum.hall(difference.exhibit->hall);
        Row row{.difference = difference,
                .exhibit = difference.exhibit->id,
                .title = m_link.text(difference.exhibit->title),
                .hall = hall == nullptr ? QString() : m_link.text(hall->title),
                .change = Words::of(difference.difference),
                .searched = {}};
        if (difference.movedBy)
            row.change += tr(", moved by %1 m").arg(QLocale::c().toString(qreal{*difference.movedBy}, 'f', 1));
        row.searched =
            foldedForSearch(QStringList{row.title, row.hall, row.change, text(row, FirstFate), text(row, SecondFate),
                                        QString::fromStdString(difference.exhibit->id)}
                                .join(QLatin1Char(' ')));
        m_rows.push_back(std::move(row));
    }
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int ChangesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{Columns};
}

QString ChangesModel::text(const Row& row, int column) const {
    const auto fate = [](const ExhibitState* state) {
        return state == nullptr ? tr("not named") : Words::of(state->fate);
    };
    switch (column) {
    case Object:
        return row.title;
    case Hall:
        return row.hall;
    case Change:
        return row.change;
    case FirstFate:
        return fate(row.difference.first);
    case SecondFate:
        return fate(row.difference.second);
    case Drawn:
        return Words::of(row.difference.drawing);
    default:
        return {};
    }
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return text(row, index.column());
    if (role == Qt::ToolTipRole)
        return PlainWords::tip(text(row, index.column()));
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const auto title = [&](const Id& state) {
        const State* its = m_link.museum().state(state);
        return its == nullptr ? QString() : m_link.text(its->title);
    };
    switch (section) {
    case Object:
        return tr("Object");
    case Hall:
        return tr("Hall");
    case Change:
        return tr("What changed");
    case FirstFate:
        return title(m_first);
    case SecondFate:
        return title(m_second);
    case Drawn:
        return tr("What is drawn");
    default:
        return {};
    }
}

ChangesFilter::ChangesFilter(ChangesModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(model) {
    setSourceModel(&model);
}

void ChangesFilter::setWords(const QString& words) {
    m_words = foldedForSearch(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void ChangesFilter::setHall(const Id& hall) {
    m_hall = hall;
    invalidateFilter();
}

void ChangesFilter::setDifference(std::optional<Difference> difference) {
    m_difference = difference;
    invalidateFilter();
}

bool ChangesFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const ExhibitDifference& its = m_model.row(row);
    if ((!m_hall.empty() && its.exhibit->hall != m_hall) || (m_difference && its.difference != *m_difference))
        return false;
    const QString& searched = m_model.searched(row);
    return std::ranges::all_of(m_words, [&](const QString& word) { return searched.contains(word); });
}

bool ChangesFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    return left.data().toString().localeAwareCompare(right.data().toString()) < 0;
}

} // namespace halls::app
