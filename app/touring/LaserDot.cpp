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

} // namespace

LaserDot::LaserDot(QWidget* over) : QWidget(over) {
    setObjectName(QStringLiteral("laserDot"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void LaserDot::showAt(QPointF place) {
    const int wide = std::max(kLeast, static_cast<int>(parentWidget()->height() * kShare));
    setGeometry(static_cast<int>(place.x()) - wide / 2, static_cast<int>(place.y()) - wide / 2, wide, wide);
    show();
    raise();
}

void LaserDot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QPointF middle = QRectF(rect()).center();
    const double radius = width() / 2.0;
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
