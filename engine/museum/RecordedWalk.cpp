// SPDX-License-Identifier: MPL-2.0
#include "museum/RecordedWalk.h"

#include "base/Assert.h"

#include <algorithm>

namespace halls {

bool WalkShown::sameAs(const WalkShown& other) const {
    const auto withoutDivider = [](std::optional<TourComparison> both) {
        if (both)
            both->split = 0.5F;
        return both;
    };
    return state == other.state && openedPin == other.openedPin && evidence == other.evidence &&
           showFates == other.showFates && withoutDivider(comparison) == withoutDivider(other.comparison);
}

WalkPose RecordedWalk::poseAt(double when) const {
    HALLS_ASSERT(!poses.empty());
    const auto next = std::ranges::upper_bound(poses, when, {}, &WalkPose::seconds);
    if (next == poses.begin())
        return poses.front();
    const WalkPose& before = *(next - 1);
    if (next == poses.end() || before.seconds == when)
        return before;
    const auto share = static_cast<float>((when - before.seconds) / (next->seconds - before.seconds));
    WalkPose between{.seconds = when};
    between.pose.position = glm::mix(before.pose.position, next->pose.position, share);
    between.pose.yaw = wrapAngle(before.pose.yaw + share * wrapAngle(next->pose.yaw - before.pose.yaw));
    between.pose.pitch = glm::mix(before.pose.pitch, next->pose.pitch, share);
    between.verticalFov = glm::mix(before.verticalFov, next->verticalFov, share);
    return between;
}

const WalkShown& RecordedWalk::shownAt(double when) const {
    HALLS_ASSERT(!shown.empty());
    const auto next = std::ranges::upper_bound(shown, when, {}, &WalkShown::seconds);
    return next == shown.begin() ? shown.front() : *(next - 1);
}

} // namespace halls
