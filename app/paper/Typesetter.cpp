// SPDX-License-Identifier: MPL-2.0
#include "paper/Typesetter.h"

#include "paper/Canvas.h"
#include "paper/Glyphs.h"
#include "saving/Image.h"
#include "words/Colours.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halls::app::paper {
namespace {

double pointsOf(int pango) {
    return static_cast<double>(pango) / PANGO_SCALE;
}

/// The same for both directions: pages are measured in points, and letters are not moved onto a screen's grid.
std::unique_ptr<PangoContext, Unref> contextOf(PangoFontMap* fonts, PangoDirection direction) {
    std::unique_ptr<PangoContext, Unref> context(pango_font_map_create_context(fonts));
    pango_context_set_base_dir(context.get(), direction);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_cairo_context_set_resolution(context.get(), 72.0);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    return context;
}

bool isAddress(const Piece& piece) {
    return !piece.link.isEmpty() && !piece.link.startsWith(QLatin1Char('#'));
}

void addAttribute(PangoAttrList* list, PangoAttribute* attribute, guint start, guint end) {
    attribute->start_index = start;
    attribute->end_index = end;
    pango_attr_list_insert(list, attribute);
}

} // namespace

Face faceOf(Look look) {
    switch (look) {
    case Look::Title:
        return {.size = 24.0, .bold = true, .before = 8.0};
    case Look::Heading:
        return {.size = 16.0, .bold = true, .before = 12.0};
    case Look::SubHeading:
        return {.size = 11.0, .bold = true, .before = 9.0};
    case Look::Large:
        return {.size = 11.0, .before = 6.0};
    case Look::Item:
        return {.size = 9.5, .before = 3.0};
    case Look::Quiet:
        return {.quiet = true};
    case Look::Small:
        return {.size = 8.0, .quiet = true, .before = 2.0};
    case Look::Aside:
        return {.size = 8.0, .quiet = true, .before = 0.0, .indent = 10.0};
    case Look::Quote:
        return {.size = 10.5, .before = 6.0, .indent = 16.0};
    case Look::From:
        return {.size = 8.0, .quiet = true, .before = 1.0, .indent = 16.0};
    case Look::Text:
    case Look::Note:
        break;
    }
    return {};
}

/// Pieces come in the order of reading, so that what reads aloud keeps it. A piece that is a link, or whose shapes are
/// drawn in another order than that of its letters, is an element of its own and says its words; so is what stands
/// beside it, for an element that holds elements holds no letters.
void SetText::draw(Canvas& canvas, std::size_t line, double x, double y) const {
    const char* text = pango_layout_get_text(m_layout.get());
    const double baseline = y + m_lines[line].baseline - m_lines[line].top;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece& piece = m_pieces[i];
        const QString words = wordsOf(line, i);
        if (words.isEmpty())
            continue;
        if (!piece.link.isEmpty())
            canvas.openLink(piece.link, words);
        else if (m_inElements)
            canvas.openInner("Span", words);
        canvas.setColour(piece.marked             ? colours::kPaperGapInk
                         : isAddress(piece)       ? colours::kPaperLinkInk
                         : piece.quiet || m_quiet ? colours::kPaperQuietInk
                                                  : colours::kPaperInk);
        for (const Run& run : m_runs) {
            if (run.line != line || run.piece != i)
                continue;
            // In the order of drawing, so that each sign parts two words.
            PangoFont* font = run.item->item->analysis.font;
            if (run.firstOfOther)
                drawDirectionSign(canvas.cairo(), font, m_rightToLeft, x + run.x - kBeside, baseline);
            drawGlyphs(canvas.cairo(), *run.item, text, x + run.x, baseline);
            if (run.lastOfOther)
                drawDirectionSign(canvas.cairo(), font, m_rightToLeft, x + run.x + run.width + kBeside, baseline);
        }
        if (!piece.link.isEmpty() || m_inElements)
            canvas.closeInner();
    }
}

double SetText::wide() const {
    double wide = 0.0;
    for (std::size_t line = 0; line < m_lines.size(); ++line) {
        double its = 0.0;
        for (const Run& run : m_runs)
            its += run.line == line ? run.width : 0.0;
        wide = std::max(wide, its);
    }
    return wide;
}

/// Runs stand from left to right.
void SetText::findOther() {
    const auto isOther = [&](std::size_t i, std::size_t line) {
        return i < m_runs.size() && m_runs[i].line == line &&
               (m_runs[i].item->item->analysis.level % 2 != 0) != m_rightToLeft;
    };
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const std::size_t line = m_runs[i].line;
        m_runs[i].firstOfOther = isOther(i, line) && !isOther(i - 1, line);
        m_runs[i].lastOfOther = isOther(i, line) && !isOther(i + 1, line);
    }
}

