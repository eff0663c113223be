// SPDX-License-Identifier: MPL-2.0
#include "saving/Caption.h"

#include "look/Legend.h"
#include "look/Swatch.h"
#include "saving/Image.h"
#include "words/Colours.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace halls::app {

QString Caption::line(const QString& hall, const QString& state, const QString& dates, const QString& note) {
    const QString what = hall.isEmpty() ? tr("%1 (%2)", "state, dates").arg(state, dates)
                                        : tr("%1. %2 (%3)", "hall, state, dates").arg(hall, state, dates);
    return tr("%1. %2", "what is shown, that it is drawn").arg(what, note);
}

QString Caption::credit(const QString& museum) {
    return tr("%1. Mosul Halls %2").arg(museum, QStringLiteral(HALLS_VERSION));
}

QImage Caption::below(const QImage& picture, const QStringList& lines, session::Overlay overlay, bool rightToLeft) {
    QFont font = writtenFont();
    font.setPixelSize(std::max(11, picture.height() / 44));
    const QFontMetrics metrics(font);
    const int pad = metrics.height() / 2;
    const int row = metrics.height() + pad / 2;
    const std::vector<LegendRow> legend = legendOf(overlay);
    // Legend entries flow into as many rows as they need.
    const int swatchWide = 2 * metrics.height();
    std::vector<std::pair<int, int>> places; // x, row
    int x = pad;
    int legendRows = legend.empty() ? 0 : 1;
    for (const LegendRow& entry : legend) {
        const int wide = swatchWide + metrics.horizontalAdvance(entry.words) + 3 * pad;
        if (x > pad && x + wide > picture.width()) {
            x = pad;
            ++legendRows;
        }
        places.emplace_back(x, legendRows - 1);
        x += wide;
    }
    const int strip = static_cast<int>(lines.size() + static_cast<qsizetype>(legendRows)) * row + 2 * pad;
    QImage made(picture.width(), picture.height() + strip, QImage::Format_RGB32);
    const colours::Painted dark(colours::kDark);
    made.fill(colours::kDeep);
    QPainter painter(&made);
    painter.drawImage(0, 0, picture);
    painter.setFont(font);
    painter.setPen(colours::kInkOverPicture);
    const int side = int(Qt::AlignVCenter) | int(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    int top = picture.height() + pad;
    for (const QString& line : lines) {
        painter.drawText(QRect(pad, top, picture.width() - 2 * pad, row), side,
                         metrics.elidedText(line, Qt::ElideRight, picture.width() - 2 * pad));
        top += row;
    }
    for (std::size_t i = 0; i < legend.size(); ++i) {
        const int left = rightToLeft ? picture.width() - places[i].first - swatchWide : places[i].first;
        const int y = top + places[i].second * row;
        paintSwatch(painter, QRectF(left, y + 2, swatchWide, row - 4), legend[i].tint, metrics.height() * 0.6);
        const int wide = metrics.horizontalAdvance(legend[i].words) + 2;
        painter.drawText(QRect(rightToLeft ? left - wide - pad : left + swatchWide + pad, y, wide, row), side,
                         legend[i].words);
    }
    return made;
}

} // namespace halls::app
