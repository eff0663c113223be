// SPDX-License-Identifier: MPL-2.0
#include "tours/TourPlayer.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace halls::tours {
namespace {

constexpr double kFadeSeconds = 0.6;     ///< that a step without a clear way counts for
constexpr double kUsualWay = 4.0;        ///< seconds: what a way takes that no step gives a time for, as a guess
constexpr double kDividerSeconds = 6.0;  ///< that a divider takes for its way, at most
constexpr double kSlowFrame = 1.0 / 8.0; ///< seconds
constexpr int kFewestFrames = 3;         ///< that tell how fast they come
constexpr float kAstrayMetres = 0.05F;
constexpr float kAstrayRadians = 0.02F;

} // namespace

TourPlayer::TourPlayer(const Museum& museum, const Tour& tour) : m_museum(&museum), m_tour(&tour) {
    HALLS_ASSERT(!tour.steps.empty());
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        if (const std::string why = whyNot(tour.steps[i]); !why.empty())
            m_skipped.push_back({i, why});
    }
}

std::string TourPlayer::whyNot(const TourStep& step) const {
    const Museum& museum = *m_museum;
    if (step.camera.path.empty() && museum.view(step.camera.view) == nullptr)
        return "there is no view '" + step.camera.view + "'";
    if (museum.state(step.state) == nullptr)
        return "there is no state '" + step.state + "'";
    if (step.comparison) {
        for (const Id& state : {step.comparison->first, step.comparison->second}) {
            if (museum.state(state) == nullptr)
                return "there is no state '" + state + "'";
        }
    }
    for (const Id& pin : step.pins) {
        if (museum.pin(pin) == nullptr)
            return "there is no pin '" + pin + "'";
    }
    for (const TourEvent& event : step.events) {
        if (!event.state.empty() && museum.state(event.state) == nullptr)
            return "there is no state '" + event.state + "'";
        if (!event.pin.empty() && museum.pin(event.pin) == nullptr)
            return "there is no pin '" + event.pin + "'";
        for (const Id& exhibit : event.highlight) {
            if (museum.exhibit(exhibit) == nullptr)
                return "there is no exhibit '" + exhibit + "'";
        }
    }
    return {};
}

bool TourPlayer::noticeStands(const session::Session& session, const TourStep& step) const {
    std::vector<Id> states{step.state};
    if (step.comparison)
        states.insert(states.end(), {step.comparison->first, step.comparison->second});
    for (const TourEvent& event : step.events) {
        if (!event.state.empty())
            states.push_back(event.state);
    }
    if (step.destruction && m_museum->notice)
        states.insert(states.end(), m_museum->notice->states.begin(), m_museum->notice->states.end());
    return std::ranges::any_of(states, [&](const Id& state) { return session.noticeStandsBefore(state); });
}

bool TourPlayer::goTo(session::Session& session, std::size_t index) {
    const bool forwards = !m_begun || index >= m_index;
    while (index < count() && !whyNot(m_tour->steps[index]).empty()) {
        if (!forwards && index == 0)
            return false;
        index = forwards ? index + 1 : index - 1;
    }
    if (index >= count())
        return false;
    if (noticeStands(session, m_tour->steps[index])) {
        m_waiting = index;
        return false;
    }
    begin(session, index);
    return true;
}

bool TourPlayer::next(session::Session& session) {
    return m_index + 1 < count() && goTo(session, m_index + 1);
}
bool TourPlayer::back(session::Session& session) {
    return m_index > 0 && goTo(session, m_index - 1);
}

std::optional<std::size_t> TourPlayer::following() const {
    for (std::size_t i = m_index + 1; i < count(); ++i) {
        if (whyNot(m_tour->steps[i]).empty())
            return i;
    }
    return std::nullopt;
}

bool TourPlayer::atEnd() const {
    return !following();
}

Camera TourPlayer::cameraOf(const session::Session& session, std::size_t index) const {
    Camera camera = session.camera();
    const TourStep& step = m_tour->steps[index];
    if (!step.camera.path.empty() || m_museum->view(step.camera.view) != nullptr) {
        camera.pose = targetOf(step);
        camera.verticalFov = fovOf(step);
        camera.orthographicHeight = 0.0F;
    }
    return camera;
}

void TourPlayer::goOn(session::Session& session) {
    if (const auto waiting = std::exchange(m_waiting, std::nullopt))
        begin(session, *waiting);
}

