// SPDX-License-Identifier: MPL-2.0
#include "session/SessionParts.h"

namespace halls::session {
namespace {

constexpr float kStayedWithin = 0.5F; ///< metres: who walked farther with an open pin stays there when it is closed
constexpr float kFloorSlope = 0.819F; ///< cos 35 degrees: steeper is no floor
constexpr float kFar = 500.0F;        ///< metres: as far as one can point

} // namespace

Session::Session(std::shared_ptr<const loading::LoadedMuseum> loaded, const Settings& settings)
    : m_parts(std::make_unique<Parts>(std::move(loaded), settings)) {
    m_parts->start();
    m_parts->lastTold = m_parts->here();
}

Session::~Session() = default;

Session::Batch::Batch(Session& session) : m_session(&session) {
    ++session.m_parts->telling.batches;
}

Session::Batch::~Batch() {
    if (m_session != nullptr && --m_session->m_parts->telling.batches == 0)
        m_session->m_parts->tell();
}

void Session::open(std::shared_ptr<const loading::LoadedMuseum> loaded) {
    const Batch told = batch();
    auto next = std::make_unique<Parts>(std::move(loaded), m_parts->settings);
    next->follow(*m_parts);
    m_parts = std::move(next);
    m_parts->start();
    m_parts->changed({Change::Museum, Change::State, Change::Pose, Change::Hall, Change::Mode, Change::Pin,
                      Change::Passage, Change::Word, Change::Comparison, Change::Overlay});
}

void Session::replace(std::shared_ptr<const loading::LoadedMuseum> loaded) {
    const Batch told = batch();
    if (loaded->states.sharedWith(m_parts->loaded->states)) {
        m_parts->telling.before.push_back(std::exchange(m_parts->loaded, std::move(loaded)));
        m_parts->movement.setLoaded(*m_parts->loaded);
        const PinReader before = std::exchange(m_parts->reader, PinReader(museum()));
        m_parts->reader.takeOver(before);
        m_parts->changed(Change::Tours);
        return;
    }
    const std::unique_ptr<Parts> old = std::exchange(m_parts, std::make_unique<Parts>(std::move(loaded), settings()));
    Parts& parts = *m_parts;
    parts.follow(*old);
    parts.start();
    const auto indexOf = [&](std::size_t before) {
        const auto& states = museum().states;
        if (before >= old->museum().states.size()) // of a comparison that is off anything may have been asked
            return parts.state;
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
    if (old->cameFrom && parts.comparison.mode != CompareMode::Off)
        parts.cameFrom = indexOf(*old->cameFrom);
    parts.overlay = old->overlay;
    parts.noticeRead = old->noticeRead;
    parts.highlighted = old->highlighted;
    parts.section = old->section;
    parts.word = old->word;
    parts.movement.restore(old->movement.memory());
    parts.settle();
    parts.reader.takeOver(old->reader);
    if (parts.reader.opened() != nullptr)
        parts.opening = old->opening;
    if (parts.opening)
        parts.opening->state = indexOf(parts.opening->state);
    parts.changed({Change::Data, Change::State, Change::Pose, Change::Hall, Change::Mode, Change::Pin, Change::Passage,
                   Change::Comparison, Change::Overlay});
}

const loading::LoadedMuseum& Session::loaded() const {
    return *m_parts->loaded;
}
std::shared_ptr<const loading::LoadedMuseum> Session::shared() const {
    return m_parts->loaded;
}
const Museum& Session::museum() const {
    return m_parts->museum();
}

std::shared_ptr<void> Session::listen(Listener listener) {
    auto kept = std::make_shared<Listener>(std::move(listener));
    m_parts->telling.listeners.push_back(kept);
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
    const Batch told = batch();
    const auto& states = museum().states;
    const auto found = std::ranges::find(states, stateId, &State::id);
    if (found == states.end() || !mayShow(stateId))
        return false;
    const auto index = static_cast<std::size_t>(found - states.begin());
    m_parts->cameFrom.reset(); // from now on it is the visitor's choice
    Comparison& comparison = m_parts->comparison;
    if (comparison.mode != CompareMode::Off && index != m_parts->state) {
        if (comparison.mode == CompareMode::Ghost && index == comparison.first) {
            std::swap(comparison.first, comparison.second); // the scene is what was asked for, the other leaves ghosts
        } else if (index == otherState()) {
            m_parts->leading = index == comparison.first ? Side::First : Side::Second;
        } else {
            (m_parts->leading == Side::First ? comparison.first : comparison.second) = index;
        }
        m_parts->changed(Change::Comparison);
    }
    m_parts->lead(index);
    return true;
}

std::size_t Session::otherState() const {
    const Parts& parts = *m_parts;
    const Comparison& comparison = parts.comparison;
    if (comparison.mode != CompareMode::Off)
        return parts.leading == Side::First ? comparison.second : comparison.first;
    return parts.stateBefore != parts.state ? parts.stateBefore : (parts.state + 1) % museum().states.size();
}

void Session::swapState() {
    setState(museum().states[otherState()].id);
}

// -- The museum's notice

bool Session::noticeStandsBefore(const Id& stateId) const {
    const auto& notice = museum().notice;
    return notice && settings().notice && !m_parts->noticeRead.contains(stateId) &&
           std::ranges::find(notice->states, stateId) != notice->states.end();
}

bool Session::mayShow(const Id& stateId) const {
    return stateId == state().id || !noticeStandsBefore(stateId);
}

const std::set<Id>& Session::noticeRead() const {
    return m_parts->noticeRead;
}

void Session::setNoticeRead(std::set<Id> states) {
    m_parts->noticeRead = std::move(states);
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
    const Batch told = batch();
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
    m_parts->changed({Change::Pose, Change::Mode});
    return true;
}

bool Session::goToView(const Id& viewId) {
    const Batch told = batch();
    const View* view = museum().view(viewId);
    if (view == nullptr)
        return false;
    m_parts->movement.goTo(view->pose, view->verticalFov);
    m_parts->changed({Change::Mode, Change::Pose});
    return true;
}

bool Session::goToHall(const Id& hallId) {
    const Hall* target = museum().hall(hallId);
    if (target == nullptr)
        return false;
    if (const View* view = museum().viewIn(hallId, state().id))
        return goToView(view->id);
    const Vec3 centre = target->bounds.centre();
    return goToSpot({centre.x, target->bounds.min.y, centre.z});
}

bool Session::goToSpot(Vec3 floorPoint) {
    const Batch told = batch();
    const bool stood = m_parts->movement.standAt(floorPoint);
    if (!stood)
        m_parts->say(Word::CannotWalkThere);
    m_parts->changed({Change::Mode, Change::Pose});
    return stood;
}

void Session::home() {
    const Batch told = batch();
    if (loaded().bareModel) {
        m_parts->start();
        m_parts->changed({Change::Mode, Change::Pose, Change::Overlay});
    } else if (const View* view = m_parts->startView()) {
        goToView(view->id);
    }
}

namespace {

/// From which all of a box is seen.
float distanceOf(const Aabb& box, const Camera& camera) {
    return glm::length(box.size()) * 0.5F / std::sin(camera.verticalFov * 0.5F);
}

} // namespace

bool Session::orbitRound(const Aabb& box) {
    const Batch told = batch();
    if (!allowed(Mode::Orbit)) {
        m_parts->say(Word::ModeNotAllowed);
        return false;
    }
    constexpr float kRoom = 1.6F; // a picture may be half of the window
    m_parts->movement.orbit(box.centre(), kRoom * distanceOf(box, camera()), false);
    m_parts->changed({Change::Pose, Change::Mode});
    return true;
}

bool Session::orbit(const Id& exhibitId) {
    const Batch told = batch();
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
        parts.movement.orbit(box.centre(), std::max(distanceOf(box, camera()), 0.5F), true);
    } else if (loaded().bareModel) {
        parts.frame(museum().halls.front().bounds);
    } else {
        const Ray gaze{camera().pose.position, camera().direction()};
        const auto hit = parts.movement.world().cast(gaze, kFar);
        const float distance = hit ? hit->distance : 3.0F;
        parts.movement.orbit(gaze.origin + gaze.direction * distance, distance, true);
    }
    parts.changed({Change::Pose, Change::Mode});
    return true;
}

bool Session::walkTo(Vec3 floorPoint) {
    const Batch told = batch();
    const bool found = m_parts->movement.walkTo(floorPoint);
    if (!found)
        m_parts->say(Word::CannotWalkThere);
    return found;
}

std::optional<Vec3> Session::walkEnd(Vec3 floorPoint) const {
    return m_parts->movement.walkEnd(floorPoint);
}

void Session::setPose(const Pose& pose) {
    setPose(pose, m_parts->settings.verticalFov);
}

void Session::setPose(const Pose& pose, float verticalFov) {
    const Batch told = batch();
    m_parts->movement.place(pose, verticalFov);
    m_parts->stayWhenClosed();
    m_parts->changed({Change::Mode, Change::Pose});
}

void Session::fadeTo(const Pose& pose, float verticalFov) {
    const Batch told = batch();
    m_parts->movement.fadeTo(pose, verticalFov);
    m_parts->stayWhenClosed();
    m_parts->changed({Change::Mode, Change::Pose});
}

// -- Comfort, time, pointer

const Settings& Session::settings() const {
    return m_parts->settings;
}

void Session::setSettings(const Settings& settings) {
    const Batch told = batch();
    m_parts->settings = withinLimits(settings);
    m_parts->movement.setSettings(m_parts->settings);
    m_parts->changed(Change::Settings);
}

bool Session::tick(double seconds, const Input& input) {
    Movement::Step step;
    {
        const Batch told = batch();
        step = m_parts->moveOn(seconds, input);
    }
    return step.moved || walking();
}

Movement::Step Session::Parts::moveOn(double seconds, const Input& input) {
    const Vec3 before = movement.standing().position;
    const Movement::Step step = movement.tick(seconds, input);
    if (opening && (input.move != Vec2(0.0F) || movement.onTheWay())) {
        const Vec3 opened = opening->memory.camera.pose.position;
        const bool byThemselves = before != movement.standing().position && input.move != Vec2(0.0F);
        if (byThemselves && glm::distance(opened, movement.standing().position) > kStayedWithin)
            opening->walkedOn = true;
    }
    say(step.word);
    if (step.moved)
        changed(Change::Pose);
    return step;
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
