// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "physics/Exact.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace halls::physics {

/// Finds triangles by their boxes, with Bullet's static tree. Grows by runs: each add() makes a tree of its own, which
/// is joined with those before it that are not much larger, so that there are few trees, and n triangles cost n log² n
/// however they lie: Bullet halves equal ones, and ones that all lie in one place, by their number. (Its other tree,
/// btDbvt, does not: 40,000 equal triangles took 31 s.) Internal to this module. Threads: as CollisionWorld; what is
/// asked of Bullet's tree writes nothing, since its release 3.05.
class BoxTree {
public:
    BoxTree();
    ~BoxTree();
    BoxTree(const BoxTree&) = delete;
    BoxTree& operator=(const BoxTree&) = delete;

    /// Takes in what stands behind those it has; `all`: all triangles so far, the older ones unchanged.
    void add(std::span<const Triangle> all);

    std::size_t size() const { return m_size; }

    /// Appends the numbers of all triangles whose boxes touch this one, in no order, and of some that miss it by less
    /// than Bullet's floats can tell.
    void touching(const DVec3& low, const DVec3& high, std::vector<std::uint32_t>& found) const;
    /// Likewise of those whose boxes a way from one point to another passes, with `room` round them.
    void passed(const DVec3& from, const DVec3& to, double room, std::vector<std::uint32_t>& found) const;

private:
    struct Run;

    std::vector<std::unique_ptr<Run>> m_runs;
    std::size_t m_size = 0;
};

} // namespace halls::physics
