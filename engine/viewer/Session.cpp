// SPDX-License-Identifier: MPL-2.0
#include "viewer/Session.h"

#include "viewer/Movement.h"
#include "viewer/Reading.h"

#include <algorithm>
#include <cmath>

namespace halls::viewer {
namespace {

constexpr float kPinReach = 16.0F;     ///< pixels round a pin's centre that belong to it
constexpr float kHiddenBehind = 0.25F; ///< metres: what stands nearer to the pin than this does not hide it
constexpr float kStayedWithin = 0.5F;  ///< metres: who walked farther with an open pin stays there when it is closed
constexpr float kFloorSlope = 0.819F;  ///< cos 35 degrees: steeper is no floor
constexpr float kFar = 500.0F;         ///< metres: as far as one can point

constexpr float kPinDistance = 2.2F; ///< metres from a pin that one is brought to: near enough to see what it marks

} // namespace

class Session::Parts {
public:
    Parts(std::shared_ptr<const LoadedMuseum> museum, const Settings& wanted)
        : loaded(std::move(museum)), settings(withinLimits(wanted)), movement(*loaded, settings),
          reading(*loaded->museum) {}

    std::shared_ptr<const LoadedMuseum> loaded;
    Settings settings;
    Movement movement;
    Reading reading;
    std::size_t state = 0;
    std::size_t stateBefore = 0;
    Word word = Word::None;

    /// Where one was when a pin was opened.
    struct Opening {
        Movement::Memory memory;
        std::size_t state = 0;
        bool walkedOn = false;
    };
    std::optional<Opening> opening;

    std::vector<std::weak_ptr<Listener>> listeners;
    Changes pending;
    bool inTick = false;
    const Hall* lastHall = nullptr;

    const Museum& museum() const { return *loaded->museum; }
    const View* startView() const {
        const View* view = museum().view(museum().startView);
        return view != nullptr || museum().views.empty() ? view : &museum().views.front();
    }

    void say(Word what) {
        if (what == Word::None)
            return;
        word = what;
        changed(Change::Notice);
    }

    void changed(Changes what) {
        pending.add(what);
        if (movement.hall() != lastHall) {
            lastHall = movement.hall();
            pending.add(Change::Hall);
        }
        if (!inTick)
            tell();
    }

    void tell() {
        const Changes now = std::exchange(pending, {});
        if (!now.any())
            return;
        std::erase_if(listeners, [](const std::weak_ptr<Listener>& listener) { return listener.expired(); });
        const std::vector<std::weak_ptr<Listener>> current = listeners; // a listener may add another
        for (const std::weak_ptr<Listener>& weak : current) {
            if (const std::shared_ptr<Listener> listener = weak.lock())
                (*listener)(now);
        }
    }

    void start() {
        state = stateBefore = 0;
        for (std::size_t i = 0; i < museum().states.size(); ++i) {
            if (museum().states[i].id == museum().startState)
                state = i;
        }
        stateBefore = state;
        opening.reset();
        movement.setState(state, {});
        if (loaded->bareModel) {
            const Aabb box = museum().halls.front().bounds;
            movement.place({box.centre(), radiansOf(-30.0F), radiansOf(-15.0F)}, settings.verticalFov);
            frame(box);
        } else if (const View* view = startView()) {
            movement.place(view->pose, view->verticalFov);
        }
        lastHall = movement.hall();
    }

    /// So far away that the whole box is in the picture, whatever its shape and the window's.
    void frame(const Aabb& box) {
        const float radius = std::max(glm::length(box.size()) * 0.5F, 1.0e-6F);
        movement.orbit(box.centre(), radius / std::sin(settings.verticalFov * 0.5F), false);
    }

    bool open(const Id& pinId) {
        const bool first = reading.opened() == nullptr;
        const Movement::Memory here = movement.memory();
        if (!reading.open(pinId))
            return false;
        if (first)
            opening = Opening{here, state, false};
        return true;
    }

