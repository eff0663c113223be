// SPDX-License-Identifier: MPL-2.0
#include "physics/Body.h"

#include <algorithm>
#include <cmath>

namespace halls::physics {

namespace {

constexpr double kStepUp = static_cast<double>(kStepHeight) + 0.01; ///< with room for uneven stairs
constexpr double kNear = 1e-7;                                      ///< metres; a gap below this is a touch
constexpr double kParallel = 1e-7; ///< sine of the angle below which a move runs along a wall
constexpr double kUpright = 1e-4;  ///< cosine; below this a face is too upright to carry or to stop a rise
const double kWalkable = std::cos(static_cast<double>(kMaxSlope) + 0.009); ///< half a degree of room

DVec2 flat(const DVec3& v) {
    return {v.x, v.z};
}

} // namespace

Body::Body(const Geometry& geometry, const Capsule& capsule, double margin)
    : m_geometry(&geometry), m_capsule(capsule), m_margin(margin) {}

void Body::setCapsule(const Capsule& capsule) {
    m_capsule = capsule;
    forget(*m_geometry);
}

void Body::forget(const Geometry& geometry) {
    m_geometry = &geometry;
    m_nearLow = DVec3(1e300);
    m_nearHigh = DVec3(-1e300);
}

void Body::gather(const DVec3& feet, double reach, double below) {
    const double side = radius() + reach + 0.01;
    const DVec3 low{feet.x - side, feet.y - below - 0.01, feet.z - side};
    const DVec3 high{feet.x + side, feet.y + height() + kStepUp + 0.01, feet.z + side};
    if (glm::all(glm::greaterThanEqual(low, m_nearLow)) && glm::all(glm::lessThanEqual(high, m_nearHigh)))
        return;
    m_nearLow = low - m_margin;
    m_nearHigh = high + m_margin;
    m_geometry->query(m_nearLow, m_nearHigh, m_near);
    m_footprintBottom = 1e300;
}

void Body::gatherFootprints(double bottom, double top) {
    if (std::abs(bottom - m_footprintBottom) < 1e-6 && std::abs(top - m_footprintTop) < 1e-6)
        return;
    m_footprintBottom = bottom;
    m_footprintTop = top;
    m_footprints.clear();
    for (const std::uint32_t index : m_near) {
        const Footprint shape = footprint(m_geometry->triangles()[index], bottom, top);
        if (shape.count > 0)
            m_footprints.push_back(shape);
    }
}

std::optional<Body::Touch> Body::firstTouch(const DVec2& from, const DVec2& move) const {
    const double length = glm::length(move);
    const DVec2 low = glm::min(from, from + move) - radius();
    const DVec2 high = glm::max(from, from + move) + radius();
    std::optional<Touch> first;
    for (const Footprint& shape : m_footprints) {
        if (shape.high.x < low.x || shape.low.x > high.x || shape.high.y < low.y || shape.low.y > high.y)
            continue;
        // Conservative advancement: the line between the closest points parts the two convex shapes, so a step up to
        // it never passes. Walls are met in one step, corners in a few.
        double done = 0.0;
        for (int round = 0; round < 64 && done < 1.0; ++round) {
            const DVec2 at = from + move * done;
            const DVec2 away = at - closestOn(shape, at);
            const double distance = glm::length(away);
            const DVec2 normal = distance > 0.0 ? away / distance : -move / length;
            const double gap = distance - radius();
            const double closing = -glm::dot(normal, move);
            if (closing <= kParallel * length)
                break;
            if (gap <= kNear) {
                if (!first || done < first->move)
                    first = Touch{done, normal};
                break;
            }
            done += gap / closing;
        }
    }
    return first;
}

DVec2 Body::slide(const DVec2& from, double bottom, double top, const DVec2& wish, std::vector<Limit>& limits) {
    gather({from.x, bottom, from.y}, glm::length(wish), kStepUp);
    gatherFootprints(bottom, top);
    DVec2 move = nearestAllowed(wish, limits);
    for (int round = 0; round < 8; ++round) {
        if (glm::dot(move, move) < 1e-24)
            return DVec2(0.0);
        const auto touch = firstTouch(from, move);
        if (!touch)
            return move;
        limits.push_back({touch->normal, std::min(0.0, glm::dot(touch->normal, move) * touch->move)});
        move = nearestAllowed(wish, limits);
    }
    const auto touch = firstTouch(from, move);
    return touch ? move * touch->move : move;
}

Rest Body::restAt(const DVec3& centre, std::uint32_t met) const {
    Rest rest;
    rest.feet = centre.y - ball();
    rest.contact = -1e300;
    rest.triangle = met;
    const auto consider = [&](std::uint32_t index, double reach) {
        const Triangle& triangle = m_geometry->triangles()[index];
        const DVec3 on = closestOnTriangle(centre, triangle);
        const DVec3 away = centre - on;
        const double distance = glm::length(away);
        if (distance > reach || (distance > 0.0 && away.y / distance < kUpright))
            return;
        const bool walkable = std::abs(triangle.normal.y) >= kWalkable;
        if (walkable < rest.walkable || (walkable == rest.walkable && on.y <= rest.contact))
            return;
        rest.walkable = walkable;
        rest.contact = on.y;
        rest.triangle = index;
        rest.normal = distance > 0.0 ? away / distance : DVec3(kUp);
    };
    for (const std::uint32_t index : m_near) {
        const Triangle& triangle = m_geometry->triangles()[index];
        const double reach = ball() + 2e-4;
        if (glm::all(glm::lessThanEqual(triangle.low, centre + reach)) &&
            glm::all(glm::greaterThanEqual(triangle.high, centre - reach)))
            consider(index, reach);
    }
    if (rest.contact < -1e299)
        consider(met, 1e300);
    return rest;
}

std::optional<Rest> Body::drop(const DVec3& feet, double depth) {
    gather(feet, 0.0, depth);
    const DVec3 start{feet.x, feet.y + ball(), feet.z};
    double best = depth;
    std::optional<std::uint32_t> met;
    for (const std::uint32_t index : m_near) {
        const Triangle& triangle = m_geometry->triangles()[index];
        if (triangle.low.x > start.x + ball() || triangle.high.x < start.x - ball() ||
            triangle.low.z > start.z + ball() || triangle.high.z < start.z - ball() ||
            triangle.low.y > start.y + ball() || triangle.high.y < start.y - ball() - best)
            continue;
        double done = 0.0;
        for (int round = 0; round < 64 && done < best; ++round) {
            const DVec3 centre{start.x, start.y - done, start.z};
            const DVec3 away = centre - closestOnTriangle(centre, triangle);
            const double distance = glm::length(away);
            const double closing = distance > 0.0 ? away.y / distance : 1.0;
            if (closing <= kUpright)
                break;
            const double gap = distance - ball();
            if (gap <= kNear) {
                best = done;
                met = index;
                break;
            }
            done += gap / closing;
        }
    }
    if (!met)
        return std::nullopt;
    return restAt({start.x, start.y - best, start.z}, *met);
}

double Body::headroom(const DVec3& feet, double rise) {
    gather(feet, 0.0, 0.0);
    const DVec3 start{feet.x, feet.y + height() - ball(), feet.z};
    double best = rise;
    for (const std::uint32_t index : m_near) {
        const Triangle& triangle = m_geometry->triangles()[index];
        if (triangle.high.y < start.y - ball() || triangle.low.y > start.y + ball() + best)
            continue;
        double done = 0.0;
        for (int round = 0; round < 64 && done < best; ++round) {
            const DVec3 centre{start.x, start.y + done, start.z};
            const DVec3 away = centre - closestOnTriangle(centre, triangle);
            const double distance = glm::length(away);
            const double closing = distance > 0.0 ? -away.y / distance : 1.0;
            if (closing <= kUpright)
                break;
            const double gap = distance - ball();
            if (gap <= kNear) {
                best = done;
                break;
            }
            done += gap / closing;
        }
    }
    return best;
}

bool Body::floorUnder(const DVec3& feet, double depth) {
    gather(feet, 0.0, depth);
    const Upright line{feet.x, feet.z, feet.y - depth, feet.y + radius()};
    return std::any_of(m_near.begin(), m_near.end(), [&](std::uint32_t index) {
        const Triangle& triangle = m_geometry->triangles()[index];
        return std::abs(triangle.normal.y) >= kWalkable && nearest(line, triangle).distance == 0.0;
    });
}

bool Body::anythingUnder(const DVec3& feet) const {
    const DVec3 middle{feet.x, feet.y + radius(), feet.z};
    const double depth = middle.y - static_cast<double>(m_geometry->bounds().min.y);
    return depth > 0.0 &&
           m_geometry->cast({Vec3(middle), {0.0F, -1.0F, 0.0F}}, static_cast<float>(depth) + 1.0F).has_value();
}

/// Holds the next try back from what refused the last one. False when that would not change it.
bool Body::addLimit(const DVec3& feet, const Rest& rest, const DVec2& wish, std::vector<Limit>& limits) const {
    const DVec3 centre{feet.x, feet.y + ball(), feet.z};
    const DVec3 away = centre - closestOnTriangle(centre, m_geometry->triangles()[rest.triangle]);
    const double distance = glm::length(away);
    // First choice: level with the feet, as near as the sphere comes. Second: along the contact that was refused.
    if (const double side = glm::length(flat(away)); side > 1e-3 * distance) {
        const double gap = std::max(0.0, distance - radius()) * distance / side;
        const Limit limit{flat(away) / side, -gap};
        if (glm::dot(limit.normal, wish) < limit.limit - 1e-12) {
            limits.push_back(limit);
            return true;
        }
    }
    if (const double side = glm::length(flat(rest.normal)); side > 1e-3) {
        const Limit limit{flat(rest.normal) / side, 0.0};
        if (glm::dot(limit.normal, wish) < -1e-12) {
            limits.push_back(limit);
            return true;
        }
    }
    return false;
}

Body::Try Body::tryWalk(DVec3& feet, double& support, const DVec2& wish, std::vector<Limit>& limits) {
    const double bottom = feet.y + kStepUp;
    const DVec2 move = slide(flat(feet), bottom, feet.y + height() - kTouch, wish, limits);
    if (move == DVec2(0.0))
        return Try::Done;
    const DVec3 level{feet.x + move.x, feet.y, feet.z + move.y};
    const auto rest = drop({level.x, bottom, level.z}, 2.0 * kStepUp);
    if (!rest) {
        feet = level;
        return Try::Airborne;
    }
    const double rise = rest->feet - feet.y;
    // A steep face carries only where it is the bevel of a step.
    const double top = rest->walkable ? rest->contact : m_geometry->triangles()[rest->triangle].high.y;
    const bool tooHigh = rise > 1e-6 && top - support > kStepUp;
    if (tooHigh || (rise > 1e-9 && headroom(level, rise) < rise))
        return addLimit(feet, *rest, move, limits) ? Try::Refused : Try::Done;
    if (!rest->walkable && rest->contact < support - kStepUp) {
        feet = level;
        return Try::Airborne;
    }
    // A level floor stays level: rounding does not add up.
    feet = {level.x, std::abs(rise) < 1e-9 ? feet.y : rest->feet, level.z};
    if (rest->walkable)
        support = rest->contact;
    return Try::Done;
}

bool Body::walk(DVec3& feet, double& support, const DVec2& wish) {
    m_limits.clear();
    for (int round = 0; round < 6; ++round) {
        const Try result = tryWalk(feet, support, wish, m_limits);
        if (result != Try::Refused)
            return result == Try::Done;
    }
    return true;
}

std::optional<Rest> Body::fall(DVec3& feet, double sink, const DVec2& wish) {
    const auto sideways = [&](const DVec2& by) {
        m_limits.clear();
        const DVec2 move = slide(flat(feet), feet.y + kTouch, feet.y + height() - kTouch, by, m_limits);
        feet.x += move.x;
        feet.z += move.y;
    };
    sideways(wish);
    std::optional<Rest> rest;
    for (int round = 0; round < 2; ++round) {
        const double before = feet.y;
        const auto met = drop(feet, sink);
        if (!met) {
            feet.y -= sink;
            return rest;
        }
        rest = met;
        feet.y = rest->feet;
        const double side = glm::length(flat(rest->normal));
        if (rest->walkable || side < kUpright)
            return rest;
        // Too steep to stand: aside as far as the face leads, then on down.
        sink = std::max(0.0, sink - (before - feet.y));
        sideways(flat(rest->normal) * (sink * rest->normal.y / (side * side)));
    }
    return rest;
}

double Body::depthAt(const DVec3& feet) {
    const Upright segment = uprightOf(Vec3(feet), m_capsule);
    const double reach = static_cast<double>(m_capsule.radius);
    return std::max(m_geometry->surfaceDepth(segment, reach, m_scratch), m_geometry->solidDepth(segment, reach));
}

} // namespace halls::physics
