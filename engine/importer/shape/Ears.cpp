// SPDX-License-Identifier: MPL-2.0
#include "importer/shape/Ears.h"

#include <algorithm>
#include <cmath>

namespace halls::importer {
namespace {

constexpr std::uint32_t kNowhere = 0xFFFFFFFFU;
constexpr std::size_t kCurvedFrom = 80;       ///< corners: below, looking at all is quicker
constexpr std::size_t kStepsOfACorner = 1000; ///< at most, on average

/// Newell's normal (Sutherland et al. 1974): right for corners that lie in no plane, too.
DVec3 normalOf(std::span<const DVec3> corners) {
    DVec3 sum(0.0);
    for (std::size_t i = 2; i < corners.size(); ++i)
        sum += glm::cross(corners[i - 1] - corners[0], corners[i] - corners[0]);
    return sum;
}

double turn(double ax, double ay, double bx, double by, double cx, double cy) {
    return (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
}

/// Spreads the lower 15 bits to every second place.
std::uint32_t spread(std::uint32_t bits) {
    bits = (bits | (bits << 8U)) & 0x00FF00FFU;
    bits = (bits | (bits << 4U)) & 0x0F0F0F0FU;
    bits = (bits | (bits << 2U)) & 0x33333333U;
    return (bits | (bits << 1U)) & 0x55555555U;
}

} // namespace

double Ears::turnAt(std::uint32_t corner) const {
    const Corner& b = m_corners[corner];
    const Corner& a = m_corners[b.previous];
    const Corner& c = m_corners[b.next];
    return turn(a.x, a.y, b.x, b.y, c.x, c.y);
}

void Ears::project(std::span<const DVec3> corners) {
    const DVec3 normal = normalOf(corners);
    const DVec3 size = glm::abs(normal);
    const int dropped = size.x > size.y && size.x > size.z ? 0 : (size.y > size.z ? 1 : 2);
    int across = (dropped + 1) % 3;
    int up = (dropped + 2) % 3;
    if (normal[dropped] < 0.0)
        std::swap(across, up);
    const auto count = static_cast<std::uint32_t>(corners.size());
    m_corners.resize(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const DVec3 place = corners[i] - corners[0];
        m_corners[i] = {place[across], place[up], i, i == 0 ? count - 1 : i - 1, i + 1 == count ? 0 : i + 1, 0,
                        kNowhere,      kNowhere};
    }
}

std::uint32_t Ears::curveAt(double x, double y) const {
    const auto cell = [&](double value, double low) {
        return static_cast<std::uint32_t>(std::clamp((value - low) * m_scale, 0.0, 32767.0));
    };
    return spread(cell(x, m_low.x)) | (spread(cell(y, m_low.y)) << 1U);
}

void Ears::sortByCurve() {
    DVec2 high(m_corners[0].x, m_corners[0].y);
    m_low = high;
    for (const Corner& corner : m_corners) {
        m_low = glm::min(m_low, DVec2(corner.x, corner.y));
        high = glm::max(high, DVec2(corner.x, corner.y));
    }
    const double side = std::max(high.x - m_low.x, high.y - m_low.y);
    m_scale = side > 0.0 ? 32767.0 / side : 0.0;
    m_order.resize(m_corners.size());
    for (std::uint32_t i = 0; i < m_order.size(); ++i) {
        m_order[i] = i;
        m_corners[i].z = curveAt(m_corners[i].x, m_corners[i].y);
    }
    std::ranges::sort(m_order, {}, [&](std::uint32_t corner) { return m_corners[corner].z; });
    for (std::size_t i = 1; i < m_order.size(); ++i) {
        m_corners[m_order[i]].previousZ = m_order[i - 1];
        m_corners[m_order[i - 1]].nextZ = m_order[i];
    }
}

/// Whether a corner lies in the triangle of an ear; those that the outline turns left at never come first.
bool Ears::blocks(std::uint32_t other, std::uint32_t ear) const {
    const Corner& b = m_corners[ear];
    if (other == b.previous || other == b.next || other == ear)
        return false;
    const Corner& a = m_corners[b.previous];
    const Corner& c = m_corners[b.next];
    const Corner& p = m_corners[other];
    return turn(a.x, a.y, b.x, b.y, p.x, p.y) >= 0.0 && turn(b.x, b.y, c.x, c.y, p.x, p.y) >= 0.0 &&
           turn(c.x, c.y, a.x, a.y, p.x, p.y) >= 0.0 && turnAt(other) <= 0.0;
}

bool Ears::isEar(std::uint32_t ear) {
    if (turnAt(ear) <= 0.0)
        return false;
    if (m_curved)
        return isEarByCurve(ear);
    const std::uint32_t end = m_corners[ear].previous;
    for (std::uint32_t other = m_corners[m_corners[ear].next].next; other != end; other = m_corners[other].next) {
        ++m_steps;
        if (blocks(other, ear))
            return false;
    }
    return true;
}

bool Ears::isEarByCurve(std::uint32_t ear) {
    const Corner& b = m_corners[ear];
    const Corner& a = m_corners[b.previous];
    const Corner& c = m_corners[b.next];
    const std::uint32_t low = curveAt(std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y}));
    const std::uint32_t high = curveAt(std::max({a.x, b.x, c.x}), std::max({a.y, b.y, c.y}));
    for (std::uint32_t at = b.previousZ; at != kNowhere && m_corners[at].z >= low; at = m_corners[at].previousZ) {
        ++m_steps;
        if (blocks(at, ear))
            return false;
    }
    for (std::uint32_t at = b.nextZ; at != kNowhere && m_corners[at].z <= high; at = m_corners[at].nextZ) {
        ++m_steps;
        if (blocks(at, ear))
            return false;
    }
    return true;
}

