// SPDX-License-Identifier: MPL-2.0
#include "physics/Walker.h"

#include "base/Assert.h"
#include "physics/Body.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace halls::physics {

namespace {

constexpr double kGravity = 9.81;     ///< m/s²
constexpr double kFastestFall = 20.0; ///< m/s
constexpr double kFastestSlide = 2.5; ///< m/s, downwards on a steep face
constexpr double kAboveEye = 0.15;    ///< metres from the eye to the crown
constexpr double kEmbedded = 0.01;    ///< metres; deeper than this the body is stuck
constexpr double kSnap = 0.01;        ///< metres; place() on the floor
constexpr int kLookInterval = 30;     ///< steps between two looks at whether all is well: 0.25 s
constexpr double kEyeRate = 20.0;     ///< per second; a critically damped spring pulls the eye after the feet
constexpr double kEyeAbove = 0.14;    ///< metres that the eye may lag above its height (less than kAboveEye)
constexpr double kEyeBelow = 0.25;
constexpr double kLongestFall = 20.0; ///< metres

WalkerSettings clamped(WalkerSettings s) {
    s.radius = std::clamp(s.radius, 0.20F, 0.25F);
    s.eyeHeight = std::clamp(s.eyeHeight, 0.90F, 2.00F);
    s.speed = std::clamp(s.speed, 0.5F, 3.0F);
    s.runFactor = std::clamp(s.runFactor, 1.0F, 3.0F);
    return s;
}

Capsule capsuleFor(const WalkerSettings& settings) {
    return {settings.radius, settings.eyeHeight + static_cast<float>(kAboveEye)};
}

} // namespace

struct Walker::State {
    State(const CollisionWorld& newWorld, const WalkerSettings& newSettings)
        : world(&newWorld), settings(clamped(newSettings)), body(newWorld.geometry(), capsuleFor(settings)) {}

    void place(const DVec3& to);
    void tick(const WalkInput& input);
    void tickInAir(const DVec2& wish);
    void look();
    Settled recover();
    std::optional<DVec3> floorNearestTo(const DVec3& point);
    void fitCapsule();
    void followEye();

    const CollisionWorld* world;
    WalkerSettings settings;
    Body body;

    DVec3 feet{0.0};
    DVec3 previousFeet{0.0};
    double eyeBase = 0.0; ///< height of the feet as the eye follows it
    double previousEyeBase = 0.0;
    double eyeSpeed = 0.0; ///< metres per second, upwards
    double support = 0.0;  ///< height of the floor that carries
    double downSpeed = 0.0;
    double fallStart = 0.0; ///< height where the feet last stood
    bool onGround = false;
    bool unchecked = true; ///< the place is new: may be inside something
    int ticksToLook = kLookInterval;
    int stillTicks = 0; ///< in the air without moving: wedged between steep faces
    double ahead = 0.0; ///< seconds by which the steps run before the frames, 0 to kStep
    unsigned recoveries = 0;
    std::array<std::optional<DVec3>, 2> safe; ///< the newest first
    std::function<void(const Vec3&)> observer;
};

void Walker::State::place(const DVec3& to) {
    feet = to;
    downSpeed = 0.0;
    stillTicks = 0;
    ahead = 0.0;
    unchecked = true;
    onGround = false;
    if (const auto below = body.drop(feet + DVec3(0.0, kSnap, 0.0), 2.0 * kSnap); below && below->walkable) {
        feet.y = below->feet;
        support = below->contact;
        onGround = true;
    }
    fallStart = feet.y;
    eyeBase = feet.y;
    eyeSpeed = 0.0;
    previousFeet = feet;
    previousEyeBase = eyeBase;
}

void Walker::State::fitCapsule() {
    const Capsule wanted = capsuleFor(settings);
    if (wanted.radius == body.capsule().radius && wanted.height == body.capsule().height)
        return;
    const Capsule before = body.capsule();
    body.setCapsule(wanted);
    const bool grows = wanted.height > before.height || wanted.radius > before.radius;
    if (grows && body.depthAt(feet) > kTouch)
        body.setCapsule(before);
}

