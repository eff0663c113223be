// SPDX-License-Identifier: MPL-2.0
#include "session/Measuring.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/type_ptr.hpp>

namespace halls::session {
namespace {

constexpr float kDeepest = 20.0F;     ///< metres down to a floor
constexpr float kEdgeShare = 0.6F;    ///< of the reach: vertices are preferred to edges
constexpr float kFloorSlope = 0.819F; ///< cos 35 degrees: steeper is no floor

/// The least of two classes: the order of the enumeration is from best to least.
EvidenceClass lesser(EvidenceClass a, EvidenceClass b) {
    return std::max(a, b);
}

/// Twice the area of a closed line as a vector along its normal (Newell; Sutherland, Sproull and Schumacker 1974).
Vec3 newell(std::span<const MeasuredPoint> points) {
    Vec3 sum(0.0F);
    const Vec3 origin = points.front().place; // near it, so that no digits are lost
    for (std::size_t i = 0; i < points.size(); ++i)
        sum += glm::cross(points[i].place - origin, points[(i + 1) % points.size()].place - origin);
    return sum;
}

Vec3 nearestOnEdge(Vec3 a, Vec3 b, Vec3 place) {
    const Vec3 along = b - a;
    const float length2 = glm::dot(along, along);
    const float share = length2 > 0.0F ? std::clamp(glm::dot(place - a, along) / length2, 0.0F, 1.0F) : 0.0F;
    return a + along * share;
}

/// Looks for the nearest vertex and the nearest place on an edge.
class Snap {
public:
    Snap(Vec3 place, float reach)
        : m_place(place), m_vertex{place, reach, false}, m_edge{place, reach * kEdgeShare, false} {}

    void look(const model::Model& model, const model::Part& part, const Mat4& worldFromPart) {
        Aabb box{Vec3(part.boundsMin[0], part.boundsMin[1], part.boundsMin[2]),
                 Vec3(part.boundsMax[0], part.boundsMax[1], part.boundsMax[2])};
        box = box.transformed(worldFromPart);
        const Vec3 near = glm::clamp(m_place, box.min, box.max);
        if (glm::distance(near, m_place) > m_vertex.within)
            return;
        const auto corner = [&](std::uint32_t index) {
            const float* position = model.vertices[part.firstVertex + model.indices[index]].position;
            return Vec3(worldFromPart * Vec4(position[0], position[1], position[2], 1.0F));
        };
        if (part.points()) {
            for (std::uint32_t i = part.firstIndex; i < part.firstIndex + part.indexCount; ++i)
                take(corner(i), m_vertex);
            return;
        }
        for (std::uint32_t i = part.firstIndex; i + 2 < part.firstIndex + part.indexCount; i += 3) {
            const Vec3 corners[3] = {corner(i), corner(i + 1), corner(i + 2)};
            for (int side = 0; side < 3; ++side) {
                take(corners[side], m_vertex);
                take(nearestOnEdge(corners[side], corners[(side + 1) % 3], m_place), m_edge);
            }
        }
    }
    Vec3 found() const { return m_vertex.found ? m_vertex.place : m_edge.place; }

private:
    /// The nearest so far; at first the place itself.
    struct Best {
        Vec3 place;
        float within; ///< metres
        bool found;
    };

    void take(Vec3 candidate, Best& best) const {
        const float distance = glm::distance(candidate, m_place);
        if (distance < best.within)
            best = {candidate, distance, true};
    }

