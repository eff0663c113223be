// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "physics/Exact.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace halls::physics {

/// Finds triangles by their boxes. Grows by runs: each add() makes a tree of its own, which is joined with those before
/// it that are not much larger, so that there are few trees, and n triangles cost n log² n however they lie: equal
/// ones, and ones that all lie in one place, are halved by their number. Internal to this module. Threads: as
/// CollisionWorld.
class BoxTree {
public:
    /// Takes in what stands behind those it has; `all`: all triangles so far, the older ones unchanged.
    void add(std::span<const Triangle> all);

    std::size_t size() const { return m_size; }

    /// Appends the numbers of all triangles whose boxes touch this one, in no order.
    void touching(const DVec3& low, const DVec3& high, std::vector<std::uint32_t>& found) const;
    /// Likewise of those whose boxes a way from one point to another passes, with `room` round them.
    void passed(const DVec3& from, const DVec3& to, double room, std::vector<std::uint32_t>& found) const;

private:
    struct Node {
        DVec3 low;
        DVec3 high;
        std::uint32_t first; ///< of a leaf: into Run::order; else its second child, the first stands right behind it
        std::uint32_t count; ///< 0: no leaf
    };
    /// Triangles that stand in a row, and their tree.
    struct Run {
        std::uint32_t first = 0;
        std::vector<std::uint32_t> order;
        std::vector<Node> nodes;
    };

    static void build(Run& run, std::span<const Triangle> all, std::uint32_t begin, std::uint32_t end);
    template <class Wanted>
    void visit(const Wanted& wanted, std::vector<std::uint32_t>& found) const;

    std::vector<Run> m_runs;
    std::size_t m_size = 0;
};

} // namespace halls::physics
