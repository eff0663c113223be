// SPDX-License-Identifier: MPL-2.0
#include "physics/Geometry.h"

#include "base/Assert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace halls::physics {

namespace {

/// Room round boxes that are asked for: what touches by a rounding is found, and looked at exactly afterwards.
constexpr double kRounding = 1e-4;

struct Nearer {
    bool operator()(const Vec3& a, const Vec3& b) const {
        return std::array{a.x, a.y, a.z} < std::array{b.x, b.y, b.z};
    }
};

std::uint32_t rootOf(std::vector<std::uint32_t>& parents, std::uint32_t node) {
    while (parents[node] != node)
        node = parents[node] = parents[parents[node]];
    return node;
}

double rayDistance(const DVec3& origin, const DVec3& direction, const Triangle& triangle) {
    // Möller and Trumbore, 1997, with a hair's breadth of room so that no ray slips through a shared edge.
    constexpr double kEdge = 1e-9;
    const DVec3 ab = triangle.corners[1] - triangle.corners[0];
    const DVec3 ac = triangle.corners[2] - triangle.corners[0];
    const DVec3 p = glm::cross(direction, ac);
    const double determinant = glm::dot(ab, p);
    if (std::abs(determinant) < 1e-14)
        return -1.0;
    const DVec3 offset = origin - triangle.corners[0];
    const double u = glm::dot(offset, p) / determinant;
    const DVec3 q = glm::cross(offset, ab);
    const double v = glm::dot(direction, q) / determinant;
    if (u < -kEdge || v < -kEdge || u + v > 1.0 + kEdge)
        return -1.0;
    return glm::dot(ac, q) / determinant;
}

} // namespace

void Geometry::add(std::span<const Vec3> vertices, std::span<const std::uint32_t> indices, std::uint32_t tag) {
    HALLS_ASSERT(indices.size() % 3 == 0);
    std::map<Vec3, std::uint32_t, Nearer> places;
    std::set<Corners> known; // a triangle that is there twice stops nobody more than one
    std::vector<Corners> kept;
    for (std::size_t i = 0; i < indices.size(); i += 3) {
        Triangle triangle;
        for (std::size_t k = 0; k < 3; ++k) {
            HALLS_ASSERT(indices[i + k] < vertices.size());
            const Vec3& vertex = vertices[indices[i + k]];
            HALLS_ASSERT(std::isfinite(vertex.x) && std::isfinite(vertex.y) && std::isfinite(vertex.z));
            triangle.corners[k] = DVec3(vertex);
        }
        const auto& c = triangle.corners;
        const DVec3 normal = glm::cross(c[1] - c[0], c[2] - c[0]);
        const double area = glm::length(normal);
        if (area < 1e-12)
            continue;
        Corners corners{};
        for (std::size_t k = 0; k < 3; ++k)
            corners[k] =
                places.try_emplace(vertices[indices[i + k]], static_cast<std::uint32_t>(places.size())).first->second;
        Corners turned = corners; // the same side, whichever corner comes first
        std::rotate(turned.begin(), std::ranges::min_element(turned), turned.end());
        if (!known.insert(turned).second)
            continue;
        triangle.normal = normal / area;
        triangle.low = glm::min(glm::min(c[0], c[1]), c[2]);
        triangle.high = glm::max(glm::max(c[0], c[1]), c[2]);
        triangle.tag = tag;
        m_bounds.include(Vec3(triangle.low));
        m_bounds.include(Vec3(triangle.high));
        m_triangles.push_back(triangle);
        kept.push_back(corners);
    }
    m_tree.add(m_triangles);
    addSolid(kept, places.size());
}