QString SetText::wordsOf(std::size_t line, std::size_t piece) const {
    int start = std::numeric_limits<int>::max();
    int end = 0;
    for (const Run& run : m_runs) {
        if (run.line == line && run.piece == piece) {
            start = std::min(start, run.item->item->offset);
            end = std::max(end, run.item->item->offset + run.item->item->length);
        }
    }
    return start >= end ? QString() : QString::fromUtf8(pango_layout_get_text(m_layout.get()) + start, end - start);
}

void SetText::draw(Canvas& canvas, double x, double y) const {
    for (std::size_t line = 0; line < m_lines.size(); ++line)
        draw(canvas, line, x, y + m_lines[line].top);
}

Typesetter::Typesetter()
    : m_fonts(pango_cairo_font_map_new()), m_leftToRight(contextOf(m_fonts.get(), PANGO_DIRECTION_LTR)),
      m_rightToLeft(contextOf(m_fonts.get(), PANGO_DIRECTION_RTL)),
      m_families(writtenFont().families().join(QLatin1Char(',')).toStdString()) {}

SetText Typesetter::set(const Pieces& pieces, const Face& face, double width, Qt::LayoutDirection direction,
                        Align align) const {
    SetText text;
    const bool rightToLeft = direction == Qt::RightToLeft;
    text.m_pieces = pieces;
    text.m_quiet = face.quiet;
    text.m_rightToLeft = rightToLeft;
    text.m_inElements = std::ranges::any_of(pieces, [](const Piece& piece) {
        return !piece.link.isEmpty() || std::ranges::any_of(piece.text, [](QChar letter) {
            return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
        });
    });
    text.m_layout.reset(pango_layout_new((rightToLeft ? m_rightToLeft : m_leftToRight).get()));
    PangoLayout* layout = text.m_layout.get();
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, m_families.c_str());
    pango_font_description_set_absolute_size(font, face.size * PANGO_SCALE);
    pango_font_description_set_weight(font, face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);

    std::string utf8;
    std::vector<int> ends; // of the pieces, in bytes
    PangoAttrList* attributes = pango_attr_list_new();
    // A shape for several letters would be one that cannot be searched letter by letter.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
    for (const Piece& piece : pieces) {
        const auto start = static_cast<guint>(utf8.size());
        QString words = piece.text.normalized(QString::NormalizationForm_C);
        // Who copies two lines loses the hyphen between them: an address is not broken there.
        if (isAddress(piece))
            words.replace(QLatin1Char('-'), QStringLiteral("-\u2060"));
        utf8 += words.toStdString();
        const auto end = static_cast<guint>(utf8.size());
        ends.push_back(static_cast<int>(end));
        if (piece.bold)
            addAttribute(attributes, pango_attr_weight_new(PANGO_WEIGHT_BOLD), start, end);
        // Runs end where pieces do; their colours are set when they are drawn.
        addAttribute(attributes, pango_attr_foreground_new(0, 0, static_cast<guint16>(ends.size())), start, end);
    }
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, static_cast<int>(std::floor(width * PANGO_SCALE)));
    const bool right = align == Align::Right || (align == Align::Begin && rightToLeft);
    pango_layout_set_alignment(layout, align == Align::Middle ? PANGO_ALIGN_CENTER
                                       : right                ? PANGO_ALIGN_RIGHT
                                                              : PANGO_ALIGN_LEFT);
    pango_layout_set_text(layout, utf8.data(), static_cast<int>(utf8.size()));

    PangoLayoutIter* at = pango_layout_get_iter(layout);
    const PangoLayoutLine* last = nullptr;
    do {
        const PangoLayoutLine* line = pango_layout_iter_get_line_readonly(at);
        if (line != last) {
            int top = 0;
            int bottom = 0;
            pango_layout_iter_get_line_yrange(at, &top, &bottom);
            text.m_lines.push_back(
                {pointsOf(top), pointsOf(bottom - top), pointsOf(pango_layout_iter_get_baseline(at))});
            last = line;
        }
        const PangoGlyphItem* run = pango_layout_iter_get_run_readonly(at);
        if (run == nullptr)
            continue;
        PangoRectangle extent;
        pango_layout_iter_get_run_extents(at, nullptr, &extent);
        std::size_t piece = 0;
        while (piece + 1 < ends.size() && run->item->offset >= ends[piece])
            ++piece;
        text.m_runs.push_back({run, text.m_lines.size() - 1, pointsOf(extent.x), pointsOf(extent.width), piece});
    } while (pango_layout_iter_next_run(at) != FALSE);
    pango_layout_iter_free(at);
    text.findOther();
    return text;
}

} // namespace halls::app::paper
