// SPDX-License-Identifier: MPL-2.0
#include "paper/HandoutPages.h"

#include "museum/Quoting.h"
#include "paper/PaperPdf.h"
#include "words/Citation.h"
#include "words/Colours.h"
#include "words/PassageText.h"
#include "words/Words.h"

#include <QDate>

#include <algorithm>

namespace halls::app {
namespace {

QString paragraph(const QString& words, const char* look = "large") {
    return words.isEmpty() ? QString()
                           : QStringLiteral("<p class=\"%1\">%2</p>").arg(QLatin1String(look), escaped(words));
}

/// The quoted words as they stand in the source, with our marks where some are missing.
QString quotedHtml(const SourceText& source, std::size_t start, std::size_t end) {
    QString html;
    for (const PassageText::Run& run : PassageText(source).runsOf(start, end)) {
        QString words = escaped(run.text);
        words.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        html += run.kind == PassageText::Kind::Source ? words : colours::inked(colours::kPaperGapInk, words);
    }
    return html;
}

const char* directionOf(const std::string& language) {
    return QLocale(QString::fromStdString(language)).textDirection() == Qt::RightToLeft ? "rtl" : "ltr";
}

} // namespace

bool HandoutPages::draft() const {
    return std::ranges::find(m_tour.drafts, m_wish.language) != m_tour.drafts.end();
}

QString HandoutPages::ids(const std::set<Id>& sources) const {
    QStringList words;
    for (const Id& id : Citation::inOrder(sources))
        words << Citation::isolated(QString::fromStdString(id));
    return words.join(tr(", "));
}

QString HandoutPages::stateWords(const Id& stateId) const {
    const State* state = m_museum.state(stateId);
    return state == nullptr ? QString() : tr("%1, %2", "state, dates").arg(text(state->title), Words::dates(*state));
}

std::vector<Id> HandoutPages::statesOf(const TourStep& step) const {
    if (!step.comparison)
        return {step.state};
    return {step.comparison->first, step.comparison->second};
}

QString HandoutPages::title() const {
    QString html = QStringLiteral("<h1>%1</h1>").arg(escaped(text(m_tour.title)));
    html += paragraph(text(m_tour.audience)) + paragraph(text(m_tour.text));
    if (draft())
        html +=
            QStringLiteral("<p class=\"large\"><b>%1</b></p>").arg(escaped(tr("Draft translation, awaiting review.")));
    html += QStringLiteral("<h2>%1</h2>").arg(escaped(text(m_museum.title)));
    html += paragraph(tr("The pictures are of a schematic reconstruction; they are not a survey."));
    html += paragraph(text(m_museum.description), "small");
    const bool destruction =
        std::ranges::any_of(m_wish.steps, [&](std::size_t step) { return m_tour.steps[step].destruction; });
    if (destruction && m_museum.notice)
        html += paragraph(text(m_museum.notice->text), "small");
    html += QStringLiteral("<h3>%1</h3>").arg(escaped(tr("Steps")));
    for (const std::size_t step : m_wish.steps)
        html += QStringLiteral("<p class=\"item\">%1</p>").arg(escaped(heading(step)));
    const QString today = Words::date(QDate::currentDate().toString(Qt::ISODate).toStdString());
    return html + QStringLiteral("<p class=\"name\">%1</p>")
                      .arg(escaped(tr("Made on %1 with Mosul Halls %2.").arg(today, QStringLiteral(HALLS_VERSION))));
}

QString HandoutPages::footer() const {
    QString words =
        tr("%1 – schematic reconstruction, not a survey", "title of a tour, on every page").arg(text(m_tour.title));
    return draft() ? words + QStringLiteral(" – ") + tr("draft translation") : words;
}

QString HandoutPages::heading(std::size_t step) const {
    return tr("%1. %2", "number and title of a step").arg(step + 1).arg(text(m_tour.steps[step].title));
}

QStringList HandoutPages::captions(const TourStep& step) const {
    const View* view = m_museum.view(step.camera.view);
    const Hall* hall = view == nullptr ? m_museum.hallAt(step.camera.path.back().position) : m_museum.hall(view->hall);
    const QString where = hall == nullptr ? QString() : text(hall->title) + QStringLiteral(": ");
    if (!step.comparison)
        return {where + stateWords(step.state)};
    const QString first = stateWords(step.comparison->first);
    const QString second = stateWords(step.comparison->second);
    switch (step.comparison->mode) {
    case CompareMode::Swipe:
        if (step.comparison->horizontal)
            return {where + tr("above: %1; below: %2").arg(first, second)};
        return {where + first, where + second};
    case CompareMode::SideBySide:
        return {where + first, where + second};
    case CompareMode::Blend:
        return {where + tr("two states mixed: %1; %2").arg(first, second)};
    case CompareMode::Ghost:
        return {where + tr("%1; as pale forms: %2").arg(second, first)};
    case CompareMode::Off:
        break;
    }
    return {where + stateWords(step.state)};
}

QString HandoutPages::words(const TourStep& step) const {
    QString html = paragraph(text(step.text));
    if (step.showEvidence)
        html += paragraph(tr("The colours say how far to trust each surface; the last pages explain them."), "name");
    if (m_wish.notes && !step.notes.empty())
        html += QStringLiteral("<p class=\"note\"><b>%1</b> %2</p>")
                    .arg(escaped(tr("For the educator:")), escaped(text(step.notes)));
    return html;
}

QString HandoutPages::question(const TourStep& step) const {
    return step.question.empty() ? QString()
                                 : QStringLiteral("<p class=\"large\"><b>%1</b></p>").arg(escaped(text(step.question)));
}

QString HandoutPages::passage(const Quotation& quotation) const {
    const ResolvedQuotation found = resolve(m_museum, quotation);
    if (found.fit != QuotationFit::Exact)
        return QStringLiteral("<p class=\"name\">%1</p>").arg(escaped(Words::of(found.fit)));
    const SourceText& source = *found.source;
    const QString words = quotedHtml(source, found.start, found.end);
    // What is quoted keeps its own direction, whatever the page has.
    QString html =
        QStringLiteral("<p class=\"quote\" dir=\"%1\" align=\"%2\">“%3”</p>")
            .arg(QLatin1String(directionOf(source.language)),
                 QLatin1String(directionOf(source.language) == std::string("rtl") ? "right" : "left"), words);
    QStringList where{Citation::work(m_museum, source.id)};
    if (!quotation.passage.empty())
        where << escaped(
            tr("passage %1").arg(QChar(0x2068) + QString::fromStdString(quotation.passage) + QChar(0x2069)));
    return html + QStringLiteral("<p class=\"from\">%1</p>").arg(where.join(tr(", ")));
}

QString HandoutPages::evidence(const TourStep& step) {
    std::set<Id> sources;
    QStringList known;
    const auto addSources = [&](const Knowledge& its) {
        for (const Aspect aspect : kAspects) {
            if (const Evidence* said = its.of(aspect))
                sources.insert(said->sources.begin(), said->sources.end());
        }
    };
    // One line for all states that are shown, or one for each where they are not known alike.
    const auto add = [&](const LocalText& title, const auto& its) {
        const std::vector<Id> states = statesOf(step);
        std::vector<EvidenceClass> classes;
        for (const Id& state : states) {
            const auto found = its.find(state);
            if (found != its.end())
                addSources(found->second.evidence);
            classes.push_back(found == its.end() ? EvidenceClass::Unknown
                                                 : found->second.evidence.classOf(Aspect::Form));
        }
        const bool alike = std::ranges::count(classes, classes.front()) == std::ssize(classes);
        for (std::size_t i = 0; i < (alike ? 1 : states.size()); ++i) {
            const State* state = m_museum.state(states[i]);
            const QString what = alike || state == nullptr
                                     ? text(title)
                                     : tr("%1 (%2)", "what is shown, state").arg(text(title), text(state->title));
            known << tr("%1: %2", "what is shown, how far to trust it").arg(what, Words::of(classes[i]));
        }
    };
    const View* view = m_museum.view(step.camera.view);
    const Hall* hall = view == nullptr ? m_museum.hallAt(step.camera.path.back().position) : m_museum.hall(view->hall);
    std::vector<Id> exhibits;
    if (view != nullptr && !view->exhibit.empty())
        exhibits.push_back(view->exhibit);
    for (const Id& pinId : step.pins) {
        const Pin* pin = m_museum.pin(pinId);
        if (pin == nullptr)
            continue;
        sources.insert(pin->evidence.sources.begin(), pin->evidence.sources.end());
        if (!pin->exhibit.empty() && std::ranges::find(exhibits, pin->exhibit) == exhibits.end())
            exhibits.push_back(pin->exhibit);
    }
    if (hall != nullptr)
        add(hall->title, hall->states);
    for (const Id& id : exhibits) {
        if (const Exhibit* exhibit = m_museum.exhibit(id))
            add(exhibit->title, exhibit->states);
    }
    m_cited.insert(sources.begin(), sources.end());
    QString html =
        QStringLiteral("<p class=\"name\">%1").arg(escaped(tr("How far to trust the forms in the picture: ")));
    html += escaped(known.join(tr("; "))) + QStringLiteral("<br>");
    return html + escaped(tr("Sources: ")) + (sources.empty() ? escaped(tr("none")) : ids(sources)) +
           QStringLiteral("</p>");
}

QString HandoutPages::passages(const TourStep& step) {
    QString html;
    for (const Id& id : step.pins) {
        const Pin* pin = m_museum.pin(id);
        if (pin == nullptr || pin->quotations.empty())
            continue;
        html += QStringLiteral("<h3>%1</h3>").arg(escaped(tr("From the source: %1").arg(text(pin->label))));
        for (const Quotation& quotation : pin->quotations)
            html += passage(quotation);
    }
    return html + evidence(step);
}

QStringList HandoutPages::answers() const {
    QStringList all;
    for (const std::size_t index : m_wish.steps) {
        const TourStep& step = m_tour.steps[index];
        if (step.answer.empty())
            continue;
        QString html = all.isEmpty() ? QStringLiteral("<h2>%1</h2>").arg(escaped(tr("Answers"))) : QString();
        html += QStringLiteral("<h3>%1</h3>").arg(escaped(heading(index)));
        all << html + paragraph(text(step.question), "name") + paragraph(text(step.answer));
    }
    return all;
}

QString HandoutPages::works() const {
    return QStringLiteral("<h2>%1</h2>").arg(escaped(tr("Works cited"))) +
           Citation::works(m_museum, Citation::inOrder(m_cited), Citation::Length::Full);
}

} // namespace halls::app
