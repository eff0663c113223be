// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"

#include <QWidget>

namespace halls::app {

/// The floor plan: halls, exhibits of this state, and where one stands and looks. A click goes there.
/// It is schematic: the halls' boxes, not their walls.
class PlanPanel : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanPanel)
public:
    PlanPanel(SessionLink& link, QWidget* parent);

    QSize sizeHint() const override { return {240, 240}; }
    QSize minimumSizeHint() const override { return {160, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    QPointF toWidget(Vec3 place) const;
    Vec3 toMuseum(QPointF place) const; ///< y is 0
    const Hall* hallUnder(QPointF place) const;
    void drawHalls(QPainter& painter) const;
    void drawExhibits(QPainter& painter) const;
    void drawVisitor(QPainter& painter) const;

    SessionLink& m_link;
    Aabb m_bounds; ///< of all halls
};

} // namespace halls::app
