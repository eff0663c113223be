// SPDX-License-Identifier: MPL-2.0
#include "paper/HandoutPages.h"

#include "paper/Brighten.h"
#include "words/Citation.h"
#include "words/Words.h"

#include <QDate>

#include <algorithm>
#include <set>

namespace halls::app {

using namespace paper;

namespace {

constexpr double kCoverLower = 57.0;   ///< points
constexpr double kBetweenSteps = 34.0; ///< points
constexpr double kAspect = 16.0 / 9.0; ///< as tours are made for
constexpr int kLinesToWrite = 4;       ///< at least
constexpr int kMaxLines = 8;

} // namespace

Part HandoutPages::cover() const {
    Part part{.lower = kCoverLower, .blocks = {}};
    add(part, Look::Title, text(m_tour.title));
    add(part, Look::Large, text(m_tour.audience));
    add(part, Look::Large, text(m_tour.text));
    if (draft())
        part.blocks.push_back(Paragraph{.look = Look::Large, .pieces = {{.text = draftWords(), .bold = true}}});
    add(part, Look::Heading, text(m_museum.title));
    addNotes(part, Look::Text);
    add(part, Look::Text, text(m_museum.description));
    add(part, Look::Text, notice());
    add(part, Look::SubHeading, tr("Steps"));
    part.blocks.push_back(Contents{});
    const QString today = Words::date(QDate::currentDate().toString(Qt::ISODate).toStdString());
    add(part, Look::Quiet, tr("Made on %1 with Mosul Halls %2.").arg(today, QStringLiteral(HALLS_VERSION)));
    return part;
}

QString HandoutPages::foot() const {
    return tr("All pictures are drawn from a model; none is a photograph.");
}

Figure HandoutPages::figure(const TourStep& step, const QImage& picture, const QStringList& captions) {
    // Colours that say something stay as the legend has them.
    const std::optional<QImage> brighter = step.showEvidence ? std::nullopt : brightenedForPaper(picture);
    QString drawn = picture.isNull() ? tr("Nothing could be drawn.") : tr("Drawn model, not a photograph.");
    if (brighter)
        drawn += QLatin1Char(' ') + tr("Brightened for paper.");
    Figure figure{.image = brighter.value_or(picture), .captions = captions, .alternative = {}};
    figure.alternative = tr("Drawn model: %1").arg(figure.captions.join(QStringLiteral("; ")));
    for (QString& caption : figure.captions)
        caption += QLatin1Char('\n') + drawn;
    return figure;
}

std::vector<Figure> HandoutPages::figures(const TourStep& step, const std::vector<QImage>& pictures) const {
    const std::vector<Sight> sights = sightsOf(m_museum, step);
    const auto picture = [&](std::size_t i) { return i < pictures.size() ? pictures[i] : QImage(); };
    if (sights.size() == 1)
        return {figure(step, picture(0), captions(step))};
    std::vector<Figure> all;
    for (std::size_t i = 0; i < sights.size(); ++i)
        all.push_back(figure(step, picture(i), {caption(step, sights[i])}));
    return all;
}

Part HandoutPages::step(std::size_t index, const std::vector<QImage>& pictures) {
    const TourStep& step = m_tour.steps[index];
    Part part{.begin = Part::Begin::WhereItFits, .lower = kBetweenSteps, .blocks = {}};
    part.blocks.push_back(Paragraph{.look = Look::Heading,
                                    .pieces = {{.text = heading(index)}},
                                    .name = QStringLiteral("step-%1").arg(index),
                                    .listed = true});
    part.blocks.push_back(Figures{.each = figures(step, pictures), .aspect = kAspect});
    add(part, Look::Large, textOf(step));
    if (step.showEvidence)
        add(part, Look::Quiet, tr("The colours say how far to trust each surface; the last pages explain them."));
    if (m_wish.notes && !step.notes.empty())
        part.blocks.push_back(Paragraph{.look = Look::Note,
                                        .pieces = {{.text = tr("For the educator:"), .bold = true},
                                                   {.text = QLatin1Char(' ') + text(step.notes)}}});
    if (!step.question.empty()) {
        part.blocks.push_back(Paragraph{.look = Look::Large, .pieces = {{.text = text(step.question), .bold = true}}});
        part.blocks.push_back(Ruled{kLinesToWrite, kMaxLines});
    }
    addPassages(part, step);
    return part;
}

void HandoutPages::addEvidence(Part& part, const TourStep& step) {
    std::set<Id> sources;
    QStringList known;
    const auto addSources = [&](const Knowledge& its) {
        for (const Aspect aspect : kAspects) {
            if (const Evidence* said = its.of(aspect))
                sources.insert(said->sources.begin(), said->sources.end());
        }
    };
    // One line for all states that are shown, or one for each where they are not known alike.
    const auto know = [&](const LocalText& title, const auto& its) {
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
    if (const Chapter* chapter = m_museum.chapter(step.chapter)) {
        for (const ChapterEntry& entry : chapter->entries)
            sources.insert(entry.evidence.sources.begin(), entry.evidence.sources.end());
    }
    if (hall != nullptr)
        know(hall->title, hall->states);
    for (const Id& id : exhibits) {
        if (const Exhibit* exhibit = m_museum.exhibit(id))
            know(exhibit->title, exhibit->states);
    }
    const std::vector<Id> cited = Citation::inOrder(sources);
    add(part, Look::Quiet, tr("How far to trust the forms in the picture: ") + known.join(tr("; ")));
    Pieces pieces{{.text = tr("Sources: ")}};
    if (cited.empty())
        pieces.push_back({.text = tr("none")});
    for (Piece& name : m_works.names(cited))
        pieces.push_back(std::move(name));
    part.blocks.push_back(Paragraph{.look = Look::Quiet, .pieces = std::move(pieces)});
}

void HandoutPages::addPassages(Part& part, const TourStep& step) {
    for (const Id& id : step.pins) {
        const Pin* pin = m_museum.pin(id);
        if (pin == nullptr || pin->quotations.empty())
            continue;
        add(part, Look::SubHeading, tr("From the source: %1").arg(text(pin->label)));
        for (const Quotation& quotation : pin->quotations) {
            for (Block& block : m_works.quoted(quotation))
                part.blocks.push_back(std::move(block));
        }
    }
    addEvidence(part, step);
}

std::vector<Part> HandoutPages::answers() const {
    std::vector<Part> all;
    for (const std::size_t index : m_wish.steps) {
        const TourStep& step = m_tour.steps[index];
        if (step.answer.empty())
            continue;
        Part part{.begin = all.empty() ? Part::Begin::NewPage : Part::Begin::WhereItFits, .blocks = {}};
        if (all.empty())
            part.blocks.push_back(Paragraph{.look = Look::Heading,
                                            .pieces = {{.text = tr("Answers")}},
                                            .name = QStringLiteral("answers"),
                                            .listed = true});
        add(part, Look::SubHeading, heading(index));
        add(part, Look::Quiet, text(step.question));
        add(part, Look::Large, text(step.answer));
        all.push_back(std::move(part));
    }
    return all;
}

Part HandoutPages::works() const {
    return m_works.part();
}

} // namespace halls::app
