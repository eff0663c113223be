// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace halls::app {

class TourLead;

/// What the one who leads may change of a step while it stands: the state, how two are compared, where the divider is,
/// and which of the step's pins the audience reads.
class StepTools : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepTools)
public:
    StepTools(SessionLink& link, TourLead& lead, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuildPins(); ///< of the step
    void refresh();
    void retranslate();

    SessionLink& m_link;
    TourLead& m_lead;
    // Owned by this as its children.
    std::vector<QPushButton*> m_modes; ///< in the order of kModes
    QSlider* m_split;
    QLabel* m_pinsLabel;
    QHBoxLayout* m_pinsRow;
    std::vector<std::pair<Id, QPushButton*>> m_pins;
};

} // namespace halls::app
