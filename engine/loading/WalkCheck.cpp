// SPDX-License-Identifier: MPL-2.0
#include "loading/WalkCheck.h"

namespace halls::loading {
namespace {

constexpr float kStartReach = 1.5F; ///< metres: how far a start may be moved to stand free

std::vector<Vec3> standableStarts(const LoadedMuseum& loaded, const physics::CollisionWorld& world,
                                  const physics::Capsule& body) {
    std::vector<Vec3> wanted;
    for (const View& view : loaded.museum().views) {
        if (const auto feet = world.groundBelow(view.pose.position, 2.5F, body))
            wanted.push_back(*feet);
    }
    for (const Hall& hall : loaded.museum().halls) {
        const Vec3 centre = hall.bounds.centre();
        wanted.emplace_back(centre.x, hall.bounds.min.y, centre.z);
        for (const Aabb& annex : hall.annexes)
            wanted.emplace_back(annex.centre().x, annex.min.y, annex.centre().z);
    }
    std::vector<Vec3> starts;
    for (const Vec3 feet : wanted) {
        if (world.capsuleFree(feet, body) && world.groundBelow(feet + kUp * 0.05F, 0.1F, body))
            starts.push_back(feet);
        else if (const auto free = world.nearestFree(feet, body, kStartReach))
            starts.push_back(*free);
    }
    return starts;
}

} // namespace

Result<physics::RandomWalkReport> checkWalks(const LoadedMuseum& loaded, std::size_t state,
                                             const physics::RandomWalkOptions& options, std::stop_token stop) {
    HALLS_ASSERT(state < loaded.states.size());
    const physics::CollisionWorld& world = loaded.states[state].collision;
    const physics::Capsule body = physics::Walker(world, options.settings).capsule();
    const std::vector<Vec3> starts = standableStarts(loaded, world, body);
    if (starts.empty())
        return Error{ErrorCode::Invalid,
                     loaded.folder().string(),
                     {},
                     "there is nowhere to stand in the state '" + loaded.museum().states[state].id + "'"};
    std::vector<Aabb> halls;
    for (const Hall& hall : loaded.museum().halls) {
        halls.push_back(hall.bounds);
        halls.insert(halls.end(), hall.annexes.begin(), hall.annexes.end());
    }
    return physics::randomWalks(world, starts, halls, options, stop);
}

} // namespace halls::loading
