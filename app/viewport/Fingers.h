// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QEvent>
#include <QObject>
#include <QPointF>

#include <functional>

class QTouchEvent;
class QWidget;

namespace halls::app {

/// Fingers on the picture. One is a mouse with its button down: it drags, and a tap clicks. Two turn the view by what
/// lies between them, and come nearer by spreading. What lies over the picture keeps its own touches.
class Fingers : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Fingers)
public:
    struct Does {
        std::function<void()> letGo;          ///< a second finger came: what one began is no click
        std::function<void(QPointF by)> turn; ///< logical pixels
        std::function<void(float by)> zoom;   ///< doublings of the distance between two fingers
    };
    /// Watches `picture`, of which this is a child.
    Fingers(QWidget& picture, Does does);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void one(const QTouchEvent& touch);
    void two(const QTouchEvent& touch);
    void send(QEvent::Type type, QPointF place);

    QWidget& m_picture;
    Does m_does;
    bool m_pressed = false; ///< one finger is a button that is down
    bool m_several = false; ///< there were two, until all are lifted
    QPointF m_middle;       ///< between two
    double m_apart = 0.0;   ///< logical pixels; 0: not known yet
};

} // namespace halls::app
