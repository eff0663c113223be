// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QToolButton;

namespace halls::app {

/// The museum's states side by side, each with its dates; one click shows another.
class StateSwitch : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateSwitch)
public:
    StateSwitch(SessionLink& link, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void showCurrent();

    SessionLink& m_link;
    QHBoxLayout* m_row;
    std::vector<QToolButton*> m_buttons; ///< one per state; owned by this as its children
};

} // namespace halls::app
