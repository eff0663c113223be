// SPDX-License-Identifier: MPL-2.0
#include "museum/Museum.h"

#include "museum/Tour.h"

#include <algorithm>
#include <glm/gtc/matrix_transform.hpp>

namespace halls {
namespace {

template <class T>
const T* withId(const std::vector<T>& all, const Id& id) {
    const auto found = std::ranges::find(all, id, &T::id);
    return found == all.end() ? nullptr : &*found;
}

float volume(const Aabb& box) {
    const Vec3 size = box.size();
    return size.x * size.y * size.z;
}

} // namespace

const std::string& LocalText::in(const std::string& language, std::string* found) const {
    static const std::string s_nothing;
    auto chosen = byLanguage.find(language);
    if (chosen == byLanguage.end())
        chosen = byLanguage.find("en");
    if (chosen == byLanguage.end())
        chosen = byLanguage.begin();
    const bool none = chosen == byLanguage.end();
    if (found != nullptr)
        *found = none ? s_nothing : chosen->first;
    return none ? s_nothing : chosen->second;
}

Mat4 Placement::matrix() const {
    const Mat4 moved = glm::translate(Mat4(1.0F), position);
    return glm::scale(glm::rotate(moved, yaw, kUp), Vec3(scale));
}

const HallPart* HallState::partOf(std::string_view nodeName) const {
    const HallPart* best = nullptr;
    for (const HallPart& part : parts) {
        if (nodeName.starts_with(part.id) && (best == nullptr || part.id.size() > best->id.size()))
            best = &part;
    }
    return best;
}

const State* Museum::state(const Id& stateId) const {
    return withId(states, stateId);
}
const Hall* Museum::hall(const Id& hallId) const {
    return withId(halls, hallId);
}
const Chapter* Museum::chapter(const Id& chapterId) const {
    return withId(chapters, chapterId);
}
const Exhibit* Museum::exhibit(const Id& exhibitId) const {
    return withId(exhibits, exhibitId);
}
const View* Museum::view(const Id& viewId) const {
    return withId(views, viewId);
}
const View* Museum::viewIn(const Id& hallId, const Id& state) const {
    const auto found =
        std::ranges::find_if(views, [&](const View& view) { return view.hall == hallId && view.isOf(state); });
    return found == views.end() ? nullptr : &*found;
}
const View* Museum::viewOf(const Id& exhibitId, const Id& state) const {
    const auto found =
        std::ranges::find_if(views, [&](const View& view) { return view.exhibit == exhibitId && view.isOf(state); });
    return found == views.end() ? nullptr : &*found;
}
const Pin* Museum::pin(const Id& pinId) const {
    return withId(pins, pinId);
}
const Reference* Museum::reference(const Id& referenceId) const {
    return withId(bibliography, referenceId);
}

const SourceText* Museum::text(const FileRef& file) const {
    const auto found = std::ranges::find(texts, file, &SourceText::file);
    return found == texts.end() ? nullptr : &*found;
}

bool View::isOf(const Id& state) const {
    return states.empty() || std::ranges::find(states, state) != states.end();
}

bool Hall::holds(Vec3 point) const {
    const auto has = [point](const Aabb& box) { return box.contains(point); };
    return has(bounds) || std::ranges::any_of(annexes, has);
}

Aabb Hall::extent() const {
    Aabb all = bounds;
    for (const Aabb& annex : annexes)
        all.include(annex);
    return all;
}

const Hall* Museum::hallAt(Vec3 point) const {
    const Hall* smallest = nullptr;
    for (const Hall& candidate : halls) {
        if (!candidate.holds(point))
            continue;
        if (smallest == nullptr || volume(candidate.bounds) < volume(smallest->bounds))
            smallest = &candidate;
    }
    return smallest;
}

const TourStep* Tour::step(const Id& stepId) const {
    for (const TourStep& each : steps) {
        if (each.id == stepId)
            return &each;
    }
    return nullptr;
}

float TourStep::held() const {
    float seconds = hold;
    for (const TourEvent& event : events)
        seconds = std::max(seconds, event.end());
    return seconds;
}

const Pose& TourStep::lastPose(const Pose& first) const {
    const Pose* last = &first;
    for (const TourEvent& event : events)
        last = event.move ? &event.move->to : last;
    return *last;
}

} // namespace halls
