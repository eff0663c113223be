// SPDX-License-Identifier: MPL-2.0
#include "recording/RecordedPage.h"

#include "look/Legend.h"
#include "look/Swatch.h"
#include "saving/Image.h"
#include "words/PassageText.h"
#include "words/Words.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kWordsWide = 0.86;   ///< of the picture
constexpr double kPassageWide = 0.36; ///< likewise
constexpr double kSideWide = 0.4;     ///< likewise, of a state's title, at most
const QColor kCardColour(20, 21, 23, 224);
constexpr int kSmallest = 9; ///< pixels of a letter

QString paragraph(const char* style, const QString& html, bool rightToLeft) {
    // Qt turns "left" round where the text runs from the right: the attribute alone decides.
    return QStringLiteral("<p dir=\"%1\" style=\"margin-top:0;margin-bottom:6px;%2\">%3</p>")
        .arg(rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), QLatin1String(style), html);
}

/// The dark ground of what is written over a picture.
void paintBox(QPainter& painter, const QRectF& box, double pad) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kCardColour);
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

bool readsRightToLeft(const std::string& language) {
    return QLocale(QString::fromStdString(language)).textDirection() == Qt::RightToLeft;
}

QString quotation(const session::ShownPassage& shown) {
    QString html;
    const PassageText text(*shown.source); // lives as long as its runs are read
    for (const PassageText::Run& run : text.runsOf(shown.start, shown.end)) {
        const QString words = run.text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        html += run.kind == PassageText::Kind::Source
                    ? words
                    : QStringLiteral("<span style=\"color:#e9c985\">%1</span>").arg(words);
    }
    return html;
}

} // namespace

