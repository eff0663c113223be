// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace halls::app {

class PlanPanel;

/// Where one can go at a kiosk: halls and tours as keys for fingers, and the plan, all over the screen but for the keys
/// at its lower edge.
class KioskPlaces : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskPlaces)
public:
    KioskPlaces(SessionLink& link, QWidget* parent);

    void begin();

Q_SIGNALS:
    void tourAsked(const halls::Id& tour);
    void closed(); ///< by its key, or because one went somewhere

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void end();
    void addHeading(const QString& words);
    QPushButton* addKey(const char* name, const QString& words);

    SessionLink& m_link;
    // Owned by this as its children.
    QPushButton* m_close;
    QScrollArea* m_scroll;
    PlanPanel* m_plan;
};

} // namespace halls::app
