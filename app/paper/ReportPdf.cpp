// SPDX-License-Identifier: MPL-2.0
#include "paper/ReportPdf.h"

#include "paper/PaperPdf.h"
#include "paper/ReportPages.h"
#include "words/Colours.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr double kBetweenMm = 4.0; ///< between two pictures
constexpr double kPictureAspect = 4.0 / 3.0;
constexpr double kCaptionMm = 8.0; ///< below a picture
constexpr double kSmallest = 0.6;  ///< share of a picture's full size that still shows an object well

double pictureWide(const PaperPdf& paper) {
    return (paper.wide() - PaperPdf::dots(kBetweenMm)) / 2.0;
}

/// How large the pictures stand above a text: smaller where that brings all of it onto one page, else in full.
double shareAbove(const PaperPdf& paper, const QString& html) {
    const double full = pictureWide(paper) / kPictureAspect;
    const double over = paper.endOf(html, full + PaperPdf::dots(kCaptionMm)) + PaperPdf::dots(1.0) - paper.high();
    const double share = std::min(1.0, (full - over) / full);
    return share < kSmallest ? 1.0 : share;
}

/// Both pictures side by side with their captions, `share` of their full size. Returns the height that they take.
double drawPictures(PaperPdf& paper, const std::pair<QImage, QImage>& pictures, double share, const QString& first,
                    const QString& second) {
    const double column = pictureWide(paper);
    const QSizeF size(column * share, column * share / kPictureAspect);
    QPainter& painter = paper.painter();
    painter.setFont(PaperPdf::font(8.0));
    const auto draw = [&](const QImage& picture, const QString& caption, double left) {
        const QRectF where(QPointF(left + (column - size.width()) / 2.0, 0.0), size);
        if (picture.isNull())
            painter.fillRect(where, colours::kPaperBlank);
        else
            painter.drawImage(where, picture);
        painter.drawText(QRectF(left, size.height() + PaperPdf::dots(1.0), column, PaperPdf::dots(5.0)),
                         Qt::AlignHCenter | Qt::AlignTop, caption);
    };
    // The first state comes first in the direction of reading.
    const double far = paper.wide() - column;
    draw(pictures.first, first, paper.rightToLeft() ? far : 0.0);
    draw(pictures.second, second, paper.rightToLeft() ? 0.0 : far);
    return size.height() + PaperPdf::dots(kCaptionMm);
}

} // namespace

Status writeReportPdf(const Museum& museum, const ReportWish& wish, const ReportPaper& paper,
                      const std::filesystem::path& file) {
    const auto cancelled = [&] { return Error{ErrorCode::Cancelled, file.string(), {}, "the report was cancelled"}; };
    ReportPages pages(museum, wish);
    const std::vector<ExhibitDifference> rows = rowsOf(museum, wish);
    PaperPdf pdf({.page = paper.page,
                  .rightToLeft = QGuiApplication::isRightToLeft(),
                  .title = QString::fromStdString(museum.title.in(wish.language))});
    if (!pdf.begun())
        return Error{ErrorCode::Failed, file.string(), {}, "the PDF could not be begun"};
    pdf.newPage();
    pdf.flow(pages.title(rows), PaperPdf::dots(40.0));
    const double each = pictureWide(pdf);
    const QSize size(static_cast<int>(std::lround(each)), static_cast<int>(std::lround(each / kPictureAspect)));
    int done = 0;
    for (const ExhibitDifference& row : rows) {
        pdf.newPage();
        const QString words = pages.exhibit(row);
        const double top = drawPictures(pdf, paper.pictures(row.exhibit->id, size), shareAbove(pdf, words),
                                        pages.caption(wish.first), pages.caption(wish.second));
        pdf.flow(words, top);
        if (!paper.progress(++done, static_cast<int>(rows.size())))
            return cancelled();
    }
    pdf.newPage();
    pdf.flow(pages.works(), pdf.legend(0.0));
    return pdf.save(file);
}

} // namespace halls::app