    bool visibleFrom(Vec3 eye, Vec3 point) const {
        const Vec3 way = point - eye;
        const float length = glm::length(way);
        if (length < kHiddenBehind)
            return true;
        return !movement.world().cast({eye, way / length}, length - kHiddenBehind);
    }
};

Session::Session(std::shared_ptr<const LoadedMuseum> loaded, Settings settings)
    : m_parts(std::make_unique<Parts>(std::move(loaded), settings)) {
    m_parts->start();
}

Session::~Session() = default;

void Session::open(std::shared_ptr<const LoadedMuseum> loaded) {
    auto next = std::make_unique<Parts>(std::move(loaded), m_parts->settings);
    next->listeners = std::move(m_parts->listeners);
    m_parts = std::move(next);
    m_parts->start();
    Changes all;
    for (const Change change : {Change::Museum, Change::State, Change::Pose, Change::Hall, Change::Mode, Change::Pin,
                                Change::Passage, Change::Notice})
        all.add(change);
    m_parts->changed(all);
}

const LoadedMuseum& Session::loaded() const {
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
    if (index == m_parts->state)
        return true;
    m_parts->stateBefore = std::exchange(m_parts->state, index);
    const View* entrance = m_parts->startView();
    const Word word = m_parts->movement.setState(index, entrance != nullptr ? entrance->pose : Pose{});
    m_parts->pending.add(Change::State);
    if (word != Word::None)
        m_parts->pending.add(Change::Pose);
    m_parts->say(word);
    m_parts->changed(Change::State);
    return true;
}

void Session::swapState() {
    const auto& states = museum().states;
    std::size_t other = m_parts->stateBefore;
    if (other == m_parts->state)
        other = (m_parts->state + 1) % states.size();
    setState(states[other].id);
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
    for (const StandingModel& standing : models) {
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
    m_parts->movement.place(pose, m_parts->settings.verticalFov);
    m_parts->pending.add(Change::Mode);
    m_parts->changed(Change::Pose);
}

// -- Pins and passages

std::vector<const Pin*> Session::pins() const {
    return m_parts->reading.pins(state().id);
}
const Pin* Session::openedPin() const {
    return m_parts->reading.opened();
}
const Pin* Session::focusedPin() const {
    return m_parts->reading.focused();
}
const ShownPassage& Session::shownPassage() const {
    return m_parts->reading.shown();
}

std::vector<const Pin*> Session::pinsInSight() const {
    std::vector<const Pin*> seen = pins();
    const Hall* here = hall();
    if (mode() == Mode::Plan || here == nullptr)
        return seen;
    const Vec3 eye = camera().pose.position;
    std::erase_if(seen,
                  [&](const Pin* pin) { return pin->hall != here->id && !m_parts->visibleFrom(eye, pin->position); });
    return seen;
}

std::vector<PinOnScreen> Session::pinsOnScreen(Size2 size) const {
    std::vector<PinOnScreen> seen;
    if (size.x <= 0 || size.y <= 0)
        return seen;
    const Camera& eye = camera();
    const float aspect = static_cast<float>(size.x) / static_cast<float>(size.y);
    const Mat4 clip = eye.projection(aspect) * eye.view();
    for (const Pin* pin : pinsInSight()) {
        const Vec4 at = clip * Vec4(pin->position, 1.0F);
        const Vec3 unit = Vec3(at) / at.w;
        if (at.w <= 0.0F || std::abs(unit.x) > 1.0F || std::abs(unit.y) > 1.0F || std::abs(unit.z) > 1.0F)
            continue;
        const Vec2 pixel{(unit.x * 0.5F + 0.5F) * static_cast<float>(size.x),
                         (0.5F - unit.y * 0.5F) * static_cast<float>(size.y)};
        const bool plan = eye.orthographicHeight > 0.0F;
        seen.push_back({pin, pixel, glm::distance(eye.pose.position, pin->position),
                        !plan && !m_parts->visibleFrom(eye.pose.position, pin->position)});
    }
    std::ranges::sort(seen, std::greater<>(), &PinOnScreen::distance);
    return seen;
}

const Pin* Session::pinAt(Vec2 pixel, Size2 size) const {
    const std::vector<PinOnScreen> seen = pinsOnScreen(size);
    const Pin* best = nullptr;
    bool bestHidden = true;
    for (const PinOnScreen& pin : seen) { // from far to near: of two at one place the nearer wins, the open one first
        if (glm::distance(pin.pixel, pixel) <= kPinReach && (best == nullptr || bestHidden || !pin.hidden)) {
            best = pin.pin;
            bestHidden = pin.hidden;
        }
    }
    return best;
}

bool Session::focusPin(const Id& pinId) {
    const Pin* before = focusedPin();
    const bool known = m_parts->reading.focus(pinId);
    if (focusedPin() != before)
        m_parts->changed(Change::Pin);
    return known;
}

void Session::focusNextPin(int step) {
    const Hall* here = hall();
    if (const Pin* pin = m_parts->reading.next(state().id, here != nullptr ? here->id : Id{}, step))
        focusPin(pin->id);
}

bool Session::openPin(const Id& pinId) {
    if (!m_parts->open(pinId))
        return false;
    m_parts->pending.add(Change::Passage);
    m_parts->changed(Change::Pin);
    return true;
}

void Session::closePin() {
    Parts& parts = *m_parts;
    const std::optional<Parts::Opening> opening = std::exchange(parts.opening, std::nullopt);
    parts.reading.close();
    parts.pending.add(Change::Passage);
    if (opening && !opening->walkedOn) {
        parts.movement.restore(opening->memory);
        parts.pending.add(Change::Mode);
        parts.pending.add(Change::Pose);
        const View* entrance = parts.startView();
        if (opening->state != parts.state) // what was free there may be taken in this state
            parts.say(parts.movement.setState(parts.state, entrance != nullptr ? entrance->pose : Pose{}));
    }
    parts.changed(Change::Pin);
}

bool Session::goToPin(const Id& pinId) {
    const Pin* pin = museum().pin(pinId);
    if (pin == nullptr)
        return false;
    const Pose here = m_parts->movement.standing();
    Vec3 back = here.position - pin->position;
    back.y = 0.0F;
    // From the side on which one stands, or from the middle of the hall when one is elsewhere.
    const Hall* its = museum().hall(pin->hall);
    if (its != nullptr && its != hall())
        back = its->bounds.centre() - pin->position;
    back.y = 0.0F;
    back = glm::length(back) > 0.01F ? glm::normalize(back) : Vec3(0.0F, 0.0F, 1.0F);
    const float floor = its != nullptr ? its->bounds.min.y : here.position.y - m_parts->settings.eyeHeight;
    const Vec3 wanted{pin->position.x + back.x * kPinDistance, floor, pin->position.z + back.z * kPinDistance};
    const auto feet = m_parts->movement.world().nearestFree(wanted, m_parts->movement.capsule(), 3.0F);
    const Vec3 eye = feet.value_or(wanted) + kUp * m_parts->settings.eyeHeight;
    const Vec3 gaze = glm::normalize(pin->position - eye);
    m_parts->movement.goTo({eye, std::atan2(-gaze.x, -gaze.z), std::asin(gaze.y)}, m_parts->settings.verticalFov);
    m_parts->pending.add(Change::Mode);
    m_parts->changed(Change::Pose);
    return true;
}

bool Session::openPassage(const Id& sourceId, const Id& passageId) {
    if (!m_parts->reading.openPassage(sourceId, passageId))
        return false;
    m_parts->changed(Change::Passage);
    return true;
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
    const Vec2 share{pixel.x / static_cast<float>(size.x), pixel.y / static_cast<float>(size.y)};
    const Ray ray = camera().rayThrough(share, static_cast<float>(size.x) / static_cast<float>(size.y));
    const auto hit = m_parts->movement.world().cast(ray, kFar);
    if (!hit)
        return std::nullopt;
    const auto& objects = loaded().objects;
    const Subject what = hit->tag < objects.size() ? objects[hit->tag] : Subject{};
    return Hit{.point = hit->point,
               .normal = hit->normal,
               .object = what.exhibit.empty() ? what.hall : what.exhibit,
               .floor = hit->normal.y > kFloorSlope};
}

} // namespace halls::viewer
