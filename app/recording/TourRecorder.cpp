// SPDX-License-Identifier: MPL-2.0
#include "recording/TourRecorder.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace halls::app {
namespace {

constexpr double kLongest = 3600.0;      ///< seconds: a tour that takes longer is not recorded to its end
constexpr qsizetype kShortSentence = 40; ///< letters: shorter ones share a cue with what follows

const RecordedVoice* voiceOf(const RecordingWish& wish, std::size_t step) {
    return step < wish.voices.size() && wish.voices[step].seconds > 0.0 ? &wish.voices[step] : nullptr;
}

/// Plays to the end and calls `each` with the number of the frame; an Error ends it.
Status playThrough(session::Session& session, const Tour& tour, const RecordingWish& wish,
                   const std::function<Status(int, const tours::TourPlayer&)>& each) {
    tours::TourPlayer player(session.museum(), tour);
    if (!player.goTo(session, 0))
        return Error{ErrorCode::Invalid, tour.file, {}, "none of its steps can be shown"};
    player.setPlaying(true);
    const double step = 1.0 / wish.framesPerSecond;
    for (int frame = 0; !player.ended() && frame * step < kLongest; ++frame) {
        if (const Status done = each(frame, player); !done)
            return done;
        const RecordedVoice* voice = voiceOf(wish, player.index());
        player.tick(session, step, voice != nullptr && player.elapsed() < voice->seconds);
        session.tick(step);
    }
    return Done{};
}

/// As every recording begins, whatever was done before.
void rewind(session::Session& session) {
    session.setComparison({});
    session.setOverlay(session::Overlay::None);
    session.setHighlighted({});
    session.setState(session.museum().startState);
    session.home();
    for (int i = 0; i < 600 && session.tick(1.0 / 30.0); ++i) {
    }
}

/// Sentences as the Unicode standard (UAX 29) ends them, so that neither an abbreviation nor a number ends one.
QStringList sentencesOf(const QString& text) {
    QStringList sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype begin = 0;
    while (finder.toNextBoundary() >= 0) {
        const bool last = finder.position() >= text.size();
        if (!last && finder.position() - begin < kShortSentence)
            continue;
        const QString sentence = text.sliced(begin, finder.position() - begin).trimmed();
        if (!sentence.isEmpty())
            sentences.append(sentence);
        begin = finder.position();
    }
    return sentences;
}

/// Sentences one after the other, each for as long as its share of all the letters.
void spread(const std::string& words, double start, double end, std::vector<Cue>& cues) {
    const QString text = QString::fromStdString(words);
    const auto timeAt = [&](qsizetype letters) {
        return start + (end - start) * std::min(1.0, static_cast<double>(letters) / static_cast<double>(text.size()));
    };
    qsizetype passed = 0;
    for (const QString& each : sentencesOf(text)) {
        const double from = timeAt(passed);
        passed += each.size() + 1; // and the space behind it
        if (timeAt(passed) > from)
            cues.push_back({from, timeAt(passed), each.toStdString()});
    }
}

} // namespace

std::vector<RecordedStep> recordedSteps(session::Session& session, const Tour& tour, const RecordingWish& wish) {
    std::vector<RecordedStep> steps;
    rewind(session);
    double elapsed = 0.0;
    const Status played = playThrough(session, tour, wish, [&](int frame, const tours::TourPlayer& player) {
        if (steps.empty() || steps.back().index != player.index() || player.elapsed() < elapsed)
            steps.push_back({.index = player.index(), .first = frame});
        elapsed = player.elapsed();
        steps.back().end = frame + 1;
        return Status(Done{});
    });
    return played ? steps : std::vector<RecordedStep>();
}

Status recordTour(session::Session& session, const Tour& tour, const RecordingWish& wish,
                  const std::function<Status(const RecordedFrame&)>& draw) {
    const std::vector<RecordedStep> steps = recordedSteps(session, tour, wish);
    const int count = steps.empty() ? 0 : steps.back().end;
    rewind(session);
    std::size_t at = 0;
    return playThrough(session, tour, wish, [&](int frame, const tours::TourPlayer& player) {
        while (at + 1 < steps.size() && frame >= steps[at].end)
            ++at;
        if (frame < wish.first)
            return Status(Done{});
        const bool left = player.toldIndex() != player.index(); // on the way: as the step before has ended
        AudienceView::Wish seen{
            .language = wish.language, .size = wish.size, .answer = left || frame >= steps[at].answerAt()};
        const RecordedVoice* voice = voiceOf(wish, player.index());
        if (voice != nullptr && voice->captions && player.elapsed() < voice->seconds)
            seen.caption = QString::fromStdString(voice->captions->textAt(player.elapsed()));
        return draw({.number = frame, .count = count, .view = AudienceView::of(player, session, seen)});
    });
}

std::vector<Cue> recordedCues(const Tour& tour, const RecordingWish& wish, const std::vector<RecordedStep>& steps) {
    std::vector<Cue> cues;
    for (const RecordedStep& each : steps) {
        const TourStep& step = tour.steps[each.index];
        const auto seconds = [&](int frame) { return static_cast<double>(frame) / wish.framesPerSecond; };
        const double start = seconds(each.first);
        const double end = seconds(each.end);
        const std::string answer = step.answer.in(wish.language);
        const double answerAt = answer.empty() ? end : seconds(each.answerAt());
        const RecordedVoice* voice = voiceOf(wish, each.index);
        const std::string question = step.question.in(wish.language);
        if (voice != nullptr && voice->captions) {
            for (const Cue& cue : voice->captions->cues) {
                if (start + cue.start < end)
                    cues.push_back({start + cue.start, std::min(start + cue.end, end), cue.text});
            }
            const double spoken = std::min(start + voice->seconds, answerAt);
            if (!question.empty() && spoken < answerAt)
                cues.push_back({spoken, answerAt, question});
        } else {
            const std::string text = step.text.in(wish.language);
            spread(question.empty() ? text : text + ' ' + question, start, answerAt, cues);
        }
        // Without the picture beside it an answer needs its question.
        if (!answer.empty() && answerAt < end)
            cues.push_back({answerAt, end, question.empty() ? answer : question + '\n' + answer});
    }
    std::ranges::stable_sort(cues, {}, &Cue::start);
    return cues;
}

} // namespace halls::app
