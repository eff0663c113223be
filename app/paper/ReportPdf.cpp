// SPDX-License-Identifier: MPL-2.0
#include "paper/ReportPdf.h"

#include "paper/PaperPdf.h"
#include "paper/ReportPages.h"

#include <QGuiApplication>

namespace halls::app {
namespace {

constexpr double kPictureAspect = 4.0 / 3.0;
constexpr double kPictureShare = 0.49; ///< of the width: two stand side by side

} // namespace

Status writeReportPdf(const Museum& museum, const ReportWish& wish, const ReportPaper& paper,
                      const std::filesystem::path& file) {
    ReportPages pages(museum, wish);
    const std::vector<ExhibitDifference> rows = rowsOf(museum, wish);
    PaperPdf pdf({.page = paper.page,
                  .rightToLeft = QGuiApplication::isRightToLeft(),
                  .language = wish.language,
                  .title = pages.head(),
                  .author = QString::fromStdString(wish.preparedBy),
                  .head = pages.head(),
                  .foot = pages.foot()});
    pdf.add(pages.cover());
    pdf.add(pages.contents());
    pdf.add(pages.overview(rows));
    const QSize size = pdf.pixels(kPictureShare, kPictureAspect);
    int done = 0;
    for (const ExhibitDifference& row : rows) {
        pdf.add(pages.exhibit(row, paper.pictures(row.exhibit->id, size)));
        if (!paper.progress(++done, static_cast<int>(rows.size())))
            return Error{ErrorCode::Cancelled, file.string(), {}, "the report was cancelled"};
    }
    pdf.add(PaperPdf::legend());
    pdf.add(pages.works());
    return pdf.save(file);
}

} // namespace halls::app
