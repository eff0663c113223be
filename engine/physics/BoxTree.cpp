// SPDX-License-Identifier: MPL-2.0
#include "physics/BoxTree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace halls::physics {
namespace {

constexpr std::uint32_t kLeaf = 4;   ///< triangles that are not divided further
constexpr std::size_t kDeepest = 66; ///< nodes that wait while a tree of 2^32 is walked

/// Whether a way passes a box: slabs, in double precision.
bool passes(const DVec3& from, const DVec3& way, const DVec3& low, const DVec3& high) {
    double enter = 0.0;
    double leave = 1.0;
    for (int axis = 0; axis < 3; ++axis) {
        if (way[axis] == 0.0) {
            if (from[axis] < low[axis] || from[axis] > high[axis])
                return false;
            continue;
        }
        const double one = (low[axis] - from[axis]) / way[axis];
        const double other = (high[axis] - from[axis]) / way[axis];
        enter = std::max(enter, std::min(one, other));
        leave = std::min(leave, std::max(one, other));
    }
    return enter <= leave;
}

} // namespace

void BoxTree::add(std::span<const Triangle> all) {
    if (all.size() == m_size)
        return;
    auto first = static_cast<std::uint32_t>(m_size);
    m_size = all.size();
    // What was added last is joined with what is at most twice as large: each triangle is sorted anew a few times only.
    while (!m_runs.empty() && m_runs.back().order.size() <= 2 * (m_size - first)) {
        first = m_runs.back().first;
        m_runs.pop_back();
    }
    Run run;
    run.first = first;
    run.order.resize(m_size - first);
    std::iota(run.order.begin(), run.order.end(), first);
    run.nodes.reserve(run.order.size());
    build(run, all, 0, static_cast<std::uint32_t>(run.order.size()));
    m_runs.push_back(std::move(run));
}

void BoxTree::build(Run& run, std::span<const Triangle> all, std::uint32_t begin, std::uint32_t end) {
    DVec3 low(1e300);
    DVec3 high(-1e300);
    DVec3 lowMiddle(1e300);
    DVec3 highMiddle(-1e300);
    for (std::uint32_t i = begin; i < end; ++i) {
        const Triangle& triangle = all[run.order[i]];
        low = glm::min(low, triangle.low);
        high = glm::max(high, triangle.high);
        lowMiddle = glm::min(lowMiddle, triangle.low + triangle.high);
        highMiddle = glm::max(highMiddle, triangle.low + triangle.high);
    }
    const std::size_t here = run.nodes.size();
    run.nodes.push_back({low, high, begin, end - begin});
    if (end - begin <= kLeaf)
        return;
    const DVec3 spread = highMiddle - lowMiddle;
    const int axis = spread.x >= spread.y && spread.x >= spread.z ? 0 : spread.y >= spread.z ? 1 : 2;
    const std::uint32_t middle = begin + (end - begin) / 2;
    const auto place = [&](std::uint32_t number) { return all[number].low[axis] + all[number].high[axis]; };
    std::nth_element(run.order.begin() + begin, run.order.begin() + middle, run.order.begin() + end,
                     [&](std::uint32_t a, std::uint32_t b) {
                         return std::pair(place(a), a) < std::pair(place(b), b); // the same tree on every machine
                     });
    build(run, all, begin, middle);
    const auto second = static_cast<std::uint32_t>(run.nodes.size());
    build(run, all, middle, end);
    run.nodes[here].first = second;
    run.nodes[here].count = 0;
}

template <class Wanted>
void BoxTree::visit(const Wanted& wanted, std::vector<std::uint32_t>& found) const {
    std::array<std::uint32_t, kDeepest> waiting{};
    for (const Run& run : m_runs) {
        std::size_t count = 1;
        waiting[0] = 0;
        while (count > 0) {
            const std::uint32_t at = waiting[--count];
            const Node& node = run.nodes[at];
            if (!wanted(node.low, node.high))
                continue;
            if (node.count == 0) {
                waiting[count++] = at + 1;
                waiting[count++] = node.first;
                continue;
            }
            for (std::uint32_t i = node.first; i < node.first + node.count; ++i)
                found.push_back(run.order[i]);
        }
    }
}

void BoxTree::touching(const DVec3& low, const DVec3& high, std::vector<std::uint32_t>& found) const {
    visit(
        [&](const DVec3& nodeLow, const DVec3& nodeHigh) {
            return nodeLow.x <= high.x && nodeHigh.x >= low.x && nodeLow.y <= high.y && nodeHigh.y >= low.y &&
                   nodeLow.z <= high.z && nodeHigh.z >= low.z;
        },
        found);
}

void BoxTree::passed(const DVec3& from, const DVec3& to, double room, std::vector<std::uint32_t>& found) const {
    const DVec3 way = to - from;
    visit([&](const DVec3& low, const DVec3& high) { return passes(from, way, low - room, high + room); }, found);
}

} // namespace halls::physics
