// SPDX-License-Identifier: MPL-2.0
#include "paper/TourPages.h"

#include "look/Legend.h"
#include "look/Swatch.h"
#include "stage/Tints.h"
#include "words/Colours.h"
#include "words/PictureNote.h"
#include "words/Words.h"

#include <QPainter>

#include <algorithm>

namespace halls::app {

using namespace paper;

namespace {

const QSize kSample(180, 54);    ///< pixels of a pattern
constexpr double kPeriod = 24.0; ///< likewise

/// In a frame: one without a pattern is white on white.
QImage sampleOf(const render::Tint& tint) {
    QImage sample = swatch(stage::hatched(tint), kSample, kPeriod);
    QPainter painter(&sample);
    painter.setPen(QPen(colours::kPaperLine, 4.0));
    painter.drawRect(sample.rect());
    return sample;
}

} // namespace

void TourPages::add(Part& part, Look look, const QString& words) {
    if (!words.isEmpty())
        part.blocks.push_back(plain(look, words));
}

QString TourPages::textOf(const TourStep& step) const {
    return text(step.paper.byLanguage.contains(m_wish.language) ? step.paper : step.text);
}

const Hall* TourPages::hallOf(const TourStep& step) const {
    const View* view = m_museum.view(step.camera.view);
    return view == nullptr ? m_museum.hallAt(step.camera.path.back().position) : m_museum.hall(view->hall);
}

bool TourPages::draft() const {
    return std::ranges::find(m_tour.drafts, m_wish.language) != m_tour.drafts.end();
}

QString TourPages::stateWords(const Id& stateId) const {
    const State* state = m_museum.state(stateId);
    return state == nullptr ? QString() : tr("%1, %2", "state, dates").arg(text(state->title), Words::dates(*state));
}

std::vector<Id> TourPages::statesOf(const TourStep& step) {
    std::vector<Id> states{step.state};
    if (step.comparison)
        states = {step.comparison->first, step.comparison->second};
    for (const TourEvent& event : step.events) {
        if (!event.state.empty() && std::ranges::find(states, event.state) == states.end())
            states.push_back(event.state);
    }
    return states;
}

/// A tour that is a draft in all of its languages is no translation of anything: one made of a walk, above all.
QString TourPages::draftWords() const {
    if (!draft())
        return {};
    const bool translated = std::ranges::any_of(m_tour.title.byLanguage, [&](const auto& its) {
        return std::ranges::find(m_tour.drafts, its.first) == m_tour.drafts.end();
    });
    return translated ? tr("Draft translation, awaiting review.") : tr("The texts of this tour are still a draft.");
}

void TourPages::addPatterns(Part& part, const TourStep& step) {
    if (!step.showEvidence)
        return;
    using render::Pattern;
    const auto nameOf = [](Pattern pattern) {
        switch (pattern) {
        case Pattern::Stripes:
            return tr("slanting stripes");
        case Pattern::Waves:
            return tr("waves");
        case Pattern::Dashes:
            return tr("dashes");
        case Pattern::Dots:
            return tr("dots");
        case Pattern::Cross:
            return tr("crossed lines");
        default:
            return tr("no pattern");
        }
    };
    add(part, Look::Quiet,
        showsHalves(step) ? tr("How to read the patterns: in the left half of the picture they say how we know what a "
                               "thing looked like, in the right half how we know that it was here.")
                          : tr("How to read the patterns: they say how we know what a thing looked like."));
    for (const LegendRow& row : legendOf(session::Overlay::Form))
        part.blocks.push_back(
            Key{sampleOf(row.tint),
                tr("%1: %2", "name of a pattern; what it means").arg(nameOf(row.tint.pattern), row.words)});
}

/// What the package says of the pictures of each state that the steps show.
void TourPages::addNotes(Part& part, Look look) const {
    std::vector<Id> told;
    for (const std::size_t index : m_wish.steps) {
        for (const Id& id : statesOf(m_tour.steps[index])) {
            const State* state = m_museum.state(id);
            if (state == nullptr || std::ranges::find(told, id) != told.end())
                continue;
            told.push_back(id);
            add(part, look,
                tr("%1: %2", "state, that its pictures are drawn")
                    .arg(text(state->title), PictureNote::of(m_museum, *state, {}, m_wish.language)));
        }
    }
}

QString TourPages::head() const {
    const QString words = text(m_museum.title) + QStringLiteral(" – ") + text(m_tour.title);
    return draft() ? words + QStringLiteral(" – ") + tr("draft", "texts that nobody has reviewed yet") : words;
}

QString TourPages::heading(std::size_t step) const {
    return tr("%1. %2", "number and title of a step").arg(step + 1).arg(text(m_tour.steps[step].title));
}

QString TourPages::notice() const {
    const bool destruction =
        std::ranges::any_of(m_wish.steps, [&](std::size_t step) { return m_tour.steps[step].destruction; });
    if (!destruction || !m_museum.notice)
        return {};
    return tr("Before the first destroyed works the program says: %1").arg(text(m_museum.notice->text));
}

QString TourPages::caption(const TourStep& step, const Sight& sight) const {
    const Hall* hall = hallOf(step);
    const QString where = hall == nullptr ? QString() : text(hall->title) + QStringLiteral(": ");
    const QString what = where + stateWords(sight.state);
    return sight.elsewhere ? tr("%1; a second look", "what a picture shows").arg(what) : what;
}

QStringList TourPages::captions(const TourStep& step) const {
    const Hall* hall = hallOf(step);
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

} // namespace halls::app
