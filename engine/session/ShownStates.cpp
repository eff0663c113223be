// SPDX-License-Identifier: MPL-2.0
#include "session/ShownStates.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace halls::session {
namespace {

/// What is no number is half.
float shareOf(float wanted) {
    return std::isnan(wanted) ? 0.5F : std::clamp(wanted, 0.0F, 1.0F);
}

/// The whole picture.
ShownSide whole(Side side, std::size_t state, Vec2 size) {
    return {.side = side,
            .state = state,
            .corner = Vec2(0.0F),
            .size = size,
            .visibleCorner = Vec2(0.0F),
            .visibleSize = size};
}

/// What is drawn of an exhibit in a state: a model at a place; nothing where nothing is drawn.
const loading::StandingModel* standingOf(const loading::LoadedState& state, std::uint32_t object) {
    const auto found = std::ranges::find(state.models, object, &loading::StandingModel::object);
    return found == state.models.end() ? nullptr : &*found;
}

/// Exhibits whose form in `here` does not stand in `there`.
std::vector<std::uint32_t> onlyIn(const loading::LoadedMuseum& loaded, std::size_t here, std::size_t there) {
    std::vector<std::uint32_t> objects;
    for (const loading::StandingModel& standing : loaded.states[here].models) {
        if (loaded.objects[standing.object].exhibit.empty())
            continue;
        const loading::StandingModel* other = standingOf(loaded.states[there], standing.object);
        if (other == nullptr || other->model != standing.model || other->transform != standing.transform)
            objects.push_back(standing.object);
    }
    return objects;
}

std::optional<std::size_t> indexOf(const std::vector<State>& states, const Id& id) {
    const auto found = std::ranges::find(states, id, &State::id);
    return found == states.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - states.begin()));
}

} // namespace

ShownStates::ShownStates(const loading::LoadedMuseum& loaded, const NoticeGate& notice)
    : m_loaded(&loaded), m_notice(&notice) {
    start();
}

void ShownStates::start() {
    m_shown = m_before = indexOf(all(), m_loaded->museum().startState).value_or(0);
    m_comparison = {};
    m_leading = Side::Second;
    m_cameFrom.reset();
    m_peeking = false;
}

std::size_t ShownStates::sameAs(const ShownStates& before, std::size_t index) const {
    if (index >= before.all().size()) // of a comparison that is off anything may have been asked
        return m_shown;
    return indexOf(all(), before.all()[index].id).value_or(m_shown);
}

void ShownStates::takeOver(const ShownStates& before) {
    m_shown = sameAs(before, before.m_shown);
    m_before = sameAs(before, before.m_before);
    m_comparison = before.m_comparison;
    m_comparison.first = sameAs(before, before.m_comparison.first);
    m_comparison.second = sameAs(before, before.m_comparison.second);
    if (m_comparison.first == m_comparison.second)
        m_comparison.mode = CompareMode::Off;
    m_leading = before.m_leading;
    if (before.m_cameFrom && m_comparison.mode != CompareMode::Off)
        m_cameFrom = sameAs(before, *before.m_cameFrom);
}

std::size_t ShownStates::other() const {
    if (m_comparison.mode != CompareMode::Off)
        return m_leading == Side::First ? m_comparison.second : m_comparison.first;
    return m_before != m_shown ? m_before : (m_shown + 1) % all().size();
}

bool ShownStates::mayShow(const Id& stateId) const {
    return stateId == state().id || !m_notice->standsBefore(stateId);
}

Changes ShownStates::show(std::size_t index) {
    if (index == m_shown)
        return {};
    m_before = std::exchange(m_shown, index);
    return Change::State;
}

std::optional<Changes> ShownStates::choose(const Id& stateId) {
    const std::optional<std::size_t> chosen = indexOf(all(), stateId);
    if (!chosen || !mayShow(stateId))
        return std::nullopt;
    m_cameFrom.reset(); // from now on it is the visitor's choice
    Changes changes;
    if (m_comparison.mode != CompareMode::Off && *chosen != m_shown) {
        if (m_comparison.mode == CompareMode::Ghost && *chosen == m_comparison.first) {
            // The scene is what was asked for, the other leaves ghosts.
            std::swap(m_comparison.first, m_comparison.second);
        } else if (*chosen == other()) {
            m_leading = *chosen == m_comparison.first ? Side::First : Side::Second;
        } else {
            (m_leading == Side::First ? m_comparison.first : m_comparison.second) = *chosen;
        }
        changes.add(Change::Comparison);
    }
    changes.add(show(*chosen));
    return changes;
}

