// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Math.h"

#include <QImage>
#include <QWidget>

class QPainter;

namespace halls::app {

/// A model at its true size beside a standing figure of 1.70 m, both to one scale: a wrong unit is seen at once.
/// Without a unit there is no size, and no figure.
class ScaleView : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScaleView)
public:
    explicit ScaleView(QWidget* parent);

    /// `outline` (look/Outline.h) of what is of this size, upright: metres, or, where that is not `known`, any unit.
    void show(const QImage& outline, Vec3 size, bool known);
    void clear();

    static constexpr float kFigure = 1.70F; ///< metres
    static QString figureWords();           ///< "1.70 m"
    /// The figure, plain and nobody, standing on `foot`, `height` pixels high.
    static void paintFigure(QPainter& painter, QPointF foot, double height);

    QSize sizeHint() const override { return {300, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintScaled(QPainter& painter);
    QRectF ground() const;

    QImage m_outline; ///< null: nothing is shown
    Vec3 m_size{0.0F};
    bool m_known = false;
};

} // namespace halls::app
