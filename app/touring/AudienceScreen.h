// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QImage>
#include <QObject>
#include <QPointF>
#include <QTimer>

#include <optional>

class QLabel;
class QOpenGLWidget;
class QWidget;

namespace halls::app {

class LaserDot;
class TourBar;

/// What lies over the audience's picture during a tour: the words of the step with the tools of the one who leads, a
/// bright dot, one colour in place of the picture, or the picture as it was.
///
/// **Ownership** Its parts are the picture's children.
class AudienceScreen : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudienceScreen)
public:
    explicit AudienceScreen(QOpenGLWidget* picture);

    TourBar& bar() { return *m_bar; }
    void begin(); ///< a tour leads from now on; also when it goes on to another step
    void end();   ///< everything goes

    /// The audience sees only this colour; the same again: the picture.
    void blank(const QString& colour);
    /// The audience keeps seeing the picture as it is now.
    void setFrozen(bool frozen);
    bool frozen() const;
    /// A bright dot, at shares of the picture's width and height; nothing: none.
    void pointAt(std::optional<QPointF> share);
    /// While it is on, the mouse over the picture is that dot.
    void setPointing(bool pointing);
    bool pointing() const { return m_pointing; }
    /// What the audience sees now, with all that lies over the picture, within this size.
    QImage seen(QSize within) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moved(QPointF place);

    QOpenGLWidget* m_picture;
    TourBar* m_bar;
    QWidget* m_blank;
    QLabel* m_frozen; ///< the picture as it was
    LaserDot* m_dot;
    QTimer m_hideTools;
    bool m_leads = false; ///< a tour
    bool m_pointing = false;
};

} // namespace halls::app
