// SPDX-License-Identifier: MPL-2.0
#include "tours/TourDraft.h"

#include "session/Session.h"
#include "tours/WalkRecorder.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace halls::tours {
namespace {

constexpr double kStill = 4.0;       ///< seconds in one place that mean something
constexpr float kStillMetres = 0.3F; ///< within which it is one place
constexpr float kStillRadians = 0.2F;
constexpr float kShortestHold = 3.0F; ///< seconds
constexpr float kLongestHold = 120.0F;
constexpr float kDividerMoved = 0.05F;

/// A part of the walk in which the same was shown.
struct Part {
    double from = 0.0; ///< seconds
    double to = 0.0;
    const WalkShown* first = nullptr;
    const WalkShown* last = nullptr; ///< the same but for its divider
    bool news = false;               ///< something was brought up, not only put away
};

struct Stay {
    double seconds = 0.0;
    WalkPose where;
    const Part* part = nullptr;
};

bool sameView(const Pose& one, const Pose& other) {
    return glm::distance(one.position, other.position) < kStillMetres &&
           std::abs(wrapAngle(one.yaw - other.yaw)) < kStillRadians &&
           std::abs(one.pitch - other.pitch) < kStillRadians;
}

bool bringsUp(const WalkShown& now, const WalkShown& before) {
    const bool pin = !now.openedPin.empty() && now.openedPin != before.openedPin;
    const bool compares = now.comparison && (!before.comparison || now.comparison->mode != before.comparison->mode);
    const bool colours = (now.evidence && now.evidence != before.evidence) || (now.showFates && !before.showFates);
    return now.state != before.state || pin || compares || colours;
}

std::vector<Part> partsOf(const RecordedWalk& walk) {
    std::vector<Part> parts;
    for (const WalkShown& shown : walk.shown) {
        if (!parts.empty() && shown.sameAs(*parts.back().last)) {
            parts.back().last = &shown;
            continue;
        }
        const bool news = !parts.empty() && bringsUp(shown, *parts.back().last);
        if (!parts.empty())
            parts.back().to = shown.seconds;
        parts.push_back({.from = shown.seconds, .to = walk.seconds, .first = &shown, .last = &shown, .news = news});
    }
    return parts;
}

/// Where the visitor stood still within a part; where nothing else says so, where something was brought up.
std::vector<Stay> staysIn(const RecordedWalk& walk, const Part& part) {
    std::vector<Stay> stays;
    WalkPose begun = walk.poseAt(part.from);
    begun.seconds = part.from;
    WalkPose last = begun;
    WalkPose held = begun; ///< the one that was looked from longest
    double longest = 0.0;
    const auto close = [&] {
        if (last.seconds - begun.seconds >= kStill)
            stays.push_back({last.seconds - begun.seconds, held, &part});
    };
    const auto look = [&](const WalkPose& pose) {
        if (!sameView(pose.pose, begun.pose)) {
            close();
            begun = held = pose;
            longest = 0.0;
        } else if (pose.seconds - last.seconds > longest) {
            longest = pose.seconds - last.seconds;
            held = last;
        }
        last = pose;
    };
    for (const WalkPose& pose : walk.poses) {
        if (pose.seconds > part.from && pose.seconds < part.to)
            look(pose);
    }
    WalkPose end = walk.poseAt(part.to);
    end.seconds = part.to;
    look(end);
    close();
    if (stays.empty() && part.news)
        stays.push_back({part.to - part.from, walk.poseAt(part.from), &part});
    return stays;
}

/// The named view that somebody stands at; null: none.
const View* viewAt(const Museum& museum, const Pose& pose, const Id& state) {
    const auto found = std::ranges::find_if(
        museum.views, [&](const View& view) { return view.isOf(state) && sameView(view.pose, pose); });
    return found == museum.views.end() ? nullptr : &*found;
}

LocalText inLanguagesOf(const Museum& museum, const LocalText& text) {
    LocalText made;
    for (const std::string& language : museum.languages)
        made.byLanguage[language] = text.in(language);
    return made;
}

float holdOf(double seconds) {
    return std::clamp(std::round(static_cast<float>(seconds)), kShortestHold, kLongestHold);
}

TourStep stepOf(const Museum& museum, const Stay& stay) {
    TourStep step = tours::stepOf(museum, stay.where, *stay.part->first);
    step.hold = holdOf(stay.seconds);
    const auto& last = stay.part->last->comparison;
    if (step.comparison && last && std::abs(last->split - step.comparison->split) > kDividerMoved)
        step.comparison->splitTo = last->split;
    return step;
}

} // namespace

