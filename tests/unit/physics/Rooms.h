// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Aabb.h"
#include "physics/CollisionWorld.h"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

/// Rooms and obstacles for walkers, built from boxes and triangles.
namespace halls::physics::rooms {

inline const Mat4 kHere{1.0F};

inline void box(CollisionWorld& world, Vec3 min, Vec3 max, std::uint32_t tag = 0) {
    world.addBox(Aabb{min, max}, kHere, tag);
}

/// Corners of convex polygons, counter-clockwise seen from their front.
inline void face(CollisionWorld& world, std::initializer_list<Vec3> corners, std::uint32_t tag = 0) {
    const std::vector<Vec3> vertices(corners);
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = 2; i < vertices.size(); ++i)
        indices.insert(indices.end(), {0, i - 1, i});
    world.addMesh(vertices, indices, kHere, tag);
}

/// A floor of 40 x 40 m, its top at y = 0.
inline void floor(CollisionWorld& world) {
    box(world, {-20.0F, -0.3F, -20.0F}, {20.0F, 0.0F, 20.0F}, 1);
}

/// A single-sided ramp that climbs to the north (-z) from z = 0 over `length` metres on the plan, from y = 0.
inline void ramp(CollisionWorld& world, float degrees, float length, float halfWidth = 2.0F) {
    const float rise = length * std::tan(radiansOf(degrees));
    face(world,
         {{-halfWidth, 0.0F, 0.0F}, {halfWidth, 0.0F, 0.0F}, {halfWidth, rise, -length}, {-halfWidth, rise, -length}},
         2);
}

/// Steps that climb to the north from z = 0.
inline void stairs(CollisionWorld& world, int count, float riser, float tread, float halfWidth = 0.75F) {
    for (int i = 0; i < count; ++i)
        box(world, {-halfWidth, -0.1F, -static_cast<float>(count) * tread},
            {halfWidth, static_cast<float>(i + 1) * riser, -static_cast<float>(i) * tread}, 3);
}

/// A room of solid walls 0.4 m thick, floor and ceiling, with an optional doorway in the middle of the south wall.
inline void room(CollisionWorld& world, Vec3 min, Vec3 max) {
    constexpr float kWall = 0.4F;
    box(world, {min.x - kWall, min.y - 0.3F, min.z - kWall}, {max.x + kWall, min.y, max.z + kWall}, 1);
    box(world, {min.x - kWall, max.y, min.z - kWall}, {max.x + kWall, max.y + 0.3F, max.z + kWall}, 4);
    box(world, {min.x - kWall, min.y, min.z - kWall}, {min.x, max.y, max.z + kWall}, 5);
    box(world, {max.x, min.y, min.z - kWall}, {max.x + kWall, max.y, max.z + kWall}, 5);
    box(world, {min.x, min.y, min.z - kWall}, {max.x, max.y, min.z}, 5);
    box(world, {min.x, min.y, max.z}, {max.x, max.y, max.z + kWall}, 5);
}

/// A wall along x at [z0, z1] with a doorway.
inline void wallWithDoor(CollisionWorld& world, float x0, float x1, float z0, float z1, float doorMiddle,
                         float doorWidth, float doorHeight, float height) {
    box(world, {x0, 0.0F, z0}, {doorMiddle - doorWidth / 2, height, z1}, 6);
    box(world, {doorMiddle + doorWidth / 2, 0.0F, z0}, {x1, height, z1}, 6);
    box(world, {doorMiddle - doorWidth / 2, doorHeight, z0}, {doorMiddle + doorWidth / 2, height, z1}, 6);
}
/// The same along z at [x0, x1].
inline void sideWallWithDoor(CollisionWorld& world, float x0, float x1, float z0, float z1, float doorMiddle,
                             float doorWidth, float doorHeight, float height) {
    box(world, {x0, 0.0F, z0}, {x1, height, doorMiddle - doorWidth / 2}, 6);
    box(world, {x0, 0.0F, doorMiddle + doorWidth / 2}, {x1, height, z1}, 6);
    box(world, {x0, doorHeight, doorMiddle - doorWidth / 2}, {x1, height, doorMiddle + doorWidth / 2}, 6);
}

/// Five halls in the plan of a museum: entrance with stairs to a mezzanine, three halls, plinths, cases, a rail.
struct Museum {
    CollisionWorld world;
    std::vector<Aabb> halls;
    std::vector<Vec3> starts;
};
Museum museum();
/// The same with a hole in the floor of the middle hall down to a cellar, a rail round it, rubble and toppled plinths.
Museum ruinedMuseum();

} // namespace halls::physics::rooms
