// SPDX-License-Identifier: MPL-2.0
#include "session/Pointing.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace halls::session {
namespace {

constexpr float kPinReach = 16.0F;     ///< pixels round a pin's centre that belong to it
constexpr float kHiddenBehind = 0.25F; ///< metres: what stands nearer to the pin than this does not hide it
constexpr float kFloorSlope = 0.819F;  ///< cos 35 degrees: steeper is no floor
constexpr float kFar = 500.0F;         ///< metres: as far as one can point

} // namespace

bool Pointing::visibleFrom(Vec3 eye, Vec3 point, std::size_t state) const {
    const Vec3 way = point - eye;
    const float length = glm::length(way);
    return length < kHiddenBehind || !worldOf(state).cast({eye, way / length}, length - kHiddenBehind);
}

std::vector<const Pin*> Pointing::pinsInSight(std::size_t state) const {
    std::vector<const Pin*> seen = m_reader.pins(m_loaded.museum().states[state].id);
    const Hall* here = m_movement.hall();
    if (m_movement.mode() == Mode::Plan || here == nullptr)
        return seen;
    const Vec3 eye = m_movement.camera().pose.position;
    std::erase_if(seen,
                  [&](const Pin* pin) { return pin->hall != here->id && !visibleFrom(eye, pin->position, state); });
    return seen;
}

std::vector<PinOnScreen> Pointing::pinsOnScreen(Size2 size) const {
    std::vector<PinOnScreen> seen;
    if (size.x <= 0 || size.y <= 0)
        return seen;
    const Camera& eye = m_movement.camera();
    const bool plan = eye.orthographicHeight > 0.0F;
    for (const ShownSide& side : m_states.sides(size)) {
        if (m_states.comparison().mode == CompareMode::Blend && side.state != m_states.index())
            continue; // both lie on top of each other: the marks of the one that leads
        const Mat4 clip = eye.projection(side.size.x / side.size.y) * eye.view();
        for (const Pin* pin : pinsInSight(side.state)) {
            const Vec4 at = clip * Vec4(pin->position, 1.0F);
            const Vec3 unit = Vec3(at) / at.w;
            if (at.w <= 0.0F || std::abs(unit.z) > 1.0F)
                continue;
            const Vec2 pixel = side.corner + Vec2(unit.x * 0.5F + 0.5F, 0.5F - unit.y * 0.5F) * side.size;
            if (!side.shows(pixel))
                continue;
            seen.push_back({pin, pixel, glm::distance(eye.pose.position, pin->position),
                            !plan && !visibleFrom(eye.pose.position, pin->position, side.state), side.side});
        }
    }
    std::ranges::sort(seen, std::greater<>(), &PinOnScreen::distance);
    return seen;
}

std::optional<PinOnScreen> Pointing::pinAt(Vec2 pixel, Size2 size) const {
    std::optional<PinOnScreen> best;
    for (const PinOnScreen& pin : pinsOnScreen(size)) { // from far to near: of two at one place the nearer wins, the
                                                        // open one first
        if (glm::distance(pin.pixel, pixel) <= kPinReach && (!best || best->hidden || !pin.hidden))
            best = pin;
    }
    return best;
}

std::optional<SpotOnScreen> Pointing::hitAt(Vec2 pixel, Size2 size) const {
    if (size.x <= 0 || size.y <= 0)
        return std::nullopt;
    const ShownSide side = m_states.sideAt(pixel, size);
    const Ray ray = m_movement.camera().rayThrough((pixel - side.corner) / side.size, side.size.x / side.size.y);
    const auto hit = worldOf(side.state).cast(ray, kFar);
    if (!hit)
        return std::nullopt;
    const auto& objects = m_loaded.objects;
    const Subject what = hit->tag < objects.size() ? objects[hit->tag] : Subject{};
    return SpotOnScreen{.point = hit->point,
                        .normal = hit->normal,
                        .object = what.exhibit.empty() ? what.hall : what.exhibit,
                        .floor = hit->normal.y > kFloorSlope};
}

} // namespace halls::session
