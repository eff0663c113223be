// SPDX-License-Identifier: MPL-2.0
#include "render/DrawList.h"

#include "math/Frustum.h"

#include <algorithm>

namespace halls::render {

namespace {

float nearestDistance(const Aabb& box, Vec3 eye) {
    return glm::length(glm::clamp(eye, box.min, box.max) - eye);
}

float farthestDistance(const Aabb& box, Vec3 eye) {
    return glm::length(glm::max(glm::abs(box.min - eye), glm::abs(box.max - eye)));
}

/// Whether something of the box is on the kept side of the plane.
bool keeps(Vec4 plane, const Aabb& box) {
    const Vec3 farthest = glm::mix(box.min, box.max, glm::greaterThan(Vec3(plane), Vec3(0.0F)));
    return glm::dot(Vec3(plane), farthest) + plane.w >= 0.0F;
}

bool isVisible(const DrawItem& item, const DrawView& view, const Frustum& frustum) {
    if (!view.only.empty() && !std::ranges::binary_search(view.only, item.object))
        return false;
    if (!view.visibleGroups.empty() && (item.group >= view.visibleGroups.size() || !view.visibleGroups[item.group]))
        return false;
    return std::ranges::all_of(view.cuts, [&](Vec4 plane) { return keeps(plane, item.bounds); }) &&
           frustum.touches(item.bounds);
}

} // namespace

std::uint32_t levelOfDetail(const DrawItem& item, const DrawView& view) {
    const float distance = view.parallel ? 1.0F : nearestDistance(item.bounds, view.eye);
    std::uint32_t level = 0;
    for (std::uint32_t next = 0; next < item.lodError.size(); ++next)
        if (item.lodError[next] > 0.0F && item.lodError[next] * view.pixelsPerMetre < distance)
            level = next + 1;
    return level;
}

DrawList selectVisible(std::span<const DrawItem> items, const DrawView& view) {
    const Frustum frustum(view.clipFromWorld);
    DrawList list;
    for (std::uint32_t index = 0; index < items.size(); ++index) {
        const DrawItem& item = items[index];
        if (!isVisible(item, view, frustum))
            continue;
        const std::uint32_t lod = levelOfDetail(item, view);
        if (item.blended) {
            list.blended.push_back({index, 1, lod, glm::length(item.bounds.centre() - view.eye)});
            continue;
        }
        // By the farthest corner: what stands in a room comes before the room's own walls and floor, whose boxes hold
        // the eye, and the next hall after both.
        const float distance = farthestDistance(item.bounds, view.eye);
        DrawRun* last = list.opaque.empty() ? nullptr : &list.opaque.back();
        if (last != nullptr && last->first + last->count == index && items[last->first].batch == item.batch &&
            last->lod == lod) {
            ++last->count;
            last->distance = std::min(last->distance, distance);
        } else {
            list.opaque.push_back({index, 1, lod, distance});
        }
    }
    const auto nearer = [](const DrawRun& a, const DrawRun& b) { return a.distance < b.distance; };
    std::stable_sort(list.opaque.begin(), list.opaque.end(), nearer);
    std::stable_sort(list.blended.begin(), list.blended.end(),
                     [&](const DrawRun& a, const DrawRun& b) { return nearer(b, a); });
    return list;
}

DrawView drawViewOf(const Camera& camera, float aspect, int height) {
    DrawView view;
    view.clipFromWorld = camera.projection(aspect) * camera.view();
    view.eye = camera.pose.position;
    view.parallel = camera.orthographicHeight > 0.0F;
    const auto pixels = static_cast<float>(height);
    view.pixelsPerMetre =
        view.parallel ? pixels / camera.orthographicHeight : pixels / (2.0F * std::tan(camera.verticalFov * 0.5F));
    return view;
}

} // namespace halls::render
