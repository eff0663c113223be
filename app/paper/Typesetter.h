// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Blocks.h"

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <vector>

namespace halls::app::paper {

class Canvas;

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};

/// How a look is set, in points.
struct Face {
    double size = 9.5;
    bool bold = false;
    bool quiet = false;
    double before = 4.0; ///< above the paragraph
    double indent = 0.0; ///< on both sides
};
Face faceOf(Look look);

/// Words in lines of a width. Places are in points, from the upper left; draws letters that can be searched.
class SetText {
public:
    struct Line {
        double top = 0.0;
        double height = 0.0;
        double baseline = 0.0; ///< from the top of the text
    };
    const std::vector<Line>& lines() const { return m_lines; }
    double height() const { return m_lines.empty() ? 0.0 : m_lines.back().top + m_lines.back().height; }
    double wide() const; ///< of its longest line
    /// One line with its upper left at (x, y). Links become links of the page.
    void draw(Canvas& canvas, std::size_t line, double x, double y) const;
    void draw(Canvas& canvas, double x, double y) const; ///< all lines

private:
    friend class Typesetter;
    struct Run {
        const PangoGlyphItem* item = nullptr; ///< of the layout
        std::size_t line = 0;
        double x = 0.0;
        double width = 0.0;
        std::size_t piece = 0;
        // At the left and the right end of what runs the other way than the line.
        bool firstOfOther = false;
        bool lastOfOther = false;
    };
    void findOther();
    QString wordsOf(std::size_t line, std::size_t piece) const; ///< without the line's end

    std::unique_ptr<PangoLayout, Unref> m_layout;
    Pieces m_pieces;
    bool m_quiet = false;
    bool m_rightToLeft = false;
    bool m_inElements = false; ///< its pieces are elements of their own
    std::vector<Line> m_lines;
    std::vector<Run> m_runs;
};

/// Sets texts in the fonts of the program, in both directions.
class Typesetter {
public:
    enum class Align { Begin, Middle, Left, Right };
    Typesetter();
    /// `language`: BCP 47, for the shapes of letters.
    SetText set(const Pieces& pieces, const Face& face, double width, Qt::LayoutDirection direction,
                Align align = Align::Begin) const;

private:
    std::unique_ptr<PangoFontMap, Unref> m_fonts;
    std::unique_ptr<PangoContext, Unref> m_leftToRight;
    std::unique_ptr<PangoContext, Unref> m_rightToLeft;
    std::string m_families;
};

} // namespace halls::app::paper
