// SPDX-License-Identifier: MPL-2.0
// Pins and passages of a session.
#include "session/SessionParts.h"

namespace halls::session {
namespace {

constexpr float kPinReach = 16.0F;     ///< pixels round a pin's centre that belong to it
constexpr float kHiddenBehind = 0.25F; ///< metres: what stands nearer to the pin than this does not hide it
constexpr float kPinDistance = 2.2F;   ///< metres from a pin that one is brought to: near enough to see what it marks

constexpr float kNearest = 1.6F;  ///< metres from the middle of an exhibit
constexpr float kFarthest = 9.0F; ///< metres

} // namespace

bool Session::Parts::visibleFrom(Vec3 eye, Vec3 point, std::size_t index) const {
    const Vec3 way = point - eye;
    const float length = glm::length(way);
    return length < kHiddenBehind || !worldOf(index).cast({eye, way / length}, length - kHiddenBehind);
}

std::vector<const Pin*> Session::pins() const {
    return m_parts->reader.pins(state().id);
}
const Pin* Session::openedPin() const {
    return m_parts->reader.opened();
}
const Pin* Session::focusedPin() const {
    return m_parts->reader.focused();
}
const ShownPassage& Session::shownPassage() const {
    return m_parts->reader.shown();
}

std::vector<const Pin*> Session::pinsInSight() const {
    return pinsInSight(m_parts->state);
}

std::vector<const Pin*> Session::pinsInSight(std::size_t state) const {
    std::vector<const Pin*> seen = m_parts->reader.pins(museum().states[state].id);
    const Hall* here = hall();
    if (mode() == Mode::Plan || here == nullptr)
        return seen;
    const Vec3 eye = camera().pose.position;
    std::erase_if(seen, [&](const Pin* pin) {
        return pin->hall != here->id && !m_parts->visibleFrom(eye, pin->position, state);
    });
    return seen;
}

std::vector<PinOnScreen> Session::pinsOnScreen(Size2 size) const {
    std::vector<PinOnScreen> seen;
    if (size.x <= 0 || size.y <= 0)
        return seen;
    const Camera& eye = camera();
    const bool plan = eye.orthographicHeight > 0.0F;
    for (const ShownSide& side : sides(size)) {
        if (comparison().mode == CompareMode::Blend && side.state != m_parts->state)
            continue; // both lie on top of each other: the marks of the one that leads
        const Mat4 clip = eye.projection(side.size.x / side.size.y) * eye.view();
        for (const Pin* pin : pinsInSight(side.state)) {
            const Vec4 at = clip * Vec4(pin->position, 1.0F);
            const Vec3 unit = Vec3(at) / at.w;
            if (at.w <= 0.0F || std::abs(unit.z) > 1.0F)
                continue;
            const Vec2 pixel = side.corner + Vec2(unit.x * 0.5F + 0.5F, 0.5F - unit.y * 0.5F) * side.size;
            if (!side.shows(pixel))
                continue;
            seen.push_back({pin, pixel, glm::distance(eye.pose.position, pin->position),
                            !plan && !m_parts->visibleFrom(eye.pose.position, pin->position, side.state), side.side});
        }
    }
    std::ranges::sort(seen, std::greater<>(), &PinOnScreen::distance);
    return seen;
}

std::optional<PinOnScreen> Session::pinOnScreenAt(Vec2 pixel, Size2 size) const {
    std::optional<PinOnScreen> best;
    for (const PinOnScreen& pin : pinsOnScreen(size)) { // from far to near: of two at one place the nearer wins, the
                                                        // open one first
        if (glm::distance(pin.pixel, pixel) <= kPinReach && (!best || best->hidden || !pin.hidden))
            best = pin;
    }
    return best;
}

const Pin* Session::pinAt(Vec2 pixel, Size2 size) const {
    const std::optional<PinOnScreen> found = pinOnScreenAt(pixel, size);
    return found ? found->pin : nullptr;
}

bool Session::focusPin(const Id& pinId) {
    const Batch told = batch();
    const Pin* before = focusedPin();
    const bool known = m_parts->reader.focus(pinId);
    if (focusedPin() != before)
        m_parts->changed(Change::Pin);
    return known;
}

void Session::focusNextPin(int step) {
    const Hall* here = hall();
    if (const Pin* pin = m_parts->reader.next(state().id, here != nullptr ? here->id : Id{}, step))
        focusPin(pin->id);
}

bool Session::openPin(const Id& pinId) {
    const Batch told = batch();
    if (!m_parts->open(pinId))
        return false;
    m_parts->changed({Change::Passage, Change::Pin});
    return true;
}

bool Session::openPin(const Id& pinId, Side side) {
    const Batch told = batch();
    if (museum().pin(pinId) == nullptr)
        return false;
    setLeadingSide(side);
    return openPin(pinId);
}

void Session::closePin() {
    const Batch told = batch();
    Parts& parts = *m_parts;
    const std::optional<Parts::Opening> opening = std::exchange(parts.opening, std::nullopt);
    parts.reader.close();
    parts.changed(Change::Passage);
    if (opening && !opening->walkedOn) {
        parts.movement.restore(opening->memory);
        if (opening->state != parts.state) // what was free there may be taken in this state
            parts.settle();
    }
    parts.changed(Change::Pin);
}

bool Session::goToPin(const Id& pinId) {
    const Batch told = batch();
    const Pin* pin = museum().pin(pinId);
    if (pin == nullptr)
        return false;
    const Hall* its = museum().hall(pin->hall);
    // From the side on which one stands, or from the middle of the hall when one is elsewhere.
    const Vec3 from = its != nullptr && its != hall() ? its->bounds.centre() : m_parts->movement.standing().position;
    m_parts->goBefore({.middle = pin->position, .front = from - pin->position, .distance = kPinDistance}, its);
    return true;
}

bool Session::goToExhibit(const Id& exhibitId) {
    const Batch told = batch();
    const Exhibit* exhibit = museum().exhibit(exhibitId);
    if (exhibit == nullptr)
        return false;
    if (const View* view = museum().viewOf(exhibitId, state().id))
        return goToView(view->id);
    if (const auto form = m_parts->formOf(exhibitId)) {
        m_parts->goBefore(*form, museum().hall(exhibit->hall));
        return true;
    }
    return goToHall(exhibit->hall);
}

std::optional<Camera> Session::cameraBefore(const Id& exhibitId) const {
    Camera camera{.verticalFov = m_parts->settings.verticalFov};
    const Exhibit* exhibit = museum().exhibit(exhibitId);
    if (const View* view = museum().viewOf(exhibitId, state().id)) {
        camera.pose = view->pose;
        camera.verticalFov = view->verticalFov;
        return camera;
    }
    const auto form = exhibit == nullptr ? std::nullopt : m_parts->formOf(exhibitId);
    if (!form)
        return std::nullopt;
    camera.pose = m_parts->before(*form, museum().hall(exhibit->hall));
    return camera;
}

std::optional<Session::Parts::Form> Session::Parts::formOf(const Id& exhibit) const {
    for (const loading::LoadedState& shown : loaded->states) {
        for (const loading::StandingModel& standing : shown.models) {
            const auto file = loaded->files.find(standing.model);
            if (loaded->objects[standing.object].exhibit != exhibit || file == loaded->files.end())
                continue;
            const Aabb box = file->second.model().bounds.transformed(standing.transform);
            const float whole = 0.5F * glm::length(box.size()) / std::sin(0.5F * settings.verticalFov);
            return Form{.middle = box.centre(),
                        .front = Vec3(standing.transform * Vec4(0.0F, 0.0F, 1.0F, 0.0F)),
                        .distance = std::clamp(whole, kNearest, kFarthest)};
        }
    }
    return std::nullopt;
}

Pose Session::Parts::before(const Form& form, const Hall* its) const {
    const Pose here = movement.standing();
    const Vec3 point = form.middle;
    const float distance = form.distance;
    Vec3 back = form.front;
    back.y = 0.0F;
    back = glm::length(back) > 0.01F ? glm::normalize(back) : Vec3(0.0F, 0.0F, 1.0F);
    const float floor = its != nullptr ? its->bounds.min.y : here.position.y - settings.eyeHeight;
    const Vec3 wanted{point.x + back.x * distance, floor, point.z + back.z * distance};
    const auto feet = movement.world().nearestFree(wanted, movement.capsule(), 3.0F);
    const Vec3 eye = feet.value_or(wanted) + kUp * settings.eyeHeight;
    const Vec3 gaze = glm::normalize(point - eye);
    return {eye, std::atan2(-gaze.x, -gaze.z), std::asin(gaze.y)};
}

bool Session::openQuotation(std::size_t number) {
    const Batch told = batch();
    const bool shown = number > 0 && number == shownPassage().number;
    if (!shown && !m_parts->reader.openQuotation(number))
        return false;
    if (!shown)
        m_parts->changed(Change::Passage);
    return true;
}

bool Session::leafQuotations(int step) {
    return openQuotation(m_parts->reader.numberAfter(step));
}

bool Session::openPassage(const Id& sourceId, const Id& passageId) {
    const Batch told = batch();
    if (!m_parts->reader.openPassage(sourceId, passageId))
        return false;
    m_parts->changed(Change::Passage);
    return true;
}

} // namespace halls::session
