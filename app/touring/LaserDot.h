// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QPointF>
#include <QWidget>

class QPainter;

namespace halls::app {

/// A bright point over the picture, as of a laser pointer: red within a white rim, seen on light and on dark. Lets the
/// mouse through.
class LaserDot : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaserDot)
public:
    explicit LaserDot(QWidget* over);

    /// At these shares of the picture's width and height; its size follows the height, so that the back row sees it.
    void showAt(QPointF share);
    void clear();
    /// The same point over another picture of what this lies over; nothing where none is shown.
    void paintOn(QPainter& painter, const QRectF& picture) const;
    /// While it is lifted nothing of it is drawn here; for as long as somebody grabs what lies below.
    void setLifted(bool lifted) { m_lifted = lifted; }

Q_SIGNALS:
    void pointedAnew();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static void paint(QPainter& painter, QPointF middle, double radius);

    QPointF m_share;
    bool m_lifted = false;
};

} // namespace halls::app