    Vec3 m_place;
    Best m_vertex;
    Best m_edge;
};

bool hasInventedNumber(const Museum& museum, const Subject& subject) {
    const Exhibit* exhibit = museum.exhibit(subject.exhibit);
    return exhibit != nullptr &&
           std::ranges::count(exhibit->record.measurements, EvidenceClass::Invented, &Measurement::confidence) > 0;
}

EvidenceClass worthOf(const Museum& museum, const MeasuredPoint& point) {
    if (point.state >= museum.states.size())
        return EvidenceClass::Unknown;
    const Evidence* said = evidenceOf(museum, museum.states[point.state].id, point.subject, Aspect::Measures);
    const EvidenceClass worth = said == nullptr ? EvidenceClass::Unknown : said->evidenceClass;
    const bool drawn = alignmentOf(museum, point) == nullptr;
    return drawn && hasInventedNumber(museum, point.subject) ? lesser(worth, EvidenceClass::Invented) : worth;
}

} // namespace

Measured measuredOf(const Museum& museum, std::span<const MeasuredPoint> points) {
    Measured reading;
    if (points.empty())
        return reading;
    reading.worth = EvidenceClass::Several;
    for (const MeasuredPoint& point : points)
        reading.worth = lesser(reading.worth, worthOf(museum, point));
    // Between two things the reading is as good as their places.
    const bool several = std::ranges::any_of(
        points, [&](const MeasuredPoint& point) { return point.subject != points.front().subject; });
    for (const MeasuredPoint& point : points) {
        if (several && point.state < museum.states.size()) {
            const Evidence* place = evidenceOf(museum, museum.states[point.state].id, point.subject, Aspect::Place);
            reading.worth = lesser(reading.worth, place == nullptr ? EvidenceClass::Unknown : place->evidenceClass);
        }
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        reading.last = glm::distance(points[i - 1].place, points[i].place);
        reading.length += reading.last;
    }
    reading.aboveFloor = points.back().aboveFloor;
    if (points.size() < 3)
        return reading;
    const Vec3 corner = points[points.size() - 2].place;
    const Vec3 one = points[points.size() - 3].place - corner;
    const Vec3 other = points.back().place - corner;
    // Of the sine and the cosine: exact for small and for flat angles too (Kahan 2006).
    reading.angle = std::atan2(glm::length(glm::cross(one, other)), glm::dot(one, other));
    reading.area = 0.5F * glm::length(newell(points));
    return reading;
}

const Alignment* alignmentOf(const Museum& museum, const MeasuredPoint& point) {
    if (point.state >= museum.states.size())
        return nullptr;
    const Id& state = museum.states[point.state].id;
    const auto of = [&](const auto* owner) -> const Alignment* {
        if (owner == nullptr)
            return nullptr;
        const auto its = owner->states.find(state);
        return its == owner->states.end() || !its->second.alignment ? nullptr : &*its->second.alignment;
    };
    const Exhibit* exhibit = museum.exhibit(point.subject.exhibit);
    return exhibit != nullptr ? of(exhibit) : of(museum.hall(point.subject.hall));
}

Measurable measurable(const Museum& museum, const MeasuredPoint& point) {
    const Alignment* alignment = alignmentOf(museum, point);
    if (alignment == nullptr)
        return Measurable::Yes;
    if (!alignment->metresPerUnit)
        return Measurable::UnitNotStated;
    return residualOf(*alignment) ? Measurable::Yes : Measurable::NotAligned;
}

namespace {

/// A state whose places all fit together, and how exactly a point fits into it.
struct Frame {
    Id state;
    float residual = 0.0F;
};

std::optional<Frame> frameOf(const Museum& museum, const MeasuredPoint& point) {
    if (point.state >= museum.states.size())
        return std::nullopt;
    const Alignment* alignment = alignmentOf(museum, point);
    if (alignment == nullptr)
        return Frame{museum.states[point.state].id};
    const std::optional<float> residual = residualOf(*alignment);
    return residual ? std::optional(Frame{alignment->to, *residual}) : std::nullopt;
}

} // namespace

std::optional<float> residualBetween(const Museum& museum, const MeasuredPoint& one, const MeasuredPoint& other) {
    if (one.state == other.state && one.subject == other.subject)
        return 0.0F;
    const std::optional<Frame> first = frameOf(museum, one);
    const std::optional<Frame> second = frameOf(museum, other);
    if (!first || !second || (first->state != second->state && one.state != other.state))
        return std::nullopt;
    return std::hypot(first->residual, second->residual);
}

std::optional<float> heightAboveFloor(const loading::LoadedMuseum& museum, std::size_t state, Vec3 place) {
    // From a little above, so that a place on the floor itself is 0 and not nothing.
    constexpr float kLift = 0.02F;
    const auto& world = museum.states[state].collision;
    Vec3 from = place + kUp * kLift;
    for (float left = kDeepest; left > 0.0F;) {
        const auto hit = world.cast({from, -kUp}, left);
        if (!hit)
            return std::nullopt;
        if (hit->normal.y > kFloorSlope)
            return std::max(place.y - hit->point.y, 0.0F);
        left -= hit->distance + kLift;
        from = hit->point - kUp * kLift;
    }
    return std::nullopt;
}

Vec3 snapped(const loading::LoadedMuseum& museum, std::size_t state, std::uint32_t object, Vec3 place, float reach) {
    Snap snap(place, reach);
    for (const loading::StandingModel& standing : museum.states[state].models) {
        const auto file = museum.files.find(standing.model);
        if (file == museum.files.end())
            continue;
        const model::Model& model = file->second.model();
        for (std::size_t index = 0; index < model.nodes.size(); ++index) {
            const model::Node& node = model.nodes[index];
            const std::uint32_t its =
                index < standing.objectsByNode.size() ? standing.objectsByNode[index] : standing.object;
            if (its != object)
                continue;
            const Mat4 worldFromPart = standing.transform * glm::make_mat4(node.transform);
            for (std::uint32_t part = node.firstPart; part < node.firstPart + node.partCount; ++part)
                snap.look(model, model.parts[part], worldFromPart);
        }
    }
    return snap.found();
}

} // namespace halls::session
