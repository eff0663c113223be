// SPDX-License-Identifier: MPL-2.0
#include "paper/Glyphs.h"

#include <QChar>

#include <algorithm>
#include <hb.h>
#include <string>
#include <vector>

namespace halls::app::paper {
namespace {

/// Shapes that were made of the same letters.
struct Cluster {
    int firstGlyph = 0;
    int endGlyph = 0;
    std::vector<gunichar> letters; ///< in the order of reading
};

/// Signs of direction and of joining: nothing to see, and nothing to copy.
bool isUnseen(gunichar letter) {
    return g_unichar_type(letter) == G_UNICODE_FORMAT && letter != 0x200C && letter != 0x200D;
}

/// What readers take for a part of a number: commas, full stops, colons.
bool isOfNumbers(gunichar letter) {
    const QChar::Direction direction = QChar::direction(static_cast<char32_t>(letter));
    return direction == QChar::DirCS || direction == QChar::DirES || direction == QChar::DirET;
}

cairo_scaled_font_t* scaledFont(PangoFont* font) {
    // Every font of a font map for cairo has one.
    return pango_cairo_font_get_scaled_font(reinterpret_cast<PangoCairoFont*>(font));
}

hb_codepoint_t nominalGlyph(PangoFont* font, gunichar letter) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(pango_font_get_hb_font(font), letter, &glyph);
    return glyph;
}

double pointsOf(int pango) {
    return static_cast<double>(pango) / PANGO_SCALE;
}

bool isSign(gunichar letter) {
    const GUnicodeType type = g_unichar_type(letter);
    return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
}

class RunDrawer {
public:
    RunDrawer(cairo_t* cairo, const PangoGlyphItem& run, double x, double y)
        : m_cairo(cairo), m_font(run.item->analysis.font), m_glyphs(*run.glyphs),
          m_rightToLeft(run.item->analysis.level % 2 != 0), m_y(y) {
        for (int i = 0; i < m_glyphs.num_glyphs; ++i) {
            m_pen.push_back(x);
            x += pointsOf(m_glyphs.glyphs[i].geometry.width);
        }
        m_pen.push_back(x);
        cairo_set_scaled_font(m_cairo, scaledFont(m_font));
    }

    double widthOf(const Cluster& cluster) const {
        return m_pen[static_cast<std::size_t>(cluster.endGlyph)] - m_pen[static_cast<std::size_t>(cluster.firstGlyph)];
    }

