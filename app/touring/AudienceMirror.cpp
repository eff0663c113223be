// SPDX-License-Identifier: MPL-2.0
#include "touring/AudienceMirror.h"

#include "words/Colours.h"

#include <QMouseEvent>
#include <QPainter>

namespace halls::app {

AudienceMirror::AudienceMirror(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("audienceMirror"));
    setCursor(Qt::CrossCursor);
    setMinimumSize(240, 135);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void AudienceMirror::setPicture(const QImage& picture) {
    m_picture = picture;
    update();
}

QRectF AudienceMirror::shown() const {
    if (m_picture.isNull())
        return QRectF(rect());
    QSizeF fitted = QSizeF(m_picture.size()).scaled(QSizeF(size()), Qt::KeepAspectRatio);
    return {QPointF((width() - fitted.width()) / 2.0, (height() - fitted.height()) / 2.0), fitted};
}

void AudienceMirror::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colours::kUnlit);
    if (m_picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(shown(), m_picture);
}

void AudienceMirror::point(QPointF place) {
    const QRectF picture = shown();
    const bool within = picture.contains(place);
    Q_EMIT pointedAt(within ? std::optional(QPointF((place.x() - picture.left()) / picture.width(),
                                                    (place.y() - picture.top()) / picture.height()))
                            : std::nullopt);
}

void AudienceMirror::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        point(event->position());
}

void AudienceMirror::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons().testFlag(Qt::LeftButton))
        point(event->position());
}

void AudienceMirror::mouseReleaseEvent(QMouseEvent*) {
    Q_EMIT pointedAt(std::nullopt);
}

} // namespace halls::app
