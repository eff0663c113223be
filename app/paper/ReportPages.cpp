// SPDX-License-Identifier: MPL-2.0
#include "paper/ReportPages.h"

#include "paper/Tables.h"
#include "words/PictureNote.h"
#include "words/Words.h"

#include <QDate>

#include <algorithm>

namespace halls::app {

using namespace paper;

QString ReportPages::head() const {
    return tr("%1 – report: two states compared", "title of a museum, on every page").arg(text(m_museum.title));
}

QString ReportPages::foot() const {
    return tr("All pictures are drawn from a model; none is a photograph.");
}

QString ReportPages::about() const {
    if (const Hall* hall = m_museum.hall(m_wish.hall))
        return tr("The objects of: %1").arg(text(hall->title));
    if (m_wish.exhibits.size() == m_museum.exhibits.size())
        return tr("All objects of the museum");
    QStringList titles;
    for (const Id& id : m_wish.exhibits) {
        if (const Exhibit* exhibit = m_museum.exhibit(id))
            titles << text(exhibit->title);
    }
    return titles.join(tr("; "));
}

Part ReportPages::cover() {
    Part part{.lower = 24.0, .blocks = {}};
    part.blocks.push_back(plain(Look::Title, text(m_museum.title)));
    part.blocks.push_back(plain(Look::Heading, tr("Report: two states compared")));
    part.blocks.push_back(plain(Look::Large, about()));
    for (const Id& state : {m_wish.first, m_wish.second})
        part.blocks.push_back(plain(Look::Text, m_objects.caption(state)));
    addSigning(part);
    addData(part);
    addStates(part);
    addScans(part);
    part.blocks.push_back(
        plain(Look::Text, tr("The pictures are of a model, not of the museum: shapes and places are documented only as "
                             "far as each page says. Where something is not known, this report says so.")));
    return part;
}

/// Who answers for it; what is not stated can be filled in by hand.
void ReportPages::addSigning(Part& part) const {
    const auto add = [&](const QString& name, const std::string& value) {
        const QString stated = QString::fromStdString(value);
        part.blocks.push_back(
            Paragraph{.pieces = {{.text = name + QLatin1Char(' '), .quiet = true},
                                 {.text = stated.isEmpty() ? tr("not stated") : stated, .bold = !stated.isEmpty()}}});
        if (stated.isEmpty())
            part.blocks.push_back(Ruled{});
    };
    add(tr("Prepared by:"), m_wish.preparedBy);
    add(tr("Purpose:"), m_wish.purpose);
    part.blocks.push_back(Paragraph{.pieces = {{.text = tr("Checked by, date, signature:"), .quiet = true}}});
    part.blocks.push_back(Ruled{});
}

void ReportPages::addData(Part& part) const {
    NamedRows rows;
    rows.add(tr("Made on"), Words::date(QDate::currentDate().toString(Qt::ISODate).toStdString()));
    rows.add(tr("Program"), QStringLiteral("Mosul Halls " HALLS_VERSION));
    rows.add(tr("Data"), tr("package “%1”, format %2").arg(QString::fromStdString(m_museum.id)).arg(m_museum.format));
    if (!m_wish.packageHash.empty())
        rows.add(tr("SHA-256 of the data"),
                 QString::fromStdString(m_wish.packageHash) + QLatin1Char('\n') +
                     tr("Of all JSON files and source texts of the package; the manual page says how to check it."));
    part.blocks.push_back(plain(Look::SubHeading, tr("What it was made of")));
    part.blocks.push_back(rows.table());
}

/// How each state is dated, and what the date rests on.
void ReportPages::addStates(Part& part) {
    part.blocks.push_back(plain(Look::SubHeading, tr("How the states are dated")));
    NamedRows rows;
    for (const Id& id : {m_wish.first, m_wish.second}) {
        const State* state = m_museum.state(id);
        if (state == nullptr)
            continue;
        Pieces pieces{
            {.text = tr("%1 (to the %2)", "dates, how exact").arg(Words::dates(*state), Words::of(state->precision)),
             .bold = true}};
        for (Piece& piece : m_works.linked(state->text.empty() ? QString() : QLatin1Char('\n') + text(state->text)))
            pieces.push_back(std::move(piece));
        pieces.push_back({.text = QLatin1Char('\n') + tr("Sources: ")});
        if (state->sources.empty())
            pieces.push_back({.text = tr("none")});
        for (Piece& source : m_works.ids(state->sources))
            pieces.push_back(std::move(source));
        const QString note = PictureNote::of(m_museum, *state, m_wish.hall, m_wish.language);
        if (!note.isEmpty())
            pieces.push_back({.text = QLatin1Char('\n') + note, .quiet = true});
        rows.add(text(state->title), std::move(pieces));
    }
    part.blocks.push_back(rows.table());
}

/// Halls of which a scan is shown, or of which nothing was recorded then.
void ReportPages::addScans(Part& part) const {
    NamedRows rows;
    for (const Hall& hall : m_museum.halls) {
        for (const Id& id : {m_wish.first, m_wish.second}) {
            const auto its = hall.states.find(id);
            const bool named = m_wish.hall.empty() || m_wish.hall == hall.id;
            if (!named || its == hall.states.end())
                continue;
            QStringList said;
            if (its->second.alignment)
                said << ObjectPages::alignmentWords(*its->second.alignment);
            if (its->second.notRecorded)
                said << tr("Nothing was recorded of it then: what is drawn is taken over from another state.");
            rows.add(tr("%1, %2", "hall, state").arg(text(hall.title), text(m_museum.state(id)->title)),
                     said.join(QLatin1Char(' ')));
        }
    }
    if (rows.empty())
        return;
    part.blocks.push_back(plain(Look::SubHeading, tr("Scans, and what was not recorded")));
    part.blocks.push_back(rows.table());
}

void ReportPages::addCounts(Part& part, const std::vector<ExhibitDifference>& rows) const {
    NamedRows counts;
    for (const Difference value : kDifferences) {
        const auto count = std::ranges::count(rows, value, &ExhibitDifference::difference);
        if (count > 0)
            counts.add(Words::of(value), QString::number(count));
    }
    counts.add(tr("Objects in this report"), QString::number(rows.size()));
    part.blocks.push_back(counts.table());
    if (std::ranges::any_of(rows, [](const auto& row) { return row.difference == Difference::NotRecorded; }))
        part.blocks.push_back(
            plain(Look::Text, tr("An object that was not recorded then is counted neither as present nor as lost.")));
}

Part ReportPages::contents() const {
    return {
        .begin = Part::Begin::WhereItFits, .lower = 20.0, .blocks = {plain(Look::Heading, tr("Contents")), Contents{}}};
}

Part ReportPages::overview(const std::vector<ExhibitDifference>& rows) const {
    Table table{.shares = {0.40, 0.20, 0.20, 0.20}, .rows = {}, .named = false};
    const auto stateTitle = [&](const Id& id) { return text(m_museum.state(id)->title); };
    table.rows.push_back({.cells = {{{.text = tr("Object")}},
                                    {{.text = stateTitle(m_wish.first)}},
                                    {{.text = stateTitle(m_wish.second)}},
                                    {{.text = tr("What changed")}}},
                          .head = true});
    const auto fate = [&](const ExhibitState* its) {
        return its == nullptr ? tr("not named here") : Words::of(its->fate);
    };
    for (const Difference value : kDifferences) {
        for (const ExhibitDifference& row : rows) {
            if (row.difference != value)
                continue;
            const Piece title{.text = text(row.exhibit->title),
                              .link = QLatin1Char('#') + ObjectPages::nameOf(*row.exhibit)};
            table.rows.push_back({.cells = {{title},
                                            {{.text = fate(row.first)}},
                                            {{.text = fate(row.second)}},
                                            {{.text = Words::of(value), .bold = true}}}});
        }
    }
    Part part{.blocks = {Paragraph{.look = Look::Heading,
                                   .pieces = {{.text = tr("All objects by what became of them")}},
                                   .name = QStringLiteral("overview"),
                                   .listed = true}}};
    addCounts(part, rows);
    part.blocks.push_back(std::move(table));
    return part;
}

} // namespace halls::app
