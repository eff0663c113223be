// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/SessionLink.h"
#include "session/Measuring.h"
#include "viewport/PickTool.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace halls::app {

/// A line of places that were clicked, drawn over the picture, with what it measures and how far to trust that.
class MeasureLayer : public QWidget, public PickTool {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MeasureLayer)
public:
    MeasureLayer(SessionLink& link, QWidget* over);

    bool active() const override { return m_active; }
    void setActive(bool active); ///< false forgets the points
    /// One more point. None is taken on a scan whose unit is not stated or that was not laid onto the museum; one of
    /// another state only where it is known how exactly the two states fit, and where the reading is larger than that.
    void pick(const stage::Stage::Seen& seen, float reach) override;
    void removeLast();
    /// A line that was measured before, as far as it can still be read.
    void show(const std::vector<session::MeasuredPoint>& places);
    const std::vector<session::MeasuredPoint>& places() const { return m_points; }

    session::Measured reading() const;
    std::size_t points() const { return m_points.size(); }

Q_SIGNALS:
    void told(const QString& words); ///< why a point was refused

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Empty: taken; else why not.
    QString add(const session::MeasuredPoint& point);
    void showReading();
    QString refusal(const session::MeasuredPoint& point) const;
    QString whatItIsOf(const session::Measured& now) const;
    QStringList recordLines() const;
    SessionLink& m_link;
    QLabel* m_words; ///< owned by the picture
    bool m_active = false;
    std::vector<session::MeasuredPoint> m_points;
    float m_residual = 0.0F; ///< metres: how exactly the states of the points fit together; the worst of all
};

} // namespace halls::app