Id freeStepId(const Tour& tour) {
    for (std::size_t number = 1;; ++number) {
        const Id id = fmt::format("step-{}", number);
        if (tour.step(id) == nullptr)
            return id;
    }
}

Id freeTourId(const std::vector<Tour>& tours, const Id& stem) {
    for (std::size_t number = 1;; ++number) {
        const Id id = number == 1 ? stem : fmt::format("{}-{}", stem, number);
        if (std::ranges::count(tours, id, &Tour::id) == 0)
            return id;
    }
}

LocalText freeStepTitle(const Tour& tour, const LocalText& title) {
    LocalText tried = title;
    for (std::size_t number = 2; std::ranges::count(tour.steps, tried, &TourStep::title) > 0; ++number) {
        tried = title;
        for (auto& [language, words] : tried.byLanguage)
            words += fmt::format(" {}", number);
        if (tried == title) // it has no words
            break;
    }
    return tried;
}

Pose tidyPose(const Pose& pose) {
    const float limit = 0.5F * kPi;
    return {pose.position, wrapAngle(pose.yaw), std::clamp(pose.pitch, -limit, limit)};
}

std::size_t putInOrder(std::vector<TourEvent>& events, std::size_t changed) {
    TourEvent event = std::move(events.at(changed));
    events.erase(events.begin() + static_cast<std::ptrdiff_t>(changed));
    const auto after = std::ranges::upper_bound(events, event.at, {}, &TourEvent::at);
    const auto at = static_cast<std::size_t>(after - events.begin());
    events.insert(after, std::move(event));
    float free = 0.0F; // since when no move is under way
    float time = 0.0F;
    for (TourEvent& each : events) {
        each.at = std::max(each.at, each.move ? std::max(time, free) : time);
        time = each.at;
        free = std::max(free, each.end());
    }
    return at;
}

TourStep stepOf(const Museum& museum, const WalkPose& where, const WalkShown& what) {
    TourStep step;
    const Pin* pin = museum.pin(what.openedPin);
    const View* view = viewAt(museum, where.pose, what.state);
    const Hall* hall = museum.hallAt(where.pose.position);
    step.title = inLanguagesOf(museum, pin != nullptr    ? pin->label
                                       : view != nullptr ? view->title
                                       : hall != nullptr ? hall->title
                                                         : museum.title);
    step.camera.path = {tidyPose(where.pose)};
    step.camera.verticalFov = std::clamp(where.verticalFov, radiansOf(20.0F), radiansOf(120.0F));
    step.state = what.state;
    step.comparison = what.comparison;
    if (pin != nullptr) {
        step.pins = {pin->id};
        step.openPin = true;
    }
    step.showEvidence = what.evidence.has_value();
    if (museum.notice) {
        const auto isMeant = [&](const Id& state) { return std::ranges::count(museum.notice->states, state) > 0; };
        step.destruction = isMeant(step.state) ||
                           (step.comparison && (isMeant(step.comparison->first) || isMeant(step.comparison->second)));
    }
    return step;
}

TourStep stepFrom(const session::Session& session) {
    return stepOf(session.museum(), {0.0, session.camera().pose, session.camera().verticalFov}, shownBy(session));
}

Tour draftOf(const RecordedWalk& walk, const Museum& museum, Tour tour) {
    const std::vector<Part> parts = partsOf(walk);
    std::vector<Stay> stays;
    for (const Part& part : parts) {
        for (const Stay& stay : staysIn(walk, part)) {
            const bool goesOn = !stays.empty() && sameView(stays.back().where.pose, stay.where.pose) &&
                                stays.back().part->first->sameAs(*stay.part->first);
            if (goesOn)
                stays.back().seconds += stay.seconds;
            else
                stays.push_back(stay);
        }
    }
    if (stays.empty())
        stays.push_back({0.0, walk.poseAt(walk.seconds), &parts.back()});
    for (const Stay& stay : stays) {
        TourStep step = stepOf(museum, stay);
        step.id = freeStepId(tour);
        tour.steps.push_back(std::move(step));
    }
    tour.drafts = museum.languages;
    return tour;
}

} // namespace halls::tours
