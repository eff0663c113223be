// SPDX-License-Identifier: MPL-2.0
#include "unit/physics/Rooms.h"

namespace halls::physics::rooms {

namespace {

constexpr float kHigh = 6.0F;

void outerWalls(CollisionWorld& world) {
    wallWithDoor(world, -7.4F, 7.4F, 12.0F, 12.6F, 0.0F, 0.01F, 0.01F, kHigh); // facade, its gate shut
    sideWallWithDoor(world, -7.4F, -7.0F, 0.0F, 12.6F, 6.0F, 0.01F, 0.01F, kHigh);
    sideWallWithDoor(world, 7.0F, 7.4F, 0.0F, 12.6F, 6.0F, 0.01F, 0.01F, kHigh);
    wallWithDoor(world, -12.4F, 12.4F, -0.4F, 0.0F, 0.0F, 2.4F, 2.6F, kHigh); // entrance to the middle hall
    box(world, {-12.4F, 0.0F, -16.8F}, {12.4F, kHigh, -16.4F});
    sideWallWithDoor(world, -12.4F, -12.0F, -20.8F, 4.0F, -8.4F, 2.0F, 2.4F, kHigh);
    sideWallWithDoor(world, 12.0F, 12.4F, -16.8F, 4.0F, -8.4F, 2.0F, 2.4F, kHigh);
    box(world, {-26.8F, 0.0F, -20.8F}, {-26.4F, kHigh, 4.0F});
    box(world, {-26.8F, 0.0F, -20.8F}, {-12.0F, kHigh, -20.4F});
    box(world, {-26.8F, 0.0F, 3.6F}, {-12.0F, kHigh, 4.0F});
    box(world, {26.4F, 0.0F, -16.8F}, {26.8F, kHigh, 4.0F});
    box(world, {12.0F, 0.0F, -16.8F}, {26.8F, kHigh, -16.4F});
    box(world, {12.0F, 0.0F, 3.6F}, {26.8F, kHigh, 4.0F});
}

void mezzanine(CollisionWorld& world) {
    // Stairs along the east wall, 19 risers of 0.168, 1.5 m wide, from z = 8.8 to the slab.
    for (int i = 0; i < 19; ++i) {
        const float south = 8.8F - 0.3F * static_cast<float>(i);
        box(world, {5.5F, 0.0F, south - 0.3F}, {7.0F, 3.2F / 19.0F * static_cast<float>(i + 1), south});
    }
    box(world, {5.3F, 0.0F, 3.1F}, {5.5F, 4.3F, 8.8F}); // the string wall and parapet beside the stairs
    box(world, {-7.0F, 2.95F, 0.0F}, {5.5F, 3.2F, 9.0F});
    box(world, {5.5F, 2.95F, 0.0F}, {7.0F, 3.2F, 3.1F});
    box(world, {-7.0F, 3.2F, 8.9F}, {5.5F, 4.3F, 9.0F}); // parapet
    box(world, {5.4F, 3.2F, 8.8F}, {7.0F, 4.3F, 8.9F});
}

void furnish(CollisionWorld& world) {
    box(world, {-7.4F, kHigh, -0.4F}, {7.4F, kHigh + 0.3F, 12.6F});
    for (int i = 0; i < 4; ++i) {
        const float z = -14.0F + 4.0F * static_cast<float>(i);
        box(world, {-11.4F, 0.0F, z}, {-10.0F, 0.15F, z + 1.2F}); // low plinths, which one may step on
        box(world, {-11.2F, 0.15F, z + 0.2F}, {-10.2F, 2.4F, z + 1.0F});
        box(world, {9.8F, 0.0F, z}, {11.2F, 0.9F, z + 1.4F});
        world.addBox(Aabb{{-0.5F, 0.0F, -0.5F}, {0.5F, 1.1F, 0.5F}},
                     glm::rotate(glm::translate(kHere, {-19.0F, 0.0F, z}), 0.7F * static_cast<float>(i), kUp), 8);
        world.addBox(Aabb{{-0.9F, 0.0F, -0.3F}, {0.9F, 2.0F, 0.3F}},
                     glm::rotate(glm::translate(kHere, {19.0F, 0.0F, z}), 0.3F * static_cast<float>(i), kUp), 8);
    }
}

Museum shell() {
    Museum m;
    m.halls = {{{-7.0F, 0.0F, 0.0F}, {7.0F, 6.0F, 12.0F}},
               {{-12.0F, 0.0F, -16.4F}, {12.0F, 6.0F, -0.4F}},
               {{-26.4F, 0.0F, -20.4F}, {-12.4F, 5.0F, 3.6F}},
               {{12.4F, 0.0F, -16.4F}, {26.4F, 5.0F, 3.6F}},
               {{-7.0F, 3.2F, 0.0F}, {7.0F, 6.0F, 9.0F}}};
    m.starts = {
        {0.0F, 0.0F, 10.0F}, {0.0F, 0.0F, -2.0F}, {-22.0F, 0.0F, -8.0F}, {22.0F, 0.0F, -8.0F}, {0.0F, 3.2F, 5.0F}};
    outerWalls(m.world);
    mezzanine(m.world);
    furnish(m.world);
    return m;
}

} // namespace

Museum museum() {
    Museum m = shell();
    box(m.world, {-7.4F, -0.3F, -0.4F}, {7.4F, 0.0F, 12.6F}, 1);
    box(m.world, {-12.4F, -0.3F, -16.8F}, {12.4F, 0.0F, 0.0F}, 1);
    box(m.world, {-26.8F, -0.3F, -20.8F}, {-12.0F, 0.0F, 4.0F}, 1);
    box(m.world, {12.0F, -0.3F, -16.8F}, {26.8F, 0.0F, 4.0F}, 1);
    // Cases stand where the hole will be.
    box(m.world, {-0.6F, 0.0F, -9.0F}, {0.6F, 1.9F, -7.8F}, 9);
    return m;
}

Museum ruinedMuseum() {
    Museum m = shell();
    box(m.world, {-7.4F, -0.3F, -0.4F}, {7.4F, 0.0F, 12.6F}, 1);
    box(m.world, {-26.8F, -0.3F, -20.8F}, {-12.0F, 0.0F, 4.0F}, 1);
    box(m.world, {12.0F, -0.3F, -16.8F}, {26.8F, 0.0F, 4.0F}, 1);
    // The floor of the middle hall, round a hole of 5.5 x 3 m.
    box(m.world, {-12.4F, -0.3F, -16.8F}, {12.4F, 0.0F, -9.9F}, 1);
    box(m.world, {-12.4F, -0.3F, -6.9F}, {12.4F, 0.0F, 0.0F}, 1);
    box(m.world, {-12.4F, -0.3F, -9.9F}, {-2.75F, 0.0F, -6.9F}, 1);
    box(m.world, {2.75F, -0.3F, -9.9F}, {12.4F, 0.0F, -6.9F}, 1);
    box(m.world, {-10.4F, -3.8F, -15.8F}, {10.4F, -3.5F, -1.0F}, 1);
    // The rail round it.
    box(m.world, {-3.1F, 0.0F, -10.3F}, {3.1F, 1.1F, -10.2F}, 7);
    box(m.world, {-3.1F, 0.0F, -6.6F}, {3.1F, 1.1F, -6.5F}, 7);
    box(m.world, {-3.1F, 0.0F, -10.3F}, {-3.0F, 1.1F, -6.5F}, 7);
    box(m.world, {3.0F, 0.0F, -10.3F}, {3.1F, 1.1F, -6.5F}, 7);
    // Rubble: low boxes at odd angles.
    for (int i = 0; i < 40; ++i) {
        const float t = static_cast<float>(i);
        const Vec3 at{-8.0F + 16.0F * std::fmod(t * 0.618F, 1.0F), 0.0F, -15.5F + 4.5F * std::fmod(t * 0.377F, 1.0F)};
        const Mat4 turned =
            glm::rotate(glm::rotate(glm::translate(kHere, at), t, kUp), 0.2F * std::sin(t), Vec3(1, 0, 0));
        const float size = 0.15F + 0.5F * std::fmod(t * 0.271F, 1.0F);
        m.world.addBox(Aabb{Vec3(-size, -0.2F, -size), Vec3(size, size * 0.6F, size)}, turned, 10);
    }
    return m;
}

} // namespace halls::physics::rooms
