// SPDX-License-Identifier: MPL-2.0
#include "look/ScaleView.h"

#include "words/Colours.h"
#include "words/Words.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kEdge = 10.0;      ///< logical pixels round what is painted
constexpr double kGap = 24.0;       ///< between figure and scan
constexpr double kWords = 18.0;     ///< below both
constexpr double kSmallest = 2.0;   ///< of what is far smaller than the other: a dot
constexpr double kFigureWide = 0.3; ///< of its height

/// The outline in a colour.
QImage inked(const QImage& outline, const QColor& colour) {
    QImage image(outline.size(), QImage::Format_ARGB32_Premultiplied);
    image.fill(colour);
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
    painter.drawImage(0, 0, outline);
    return image;
}

} // namespace

ScaleView::ScaleView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("scaleView"));
    setMinimumSize(220, 120);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScaleView::show(const QImage& outline, Vec3 size, bool known) {
    m_outline = outline;
    m_size = size;
    m_known = known;
    setAccessibleName(
        known ? tr("The model, %1 high, beside a standing figure of %2").arg(Words::metres(size.y), figureWords())
              : tr("The model. How large it is, is not known"));
    update();
}

void ScaleView::clear() {
    m_outline = {};
    setAccessibleName({});
    update();
}

QString ScaleView::figureWords() {
    return Words::metres(kFigure);
}

void ScaleView::paintFigure(QPainter& painter, QPointF foot, double height) {
    // Head, trunk with its arms, two legs: shares of the height.
    const auto part = [&](double x, double top, double wide, double high) {
        const QRectF box(foot.x() + (x - wide / 2.0) * height, foot.y() - top * height, wide * height, high * height);
        QPainterPath path;
        path.addRoundedRect(box, wide * height * 0.45, wide * height * 0.45);
        return path;
    };
    QPainterPath figure = part(0.0, 1.0, 0.13, 0.14);
    figure = figure.united(part(0.0, 0.84, 0.27, 0.38));
    figure = figure.united(part(-0.055, 0.6, 0.1, 0.6));
    figure = figure.united(part(0.055, 0.6, 0.1, 0.6));
    painter.drawPath(figure);
}

QRectF ScaleView::ground() const {
    return QRectF(rect()).adjusted(kEdge, kEdge, -kEdge, -kEdge - kWords);
}

void ScaleView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), colours::kDeep);
    if (m_outline.isNull())
        return;
    const QRectF all = ground();
    painter.setPen(QPen(colours::kLine, 1.0));
    painter.drawLine(all.bottomLeft(), all.bottomRight());
    if (m_known) {
        paintScaled(painter);
        return;
    }
    const QImage outline = inked(m_outline, colours::kFaintInk);
    const QSizeF size = QSizeF(outline.size()).scaled(all.size(), Qt::KeepAspectRatio);
    painter.drawImage(QRectF(QPointF(all.center().x() - size.width() / 2.0, all.bottom() - size.height()), size),
                      outline);
    painter.setPen(colours::kInk);
    painter.drawText(QRectF(rect()).adjusted(0, height() - kWords - kEdge / 2, 0, 0), Qt::AlignCenter,
                     tr("Size not known"));
}

void ScaleView::paintScaled(QPainter& painter) {
    const QRectF all = ground();
    const double figureWide = double{kFigure} * kFigureWide;
    const double perMetre = std::min(all.height() / std::max(double{kFigure}, double{m_size.y}),
                                     (all.width() - kGap) / (figureWide + double{m_size.x}));
    const auto pixels = [&](double metres) { return std::max(metres * perMetre, kSmallest); };
    const double figure = pixels(double{kFigure});
    const QSizeF scan(pixels(double{m_size.x}), pixels(double{m_size.y}));
    const double left = all.center().x() - (figure * kFigureWide + kGap + scan.width()) / 2.0;
    const QPointF foot(left + figure * kFigureWide / 2.0, all.bottom());
    const QRectF place(left + figure * kFigureWide + kGap, all.bottom() - scan.height(), scan.width(), scan.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours::kInk);
    paintFigure(painter, foot, figure);
    painter.drawImage(place, inked(m_outline, colours::kAccent));
    // Each number under what it is the height of, inside of the picture and beside the other.
    const QFontMetricsF metrics(font());
    const QString words[2] = {figureWords(), Words::metres(m_size.y)};
    const double wide[2] = {metrics.horizontalAdvance(words[0]), metrics.horizontalAdvance(words[1])};
    double first = std::clamp(foot.x() - wide[0] / 2.0, kEdge, width() - kEdge - wide[0]);
    double second = std::clamp(place.center().x() - wide[1] / 2.0, kEdge, width() - kEdge - wide[1]);
    const double between = first + wide[0] + kEdge - second;
    if (between > 0.0) {
        first = std::max(kEdge, first - between);
        second = first + wide[0] + kEdge;
    }
    const double line = all.bottom() + metrics.ascent() + 3.0;
    painter.setPen(colours::kInk);
    painter.drawText(QPointF(first, line), words[0]);
    painter.setPen(colours::kAccent);
    painter.drawText(QPointF(second, line), words[1]);
}

} // namespace halls::app
