// SPDX-License-Identifier: MPL-2.0
#include "touring/AudienceMirror.h"

#include "words/Colours.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace halls::app {
namespace {

constexpr QSize kLeast(160, 90); ///< logical pixels
constexpr int kRound = 4;        ///< logical pixels round the words of the band

} // namespace

AudienceMirror::AudienceMirror(Drawn drawn, QWidget* parent) : QWidget(parent), m_drawn(std::move(drawn)) {
    setObjectName(QStringLiteral("audienceMirror"));
    setCursor(Qt::CrossCursor);
    setMinimumSize(kLeast);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void AudienceMirror::setPicture(const QImage& seen, const QRectF& museum) {
    m_picture = seen;
    m_museum = museum;
    update();
}

void AudienceMirror::setInstead(const QString& words) {
    m_instead = words;
    setAccessibleDescription(words);
    update();
}

QRectF AudienceMirror::band() const {
    if (m_instead.isEmpty())
        return {};
    const QRect room(kRound, kRound, std::max(1, width() - 2 * kRound), height());
    const int high = fontMetrics().boundingRect(room, Qt::AlignCenter | Qt::TextWordWrap, m_instead).height();
    return QRectF(0.0, 0.0, width(), std::min(height() * 3 / 4, high + 2 * kRound));
}

QRectF AudienceMirror::shown() const {
    const QRectF room = QRectF(rect()).adjusted(0.0, band().height(), 0.0, 0.0);
    if (m_picture.isNull())
        return room;
    const QSizeF fitted = QSizeF(m_picture.size()).scaled(room.size(), Qt::KeepAspectRatio);
    return {room.topLeft() + QPointF((room.width() - fitted.width()) / 2.0, (room.height() - fitted.height()) / 2.0),
            fitted};
}

QRectF AudienceMirror::museum() const {
    const QRectF all = shown();
    return {all.left() + m_museum.left() * all.width(), all.top() + m_museum.top() * all.height(),
            m_museum.width() * all.width(), m_museum.height() * all.height()};
}

void AudienceMirror::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), colours::kUnlit);
    if (!m_instead.isEmpty()) {
        painter.fillRect(band(), colours::kDeep);
        painter.setPen(QPen(colours::kAccent, 2.0));
        painter.drawText(band().adjusted(kRound, kRound, -kRound, -kRound), Qt::AlignCenter | Qt::TextWordWrap,
                         m_instead);
    }
    if (m_picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(shown(), m_picture);
    if (!m_instead.isEmpty())
        painter.drawRect(shown().adjusted(1.0, 1.0, -1.0, -1.0));
    painter.setClipRect(museum());
    m_drawn(painter, museum());
}

void AudienceMirror::point(QPointF place) {
    const QRectF picture = museum();
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