std::optional<std::size_t> TourPlayer::freeBefore(const session::Session& session) const {
    for (std::size_t i = m_waiting.value_or(0); i-- > 0;) {
        const TourStep& step = m_tour->steps[i];
        if (whyNot(step).empty() && !noticeStands(session, step))
            return i;
    }
    return std::nullopt;
}

void TourPlayer::refuseNotice() {
    m_waiting.reset();
    m_playing = false;
}

void TourPlayer::setSpeed(float speed) {
    m_speed = std::clamp(speed, 0.5F, 2.0F);
}

Pose TourPlayer::targetOf(const TourStep& step) const {
    const View* view = m_museum->view(step.camera.view);
    return view != nullptr ? view->pose : step.camera.path.back();
}

float TourPlayer::fovOf(const TourStep& step) const {
    const View* view = m_museum->view(step.camera.view);
    return view != nullptr ? view->verticalFov : step.camera.verticalFov;
}

void TourPlayer::begin(session::Session& session, std::size_t index) {
    if (!m_begun)
        m_told = index; // there is nothing to read before it
    m_index = index;
    m_begun = true;
    m_ended = false;
    m_waiting.reset();
    m_elapsed = m_held = m_way = 0.0;
    m_events.begin(step(), targetOf(step()), fovOf(step()));
    const auto told = session.batch();
    show(session);
    travel(session);
}

/// State, comparison, pin and colours of the step; the camera stays.
void TourPlayer::show(session::Session& session) const {
    const TourStep& shown = step();
    const Pose here = session.camera().pose;
    const float fov = session.camera().verticalFov;
    if (session.openedPin() != nullptr)
        session.closePin();
    session.setComparison({});
    session.setState(shown.state);
    if (shown.comparison)
        session.setComparison(session::comparisonOf(*m_museum, *shown.comparison));
    session.setOverlay(shown.showEvidence ? session::Overlay::Form : session::Overlay::None);
    session.setHighlighted({});
    if (shown.openPin)
        session.openPin(shown.pins.front());
    else
        session.focusPin(shown.pins.empty() ? Id{} : shown.pins.front());
    session.setPose(here, fov); // a state may have moved who stood where rubble lies now
    session.clearWord();
}

void TourPlayer::travel(session::Session& session) {
    const Pose from = session.camera().pose;
    const Pose to = m_events.stand();
    const TourCamera& camera = step().camera;
    const physics::CollisionWorld& world = session.loaded().states[session.stateIndex()].collision;
    m_path.reset();
    m_ticks = {};
    const bool still = session.settings().reduceMotion || (m_live && m_slow);
    const CameraPath::Time time = CameraPath::timeFor(*m_museum, step().duration, from, to);
    if (!still && camera.path.size() > 1 && to == camera.path.back())
        m_path = CameraPath::through(world, from, camera.path, time);
    else if (!still)
        m_path = CameraPath::between(world, from, to, time);
    m_phase = Phase::Way;
    if (!m_path)
        session.fadeTo(to, m_events.verticalFov());
}

void TourPlayer::land() {
    m_phase = Phase::Hold;
    if (m_told != m_index)
        m_answerShown = false;
    m_told = m_index;
}

void TourPlayer::arrive(session::Session& session) {
    if (!onTheWay())
        return;
    m_path.reset();
    session.setPose(m_events.stand(), m_events.verticalFov());
    land();
}

/// One frame may be slow for a reason of its own: the longest does not count.
bool TourPlayer::tooSlow(double seconds) {
    if (++m_ticks.count > 0) {
        m_ticks.sum += seconds;
        m_ticks.longest = std::max(m_ticks.longest, seconds);
    }
    if (m_ticks.count >= kFewestFrames)
        m_slow = m_ticks.sum - m_ticks.longest > kSlowFrame * (m_ticks.count - 1);
    return m_live && m_slow;
}

double TourPlayer::stepSeconds() const {
    const double way = m_path ? double{m_path->seconds()} : kFadeSeconds;
    return (way + double{step().held()}) / double{m_speed};
}

double TourPlayer::secondsOf(std::size_t index) const {
    const TourStep& step = m_tour->steps[index];
    if (index < m_stepSeconds.size())
        return m_stepSeconds[index] / double{m_speed};
    if (!whyNot(step).empty())
        return 0.0;
    return (double{step.held()} + (step.duration > 0.0F ? double{step.duration} : kUsualWay)) / double{m_speed};
}

double TourPlayer::secondsLeft() const {
    if (m_waiting && !m_begun) // nothing of it has passed
        return secondsFrom(*m_waiting);
    return std::max(0.0, stepSeconds() - m_elapsed) + secondsFrom(m_index + 1);
}