void Geometry::addSolid(std::span<const Corners> corners, std::size_t places) {
    // Parts hang together by corners; a part is closed when each of its directed edges has exactly one partner that
    // runs the other way.
    std::vector<std::uint32_t> parents(places);
    std::iota(parents.begin(), parents.end(), 0U);
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> edges;
    for (const auto& t : corners) {
        for (std::size_t k = 0; k < 3; ++k) {
            parents[rootOf(parents, t[k])] = rootOf(parents, t[0]);
            ++edges[{t[k], t[(k + 1) % 3]}];
        }
    }
    std::vector<bool> open(places, false);
    for (const auto& [edge, count] : edges) {
        const auto back = edges.find({edge.second, edge.first});
        if (back == edges.end() || back->second != count)
            open[rootOf(parents, edge.first)] = true;
    }
    Solid solid;
    const auto first = static_cast<std::uint32_t>(m_triangles.size() - corners.size());
    for (std::uint32_t i = 0; i < corners.size(); ++i) {
        if (open[rootOf(parents, corners[i][0])])
            continue;
        solid.triangles.push_back(first + i);
        solid.low = glm::min(solid.low, m_triangles[first + i].low);
        solid.high = glm::max(solid.high, m_triangles[first + i].high);
    }
    if (!solid.triangles.empty())
        m_solids.push_back(std::move(solid));
}

void Geometry::query(const DVec3& low, const DVec3& high, std::vector<std::uint32_t>& found) const {
    found.clear();
    m_tree.touching(low - kRounding, high + kRounding, found);
    std::sort(found.begin(), found.end()); // the order must not hang on the shape of the tree
}

std::optional<Hit> Geometry::cast(const Ray& ray, float maxDistance) const {
    const DVec3 origin(ray.origin);
    const DVec3 direction(ray.direction);
    const DVec3 end = origin + direction * static_cast<double>(maxDistance);
    std::vector<std::uint32_t> candidates;
    m_tree.passed(origin, end, kRounding, candidates);
    double best = static_cast<double>(maxDistance);
    const Triangle* met = nullptr;
    std::sort(candidates.begin(), candidates.end());
    for (const std::uint32_t index : candidates) {
        const double distance = rayDistance(origin, direction, m_triangles[index]);
        if (distance >= 0.0 && (distance < best || (!met && distance <= best))) {
            best = distance;
            met = &m_triangles[index];
        }
    }
    if (!met)
        return std::nullopt;
    const DVec3 normal = glm::dot(met->normal, direction) > 0.0 ? -met->normal : met->normal;
    return Hit{Vec3(origin + direction * best), Vec3(normal), static_cast<float>(best), met->tag};
}

double Geometry::surfaceDepth(const Upright& segment, double radius, std::vector<std::uint32_t>& scratch) const {
    const DVec3 low{segment.x - radius, segment.bottom - radius, segment.z - radius};
    const DVec3 high{segment.x + radius, segment.top + radius, segment.z + radius};
    query(low, high, scratch);
    double deepest = 0.0;
    for (const std::uint32_t index : scratch)
        deepest = std::max(deepest, overlap(segment, radius, m_triangles[index]));
    return deepest;
}

double Geometry::solidDepth(const Upright& segment, double radius) const {
    const DVec3 middle{segment.x, 0.5 * (segment.bottom + segment.top), segment.z};
    double deepest = 0.0;
    for (const Solid& solid : m_solids) {
        // Both ends and the middle: a solid that holds none of them has its surface inside the capsule.
        bool within = false;
        for (const double y : {segment.bottom, middle.y, segment.top}) {
            const DVec3 point{segment.x, y, segment.z};
            if (glm::any(glm::lessThan(point, solid.low)) || glm::any(glm::greaterThan(point, solid.high)))
                continue;
            double turns = 0.0;
            for (const std::uint32_t index : solid.triangles)
                turns += winding(point, m_triangles[index]);
            within = within || turns > 0.5;
        }
        if (!within)
            continue;
        double exit = 1e300;
        for (const std::uint32_t index : solid.triangles)
            exit = std::min(exit, nearest(segment, m_triangles[index]).distance);
        deepest = std::max(deepest, radius + exit);
    }
    return deepest;
}

Upright uprightOf(const Vec3& feet, const Capsule& capsule) {
    const double radius = static_cast<double>(capsule.radius);
    const double bottom = static_cast<double>(feet.y) + radius;
    const double top = static_cast<double>(feet.y) + static_cast<double>(capsule.height) - radius;
    return {static_cast<double>(feet.x), static_cast<double>(feet.z), bottom, std::max(bottom, top)};
}

} // namespace halls::physics
