// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace halls::app {

/// Dark, neutral and calm, with one accent, so that the halls are the brightest thing on the screen.
/// Text on its ground has a contrast of at least 4.5:1.
void applyTheme(QApplication& application);

/// Shows `widget` and all in it as the theme has it for what their properties say now: Qt looks once by itself.
void restyle(QWidget& widget);

/// A style sheet that names our colours (@accent; @deep(224): let through to that opacity), as Qt reads it.
/// A name that is none of ours stays.
QString coloured(const QString& sheet);

/// An icon of ours, drawn in the palette's colours. Empty for an empty name.
QIcon themeIcon(const QString& name);

} // namespace halls::app
