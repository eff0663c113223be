// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "audience/AudienceView.h"

#include <QImage>
#include <QRectF>

namespace halls::app {

/// Over the picture of a recorded tour, as the window shows it: the words of the step where it wants them, of two
/// states each in the upper corner of its side, the legend below these where a line begins, and the passage of the open
/// pin where a line ends. What is empty in the view is left out. Precondition: a QGuiApplication, which lays out the
/// letters, in the direction of its language.
void paintAudienceView(QImage& picture, const AudienceView& view);
/// Where its words stand in a picture of that size; nothing where there are none.
QRectF recordedWordsIn(QSize picture, const AudienceView& view);

} // namespace halls::app
