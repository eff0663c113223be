// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "math/Aabb.h"
#include "physics/BoxTree.h"
#include "physics/CollisionWorld.h"
#include "physics/Exact.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace halls::physics {

/// The triangles of a CollisionWorld and what finds them. Internal to this module. Threads: as CollisionWorld.
class Geometry {
public:
    Geometry() = default;
    Geometry(const Geometry&) = delete;
    Geometry& operator=(const Geometry&) = delete;

    void add(std::span<const Vec3> vertices, std::span<const std::uint32_t> indices, std::uint32_t tag);

    const std::vector<Triangle>& triangles() const { return m_triangles; }
    const Aabb& bounds() const { return m_bounds; }

    /// Indices of all triangles whose boxes touch this one, ascending, into `found`.
    void query(const DVec3& low, const DVec3& high, std::vector<std::uint32_t>& found) const;
    std::optional<Hit> cast(const Ray& ray, float maxDistance) const;

    /// See CollisionWorld::capsulePenetration(). The part made by surfaces, which is cheap, and the part by solids.
    double surfaceDepth(const Upright& segment, double radius, std::vector<std::uint32_t>& scratch) const;
    double solidDepth(const Upright& segment, double radius) const;

private:
    /// The closed parts of one mesh.
    struct Solid {
        DVec3 low{1e300};
        DVec3 high{-1e300};
        std::vector<std::uint32_t> triangles;
    };
    /// The corners of a triangle, by number: corners at equal places have one.
    using Corners = std::array<std::uint32_t, 3>;

    /// Of the triangles that were added last; `places`: how many numbers there are.
    void addSolid(std::span<const Corners> corners, std::size_t places);

    std::vector<Triangle> m_triangles;
    std::vector<Solid> m_solids;
    Aabb m_bounds;
    BoxTree m_tree;
};

/// The segment inside a capsule with these feet.
Upright uprightOf(const Vec3& feet, const Capsule& capsule);

} // namespace halls::physics
