// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "museum/Museum.h"
#include "paper/Blocks.h"

#include <QCoreApplication>

#include <set>

namespace halls::app::paper {

/// The works that pages cite: what stands in the text as an id leads to its line in the list at the end.
class CitedWorks {
    Q_DECLARE_TR_FUNCTIONS(CitedWorks)
public:
    explicit CitedWorks(const Museum& museum) : m_museum(museum) {}

    void cite(const std::vector<Id>& sources) { m_cited.insert(sources.begin(), sources.end()); }
    /// "S1 · S23", each a link; they count as cited.
    Pieces ids(const std::vector<Id>& sources);
    /// The same for visitors, by the names that people give them: "Cathy Otten 2017".
    Pieces names(const std::vector<Id>& sources);
    /// A text of the package, in which the works that it names ("[S44]") are links; they count as cited.
    Pieces linked(const QString& text);
    /// What an evidence says: its class, who said so, why, and the works.
    Pieces evidence(const Evidence& evidence, const std::string& language);
    /// The very words that a quotation names, and whence they are; or why they cannot be given.
    std::vector<Block> quoted(const Quotation& quotation) const;
    Part part() const; ///< all that were cited, with a heading

private:
    template <class Word>
    Pieces links(const std::vector<Id>& sources, Word&& word);
    std::vector<Paragraph> paragraphs(const Id& id) const;

    const Museum& m_museum;
    std::set<Id> m_cited;
};

} // namespace halls::app::paper
