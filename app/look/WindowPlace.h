// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

class QWidget;

namespace halls::app {

/// Where a window stands that fills no screen, so that it can be brought back when it has filled one, whichever: to the
/// pixel, and maximized if it was. Qt's own way (QWidget::saveGeometry()) moves a window that begins at the top of a
/// screen, and leaves one filling the screen that was maximized.
QByteArray placeOf(const QWidget& window);
/// Wholly on a screen, if it has changed meanwhile. Again a little later: some window managers put a window that fills
/// no screen any more where it filled the last one. Nothing for what placeOf() has not written.
void bringBack(QWidget& window, const QByteArray& place);

} // namespace halls::app