void Walker::State::tick(const WalkInput& input) {
    previousFeet = feet;
    previousEyeBase = eyeBase;
    fitCapsule();
    if (std::exchange(unchecked, false)) {
        if (body.depthAt(feet) > kEmbedded || !body.anythingUnder(feet)) {
            ++recoveries;
            if (recover() != Settled::Nowhere)
                return;
        }
    }
    const double pushed = static_cast<double>(glm::length(input.direction));
    const DVec2 direction = DVec2(input.direction) / std::max(1.0, pushed);
    const double speed =
        static_cast<double>(settings.speed) * (input.run ? static_cast<double>(settings.runFactor) : 1.0);
    const double sine = std::sin(static_cast<double>(input.yaw));
    const double cosine = std::cos(static_cast<double>(input.yaw));
    const DVec2 wish =
        DVec2(direction.x * cosine - direction.y * sine, -direction.x * sine - direction.y * cosine) * (speed * kStep);
    if (!onGround) {
        tickInAir(wish);
    } else if (wish != DVec2(0.0) && !body.walk(feet, support, wish)) {
        onGround = false;
        downSpeed = 0.0;
        fallStart = feet.y;
    }
    if (--ticksToLook <= 0) {
        ticksToLook = kLookInterval;
        look();
    }
    followEye();
}

void Walker::State::tickInAir(const DVec2& wish) {
    const DVec3 before = feet;
    downSpeed = std::min(downSpeed + kGravity * kStep, kFastestFall);
    const auto met = body.fall(feet, downSpeed * kStep, wish);
    if (met && met->walkable) {
        onGround = true;
        support = met->contact;
        downSpeed = 0.0;
        stillTicks = 0;
        return;
    }
    // Down a steep face only the part of gravity along it pulls, and shoes brake.
    downSpeed = std::max(0.0, (before.y - feet.y) / kStep);
    if (met)
        downSpeed =
            std::min(kFastestSlide, std::max(0.0, downSpeed - kGravity * kStep * met->normal.y * met->normal.y));
    stillTicks = glm::distance(before, feet) < 1e-5 ? stillTicks + 1 : 0;
    if (stillTicks > 12) { // between steep faces: from there one may step out again
        onGround = true;
        support = feet.y;
        stillTicks = 0;
    }
}

void Walker::State::look() {
    const bool lost = !onGround && (!body.anythingUnder(feet) || fallStart - feet.y > kLongestFall);
    const double depth = body.depthAt(feet);
    if (lost || depth > kEmbedded) {
        ++recoveries;
        recover();
    } else if (onGround && depth <= kTouch && body.floorUnder(feet, static_cast<double>(kStepHeight))) {
        if (!safe[0] || glm::distance(*safe[0], feet) > 0.05)
            safe = {feet, safe[0]};
    }
}

std::optional<DVec3> Walker::State::floorNearestTo(const DVec3& point) {
    const Aabb bounds = world->bounds();
    if (bounds.empty())
        return std::nullopt;
    std::optional<DVec3> best;
    float y = bounds.max.y + 0.1F;
    for (int floor = 0; floor < 64 && y > bounds.min.y; ++floor) {
        const auto ground = world->groundBelow({static_cast<float>(point.x), y, static_cast<float>(point.z)},
                                               y - bounds.min.y, body.capsule());
        if (!ground) {
            y -= 0.25F; // started inside of something
            continue;
        }
        const DVec3 found(*ground);
        if (!best || std::abs(found.y - point.y) < std::abs(best->y - point.y))
            best = found;
        y = std::min(y, ground->y) - 2.0F * body.capsule().radius - 0.15F;
    }
    return best;
}

Settled Walker::State::recover() {
    const auto standable = [&](const DVec3& place) {
        return body.depthAt(place) <= kTouch && body.floorUnder(place, static_cast<double>(kStepHeight));
    };
    const auto moveTo = [&](const DVec3& to) {
        place(to);
        unchecked = false;
        return Settled::Moved;
    };
    for (const auto& place : safe)
        if (place && standable(*place))
            return moveTo(*place);
    if (const auto near = world->nearestFree(Vec3(feet), body.capsule(), kNearest))
        return moveTo(DVec3(*near));
    if (const auto floor = floorNearestTo(feet))
        return moveTo(*floor);
    return Settled::Nowhere;
}

