// SPDX-License-Identifier: MPL-2.0
#include "paper/WorksheetPages.h"

#include "words/Words.h"

#include <algorithm>

namespace halls::app {

using namespace paper;

namespace {

constexpr std::size_t kPictures = 6; ///< of a tour without a question

} // namespace

const std::vector<WorksheetPages::Room>& WorksheetPages::rooms() {
    // Beside what is told and asked there is room for a picture of a third of the width: a smaller one saves little.
    static const std::vector<Room> kRooms{{0.46, 8}, {0.42, 7}, {0.38, 6}, {0.36, 5}, {0.36, 4}, {0.36, 3},
                                          {0.32, 3}, {0.36, 2}, {0.32, 2}, {0.28, 2}, {0.24, 2}, {0.24, 1},
                                          {0.2, 2},  {0.2, 1},  {0.0, 3},  {0.0, 2},  {0.0, 1}};
    return kRooms;
}

WorksheetPages::WorksheetPages(const Museum& museum, const Tour& tour, const HandoutWish& wish)
    : TourPages(museum, tour, wish) {
    std::vector<std::size_t> others;
    for (const std::size_t step : wish.steps)
        (tour.steps[step].question.empty() ? others : m_items).push_back(step);
    if (!m_items.empty())
        return;
    const std::size_t wanted = std::min(kPictures, others.size());
    for (std::size_t i = 0; i < wanted; ++i)
        m_items.push_back(others[i * others.size() / wanted]);
}

QString WorksheetPages::foot() const {
    return tr("All pictures are drawn from a model; none is a photograph. They are lightened for copying.");
}

Part WorksheetPages::top() const {
    Part part{.begin = Part::Begin::Flow, .blocks = {}};
    part.blocks.push_back(Blanks{{{tr("Name:"), 1.0}}});
    part.blocks.push_back(Blanks{{{tr("Class:"), 0.5}, {tr("Date:"), 0.5}}});
    add(part, Look::Heading, text(m_tour.title));
    add(part, Look::Text, text(m_museum.title));
    add(part, Look::Small, draftWords());
    return part;
}

std::vector<Figure> WorksheetPages::figures(const TourStep& step, const std::vector<QImage>& pictures) const {
    const std::vector<Sight> sights = sightsOf(m_museum, step);
    const auto picture = [&](std::size_t i) { return i < pictures.size() ? pictures[i] : QImage(); };
    std::vector<Figure> all;
    for (std::size_t i = 0; sights.size() > 1 && i < sights.size(); ++i) {
        const QString words = caption(step, sights[i]);
        all.push_back({.image = picture(i), .captions = {words}, .alternative = tr("Drawn model: %1").arg(words)});
    }
    if (!all.empty())
        return all;
    Figure figure{.image = picture(0), .captions = captions(step), .alternative = {}};
    if (showsHalves(step))
        figure.captions = {
            tr("%1. %2", "what is seen, question").arg(figure.captions[0], Words::question(Aspect::Form)),
            Words::question(Aspect::Presence)};
    figure.alternative = tr("Drawn model: %1").arg(figure.captions.join(QStringLiteral("; ")));
    // Beside each other there is no room for them: which is left and which right is said.
    if (figure.captions.size() == 2)
        figure.captions = {tr("left: %1", "what a half of a picture shows").arg(figure.captions[0]),
                           tr("right: %1", "what a half of a picture shows").arg(figure.captions[1])};
    all.push_back(std::move(figure));
    return all;
}

Part WorksheetPages::item(std::size_t index, const std::vector<QImage>& pictures, const Room& room) const {
    const TourStep& step = m_tour.steps[index];
    // Patterns have to be told from each other, in half a picture too.
    const double share = step.showEvidence && room.picture > 0.0 ? rooms().front().picture : room.picture;
    Part part{.begin = Part::Begin::WhereItFits, .blocks = {}};
    part.blocks.push_back(Asked{.figures = figures(step, pictures),
                                .share = share,
                                .title = heading(index),
                                .words = textOf(step),
                                .question = step.question.empty()
                                                ? tr("What do you see here? What would you like to know?")
                                                : text(step.question),
                                .lines = room.lines});
    if (room.picture > 0.0)
        addPatterns(part, step);
    return part;
}

Part WorksheetPages::own(bool newPage) const {
    Part part{.begin = newPage ? Part::Begin::NewPage : Part::Begin::WhereItFits, .lower = 14.0, .blocks = {}};
    add(part, Look::SubHeading, tr("A question of your own"));
    part.blocks.push_back(newPage ? Ruled{12, 24} : Ruled{3, 6});
    return part;
}

Part WorksheetPages::end(std::size_t left) const {
    Part part{.begin = Part::Begin::Flow, .lower = 8.0, .blocks = {}};
    if (left > 0)
        add(part, Look::Quiet,
            tr("%n more question(s) of this tour found no room here; they are in the handout.", nullptr,
               static_cast<int>(left)));
    addNotes(part, Look::Small);
    return part;
}

std::vector<Part> WorksheetPages::parts(const Pictures& pictures, const Room& room, std::size_t count) const {
    std::vector<Part> all{top()};
    for (std::size_t i = 0; i < std::min(count, m_items.size()); ++i) {
        const auto found = pictures.find(m_items[i]);
        all.push_back(item(m_items[i], found == pictures.end() ? std::vector<QImage>() : found->second, room));
    }
    all.push_back(end(m_items.size() - std::min(count, m_items.size())));
    return all;
}

} // namespace halls::app
