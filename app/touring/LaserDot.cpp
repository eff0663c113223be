// SPDX-License-Identifier: MPL-2.0
#include "touring/LaserDot.h"

#include "words/Colours.h"

#include <QPainter>
#include <QRadialGradient>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kShare = 1.0 / 16.0; ///< of the picture's height: the dot with its glow
constexpr int kLeast = 28;            ///< logical pixels
constexpr double kLeastSmall = 7.0;   ///< likewise, of its radius over a small picture

} // namespace

LaserDot::LaserDot(QWidget* over) : QWidget(over) {
    setObjectName(QStringLiteral("laserDot"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void LaserDot::showAt(QPointF share) {
    m_share = share;
    const QPointF place(share.x() * parentWidget()->width(), share.y() * parentWidget()->height());
    const int wide = std::max(kLeast, static_cast<int>(parentWidget()->height() * kShare));
    setGeometry(static_cast<int>(place.x()) - wide / 2, static_cast<int>(place.y()) - wide / 2, wide, wide);
    show();
    raise();
    Q_EMIT pointedAnew();
}

void LaserDot::clear() {
    if (isHidden())
        return;
    hide();
    Q_EMIT pointedAnew();
}

void LaserDot::paintEvent(QPaintEvent*) {
    if (m_lifted)
        return;
    QPainter painter(this);
    paint(painter, QRectF(rect()).center(), width() / 2.0);
}

void LaserDot::paintOn(QPainter& painter, const QRectF& picture) const {
    if (isHidden())
        return;
    const QPointF middle(m_share.x() * picture.width(), m_share.y() * picture.height());
    paint(painter, picture.topLeft() + middle, std::max(kLeastSmall, picture.height() * kShare / 2.0));
}

void LaserDot::paint(QPainter& painter, QPointF middle, double radius) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRadialGradient glow(middle, radius);
    glow.setColorAt(0.0, colours::sheer(colours::kLaserGlow, 200));
    glow.setColorAt(0.5, colours::sheer(colours::kLaserGlow, 70));
    glow.setColorAt(1.0, colours::sheer(colours::kLaserGlow, 0));
    painter.setBrush(glow);
    painter.drawEllipse(middle, radius, radius);
    painter.setBrush(colours::kLaserRing);
    painter.drawEllipse(middle, radius * 0.34, radius * 0.34);
    painter.setBrush(colours::kLaser);
    painter.drawEllipse(middle, radius * 0.25, radius * 0.25);
}

} // namespace halls::app
