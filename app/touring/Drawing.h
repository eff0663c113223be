// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QPointF>
#include <QWidget>

#include <vector>

namespace halls::app {

/// Lines that the one who leads draws over the picture, in one colour with a dark rim, seen on light and on dark. They
/// stay at their shares of the picture when its size changes. They
/// are seen above the words of a step, whose tools can be pressed still.
class Drawing : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Drawing)
public:
    explicit Drawing(QWidget* over);

    /// While it is on, the mouse with its button held draws; off: it does what it did, and the lines stay.
    void setDrawing(bool drawing);
    bool drawing() const { return m_drawing; }

    void lineTo(QPointF share); ///< of the picture's width and height: on with the line, or the first of one
    void endLine();
    void clear();
    std::size_t lines() const { return m_lines.size(); }
    /// The same lines over another picture of what this lies over.
    void paintOn(QPainter& painter, const QRectF& picture) const;
    /// While it is lifted nothing of it is drawn here; for as long as somebody grabs what lies below.
    void setLifted(bool lifted) { m_lifted = lifted; }
    bool lifted() const { return m_lifted; }
    void raiseLines(); ///< over all that lies over the picture, words too

Q_SIGNALS:
    void drawnAnew();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QPointF shareOf(QPointF place) const;

    std::vector<std::vector<QPointF>> m_lines; ///< shares of the picture's width and height
    bool m_drawing = false;
    bool m_within = false; ///< a line
    bool m_lifted = false;
    QWidget* m_seen; ///< where the lines are seen, above what takes the mouse; owned by the picture
};

} // namespace halls::app
