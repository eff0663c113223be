// SPDX-License-Identifier: MPL-2.0
#include "pins/SignLegend.h"

#include "look/OverPicture.h"
#include "stage/Marks.h"
#include "words/Colours.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace halls::app {
namespace {

using Look = render::PinMark::Look;

constexpr int kMargin = 12;
constexpr int kSign = 30; ///< logical pixels that a sign takes, with what is round it
constexpr int kGap = 8;
constexpr int kWidest = 320; ///< of the words
constexpr double kRadius = 11.0;
constexpr double kDiamond = 13.0; ///< half of a sign's diagonal

/// As in the picture: two commas, heads up.
void drawQuotation(QPainter& painter, QPointF middle) {
    QPainterPath commas;
    commas.setFillRule(Qt::WindingFill);
    for (const double side : {-1.0, 1.0}) {
        const QPointF head = middle + QPointF(side * 0.27, -0.16) * kRadius;
        commas.addEllipse(head, 0.19 * kRadius, 0.19 * kRadius);
        commas.moveTo(head + QPointF(0.19, 0.0) * kRadius);
        commas.quadTo(head + QPointF(0.20, 0.32) * kRadius, head + QPointF(-0.15, 0.54) * kRadius);
        commas.quadTo(head + QPointF(0.02, 0.30) * kRadius, head);
        commas.closeSubpath();
    }
    painter.drawPath(commas);
}

void drawDisc(QPainter& painter, QPointF middle, const SignLegend::Row& row) {
    const Look look = row.look;
    const bool open = look == Look::Open;
    const QColor ink = look == Look::Focused ? colours::kAccent : open ? colours::kDeep : colours::kInkOverPicture;
    painter.setBrush(open ? colours::kAccent : colours::kDeep);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(middle, kRadius, kRadius);
    QPen line(ink, look == Look::Focused ? 2.6 : 1.8);
    if (look == Look::Broken)
        line.setDashPattern({5.0, 3.0});
    painter.setPen(line);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(middle, kRadius - 1.8, kRadius - 1.8);
    if (look == Look::Focused || look == Look::Crowd)
        painter.drawEllipse(middle, kRadius * (look == Look::Crowd ? 1.25 : 0.52),
                            kRadius * (look == Look::Crowd ? 1.25 : 0.52));
    if (look == Look::Crowd) {
        painter.drawText(QRectF(middle.x() - kRadius, middle.y() - kRadius, 2 * kRadius, 2 * kRadius), Qt::AlignCenter,
                         QStringLiteral("3"));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (look == Look::Broken)
        painter.drawRect(QRectF(middle.x() - 4.0, middle.y() - 1.2, 8.0, 2.4));
    else if (row.quotes)
        drawQuotation(painter, middle);
    else
        painter.drawEllipse(middle, 2.6, 2.6);
}

void drawDiamond(QPainter& painter, QPointF middle, Look look, const QString& question) {
    const QPolygonF square{middle + QPointF(0.0, -kDiamond), middle + QPointF(kDiamond, 0.0),
                           middle + QPointF(0.0, kDiamond), middle + QPointF(-kDiamond, 0.0)};
    QPen line(colours::kInkOverPicture, 1.8);
    if (look == Look::NotRecorded)
        line.setDashPattern({3.0, 2.5});
    painter.setPen(line);
    painter.setBrush(look == Look::Fate ? QBrush(colours::kAccent, Qt::BDiagPattern) : QBrush(colours::kDeep));
    painter.drawPolygon(square);
    if (look == Look::Unknown)
        painter.drawText(QRectF(middle.x() - kDiamond, middle.y() - kDiamond, 2 * kDiamond, 2 * kDiamond),
                         Qt::AlignCenter, question);
    else if (look == Look::NotRecorded)
        painter.fillRect(QRectF(middle.x() - 4.0, middle.y() - 1.0, 8.0, 2.0), colours::kInkOverPicture);
}

void drawSign(QPainter& painter, QPointF middle, const SignLegend::Row& row, const QString& question) {
    const Look look = row.look;
    QFont font = painter.font();
    font.setBold(true);
    painter.save();
    painter.setFont(font);
    if (look == Look::Unknown || look == Look::NotRecorded || look == Look::Fate)
        drawDiamond(painter, middle, look, question);
    else
        drawDisc(painter, middle, row);
    painter.restore();
}

} // namespace

std::vector<SignLegend::Row> SignLegend::rows() {
    return {
        {Look::Normal, tr("A pin: click it to read what is said of this place, and by whom")},
        {Look::Normal, tr("A pin that quotes the very words of a source"), true},
        {Look::Focused, tr("The pin that was gone to by keys")},
        {Look::Open, tr("The pin that is open")},
        {Look::Broken, tr("A pin whose source has changed")},
        {Look::Crowd, tr("Several in one place: a click says which")},
        {Look::Unknown, tr("Not known what became of the work that was here")},
        {Look::NotRecorded, tr("Nothing was recorded of the work then")},
        {Look::Fate, tr("What became of a work that is not there, in the colour of its fate")},
    };
}

SignLegend::SignLegend(SessionLink& link, QWidget* over) : QWidget(over), m_link(link) {
    setObjectName(QStringLiteral("signLegend"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    connect(&m_link, &SessionLink::changed, this, [this](session::Changes changes) {
        if (changes.has(session::Change::Settings))
            update();
    });
    OverPicture::of(*over).add(
        this, {.hold = OverPicture::Hold::BottomEnd, .rank = 2, .margin = 16, .size = [this](QSize picture) {
                   return fitted(picture);
               }});
}

void SignLegend::setShown(bool shown) {
    tell();
    setVisible(shown);
    if (shown)
        raise();
}

void SignLegend::tell() {
    m_rows = rows();
    QString told = tr("What the signs mean");
    for (const Row& row : m_rows)
        told += QStringLiteral("; ") + row.words;
    setAccessibleName(told);
    updateGeometry();
    update();
}

/// `wide`: of its words, logical pixels.
int SignLegend::highOf(const Row& row, int wide) const {
    return std::max(kSign,
                    fontMetrics().boundingRect(QRect(0, 0, wide, 1000), Qt::TextWordWrap, row.words).height() + 4);
}

/// As wide as its words, but not wider than the picture: there they have several lines.
QSize SignLegend::fitted(QSize picture) const {
    int wide = 0;
    for (const Row& row : m_rows)
        wide = std::max(wide, fontMetrics().horizontalAdvance(row.words) + 2);
    const int round = 2 * kMargin + kSign + kGap;
    wide = std::min({wide, kWidest, std::max(120, picture.width() - round - 2 * kMargin)});
    int high = 2 * kMargin;
    for (const Row& row : m_rows)
        high += highOf(row, wide);
    return {round + wide, high};
}

/// The question mark of the picture, which has the language of the museum's texts.
QString SignLegend::question() const {
    return stage::Marks::mirrorsQuestions(m_link.settings().language) ? QString(QChar(0x061F)) : QStringLiteral("?");
}

void SignLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours::kLine);
    painter.setBrush(colours::sheer(colours::kDeep, 228));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int wide = width() - 2 * kMargin - kSign - kGap;
    const int how = int(Qt::TextWordWrap) | int(Qt::AlignVCenter) | int(Qt::AlignAbsolute) |
                    int(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    int top = kMargin;
    for (const Row& row : m_rows) {
        const int high = highOf(row, wide);
        const int sign = rightToLeft ? width() - kMargin - kSign : kMargin;
        drawSign(painter, QPointF(sign + 0.5 * kSign, top + 0.5 * high), row, question());
        painter.setPen(colours::kInkOverPicture);
        painter.drawText(QRect(rightToLeft ? kMargin : kMargin + kSign + kGap, top, wide, high), how, row.words);
        top += high;
    }
}

void SignLegend::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange ||
        event->type() == QEvent::FontChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace halls::app
