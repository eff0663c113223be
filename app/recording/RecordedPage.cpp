// SPDX-License-Identifier: MPL-2.0
#include "recording/RecordedPage.h"

#include "look/Swatch.h"
#include "saving/Image.h"
#include "words/Colours.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kWordsWide = 0.86;     ///< of the picture
constexpr double kSideWordsWide = 0.34; ///< likewise, at its side
constexpr double kPassageWide = 0.36;   ///< likewise
constexpr double kSideWide = 0.4;       ///< likewise, of a state's title, at most
constexpr int kCardOpacity = 224;
constexpr int kSmallest = 9; ///< pixels of a letter

QString paragraph(const QString& style, const QString& html, bool rightToLeft) {
    // Qt turns "left" round where the text runs from the right: the attribute alone decides.
    return QStringLiteral("<p dir=\"%1\" style=\"margin-top:0;margin-bottom:6px;%2\">%3</p>")
        .arg(rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), style, html);
}

/// The dark ground of what is written over a picture.
void paintBox(QPainter& painter, const QRectF& box, double pad) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours::sheer(colours::kDeep, kCardOpacity));
    painter.drawRoundedRect(box, pad * 0.6, pad * 0.6);
}

/// A dark card with `html` in it, in letters as large as `wanted` or as small as it needs to be no taller than `most`.
class Card {
public:
    Card(const QString& html, double wide, double wanted, double most, double pad) : m_pad(pad), m_most(most) {
        m_words.setDocumentMargin(0.0);
        for (int size = std::max(kSmallest, static_cast<int>(wanted));; --size) {
            QFont font = writtenFont();
            font.setPixelSize(size);
            m_words.setDefaultFont(font);
            m_words.setHtml(html);
            m_words.setTextWidth(wide - 2.0 * pad);
            if (height() <= most || size <= kSmallest)
                break;
        }
    }
    double height() const { return m_words.size().height() + 2.0 * m_pad; }
    double shownHeight() const { return std::min(height(), m_most); }
    /// No wider than its longest line; returns that width.
    double shrink() {
        m_words.setTextWidth(m_words.idealWidth() + 1.0);
        return m_words.textWidth() + 2.0 * m_pad;
    }

    void paint(QImage& picture, QPointF corner) {
        const QRectF box(corner, QSizeF(m_words.textWidth() + 2.0 * m_pad, shownHeight()));
        QPainter painter(&picture);
        paintBox(painter, box, m_pad);
        painter.setClipRect(box);
        painter.translate(box.left() + m_pad, box.top() + m_pad);
        m_words.drawContents(&painter);
    }

private:
    double m_pad;
    double m_most;
    QTextDocument m_words;
};

