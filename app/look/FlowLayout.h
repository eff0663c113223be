// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QLayout>
#include <QList>

namespace halls::app {

/// Puts things one behind the other, from where a line begins, and goes on below where a line is full: buttons whose
/// words are longer in another language are never cut. None is made narrower than its words, but where it is wider than
/// all of the line.
class FlowLayout : public QLayout {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlowLayout)
public:
    FlowLayout() = default;
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return laidOut({0, 0, width, 0}, false); }
    QSize sizeHint() const override;    ///< of one line
    QSize minimumSize() const override; ///< of one thing a line
    void setGeometry(const QRect& room) override;

private:
    int laidOut(const QRect& room, bool place) const;

    QList<QLayoutItem*> m_items; ///< owned
};

} // namespace halls::app
