// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Facts.h"
#include "paper/ObjectPages.h"

namespace halls::app {

/// The words of a report as what stands on its pages, in the language of the interface with the museum's texts in the
/// wish's language.
class ReportPages {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
public:
    ReportPages(const Museum& museum, const ReportWish& wish)
        : m_museum(museum), m_wish(wish), m_works(museum), m_objects(museum, wish, m_works) {}

    QString head() const; ///< plain, above each page
    QString foot() const; ///< plain, below each page
    /// What it is about, who prepared it and why, from which data, and how its states are dated.
    paper::Part cover();
    paper::Part contents() const;
    /// How many objects of each fate there are, and all of them in one table, those of one fate together.
    paper::Part overview(const std::vector<ExhibitDifference>& rows) const;
    /// Gathers the works that it cites. Pictures: what both states look like, null where there is nothing to see.
    paper::Part exhibit(const ExhibitDifference& row, const std::pair<QImage, QImage>& pictures) {
        return m_objects.part(row, pictures);
    }
    paper::Part works() const { return m_works.part(); } ///< all that were cited

private:
    QString about() const;
    void addSigning(paper::Part& part) const;
    void addData(paper::Part& part) const;
    void addStates(paper::Part& part);
    void addScans(paper::Part& part) const;
    void addCounts(paper::Part& part, const std::vector<ExhibitDifference>& rows) const;
    QString text(const LocalText& words) const { return QString::fromStdString(words.in(m_wish.language)); }

    const Museum& m_museum;
    const ReportWish& m_wish;
    paper::CitedWorks m_works;
    ObjectPages m_objects;
};

} // namespace halls::app
