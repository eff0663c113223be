// SPDX-License-Identifier: MPL-2.0
#include "paper/PaperPdf.h"

#include "base/MappedFile.h"
#include "look/Legend.h"
#include "look/Swatch.h"
#include "saving/Image.h"
#include "words/Colours.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>

#include <span>

namespace halls::app {
namespace {

constexpr int kDpi = 300;
constexpr double kScreenDpi = 96.0;
constexpr double kMarginMm = 18.0;
const char* const kStyle = // %1: quiet ink, %2: behind a note
    "h1 { font-size: 24pt; } h2 { font-size: 16pt; } h3 { font-size: 11pt; } "
    "body, td, p, li { font-size: 9.5pt; } td.name, p.name { color: %1; } "
    "p.large { font-size: 11pt; } p.item { font-size: 11pt; margin-top: 0px; margin-bottom: 2px; } "
    "p.note { font-size: 9.5pt; background-color: %2; } "
    "p.quote { font-size: 10.5pt; margin-left: 20px; margin-right: 20px; margin-bottom: 0px; } "
    "p.from { font-size: 8pt; color: %1; margin-top: 2px; margin-left: 20px; "
    "margin-right: 20px; }";

} // namespace

QString escaped(const QString& words) {
    return words.toHtmlEscaped();
}

PaperPdf::PaperPdf(const Form& form) : m_form(form) {
    m_bytes.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_bytes);
    m_writer->setResolution(kDpi);
    m_writer->setPageSize(QPageSize(form.page));
    m_writer->setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    m_writer->setTitle(form.title);
    m_writer->setCreator(QStringLiteral("Mosul Halls " HALLS_VERSION));
    const QRectF inside = m_writer->pageLayout().paintRectPixels(kDpi);
    m_wide = inside.width();
    m_high = inside.height() - dots(8.0); // the footer's line
    m_painter = std::make_unique<QPainter>(m_writer.get());
}

PaperPdf::~PaperPdf() = default;

double PaperPdf::dots(double millimetres) {
    return millimetres / 25.4 * kDpi;
}

QFont PaperPdf::font(double points) {
    QFont font = writtenFont();
    font.setPointSizeF(points);
    return font;
}

bool PaperPdf::begun() const {
    return m_painter->isActive();
}

void PaperPdf::newPage() {
    if (m_pages++ > 0)
        m_writer->newPage();
    m_painter->setFont(font(8.0));
    m_painter->setPen(colours::kPaperQuietInk);
    const QRectF line(0.0, m_high + dots(2.0), m_wide, dots(6.0));
    const QString number = QString::number(m_pages);
    if (m_form.footer.isEmpty()) {
        m_painter->drawText(line, Qt::AlignCenter, number);
    } else {
        const auto near = m_form.rightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        const auto far = m_form.rightToLeft ? Qt::AlignLeft : Qt::AlignRight;
        m_painter->drawText(line, int(near) | int(Qt::AlignVCenter), m_form.footer);
        m_painter->drawText(line, int(far) | int(Qt::AlignVCenter), number);
    }
    m_painter->setPen(colours::kPaperInk);
}

/// HTML as it lies on the paper, `top` below its upper edge.
void PaperPdf::lay(QTextDocument& text, const QString& html, double top) const {
    text.documentLayout()->setPaintDevice(m_writer.get());
    text.setDefaultFont(font(9.5));
    text.setDocumentMargin(0.0);
    text.setDefaultStyleSheet(
        QString::fromLatin1(kStyle).arg(colours::kPaperQuietInk.name(), colours::kPaperNote.name()));
    QTextOption option;
    option.setTextDirection(m_form.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    text.setDefaultTextOption(option);
    text.setHtml(QStringLiteral("<body dir=\"%1\">%2</body>")
                     .arg(m_form.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), html));
    if (top > 0.0) { // an empty line as high as what stands above
        QTextCursor cursor(text.firstBlock());
        cursor.insertBlock();
        QTextBlockFormat gap;
        // The layout takes lengths of formats for pixels of a screen and makes them the paper's.
        gap.setLineHeight(top * kScreenDpi / kDpi, QTextBlockFormat::FixedHeight);
        QTextCursor first(text.firstBlock());
        first.setBlockFormat(gap);
    }
}

double PaperPdf::flow(const QString& html, double top) {
    QTextDocument text;
    lay(text, html, top);
    text.setPageSize({m_wide, m_high});
    const int pages = text.pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            newPage();
        m_painter->save();
        m_painter->translate(0.0, -page * m_high);
        text.drawContents(m_painter.get(), QRectF(0.0, page * m_high, m_wide, m_high));
        m_painter->restore();
    }
    return text.size().height() - (pages - 1) * m_high;
}

double PaperPdf::endOf(const QString& html, double top) const {
    QTextDocument text;
    lay(text, html, top);
    text.setTextWidth(m_wide);
    return text.size().height();
}

double PaperPdf::flowWhole(const QString& html, double top) {
    const double high = heightOf(html);
    if (top > 0.0 && top + high > m_high && high <= m_high) {
        newPage();
        top = 0.0;
    }
    return flow(html, top);
}

double PaperPdf::rule(int lines, double top) {
    m_painter->setPen(QPen(colours::kPaperLine, dots(0.2)));
    for (int i = 0; i < lines; ++i) {
        top += dots(kBetweenLinesMm);
        m_painter->drawLine(QPointF(0.0, top), QPointF(m_wide, top));
    }
    m_painter->setPen(colours::kPaperInk);
    return top;
}

double PaperPdf::legend(double top) {
    const double line = dots(6.5);
    const double wide = dots(16.0);
    const auto words = [&](double from) {
        return m_form.rightToLeft ? QRectF(0.0, top, m_wide - from, line) : QRectF(from, top, m_wide - from, line);
    };
    const int side = int(Qt::AlignVCenter) | int(m_form.rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    m_painter->setFont(font(16.0));
    m_painter->drawText(words(0.0), side, legendTitleOf(session::Overlay::Form));
    m_painter->setFont(font(9.5));
    top += 2.0 * line;
    for (const LegendRow& row : legendOf(session::Overlay::Form)) {
        const double left = m_form.rightToLeft ? m_wide - wide : 0.0;
        paintSwatch(*m_painter, QRectF(left, top + dots(0.8), wide, line - dots(1.6)), row.tint, dots(2.4));
        m_painter->drawText(words(wide + dots(4.0)), side, row.words);
        top += line;
    }
    return top + line;
}

Status PaperPdf::save(const std::filesystem::path& file) {
    m_painter->end();
    const QByteArray& bytes = m_bytes.data();
    return writeAtomically(file, std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
}

} // namespace halls::app