void Ears::remove(std::uint32_t corner) {
    const Corner& gone = m_corners[corner];
    m_corners[gone.previous].next = gone.next;
    m_corners[gone.next].previous = gone.previous;
    if (gone.previousZ != kNowhere)
        m_corners[gone.previousZ].nextZ = gone.nextZ;
    if (gone.nextZ != kNowhere)
        m_corners[gone.nextZ].previousZ = gone.previousZ;
}

void Ears::emit(std::uint32_t corner, std::vector<std::uint32_t>& triangles) const {
    const Corner& its = m_corners[corner];
    triangles.insert(triangles.end(), {m_corners[its.previous].number, its.number, m_corners[its.next].number});
}

bool Ears::cut(std::span<const DVec3> corners, std::vector<std::uint32_t>& triangles) {
    if (corners.size() < 3)
        return true;
    if (corners.size() == 3) {
        triangles.insert(triangles.end(), {0U, 1U, 2U});
        return true;
    }
    project(corners);
    m_steps = 0;
    m_curved = corners.size() > kCurvedFrom;
    if (m_curved)
        sortByCurve();
    const std::size_t most = kStepsOfACorner * corners.size();
    std::size_t left = corners.size();
    std::uint32_t ear = 1;  // so that a small convex polygon becomes the fan of its first corner
    std::size_t turned = 0; // corners looked at since the last one that was cut
    while (left > 3 && m_steps < most) {
        const std::uint32_t next = m_corners[ear].next;
        // First ears; then corners on a line, with which nothing is lost; an outline without either crosses itself.
        const std::size_t round = turned / left;
        const double turn = turnAt(ear);
        const bool straight = round >= 1 && turn == 0.0;
        const bool forced = round >= 3 || (round == 2 && turn > 0.0);
        ++m_steps;
        if (!straight && !forced && !isEar(ear)) {
            ++turned;
            ear = next;
            continue;
        }
        if (!straight)
            emit(ear, triangles);
        remove(ear);
        --left;
        turned = 0;
        ear = m_curved ? m_corners[next].next : next; // by turns: long thin ears take longer to be looked into
    }
    for (std::uint32_t at = m_corners[ear].next; left >= 3; --left) { // one triangle, or the rest of what took too long
        emit(at, triangles);
        remove(at);
        at = m_corners[at].next;
    }
    return m_steps < most;
}

} // namespace halls::importer
