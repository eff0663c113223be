// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "editing/ScanShape.h"

#include <QWidget>

class QPainter;

namespace halls::app {

/// A scan at its true size beside a standing figure of 1.70 m, both to one scale: a wrong unit is seen at once. Without
/// a unit there is no size, and no figure.
class ScaleView : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScaleView)
public:
    explicit ScaleView(QWidget* parent);

    void show(const ScanShape& shape, bool zUp, std::optional<float> metresPerUnit);
    void clear();

    static constexpr float kFigure = 1.70F; ///< metres
    static QString figureWords();           ///< "1.70 m"
    /// The figure, plain and nobody, standing on `foot`, `height` pixels high.
    static void paintFigure(QPainter& painter, QPointF foot, double height);

    QSize sizeHint() const override { return {300, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintScaled(QPainter& painter, float unit);
    QRectF ground() const;

    std::optional<ScanShape> m_shape;
    bool m_zUp = false;
    std::optional<float> m_unit;
};

} // namespace halls::app
