// SPDX-License-Identifier: MPL-2.0
#include "paper/ReportPages.h"

#include "paper/Brighten.h"
#include "words/Citation.h"
#include "words/Words.h"

#include <QDate>
#include <QLocale>

#include <algorithm>

namespace halls::app {

using namespace paper;

namespace {

constexpr double kCoverLower = 110.0; ///< points
constexpr double kSmallest = 0.6;     ///< share of a picture's full size that still shows an object well

/// A table of what things are: names and what stands for them. Rows that say nothing are left out.
class NamedRows {
public:
    void add(const QString& name, Pieces value) {
        const bool says = std::ranges::any_of(value, [](const Piece& piece) { return !piece.text.isEmpty(); });
        if (says)
            m_table.rows.push_back({.cells = {{{.text = name}}, std::move(value)}});
    }
    void add(const QString& name, const QString& value) { add(name, Pieces{{.text = value}}); }
    Table table() { return std::move(m_table); }

private:
    Table m_table{.shares = {0.28, 0.72}, .rows = {}};
};

} // namespace

QString ReportPages::caption(const Id& stateId) const {
    const State* state = m_museum.state(stateId);
    return state == nullptr ? QString() : tr("%1, %2", "state, dates").arg(text(state->title), Words::dates(*state));
}

QString ReportPages::head() const {
    return tr("%1 – report: two states compared", "title of a museum, on every page").arg(text(m_museum.title));
}

QString ReportPages::foot() const {
    return tr("All pictures are drawn from a model; none is a photograph.");
}

Part ReportPages::cover(const std::vector<ExhibitDifference>& rows) const {
    Part part{.lower = kCoverLower, .blocks = {}};
    const auto add = [&](Block block) { part.blocks.push_back(std::move(block)); };
    add(plain(Look::Title, text(m_museum.title)));
    add(plain(Look::Heading, tr("Two states compared")));
    add(plain(Look::Text, caption(m_wish.first)));
    add(plain(Look::Text, caption(m_wish.second)));
    add(plain(Look::Text, text(m_museum.description)));
    add(plain(Look::SubHeading, tr("What changed")));
    NamedRows counts;
    for (const Difference value : kDifferences) {
        const auto count = std::ranges::count(rows, value, &ExhibitDifference::difference);
        if (count > 0)
            counts.add(Words::of(value), QString::number(count));
    }
    counts.add(tr("Objects in this report"), QString::number(rows.size()));
    add(counts.table());
    add(plain(Look::Text, tr("The pictures are of a model, not of the museum: shapes and places are documented only "
                             "as far as each page says. Where something is not known, this report says so.")));
    const QString today = Words::date(QDate::currentDate().toString(Qt::ISODate).toStdString());
    add(plain(Look::Quiet, tr("Made on %1 with Mosul Halls %2.").arg(today, QStringLiteral(HALLS_VERSION))));
    return part;
}

Part ReportPages::contents() const {
    return {.blocks = {plain(Look::Heading, tr("Contents")), Contents{}}};
}

void ReportPages::addState(Part& part, const Id& id, const ExhibitState* its) {
    part.blocks.push_back(plain(Look::SubHeading, caption(id)));
    if (its == nullptr) {
        part.blocks.push_back(plain(Look::Text, tr("The sources of this museum do not name it here.")));
        return;
    }
    NamedRows rows;
    rows.add(tr("What became of it"), Pieces{{.text = Words::of(its->fate), .bold = true}});
    rows.add(tr("In words"), text(its->text));
    for (const Aspect aspect : Citation::aspectsOf(its->evidence, {.exhibit = "any"})) {
        const Evidence* found = its->evidence.of(aspect);
        const Evidence evidence = found == nullptr ? Evidence{} : *found;
        Pieces said{{.text = Words::of(evidence.evidenceClass)}};
        if (!evidence.why.empty())
            said.push_back({.text = QLatin1Char('\n') + text(evidence.why)});
        if (!evidence.sources.empty())
            said.push_back({.text = QStringLiteral("\n")});
        for (Piece& id : m_works.ids(evidence.sources))
            said.push_back(std::move(id));
        rows.add(Words::of(aspect), std::move(said));
    }
    part.blocks.push_back(rows.table());
}

void ReportPages::addRecord(Part& part, const ObjectRecord& its) {
    NamedRows rows;
    rows.add(tr("Type"), text(its.type));
    rows.add(tr("Period"), text(its.period));
    rows.add(tr("Material"), text(its.material));
    rows.add(tr("Found at"), text(its.findSpot));
    rows.add(tr("Original or cast"), Words::of(its.made));
    for (const Measurement& measured : its.measurements) {
        m_works.cite(measured.sources);
        const bool known = measured.confidence != EvidenceClass::Unknown;
        const QString metres = QLocale::c().toString(qreal{measured.metres}, 'g', 3);
        const QString value = known ? tr("%1 m (%2)").arg(metres, Words::of(measured.confidence)) : tr("not known");
        const QString note = text(measured.note);
        rows.add(Words::measured(measured.what),
                 note.isEmpty() ? value : tr("%1. %2", "measurement, note").arg(value, note));
    }
    QStringList numbers;
    for (const std::string& number : its.numbers)
        numbers << QChar(0x2068) + QString::fromStdString(number) + QChar(0x2069);
    rows.add(tr("Numbers"), numbers.join(tr(", ")));
    rows.add(tr("Note"), text(its.note));
    rows.add(tr("Sources"), m_works.ids(its.sources));
    part.blocks.push_back(plain(Look::SubHeading, tr("Record")));
    part.blocks.push_back(rows.table());
}

void ReportPages::addClaims(Part& part, const Id& exhibit) {
    for (const Claim& claim : m_museum.claims) {
        if (std::ranges::find(claim.about, exhibit) == claim.about.end())
            continue;
        part.blocks.push_back(plain(Look::SubHeading, tr("Sources do not agree: %1").arg(text(claim.topic))));
        for (const Statement& statement : claim.statements) {
            Pieces pieces{{.text = text(statement.text) + QStringLiteral(" (")}};
            for (Piece& id : m_works.ids(statement.sources))
                pieces.push_back(std::move(id));
            pieces.push_back({.text = QStringLiteral(")")});
            part.blocks.push_back(Paragraph{.look = Look::Item, .pieces = std::move(pieces)});
        }
    }
}

Figure ReportPages::figure(const Exhibit& exhibit, const Id& state, const QImage& picture) const {
    const std::optional<QImage> brighter = brightenedForPaper(picture);
    const QString what = caption(state);
    QString drawn = picture.isNull() ? tr("Nothing could be drawn.") : tr("Drawn model, not a photograph.");
    if (brighter)
        drawn += QLatin1Char(' ') + tr("Brightened for paper.");
    return {.image = brighter.value_or(picture),
            .captions = {what + QLatin1Char('\n') + drawn},
            .alternative = tr("Drawn model of %1: %2").arg(text(exhibit.title), what)};
}

Part ReportPages::exhibit(const ExhibitDifference& row, const std::pair<QImage, QImage>& pictures) {
    const Hall* hall = m_museum.hall(row.exhibit->hall);
    QString changed = Words::of(row.difference);
    if (row.movedBy)
        changed = tr("%1, by %2 m").arg(changed, QLocale::c().toString(qreal{*row.movedBy}, 'f', 2));
    Part part;
    part.blocks.push_back(Paragraph{.look = Look::Heading,
                                    .pieces = {{.text = text(row.exhibit->title)}},
                                    .name = QStringLiteral("exhibit-") + QString::fromStdString(row.exhibit->id),
                                    .listed = true});
    part.blocks.push_back(
        Paragraph{.pieces = {{.text = (hall == nullptr ? QString() : text(hall->title)) + QStringLiteral(" — ")},
                             {.text = changed, .bold = true}}});
    part.blocks.push_back(Figures{.each = {figure(*row.exhibit, m_wish.first, pictures.first),
                                           figure(*row.exhibit, m_wish.second, pictures.second)},
                                  .least = kSmallest});
    addState(part, m_wish.first, row.first);
    addState(part, m_wish.second, row.second);
    addRecord(part, row.exhibit->record);
    addClaims(part, row.exhibit->id);
    return part;
}

Part ReportPages::works() const {
    return m_works.part();
}

} // namespace halls::app
