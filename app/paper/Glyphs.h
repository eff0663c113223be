// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <pango/pangocairo.h>

namespace halls::app::paper {

/// Draws a shaped run of a text at a place of the baseline, so that whoever searches or copies in the PDF gets the very
/// letters back. A PDF names the letters of each drawn shape, and readers put them in order by where the shapes stand:
///
/// - a shape for one letter names that letter, not the shape's own code point (a final lam names lam);
/// - signs above and below letters stand where the font puts them, out of the line: they are drawn as outlines, and the
///   letter is named by an invisible one on the line, at the edge of the letter that carries it;
/// - shapes that share one width (a lam and the alef drawn into it), and a shape for several letters, are drawn as
///   outlines too, and each of their letters is named by an invisible one as wide as its share.
///
/// Invisible letters are written all but transparent; `finishPdf()` makes them what PDF calls invisible.
void drawGlyphs(cairo_t* cairo, const PangoGlyphItem& run, const char* text, double x, double y);

/// A sign of direction, U+200E or U+200F, that nobody sees: readers that put letters in order by where they stand take
/// what is behind a number or a Latin name for a part of it, unless such a sign stands between. `font`: of the run
/// beside it.
void drawDirectionSign(cairo_t* cairo, PangoFont* font, bool rightToLeft, double x, double y);

inline constexpr double kBeside = 0.05; ///< points, of a sign of direction from what it ends

/// Opacity of invisible letters: cairo leaves out what has none.
inline constexpr double kInvisible = 0.005;

} // namespace halls::app::paper
