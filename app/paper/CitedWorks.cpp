// SPDX-License-Identifier: MPL-2.0
#include "paper/CitedWorks.h"

#include "museum/Quoting.h"
#include "paper/FromHtml.h"
#include "words/Citation.h"
#include "words/Isolates.h"
#include "words/PassageText.h"
#include "words/Words.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

namespace halls::app::paper {
namespace {

QString nameOf(const Id& work) {
    return QStringLiteral("work-") + QString::fromStdString(work);
}

} // namespace

template <class Word>
Pieces CitedWorks::links(const std::vector<Id>& sources, Word&& word) {
    cite(sources);
    Pieces pieces;
    for (const Id& id : sources) {
        if (!pieces.empty())
            pieces.push_back({.text = QStringLiteral(" · ")}); // of no script, unlike a comma
        const QString isolated = Isolates::text(word(id));
        pieces.push_back({.text = isolated, .link = QLatin1Char('#') + nameOf(id)});
    }
    return pieces;
}

Pieces CitedWorks::ids(const std::vector<Id>& sources) {
    return links(sources, [](const Id& id) { return QString::fromStdString(id); });
}

Pieces CitedWorks::names(const std::vector<Id>& sources) {
    return links(sources, [this](const Id& id) { return Citation::name(m_museum, id); });
}

Pieces CitedWorks::linked(const QString& text) {
    static const QRegularExpression kNamed(QStringLiteral("\\bS[0-9]+\\b"));
    Pieces pieces;
    qsizetype from = 0;
    for (auto found = kNamed.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch named = found.next();
        const Id id = named.captured().toStdString();
        if (m_museum.reference(id) == nullptr)
            continue;
        cite({id});
        if (named.capturedStart() > from)
            pieces.push_back({.text = text.mid(from, named.capturedStart() - from)});
        pieces.push_back({.text = named.captured(), .link = QLatin1Char('#') + nameOf(id)});
        from = named.capturedEnd();
    }
    if (from < text.size())
        pieces.push_back({.text = text.mid(from)});
    return pieces;
}

Pieces CitedWorks::evidence(const Evidence& evidence, const std::string& language) {
    Pieces pieces{{.text = Words::of(evidence.evidenceClass), .bold = true}};
    const auto addLine = [&](const QString& line) {
        for (Piece& piece : linked(QLatin1Char('\n') + line))
            pieces.push_back(std::move(piece));
    };
    if (!evidence.speaker.empty())
        addLine(tr("Said by: %1.").arg(QString::fromStdString(evidence.speaker.in(language))));
    if (!evidence.why.empty())
        addLine(QString::fromStdString(evidence.why.in(language)));
    if (!evidence.sources.empty())
        addLine(tr("Sources: "));
    for (Piece& id : ids(evidence.sources))
        pieces.push_back(std::move(id));
    return pieces;
}

std::vector<Block> CitedWorks::quoted(const Quotation& quotation) const {
    const ResolvedQuotation found = resolve(m_museum, quotation);
    if (found.fit != QuotationFit::Exact)
        return {plain(Look::Quiet, Words::of(found.fit))};
    // The words as they stand in the source, with our marks where some are missing; in their own direction, whatever
    // the page has.
    const SourceText& source = *found.source;
    Pieces pieces{{.text = QStringLiteral("“")}};
    for (const PassageText::Run& run : PassageText(source).runsOf(found.start, found.end))
        pieces.push_back({.text = run.text, .marked = run.kind != PassageText::Kind::Source});
    pieces.push_back({.text = QStringLiteral("”")});
    std::vector<Block> blocks{Paragraph{.look = Look::Quote,
                                        .pieces = std::move(pieces),
                                        .direction = QLocale(QString::fromStdString(source.language)).textDirection()}};
    for (Paragraph& from : fromHtml(Look::From, Citation::work(m_museum, source.id))) {
        from.direction.reset();
        if (!quotation.passage.empty())
            from.pieces.push_back(
                {.text = tr(", ") + tr("passage %1").arg(Isolates::text(QString::fromStdString(quotation.passage)))});
        blocks.push_back(std::move(from));
    }
    return blocks;
}

/// A work's name; its address on a line of its own, so that it can be copied whole; then, in the language of the page,
/// what else is known of it.
std::vector<Paragraph> CitedWorks::paragraphs(const Id& id) const {
    std::vector<Paragraph> work = fromHtml(Look::Item, Citation::work(m_museum, id, Citation::Length::Name));
    if (!work.empty())
        work.front().name = nameOf(id);
    const Reference* reference = m_museum.reference(id);
    if (work.empty() || reference == nullptr)
        return work;
    Pieces& pieces = work.back().pieces;
    const auto addLink = [&](const QString& address) {
        pieces.push_back({.text = QStringLiteral("\n")});
        const QUrl url(address);
        const bool leads = url.isValid() && url.scheme().startsWith(QLatin1String("http"));
        pieces.push_back({.text = address, .link = leads ? address : QString()});
    };
    if (!reference->note.empty())
        pieces.push_back({.text = QLatin1Char(' ') + QString::fromStdString(reference->note)});
    if (!reference->url.empty())
        addLink(QString::fromStdString(reference->url));
    if (!reference->doi.empty())
        addLink(QStringLiteral("https://doi.org/") + QString::fromStdString(reference->doi));
    work.push_back(plain(Look::Aside, Citation::about(*reference).join(QStringLiteral(" · "))));
    if (const QString repeated = Citation::repeated(*reference); !repeated.isEmpty())
        work.push_back(plain(Look::Aside, repeated));
    return work;
}

Part CitedWorks::part() const {
    Part part{.begin = Part::Begin::Flow,
              .lower = 12.0,
              .blocks = {Paragraph{.look = Look::Heading,
                                   .pieces = {{.text = tr("Works cited")}},
                                   .name = QStringLiteral("works"),
                                   .listed = true},
                         plain(Look::Text, tr("Each work in full: where it stands, when it was read, what was read of "
                                              "it, and whose report it repeats. Several works that repeat one report "
                                              "are one source."))}};
    for (const Id& id : Citation::inOrder(m_cited)) {
        const std::vector<Paragraph> work = paragraphs(id);
        part.blocks.insert(part.blocks.end(), work.begin(), work.end());
    }
    return part;
}

} // namespace halls::app::paper
