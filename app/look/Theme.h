// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QIcon>
#include <QString>

class QApplication;

namespace halls::app {

/// Dark, neutral and calm, with one accent, so that the halls are the brightest thing on the screen.
/// Text on its ground has a contrast of at least 4.5:1.
void applyTheme(QApplication& application);

/// An icon of ours, drawn in the palette's colours. Empty for an empty name.
QIcon themeIcon(const QString& name);

} // namespace halls::app
