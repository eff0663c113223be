// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Aabb.h"
#include "math/Math.h"
#include "physics/Capsule.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace halls::physics {

class Geometry;

/// What a ray met first. The normal is the surface's own, on the side the ray came from.
struct Hit {
    Vec3 point{0.0F};
    Vec3 normal{kUp};
    float distance = 0.0F; ///< metres along the ray
    std::uint32_t tag = 0; ///< as given to addMesh() or addBox()
};

/// All that stops a visitor in one state of the museum: triangles, both sides of which are walls or floor.
///
/// A mesh whose triangles close (every edge shared by two, front faces counter-clockwise seen from outside) is solid:
/// who stands in the middle of it is inside. Inner shells of the same addMesh() call (a room in a block) cut their
/// hollow out. Open or inside-out meshes are surfaces only.
///
/// **Threads:** const functions may run on several threads at once; adding needs the world for itself.
class CollisionWorld {
public:
    CollisionWorld();
    ~CollisionWorld();
    CollisionWorld(CollisionWorld&&) noexcept;
    CollisionWorld& operator=(CollisionWorld&&) noexcept;

    /// Triangle list. Precondition: indices come in threes and lie within `vertices`; all numbers are finite.
    /// Triangles without area are left out.
    void addMesh(std::span<const Vec3> vertices, std::span<const std::uint32_t> indices, const Mat4& transform,
                 std::uint32_t tag);
    /// A solid box (turned and scaled by `transform`).
    void addBox(const Aabb& box, const Mat4& transform, std::uint32_t tag);

    /// First surface within `maxDistance` metres.
    std::optional<Hit> cast(const Ray& ray, float maxDistance) const;

    /// Nothing reaches into the capsule by more than 1 mm: touching is free.
    bool capsuleFree(Vec3 feet, const Capsule& capsule) const;
    /// How far the deepest surface or solid reaches into the capsule, metres; 0 when free.
    float capsulePenetration(Vec3 feet, const Capsule& capsule) const;

    /// Where feet that are let down from `point` come to stand, at most `maxDrop` below it: a floor that is not too
    /// steep, straight under the feet, with room for the capsule. Feet up to 0.1 m inside the floor are lifted out.
    std::optional<Vec3> groundBelow(Vec3 point, float maxDrop, const Capsule& capsule) const;
    /// The nearest place to stand, at most `maxDistance` from `feet`; places in sight come before those behind a wall.
    std::optional<Vec3> nearestFree(Vec3 feet, const Capsule& capsule, float maxDistance) const;

    /// Of all triangles; empty when there are none.
    Aabb bounds() const;
    std::size_t triangleCount() const;

    /// The triangles, for the other files of this module.
    const Geometry& geometry() const;

private:
    std::unique_ptr<Geometry> m_geometry;
};

} // namespace halls::physics
