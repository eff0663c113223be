// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/Picture.h"

#include <QFont>
#include <QImage>

namespace halls::app {

/// A drawn picture with bytes of its own.
QImage imageOf(const render::Picture& picture);

/// Letters of all that is written into pictures and on paper: Latin, Arabic, cuneiform.
QFont writtenFont();

} // namespace halls::app