QString lines(const QString& text) {
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString quotation(const std::vector<PassageText::Run>& runs) {
    QString html;
    for (const PassageText::Run& run : runs) {
        html +=
            run.kind == PassageText::Kind::Source ? lines(run.text) : colours::inked(colours::kGapInk, lines(run.text));
    }
    return html;
}

/// The words of the step, with the note on the picture below them.
QString wordsOf(const AudienceView::Words& words, const QString& note, bool rightToLeft) {
    QString html;
    if (!words.title.isEmpty())
        html += paragraph(colours::ink(colours::kAccent), QStringLiteral("<b>%1</b>").arg(words.title.toHtmlEscaped()),
                          rightToLeft);
    const auto add = [&](const QString& style, const QString& text) {
        if (!text.isEmpty())
            html += paragraph(style, lines(text), rightToLeft);
    };
    const QString ink = colours::ink(colours::kInkOverPicture);
    add(ink, words.text);
    add(ink + QStringLiteral(";font-weight:bold"), words.question);
    add(ink, words.answer);
    if (!note.isEmpty())
        html += paragraph(colours::ink(colours::kQuietInk), QStringLiteral("<small>%1</small>").arg(lines(note)),
                          rightToLeft);
    return html;
}

/// Those of the step, where it wants them.
class StepWords {
public:
    /// `above`: pixels at the upper edge that are taken.
    StepWords(QSize picture, const AudienceView& view, bool rightToLeft, int above)
        : m_place(view.words.place), m_pad(picture.height() / 60.0),
          m_wide(picture.width() * (m_place == CaptionPlace::Side ? kSideWordsWide : kWordsWide)),
          m_card(wordsOf(view.words, view.note, rightToLeft), m_wide, picture.height() / 30.0,
                 picture.height() * mostOf(view), m_pad) {
        if (view.words.empty() && view.note.isEmpty())
            return;
        const double high = m_card.shownHeight();
        const double left = m_place != CaptionPlace::Side ? (picture.width() - m_wide) / 2.0
                            : rightToLeft                 ? picture.width() - m_wide - m_pad
                                                          : m_pad;
        m_box = QRectF(left, m_place == CaptionPlace::Above ? above + m_pad : picture.height() - high - m_pad, m_wide,
                       high);
    }
    const QRectF& box() const { return m_box; }
    void paint(QImage& picture) {
        if (!m_box.isEmpty())
            m_card.paint(picture, m_box.topLeft());
    }
    /// Pixels that they take at the edge where they stand, all over the picture.
    int below() const { return m_place == CaptionPlace::Below ? taken() : 0; }
    int above() const { return m_place == CaptionPlace::Above ? taken() : 0; }

private:
    /// Of the picture's height. The legend stands at the side too; what is looked at mostly stands below the middle.
    static double mostOf(const AudienceView& view) {
        switch (view.words.place) {
        case CaptionPlace::Above:
            return 0.4;
        case CaptionPlace::Side:
            return view.legend.empty() ? 0.86 : 0.5;
        case CaptionPlace::Below:
            break;
        }
        return 0.5;
    }
    int taken() const { return m_box.isEmpty() ? 0 : static_cast<int>(m_box.height() + m_pad); }

    CaptionPlace m_place;
    double m_pad;
    double m_wide;
    Card m_card;
    QRectF m_box;
};

/// In the upper corner of each side. Returns the height in pixels that they take. Null: they are only measured.
int paintSides(QSize size, const std::vector<AudienceView::Side>& sides, QImage* picture) {
    const double pad = size.height() / 80.0;
    double deepest = 0.0;
    for (const AudienceView::Side& side : sides) {
        const QString html =
            QStringLiteral("<p style=\"%1\"><b>%2</b><br>%3</p>")
                .arg(colours::ink(colours::kInkOverPicture), side.title.toHtmlEscaped(), side.dates.toHtmlEscaped());
        Card card(html, size.width() * kSideWide, size.height() / 42.0, size.height() * 0.3, pad);
        const double wide = card.shrink();
        const double from = double{side.place.visibleCorner.x};
        const double to = from + double{side.place.visibleSize.x};
        if (to - from < wide + 2.0 * pad)
            continue; // no room: it would stand over the other side
        if (picture != nullptr)
            card.paint(*picture, {side.place.side == session::Side::First ? from + pad : to - pad - wide, pad});
        deepest = std::max(deepest, card.shownHeight() + pad);
    }
    return static_cast<int>(deepest);
}

/// What the colours say, in the upper corner where a line begins, `above` pixels free over it.
void paintLegend(QImage& picture, const AudienceView& view, bool rightToLeft, int above) {
    const std::vector<LegendRow>& rows = view.legend;
    if (rows.empty())
        return;
    QFont font = writtenFont();
    font.setPixelSize(std::max(kSmallest, picture.height() / 40));
    const QFontMetricsF metrics(font);
    const double line = metrics.height() * 1.25;
    const double swatchWide = 2.0 * line;
    double words = 0.0;
    for (const LegendRow& row : rows)
        words = std::max(words, metrics.horizontalAdvance(row.words) + 2.0);
    const double pad = line * 0.5;
    const double wide = std::max(words + swatchWide + pad, metrics.horizontalAdvance(view.legendTitle) + 2.0);
    const QSizeF size(wide + 2.0 * pad, line * static_cast<double>(rows.size() + 1) + 2.0 * pad);
    const QRectF box(QPointF(rightToLeft ? picture.width() - size.width() - pad : pad, above + pad), size);
    QPainter painter(&picture);
    paintBox(painter, box, pad);
    painter.setFont(font);
    painter.setPen(colours::kInkOverPicture);
    const int side = int(Qt::AlignVCenter) | int(Qt::AlignAbsolute) | int(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    double y = box.top() + pad;
    painter.setPen(colours::kQuietInk);
    painter.drawText(QRectF(box.left() + pad, y, wide, line), side, view.legendTitle);
    painter.setPen(colours::kInkOverPicture);
    y += line;
    for (const LegendRow& row : rows) {
        const double left = rightToLeft ? box.right() - pad - swatchWide : box.left() + pad;
        paintSwatch(painter, QRectF(left, y + 2.0, swatchWide, line - 4.0), row.tint, metrics.height() * 0.6);
        painter.drawText(QRectF(rightToLeft ? left - pad - words : left + swatchWide + pad, y, words, line), side,
                         row.words);
        y += line;
    }
}

/// Pixels at the upper and the lower edge that are taken.
struct Taken {
    int above = 0;
    int below = 0;
};

/// At the side where a line ends.
void paintPassage(QImage& picture, const AudienceView::Passage& passage, bool rightToLeft, Taken taken) {
    const double high = picture.height();
    const double wide = picture.width() * kPassageWide;
    const double pad = high / 50.0;
    QString html = paragraph(colours::ink(colours::kAccent),
                             QStringLiteral("<b>%1</b>").arg(passage.title.toHtmlEscaped()), rightToLeft);
    const auto small = [&](const QString& style, const QString& text) {
        if (!text.isEmpty())
            html += paragraph(style, QStringLiteral("<small>%1</small>").arg(text.toHtmlEscaped()), rightToLeft);
    };
    if (!passage.remark.isEmpty()) {
        html += paragraph(colours::ink(passage.suspect ? colours::kSuspectInk : colours::kInkOverPicture),
                          passage.remark.toHtmlEscaped(), rightToLeft);
    } else {
        html += paragraph(colours::ink(colours::kInkOverPicture), quotation(passage.words), passage.rightToLeft);
        small(colours::ink(colours::kQuietInk), passage.source);
        small(colours::ink(colours::kGapInk), passage.gaps);
    }
    Card card(html, wide, high / 32.0, high - taken.above - taken.below - 2.0 * pad, pad);
    card.paint(picture, {rightToLeft ? pad : picture.width() - wide - pad, taken.above + pad});
}

} // namespace

void paintAudienceView(QImage& picture, const AudienceView& view) {
    const colours::Painted dark(colours::kDark);
    const bool rightToLeft = QGuiApplication::isRightToLeft();
    const int sides = paintSides(picture.size(), view.sides, &picture);
    StepWords words(picture.size(), view, rightToLeft, sides);
    words.paint(picture);
    const int above = sides + words.above();
    paintLegend(picture, view, rightToLeft, above);
    if (view.passage)
        paintPassage(picture, *view.passage, rightToLeft, {.above = above, .below = words.below()});
}

QRectF recordedWordsIn(QSize picture, const AudienceView& view) {
    return StepWords(picture, view, QGuiApplication::isRightToLeft(), paintSides(picture, view.sides, nullptr)).box();
}

} // namespace halls::app
