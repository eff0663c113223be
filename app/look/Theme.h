// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "desk/Appearance.h"

#include <QIcon>
#include <QString>

class QApplication;
class QWidget;

namespace halls::app {

/// Colours, letters and sizes of all windows, with one accent; dark, light or in high contrast (words/Colours.h).
/// Called again, all that is open follows at once: what has colours in its words is told by QEvent::LanguageChange,
/// what measures its words by QEvent::FontChange.
void applyTheme(QApplication& application, const Appearance& appearance = {});

/// As applyTheme() was last called.
const Appearance& appearance();
/// 1 to 2: how much larger the visitor wants to read. For letters that are not the application's font.
double textScale();

/// The same for what lies over the picture, where a projector shows it.
double overPictureScale();

/// Shows `widget` and all in it as the theme has it for what their properties say now: Qt looks once by itself.
void restyle(QWidget& widget);

/// A style sheet that names our colours (@accent; @deep(224): let through to that opacity) and signs (@onField(up): the
/// file of the sign that is seen on a field; @onAccent(check)), as Qt reads it. A name that is none of ours stays.
QString coloured(const QString& sheet);

/// The same sheet for larger text: letters grow with `scale`, what is round them half as much. Lines of one or two
/// pixels stay.
QString sized(const QString& sheet, double scale);

/// An icon of ours, drawn in the theme's colours, whichever that is by then. Empty for an empty name.
QIcon themeIcon(const QString& name);

} // namespace halls::app
