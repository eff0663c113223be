// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QRectF>
#include <QTimer>

#include <optional>

class QOpenGLWidget;
class QPainter;
class QWidget;

namespace halls::app {

class Cover;
class Drawing;
class LaserDot;
class TourBar;

/// What lies over the audience's picture during a tour: the words of the step with the tools of the one who leads, a
/// bright dot, lines that are drawn, one colour in place of all that is seen, or all that was seen before.
///
/// **Ownership** Its parts are the picture's children, or those of its window.
class AudienceScreen : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudienceScreen)
public:
    explicit AudienceScreen(QOpenGLWidget* picture);

    TourBar& bar() { return *m_bar; }
    void begin(); ///< a tour leads from now on; also when it goes on to another step
    void end();   ///< everything goes

    /// Whether the tools are there: where the mouse moved lately, always, or never.
    enum class Tools { Fleeting, Always, Never };
    void setTools(Tools tools);

    /// The audience sees only this colour; the same again: the picture. seen() goes on.
    void blank(const QColor& colour);
    bool blanked() const;
    /// The audience keeps seeing all that it sees now: picture, words and panels. seen() goes on.
    void setFrozen(bool frozen);
    bool frozen() const;
    /// A bright dot, at shares of the picture's width and height; nothing: none.
    void pointAt(std::optional<QPointF> share);
    /// While it is on, the mouse over the picture is that dot.
    void setPointing(bool pointing);
    bool pointing() const { return m_pointing; }
    /// While it is on, the mouse over the picture, and pointAt(), draw lines; the next step clears them.
    void setDrawing(bool drawing);
    const Drawing& drawing() const { return *m_drawing; }
    struct Seen {
        QImage image;   ///< of all that the audience sees: where the window fills the screen its panels too
        QRectF picture; ///< where the museum's picture lies in it: shares of the image's width and height
    };
    /// What the audience sees, or would see if nothing were black or frozen, within this size; without the dot and the
    /// lines, which change more often than this is asked for: paintDrawn().
    Seen seen(QSize within) const;
    /// The dot and the lines, over another picture of the museum.
    void paintDrawn(QPainter& painter, const QRectF& picture) const;

Q_SIGNALS:
    void coveredAnew(); ///< black, frozen, drawn on, or nothing of it any more
    void drawnAnew();   ///< the dot, or the lines

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moved(QPointF place);
    bool drawnOnWords(QObject* watched, QEvent* event);

    QOpenGLWidget* m_picture;
    TourBar* m_bar;
    // Owned by what they cover: the picture, or its window where that fills the screen.
    QPointer<Cover> m_blank;
    QPointer<Cover> m_frozen;
    Drawing* m_drawing;
    LaserDot* m_dot;
    QTimer m_hideTools;
    Tools m_tools = Tools::Fleeting;
    bool m_leads = false; ///< a tour
    bool m_pointing = false;
};

} // namespace halls::app
