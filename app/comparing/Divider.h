// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

namespace halls::app {

/// The line between two states in a swipe: dragged by the mouse, moved by the arrow keys when it has the keyboard.
class Divider : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Divider)
public:
    Divider(SessionLink& link, QWidget* over);

    /// Along the border of the two sides; hidden where there is none.
    void place();

    // What a screen reader says and sets: the share of the first state.
    int percent() const;
    void setPercent(int percent);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void moveTo(QPointF placeInPicture);

    SessionLink& m_link;
    bool m_lies = false; ///< horizontal
    int m_told = -1;     ///< percent, to screen readers
};

} // namespace halls::app
