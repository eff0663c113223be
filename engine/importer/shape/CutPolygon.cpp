// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/CutPolygon.h"

#include "importer/shape/Ears.h"

#include <algorithm>
#include <cmath>

namespace halls::importer {
namespace {

using Corner = std::uint32_t;
using Loop = std::vector<Corner>;

double cross(DVec2 a, DVec2 b, DVec2 c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool finite(Vec3 value) {
    return std::isfinite(value.x) && std::isfinite(value.y) && std::isfinite(value.z);
}

/// The corners seen along the outline's normal (Newell's method), so that it turns to the left.
std::vector<DVec2> flattened(std::span<const Vec3> corners, std::size_t outline) {
    DVec3 normal(0.0);
    for (std::size_t i = 0; i < outline; ++i) {
        const DVec3 a(corners[i] - corners[0]);
        const DVec3 b(corners[(i + 1) % outline] - corners[0]);
        normal += glm::cross(a, b);
    }
    const DVec3 size = glm::abs(normal);
    const int main = size.x > size.y ? (size.x > size.z ? 0 : 2) : (size.y > size.z ? 1 : 2);
    const int right = (main + 1) % 3;
    const int up = (main + 2) % 3;
    const double turn = normal[main] < 0.0 ? -1.0 : 1.0;
    std::vector<DVec2> flat;
    flat.reserve(corners.size());
    for (const Vec3& corner : corners) {
        const DVec3 from(corner - corners[0]);
        flat.emplace_back(turn * from[right], from[up]);
    }
    return flat;
}

double areaOf(const std::vector<DVec2>& flat, const Loop& loop) {
    double area = 0.0;
    for (std::size_t i = 0; i < loop.size(); ++i)
        area += cross(DVec2(0.0), flat[loop[i]], flat[loop[(i + 1) % loop.size()]]);
    return area;
}

/// Whether two edges cross each other inside of both.
bool cross(DVec2 a, DVec2 b, DVec2 c, DVec2 d) {
    return cross(a, b, c) * cross(a, b, d) < 0.0 && cross(c, d, a) * cross(c, d, b) < 0.0;
}

/// Whether a point lies on an edge, and at neither of its ends.
bool isOn(DVec2 a, DVec2 b, DVec2 point) {
    const double along = glm::dot(point - a, b - a);
    return cross(a, b, point) == 0.0 && along > 0.0 && along < glm::dot(b - a, b - a);
}

/// Whether a way crosses a loop, or goes through one of its corners.
bool crosses(const std::vector<DVec2>& flat, const Loop& loop, DVec2 from, DVec2 to) {
    for (std::size_t i = 0; i < loop.size(); ++i) {
        if (isOn(from, to, flat[loop[i]]) || cross(from, to, flat[loop[i]], flat[loop[(i + 1) % loop.size()]]))
            return true;
    }
    return false;
}

/// Whether a corner of a loop, whose inside lies to its left, sees a point: whether it lies in the angle between its
/// edges. So does the outside of a hole, which turns the other way.
bool opensTo(const std::vector<DVec2>& flat, const Loop& loop, std::size_t at, DVec2 point) {
    const DVec2 before = flat[loop[(at + loop.size() - 1) % loop.size()]];
    const DVec2 here = flat[loop[at]];
    const DVec2 after = flat[loop[(at + 1) % loop.size()]];
    const bool left = cross(before, here, point) > 0.0;
    const bool right = cross(here, after, point) > 0.0;
    return cross(before, here, after) > 0.0 ? left && right : left || right;
}

/// Joins a hole to the outline at the nearest corner that sees it, there and back.
void join(Loop& outline, Loop hole, const std::vector<DVec2>& flat) {
    const auto rightmost =
        std::ranges::max_element(hole, {}, [&](Corner corner) { return flat[corner].x; }) - hole.begin();
    std::rotate(hole.begin(), hole.begin() + rightmost, hole.end());
    const DVec2 from = flat[hole.front()];
    std::size_t best = outline.size();
    double nearest = 0.0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const DVec2 to = flat[outline[i]];
        const double distance = glm::dot(to - from, to - from);
        if ((best < outline.size() && distance >= nearest) || !opensTo(flat, outline, i, from) ||
            !opensTo(flat, hole, 0, to) || crosses(flat, outline, from, to) || crosses(flat, hole, from, to))
            continue;
        best = i;
        nearest = distance;
    }
    if (best == outline.size())
        return; // it does not lie inside
    hole.push_back(hole.front());
    hole.push_back(outline[best]);
    outline.insert(outline.begin() + static_cast<std::ptrdiff_t>(best) + 1, hole.begin(), hole.end());
}

} // namespace

std::vector<std::uint32_t> cutPolygon(std::span<const Vec3> corners, std::span<const std::size_t> ends) {
    const std::size_t outlined = ends.empty() ? corners.size() : std::min(ends.front(), corners.size());
    if (outlined < 3 || !std::ranges::all_of(corners, finite))
        return {};
    const std::vector<DVec2> flat = flattened(corners, outlined);
    Loop outline;
    for (Corner i = 0; i < outlined; ++i)
        outline.push_back(i);
    for (std::size_t i = 1; i < ends.size() && corners.size() <= kMaxCutCorners; ++i) {
        Loop hole;
        for (std::size_t corner = ends[i - 1]; corner < ends[i]; ++corner)
            hole.push_back(static_cast<Corner>(corner));
        if (hole.size() < 3)
            continue;
        if (areaOf(flat, hole) > 0.0)
            std::ranges::reverse(hole);
        join(outline, std::move(hole), flat);
    }
    std::vector<DVec3> places;
    for (const Corner corner : outline)
        places.emplace_back(corners[corner]);
    std::vector<std::uint32_t> triangles;
    Ears().cut(places, triangles);
    for (std::uint32_t& corner : triangles)
        corner = outline[corner];
    return triangles;
}

} // namespace halls::importer
