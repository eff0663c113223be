// SPDX-License-Identifier: MPL-2.0
#include "session/Cutting.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace halls::session {
namespace {

constexpr float kSectionAhead = 2.0F;  ///< metres
constexpr float kObjectWithin = 8.0F;  ///< metres in which an object is looked for
constexpr float kStraight = 0.94F;     ///< cosine of 20 degrees: what is more aside is not before one
constexpr float kBefore = 0.1F;        ///< metres before what is there, below the eyes, inside of a hall
constexpr float kAboveFloor = 1.2F;    ///< metres: where plans of buildings are cut
constexpr float kBoxAhead = 4.0F;      ///< metres to its middle
constexpr float kBoxBelowEyes = 0.25F; ///< metres: from a little below the floor to above one's head
constexpr float kSmallestBox = 0.1F;   ///< metres from the middle to the sides
constexpr float kLargestBox = 50.0F;

Vec3 alongYaw(float yaw) {
    return {-std::sin(yaw), 0.0F, -std::cos(yaw)};
}

float lyingHeight(const Movement& movement, float eyeHeight) {
    const Vec3 eye = movement.standing().position;
    const Hall* hall = movement.hall();
    const auto feet = movement.feet();
    const float floor = feet ? feet->y : hall != nullptr ? hall->bounds.min.y : eye.y - eyeHeight;
    const float wanted = std::min(floor + kAboveFloor, eye.y - kBefore);
    if (hall == nullptr)
        return wanted;
    return std::clamp(wanted, hall->bounds.min.y, std::max(hall->bounds.max.y - kBefore, hall->bounds.min.y));
}

/// How far off the nearest object before one is, by its middle: a cut through it shows more than one through air.
std::optional<float> objectAhead(const loading::LoadedMuseum& loaded, std::size_t state, const Hall* hall, Vec3 eye,
                                 Vec3 ahead) {
    std::optional<float> nearest;
    for (const loading::StandingModel& standing : loaded.states[state].models) {
        const Exhibit* exhibit = loaded.museum().exhibit(loaded.objects[standing.object].exhibit);
        const auto file = loaded.files.find(standing.model);
        if (exhibit == nullptr || hall == nullptr || exhibit->hall != hall->id || file == loaded.files.end())
            continue;
        Vec3 way = file->second.model().bounds.transformed(standing.transform).centre() - eye;
        way.y = 0.0F;
        const float along = glm::dot(way, ahead);
        if (along > kBefore && along < kObjectWithin && along > kStraight * glm::length(way))
            nearest = std::min(nearest.value_or(along), along);
    }
    return nearest;
}

float airAhead(const Movement& movement, Vec3 eye, Vec3 ahead) {
    const auto hit = movement.world().cast({eye, ahead}, kSectionAhead + kBefore);
    return hit ? std::max(hit->distance - kBefore, kBefore) : kSectionAhead;
}

} // namespace

bool Cutting::set(const Section& section) {
    return !(std::exchange(m_section, section) == section);
}

bool Cutting::begin(Section::Kind kind, const From& from) {
    Section next{.kind = kind};
    const Movement& movement = from.movement;
    const bool round = movement.mode() == Mode::Orbit;
    const Pose here = round ? movement.camera().pose : movement.standing();
    const Vec3 ahead = alongYaw(here.yaw);
    if (kind != Section::Kind::Off) {
        next.yaw = here.yaw;
        next.through = round ? movement.orbitCentre() : here.position;
    }
    if (!round && kind == Section::Kind::Upright)
        next.through += ahead * objectAhead(from.loaded, from.state, movement.hall(), here.position, ahead)
                                    .value_or(airAhead(movement, here.position, ahead));
    if (!round && kind == Section::Kind::Lying)
        next.through.y = lyingHeight(movement, from.eyeHeight);
    if (!round && kind == Section::Kind::Box)
        next.through += ahead * kBoxAhead - kUp * kBoxBelowEyes;
    return set(next);
}

bool Cutting::move(float metres, const Aabb& museum) {
    Section next = m_section;
    if (next.kind == Section::Kind::Off)
        return false;
    if (next.kind == Section::Kind::Box) {
        next.half = std::clamp(next.half + metres, kSmallestBox, kLargestBox);
        return set(next);
    }
    const Vec3 normal = next.kind == Section::Kind::Lying ? kUp : alongYaw(next.yaw);
    float place = glm::dot(normal, next.through);
    float wanted = place + metres;
    if (!museum.empty()) {
        const float middle = glm::dot(normal, museum.centre());
        const float reach = 0.5F * glm::dot(glm::abs(normal), museum.size());
        // One that lies outside already, as where one looks from afar, may come nearer.
        wanted = std::clamp(wanted, std::min(middle - reach, place), std::max(middle + reach, place));
    }
    next.through += normal * (wanted - place);
    return set(next);
}

} // namespace halls::session
