// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;

namespace halls::app {

/// The museum's states side by side, each with its dates; one click shows another. Where there is no room for all of
/// them, and from the fourth on, one button says which is shown, and lists them.
class StateSwitch : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateSwitch)
public:
    StateSwitch(SessionLink& link, QWidget* parent);

    /// An entry for each state; the one that is shown is ticked.
    static void fillMenu(SessionLink& link, QMenu& menu);

    QSize sizeHint() const override;        ///< of all side by side
    QSize minimumSizeHint() const override; ///< of the list, if that is narrower

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void setDirection();
    void addButton(const State& state);
    void ask(const Id& state);
    void showCurrent();
    void arrange();
    void measure();                   ///< the words are as large as never before
    QString listText(int most) const; ///< logical pixels of each line
    void fitList();

    SessionLink& m_link;
    QHBoxLayout* m_row;
    std::vector<QToolButton*> m_buttons; ///< one per state; owned by this as its children
    QPushButton* m_list;                 ///< owned by this; its menu has an entry per state
    bool m_arranging = false;
};

} // namespace halls::app
