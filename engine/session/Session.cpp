// SPDX-License-Identifier: MPL-2.0
#include "session/Session.h"

#include "session/Visit.h"

#include <algorithm>
#include <utility>

namespace halls::session {
namespace {

constexpr float kPinDistance = 2.2F; ///< metres from a pin that one is brought to: near enough to see what it marks

} // namespace

Session::Session(std::shared_ptr<const loading::LoadedMuseum> loaded, const Settings& settings)
    : m_visit(std::make_unique<Visit>(std::move(loaded), settings)) {}

Session::~Session() = default;

Session::Batch::Batch(Session& session) : m_session(&session) {
    session.m_visit->telling->begin();
}

Session::Batch::~Batch() {
    if (m_session != nullptr && m_session->m_visit->telling->end())
        m_session->m_visit->telling->tell(m_session->m_visit->here());
}

void Session::open(std::shared_ptr<const loading::LoadedMuseum> loaded) {
    const Batch told = batch();
    auto next = std::make_unique<Visit>(std::move(loaded), settings());
    next->follow(*m_visit);
    m_visit = std::move(next);
    m_visit->changed({Change::Museum, Change::State, Change::Pose, Change::Hall, Change::Mode, Change::Pin,
                      Change::Passage, Change::Word, Change::Comparison, Change::Overlay});
}

void Session::replace(std::shared_ptr<const loading::LoadedMuseum> loaded) {
    const Batch told = batch();
    if (loaded->states.sharedWith(m_visit->loaded->states)) {
        m_visit->share(std::move(loaded));
        m_visit->changed(Change::Tours);
        return;
    }
    auto next = std::make_unique<Visit>(std::move(loaded), settings());
    next->follow(*m_visit);
    const std::unique_ptr<Visit> before = std::exchange(m_visit, std::move(next));
    m_visit->takeOver(*before);
    m_visit->changed({Change::Data, Change::State, Change::Pose, Change::Hall, Change::Mode, Change::Pin,
                      Change::Passage, Change::Comparison, Change::Overlay});
}

const loading::LoadedMuseum& Session::loaded() const {
    return *m_visit->loaded;
}
std::shared_ptr<const loading::LoadedMuseum> Session::shared() const {
    return m_visit->loaded;
}
const Museum& Session::museum() const {
    return m_visit->museum();
}

std::shared_ptr<void> Session::listen(Listener listener) {
    return m_visit->telling->listen(std::move(listener));
}

// -- Which states are shown

const State& Session::state() const {
    return m_visit->states.state();
}
std::size_t Session::stateIndex() const {
    return m_visit->states.index();
}
std::size_t Session::otherState() const {
    return m_visit->states.other();
}
const Comparison& Session::comparison() const {
    return m_visit->states.comparison();
}
Comparison Session::comparisonIn(CompareMode mode) const {
    return m_visit->states.comparisonIn(mode);
}
Side Session::leadingSide() const {
    return m_visit->states.leading();
}
bool Session::peeking() const {
    return m_visit->states.peeking();
}
std::vector<ShownSide> Session::sides(Size2 size) const {
    return m_visit->states.sides(size);
}
ShownSide Session::sideAt(Vec2 pixel, Size2 size) const {
    return m_visit->states.sideAt(pixel, size);
}
std::vector<std::uint32_t> Session::goneObjects() const {
    return m_visit->states.onlyOn(Side::First);
}
std::vector<std::uint32_t> Session::addedObjects() const {
    return m_visit->states.onlyOn(Side::Second);
}

bool Session::setState(const Id& stateId) {
    const Batch told = batch();
    return m_visit->show(m_visit->states.choose(stateId));
}

void Session::swapState() {
    setState(museum().states[otherState()].id);
}

bool Session::setComparison(const Comparison& comparison) {
    const Batch told = batch();
    return m_visit->show(m_visit->states.compare(comparison));
}

bool Session::setCompareMode(CompareMode mode) {
    const Batch told = batch();
    return m_visit->show(m_visit->states.compareIn(mode));
}

bool Session::setSides(const Id& first, const Id& second) {
    const Batch told = batch();
    return m_visit->show(m_visit->states.compareSides(first, second));
}

void Session::setAlone(std::optional<Side> side) {
    const Batch told = batch();
    m_visit->show(m_visit->states.setAlone(side));
}

void Session::setSplit(float split) {
    const Batch told = batch();
    m_visit->show(m_visit->states.setSplit(split));
}

void Session::setLeadingSide(Side side) {
    const Batch told = batch();
    m_visit->show(m_visit->states.lead(side));
}

void Session::peek(bool held) {
    const Batch told = batch();
    m_visit->show(m_visit->states.peek(held));
}

// -- The museum's notice

bool Session::noticeStandsBefore(const Id& stateId) const {
    return m_visit->notice.standsBefore(stateId);
}
bool Session::mayShow(const Id& stateId) const {
    return m_visit->states.mayShow(stateId);
}
const std::set<Id>& Session::noticeRead() const {
    return m_visit->notice.read();
}
void Session::setNoticeRead(std::set<Id> states) {
    m_visit->notice.setRead(std::move(states));
}

// -- What the colours say, what is cut away and pointed out

Overlay Session::overlay() const {
    return m_visit->overlay;
}
const Section& Session::section() const {
    return m_visit->cutting.section();
}
const std::vector<Id>& Session::highlighted() const {
    return m_visit->highlighted;
}

void Session::setOverlay(Overlay overlay) {
    const Batch told = batch();
    if (std::exchange(m_visit->overlay, overlay) != overlay)
        m_visit->changed(Change::Overlay);
}

void Session::setSection(const Section& section) {
    const Batch told = batch();
    if (m_visit->cutting.set(section))
        m_visit->changed(Change::Overlay);
}

void Session::setSection(Section::Kind kind) {
    const Batch told = batch();
    if (m_visit->cutting.begin(kind, {loaded(), stateIndex(), m_visit->movement, settings().eyeHeight}))
        m_visit->changed(Change::Overlay);
}

void Session::moveSection(float metres) {
    const Batch told = batch();
    if (m_visit->cutting.move(metres, m_visit->movement.extent()))
        m_visit->changed(Change::Overlay);
}

void Session::setHighlighted(const std::vector<Id>& exhibits) {
    const Batch told = batch();
    if (m_visit->highlighted == exhibits)
        return;
    m_visit->highlighted = exhibits;
    m_visit->changed(Change::Overlay);
}

// -- Where

const Camera& Session::camera() const {
    return m_visit->movement.camera();
}
const Hall* Session::hall() const {
    return m_visit->movement.hall();
}
std::optional<Vec3> Session::feet() const {
    return m_visit->movement.feet();
}
Mode Session::mode() const {
    return m_visit->movement.mode();
}
float Session::planHeight() const {
    return m_visit->movement.planHeight();
}
float Session::planCut() const {
    return m_visit->movement.planCut();
}
bool Session::walking() const {
    return m_visit->movement.onTheWay();
}
float Session::fade() const {
    return m_visit->movement.fade();
}

bool Session::allowed(Mode mode) const {
    const Hall* here = hall();
    return here == nullptr || here->modes.empty() || std::ranges::find(here->modes, mode) != here->modes.end();
}

bool Session::setMode(Mode mode) {
    const Batch told = batch();
    if (!allowed(mode)) {
        m_visit->say(Word::ModeNotAllowed);
        return false;
    }
    if (mode == Mode::Orbit && this->mode() != Mode::Orbit)
        return orbit({});
    if (!m_visit->movement.setMode(mode)) {
        m_visit->say(Word::NothingToWalkOn);
        return false;
    }
    m_visit->changed({Change::Pose, Change::Mode});
    return true;
}

bool Session::goToView(const Id& viewId) {
    const Batch told = batch();
    const View* view = museum().view(viewId);
    if (view == nullptr)
        return false;
    m_visit->movement.goTo(view->pose, view->verticalFov);
    m_visit->changed({Change::Mode, Change::Pose});
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
    const bool stood = m_visit->movement.standAt(floorPoint);
    if (!stood)
        m_visit->say(Word::CannotWalkThere);
    m_visit->changed({Change::Mode, Change::Pose});
    return stood;
}

void Session::home() {
    const Batch told = batch();
    if (loaded().bareModel) {
        m_visit->start();
        m_visit->changed({Change::Mode, Change::Pose, Change::Overlay});
    } else if (const View* view = m_visit->startView()) {
        goToView(view->id);
    }
}

bool Session::orbitRound(const Aabb& box) {
    const Batch told = batch();
    if (!allowed(Mode::Orbit)) {
        m_visit->say(Word::ModeNotAllowed);
        return false;
    }
    constexpr float kRoom = 1.6F; // a picture may be half of the window
    m_visit->movement.orbit(box.centre(), kRoom * distanceToSee(box, camera().verticalFov), false);
    m_visit->changed({Change::Pose, Change::Mode});
    return true;
}

bool Session::orbit(const Id& exhibitId) {
    const Batch told = batch();
    const Exhibit* exhibit = museum().exhibit(exhibitId);
    if (exhibit == nullptr && !exhibitId.empty())
        return false;
    if (!allowed(Mode::Orbit)) {
        m_visit->say(Word::ModeNotAllowed);
        return false;
    }
    m_visit->goRound(exhibit);
    return true;
}

bool Session::walkTo(Vec3 floorPoint) {
    const Batch told = batch();
    const bool found = m_visit->movement.walkTo(floorPoint);
    if (!found)
        m_visit->say(Word::CannotWalkThere);
    return found;
}

std::optional<Vec3> Session::walkEnd(Vec3 floorPoint) const {
    return m_visit->movement.walkEnd(floorPoint);
}

void Session::setPose(const Pose& pose) {
    setPose(pose, m_visit->settings.verticalFov);
}

void Session::setPose(const Pose& pose, float verticalFov) {
    const Batch told = batch();
    m_visit->movement.place(pose, verticalFov);
    m_visit->wayBack.stay();
    m_visit->changed({Change::Mode, Change::Pose});
}

void Session::fadeTo(const Pose& pose, float verticalFov) {
    const Batch told = batch();
    m_visit->movement.fadeTo(pose, verticalFov);
    m_visit->wayBack.stay();
    m_visit->changed({Change::Mode, Change::Pose});
}

// -- Pins and passages

std::vector<const Pin*> Session::pins() const {
    return m_visit->reader.pins(state().id);
}
std::vector<const Pin*> Session::pinsInSight() const {
    return pinsInSight(stateIndex());
}
std::vector<const Pin*> Session::pinsInSight(std::size_t state) const {
    return m_visit->pointing().pinsInSight(state);
}
std::vector<PinOnScreen> Session::pinsOnScreen(Size2 size) const {
    return m_visit->pointing().pinsOnScreen(size);
}
std::optional<PinOnScreen> Session::pinOnScreenAt(Vec2 pixel, Size2 size) const {
    return m_visit->pointing().pinAt(pixel, size);
}
const Pin* Session::pinAt(Vec2 pixel, Size2 size) const {
    const std::optional<PinOnScreen> found = pinOnScreenAt(pixel, size);
    return found ? found->pin : nullptr;
}
const Pin* Session::openedPin() const {
    return m_visit->reader.opened();
}
const Pin* Session::focusedPin() const {
    return m_visit->reader.focused();
}
const ShownPassage& Session::shownPassage() const {
    return m_visit->reader.shown();
}

bool Session::focusPin(const Id& pinId) {
    const Batch told = batch();
    const Pin* before = focusedPin();
    const bool known = m_visit->reader.focus(pinId);
    if (focusedPin() != before)
        m_visit->changed(Change::Pin);
    return known;
}

void Session::focusNextPin(int step) {
    const Hall* here = hall();
    if (const Pin* pin = m_visit->reader.next(state().id, here != nullptr ? here->id : Id{}, step))
        focusPin(pin->id);
}

bool Session::openPin(const Id& pinId) {
    const Batch told = batch();
    const bool first = openedPin() == nullptr;
    if (!m_visit->reader.open(pinId))
        return false;
    if (first)
        m_visit->wayBack.begin({m_visit->movement.memory(), stateIndex()});
    m_visit->changed({Change::Passage, Change::Pin});
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
    m_visit->reader.close();
    if (const std::optional<WayBack::Place> back = m_visit->wayBack.end()) {
        m_visit->movement.restore(back->memory);
        if (back->state != stateIndex()) // what was free there may be taken in this state
            m_visit->settle();
    }
    m_visit->changed({Change::Passage, Change::Pin});
}

bool Session::goToPin(const Id& pinId) {
    const Batch told = batch();
    const Pin* pin = museum().pin(pinId);
    if (pin == nullptr)
        return false;
    const Hall* its = museum().hall(pin->hall);
    // From the side on which one stands, or from the middle of the hall when one is elsewhere.
    const Vec3 from = its != nullptr && its != hall() ? its->bounds.centre() : m_visit->movement.standing().position;
    m_visit->goBefore({.middle = pin->position, .front = from - pin->position, .distance = kPinDistance}, its);
    return true;
}

bool Session::goToExhibit(const Id& exhibitId) {
    const Batch told = batch();
    const Exhibit* exhibit = museum().exhibit(exhibitId);
    if (exhibit == nullptr)
        return false;
    if (const View* view = museum().viewOf(exhibitId, state().id))
        return goToView(view->id);
    if (const auto form = formOf(loaded(), exhibitId, settings().verticalFov)) {
        m_visit->goBefore(*form, museum().hall(exhibit->hall));
        return true;
    }
    return goToHall(exhibit->hall);
}

std::optional<Camera> Session::cameraBefore(const Id& exhibitId) const {
    Camera camera{.verticalFov = settings().verticalFov};
    if (const View* view = museum().viewOf(exhibitId, state().id)) {
        camera.pose = view->pose;
        camera.verticalFov = view->verticalFov;
        return camera;
    }
    const Exhibit* exhibit = museum().exhibit(exhibitId);
    const auto form = exhibit == nullptr ? std::nullopt : formOf(loaded(), exhibitId, settings().verticalFov);
    if (!form)
        return std::nullopt;
    camera.pose = poseBefore(*form, museum().hall(exhibit->hall), m_visit->movement, settings().eyeHeight);
    return camera;
}

bool Session::openQuotation(std::size_t number) {
    const Batch told = batch();
    const bool shown = number > 0 && number == shownPassage().number;
    if (!shown && !m_visit->reader.openQuotation(number))
        return false;
    if (!shown)
        m_visit->changed(Change::Passage);
    return true;
}

bool Session::leafQuotations(int step) {
    return openQuotation(m_visit->reader.numberAfter(step));
}

bool Session::openPassage(const Id& sourceId, const Id& passageId) {
    const Batch told = batch();
    if (!m_visit->reader.openPassage(sourceId, passageId))
        return false;
    m_visit->changed(Change::Passage);
    return true;
}

// -- Comfort, time, pointer

const Settings& Session::settings() const {
    return m_visit->settings;
}

void Session::setSettings(const Settings& settings) {
    const Batch told = batch();
    m_visit->settings = withinLimits(settings);
    m_visit->movement.setSettings(m_visit->settings);
    m_visit->changed(Change::Settings);
}

bool Session::tick(double seconds, const Input& input) {
    Movement::Step step;
    {
        const Batch told = batch();
        step = m_visit->moveOn(seconds, input);
    }
    return step.moved || walking();
}

Word Session::word() const {
    return m_visit->word;
}
void Session::clearWord() {
    m_visit->word = Word::None;
}

std::optional<Session::Hit> Session::hitAt(Vec2 pixel, Size2 size) const {
    return m_visit->pointing().hitAt(pixel, size);
}

} // namespace halls::session
