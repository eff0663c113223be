// SPDX-License-Identifier: MPL-2.0
#include "report/ReportPdf.h"

#include "paper/PaperPdf.h"
#include "report/ReportPages.h"

#include <QGuiApplication>
#include <QPainter>

#include <cmath>

namespace halls::app {
namespace {

constexpr double kBetweenMm = 4.0; ///< between two pictures
constexpr double kPictureAspect = 4.0 / 3.0;

/// Both pictures side by side with their captions. Returns the height that they take.
double drawPictures(PaperPdf& paper, const std::pair<QImage, QImage>& pictures, const QString& first,
                    const QString& second) {
    const double each = (paper.wide() - PaperPdf::dots(kBetweenMm)) / 2.0;
    const double high = each / kPictureAspect;
    QPainter& painter = paper.painter();
    painter.setFont(PaperPdf::font(8.0));
    const auto draw = [&](const QImage& picture, const QString& caption, double left) {
        const QRectF where(left, 0.0, each, high);
        if (picture.isNull())
            painter.fillRect(where, QColor(0xee, 0xee, 0xee));
        else
            painter.drawImage(where, picture);
        painter.drawText(QRectF(left, high + PaperPdf::dots(1.0), each, PaperPdf::dots(5.0)),
                         Qt::AlignHCenter | Qt::AlignTop, caption);
    };
    // The first state comes first in the direction of reading.
    const double far = paper.wide() - each;
    draw(pictures.first, first, paper.rightToLeft() ? far : 0.0);
    draw(pictures.second, second, paper.rightToLeft() ? 0.0 : far);
    return high + PaperPdf::dots(8.0);
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
    const double each = (pdf.wide() - PaperPdf::dots(kBetweenMm)) / 2.0;
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
    pdf.flow(pages.works(), pdf.legend(0.0));
    return pdf.save(file);
}

} // namespace halls::app
