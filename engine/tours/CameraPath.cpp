// SPDX-License-Identifier: MPL-2.0
#include "tours/CameraPath.h"

#include "physics/Route.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace halls::tours {
namespace {

constexpr float kWalkingPace = 1.7F;               ///< metres per second, of a way without a time of its own
constexpr float kTurningPace = 0.9F;               ///< radians per second
constexpr float kShortest = 1.2F;                  ///< seconds
constexpr float kBetweenHalls = 6.0F;              ///< seconds, at most
constexpr float kWithinAHall = 3.0F;               ///< seconds, at most
constexpr float kLongestWay = 60.0F;               ///< metres: what is farther is not flown
constexpr float kFastest = 6.0F;                   ///< metres per second: what is faster makes dizzy
constexpr float kSample = 0.05F;                   ///< metres between two places that are looked at
constexpr int kRounds = 4;                         ///< of corner cutting
constexpr std::array kBodies{0.55F, 0.40F, 0.28F}; ///< metres: radius of who walks there
constexpr float kDrop = 4.0F;                      ///< metres from the eye down to a floor

bool clear(const physics::CollisionWorld& world, Vec3 eye) {
    constexpr float kRadius = CameraPath::kClearance;
    return world.capsuleFree(eye - kUp * kRadius, {.radius = kRadius, .height = 2.0F * kRadius});
}

bool clearAlong(const physics::CollisionWorld& world, const std::vector<Vec3>& points) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        const float way = glm::distance(points[i - 1], points[i]);
        const int steps = std::max(1, static_cast<int>(std::ceil(way / kSample)));
        for (int step = 0; step <= steps; ++step) {
            if (!clear(world, glm::mix(points[i - 1], points[i], static_cast<float>(step) / static_cast<float>(steps))))
                return false;
        }
    }
    return true;
}

/// Cuts the corners again and again; both ends stay.
std::vector<Vec3> rounded(std::vector<Vec3> points) {
    for (int round = 0; round < kRounds && points.size() > 2; ++round) {
        std::vector<Vec3> finer{points.front()};
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            if (i > 0)
                finer.push_back(glm::mix(points[i], points[i + 1], 0.25F));
            if (i + 2 < points.size())
                finer.push_back(glm::mix(points[i], points[i + 1], 0.75F));
        }
        finer.push_back(points.back());
        points = std::move(finer);
    }
    return points;
}

bool tooFar(float length, const CameraPath::Time& time) {
    return length > kLongestWay || (time.written <= 0.0F && length > kFastest * time.longest);
}

float lengthOf(const std::vector<Vec3>& points) {
    float length = 0.0F;
    for (std::size_t i = 1; i < points.size(); ++i)
        length += glm::distance(points[i - 1], points[i]);
    return length;
}

Vec3 gazeOf(const Pose& pose) {
    const Camera camera{.pose = pose};
    return camera.direction();
}

/// The view between two, on the shortest arc; without roll.
void lookBetween(Pose& pose, const Pose& from, const Pose& to, float share) {
    const Vec3 a = gazeOf(from);
    const Vec3 b = gazeOf(to);
    const float angle = std::acos(std::clamp(glm::dot(a, b), -1.0F, 1.0F));
    if (angle < 1.0e-3F || angle > kPi - 0.2F) { // nearly opposite: about the upright, not over the head
        pose.yaw = from.yaw + wrapAngle(to.yaw - from.yaw) * share;
        pose.pitch = glm::mix(from.pitch, to.pitch, share);
        return;
    }
    const Vec3 gaze = (std::sin((1.0F - share) * angle) * a + std::sin(share * angle) * b) / std::sin(angle);
    pose.yaw = std::atan2(-gaze.x, -gaze.z);
    pose.pitch = std::asin(std::clamp(gaze.y, -1.0F, 1.0F));
}

