// SPDX-License-Identifier: MPL-2.0
#include "physics/BoxTree.h"

#include "base/Assert.h"

#include <BulletCollision/CollisionShapes/btOptimizedBvh.h>
#include <BulletCollision/CollisionShapes/btTriangleIndexVertexArray.h>
#include <LinearMath/btAlignedAllocator.h>

#include <algorithm>
#include <array>
#include <new>

namespace halls::physics {
namespace {

constexpr std::size_t kMaxTriangles = (std::size_t{1} << 30U) - 1; ///< Bullet numbers twice as many nodes by an int

/// Bullet counts in floats. Rounding keeps order, so that boxes that touch still do.
btVector3 toBullet(const DVec3& v) {
    return {static_cast<btScalar>(v.x), static_cast<btScalar>(v.y), static_cast<btScalar>(v.z)};
}

/// Bullet's own allocator writes into what it was given without a look at whether it was given anything.
void failWhereThereIsNoMemory() {
    static const bool once = [] {
        btAlignedAllocSetCustomAligned(
            [](std::size_t size, int alignment) {
                HALLS_ASSERT(alignment <= static_cast<int>(__STDCPP_DEFAULT_NEW_ALIGNMENT__));
                return ::operator new(size);
            },
            [](void* memory) { ::operator delete(memory); });
        return true;
    }();
    static_cast<void>(once);
}

/// Boxes as the triangles that Bullet builds a tree of: it looks at nothing but the box round the corners.
class Boxes final : public btTriangleIndexVertexArray {
public:
    explicit Boxes(std::span<const Triangle> triangles) : m_triangles(triangles) {}

    void InternalProcessAllTriangles(btInternalTriangleIndexCallback* callback, const btVector3& /*low*/,
                                     const btVector3& /*high*/) const override {
        for (std::size_t i = 0; i < m_triangles.size(); ++i) {
            const btVector3 high = toBullet(m_triangles[i].high);
            std::array corners{toBullet(m_triangles[i].low), high, high};
            callback->internalProcessTriangleIndex(corners.data(), 0, static_cast<int>(i));
        }
    }

private:
    std::span<const Triangle> m_triangles;
};

struct Collector final : btNodeOverlapCallback {
    explicit Collector(std::vector<std::uint32_t>& into) : found(into) {}
    void processNode(int /*part*/, int number) override { found.push_back(first + static_cast<std::uint32_t>(number)); }

    std::uint32_t first = 0; ///< of the run that is asked
    std::vector<std::uint32_t>& found;
};

} // namespace

/// Triangles that stand in a row, and their tree.
struct BoxTree::Run {
    Run(std::span<const Triangle> all, std::size_t begin)
        : first(static_cast<std::uint32_t>(begin)), size(all.size() - begin) {
        Boxes boxes(all.subspan(begin));
        tree.build(&boxes, false, {}, {}); // not quantized: no box is blurred by a museum's size
    }

    std::uint32_t first;
    std::size_t size;
    btOptimizedBvh tree;
};

BoxTree::BoxTree() = default;
BoxTree::~BoxTree() = default;

void BoxTree::add(std::span<const Triangle> all) {
    if (all.size() == m_size)
        return;
    HALLS_ASSERT(all.size() <= kMaxTriangles);
    failWhereThereIsNoMemory();
    std::size_t first = m_size;
    m_size = all.size();
    // What was added last is joined with what is at most twice as large: each triangle is sorted anew a few times only.
    while (!m_runs.empty() && m_runs.back()->size <= 2 * (m_size - first)) {
        first = m_runs.back()->first;
        m_runs.pop_back();
    }
    m_runs.push_back(std::make_unique<Run>(all, first));
}

void BoxTree::touching(const DVec3& low, const DVec3& high, std::vector<std::uint32_t>& found) const {
    Collector collector(found);
    for (const auto& run : m_runs) {
        collector.first = run->first;
        run->tree.reportAabbOverlappingNodex(&collector, toBullet(low), toBullet(high));
    }
}

void BoxTree::passed(const DVec3& from, const DVec3& to, double room, std::vector<std::uint32_t>& found) const {
    constexpr double kRounding = 1e-6; // what a way loses is some parts in 2^24 of its farthest coordinate
    const DVec3 farthest = glm::max(glm::abs(from), glm::abs(to));
    const DVec3 around(room + kRounding * std::max({farthest.x, farthest.y, farthest.z}));
    Collector collector(found);
    for (const auto& run : m_runs) {
        collector.first = run->first;
        run->tree.reportBoxCastOverlappingNodex(&collector, toBullet(from), toBullet(to), toBullet(-around),
                                                toBullet(around));
    }
}

} // namespace halls::physics
