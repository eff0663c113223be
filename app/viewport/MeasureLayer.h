// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "SessionLink.h"
#include "stage/Stage.h"
#include "viewer/Measuring.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace halls::app {

/// A line of places that were clicked, drawn over the picture, with what it measures and how far to trust that.
class MeasureLayer : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasureLayer)
public:
    MeasureLayer(SessionLink& link, QWidget* over);

    bool active() const { return m_active; }
    void setActive(bool active); ///< false forgets the points
    /// One more point; `reach`: metres within which corners and edges draw it.
    void add(const stage::Stage::Seen& seen, float reach);
    void removeLast();

    viewer::Measured reading() const;
    std::size_t points() const { return m_points.size(); }

Q_SIGNALS:
    void told(const QString& words); ///< why a point was refused

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showReading();
    std::optional<QPointF> onScreen(const viewer::MeasuredPoint& point, const viewer::ShownSide& side) const;

    SessionLink& m_link;
    QLabel* m_words; ///< owned by the picture
    bool m_active = false;
    std::vector<viewer::MeasuredPoint> m_points;
};

} // namespace halls::app
