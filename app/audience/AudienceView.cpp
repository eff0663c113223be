// SPDX-License-Identifier: MPL-2.0
#include "audience/AudienceView.h"

#include "words/PictureNote.h"
#include "words/Words.h"

#include <QLocale>

#include <algorithm>

namespace halls::app {
namespace {

/// Says which language it is, where it is another than was wished.
QString inLanguage(const LocalText& text, const AudienceView::Wish& wish) {
    std::string language;
    const QString words = QString::fromStdString(text.in(wish.language, &language));
    return text.empty() || language == wish.language ? words
                                                     : QStringLiteral("%1 (%2)").arg(words, Words::language(language));
}

} // namespace

AudienceView AudienceView::of(const tours::TourPlayer& player, const session::Session& session, const Wish& wish) {
    AudienceView view;
    view.words = wordsOf(player, wish);
    view.sides = sidesOf(session, wish);
    view.legend = legendOf(session.overlay());
    view.legendTitle = legendTitleOf(session.overlay());
    view.note = PictureNote::of(session.museum(), session.state(),
                                session.hall() == nullptr ? Id{} : session.hall()->id, wish.language);
    view.passage = passageOf(session, wish);
    return view;
}

AudienceView::Words AudienceView::wordsOf(const tours::TourPlayer& player, const Wish& wish) {
    // What a voice says comes with the voice; what is read alone, on arrival.
    const std::size_t index = wish.caption ? player.index() : player.toldIndex();
    const TourStep& step = player.tour().steps[index];
    return {.step = static_cast<int>(index) + 1,
            .count = static_cast<int>(player.count()),
            .title = inLanguage(step.title, wish),
            .text = wish.caption ? *wish.caption : inLanguage(step.text, wish),
            .question = inLanguage(step.question, wish),
            .answer = wish.answer ? inLanguage(step.answer, wish) : QString(),
            .hasAnswer = !step.answer.empty(),
            .followsVoice = wish.caption.has_value(),
            .place = step.caption};
}

std::vector<AudienceView::Side> AudienceView::sidesOf(const session::Session& session, const Wish& wish) {
    std::vector<Side> sides;
    const session::Comparison& how = session.comparison();
    if (how.mode == CompareMode::Off && !session.peeking())
        return sides;
    const auto named = [&](const session::ShownSide& place) {
        const State& state = session.museum().states[place.state];
        return Side{.place = place, .title = inLanguage(state.title, wish), .dates = halls::app::Words::dates(state)};
    };
    const std::vector<session::ShownSide> shown = session.sides(wish.size);
    for (const session::ShownSide& place : shown)
        sides.push_back(named(place));
    const bool ghosts = how.mode == CompareMode::Ghost && !session.peeking();
    if (ghosts && shown.size() == 1 && shown[0].side == session::Side::Second) {
        session::ShownSide place = shown[0];
        place.side = session::Side::First;
        place.state = how.first;
        place.visibleSize.x *= 0.5F; // the other half has the caption of what is solid
        sides.push_back(named(place));
        sides.back().title = tr("As pale forms: %1").arg(sides.back().title);
    }
    return sides;
}

std::optional<AudienceView::Passage> AudienceView::passageOf(const session::Session& session, const Wish& wish) {
    const Pin* pin = session.openedPin();
    if (pin == nullptr)
        return std::nullopt;
    Passage passage{.title = inLanguage(pin->label, wish)};
    const session::ShownPassage& shown = session.shownPassage();
    if (shown.source == nullptr || pin->quotations.empty()) {
        passage.remark = tr("This pin quotes no text.");
        return passage;
    }
    if (shown.count > 1 && shown.number > 0)
        passage.title = tr("%1 (quotation %2 of %3)")
                            .arg(passage.title, QString::number(shown.number), QString::number(shown.count));
    if (shown.fit != QuotationFit::Exact) {
        passage.remark = halls::app::Words::of(shown.fit);
        passage.suspect = true;
        return passage;
    }
    const SourceText& source = *shown.source;
    passage.words = PassageText(source).runsOf(shown.start, shown.end);
    passage.rightToLeft = QLocale(QString::fromStdString(source.language)).textDirection() == Qt::RightToLeft;
    const QString title =
        source.title.empty() ? tr("No title is given in the source.") : inLanguage(source.title, wish);
    const QString publisher = source.publisher.empty() ? tr("not known") : QString::fromStdString(source.publisher);
    passage.source =
        title + QLatin1Char(' ') + tr("Date: %1. Publisher: %2.").arg(halls::app::Words::date(source.date), publisher);
    const auto missing = [&](const Lacuna& each) { return shown.start <= each.at && each.at <= shown.end; };
    if (std::ranges::any_of(source.lacunae, missing))
        passage.gaps = tr("[…] Words are missing here in the source. They are not filled in.");
    return passage;
}

} // namespace halls::app
