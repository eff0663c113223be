// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/CitedWorks.h"
#include "paper/Facts.h"

#include <QCoreApplication>
#include <QString>

#include <utility>

namespace halls::app {

/// The words of a report as what stands on its pages, in the language of the interface with the museum's texts in the
/// wish's language.
class ReportPages {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
public:
    ReportPages(const Museum& museum, const ReportWish& wish) : m_museum(museum), m_wish(wish), m_works(museum) {}

    QString head() const; ///< plain, above each page
    QString foot() const; ///< plain, below each page
    paper::Part cover(const std::vector<ExhibitDifference>& rows) const;
    paper::Part contents() const;
    /// Gathers the works that it cites. Pictures: what both states look like, null where there is nothing to see.
    paper::Part exhibit(const ExhibitDifference& row, const std::pair<QImage, QImage>& pictures);
    paper::Part works() const; ///< all that were cited

private:
    paper::Figure figure(const Exhibit& exhibit, const Id& state, const QImage& picture) const;
    void addState(paper::Part& part, const Id& id, const ExhibitState* its);
    void addRecord(paper::Part& part, const ObjectRecord& record);
    void addClaims(paper::Part& part, const Id& exhibit);
    QString caption(const Id& state) const; ///< title and dates
    QString text(const LocalText& words) const { return QString::fromStdString(words.in(m_wish.language)); }

    const Museum& m_museum;
    const ReportWish& m_wish;
    paper::CitedWorks m_works;
};

} // namespace halls::app
