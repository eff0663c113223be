// SPDX-License-Identifier: MPL-2.0
#include "look/Swatch.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

QColor colourOf(Vec3 srgb) {
    return QColor::fromRgbF(srgb.r, srgb.g, srgb.b);
}

/// As shaders/overlay.frag: dark on light grounds, light on dark ones.
QColor inkOn(Vec3 ground) {
    const float luminance = glm::dot(ground, Vec3(0.2126F, 0.7152F, 0.0722F));
    return colourOf(luminance > 0.36F ? ground * 0.34F : glm::mix(ground, Vec3(1.0F), 0.62F));
}

/// The pattern within one period from (0, 0), as shaders/pattern.glsl has it.
void paintCell(QPainter& painter, render::Pattern pattern, const QColor& ink) {
    using render::Pattern;
    const auto line = [&](QPointF from, QPointF to, double width) {
        painter.setPen(QPen(ink, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(from, to);
    };
    painter.setBrush(Qt::NoBrush);
    switch (pattern) {
    case Pattern::Plain:
        break;
    case Pattern::Stripes:
        for (const double shift : {-1.0, 0.0, 1.0})
            line({-0.5 + shift, 1.5}, {1.5 + shift, -0.5}, 0.24);
        break;
    case Pattern::Chequer:
        painter.fillRect(QRectF(0.0, 0.0, 0.5, 0.5), ink);
        painter.fillRect(QRectF(0.5, 0.5, 0.5, 0.5), ink);
        break;
    case Pattern::Dots:
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(0.5, 0.5), 0.24, 0.24);
        break;
    case Pattern::Cross:
        for (const double shift : {-1.0, 0.0, 1.0}) {
            line({-0.5 + shift, 1.5}, {1.5 + shift, -0.5}, 0.14);
            line({-0.5 + shift, -0.5}, {1.5 + shift, 1.5}, 0.14);
        }
        break;
    case Pattern::Waves: {
        QPainterPath wave(QPointF(0.0, 0.5));
        for (int i = 1; i <= 12; ++i)
            wave.lineTo(i / 12.0, 0.5 - 0.16 * std::sin(2.0 * 3.14159265 * i / 12.0));
        painter.setPen(QPen(ink, 0.24));
        painter.drawPath(wave);
        break;
    }
    case Pattern::Rings:
        painter.setPen(QPen(ink, 0.16));
        painter.drawEllipse(QPointF(0.5, 0.5), 0.31, 0.31);
        break;
    case Pattern::Dashes:
        line({0.2, 0.5}, {0.8, 0.5}, 0.22);
        break;
    case Pattern::Grid:
        line({0.5, 0.0}, {0.5, 1.0}, 0.16);
        line({0.0, 0.5}, {1.0, 0.5}, 0.16);
        break;
    }
}

} // namespace

void paintSwatch(QPainter& painter, const QRectF& where, const render::Tint& tint, double period) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(where);
    painter.fillRect(where, colourOf(tint.colour));
    for (double y = where.top(); y < where.bottom(); y += period) {
        for (double x = where.left(); x < where.right(); x += period) {
            painter.save();
            painter.translate(x, y);
            painter.scale(period, period);
            painter.setClipRect(QRectF(0.0, 0.0, 1.0, 1.0), Qt::IntersectClip);
            paintCell(painter, tint.pattern, inkOn(tint.colour));
            painter.restore();
        }
    }
    painter.restore();
}

QImage swatch(const render::Tint& tint, QSize size, double period) {
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    paintSwatch(painter, QRectF(QPointF(0, 0), QSizeF(size)), tint, period);
    return image;
}

} // namespace halls::app
