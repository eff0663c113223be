// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QKeySequence>
#include <QString>

namespace halls::app {

/// Keys as they are read, in any language: "Ctrl+." keeps its order among Arabic words. What is put round them is not
/// seen, and not spoken.
QString shownKeys(const QKeySequence& keys);
QString shownKeys(const QString& keys); ///< as Qt writes them

} // namespace halls::app
