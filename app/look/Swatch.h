// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Scene.h"

#include <QSize>

class QImage;
class QPainter;
class QRectF;

namespace halls::app {

/// Draws a class's colour and pattern as the picture shows them, for legends. `period`: of the pattern, in the
/// painter's units.
void paintSwatch(QPainter& painter, const QRectF& where, const render::Tint& tint, double period);

/// The same as a picture of its own.
QImage swatch(const render::Tint& tint, QSize size, double period);

} // namespace halls::app
