// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QStyledItemDelegate>

namespace halls::app {

/// Draws an item's text with the first line as it is and the others smaller and quieter; both may wrap.
class TwoLines : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TwoLines)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace halls::app
