// SPDX-License-Identifier: MPL-2.0
#include "look/TwoLines.h"

#include "words/Colours.h"

#include <QApplication>
#include <QListView>
#include <QPainter>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kMargin = 7;
constexpr int kGap = 2; ///< between the lines

struct Lines {
    QString first;
    QString second;
    QFont firstFont;
    QFont secondFont;
    QRect firstSpace; ///< at the origin
    QRect secondSpace;
};

Lines linesOf(const QStyleOptionViewItem& option, const QModelIndex& index, int width) {
    Lines lines;
    const QString text = index.data(Qt::DisplayRole).toString();
    lines.first = text.section(QLatin1Char('\n'), 0, 0);
    lines.second = text.section(QLatin1Char('\n'), 1);
    lines.firstFont = index.data(Qt::FontRole).isValid() ? index.data(Qt::FontRole).value<QFont>() : option.font;
    lines.secondFont = option.font;
    lines.secondFont.setPointSizeF(std::max(7.5, option.font.pointSizeF() * 0.86));
    const QRect space(0, 0, width, 10'000);
    lines.firstSpace = QFontMetrics(lines.firstFont).boundingRect(space, Qt::TextWordWrap, lines.first);
    if (!lines.second.isEmpty())
        lines.secondSpace = QFontMetrics(lines.secondFont).boundingRect(space, Qt::TextWordWrap, lines.second);
    return lines;
}

int widthFor(const QStyleOptionViewItem& option) {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return std::max(40, (view != nullptr ? view->viewport()->width() : option.rect.width()) - 2 * kMargin - 2);
}

} // namespace

void TwoLines::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem blank = option;
    initStyleOption(&blank, index);
    blank.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &blank, painter, option.widget);
    const Lines lines = linesOf(option, index, widthFor(option));
    QRect at = option.rect.adjusted(kMargin, kMargin - 1, -kMargin, 0);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const QPalette& colours = option.palette;
    const int flags =
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop)) | Qt::TextWordWrap;
    painter->save();
    painter->setPen(selected ? colours::kInkOnSelected : colours.color(QPalette::Text));
    painter->setFont(lines.firstFont);
    painter->drawText(at, flags, lines.first);
    at.translate(0, lines.firstSpace.height() + kGap);
    painter->setPen(selected ? colours::kQuietInkOnSelected : colours.color(QPalette::PlaceholderText));
    painter->setFont(lines.secondFont);
    painter->drawText(at, flags, lines.second);
    painter->restore();
}

QSize TwoLines::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int width = widthFor(option);
    const Lines lines = linesOf(option, index, width);
    const int second = lines.second.isEmpty() ? 0 : kGap + lines.secondSpace.height();
    return {width, lines.firstSpace.height() + second + 2 * kMargin - 2};
}

} // namespace halls::app
