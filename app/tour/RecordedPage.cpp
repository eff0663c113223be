// SPDX-License-Identifier: MPL-2.0
#include "tour/RecordedPage.h"

#include "picture/Image.h"
#include "shell/Words.h"
#include "text/PassageText.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kWordsWide = 0.86;   ///< of the picture
constexpr double kPassageWide = 0.36; ///< likewise
constexpr int kSmallest = 9;          ///< pixels of a letter

QString paragraph(const char* style, const QString& html, bool rightToLeft) {
    // Qt turns "left" round where the text runs from the right: the attribute alone decides.
    return QStringLiteral("<p dir=\"%1\" style=\"margin-top:0;margin-bottom:6px;%2\">%3</p>")
        .arg(rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), QLatin1String(style), html);
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

    void paint(QImage& picture, QPointF corner) {
        const QRectF box(corner, QSizeF(m_words.textWidth() + 2.0 * m_pad, shownHeight()));
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(20, 21, 23, 224));
        painter.drawRoundedRect(box, m_pad * 0.6, m_pad * 0.6);
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

QString quotation(const viewer::ShownPassage& shown) {
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

void RecordedPage::paintPassage(QImage& picture, const viewer::Session& session, const std::string& language,
                                bool rightToLeft, int below) {
    const Pin* pin = session.openedPin();
    if (pin == nullptr)
        return;
    const double high = picture.height();
    const double wide = picture.width() * kPassageWide;
    const double pad = high / 50.0;
    QString html = paragraph(
        "color:#d0a85c",
        QStringLiteral("<b>%1</b>").arg(QString::fromStdString(pin->label.in(language)).toHtmlEscaped()), rightToLeft);
    const viewer::ShownPassage& shown = session.shownPassage();
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
    Card card(html, wide, high / 32.0, high - below - 2.0 * pad, pad);
    card.paint(picture, {rightToLeft ? pad : picture.width() - wide - pad, pad});
}

} // namespace halls::app
