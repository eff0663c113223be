// SPDX-License-Identifier: MPL-2.0
#include "look/Legend.h"

#include "look/OverPicture.h"
#include "look/Swatch.h"
#include "stage/Tints.h"
#include "words/Colours.h"
#include "words/Words.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace halls::app {
namespace {

constexpr int kMargin = 12;
constexpr int kSwatchWide = 44;
constexpr int kGap = 10;
constexpr int kBetweenColumns = 22;
constexpr double kPeriod = 9.0;
constexpr int kMostInAColumn = 6; ///< rows: a longer legend would cover half of a small picture

} // namespace

std::vector<LegendRow> legendOf(session::Overlay overlay) {
    std::vector<LegendRow> rows;
    if (session::aspectOf(overlay)) {
        for (const EvidenceClass value : kEvidenceClasses)
            rows.push_back({stage::tintOf(value), Words::of(value)});
    }
    if (overlay == session::Overlay::Fate) {
        for (const Fate value : kFates)
            rows.push_back({stage::tintOf(value), Words::of(value)});
    }
    return rows;
}

QString legendTitleOf(session::Overlay overlay) {
    if (const auto aspect = session::aspectOf(overlay))
        return Legend::tr("%1: %2", "aspect, question").arg(Words::of(*aspect), Words::question(*aspect));
    return overlay == session::Overlay::Fate ? Legend::tr("What became of it") : QString();
}

Legend::Legend(QWidget* over) : QWidget(over) {
    setObjectName(QStringLiteral("legend"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    OverPicture::of(*over).add(this, {.hold = OverPicture::Hold::BottomBegin, .rank = 2, .margin = 16});
}

void Legend::show(session::Overlay overlay) {
    m_overlay = overlay;
    m_rows = legendOf(overlay);
    if (m_rows.empty()) {
        hide();
        return;
    }
    m_title = legendTitleOf(overlay);
    QString told = m_title;
    m_columnWide = 0;
    for (const LegendRow& row : m_rows) {
        m_columnWide = std::max(m_columnWide, kSwatchWide + kGap + fontMetrics().horizontalAdvance(row.words));
        told += QStringLiteral("; ") + row.words;
    }
    setAccessibleName(told);
    const int line = fontMetrics().height() + 6;
    const int rows = static_cast<int>(m_rows.size());
    const int columns = rows > kMostInAColumn ? 2 : 1;
    m_inAColumn = (rows + columns - 1) / columns;
    const int wide =
        std::max(fontMetrics().horizontalAdvance(m_title), columns * m_columnWide + (columns - 1) * kBetweenColumns);
    m_size = QSize(wide + 2 * kMargin, line * (m_inAColumn + 1) + 2 * kMargin);
    updateGeometry();
    QWidget::show();
    raise();
    update();
}

void Legend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours::kLine);
    painter.setBrush(colours::sheer(colours::kDeep, 228));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6.0, 6.0);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int line = fontMetrics().height() + 6;
    const int side = int(Qt::AlignVCenter) | int(Qt::AlignAbsolute) | int(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    painter.setPen(colours::kQuietInk);
    painter.drawText(QRect(kMargin, kMargin, width() - 2 * kMargin, line), side, m_title);
    painter.setPen(colours::kInkOverPicture);
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const LegendRow& row = m_rows[static_cast<std::size_t>(i)];
        const int begin = kMargin + (i / m_inAColumn) * (m_columnWide + kBetweenColumns);
        const QRect place(rightToLeft ? width() - begin - m_columnWide : begin, kMargin + (i % m_inAColumn + 1) * line,
                          m_columnWide, line);
        const int from = kSwatchWide + kGap;
        painter.drawText(place.adjusted(rightToLeft ? 0 : from, 0, rightToLeft ? -from : 0, 0), side, row.words);
        const int left = rightToLeft ? place.right() + 1 - kSwatchWide : place.left();
        paintSwatch(painter, QRectF(left, place.top() + 3, kSwatchWide, line - 6), row.tint, kPeriod);
    }
}

void Legend::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange ||
        event->type() == QEvent::FontChange)
        show(m_overlay);
    QWidget::changeEvent(event);
}

} // namespace halls::app
