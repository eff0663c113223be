// SPDX-License-Identifier: MPL-2.0
#include "report/ReportPdf.h"

#include "base/MappedFile.h"
#include "picture/Image.h"
#include "report/ReportPages.h"
#include "viewport/Legend.h"
#include "viewport/Swatch.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>
#include <memory>
#include <span>

namespace halls::app {
namespace {

constexpr int kDpi = 300;
constexpr double kScreenDpi = 96.0;
constexpr double kMarginMm = 18.0;
constexpr double kBetweenMm = 4.0; ///< between two pictures
constexpr double kPictureAspect = 4.0 / 3.0;
const char* const kStyle = "h1 { font-size: 24pt; } h2 { font-size: 16pt; } h3 { font-size: 11pt; } "
                           "body, td, p, li { font-size: 9.5pt; } td.name, p.name { color: #555555; }";

double pixels(double mm) {
    return mm / 25.4 * kDpi;
}

/// Pages of flowing text, the first of which may leave room for pictures at its head.
class Paper {
public:
    Paper(QIODevice& device, QPageSize::PageSizeId page, bool rightToLeft, const QString& title)
        : m_writer(&device), m_rightToLeft(rightToLeft) {
        m_writer.setResolution(kDpi);
        m_writer.setPageSize(QPageSize(page));
        m_writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
        m_writer.setTitle(title);
        m_writer.setCreator(QStringLiteral("Mosul Halls " HALLS_VERSION));
        const QRectF inside = m_writer.pageLayout().paintRectPixels(kDpi);
        m_wide = inside.width();
        m_high = inside.height() - pixels(8.0); // the footer's line
        m_painter = std::make_unique<QPainter>(&m_writer);
    }

    double wide() const { return m_wide; }
    bool begun() const { return m_painter->isActive(); }
    QPainter& painter() { return *m_painter; }
    bool rightToLeft() const { return m_rightToLeft; }

    void newPage() {
        if (m_pages++ > 0)
            m_writer.newPage();
        m_painter->setFont(font(8.0));
        m_painter->setPen(QColor(0x55, 0x55, 0x55));
        m_painter->drawText(QRectF(0.0, m_high + pixels(2.0), m_wide, pixels(6.0)), Qt::AlignCenter,
                            QString::number(m_pages));
        m_painter->setPen(Qt::black);
    }

    QFont font(double points) const {
        QFont font = writtenFont();
        font.setPointSizeF(points);
        return font;
    }

