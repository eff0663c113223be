// SPDX-License-Identifier: MPL-2.0
#include "physics/CollisionWorld.h"

#include "base/Assert.h"
#include "physics/Body.h"
#include "physics/Geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace halls::physics {

namespace {

constexpr std::array<std::uint32_t, 36> kBoxIndices{0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4,
                                                    2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5};

/// Lets the body down from `start`; where it rests, and whether that is a place to stand.
struct Landing {
    DVec3 feet{0.0};
    double contact = 0.0;
    bool standable = false;
};
std::optional<Landing> land(Body& body, const DVec3& start, double depth) {
    const auto rest = body.drop(start, depth);
    if (!rest)
        return std::nullopt;
    Landing landing{{start.x, rest->feet, start.z}, rest->contact, false};
    landing.standable = rest->walkable && body.floorUnder(landing.feet, static_cast<double>(kStepHeight)) &&
                        body.depthAt(landing.feet) <= kTouch;
    return landing;
}

/// Search for the nearest place to stand, on rings round a point.
class NearestSearch {
public:
    NearestSearch(const Geometry& geometry, const DVec3& feet, const Capsule& capsule, double reach)
        : m_geometry(geometry), m_body(geometry, capsule), m_from(feet), m_reach(reach),
          m_eye(0.9 * static_cast<double>(capsule.height)), m_below(2.0 * static_cast<double>(capsule.radius) + 0.05) {}

    std::optional<Vec3> run() {
        constexpr double kRing = 0.05;
        for (double side = 0.0; side <= m_reach + 1e-9 && side < m_seenCost; side += kRing) {
            const int directions = side == 0.0 ? 1 : std::clamp(static_cast<int>(std::ceil(side * 60.0)), 8, 48);
            for (int i = 0; i < directions; ++i) {
                const double angle = 2.0 * glm::pi<double>() * i / directions;
                column(side, m_from + DVec3(side * std::sin(angle), 0.0, side * std::cos(angle)));
            }
        }
        return m_seen ? m_seen : m_hidden;
    }

private:
    /// All floors over and under one point.
    void column(double side, const DVec3& point) {
        const double reach = std::sqrt(std::max(0.0, m_reach * m_reach - side * side));
        const double low = point.y - reach - 1e-6;
        double y = point.y + reach;
        for (int floor = 0; floor < 16 && y >= low; ++floor) {
            const auto landing = land(m_body, {point.x, y, point.z}, y - low);
            if (!landing)
                return;
            if (landing->standable)
                offer(side, landing->feet);
            y = std::min(landing->feet.y, landing->contact) - m_below;
        }
    }

    void offer(double side, const DVec3& feet) {
        // Up on a plinth is nearer in metres but not where a visitor would step: heights count threefold.
        const double cost = std::hypot(side, 3.0 * (feet.y - m_from.y));
        if (cost >= m_seenCost)
            return;
        const DVec3 eye = m_from + DVec3(0.0, m_eye, 0.0);
        const DVec3 way = feet - m_from;
        const double length = glm::length(way);
        const bool seen =
            length < 1e-6 || !m_geometry.cast({Vec3(eye), Vec3(way / length)}, static_cast<float>(length));
        if (seen) {
            m_seenCost = cost;
            m_seen = Vec3(feet);
        } else if (cost < m_hiddenCost) {
            m_hiddenCost = cost;
            m_hidden = Vec3(feet);
        }
    }

    const Geometry& m_geometry;
    Body m_body;
    DVec3 m_from;
    double m_reach;
    double m_eye;
    double m_below;
    std::optional<Vec3> m_seen;
    std::optional<Vec3> m_hidden;
    double m_seenCost = 1e300;
    double m_hiddenCost = 1e300;
};

} // namespace

CollisionWorld::CollisionWorld() : m_geometry(std::make_unique<Geometry>()) {}
CollisionWorld::~CollisionWorld() = default;
CollisionWorld::CollisionWorld(CollisionWorld&&) noexcept = default;
CollisionWorld& CollisionWorld::operator=(CollisionWorld&&) noexcept = default;

void CollisionWorld::addMesh(std::span<const Vec3> vertices, std::span<const std::uint32_t> indices,
                             const Mat4& transform, std::uint32_t tag) {
    std::vector<Vec3> moved;
    moved.reserve(vertices.size());
    for (const Vec3& vertex : vertices)
        moved.emplace_back(transform * Vec4(vertex, 1.0F));
    std::vector<std::uint32_t> turned(indices.begin(), indices.end());
    // A mirroring transform would turn solids inside out.
    if (glm::determinant(Mat3(transform)) < 0.0F)
        for (std::size_t i = 0; i + 2 < turned.size(); i += 3)
            std::swap(turned[i + 1], turned[i + 2]);
    m_geometry->add(moved, turned, tag);
}

void CollisionWorld::addBox(const Aabb& box, const Mat4& transform, std::uint32_t tag) {
    HALLS_ASSERT(!box.empty());
    std::array<Vec3, 8> corners;
    for (std::size_t i = 0; i < corners.size(); ++i)
        corners[i] = {(i & 1U) ? box.max.x : box.min.x, (i & 2U) ? box.max.y : box.min.y,
                      (i & 4U) ? box.max.z : box.min.z};
    addMesh(corners, kBoxIndices, transform, tag);
}

std::optional<Hit> CollisionWorld::cast(const Ray& ray, float maxDistance) const {
    return m_geometry->cast(ray, maxDistance);
}

bool CollisionWorld::capsuleFree(Vec3 feet, const Capsule& capsule) const {
    return static_cast<double>(capsulePenetration(feet, capsule)) <= kTouch;
}

float CollisionWorld::capsulePenetration(Vec3 feet, const Capsule& capsule) const {
    std::vector<std::uint32_t> scratch;
    const Upright segment = uprightOf(feet, capsule);
    const double radius = static_cast<double>(capsule.radius);
    return static_cast<float>(
        std::max(m_geometry->surfaceDepth(segment, radius, scratch), m_geometry->solidDepth(segment, radius)));
}

std::optional<Vec3> CollisionWorld::groundBelow(Vec3 point, float maxDrop, const Capsule& capsule) const {
    Body body(*m_geometry, capsule);
    // Under a low ceiling the lifted start may be taken while the floor itself is free.
    for (const double lift : {0.1, 0.03, 0.0}) {
        const DVec3 start = DVec3(point) + DVec3(0.0, lift, 0.0);
        const auto landing = land(body, start, static_cast<double>(maxDrop) + lift);
        if (landing && landing->standable)
            return Vec3(landing->feet);
    }
    return std::nullopt;
}

std::optional<Vec3> CollisionWorld::nearestFree(Vec3 feet, const Capsule& capsule, float maxDistance) const {
    HALLS_ASSERT(maxDistance >= 0.0F);
    return NearestSearch(*m_geometry, DVec3(feet), capsule, static_cast<double>(maxDistance)).run();
}

Aabb CollisionWorld::bounds() const {
    return m_geometry->bounds();
}
std::size_t CollisionWorld::triangleCount() const {
    return m_geometry->triangles().size();
}
const Geometry& CollisionWorld::geometry() const {
    return *m_geometry;
}

} // namespace halls::physics