    void add(const Cluster& cluster) {
        const PangoGlyphInfo& glyph = m_glyphs.glyphs[cluster.firstGlyph];
        if (glyph.glyph == PANGO_GLYPH_EMPTY || (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
            return;
        const auto count = cluster.endGlyph - cluster.firstGlyph;
        const double from = m_pen[static_cast<std::size_t>(cluster.firstGlyph)];
        const double to = m_pen[static_cast<std::size_t>(cluster.endGlyph)];
        const std::vector<gunichar>& letters = cluster.letters;
        if (isSign(letters.front())) {
            addOutlines(cluster.firstGlyph, cluster.endGlyph);
            addHidden(letters, from, 0.0);
        } else if (std::all_of(letters.begin() + 1, letters.end(), isSign)) {
            // A letter and its signs, which come before it on the paper where letters run from right to left.
            const int carrier = m_rightToLeft ? cluster.endGlyph - 1 : cluster.firstGlyph;
            const std::vector<gunichar> signs(letters.begin() + 1, letters.end());
            if (m_rightToLeft && !signs.empty()) {
                addOutlines(cluster.firstGlyph, carrier);
                addHidden(signs, from, 0.0);
            }
            addGlyph(letters.front(), m_glyphs.glyphs[carrier], m_pen[static_cast<std::size_t>(carrier)]);
            if (!m_rightToLeft && !signs.empty()) {
                addOutlines(carrier + 1, cluster.endGlyph);
                addHidden(signs, to, 0.0);
            }
        } else if (static_cast<int>(letters.size()) == count) {
            for (int i = 0; i < count; ++i) {
                const int shape = cluster.firstGlyph + i;
                addGlyph(letters.at(static_cast<std::size_t>(m_rightToLeft ? count - i : i + 1) - 1),
                         m_glyphs.glyphs[shape], m_pen[static_cast<std::size_t>(shape)]);
            }
        } else {
            addShared(cluster);
        }
    }

    void addDirectionSign(const Cluster& before) {
        flush();
        drawDirectionSign(m_cairo, m_font, m_rightToLeft, m_pen[static_cast<std::size_t>(before.firstGlyph)] - kBeside,
                          m_y);
    }

    /// Letters that one width holds together.
    void addShared(const Cluster& cluster) {
        addOutlines(cluster.firstGlyph, cluster.endGlyph);
        addHidden(cluster.letters, m_pen[static_cast<std::size_t>(cluster.firstGlyph)], widthOf(cluster));
    }

    void flush() {
        if (!m_out.empty())
            cairo_show_text_glyphs(m_cairo, m_utf8.data(), static_cast<int>(m_utf8.size()), m_out.data(),
                                   static_cast<int>(m_out.size()), m_clusters.data(),
                                   static_cast<int>(m_clusters.size()), cairo_text_cluster_flags_t{});
        m_utf8.clear();
        m_out.clear();
        m_clusters.clear();
    }

private:
    void addGlyph(gunichar letter, const PangoGlyphInfo& glyph, double x) {
        addGlyph(letter, glyph.glyph, x + pointsOf(glyph.geometry.x_offset), m_y + pointsOf(glyph.geometry.y_offset));
    }

    void addGlyph(gunichar letter, unsigned long glyph, double x, double y) {
        char utf8[6];
        const int length = g_unichar_to_utf8(letter, utf8);
        m_utf8.append(utf8, static_cast<std::size_t>(length));
        m_out.push_back({glyph, x, y});
        m_clusters.push_back({length, 1});
    }

    void addOutlines(int first, int end) {
        flush();
        std::vector<cairo_glyph_t> outlines;
        for (int i = first; i < end; ++i) {
            const PangoGlyphInfo& glyph = m_glyphs.glyphs[i];
            outlines.push_back({glyph.glyph, m_pen[static_cast<std::size_t>(i)] + pointsOf(glyph.geometry.x_offset),
                                m_y + pointsOf(glyph.geometry.y_offset)});
        }
        cairo_new_path(m_cairo);
        cairo_glyph_path(m_cairo, outlines.data(), static_cast<int>(outlines.size()));
        cairo_fill(m_cairo);
    }

    /// Letters that share a width from x on; signs have none of their own.
    void addHidden(std::vector<gunichar> letters, double x, double width) {
        flush();
        cairo_save(m_cairo);
        cairo_set_source_rgba(m_cairo, 0.0, 0.0, 0.0, kInvisible);
        const auto wide = letters.size() - static_cast<std::size_t>(std::ranges::count_if(letters, isSign));
        const double share = wide == 0 ? 0.0 : width / static_cast<double>(wide);
        if (m_rightToLeft) // they are written from left to right
            std::ranges::reverse(letters);
        for (const gunichar letter : letters) {
            const hb_codepoint_t glyph = nominalGlyph(m_font, letter);
            const bool sign = isSign(letter);
            if (!sign && share > 0.0)
                setWidth(glyph, share);
            addGlyph(letter, glyph, x, m_y);
            flush();
            cairo_set_scaled_font(m_cairo, scaledFont(m_font));
            x += sign ? 0.0 : share;
        }
        cairo_restore(m_cairo);
    }

    /// Letters as wide as this shall be, and as high as they are.
    void setWidth(hb_codepoint_t glyph, double width) {
        const double natural = pointsOf(hb_font_get_glyph_h_advance(pango_font_get_hb_font(m_font), glyph));
        cairo_matrix_t matrix;
        cairo_scaled_font_get_font_matrix(scaledFont(m_font), &matrix);
        if (natural > 0.0)
            matrix.xx *= width / natural;
        cairo_set_font_matrix(m_cairo, &matrix);
    }

    cairo_t* m_cairo;
    PangoFont* m_font;
    const PangoGlyphString& m_glyphs;
    bool m_rightToLeft;
    double m_y;
    std::vector<double> m_pen; ///< where each glyph begins, and where the last ends
    std::string m_utf8;
    std::vector<cairo_glyph_t> m_out;
    std::vector<cairo_text_cluster_t> m_clusters;
};

} // namespace

void drawGlyphs(cairo_t* cairo, const PangoGlyphItem& run, const char* text, double x, double y) {
    std::vector<Cluster> clusters;
    PangoGlyphItemIter at;
    auto* item = const_cast<PangoGlyphItem*>(&run); // the iterator only reads
    for (gboolean more = pango_glyph_item_iter_init_start(&at, item, text); more != FALSE;
         more = pango_glyph_item_iter_next_cluster(&at)) {
        // Backwards where letters run from right to left.
        const bool backwards = at.start_glyph > at.end_glyph;
        Cluster cluster{
            backwards ? at.end_glyph + 1 : at.start_glyph, backwards ? at.start_glyph + 1 : at.end_glyph, {}};
        for (const char* letter = text + at.start_index; letter < text + at.end_index;
             letter = g_utf8_next_char(letter))
            cluster.letters.push_back(g_utf8_get_char(letter));
        std::erase_if(cluster.letters, isUnseen);
        if (!cluster.letters.empty())
            clusters.push_back(std::move(cluster));
    }
    std::ranges::sort(clusters, {}, &Cluster::firstGlyph);
    RunDrawer drawer(cairo, run, x, y);
    const bool rightToLeft = run.item->analysis.level % 2 != 0;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        Cluster& cluster = clusters[i];
        // A letter without a width is drawn into the one that is read before it.
        const bool within =
            run.item->analysis.level % 2 != 0 && !isSign(cluster.letters.front()) && drawer.widthOf(cluster) <= 0.0;
        while (within && i + 1 < clusters.size() && drawer.widthOf(cluster) <= 0.0) {
            const Cluster& carrier = clusters[++i];
            cluster.endGlyph = carrier.endGlyph;
            cluster.letters.insert(cluster.letters.begin(), carrier.letters.begin(), carrier.letters.end());
        }
        const bool endsWord = i == 0 || clusters[i - 1].letters.front() == ' ';
        if (rightToLeft && endsWord && isOfNumbers(cluster.letters.front()))
            drawer.addDirectionSign(cluster);
        if (within)
            drawer.addShared(cluster);
        else
            drawer.add(cluster);
    }
    drawer.flush();
}

void drawDirectionSign(cairo_t* cairo, PangoFont* font, bool rightToLeft, double x, double y) {
    const gunichar sign = rightToLeft ? 0x200F : 0x200E;
    const hb_codepoint_t glyph = nominalGlyph(font, sign);
    if (glyph == 0)
        return;
    char utf8[6];
    const int length = g_unichar_to_utf8(sign, utf8);
    const cairo_glyph_t shape{glyph, x, y};
    const cairo_text_cluster_t cluster{length, 1};
    cairo_save(cairo);
    cairo_set_scaled_font(cairo, scaledFont(font));
    cairo_set_source_rgba(cairo, 0.0, 0.0, 0.0, kInvisible);
    cairo_show_text_glyphs(cairo, utf8, length, &shape, 1, &cluster, 1, cairo_text_cluster_flags_t{});
    cairo_restore(cairo);
}

} // namespace halls::app::paper
