// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "model/Model.h"

#include <QImage>

namespace halls::app {

inline constexpr int kOutline = 200; ///< pixels of an outline's longer edge

/// What a model looks like from its front (down its own -Z) once it was turned: its outline (Format_Alpha8, top row
/// first), as wide and high as the turned model.
QImage outlineOf(const model::Model& model, const Mat3& turn);

} // namespace halls::app
