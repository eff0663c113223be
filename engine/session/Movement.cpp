// SPDX-License-Identifier: MPL-2.0
#include "session/Movement.h"

#include <algorithm>
#include <cmath>

namespace halls::session {
namespace {

constexpr float kSteepest = radiansOf(89.0F); ///< of a gaze: straight up or down has no heading
constexpr float kDrop = 2.3F;                 ///< metres below the eye in which a floor is looked for
constexpr float kLowestEye = 0.85F;           ///< metres above a floor: lower is no visitor's eye, even seated
constexpr float kNearestFree = 1.5F;          ///< metres: farther is no longer "nearest"
constexpr float kFlyWithin = 12.0F;           ///< metres: a longer flight makes dizzy, it is faded
constexpr double kEyeSettles = 0.15;          ///< seconds in which the eye comes to the visitor's own height
constexpr float kBeforeWall = 1.0F;           ///< metres: nearer than this nobody stops before a wall that he looks at
constexpr float kStepBackDrop = 0.3F;         ///< metres that the floor behind may lie higher or lower
constexpr float kAlone = 0.1F;                ///< metres: what a single point, of no size, is looked at as
constexpr float kPlanEye = 2.0F;              ///< metres above the floor: what is higher is cut off in the plan

Aabb extentOf(const loading::LoadedMuseum& loaded) {
    Aabb all;
    for (const Hall& hall : loaded.museum().halls)
        all.include(hall.extent());
    return all;
}

} // namespace

Movement::Movement(const loading::LoadedMuseum& loaded, const Settings& settings)
    : m_loaded(&loaded), m_settings(settings), m_walker(world(), {}), m_routes(world(), {}) {
    const Aabb extent = extentOf(loaded);
    const float size = glm::length(extent.size());
    m_extent = size > 1.0e-6F ? size : kAlone;
    m_orbitCentre = m_planCentre = extent.centre();
    m_orbitDistance = m_extent;
    m_planHeight = std::max({extent.size().x, extent.size().z, m_extent * 0.02F}) * 1.1F;
    m_camera.verticalFov = settings.verticalFov;
    setSettings(settings);
    setPlanes();
}

Aabb Movement::extent() const {
    return extentOf(*m_loaded);
}

physics::Capsule Movement::capsule() const {
    return m_walker.capsule();
}

Pose Movement::standing() const {
    return m_mode == Mode::Walk || m_mode == Mode::Look ? m_camera.pose : m_stood;
}

const Hall* Movement::hall() const {
    return m_loaded->museum().hallAt(standing().position);
}

float Movement::planCut() const {
    const Hall* here = hall();
    const float floor = here != nullptr ? here->bounds.min.y : standing().position.y - m_settings.eyeHeight;
    return floor + kPlanEye;
}

void Movement::setSettings(const Settings& settings) {
    const bool fovChanged = settings.verticalFov != m_settings.verticalFov;
    m_settings = settings;
    physics::WalkerSettings walker;
    walker.eyeHeight = settings.eyeHeight;
    walker.speed = settings.walkSpeed;
    m_walker.setSettings(walker);
    if (fovChanged)
        m_camera.verticalFov = settings.verticalFov;
    if (m_mode == Mode::Walk && m_grounded && !m_flight) {
        m_eyeOffset = 0.0F;
        showWalker();
    }
}

Word Movement::setState(std::size_t state, const Pose& entrance) {
    m_state = state;
    m_follower = {};
    const Vec3 feet = m_walker.feet();
    const physics::Settled settled = m_walker.setWorld(world());
    m_routes = physics::RouteMap(world(), capsule());
    if (!m_grounded || settled == physics::Settled::Here)
        return Word::None;
    land();
    const Pose pose = standing();
    const Mode mode = m_mode;
    const Camera shown = m_camera;
    const bool moved = settled == physics::Settled::Moved;
    if (moved)
        place({m_walker.feet() + (pose.position - feet), pose.yaw, pose.pitch}, m_camera.verticalFov);
    else
        place(entrance, m_settings.verticalFov);
    if (mode == Mode::Orbit || mode == Mode::Plan) {
        m_mode = mode;
        m_camera = shown;
    } else if (mode == Mode::Look) {
        m_mode = mode;
    }
    return moved ? Word::MovedToFreePlace : Word::MovedToEntrance;
}

/// Who breaks a flight off stands where it leads: there the body is already.
void Movement::land() {
    if (!m_flight)
        return;
    m_flight.reset();
    m_camera.pose = m_stood;
}

void Movement::place(const Pose& pose, float verticalFov) {
    stand(pose, verticalFov, world().groundBelow(pose.position, kDrop, capsule()));
}

/// `feet`: on the floor below; nothing where there is none.
void Movement::stand(const Pose& pose, float verticalFov, std::optional<Vec3> feet) {
    m_flight.reset();
    m_follower = {};
    m_camera.pose = m_stood = pose;
    m_camera.orthographicHeight = 0.0F;
    m_camera.verticalFov = verticalFov;
    setPlanes();
    m_grounded = feet.has_value() && pose.position.y - feet->y >= kLowestEye;
    m_mode = m_grounded ? Mode::Walk : Mode::Look;
    if (!m_grounded)
        return;
    m_walker.place(*feet);
    m_eyeOffset = pose.position.y - m_walker.eye().y;
    // The walker stands where one can stand: it may be some millimetres beside the pose. The pose is what was asked
    // for.
}

void Movement::goTo(const Pose& pose, float verticalFov) {
    const Pose from = m_camera.pose;
    const bool wasFree = m_mode == Mode::Walk || m_mode == Mode::Look;
    place(pose, verticalFov);
    const bool fly = wasFree && !m_settings.reduceMotion && glm::distance(from.position, pose.position) < kFlyWithin &&
                     clearWay(from.position, pose.position);
    m_flight.emplace(from, pose, fly ? Flight::Kind::Fly : Flight::Kind::Fade);
    m_camera.pose = m_flight->pose();
}

void Movement::fadeTo(const Pose& pose, float verticalFov) {
    const Pose from = m_camera.pose;
    place(pose, verticalFov);
    m_flight.emplace(from, pose, Flight::Kind::Fade);
    m_camera.pose = m_flight->pose();
}

bool Movement::clearWay(Vec3 from, Vec3 to) const {
    const float way = glm::distance(from, to);
    return way < 0.01F || !world().cast({from, (to - from) / way}, way);
}

bool Movement::setMode(Mode mode) {
    if (mode == m_mode)
        return true;
    land();
    if (mode == Mode::Walk && !m_grounded) {
        Pose pose = standing();
        const std::optional<Vec3> feet = world().groundBelow(pose.position, kDrop, capsule());
        if (!feet)
            return false;
        if (pose.position.y - feet->y < kLowestEye) // an eye near the floor stands up
            pose.position.y = feet->y + m_settings.eyeHeight;
        stand(pose, m_camera.verticalFov, feet);
        return true;
    }
    m_stood = standing();
    m_follower = {};
    m_mode = mode;
    if (mode == Mode::Orbit)
        showOrbit();
    else if (mode == Mode::Plan)
        showPlan();
    else {
        m_camera.pose = m_stood;
        m_camera.orthographicHeight = 0.0F;
        setPlanes();
    }
    return true;
}

void Movement::orbit(Vec3 centre, float distance, bool fromHere) {
    land();
    const Pose before = standing();
    m_orbitCentre = centre;
    m_orbitDistance = m_orbitBegan = std::max(distance, m_extent * 1.0e-3F);
    const Vec3 gaze = centre - before.position;
    if (fromHere && glm::length(gaze) > 1.0e-3F) {
        const Vec3 direction = glm::normalize(gaze);
        m_camera.pose.yaw = std::atan2(-direction.x, -direction.z);
        m_camera.pose.pitch = std::asin(std::clamp(direction.y, -1.0F, 1.0F));
    }
    m_stood = before;
    m_mode = Mode::Orbit;
    m_follower = {};
    showOrbit();
}

bool Movement::walkTo(Vec3 floorPoint) {
    std::vector<Vec3> way = wayTo(floorPoint);
    if (way.empty())
        return false;
    m_follower = physics::RouteFollower(std::move(way));
    return true;
}

std::optional<Vec3> Movement::walkEnd(Vec3 floorPoint) {
    const std::vector<Vec3> way = wayTo(floorPoint);
    return way.empty() ? std::nullopt : std::optional(way.back());
}

/// Ends a metre before what one would look at from too near, where there is room to step back.
std::vector<Vec3> Movement::wayTo(Vec3 floorPoint) {
    if (m_mode != Mode::Walk || !m_grounded)
        return {};
    auto way = m_routes.route(m_walker.feet(), floorPoint);
    if (!way || way->empty())
        return {};
    const Vec3 end = way->back();
    const Vec3 gaze = directionOf(standing().yaw, 0.0F);
    const auto wall = world().cast({end + kUp * m_settings.eyeHeight, gaze}, kBeforeWall);
    if (!wall)
        return *way;
    const Vec3 back = end - gaze * (kBeforeWall - wall->distance);
    const auto feet = world().groundBelow(back + kUp * kStepBackDrop, 2.0F * kStepBackDrop, capsule());
    if (!feet || !world().capsuleFree(*feet, capsule()))
        return *way;
    auto shorter = m_routes.route(m_walker.feet(), *feet);
    return shorter && !shorter->empty() ? *shorter : *way;
}

bool Movement::standAt(Vec3 floorPoint) {
    std::optional<Vec3> feet = world().groundBelow(floorPoint + kUp * 0.3F, 0.6F, capsule());
    if (!feet || !world().capsuleFree(*feet, capsule()))
        feet = world().nearestFree(floorPoint, capsule(), kNearestFree);
    if (!feet)
        return false;
    const Pose before = standing();
    stand({*feet + kUp * m_settings.eyeHeight, before.yaw, 0.0F}, m_settings.verticalFov, feet);
    return true;
}

Movement::Step Movement::tick(double seconds, const Input& input) {
    Step step;
    if (m_flight) {
        m_flight->advance(seconds);
        m_camera.pose = m_flight->pose();
        if (m_flight->done())
            m_flight.reset();
        step.moved = true;
        return step;
    }
    const Camera before = m_camera;
    switch (m_mode) {
    case Mode::Walk:
        look(input);
        step.moved = walk(seconds, input, step.word);
        break;
    case Mode::Look:
        look(input);
        break;
    case Mode::Orbit:
        turnRound(input);
        break;
    case Mode::Plan:
        movePlan(seconds, input);
        break;
    }
    step.moved =
        step.moved || !(before.pose == m_camera.pose) || before.orthographicHeight != m_camera.orthographicHeight;
    return step;
}

void Movement::look(const Input& input) {
    if (input.look == Vec2(0.0F))
        return;
    m_camera.pose.yaw = wrapAngle(m_camera.pose.yaw + input.look.x);
    m_camera.pose.pitch = std::clamp(m_camera.pose.pitch + input.look.y, -kSteepest, kSteepest);
}

bool Movement::walk(double seconds, const Input& input, Word& word) {
    const float yaw = m_camera.pose.yaw;
    physics::WalkInput walk{.direction = input.move, .yaw = yaw, .run = input.run};
    if (input.move != Vec2(0.0F))
        m_follower = {};
    if (m_follower.active())
        walk = m_follower.steer(m_walker.feet(), yaw, m_settings.walkSpeed, seconds).value_or(walk);
    const Vec3 eyeBefore = m_walker.eye();
    const unsigned recoveriesBefore = m_walker.recoveries();
    m_walker.step(walk, seconds);
    if (m_walker.recoveries() != recoveriesBefore)
        word = Word::BackToSafePlace;
    const bool moved = eyeBefore != m_walker.eye();
    if (moved) {
        m_eyeOffset *= static_cast<float>(std::exp(-seconds / kEyeSettles));
        if (std::abs(m_eyeOffset) < 1.0e-4F)
            m_eyeOffset = 0.0F;
        showWalker();
    }
    return moved;
}

void Movement::showWalker() {
    m_camera.pose.position = m_walker.eye() + kUp * m_eyeOffset;
    m_stood = m_camera.pose;
}

void Movement::turnRound(const Input& input) {
    look(input);
    m_orbitDistance *= std::pow(0.85F, input.zoom);
    m_orbitDistance = std::clamp(m_orbitDistance, m_extent * 1.0e-3F, std::max(m_extent * 5.0F, m_orbitBegan));
    showOrbit();
}

void Movement::showOrbit() {
    m_camera.orthographicHeight = 0.0F;
    m_camera.pose.position = m_orbitCentre - m_camera.direction() * m_orbitDistance;
    setPlanes();
}

void Movement::movePlan(double seconds, const Input& input) {
    m_planHeight = std::clamp(m_planHeight * std::pow(0.85F, input.zoom), m_extent * 0.02F, m_extent * 3.0F);
    const float pan = m_planHeight * static_cast<float>(seconds) * 0.6F;
    m_planCentre += Vec3(input.move.x, 0.0F, -input.move.y) * pan;
    m_planCentre += Vec3(input.look.x, 0.0F, input.look.y) * m_planHeight * 0.3F;
    showPlan();
}

void Movement::showPlan() {
    m_camera.pose = {{m_planCentre.x, planCut(), m_planCentre.z}, 0.0F, -kPi * 0.5F};
    m_camera.orthographicHeight = m_planHeight;
    m_camera.nearPlane = 0.0F;
    m_camera.farPlane = m_extent * 2.0F + 10.0F;
}

void Movement::setPlanes() {
    // A museum has walls at arm's length; a bare model may be a coin or a valley.
    m_camera.nearPlane = std::clamp(m_extent * 5.0e-4F, 1.0e-5F, 0.05F);
    m_camera.farPlane = m_extent * 4.0F + (m_mode == Mode::Orbit ? 2.0F * m_orbitDistance : 0.0F);
}

Movement::Memory Movement::memory() const {
    Camera camera = m_camera;
    if (m_flight)
        camera.pose = m_stood;
    return {.mode = m_mode,
            .camera = camera,
            .grounded = m_grounded,
            .feet = m_walker.feet(),
            .stood = m_stood,
            .eyeOffset = m_eyeOffset,
            .orbitCentre = m_orbitCentre,
            .orbitDistance = m_orbitDistance,
            .planCentre = m_planCentre,
            .planHeight = m_planHeight};
}

void Movement::restore(const Memory& memory) {
    m_flight.reset();
    m_follower = {};
    m_mode = memory.mode;
    m_camera = memory.camera;
    m_stood = memory.stood;
    m_orbitCentre = memory.orbitCentre;
    m_orbitDistance = m_orbitBegan = memory.orbitDistance;
    m_planCentre = memory.planCentre;
    m_planHeight = memory.planHeight;
    m_eyeOffset = memory.eyeOffset;
    m_grounded = memory.grounded;
    if (m_grounded)
        m_walker.place(memory.feet);
}

} // namespace halls::session
