// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "museum/Differences.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace halls::app {

/// The exhibits of the museum between two of its states, one row each.
class ChangesModel : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesModel)
public:
    /// What changed is a matter of fact; what the model draws of it is said apart.
    enum Column { Object, Change, FirstFate, SecondFate, Drawn, Hall, Columns };

    ChangesModel(SessionLink& link, QObject* parent);

    /// Reads the rows anew.
    void show(const Id& first, const Id& second);
    const ExhibitDifference& row(int index) const { return m_rows[static_cast<std::size_t>(index)].difference; }
    const Id& exhibit(int index) const { return m_rows[static_cast<std::size_t>(index)].exhibit; }
    const QString& searched(int index) const { return m_rows[static_cast<std::size_t>(index)].searched; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        ExhibitDifference difference;
        Id exhibit; ///< of its own, for when the museum is another by now
        QString title;
        QString hall;
        QString change;
        QString searched; ///< title, hall and words, folded: filtering compares nothing else
    };
    QString text(const Row& row, int column) const;

    SessionLink& m_link;
    std::vector<Row> m_rows;
    Id m_first;
    Id m_second;
};

/// The rows that fit what the visitor looks for.
class ChangesFilter : public QSortFilterProxyModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesFilter)
public:
    explicit ChangesFilter(ChangesModel& model, QObject* parent);
    void setWords(const QString& words);
    void setHall(const Id& hall); ///< empty: all
    void setDifference(std::optional<Difference> difference);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    ChangesModel& m_model;
    QStringList m_words; ///< folded
    Id m_hall;
    std::optional<Difference> m_difference;
};

} // namespace halls::app
