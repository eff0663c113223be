// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/CitedWorks.h"
#include "paper/TourPages.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace halls::app {

/// The words of a tour's handout as what stands on its pages, in the language of the interface with the museum's texts
/// in the wish's language. Words of a source stay in its own language and direction.
class HandoutPages : public TourPages {
    Q_DECLARE_TR_FUNCTIONS(HandoutPages)
public:
    HandoutPages(const Museum& museum, const Tour& tour, const HandoutWish& wish)
        : TourPages(museum, tour, wish), m_works(museum) {}

    QString foot() const; ///< plain, below each page
    paper::Part cover() const;
    /// Gathers the works that it cites. `pictures`: of sightsOf() the step; null where one cannot be drawn.
    paper::Part step(std::size_t index, const std::vector<QImage>& pictures);
    std::vector<paper::Part> answers() const; ///< the first with the heading of all
    paper::Part works() const;                ///< all that were cited

private:
    void addPassages(paper::Part& part, const TourStep& step);
    void addEvidence(paper::Part& part, const TourStep& step);
    static paper::Figure figure(const TourStep& step, const QImage& picture, const QStringList& captions);
    std::vector<paper::Figure> figures(const TourStep& step, const std::vector<QImage>& pictures) const;
    paper::CitedWorks m_works;
};

} // namespace halls::app
