// SPDX-License-Identifier: MPL-2.0
#include "physics/Exact.h"

#include <algorithm>
#include <cmath>

namespace halls::physics {

namespace {

constexpr double kTiny = 1e-12;

double cross(const DVec2& a, const DVec2& b) {
    return a.x * b.y - a.y * b.x;
}

DVec2 flat(const DVec3& point) {
    return {point.x, point.z};
}

/// Closest points of an upright segment and an edge (Ericson, Real-Time Collision Detection, 5.1.9).
Nearest nearestToEdge(const Upright& segment, const DVec3& start, const DVec3& end) {
    const DVec3 base{segment.x, segment.bottom, segment.z};
    const double length = segment.top - segment.bottom;
    const DVec3 edge = end - start;
    const DVec3 between = base - start;
    const double edgeSquared = glm::dot(edge, edge);
    const double along = glm::dot(edge, between);
    const double across = length * edge.y;
    const double up = length * between.y;
    const double upSquared = length * length;
    const double determinant = upSquared * edgeSquared - across * across;
    double s = determinant > kTiny ? std::clamp((across * along - up * edgeSquared) / determinant, 0.0, 1.0) : 0.0;
    double t = edgeSquared > 0.0 ? (across * s + along) / edgeSquared : 0.0;
    if (t < 0.0 || t > 1.0) {
        t = std::clamp(t, 0.0, 1.0);
        s = upSquared > 0.0 ? std::clamp((across * t - up) / upSquared, 0.0, 1.0) : 0.0;
    }
    Nearest result{0.0, {base.x, base.y + s * length, base.z}, start + t * edge};
    result.distance = glm::distance(result.onSegment, result.onTriangle);
    return result;
}

/// Does the segment pass through the triangle?
bool passes(const Upright& segment, const Triangle& triangle, DVec3& where) {
    if (std::abs(triangle.normal.y) < 1e-9)
        return false;
    const DVec2 point{segment.x, segment.z};
    const auto& c = triangle.corners;
    const double d0 = cross(flat(c[1]) - flat(c[0]), point - flat(c[0]));
    const double d1 = cross(flat(c[2]) - flat(c[1]), point - flat(c[1]));
    const double d2 = cross(flat(c[0]) - flat(c[2]), point - flat(c[2]));
    if (std::min({d0, d1, d2}) < 0.0 && std::max({d0, d1, d2}) > 0.0)
        return false;
    const DVec3 offset = DVec3(segment.x, 0.0, segment.z) - c[0];
    const double y = -(triangle.normal.x * offset.x + triangle.normal.z * offset.z) / triangle.normal.y + c[0].y;
    where = {segment.x, y, segment.z};
    return y >= segment.bottom && y <= segment.top;
}

} // namespace

DVec3 closestOnTriangle(const DVec3& point, const Triangle& triangle) {
    // Ericson, Real-Time Collision Detection, 5.1.5: by the regions of corners, edges and face.
    const auto& [a, b, c] = triangle.corners;
    const DVec3 ab = b - a;
    const DVec3 ac = c - a;
    const DVec3 ap = point - a;
    const double d1 = glm::dot(ab, ap);
    const double d2 = glm::dot(ac, ap);
    if (d1 <= 0.0 && d2 <= 0.0)
        return a;
    const DVec3 bp = point - b;
    const double d3 = glm::dot(ab, bp);
    const double d4 = glm::dot(ac, bp);
    if (d3 >= 0.0 && d4 <= d3)
        return b;
    const double vc = d1 * d4 - d3 * d2;
    if (vc <= 0.0 && d1 >= 0.0 && d3 <= 0.0)
        return a + ab * (d1 / (d1 - d3));
    const DVec3 cp = point - c;
    const double d5 = glm::dot(ab, cp);
    const double d6 = glm::dot(ac, cp);
    if (d6 >= 0.0 && d5 <= d6)
        return c;
    const double vb = d5 * d2 - d1 * d6;
    if (vb <= 0.0 && d2 >= 0.0 && d6 <= 0.0)
        return a + ac * (d2 / (d2 - d6));
    const double va = d3 * d6 - d5 * d4;
    if (va <= 0.0 && d4 >= d3 && d5 >= d6)
        return b + (c - b) * ((d4 - d3) / ((d4 - d3) + (d5 - d6)));
    // On the face: through the normal, which stays exact for flat floors where the barycentric sum would round.
    return point - triangle.normal * glm::dot(ap, triangle.normal);
}

Nearest nearest(const Upright& segment, const Triangle& triangle) {
    DVec3 where;
    if (passes(segment, triangle, where))
        return {0.0, where, where};
    Nearest best{1e300, {}, {}};
    for (const double y : {segment.bottom, segment.top}) {
        const DVec3 end{segment.x, y, segment.z};
        const DVec3 on = closestOnTriangle(end, triangle);
        if (const double distance = glm::distance(end, on); distance < best.distance)
            best = {distance, end, on};
    }
    for (std::size_t i = 0; i < 3; ++i) {
        const Nearest edge = nearestToEdge(segment, triangle.corners[i], triangle.corners[(i + 1) % 3]);
        if (edge.distance < best.distance)
            best = edge;
    }
    return best;
}

double overlap(const Upright& segment, double radius, const Triangle& triangle) {
    const Nearest closest = nearest(segment, triangle);
    if (closest.distance > 0.0)
        return std::max(0.0, radius - closest.distance);
    // Run through: out along the triangle's normal by the shorter way.
    const double bottom = glm::dot(DVec3(segment.x, segment.bottom, segment.z) - triangle.corners[0], triangle.normal);
    const double top = glm::dot(DVec3(segment.x, segment.top, segment.z) - triangle.corners[0], triangle.normal);
    return radius + std::min(std::abs(bottom), std::abs(top));
}

double winding(const DVec3& point, const Triangle& triangle) {
    // Van Oosterom and Strackee, 1983.
    const DVec3 a = triangle.corners[0] - point;
    const DVec3 b = triangle.corners[1] - point;
    const DVec3 c = triangle.corners[2] - point;
    const double la = glm::length(a);
    const double lb = glm::length(b);
    const double lc = glm::length(c);
    const double volume = glm::dot(a, glm::cross(b, c));
    const double rest = la * lb * lc + glm::dot(a, b) * lc + glm::dot(b, c) * la + glm::dot(c, a) * lb;
    return 2.0 * std::atan2(volume, rest) / (4.0 * glm::pi<double>());
}

Footprint footprint(const Triangle& triangle, double bottom, double top) {
    Footprint result;
    if (triangle.high.y < bottom || triangle.low.y > top)
        return result;
    std::array<DVec3, 8> points;
    std::array<DVec3, 8> kept;
    std::size_t count = 3;
    std::copy(triangle.corners.begin(), triangle.corners.end(), points.begin());
    const auto clip = [&](double height, double sign) {
        std::size_t next = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const DVec3& from = points[i];
            const DVec3& to = points[(i + 1) % count];
            const double d0 = sign * (from.y - height);
            const double d1 = sign * (to.y - height);
            if (d0 >= 0.0)
                kept[next++] = from;
            if ((d0 > 0.0 && d1 < 0.0) || (d0 < 0.0 && d1 > 0.0))
                kept[next++] = from + (to - from) * (d0 / (d0 - d1));
        }
        count = next;
        points = kept;
    };
    clip(bottom, 1.0);
    if (count > 0)
        clip(top, -1.0);
    result.count = std::min<std::size_t>(count, result.corners.size());
    result.low = DVec2(1e300);
    result.high = DVec2(-1e300);
    for (std::size_t i = 0; i < result.count; ++i) {
        result.corners[i] = flat(points[i]);
        result.low = glm::min(result.low, result.corners[i]);
        result.high = glm::max(result.high, result.corners[i]);
    }
    return result;
}

