// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QWidget>

namespace halls::app {

/// A bright point over the picture, as of a laser pointer: red within a white rim, seen on light and on dark. Lets the
/// mouse through.
class LaserDot : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LaserDot)
public:
    explicit LaserDot(QWidget* over);

    /// `place`: in pixels of the picture; its size follows the picture's height, so that the back row sees it.
    void showAt(QPointF place);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace halls::app