std::optional<Changes> ShownStates::compare(const Comparison& wanted) {
    Comparison next = wanted;
    next.split = shareOf(wanted.split);
    next.blend = shareOf(wanted.blend);
    if (wanted.mode == CompareMode::Off) {
        m_cameFrom.reset();
        if (m_comparison.mode == CompareMode::Off)
            return Changes{};
        m_comparison = next;
        m_leading = Side::Second;
        return Change::Comparison;
    }
    if (wanted.first >= all().size() || wanted.second >= all().size() || wanted.first == wanted.second)
        return std::nullopt;
    if (!mayShow(all()[wanted.first].id) || !mayShow(all()[wanted.second].id))
        return std::nullopt;
    // What the visitor chose leads, also where a mode between let the other side lead.
    const std::size_t chosen = m_cameFrom.value_or(m_shown);
    const bool first = next.mode != CompareMode::Ghost && next.first == chosen;
    const Side leading = first ? Side::First : Side::Second;
    const std::size_t leads = first ? next.first : next.second;
    m_cameFrom = leads == chosen ? std::nullopt : std::optional(chosen);
    if (next == m_comparison && leading == m_leading)
        return Changes{};
    m_comparison = next;
    m_leading = leading;
    Changes changes = Change::Comparison;
    changes.add(show(leads));
    return changes;
}

Comparison ShownStates::comparisonIn(CompareMode mode) const {
    Comparison next = m_comparison;
    if (mode != CompareMode::Off && next.mode == CompareMode::Off) {
        next.first = std::min(other(), m_shown);
        next.second = std::max(other(), m_shown);
    }
    next.mode = mode;
    next.alone.reset();
    return next;
}

std::optional<Changes> ShownStates::compareIn(CompareMode mode) {
    const std::optional<std::size_t> back = m_cameFrom;
    std::optional<Changes> changes = compare(comparisonIn(mode));
    if (changes && mode == CompareMode::Off && back && mayShow(all()[*back].id))
        changes->add(show(*back));
    return changes;
}

std::optional<Changes> ShownStates::compareSides(const Id& first, const Id& second) {
    const std::optional<std::size_t> one = indexOf(all(), first);
    const std::optional<std::size_t> another = indexOf(all(), second);
    if (!one || !another)
        return std::nullopt;
    Comparison next = m_comparison;
    next.first = *one;
    next.second = *another;
    if (next.mode == CompareMode::Off)
        next.mode = CompareMode::Swipe;
    return compare(next);
}

Changes ShownStates::setAlone(std::optional<Side> side) {
    Comparison next = m_comparison;
    next.alone = side;
    return next.mode == CompareMode::Off ? Changes{} : compare(next).value_or(Changes{});
}

Changes ShownStates::setSplit(float split) {
    Comparison next = m_comparison;
    (next.mode == CompareMode::Blend ? next.blend : next.split) = split;
    return next.mode == CompareMode::Off ? Changes{} : compare(next).value_or(Changes{});
}

Changes ShownStates::lead(Side side) {
    if (m_comparison.mode == CompareMode::Off || m_comparison.mode == CompareMode::Ghost || m_leading == side)
        return {};
    m_leading = side;
    m_cameFrom.reset();
    Changes changes = Change::Comparison;
    changes.add(show(side == Side::First ? m_comparison.first : m_comparison.second));
    return changes;
}

Changes ShownStates::peek(bool held) {
    if (m_peeking == held || all().size() < 2)
        return {};
    if (held && !mayShow(all()[other()].id))
        return {};
    m_peeking = held;
    return Change::Comparison;
}

std::vector<ShownSide> ShownStates::sides(Size2 pixels) const {
    const Vec2 size(pixels);
    const Comparison& now = m_comparison;
    if (m_peeking)
        return {whole(m_leading == Side::First ? Side::Second : Side::First, other(), size)};
    if (now.mode == CompareMode::Off || (now.mode == CompareMode::Ghost && now.alone != Side::First))
        return {whole(Side::Second, m_shown, size)};
    ShownSide first = whole(Side::First, now.first, size);
    ShownSide second = whole(Side::Second, now.second, size);
    if (now.alone)
        return {*now.alone == Side::First ? first : second};
    if (now.mode == CompareMode::Blend)
        return {first, second};
    // The divider lies between two pixels, where the renderer puts it.
    const bool apart = now.mode == CompareMode::SideBySide;
    const int axis = now.horizontal && !apart ? 1 : 0;
    const float divider = std::round((apart ? 0.5F : now.split) * size[axis]);
    first.visibleSize[axis] = divider;
    second.visibleCorner[axis] = divider;
    second.visibleSize[axis] = size[axis] - divider;
    if (apart) {
        first.size = first.visibleSize;
        second.corner = second.visibleCorner;
        second.size = second.visibleSize;
    }
    return {first, second};
}

ShownSide ShownStates::sideAt(Vec2 pixel, Size2 size) const {
    const std::vector<ShownSide> shown = sides(size);
    const bool blended = m_comparison.mode == CompareMode::Blend;
    for (const ShownSide& side : shown) {
        if (blended ? side.state == m_shown : side.shows(pixel))
            return side;
    }
    return shown.back();
}

std::vector<std::uint32_t> ShownStates::onlyOn(Side side) const {
    const Comparison& now = m_comparison;
    if (now.mode == CompareMode::Off)
        return {};
    const bool first = side == Side::First;
    return onlyIn(*m_loaded, first ? now.first : now.second, first ? now.second : now.first);
}

} // namespace halls::session
