// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QImage>
#include <QWidget>

#include <optional>

namespace halls::app {

/// What the audience sees, small, in the window of the one who leads. The mouse on it, with its button held, is a
/// pointer on the audience's screen.
class AudienceMirror : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AudienceMirror)
public:
    explicit AudienceMirror(QWidget* parent);

    void setPicture(const QImage& picture);
    const QImage& picture() const { return m_picture; }

    QSize sizeHint() const override { return {480, 270}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 9 / 16; }

Q_SIGNALS:
    /// Shares of the picture's width and height, from the upper left; nothing: the pointer is away.
    void pointedAt(std::optional<QPointF> share);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF shown() const; ///< where the picture lies in this
    void point(QPointF place);

    QImage m_picture;
};

} // namespace halls::app
