// SPDX-License-Identifier: MPL-2.0
#include "session/SessionParts.h"

namespace halls::session {
namespace {

constexpr float kStayedWithin = 0.5F; ///< metres: who walked farther with an open pin stays there when it is closed
constexpr float kFloorSlope = 0.819F; ///< cos 35 degrees: steeper is no floor
constexpr float kFar = 500.0F;        ///< metres: as far as one can point

} // namespace

Session::Session(std::shared_ptr<const loading::LoadedMuseum> loaded, Settings settings)
    : m_parts(std::make_unique<Parts>(std::move(loaded), settings)) {
    m_parts->start();
}

Session::~Session() = default;

void Session::open(std::shared_ptr<const loading::LoadedMuseum> loaded) {
    auto next = std::make_unique<Parts>(std::move(loaded), m_parts->settings);
    next->listeners = std::move(m_parts->listeners);
    m_parts = std::move(next);
    m_parts->start();
    Changes all;
    for (const Change change : {Change::Museum, Change::State, Change::Pose, Change::Hall, Change::Mode, Change::Pin,
                                Change::Passage, Change::Notice, Change::Comparison, Change::Overlay})
        all.add(change);
    m_parts->changed(all);
}

void Session::replace(std::shared_ptr<const loading::LoadedMuseum> loaded) {
    if (loaded->states.sharedWith(m_parts->loaded->states)) {
        const std::shared_ptr<const loading::LoadedMuseum> before = std::exchange(m_parts->loaded, std::move(loaded));
        m_parts->movement.setLoaded(*m_parts->loaded);
        m_parts->changed(Change::Tours); // `before` lives until all who borrowed a tour of it have been told
        return;
    }
    const std::unique_ptr<Parts> old = std::exchange(m_parts, std::make_unique<Parts>(std::move(loaded), settings()));
    Parts& parts = *m_parts;
    parts.listeners = std::move(old->listeners);
    parts.start();
    const auto indexOf = [&](std::size_t before) {
        const auto& states = museum().states;
        const auto found = std::ranges::find(states, old->museum().states[before].id, &State::id);
        return found == states.end() ? parts.state : static_cast<std::size_t>(found - states.begin());
    };
    parts.state = indexOf(old->state);
    parts.stateBefore = indexOf(old->stateBefore);
    parts.comparison = old->comparison;
    parts.comparison.first = indexOf(old->comparison.first);
    parts.comparison.second = indexOf(old->comparison.second);
    if (parts.comparison.first == parts.comparison.second)
        parts.comparison.mode = CompareMode::Off;
    parts.leading = old->leading;
    parts.overlay = old->overlay;
    parts.highlighted = old->highlighted;
    parts.movement.setState(parts.state, {});
    parts.movement.restore(old->movement.memory());
    if (const Pin* pin = old->reading.opened())
        parts.open(pin->id);
    Changes all;
    for (const Change change : {Change::Data, Change::State, Change::Pose, Change::Hall, Change::Mode, Change::Pin,
                                Change::Passage, Change::Comparison, Change::Overlay})
        all.add(change);
    parts.changed(all);
}

const loading::LoadedMuseum& Session::loaded() const {
    return *m_parts->loaded;
}
const Museum& Session::museum() const {
    return m_parts->museum();
}

std::shared_ptr<void> Session::listen(Listener listener) {
    auto kept = std::make_shared<Listener>(std::move(listener));
    m_parts->listeners.push_back(kept);
    return kept;
}

// -- State

const State& Session::state() const {
    return museum().states[m_parts->state];
}
std::size_t Session::stateIndex() const {
    return m_parts->state;
}

bool Session::setState(const Id& stateId) {
    const auto& states = museum().states;
    const auto found = std::ranges::find(states, stateId, &State::id);
    if (found == states.end())
        return false;
    const auto index = static_cast<std::size_t>(found - states.begin());
    Comparison& comparison = m_parts->comparison;
    if (comparison.mode != CompareMode::Off && index != m_parts->state) {
        if (index == m_parts->otherState()) {
            m_parts->leading = index == comparison.first ? Side::First : Side::Second;
        } else {
            (m_parts->leading == Side::First ? comparison.first : comparison.second) = index;
        }
        m_parts->pending.add(Change::Comparison);
    }
    m_parts->lead(index);
    return true;
}

void Session::swapState() {
    setState(museum().states[m_parts->otherState()].id);
}

// -- Where

const Camera& Session::camera() const {
    return m_parts->movement.camera();
}
const Hall* Session::hall() const {
    return m_parts->movement.hall();
}
std::optional<Vec3> Session::feet() const {
    return m_parts->movement.feet();
}
Mode Session::mode() const {
    return m_parts->movement.mode();
}
float Session::planHeight() const {
    return m_parts->movement.planHeight();
}
float Session::planCut() const {
    return m_parts->movement.planCut();
}
bool Session::walking() const {
    return m_parts->movement.onTheWay();
}
float Session::fade() const {
    return m_parts->movement.fade();
}

bool Session::allowed(Mode mode) const {
    const Hall* here = hall();
    return here == nullptr || here->modes.empty() || std::ranges::find(here->modes, mode) != here->modes.end();
}

bool Session::setMode(Mode mode) {
    if (!allowed(mode)) {
        m_parts->say(Word::ModeNotAllowed);
        return false;
    }
    if (mode == Mode::Orbit && this->mode() != Mode::Orbit)
        return orbit({});
    if (!m_parts->movement.setMode(mode)) {
        m_parts->say(Word::NothingToWalkOn);
        return false;
    }
    m_parts->pending.add(Change::Pose);
    m_parts->changed(Change::Mode);
    return true;
}

bool Session::goToView(const Id& viewId) {
    const View* view = museum().view(viewId);
    if (view == nullptr)
        return false;
    m_parts->movement.goTo(view->pose, view->verticalFov);
    m_parts->pending.add(Change::Mode);
    m_parts->changed(Change::Pose);
    return true;
}

bool Session::goToHall(const Id& hallId) {
    const Hall* target = museum().hall(hallId);
    if (target == nullptr)
        return false;
    const auto& views = museum().views;
    const auto view = std::ranges::find(views, hallId, &View::hall);
    if (view != views.end())
        return goToView(view->id);
    const Vec3 centre = target->bounds.centre();
    return goToSpot({centre.x, target->bounds.min.y, centre.z});
}

bool Session::goToSpot(Vec3 floorPoint) {
    const bool stood = m_parts->movement.standAt(floorPoint);
    if (!stood)
        m_parts->say(Word::CannotWalkThere);
    m_parts->pending.add(Change::Mode);
    m_parts->changed(Change::Pose);
    return stood;
}

void Session::home() {
    if (loaded().bareModel) {
        m_parts->start();
        m_parts->pending.add(Change::Mode);
        m_parts->changed(Change::Pose);
    } else if (const View* view = m_parts->startView()) {
        goToView(view->id);
    }
}

bool Session::orbit(const Id& exhibitId) {
    Parts& parts = *m_parts;
    const Exhibit* exhibit = museum().exhibit(exhibitId);
    if (exhibit == nullptr && !exhibitId.empty())
        return false;
    if (!allowed(Mode::Orbit)) {
        parts.say(Word::ModeNotAllowed);
        return false;
    }
    Aabb box;
    const auto& models = loaded().states[parts.state].models;
    for (const loading::StandingModel& standing : models) {
        const auto file = loaded().files.find(standing.model);
        if (exhibit != nullptr && file != loaded().files.end() &&
            loaded().objects[standing.object].exhibit == exhibit->id)
            box.include(file->second.model().bounds.transformed(standing.transform));
    }
    if (!box.empty()) {
        const float distance = glm::length(box.size()) * 0.5F / std::sin(camera().verticalFov * 0.5F);
        parts.movement.orbit(box.centre(), std::max(distance, 0.5F), true);
    } else if (loaded().bareModel) {
        parts.frame(museum().halls.front().bounds);
    } else {
        const Ray gaze{camera().pose.position, camera().direction()};
        const auto hit = parts.movement.world().cast(gaze, kFar);
        const float distance = hit ? hit->distance : 3.0F;
        parts.movement.orbit(gaze.origin + gaze.direction * distance, distance, true);
    }
    parts.pending.add(Change::Pose);
    parts.changed(Change::Mode);
    return true;
}

bool Session::walkTo(Vec3 floorPoint) {
    const bool found = m_parts->movement.walkTo(floorPoint);
    if (!found)
        m_parts->say(Word::CannotWalkThere);
    return found;
}

void Session::setPose(const Pose& pose) {
    setPose(pose, m_parts->settings.verticalFov);
}

void Session::setPose(const Pose& pose, float verticalFov) {
    m_parts->movement.place(pose, verticalFov);
    m_parts->pending.add(Change::Mode);
    m_parts->changed(Change::Pose);
}

void Session::fadeTo(const Pose& pose, float verticalFov) {
    m_parts->movement.fadeTo(pose, verticalFov);
    m_parts->pending.add(Change::Mode);
    m_parts->changed(Change::Pose);
}

// -- Comfort, time, pointer

const Settings& Session::settings() const {
    return m_parts->settings;
}

void Session::setSettings(const Settings& settings) {
    m_parts->settings = withinLimits(settings);
    m_parts->movement.setSettings(m_parts->settings);
    m_parts->changed(Change::Settings);
}

bool Session::tick(double seconds, const Input& input) {
    Parts& parts = *m_parts;
    parts.inTick = true;
    const Mode modeBefore = mode();
    const Vec3 before = parts.movement.standing().position;
    const Movement::Step step = parts.movement.tick(seconds, input);
    if (parts.opening && (input.move != Vec2(0.0F) || parts.movement.onTheWay())) {
        const Vec3 opened = parts.opening->memory.camera.pose.position;
        const bool byThemselves = before != parts.movement.standing().position && input.move != Vec2(0.0F);
        if (byThemselves && glm::distance(opened, parts.movement.standing().position) > kStayedWithin)
            parts.opening->walkedOn = true;
    }
    parts.say(step.word);
    if (step.moved)
        parts.changed(Change::Pose);
    if (mode() != modeBefore)
        parts.changed(Change::Mode);
    parts.inTick = false;
    parts.tell();
    return step.moved || walking();
}

Word Session::word() const {
    return m_parts->word;
}
void Session::clearWord() {
    m_parts->word = Word::None;
}

std::optional<Session::Hit> Session::hitAt(Vec2 pixel, Size2 size) const {
    if (size.x <= 0 || size.y <= 0)
        return std::nullopt;
    const ShownSide side = sideAt(pixel, size);
    const Ray ray = camera().rayThrough((pixel - side.corner) / side.size, side.size.x / side.size.y);
    const auto hit = m_parts->worldOf(side.state).cast(ray, kFar);
    if (!hit)
        return std::nullopt;
    const auto& objects = loaded().objects;
    const Subject what = hit->tag < objects.size() ? objects[hit->tag] : Subject{};
    return Hit{.point = hit->point,
               .normal = hit->normal,
               .object = what.exhibit.empty() ? what.hall : what.exhibit,
               .floor = hit->normal.y > kFloorSlope};
}

} // namespace halls::session
