// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "session/InSight.h"

#include <QFrame>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace halls::app {

/// What is in the picture and where, as a list over it, and the ways out of the hall. A row leads there. It has the
/// keyboard while it is open, so that a screen reader reads it.
class SeenCard : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeenCard)
public:
    SeenCard(SessionLink& link, QWidget* over);

    void describe(); ///< what is seen now
    void end();      ///< the keyboard goes back to the picture

Q_SIGNALS:
    void shownChanged();
    void described(const QString& words); ///< all that is listed, as one reads it out

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void go(int row);

    SessionLink& m_link;
    std::vector<session::Sight> m_sights; ///< as the rows of the list
    // Owned by this as its children.
    QLabel* m_where;
    QListWidget* m_list;
    QPushButton* m_close;
};

} // namespace halls::app
