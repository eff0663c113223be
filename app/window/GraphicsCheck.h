// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "base/Result.h"

namespace halls::app {

/// Asks Qt for OpenGL 4.1 core without buffers of its own (the stage brings them). Before QApplication is made.
void useGraphicsFormat();

/// Whether this machine can draw the halls. NoGraphics names device, what it has and what is needed.
Status checkGraphics();

} // namespace halls::app
