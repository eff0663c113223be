// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QImage>
#include <QWidget>

#include <functional>
#include <optional>

namespace halls::app {

/// What the audience sees, small, in the window of the one who leads. The mouse on it, with its button held, is a
/// pointer on the audience's screen.
class AudienceMirror : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudienceMirror)
public:
    /// What is drawn over the museum's picture, which lies at `picture`.
    using Drawn = std::function<void(QPainter& painter, const QRectF& picture)>;
    AudienceMirror(Drawn drawn, QWidget* parent);

    /// `museum`: where the museum's picture lies in `seen`, in shares of its width and height; the rest is panels.
    void setPicture(const QImage& seen, const QRectF& museum);
    const QImage& picture() const { return m_picture; }
    /// What the audience sees instead of it, in words, in a band of their own above; empty: just that.
    void setInstead(const QString& words);
    const QString& instead() const { return m_instead; }
    QRectF shown() const;  ///< where all that is seen lies in this, below the band
    QRectF museum() const; ///< where the museum's picture lies in this

    QSize sizeHint() const override { return {480, 270}; }

Q_SIGNALS:
    /// Shares of the museum's picture's width and height, from the upper left; nothing: the pointer is away.
    void pointedAt(std::optional<QPointF> share);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF band() const; ///< of the words; empty where there are none
    void point(QPointF place);

    Drawn m_drawn;
    QImage m_picture;
    QRectF m_museum{0.0, 0.0, 1.0, 1.0}; ///< shares of the picture
    QString m_instead;
};

} // namespace halls::app