/// A way on foot, at the height of the eyes.
std::vector<Vec3> onFoot(const physics::CollisionWorld& world, const Pose& from, const Pose& to, float bodyRadius) {
    const physics::Capsule body{.radius = bodyRadius};
    const auto start = world.groundBelow(from.position, kDrop, body);
    const auto goal = world.groundBelow(to.position, kDrop, body);
    if (!start || !goal)
        return {};
    const auto feet = physics::route(world, *start, *goal, body);
    if (!feet)
        return {};
    const float before = from.position.y - start->y;
    const float after = to.position.y - goal->y;
    std::vector<Vec3> eyes{from.position};
    for (std::size_t i = 1; i + 1 < feet->size(); ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(feet->size() - 1);
        eyes.push_back((*feet)[i] + kUp * glm::mix(before, after, share));
    }
    eyes.push_back(to.position);
    return eyes;
}

} // namespace

CameraPath::Time CameraPath::timeFor(const Museum& museum, float written, const Pose& from, const Pose& to) {
    const bool within = museum.hallAt(from.position) == museum.hallAt(to.position);
    return {.written = written, .longest = within ? kWithinAHall : kBetweenHalls};
}

CameraPath::CameraPath(std::vector<Vec3> points, const Pose& from, const Pose& to, const Time& time)
    : m_points(std::move(points)), m_from(from), m_to(to) {
    m_lengths.push_back(0.0F);
    for (std::size_t i = 1; i < m_points.size(); ++i)
        m_lengths.push_back(m_lengths.back() + glm::distance(m_points[i - 1], m_points[i]));
    const float turn = std::acos(std::clamp(glm::dot(gazeOf(from), gazeOf(to)), -1.0F, 1.0F));
    m_seconds = time.written > 0.0F
                    ? time.written
                    : std::clamp(std::max(length() / kWalkingPace, turn / kTurningPace), kShortest, time.longest);
}

std::optional<CameraPath> CameraPath::through(const physics::CollisionWorld& world, const Pose& from,
                                              const std::vector<Pose>& corners, const Time& time) {
    std::vector<Vec3> points{from.position};
    for (const Pose& corner : corners)
        points.push_back(corner.position);
    points = rounded(std::move(points));
    if (corners.empty() || tooFar(lengthOf(points), time) || !clearAlong(world, points))
        return std::nullopt;
    return CameraPath(std::move(points), from, corners.back(), time);
}

std::optional<CameraPath> CameraPath::between(const physics::CollisionWorld& world, const Pose& from, const Pose& to,
                                              const Time& time) {
    if (auto straight = through(world, from, {to}, time))
        return straight;
    // Rounding a corner comes nearer to what one walks round: a stout body leaves room for it.
    for (const float radius : kBodies) {
        const std::vector<Vec3> way = onFoot(world, from, to, radius);
        if (way.empty() || tooFar(lengthOf(way), time))
            continue;
        if (std::vector<Vec3> smooth = rounded(way); clearAlong(world, smooth))
            return CameraPath(std::move(smooth), from, to, time);
    }
    return std::nullopt;
}

Pose CameraPath::poseAt(float share) const {
    if (share >= 1.0F)
        return m_to;
    const float t = std::max(share, 0.0F);
    const float eased = t * t * (3.0F - 2.0F * t);
    Pose pose = m_from;
    const float at = eased * length();
    const auto next = std::ranges::upper_bound(m_lengths, at);
    if (next == m_lengths.end()) {
        pose.position = m_points.back();
    } else if (next != m_lengths.begin()) {
        const auto i = static_cast<std::size_t>(next - m_lengths.begin());
        const float part = m_lengths[i] - m_lengths[i - 1];
        pose.position = glm::mix(m_points[i - 1], m_points[i], (at - m_lengths[i - 1]) / std::max(part, 1.0e-6F));
    }
    lookBetween(pose, m_from, m_to, eased);
    return pose;
}

} // namespace halls::tours
