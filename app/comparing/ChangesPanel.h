// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "comparing/ChangesModel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace halls::app {

/// "What changed": every exhibit between two states, to sort, filter, search, go to, and save as a table. Whatever
/// makes its rows anew leaves the visitor at the same object, with the same rows in sight.
class ChangesPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesPanel)
public:
    ChangesPanel(SessionLink& link, QWidget* parent);

Q_SIGNALS:
    void saveAsked(); ///< the shown rows as CSV

public:
    std::vector<Id> shownExhibits() const; ///< in the order of the list
    Id firstState() const;
    Id secondState() const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void rebuild();
    void readRows();
    void showSides();
    void tellCount();
    void fitColumns();
    QString dated(const State& state) const;
    void goTo(const QModelIndex& index);
    Id exhibitAt(const QModelIndex& shown) const; ///< empty: there is none
    QModelIndex indexOf(const Id& exhibit) const; ///< among the shown rows; invalid: not among them

    SessionLink& m_link;
    ChangesModel m_model;
    ChangesFilter m_filter;
    // Owned by this as its children.
    QComboBox* m_first;
    QComboBox* m_second;
    QLineEdit* m_search;
    QComboBox* m_hall;
    QComboBox* m_difference;
    QTableView* m_table;
    QLabel* m_firstDated; ///< when and how exactly, and by whom
    QLabel* m_secondDated;
    QLabel* m_dated; ///< a link that shows those two, or hides them again
    QLabel* m_count;
    QPushButton* m_save;
    bool m_worksShown = false; ///< the works that date the states, in full
};

} // namespace halls::app