void Walker::State::followEye() {
    // The exact solution over one step (not Euler's), so it is stable whatever the rate.
    const double lag = eyeBase - feet.y;
    const double drive = eyeSpeed + kEyeRate * lag;
    const double fade = std::exp(-kEyeRate * kStep);
    const double next = (lag + drive * kStep) * fade;
    eyeSpeed = (eyeSpeed - kEyeRate * drive * kStep) * fade;
    eyeBase = feet.y + std::clamp(next, -kEyeBelow, kEyeAbove);
    if (std::abs(next) < 1e-6 && std::abs(eyeSpeed) < 1e-5) {
        eyeBase = feet.y;
        eyeSpeed = 0.0;
    }
}

Walker::Walker(const CollisionWorld& world, const WalkerSettings& settings)
    : m_state(std::make_unique<State>(world, settings)) {}
Walker::~Walker() = default;
Walker::Walker(Walker&&) noexcept = default;
Walker& Walker::operator=(Walker&&) noexcept = default;

void Walker::setSettings(const WalkerSettings& settings) {
    m_state->settings = clamped(settings);
    m_state->fitCapsule();
}

const WalkerSettings& Walker::settings() const {
    return m_state->settings;
}
Capsule Walker::capsule() const {
    return m_state->body.capsule();
}

void Walker::place(Vec3 feet) {
    HALLS_ASSERT(std::isfinite(feet.x) && std::isfinite(feet.y) && std::isfinite(feet.z));
    m_state->place(DVec3(feet));
}

void Walker::step(const WalkInput& input, double seconds) {
    HALLS_ASSERT(seconds >= 0.0 && std::isfinite(input.direction.x) && std::isfinite(input.direction.y) &&
                 std::isfinite(input.yaw));
    // The steps run up to one step ahead of the frames and the picture lies between the last two: no delay, no jerk.
    State& s = *m_state;
    double left = std::min(seconds, kLongestFrame) - s.ahead;
    // Sums of 1/30 and of 1/144 differ in the last bits: at the same moment both must have taken the same steps.
    constexpr double kRoom = 1e-9;
    for (; left > kRoom; left -= kStep) {
        s.tick(input);
        if (s.observer)
            s.observer(Vec3(s.feet));
    }
    s.ahead = -left;
}

Settled Walker::setWorld(const CollisionWorld& world) {
    State& s = *m_state;
    s.world = &world;
    s.body.forget(world.geometry());
    if (!s.onGround) { // in the air: goes on falling, unless inside of something
        s.unchecked = true;
        return s.body.depthAt(s.feet) <= kEmbedded ? Settled::Here : s.recover();
    }
    const auto ground = world.groundBelow(Vec3(s.feet), kStepHeight, s.body.capsule());
    const auto to = ground ? ground : world.nearestFree(Vec3(s.feet), s.body.capsule(), kNearest);
    if (!to) {
        s.unchecked = true;
        s.onGround = false;
        return Settled::Nowhere;
    }
    // The very same place stays the very same number, whatever the rounding.
    if (ground && glm::distance(DVec3(*ground), s.feet) < 1e-5) {
        const auto below = s.body.drop(s.feet + DVec3(0.0, kSnap, 0.0), 2.0 * kSnap);
        s.support = below ? below->contact : s.support;
        return Settled::Here;
    }
    s.place(DVec3(*to));
    s.unchecked = false;
    return ground ? Settled::Here : Settled::Moved;
}

Settled Walker::recover() {
    return m_state->recover();
}

Vec3 Walker::feet() const {
    const double part = 1.0 - std::clamp(m_state->ahead / kStep, 0.0, 1.0);
    return Vec3(glm::mix(m_state->previousFeet, m_state->feet, part));
}

Vec3 Walker::eye() const {
    const double part = 1.0 - std::clamp(m_state->ahead / kStep, 0.0, 1.0);
    const double base = glm::mix(m_state->previousEyeBase, m_state->eyeBase, part);
    const double height = static_cast<double>(m_state->body.capsule().height) - kAboveEye;
    const Vec3 at = feet();
    return {at.x, static_cast<float>(base + height), at.z};
}

bool Walker::grounded() const {
    return m_state->onGround;
}
Vec3 Walker::bodyFeet() const {
    return Vec3(m_state->feet);
}
unsigned Walker::recoveries() const {
    return m_state->recoveries;
}

float Walker::fallenMetres() const {
    return m_state->onGround ? 0.0F : static_cast<float>(std::max(0.0, m_state->fallStart - m_state->feet.y));
}

void Walker::setObserver(std::function<void(const Vec3& feet)> observer) {
    m_state->observer = std::move(observer);
}

} // namespace halls::physics
