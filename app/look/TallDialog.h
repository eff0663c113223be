// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QScrollArea>

class QDialog;

namespace halls::app {

/// What may be taller than a small screen: as wide and as high as its content wishes where there is room, and to be
/// scrolled where there is not.
class TallColumn : public QScrollArea {
public:
    /// Takes the content as its child.
    TallColumn(QWidget* content, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

/// Gives a dialog the size that it wishes, as far as its screen has it.
void fitToScreen(QDialog& dialog);

/// No part of a window lies beside its screen, where it is not larger at its smallest.
void keepOnScreen(QWidget& window);

} // namespace halls::app
