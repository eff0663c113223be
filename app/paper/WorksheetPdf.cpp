// SPDX-License-Identifier: MPL-2.0
#include "paper/WorksheetPdf.h"

#include "paper/Brighten.h"
#include "paper/KeyPages.h"
#include "paper/PaperPdf.h"
#include "paper/WorksheetPages.h"

#include <QGuiApplication>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kPictureAspect = 16.0 / 9.0; ///< as tours are made for

PaperPdf pdfOf(const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper, const QString& head,
               const QString& foot) {
    return PaperPdf({.page = paper.page,
                     .rightToLeft = QGuiApplication::isRightToLeft(),
                     .language = wish.language,
                     .title = QString::fromStdString(tour.title.in(wish.language)),
                     .author = {},
                     .head = head,
                     .foot = foot});
}

/// The most generous sheet that stays within its pages; where even the smallest does not, with fewer questions.
class Sheet {
public:
    Sheet(const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper, const WorksheetPages& pages,
          const WorksheetPages::Pictures& pictures)
        : m_tour(tour), m_wish(wish), m_paper(paper), m_pages(pages), m_pictures(pictures) {}

    PaperPdf fitted() const {
        const std::size_t count = std::min(m_pages.items().size(), WorksheetPages::kMaxItems);
        for (const WorksheetPages::Room& room : WorksheetPages::rooms()) {
            PaperPdf pdf = with(room, count);
            if (pdf.pages() <= WorksheetPages::kMostPages)
                return finished(std::move(pdf));
        }
        const WorksheetPages::Room& least = WorksheetPages::rooms().back();
        for (std::size_t fewer = count; fewer-- > 1;) {
            PaperPdf pdf = with(least, fewer);
            if (pdf.pages() <= WorksheetPages::kMostPages)
                return pdf;
        }
        return with(least, 1);
    }

private:
    PaperPdf with(const WorksheetPages::Room& room, std::size_t count) const {
        PaperPdf pdf = pdfOf(m_tour, m_wish, m_paper, m_pages.head(), m_pages.foot());
        for (paper::Part& part : m_pages.parts(m_pictures, room, count))
            pdf.add(std::move(part));
        return pdf;
    }
    /// With room for a question of one's own, on a page of its own where there would be one page alone.
    PaperPdf finished(const PaperPdf& pdf) const {
        const int pages = pdf.pages();
        PaperPdf more = pdf;
        more.add(m_pages.own(pages < WorksheetPages::kLeastPages));
        return more.pages() <= std::max(pages, WorksheetPages::kLeastPages) ? more : pdf;
    }

    const Tour& m_tour;
    const HandoutWish& m_wish;
    const HandoutPaper& m_paper;
    const WorksheetPages& m_pages;
    const WorksheetPages::Pictures& m_pictures;
};

} // namespace

Status writeWorksheetPdf(const Museum& museum, const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper,
                         const std::filesystem::path& file) {
    const WorksheetPages pages(museum, tour, wish);
    const QSize size = pdfOf(tour, wish, paper, {}, {}).pixels(WorksheetPages::rooms().front().picture, kPictureAspect);
    WorksheetPages::Pictures pictures;
    const auto all = static_cast<int>(std::min(pages.items().size(), WorksheetPages::kMaxItems));
    for (const std::size_t index : pages.items()) {
        if (static_cast<int>(pictures.size()) == all)
            break;
        for (const Sight& sight : sightsOf(museum, tour.steps[index]))
            pictures[index].push_back(lightenedForCopier(paper.sight(index, sight, size)));
        if (!paper.progress(static_cast<int>(pictures.size()), all))
            return Error{ErrorCode::Cancelled, file.string(), {}, "the worksheet was cancelled"};
    }
    return Sheet(tour, wish, paper, pages, pictures).fitted().save(file);
}

Status writeKeyPdf(const Museum& museum, const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper,
                   const std::filesystem::path& file) {
    const KeyPages pages(museum, tour, wish);
    PaperPdf pdf = pdfOf(tour, wish, paper, pages.head(), {});
    pdf.add(pages.top());
    for (const std::size_t index : wish.steps) {
        pdf.add(pages.step(index));
        pdf.add(pages.sources(index));
    }
    pdf.add(pages.end());
    return pdf.save(file);
}

} // namespace halls::app
