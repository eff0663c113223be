// SPDX-License-Identifier: MPL-2.0
#include "paper/HandoutPdf.h"

#include "paper/PaperPdf.h"
#include "words/Colours.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace halls::app {
namespace {

constexpr double kPictureAspect = 16.0 / 9.0; ///< as tours are made for
constexpr int kLinesToWrite = 4;              ///< at least
constexpr int kMaxLines = 8;
constexpr double kBetweenStepsMm = 12.0;
constexpr double kCaptionMm = 7.0;
constexpr double kBelowHeadingMm = 2.0;

/// The pages of all steps, from the top of the first on.
class StepPages {
public:
    StepPages(PaperPdf& pdf, HandoutPages& pages) : m_pdf(pdf), m_pages(pages) {}

    QSize pictureSize() const {
        return {static_cast<int>(std::lround(m_pdf.wide())), static_cast<int>(std::lround(pictureHigh()))};
    }

    void add(std::size_t index, const TourStep& step, const QImage& picture) {
        const QString heading = QStringLiteral("<h2>%1</h2>").arg(escaped(m_pages.heading(index)));
        const QString words = m_pages.words(step);
        const QString question = m_pages.question(step);
        const QString passages = m_pages.passages(step);
        // A step begins a page of its own, unless all of it fits below the one before.
        const double gap = PaperPdf::dots(kBetweenStepsMm);
        const double all = m_pdf.heightOf(heading) + pictureHigh() + PaperPdf::dots(kBelowHeadingMm + kCaptionMm) +
                           m_pdf.heightOf(words) + writingHigh(question) + m_pdf.heightOf(passages);
        if (m_top == 0.0 || m_top + gap + all > m_pdf.high()) {
            m_pdf.newPage();
            m_top = 0.0;
        } else {
            m_top += gap;
        }
        m_top = m_pdf.flow(heading, m_top) + PaperPdf::dots(kBelowHeadingMm);
        drawPicture(picture, m_pages.captions(step));
        m_top = m_pdf.flowWhole(words, m_top);
        if (!question.isEmpty())
            addQuestion(question, m_pdf.heightOf(passages));
        m_top = m_pdf.flowWhole(passages, m_top);
    }

private:
    double pictureHigh() const { return m_pdf.wide() / kPictureAspect; }
    double writingHigh(const QString& question) const {
        return question.isEmpty()
                   ? 0.0
                   : m_pdf.heightOf(question) + PaperPdf::dots(kLinesToWrite * PaperPdf::kBetweenLinesMm);
    }

    /// With as many lines as there is room for above what follows.
    void addQuestion(const QString& question, double following) {
        if (m_top + writingHigh(question) > m_pdf.high()) {
            m_pdf.newPage();
            m_top = 0.0;
        }
        m_top = m_pdf.flow(question, m_top);
        const double room = m_pdf.high() - m_top - following - PaperPdf::dots(kBelowHeadingMm);
        const int lines = static_cast<int>(room / PaperPdf::dots(PaperPdf::kBetweenLinesMm));
        m_top = m_pdf.rule(std::clamp(lines, kLinesToWrite, kMaxLines), m_top);
    }

    void drawPicture(const QImage& picture, const QStringList& captions) {
        QPainter& painter = m_pdf.painter();
        const QRectF where(0.0, m_top, m_pdf.wide(), pictureHigh());
        if (picture.isNull())
            painter.fillRect(where, colours::kPaperBlank);
        else
            painter.drawImage(where, picture);
        painter.setFont(PaperPdf::font(8.0));
        const QRectF below(0.0, where.bottom() + PaperPdf::dots(1.0), m_pdf.wide(), PaperPdf::dots(5.0));
        if (captions.size() == 1) {
            painter.drawText(below, int(Qt::AlignHCenter) | int(Qt::AlignTop), captions[0]);
        } else { // the first state is left in the picture, in any language
            painter.drawText(below, int(Qt::AlignLeft) | int(Qt::AlignTop), captions[0]);
            painter.drawText(below, int(Qt::AlignRight) | int(Qt::AlignTop), captions[1]);
        }
        m_top = where.bottom() + PaperPdf::dots(kCaptionMm);
    }

    PaperPdf& m_pdf;
    HandoutPages& m_pages;
    double m_top = 0.0; ///< where the next thing goes; 0: a new page is due
};

} // namespace

Status writeHandoutPdf(const Museum& museum, const Tour& tour, const HandoutWish& wish, const HandoutPaper& paper,
                       const std::filesystem::path& file) {
    HandoutPages pages(museum, tour, wish);
    PaperPdf pdf({.page = paper.page,
                  .rightToLeft = QGuiApplication::isRightToLeft(),
                  .title = QString::fromStdString(tour.title.in(wish.language)),
                  .footer = pages.footer()});
    if (!pdf.begun())
        return Error{ErrorCode::Failed, file.string(), {}, "the PDF could not be begun"};
    pdf.newPage();
    pdf.flow(pages.title(), PaperPdf::dots(20.0));
    StepPages steps(pdf, pages);
    int done = 0;
    for (const std::size_t index : wish.steps) {
        steps.add(index, tour.steps[index], paper.picture(index, steps.pictureSize()));
        if (!paper.progress(++done, static_cast<int>(wish.steps.size())))
            return Error{ErrorCode::Cancelled, file.string(), {}, "the handout was cancelled"};
    }
    double top = 0.0;
    for (const QString& answer : pages.answers()) {
        if (top == 0.0)
            pdf.newPage();
        top = pdf.flowWhole(answer, top);
    }
    pdf.newPage();
    pdf.flow(pages.works(), pdf.legend(0.0));
    return pdf.save(file);
}

} // namespace halls::app
