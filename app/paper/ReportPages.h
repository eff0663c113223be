// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "paper/Facts.h"

#include <QCoreApplication>
#include <QString>

#include <set>

namespace halls::app {

/// The words of a report, as HTML in the language of the interface with the museum's texts in the wish's language.
class ReportPages {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
public:
    ReportPages(const Museum& museum, const ReportWish& wish) : m_museum(museum), m_wish(wish) {}

    QString title(const std::vector<ExhibitDifference>& rows) const;
    QString exhibit(const ExhibitDifference& row); ///< gathers the works that it cites
    QString caption(const Id& state) const;        ///< plain: title and dates
    QString works() const;                         ///< all that were cited

private:
    QString state(const Id& id, const ExhibitState* its);
    QString record(const ObjectRecord& record);
    QString claims(const Id& exhibit);
    void cite(const std::vector<Id>& sources) { m_cited.insert(sources.begin(), sources.end()); }
    QString text(const LocalText& words) const { return QString::fromStdString(words.in(m_wish.language)); }
    QString ids(const std::vector<Id>& sources) const;

    const Museum& m_museum;
    const ReportWish& m_wish;
    std::set<Id> m_cited;
};

} // namespace halls::app
