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

/// Where one can go at a kiosk, all over the screen but for the keys at its lower edge: the halls as keys for fingers
/// beside the plan, or the tours, each with what it is about. While a tour waits it says so, and its key goes on.
class KioskPlaces : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KioskPlaces)
public:
    KioskPlaces(SessionLink& link, QWidget* parent);

    enum class What { Halls, Tours };
    /// `waits`: a tour is led, which stands still meanwhile.
    void begin(What what, bool waits);

Q_SIGNALS:
    void tourAsked(const halls::Id& tour);
    void went();   ///< to a hall; then it is closed
    void closed(); ///< and no tour is asked for

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillHalls();
    void fillTours();
    void goAway();
    QLabel* addWords(const QString& words);
    void addHeading(const QString& words);
    QPushButton* addKey(const char* name, const QString& words);

    SessionLink& m_link;
    What m_what = What::Halls;
    bool m_waits = false;
    // Owned by this as its children.
    QPushButton* m_close;
    QScrollArea* m_scroll;
    PlanPanel* m_plan;
};

} // namespace halls::app
