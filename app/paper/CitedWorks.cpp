// SPDX-License-Identifier: MPL-2.0
#include "paper/CitedWorks.h"

#include "paper/FromHtml.h"
#include "words/Citation.h"

namespace halls::app::paper {
namespace {

QString nameOf(const Id& work) {
    return QStringLiteral("work-") + QString::fromStdString(work);
}

} // namespace

Pieces CitedWorks::ids(const std::vector<Id>& sources) {
    cite(sources);
    Pieces pieces;
    for (const Id& id : sources) {
        if (!pieces.empty())
            pieces.push_back({.text = QStringLiteral(" · ")}); // of no script, unlike a comma
        const QString isolated = QChar(0x2068) + QString::fromStdString(id) + QChar(0x2069);
        pieces.push_back({.text = isolated, .link = QLatin1Char('#') + nameOf(id)});
    }
    return pieces;
}

/// A work's line, and its address on a line of its own, so that it can be copied whole.
std::vector<Paragraph> CitedWorks::paragraphs(const Id& id) const {
    std::vector<Paragraph> work = fromHtml(Look::Item, Citation::work(m_museum, id, Citation::Length::Full));
    if (work.empty())
        return work;
    work.front().name = nameOf(id);
    const Reference* reference = m_museum.reference(id);
    if (reference == nullptr || reference->url.empty())
        return work;
    const QString address = QString::fromStdString(reference->url);
    for (Piece& piece : work.back().pieces)
        piece.text.remove(address);
    work.back().pieces.push_back({.text = QLatin1Char('\n') + address, .link = address});
    return work;
}

Part CitedWorks::part() const {
    Part part{.begin = Part::Begin::Flow,
              .lower = 12.0,
              .blocks = {Paragraph{.look = Look::Heading,
                                   .pieces = {{.text = tr("Works cited")}},
                                   .name = QStringLiteral("works"),
                                   .listed = true}}};
    for (const Id& id : Citation::inOrder(m_cited)) {
        const std::vector<Paragraph> work = paragraphs(id);
        part.blocks.insert(part.blocks.end(), work.begin(), work.end());
    }
    return part;
}

} // namespace halls::app::paper
