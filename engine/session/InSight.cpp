// SPDX-License-Identifier: MPL-2.0
#include "session/InSight.h"

#include "loading/Loader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace halls::session {
namespace {

constexpr float kFarthest = 40.0F;    ///< metres: what is farther away nobody makes out
constexpr float kStep = 0.2F;         ///< metres between two looks along an edge
constexpr float kHigh = 1.0F;         ///< metres above the floor, at which one looks through an edge
constexpr float kInside = 0.5F;       ///< metres inside the edge, from where one looks
constexpr float kThrough = 2.2F;      ///< metres from there: thicker walls have no opening that one sees through
constexpr int kNarrowest = 4;         ///< looks in a row that nothing stops: 0.6 m
constexpr float kDeepest = 1.2F;      ///< metres that the floor behind an opening may lie lower
constexpr float kCase = 0.6F;         ///< metres above what lies in it: the top of a case of glass
constexpr float kBefore = 0.05F;      ///< metres: what is so near before a place is the place itself
constexpr std::uint32_t kNothing = 0; ///< as an object: of whom nobody asks

/// From the eye, along the floor.
Sight sightOf(const Camera& eye, Vec3 place) {
    const Vec3 way = place - eye.pose.position;
    const float metres = glm::length(Vec2(way.x, way.z));
    // Yaw turns to the left; a pose of yaw 0 looks along -z.
    const float bearing = metres > 0.01F ? -wrapAngle(std::atan2(-way.x, -way.z) - eye.pose.yaw) : 0.0F;
    Sight sight;
    sight.place = place;
    sight.metres = metres;
    sight.bearing = bearing;
    return sight;
}

bool inPicture(const Camera& eye, float aspect, Vec3 place) {
    const Vec4 at = eye.projection(aspect) * eye.view() * Vec4(place, 1.0F);
    return at.w > 0.0F && std::abs(at.x) <= at.w && std::abs(at.y) <= at.w && std::abs(at.z) <= at.w;
}

/// Nothing stands between but the object itself, by its tag in the walls.
bool free(const physics::CollisionWorld& world, Vec3 eye, Vec3 place, std::uint32_t object = kNothing) {
    const Vec3 way = place - eye;
    const float distance = glm::length(way);
    if (distance <= kBefore)
        return true;
    const auto hit = world.cast({eye, way / distance}, distance - kBefore);
    return !hit || (object != kNothing && hit->tag == object);
}

/// Of a work: its middle, its top over a rail, or the place above it. Cases of glass are walls to who walks; what lies
/// in one is seen where one sees over it.
bool anyFree(const physics::CollisionWorld& world, Vec3 eye, const Aabb& box, std::uint32_t object) {
    const Vec3 middle = box.centre();
    const Vec3 top{middle.x, box.max.y, middle.z};
    return free(world, eye, middle, object) || free(world, eye, top, object) || free(world, eye, top + kUp * kCase);
}

void sortByDistance(std::vector<Sight>& sights) {
    std::ranges::stable_sort(sights, {}, &Sight::metres);
}

} // namespace

std::vector<Sight> inSight(const Session& session, float aspect) {
    const Camera& eye = session.camera();
    const loading::LoadedMuseum& loaded = session.loaded();
    const loading::LoadedState& shown = loaded.states[session.stateIndex()];
    std::map<Id, Sight> works; // of a work of several pieces the nearest that is seen
    for (const loading::StandingModel& standing : shown.models) {
        const Exhibit* exhibit = session.museum().exhibit(loaded.objects[standing.object].exhibit);
        const auto file = loaded.files.find(standing.model);
        if (exhibit == nullptr || file == loaded.files.end())
            continue;
        const Aabb box = file->second.model().bounds.transformed(standing.transform);
        Sight sight = sightOf(eye, box.centre());
        sight.exhibit = exhibit;
        if (sight.metres > kFarthest || !inPicture(eye, aspect, sight.place) ||
            !anyFree(shown.collision, eye.pose.position, box, standing.object))
            continue;
        const auto before = works.find(exhibit->id);
        if (before == works.end() || sight.metres < before->second.metres)
            works.insert_or_assign(exhibit->id, sight);
    }
    std::vector<Sight> sights;
    sights.reserve(works.size());
    for (const auto& [id, sight] : works)
        sights.push_back(sight);
    for (const Pin* pin : session.pinsInSight()) {
        Sight sight = sightOf(eye, pin->position);
        sight.pin = pin;
        if (!works.contains(pin->exhibit) && sight.metres <= kFarthest && inPicture(eye, aspect, pin->position) &&
            free(shown.collision, eye.pose.position, pin->position))
            sights.push_back(sight);
    }
    sortByDistance(sights);
    return sights;
}

namespace {

/// One edge of a hall's bounds, seen from above.
struct Edge {
    Vec3 from{0.0F};
    Vec3 to{0.0F};
    Vec3 out{0.0F}; ///< away from the hall, of length 1
};

std::array<Edge, 4> edgesOf(const Aabb& box) {
    const float y = box.min.y + kHigh;
    const Vec3 a{box.min.x, y, box.min.z};
    const Vec3 b{box.max.x, y, box.min.z};
    const Vec3 c{box.max.x, y, box.max.z};
    const Vec3 d{box.min.x, y, box.max.z};
    return {Edge{a, b, {0.0F, 0.0F, -1.0F}}, Edge{b, c, {1.0F, 0.0F, 0.0F}}, Edge{d, c, {0.0F, 0.0F, 1.0F}},
            Edge{a, d, {-1.0F, 0.0F, 0.0F}}};
}

/// The hall into which one can step there; null: a wall, no floor, or no other hall.
const Hall* hallThrough(const Session& session, const Hall& here, Vec3 place, Vec3 out) {
    const physics::CollisionWorld& world = session.loaded().states[session.stateIndex()].collision;
    const Vec3 inside = place - out * kInside;
    if (world.cast({inside, out}, kThrough))
        return nullptr;
    for (float way = kInside + kStep; way <= kThrough; way += kStep) {
        const Vec3 there = inside + out * way;
        const Hall* hall = session.museum().hallAt(there);
        if (hall == nullptr || hall->id == here.id)
            continue;
        return world.cast({there, -kUp}, kHigh + kDeepest) ? hall : nullptr;
    }
    return nullptr;
}

} // namespace

std::vector<Sight> exits(const Session& session) {
    std::vector<Sight> found;
    const Hall* here = session.hall();
    if (here == nullptr)
        return found;
    for (const Edge& edge : edgesOf(here->bounds)) {
        const float length = glm::distance(edge.from, edge.to);
        const Vec3 along = (edge.to - edge.from) / std::max(length, kStep);
        const Hall* open = nullptr; ///< of the looks in a row that led there
        float began = 0.0F;
        int looks = 0;
        for (float at = 0.5F * kStep; at <= length + kStep; at += kStep) {
            const Hall* hall = at < length ? hallThrough(session, *here, edge.from + along * at, edge.out) : nullptr;
            if (hall != nullptr && hall == open) {
                ++looks;
                continue;
            }
            if (open != nullptr && looks >= kNarrowest) {
                const float middle = 0.5F * (began + at - kStep);
                found.push_back(sightOf(session.camera(), edge.from + along * middle));
                found.back().exit = open;
            }
            open = hall;
            began = at;
            looks = hall != nullptr ? 1 : 0;
        }
    }
    sortByDistance(found);
    return found;
}

} // namespace halls::session
