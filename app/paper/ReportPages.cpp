// SPDX-License-Identifier: MPL-2.0
#include "paper/ReportPages.h"

#include "paper/PaperPdf.h"
#include "words/Citation.h"
#include "words/Words.h"

#include <QDate>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace halls::app {
namespace {

QString tableRow(const QString& name, const QString& htmlValue) {
    if (htmlValue.isEmpty())
        return {};
    const QString first = QStringLiteral("<td width=\"28%\" class=\"name\">%1</td>").arg(escaped(name));
    const QString second = QStringLiteral("<td width=\"72%\">%1</td>").arg(htmlValue);
    // Tables of the toolkit run from left to right in any language: the name stands where reading begins.
    return QStringLiteral("<tr>%1</tr>").arg(QGuiApplication::isRightToLeft() ? second + first : first + second);
}

QString table(const QString& rows) {
    return QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"4\">%1</table>").arg(rows);
}

} // namespace

QString ReportPages::ids(const std::vector<Id>& sources) const {
    QStringList words;
    for (const Id& id : sources)
        words << Citation::isolated(QString::fromStdString(id));
    return words.join(tr(", "));
}

QString ReportPages::caption(const Id& stateId) const {
    const State* state = m_museum.state(stateId);
    return state == nullptr ? QString() : tr("%1, %2", "state, dates").arg(text(state->title), Words::dates(*state));
}

QString ReportPages::title(const std::vector<ExhibitDifference>& rows) const {
    QString html =
        QStringLiteral("<h1>%1</h1><h2>%2</h2>").arg(escaped(text(m_museum.title)), escaped(tr("Two states compared")));
    html += QStringLiteral("<p>%1<br>%2</p>").arg(escaped(caption(m_wish.first)), escaped(caption(m_wish.second)));
    html += QStringLiteral("<p>%1</p>").arg(escaped(text(m_museum.description)));
    html += QStringLiteral("<h3>%1</h3>").arg(escaped(tr("What changed")));
    QString counts;
    for (const Difference value : kDifferences) {
        const auto count = std::ranges::count(rows, value, &ExhibitDifference::difference);
        if (count > 0)
            counts += tableRow(Words::of(value), QString::number(count));
    }
    html += table(counts + tableRow(tr("Objects in this report"), QString::number(rows.size())));
    html += QStringLiteral("<p>%1</p>")
                .arg(escaped(tr("The pictures are of a model, not of the museum: shapes and places are documented only "
                                "as far as each page says. Where something is not known, this report says so.")));
    const QString today = Words::date(QDate::currentDate().toString(Qt::ISODate).toStdString());
    return html + QStringLiteral("<p class=\"name\">%1</p>")
                      .arg(escaped(tr("Made on %1 with Mosul Halls %2.").arg(today, QStringLiteral(HALLS_VERSION))));
}

QString ReportPages::state(const Id& id, const ExhibitState* its) {
    QString html = QStringLiteral("<h3>%1</h3>").arg(escaped(caption(id)));
    if (its == nullptr)
        return html + QStringLiteral("<p>%1</p>").arg(escaped(tr("The sources of this museum do not name it here.")));
    for (const Aspect aspect : kAspects) {
        if (const Evidence* evidence = its->evidence.of(aspect))
            cite(evidence->sources);
    }
    QString rows = tableRow(tr("What became of it"), QStringLiteral("<b>%1</b>").arg(escaped(Words::of(its->fate))));
    rows += tableRow(tr("In words"), escaped(text(its->text)));
    for (const Aspect aspect : Citation::aspectsOf(its->evidence, {.exhibit = "any"})) {
        const Evidence* found = its->evidence.of(aspect);
        const Evidence evidence = found == nullptr ? Evidence{} : *found;
        QStringList said{escaped(Words::of(evidence.evidenceClass)), escaped(text(evidence.why))};
        if (!evidence.sources.empty())
            said << ids(evidence.sources);
        said.removeAll(QString());
        rows += tableRow(Words::of(aspect), said.join(QStringLiteral("<br>")));
    }
    return html + table(rows);
}

QString ReportPages::record(const ObjectRecord& its) {
    cite(its.sources);
    QString rows = tableRow(tr("Type"), escaped(text(its.type))) + tableRow(tr("Period"), escaped(text(its.period))) +
                   tableRow(tr("Material"), escaped(text(its.material))) +
                   tableRow(tr("Found at"), escaped(text(its.findSpot))) +
                   tableRow(tr("Original or cast"), escaped(Words::of(its.made)));
    for (const Measurement& measured : its.measurements) {
        cite(measured.sources);
        const bool known = measured.confidence != EvidenceClass::Unknown;
        const QString metres = QLocale::c().toString(qreal{measured.metres}, 'g', 3);
        const QString value = known ? tr("%1 m (%2)").arg(metres, Words::of(measured.confidence)) : tr("not known");
        const QString note = text(measured.note);
        rows += tableRow(Words::measured(measured.what),
                         escaped(note.isEmpty() ? value : tr("%1. %2", "measurement, note").arg(value, note)));
    }
    QStringList numbers;
    for (const std::string& number : its.numbers)
        numbers << Citation::isolated(QString::fromStdString(number));
    rows += tableRow(tr("Numbers"), numbers.join(tr(", ")));
    rows += tableRow(tr("Note"), escaped(text(its.note)));
    rows += tableRow(tr("Sources"), ids(its.sources));
    return QStringLiteral("<h3>%1</h3>").arg(escaped(tr("Record"))) + table(rows);
}

QString ReportPages::claims(const Id& exhibit) {
    QString html;
    for (const Claim& claim : m_museum.claims) {
        if (std::ranges::find(claim.about, exhibit) == claim.about.end())
            continue;
        html += QStringLiteral("<h3>%1</h3><ul>").arg(escaped(tr("Sources do not agree: %1").arg(text(claim.topic))));
        for (const Statement& statement : claim.statements) {
            cite(statement.sources);
            html += QStringLiteral("<li>%1 (%2)</li>").arg(escaped(text(statement.text)), ids(statement.sources));
        }
        html += QStringLiteral("</ul>");
    }
    return html;
}

QString ReportPages::exhibit(const ExhibitDifference& row) {
    const Hall* hall = m_museum.hall(row.exhibit->hall);
    QString changed = Words::of(row.difference);
    if (row.movedBy)
        changed = tr("%1, by %2 m").arg(changed, QLocale::c().toString(qreal{*row.movedBy}, 'f', 2));
    QString html = QStringLiteral("<h2>%1</h2>").arg(escaped(text(row.exhibit->title)));
    html += QStringLiteral("<p>%1 — <b>%2</b></p>")
                .arg(hall == nullptr ? QString() : escaped(text(hall->title)), escaped(changed));
    return html + state(m_wish.first, row.first) + state(m_wish.second, row.second) + record(row.exhibit->record) +
           claims(row.exhibit->id);
}

QString ReportPages::works() const {
    return QStringLiteral("<h2>%1</h2>").arg(escaped(tr("Works cited"))) +
           Citation::works(m_museum, Citation::inOrder(m_cited), Citation::Length::Full);
}

} // namespace halls::app