DVec2 closestOn(const Footprint& shape, const DVec2& point) {
    DVec2 best = shape.corners[0];
    double nearestSquared = 1e300;
    bool left = false;
    bool right = false;
    for (std::size_t i = 0; i < shape.count; ++i) {
        const DVec2& from = shape.corners[i];
        const DVec2 edge = shape.corners[i + 1 < shape.count ? i + 1 : 0] - from;
        const double lengthSquared = glm::dot(edge, edge);
        const double t = lengthSquared > 0.0 ? std::clamp(glm::dot(point - from, edge) / lengthSquared, 0.0, 1.0) : 0.0;
        const DVec2 on = from + edge * t;
        const DVec2 away = point - on;
        if (const double squared = glm::dot(away, away); squared < nearestSquared) {
            nearestSquared = squared;
            best = on;
        }
        const double side = cross(edge, point - from);
        left = left || side > kTiny;
        right = right || side < -kTiny;
    }
    // Strictly on one side of all edges: inside. A line has no inside: its edges run both ways.
    return left != right && shape.count >= 3 ? point : best;
}

DVec2 nearestAllowed(const DVec2& wish, std::span<const Limit> limits) {
    const auto allowed = [&](const DVec2& move) {
        return std::all_of(limits.begin(), limits.end(),
                           [&](const Limit& l) { return glm::dot(l.normal, move) >= l.limit - 1e-12; });
    };
    if (allowed(wish))
        return wish;
    DVec2 best{0.0};
    double nearestSquared = glm::dot(wish, wish);
    const auto consider = [&](const DVec2& move) {
        const DVec2 away = move - wish;
        if (const double squared = glm::dot(away, away); squared < nearestSquared && allowed(move)) {
            nearestSquared = squared;
            best = move;
        }
    };
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const Limit& one = limits[i];
        consider(wish + one.normal * (one.limit - glm::dot(one.normal, wish)));
        for (std::size_t j = i + 1; j < limits.size(); ++j) {
            const Limit& two = limits[j];
            const double determinant = cross(one.normal, two.normal);
            if (std::abs(determinant) > 1e-9)
                consider(DVec2(one.limit * two.normal.y - two.limit * one.normal.y,
                               two.limit * one.normal.x - one.limit * two.normal.x) /
                         determinant);
        }
    }
    return best;
}

} // namespace halls::physics
