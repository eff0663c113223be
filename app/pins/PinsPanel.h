// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace halls::app {

/// The pins of the state that is shown, as a list to search and to walk through by keys. Enter opens a pin. What is
/// found in other states is counted and, when asked for, listed; opening one goes to its state.
class PinsPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinsPanel)
public:
    PinsPanel(SessionLink& link, QWidget* parent);

    void focusSearch();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void rebuild();
    void showSelection();
    int addEntries(); ///< of chapters, that are found; how many
    void addElsewhere();
    QListWidgetItem* addPin(const Pin& pin, const QString& where);
    void open(const QListWidgetItem& item);
    bool matches(const Pin& pin) const;

    SessionLink& m_link;
    QLineEdit* m_search;
    QComboBox* m_order;
    QLabel* m_count;
    QListWidget* m_list;
    QPushButton* m_elsewhere;      ///< says how many are found in other states; pressed: they are listed
    bool m_listsElsewhere = false; ///< goes with another search
};

} // namespace halls::app