double TourPlayer::secondsWhole() const {
    return secondsFrom(0);
}

double TourPlayer::secondsFrom(std::size_t first) const {
    double seconds = 0.0;
    for (std::size_t i = first; i < count(); ++i)
        seconds += secondsOf(i);
    return seconds;
}

/// A pin with several quotations shows each for an equal part of the hold; who leafed by hand is not leafed back.
void TourPlayer::leaf(session::Session& session, double heldBefore) const {
    const session::ShownPassage& shown = session.shownPassage();
    const bool its = session.openedPin() != nullptr && step().openPin && session.openedPin()->id == step().pins.front();
    if (!its || shown.count < 2 || shown.number == 0 || step().hold <= 0.0F)
        return;
    const auto numberAt = [&](double held) {
        const double share = std::clamp(held / double{step().hold}, 0.0, 0.999);
        return 1 + static_cast<std::size_t>(share * static_cast<double>(shown.count));
    };
    const std::size_t wanted = numberAt(m_held);
    if (wanted != numberAt(heldBefore) && wanted > shown.number)
        session.openQuotation(wanted);
}

void TourPlayer::moveDivider(session::Session& session) const {
    if (!step().comparison || !step().comparison->splitTo)
        return;
    const double over = std::clamp(0.6 * double{step().hold}, 0.5, kDividerSeconds);
    const auto share = static_cast<float>(std::clamp(m_held / over, 0.0, 1.0));
    const float eased = share * share * (3.0F - 2.0F * share);
    const float wanted = glm::mix(step().comparison->split, *step().comparison->splitTo, eased);
    const session::Comparison& now = session.comparison();
    if (share < 1.0F || (now.mode == CompareMode::Blend ? now.blend : now.split) != wanted)
        session.setSplit(wanted);
}

/// True while something is still to come in the step. It waits for who looks round, or reads another pin.
bool TourPlayer::happens(session::Session& session, double seconds) {
    const Pin* opened = session.openedPin();
    const bool reads = !m_playing && opened != nullptr && !(step().openPin && opened->id == step().pins.front());
    if (m_events.over() || reads || astray(session))
        return false;
    m_events.tick(session, seconds);
    return true;
}

bool TourPlayer::tick(session::Session& session, double seconds, bool narrating) {
    if (!m_begun || m_waiting)
        return false;
    const auto told = session.batch();
    const double passed = seconds * double{m_speed};
    m_elapsed += seconds;
    if (m_phase == Phase::Way) {
        m_way += passed;
        if (tooSlow(seconds) && m_path) {
            m_path.reset();
            session.fadeTo(m_events.stand(), m_events.verticalFov());
            return true;
        }
        if (m_path) {
            const float share = static_cast<float>(m_way) / m_path->seconds();
            const float wanted = m_events.verticalFov();
            const float fov = glm::mix(session.camera().verticalFov, wanted, std::min(share, 1.0F));
            session.setPose(m_path->poseAt(share), share >= 1.0F ? wanted : fov);
        }
        const bool there = m_path ? m_way >= double{m_path->seconds()} : !session.walking() && m_way > 0.1;
        if (there)
            land();
        return true;
    }
    const bool divides = step().comparison && step().comparison->splitTo && m_held < kDividerSeconds + 1.0;
    if (m_playing && astray(session))
        return false; // who looks round is not carried off
    const double before = m_held;
    if (m_playing || divides)
        m_held += passed;
    if (divides)
        moveDivider(session);
    if (m_playing)
        leaf(session, before);
    const bool happening = happens(session, passed);
    if (!m_playing || m_held < double{step().hold} || !m_events.over() || narrating)
        return divides || m_playing || happening;
    if (atEnd() && !m_looping) {
        m_playing = false;
        m_ended = true;
        return true;
    }
    goTo(session, atEnd() ? 0 : m_index + 1);
    return true;
}

bool TourPlayer::astray(const session::Session& session) const {
    if (!m_begun || m_phase == Phase::Way || m_events.fading())
        return false;
    const Pose here = session.camera().pose;
    const Pose there = m_events.stand();
    return glm::distance(here.position, there.position) > kAstrayMetres ||
           std::abs(wrapAngle(here.yaw - there.yaw)) > kAstrayRadians ||
           std::abs(here.pitch - there.pitch) > kAstrayRadians;
}

void TourPlayer::resume(session::Session& session) {
    if (!m_begun)
        return;
    m_way = 0.0;
    travel(session);
}

} // namespace halls::tours