    /// Flows `html` from `top` of a new page on, over as many pages as it needs. Returns where it ends on the last.
    double flow(const QString& html, double top) {
        QTextDocument text;
        text.documentLayout()->setPaintDevice(&m_writer);
        text.setDefaultFont(font(9.5));
        text.setDocumentMargin(0.0);
        text.setDefaultStyleSheet(QString::fromLatin1(kStyle));
        QTextOption option;
        option.setTextDirection(m_rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        text.setDefaultTextOption(option);
        text.setHtml(QStringLiteral("<body dir=\"%1\">%2</body>")
                         .arg(m_rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), html));
        if (top > 0.0) { // an empty line as high as what stands above
            QTextCursor cursor(text.firstBlock());
            cursor.insertBlock();
            QTextBlockFormat gap;
            // The layout takes lengths of formats for pixels of a screen and makes them the paper's.
            gap.setLineHeight(top * kScreenDpi / kDpi, QTextBlockFormat::FixedHeight);
            QTextCursor first(text.firstBlock());
            first.setBlockFormat(gap);
        }
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

    void end() { m_painter->end(); }

private:
    QPdfWriter m_writer;
    std::unique_ptr<QPainter> m_painter;
    bool m_rightToLeft;
    double m_wide = 0.0;
    double m_high = 0.0;
    int m_pages = 0;
};

/// Both pictures side by side with their captions. Returns the height that they take.
double drawPictures(Paper& paper, const std::pair<QImage, QImage>& pictures, const QString& first,
                    const QString& second) {
    const double each = (paper.wide() - pixels(kBetweenMm)) / 2.0;
    const double high = each / kPictureAspect;
    QPainter& painter = paper.painter();
    painter.setFont(paper.font(8.0));
    const auto draw = [&](const QImage& picture, const QString& caption, double left) {
        const QRectF where(left, 0.0, each, high);
        if (picture.isNull())
            painter.fillRect(where, QColor(0xee, 0xee, 0xee));
        else
            painter.drawImage(where, picture);
        painter.drawText(QRectF(left, high + pixels(1.0), each, pixels(5.0)), Qt::AlignHCenter | Qt::AlignTop, caption);
    };
    // The first state comes first in the direction of reading.
    const double far = paper.wide() - each;
    draw(pictures.first, first, paper.rightToLeft() ? far : 0.0);
    draw(pictures.second, second, paper.rightToLeft() ? 0.0 : far);
    return high + pixels(8.0);
}

/// What the classes of evidence mean; returns its height.
double drawLegend(Paper& paper, const QString& title) {
    QPainter& painter = paper.painter();
    const double line = pixels(6.5);
    const double wide = pixels(16.0);
    const auto words = [&](double top, double from) {
        return paper.rightToLeft() ? QRectF(0.0, top, paper.wide() - from, line)
                                   : QRectF(from, top, paper.wide() - from, line);
    };
    const int side = int(Qt::AlignVCenter) | int(paper.rightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    painter.setFont(paper.font(16.0));
    painter.drawText(words(0.0, 0.0), side, title);
    painter.setFont(paper.font(9.5));
    double top = 2.0 * line;
    for (const LegendRow& row : legendOf(viewer::Overlay::Evidence)) {
        const double left = paper.rightToLeft() ? paper.wide() - wide : 0.0;
        paintSwatch(painter, QRectF(left, top + pixels(0.8), wide, line - pixels(1.6)), row.tint, pixels(2.4));
        painter.drawText(words(top, wide + pixels(4.0)), side, row.words);
        top += line;
    }
    return top + line;
}

} // namespace

Status writeReportPdf(const Museum& museum, const ReportWish& wish, const ReportPaper& paper,
                      const std::filesystem::path& file) {
    const auto cancelled = [&] { return Error{ErrorCode::Cancelled, file.string(), {}, "the report was cancelled"}; };
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    ReportPages pages(museum, wish);
    const std::vector<ExhibitDifference> rows = rowsOf(museum, wish);
    const bool rightToLeft = QGuiApplication::isRightToLeft();
    Paper pdf(bytes, paper.page, rightToLeft, QString::fromStdString(museum.title.in(wish.language)));
    if (!pdf.begun())
        return Error{ErrorCode::Failed, file.string(), {}, "the PDF could not be begun"};
    pdf.newPage();
    pdf.flow(pages.title(rows), pixels(40.0));
    const double each = (pdf.wide() - pixels(kBetweenMm)) / 2.0;
    const QSize size(static_cast<int>(std::lround(each)), static_cast<int>(std::lround(each / kPictureAspect)));
    int done = 0;
    for (const ExhibitDifference& row : rows) {
        pdf.newPage();
        const double top = drawPictures(pdf, paper.pictures(row.exhibit->id, size), pages.caption(wish.first),
                                        pages.caption(wish.second));
        pdf.flow(pages.exhibit(row), top);
        if (!paper.progress(++done, static_cast<int>(rows.size())))
            return cancelled();
    }
    pdf.newPage();
    const double below = drawLegend(pdf, pages.legendTitle());
    pdf.flow(pages.works(), below);
    pdf.end();
    return writeAtomically(file,
                           std::as_bytes(std::span(bytes.data().constData(), static_cast<std::size_t>(bytes.size()))));
}

} // namespace halls::app
