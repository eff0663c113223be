// SPDX-License-Identifier: MPL-2.0
#include "look/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace halls::app {
namespace {

constexpr int kBetween = 6; ///< logical pixels between things, and between lines

} // namespace

FlowLayout::~FlowLayout() {
    while (QLayoutItem* item = takeAt(0))
        delete item;
}

void FlowLayout::addItem(QLayoutItem* item) {
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index) {
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const {
    QSize line(0, 0);
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        line = {line.width() + (line.width() > 0 ? kBetween : 0) + size.width(),
                std::max(line.height(), size.height())};
    }
    return line;
}

QSize FlowLayout::minimumSize() const {
    QSize widest(0, 0);
    for (const QLayoutItem* item : m_items)
        widest = item->isEmpty() ? widest : widest.expandedTo(item->minimumSize());
    return widest;
}

void FlowLayout::setGeometry(const QRect& room) {
    QLayout::setGeometry(room);
    laidOut(room, true);
}

/// How high all lines are.
int FlowLayout::laidOut(const QRect& room, bool place) const {
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = 0;
    int y = 0;
    int line = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), room.width()), item->sizeHint().height());
        if (x > 0 && x + size.width() > room.width()) {
            x = 0;
            y += line + kBetween;
            line = 0;
        }
        if (place)
            item->setGeometry(QStyle::visualRect(direction, room, {room.topLeft() + QPoint(x, y), size}));
        x += size.width() + kBetween;
        line = std::max(line, size.height());
    }
    return y + line;
}

} // namespace halls::app
