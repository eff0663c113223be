// SPDX-License-Identifier: MPL-2.0
#include "session/Standpoint.h"

#include <algorithm>
#include <cmath>

namespace halls::session {
namespace {

constexpr float kNearest = 1.6F;  ///< metres from the middle of an exhibit
constexpr float kFarthest = 9.0F; ///< metres

} // namespace

float distanceToSee(const Aabb& box, float verticalFov) {
    return glm::length(box.size()) * 0.5F / std::sin(verticalFov * 0.5F);
}

std::optional<Form> formOf(const loading::LoadedMuseum& loaded, const Id& exhibit, float verticalFov) {
    for (const loading::LoadedState& shown : loaded.states) {
        for (const loading::StandingModel& standing : shown.models) {
            const auto file = loaded.files.find(standing.model);
            if (loaded.objects[standing.object].exhibit != exhibit || file == loaded.files.end())
                continue;
            const Aabb box = file->second.model().bounds.transformed(standing.transform);
            return Form{.middle = box.centre(),
                        .front = Vec3(standing.transform * Vec4(0.0F, 0.0F, 1.0F, 0.0F)),
                        .distance = std::clamp(distanceToSee(box, verticalFov), kNearest, kFarthest)};
        }
    }
    return std::nullopt;
}

Aabb boxOf(const loading::LoadedMuseum& loaded, std::size_t state, const Id& exhibit) {
    Aabb box;
    for (const loading::StandingModel& standing : loaded.states[state].models) {
        const auto file = loaded.files.find(standing.model);
        if (file != loaded.files.end() && loaded.objects[standing.object].exhibit == exhibit)
            box.include(file->second.model().bounds.transformed(standing.transform));
    }
    return box;
}

Pose poseBefore(const Form& form, const Hall* hall, const Movement& movement, float eyeHeight) {
    const Vec3 point = form.middle;
    Vec3 back = form.front;
    back.y = 0.0F;
    back = glm::length(back) > 0.01F ? glm::normalize(back) : Vec3(0.0F, 0.0F, 1.0F);
    const float floor = hall != nullptr ? hall->bounds.min.y : movement.standing().position.y - eyeHeight;
    const Vec3 wanted{point.x + back.x * form.distance, floor, point.z + back.z * form.distance};
    const auto feet = movement.world().nearestFree(wanted, movement.capsule(), 3.0F);
    const Vec3 eye = feet.value_or(wanted) + kUp * eyeHeight;
    const Vec3 gaze = glm::normalize(point - eye);
    return {eye, std::atan2(-gaze.x, -gaze.z), std::asin(gaze.y)};
}

} // namespace halls::session
