// SPDX-License-Identifier: MPL-2.0
#include "tours/TourLength.h"

#include "tours/CameraPath.h"
#include "tours/TourPlayer.h"

#include <algorithm>

namespace halls::tours {
namespace {

constexpr double kFadeSeconds = 0.6; ///< that a step without a clear way counts for

bool isBlank(char each) {
    return each == ' ' || each == '\n' || each == '\t' || each == '\r';
}

/// A letter or a digit; all beyond ASCII counts as a letter but for dashes, quotation marks and the like (U+2000 to
/// U+206F) and the no-break space.
bool isWord(std::string_view run) {
    for (std::size_t i = 0; i < run.size(); ++i) {
        const auto byte = static_cast<unsigned char>(run[i]);
        if ((byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z'))
            return true;
        const bool mark = byte == 0xE2U && i + 2 < run.size() && static_cast<unsigned char>(run[i + 1]) <= 0x81U;
        const bool latinMark = byte == 0xC2U;
        if (mark || latinMark)
            i += mark ? 2 : 1;
        else if (byte >= 0xC0U)
            return true;
    }
    return false;
}

double secondsFor(const LocalText& text, const std::string& language) {
    std::string shown;
    const std::string& words = text.in(language, &shown);
    return secondsToRead(words, shown);
}

/// Where a step leads to.
Pose targetOf(const Museum& museum, const TourStep& step, const Pose& before) {
    if (const View* view = museum.view(step.camera.view))
        return view->pose;
    return step.camera.path.empty() ? before : step.camera.path.back();
}

double wayOf(const loading::LoadedMuseum& loaded, const TourStep& step, const Pose& from, const Pose& to) {
    const auto& states = loaded.museum().states;
    const auto state = static_cast<std::size_t>(std::ranges::find(states, step.state, &State::id) - states.begin());
    if (state >= loaded.states.size())
        return kFadeSeconds;
    const physics::CollisionWorld& world = loaded.states[state].collision;
    const CameraPath::Time time = CameraPath::timeFor(loaded.museum(), step.duration, from, to);
    const auto path = step.camera.path.size() > 1 ? CameraPath::through(world, from, step.camera.path, time)
                                                  : CameraPath::between(world, from, to, time);
    return path ? double{path->seconds()} : kFadeSeconds;
}

} // namespace

std::size_t wordsIn(std::string_view text) {
    std::size_t words = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        while (at < text.size() && !isBlank(text[at]))
            ++at;
        if (isWord(text.substr(begin, at - begin)))
            ++words;
        ++at;
    }
    return words;
}

double secondsToRead(std::string_view text, const std::string& language) {
    const double aMinute = language.starts_with("ar") ? kArabicWordsAMinute : kWordsAMinute;
    return 60.0 * static_cast<double>(wordsIn(text)) / aMinute;
}

std::vector<double> secondsOfSteps(const loading::LoadedMuseum& loaded, const Tour& tour) {
    const Museum& museum = loaded.museum();
    const View* start = museum.view(museum.startView);
    Pose at = start != nullptr ? start->pose : Pose{};
    std::vector<double> seconds(tour.steps.size(), 0.0);
    if (tour.steps.empty())
        return seconds;
    const TourPlayer player(museum, tour);
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        if (std::ranges::find(player.skipped(), i, &TourPlayer::Skipped::index) != player.skipped().end())
            continue;
        const TourStep& step = tour.steps[i];
        const Pose to = targetOf(museum, step, at);
        seconds[i] = wayOf(loaded, step, at, to) + double{step.held()};
        at = step.lastPose(to);
    }
    return seconds;
}

TourLength lengthOf(const loading::LoadedMuseum& loaded, const Tour& tour, const std::string& language) {
    const Museum& museum = loaded.museum();
    const View* start = museum.view(museum.startView);
    Pose at = start != nullptr ? start->pose : Pose{};
    TourLength length;
    if (tour.steps.empty())
        return length;
    const TourPlayer player(museum, tour);
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        if (std::ranges::find(player.skipped(), i, &TourPlayer::Skipped::index) != player.skipped().end())
            continue;
        const TourStep& step = tour.steps[i];
        double words = 0.0;
        for (const LocalText* text : {&step.title, &step.text, &step.question})
            words += secondsFor(*text, language);
        const Pose to = targetOf(museum, step, at);
        const double way = wayOf(loaded, step, at, to);
        length.reading += words;
        length.answers += secondsFor(step.answer, language);
        length.ways += way;
        length.playing += std::max(words, way + double{step.held()});
        at = step.lastPose(to);
    }
    return length;
}

} // namespace halls::tours
