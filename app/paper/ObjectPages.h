// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/CitedWorks.h"
#include "paper/Facts.h"

#include <QCoreApplication>
#include <QString>

#include <utility>

namespace halls::app {

/// The pages of one object in a report: what became of it, how each aspect of it is known and who says so, its record,
/// what sources do not agree on, and the very words of the sources that may be quoted.
class ObjectPages {
    Q_DECLARE_TR_FUNCTIONS(ObjectPages)
public:
    ObjectPages(const Museum& museum, const ReportWish& wish, paper::CitedWorks& works)
        : m_museum(museum), m_wish(wish), m_works(works) {}

    /// Gathers the works that it cites. Pictures: what both states look like, null where there is nothing to see.
    paper::Part part(const ExhibitDifference& row, const std::pair<QImage, QImage>& pictures);

    QString caption(const Id& state) const;                    ///< plain: title and dates
    static QString nameOf(const Exhibit& exhibit);             ///< where links lead
    static QString alignmentWords(const Alignment& alignment); ///< of a scan: by what it lies there, and how well

private:
    paper::Figure figure(const Exhibit& exhibit, const Id& state, const QImage& picture) const;
    void addChange(paper::Part& part, const ExhibitDifference& row) const;
    void addState(paper::Part& part, const Id& id, const ExhibitState* its);
    void addRecord(paper::Part& part, const ObjectRecord& record);
    void addClaims(paper::Part& part, const Id& exhibit);
    void addQuotations(paper::Part& part, const Id& exhibit);
    QString text(const LocalText& words) const { return QString::fromStdString(words.in(m_wish.language)); }

    const Museum& m_museum;
    const ReportWish& m_wish;
    paper::CitedWorks& m_works;
};

} // namespace halls::app
