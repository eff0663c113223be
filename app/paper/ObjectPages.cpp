// SPDX-License-Identifier: MPL-2.0
#include "paper/ObjectPages.h"

#include "paper/Brighten.h"
#include "paper/FactWords.h"
#include "paper/Tables.h"
#include "words/Citation.h"
#include "words/Isolates.h"
#include "words/PinWords.h"
#include "words/Words.h"

#include <QLocale>

#include <utility>

namespace halls::app {

using namespace paper;

namespace {

constexpr double kSmallest = 0.6; ///< share of a picture's full size that still shows an object well

} // namespace

QString ObjectPages::caption(const Id& stateId) const {
    const State* state = m_museum.state(stateId);
    return state == nullptr ? QString() : tr("%1, %2", "state, dates").arg(text(state->title), Words::dates(*state));
}

QString ObjectPages::nameOf(const Exhibit& exhibit) {
    return QStringLiteral("exhibit-") + QString::fromStdString(exhibit.id);
}

QString ObjectPages::alignmentWords(const Alignment& alignment) {
    const auto pairs = static_cast<int>(alignment.pairs.size());
    const std::optional<float> residual = residualOf(alignment);
    if (!alignment.metresPerUnit)
        return tr("A scan whose unit is not stated: neither its size nor how well it fits is known.");
    if (!residual)
        return tr("A scan, laid here by %n pair(s) of places: too few to say how well it fits.", nullptr, pairs);
    return tr("A scan, laid here by %n pair(s) of places, which are still %1 apart (root of the mean square).", nullptr,
              pairs)
        .arg(Words::millimetres(*residual));
}

Figure ObjectPages::figure(const Exhibit& exhibit, const Id& state, const QImage& picture) const {
    const std::optional<QImage> brighter = brightenedForPaper(picture);
    const QString what = caption(state);
    QString drawn = picture.isNull() ? tr("Nothing could be drawn.") : tr("Drawn model, not a photograph.");
    if (brighter)
        drawn += QLatin1Char(' ') + tr("Brightened for paper.");
    return {.image = brighter.value_or(picture),
            .captions = {what + QLatin1Char('\n') + drawn},
            .alternative = tr("Drawn model of %1: %2").arg(text(exhibit.title), what)};
}

Part ObjectPages::part(const ExhibitDifference& row, const std::pair<QImage, QImage>& pictures) {
    const Exhibit& exhibit = *row.exhibit;
    Part part;
    part.blocks.push_back(Paragraph{
        .look = Look::Heading, .pieces = {{.text = text(exhibit.title)}}, .name = nameOf(exhibit), .listed = true});
    if (const Hall* hall = m_museum.hall(exhibit.hall))
        part.blocks.push_back(plain(Look::Quiet, text(hall->title)));
    part.blocks.push_back(Figures{
        .each = {figure(exhibit, m_wish.first, pictures.first), figure(exhibit, m_wish.second, pictures.second)},
        .least = kSmallest});
    addChange(part, row);
    addState(part, m_wish.first, row.first);
    addState(part, m_wish.second, row.second);
    addRecord(part, exhibit.record);
    addClaims(part, exhibit.id);
    addQuotations(part, exhibit.id);
    return part;
}

/// The facts, and apart from them what the model draws.
void ObjectPages::addChange(Part& part, const ExhibitDifference& row) const {
    QString changed = Words::of(row.difference);
    if (row.movedBy)
        changed = tr("%1, by %2 m").arg(changed, QLocale::c().toString(qreal{*row.movedBy}, 'f', 2));
    NamedRows rows;
    rows.add(tr("What changed"), Pieces{{.text = changed, .bold = true}});
    rows.add(tr("What the model draws"), Words::of(row.drawing));
    part.blocks.push_back(rows.table());
}

void ObjectPages::addState(Part& part, const Id& id, const ExhibitState* its) {
    part.blocks.push_back(plain(Look::SubHeading, caption(id)));
    if (its == nullptr) {
        part.blocks.push_back(plain(Look::Text, tr("The sources of this museum do not name it here.")));
        return;
    }
    NamedRows rows;
    rows.add(tr("What became of it"), Pieces{{.text = Words::of(its->fate), .bold = true}});
    rows.add(tr("In words"), m_works.linked(text(its->text)));
    if (its->alignment)
        rows.add(tr("Scan"), alignmentWords(*its->alignment));
    QStringList unknown; // together: where little is known, one page holds it
    for (const Aspect aspect : kExhibitAspects) {
        const Evidence* evidence = its->evidence.of(aspect);
        if (evidence != nullptr && *evidence != Evidence{})
            rows.add(Words::of(aspect), m_works.evidence(*evidence, m_wish.language));
        else if (evidence != nullptr || aspect != Aspect::Material)
            unknown << Words::of(aspect);
    }
    if (!unknown.isEmpty())
        rows.add(unknown.join(tr(", ")), Pieces{{.text = Words::of(EvidenceClass::Unknown), .bold = true}});
    part.blocks.push_back(rows.table());
}

/// After Object ID and the condition checks of Spectrum: what they ask for and the package has no place for is not
/// recorded, and is printed where somebody wants to fill it in.
void ObjectPages::addRecord(Part& part, const ObjectRecord& its) {
    NamedRows rows;
    const auto add = [&](const QString& name, const QString& value) {
        if (m_wish.emptyFields)
            rows.add(name, value, tr("not recorded"));
        else
            rows.add(name, value);
    };
    QStringList numbers;
    for (const std::string& number : its.numbers)
        numbers << Isolates::text(QString::fromStdString(number));
    add(tr("Numbers"), numbers.join(tr(", ")));
    add(tr("Type"), text(its.type));
    add(tr("Subject"), QString());
    add(tr("Period"), text(its.period));
    add(tr("Maker"), QString());
    add(tr("Material"), text(its.material));
    add(tr("Marks and inscriptions"), QString());
    add(tr("Found at"), text(its.findSpot));
    add(tr("Original or cast"), Words::of(its.made));
    for (const Measurement& measured : its.measurements) {
        const bool known = measured.confidence != EvidenceClass::Unknown;
        const QString metres = QLocale::c().toString(qreal{measured.metres}, 'g', 3);
        const QString value = known ? tr("%1 m (%2)").arg(metres, Words::of(measured.confidence)) : tr("not known");
        const QString note = text(measured.note);
        Pieces pieces = m_works.linked(note.isEmpty() ? value : tr("%1. %2", "measurement, note").arg(value, note));
        if (!measured.sources.empty())
            pieces.push_back({.text = QLatin1Char('\n') + tr("Sources: ")});
        for (Piece& id : m_works.ids(measured.sources))
            pieces.push_back(std::move(id));
        rows.add(Words::measured(measured.what), std::move(pieces));
    }
    add(tr("Where it is now"), QString());
    add(tr("Examined by"), QString());
    add(tr("Day of the check"), QString());
    rows.add(tr("Note"), m_works.linked(text(its.note)));
    rows.add(tr("Sources"), m_works.ids(its.sources));
    part.blocks.push_back(plain(Look::SubHeading, tr("Record")));
    part.blocks.push_back(rows.table());
}

/// None is hidden because of a judgement.
void ObjectPages::addClaims(Part& part, const Id& exhibit) {
    for (const Claim* about : claimsAbout(m_museum, exhibit)) {
        const Claim& claim = *about;
        part.blocks.push_back(plain(Look::SubHeading, tr("Sources do not agree: %1").arg(text(claim.topic))));
        for (const Statement& statement : claim.statements) {
            Pieces pieces = m_works.linked(text(statement.text));
            if (!statement.speaker.empty())
                pieces.push_back({.text = QLatin1Char(' ') + tr("Said by: %1.").arg(text(statement.speaker))});
            pieces.push_back({.text = QStringLiteral(" (")});
            for (Piece& id : m_works.ids(statement.sources))
                pieces.push_back(std::move(id));
            pieces.push_back({.text = QStringLiteral(")")});
            if (statement.judged) {
                const QString judged = tr("Judged best founded, because %1 (%2, %3)", "reason, who judged, date")
                                           .arg(text(statement.judged->why), text(statement.judged->by),
                                                Words::date(statement.judged->date));
                pieces.push_back({.text = QLatin1Char('\n') + judged, .bold = true});
            }
            part.blocks.push_back(Paragraph{.look = Look::Item, .pieces = std::move(pieces)});
        }
    }
}

void ObjectPages::addQuotations(Part& part, const Id& exhibit) {
    for (const Pin& pin : m_museum.pins) {
        if (pin.exhibit != exhibit || pin.quotations.empty())
            continue;
        part.blocks.push_back(plain(Look::SubHeading, tr("From the source: %1").arg(text(pin.label))));
        Pieces known = m_works.evidence(pin.evidence, m_wish.language);
        known.front().text = PinWords::known(pin.evidence.evidenceClass);
        part.blocks.push_back(Paragraph{.pieces = std::move(known)});
        for (const Quotation& quotation : pin.quotations) {
            for (Block& block : m_works.quoted(quotation))
                part.blocks.push_back(std::move(block));
        }
    }
}

} // namespace halls::app