int RecordedPage::paintWords(QImage& picture, const Words& words, bool rightToLeft) {
    const double high = picture.height();
    const double wide = picture.width() * kWordsWide;
    const double pad = high / 60.0;
    QString html =
        paragraph("color:#d0a85c", QStringLiteral("<b>%1</b>").arg(words.title.toHtmlEscaped()), rightToLeft);
    const auto add = [&](const char* style, const QString& text) {
        if (!text.isEmpty())
            html +=
                paragraph(style, text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")), rightToLeft);
    };
    add("color:#f5ecd8", words.text);
    add("color:#f5ecd8;font-weight:bold", words.question);
    add("color:#f5ecd8", words.answer);
    Card card(html, wide, high / 30.0, high * 0.5, pad);
    card.paint(picture, {(picture.width() - wide) / 2.0, high - card.shownHeight() - pad});
    return static_cast<int>(card.shownHeight() + pad);
}

int RecordedPage::paintSides(QImage& picture, const session::Session& session, const std::string& language) {
    const session::Comparison& how = session.comparison();
    if (how.mode == CompareMode::Off)
        return 0;
    const double pad = picture.height() / 80.0;
    double deepest = 0.0;
    const auto paint = [&](std::size_t index, bool first, double from, double to, const QString& pattern) {
        const State& state = session.museum().states[index];
        const QString title = QString::fromStdString(state.title.in(language));
        const QString html = QStringLiteral("<p style=\"color:#f5ecd8\"><b>%1</b><br>%2</p>")
                                 .arg((pattern.isEmpty() ? title : pattern.arg(title)).toHtmlEscaped(),
                                      halls::app::Words::dates(state).toHtmlEscaped());
        Card card(html, picture.width() * kSideWide, picture.height() / 42.0, picture.height() * 0.3, pad);
        const double wide = card.shrink();
        if (to - from < wide + 2.0 * pad)
            return; // no room: it would stand over the other side
        card.paint(picture, {first ? from + pad : to - pad - wide, pad});
        deepest = std::max(deepest, card.shownHeight() + pad);
    };
    const auto sides = session.sides({picture.width(), picture.height()});
    for (const session::ShownSide& side : sides)
        paint(side.state, side.side == session::Side::First, double{side.visibleCorner.x},
              double{side.visibleCorner.x} + double{side.visibleSize.x}, {});
    if (how.mode == CompareMode::Ghost && sides.size() == 1)
        paint(how.first, true, 0.0, picture.width() * 0.5, tr("As pale forms: %1"));
    return static_cast<int>(deepest);
}

void RecordedPage::paintLegend(QImage& picture, session::Overlay overlay, bool rightToLeft, int above) {
    const std::vector<LegendRow> rows = legendOf(overlay);
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
    const QSizeF size(words + swatchWide + 3.0 * pad, line * static_cast<double>(rows.size()) + 2.0 * pad);
    const QRectF box(QPointF(rightToLeft ? picture.width() - size.width() - pad : pad, above + pad), size);
    QPainter painter(&picture);
    paintBox(painter, box, pad);
    painter.setFont(font);
    painter.setPen(QColor(0xf5, 0xec, 0xd8));
    const int side = int(Qt::AlignVCenter) | int(Qt::AlignAbsolute) | int(rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    double y = box.top() + pad;
    for (const LegendRow& row : rows) {
        const double left = rightToLeft ? box.right() - pad - swatchWide : box.left() + pad;
        paintSwatch(painter, QRectF(left, y + 2.0, swatchWide, line - 4.0), row.tint, metrics.height() * 0.6);
        painter.drawText(QRectF(rightToLeft ? box.left() + pad : left + swatchWide + pad, y, words, line), side,
                         row.words);
        y += line;
    }
}

void RecordedPage::paintPassage(QImage& picture, const session::Session& session, const std::string& language,
                                bool rightToLeft, Taken taken) {
    const Pin* pin = session.openedPin();
    if (pin == nullptr)
        return;
    const double high = picture.height();
    const double wide = picture.width() * kPassageWide;
    const double pad = high / 50.0;
    QString html = paragraph(
        "color:#d0a85c",
        QStringLiteral("<b>%1</b>").arg(QString::fromStdString(pin->label.in(language)).toHtmlEscaped()), rightToLeft);
    const session::ShownPassage& shown = session.shownPassage();
    if (shown.source == nullptr || pin->quotations.empty()) {
        html += paragraph("color:#f5ecd8", tr("This pin quotes no text.").toHtmlEscaped(), rightToLeft);
    } else if (shown.fit != QuotationFit::Exact) {
        html += paragraph("color:#f0b8a0", halls::app::Words::of(shown.fit).toHtmlEscaped(), rightToLeft);
    } else {
        html += paragraph("color:#f5ecd8", quotation(shown), readsRightToLeft(shown.source->language));
        const SourceText& source = *shown.source;
        const QString title = source.title.empty() ? tr("No title is given in the source.")
                                                   : QString::fromStdString(source.title.in(language));
        const QString publisher = source.publisher.empty() ? tr("not known") : QString::fromStdString(source.publisher);
        html += paragraph("color:#a9a497",
                          QStringLiteral("<small>%1 %2</small>")
                              .arg(title.toHtmlEscaped(), tr("Date: %1. Publisher: %2.")
                                                              .arg(halls::app::Words::date(source.date), publisher)
                                                              .toHtmlEscaped()),
                          rightToLeft);
        const auto missing = [&](const Lacuna& each) { return shown.start <= each.at && each.at <= shown.end; };
        if (std::ranges::any_of(source.lacunae, missing))
            html += paragraph(
                "color:#e9c985",
                QStringLiteral("<small>%1</small>")
                    .arg(tr("[…] Words are missing here in the source. They are not filled in.").toHtmlEscaped()),
                rightToLeft);
    }
    Card card(html, wide, high / 32.0, high - taken.above - taken.below - 2.0 * pad, pad);
    card.paint(picture, {rightToLeft ? pad : picture.width() - wide - pad, taken.above + pad});
}

} // namespace halls::app
