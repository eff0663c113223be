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

constexpr double kWordsWide = 0.86;   ///< of the picture
constexpr double kPassageWide = 0.36; ///< likewise
constexpr double kSideWide = 0.4;     ///< likewise, of a state's title, at most
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

/// At the lower edge. Returns the height in pixels that they take.
int paintWords(QImage& picture, const AudienceView::Words& words, const QString& note, bool rightToLeft) {
    if (words.empty() && note.isEmpty())
        return 0;
    const double high = picture.height();
    const double wide = picture.width() * kWordsWide;
    const double pad = high / 60.0;
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
    Card card(html, wide, high / 30.0, high * 0.5, pad);
    card.paint(picture, {(picture.width() - wide) / 2.0, high - card.shownHeight() - pad});
    return static_cast<int>(card.shownHeight() + pad);
}

/// In the upper corner of each side. Returns the height in pixels that they take.
int paintSides(QImage& picture, const std::vector<AudienceView::Side>& sides) {
    const double pad = picture.height() / 80.0;
    double deepest = 0.0;
    for (const AudienceView::Side& side : sides) {
        const QString html =
            QStringLiteral("<p style=\"%1\"><b>%2</b><br>%3</p>")
                .arg(colours::ink(colours::kInkOverPicture), side.title.toHtmlEscaped(), side.dates.toHtmlEscaped());
        Card card(html, picture.width() * kSideWide, picture.height() / 42.0, picture.height() * 0.3, pad);
        const double wide = card.shrink();
        const double from = double{side.place.visibleCorner.x};
        const double to = from + double{side.place.visibleSize.x};
        if (to - from < wide + 2.0 * pad)
            continue; // no room: it would stand over the other side
        card.paint(picture, {side.place.side == session::Side::First ? from + pad : to - pad - wide, pad});
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
    const bool rightToLeft = QGuiApplication::isRightToLeft();
    const int below = paintWords(picture, view.words, view.note, rightToLeft);
    const int above = paintSides(picture, view.sides);
    paintLegend(picture, view, rightToLeft, above);
    if (view.passage)
        paintPassage(picture, *view.passage, rightToLeft, {.above = above, .below = below});
}

} // namespace halls::app
