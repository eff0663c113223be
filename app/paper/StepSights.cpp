// SPDX-License-Identifier: MPL-2.0
#include "paper/StepSights.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace halls::app {
namespace {

constexpr float kAnotherSide = radiansOf(28.0F); ///< so far the camera has turned, at least,
constexpr float kWalked = 1.0F;                  ///< and so many metres it has gone: it sees the same from elsewhere

bool fromAnotherSide(const Pose& first, const Pose& last) {
    const float turned = std::abs(std::remainder(last.yaw - first.yaw, 2.0F * std::numbers::pi_v<float>));
    return turned >= kAnotherSide && glm::distance(first.position, last.position) >= kWalked;
}

bool inTwoPictures(CompareMode mode) {
    return mode == CompareMode::Swipe || mode == CompareMode::SideBySide || mode == CompareMode::Blend;
}

Sight begunBy(const Museum& museum, const TourStep& step) {
    if (const View* view = museum.view(step.camera.view))
        return {.state = {}, .pose = view->pose, .verticalFov = view->verticalFov};
    return {.state = {}, .pose = step.camera.path.back(), .verticalFov = step.camera.verticalFov};
}

} // namespace

std::vector<Sight> sightsOf(const Museum& museum, const TourStep& step) {
    Sight first = begunBy(museum, step);
    if (step.showEvidence) // its picture tells two things already
        return {first};
    if (step.comparison && !inTwoPictures(step.comparison->mode))
        return {first};
    Sight second = first;
    if (step.comparison) {
        first.state = step.comparison->first;
        second.state = step.comparison->second;
        return {first, second};
    }
    first.state = step.state;
    second.state = step.state;
    Sight stand = first;
    for (const TourEvent& event : step.events) {
        if (!event.state.empty() && event.state != step.state) {
            stand.state = step.state;
            second = stand;
            second.state = event.state;
            return {stand, second};
        }
        if (!event.move)
            continue;
        stand.pose = event.move->to;
        stand.verticalFov = event.move->verticalFov > 0.0F ? event.move->verticalFov : stand.verticalFov;
        stand.elsewhere = true;
    }
    if (!fromAnotherSide(first.pose, stand.pose))
        return {first};
    return {first, stand};
}

} // namespace halls::app
