// SPDX-License-Identifier: MPL-2.0
#include "paper/HandoutPdf.h"

#include "paper/PaperPdf.h"

#include <QGuiApplication>

#include <vector>

namespace halls::app {
namespace {

constexpr double kPictureAspect = 16.0 / 9.0; ///< as tours are made for

} // namespace

Status writeHandoutPdf(const Museum& museum, const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper,
                       const std::filesystem::path& file) {
    HandoutPages pages(museum, tour, wish);
    PaperPdf pdf({.page = paper.page,
                  .rightToLeft = QGuiApplication::isRightToLeft(),
                  .language = wish.language,
                  .title = QString::fromStdString(tour.title.in(wish.language)),
                  .author = {},
                  .head = pages.head(),
                  .foot = pages.foot()});
    pdf.add(pages.cover());
    int done = 0;
    for (const std::size_t index : wish.steps) {
        const std::vector<Sight> sights = sightsOf(museum, tour.steps[index]);
        const QSize size = pdf.pixels(1.0 / static_cast<double>(sights.size()), kPictureAspect);
        std::vector<QImage> pictures;
        pictures.reserve(sights.size());
        for (const Sight& sight : sights)
            pictures.push_back(paper.sight(index, sight, size));
        pdf.add(pages.step(index, pictures));
        if (!paper.progress(++done, static_cast<int>(wish.steps.size())))
            return Error{ErrorCode::Cancelled, file.string(), {}, "the handout was cancelled"};
    }
    for (paper::Part& answer : pages.answers())
        pdf.add(std::move(answer));
    pdf.add(PaperPdf::legend());
    pdf.add(pages.works());
    return pdf.save(file);
}

} // namespace halls::app
