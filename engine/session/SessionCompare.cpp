// SPDX-License-Identifier: MPL-2.0
// Two states at once, and what is said by colours.
#include "session/SessionParts.h"

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

} // namespace

const Comparison& Session::comparison() const {
    return m_parts->comparison;
}
Side Session::leadingSide() const {
    return m_parts->leading;
}
bool Session::peeking() const {
    return m_parts->peeking;
}

bool Session::setComparison(const Comparison& wanted) {
    const Batch told = batch();
    Parts& parts = *m_parts;
    const std::size_t count = museum().states.size();
    Comparison next = wanted;
    next.split = shareOf(wanted.split);
    next.blend = shareOf(wanted.blend);
    if (wanted.mode == CompareMode::Off) {
        parts.cameFrom.reset();
        if (parts.comparison.mode != CompareMode::Off) {
            parts.comparison = next;
            parts.leading = Side::Second;
            parts.changed(Change::Comparison);
        }
        return true;
    }
    if (wanted.first >= count || wanted.second >= count || wanted.first == wanted.second)
        return false;
    if (!mayShow(museum().states[wanted.first].id) || !mayShow(museum().states[wanted.second].id))
        return false;
    // What the visitor chose leads, also where a mode between let the other side lead.
    const std::size_t chosen = parts.cameFrom.value_or(parts.state);
    const bool first = next.mode != CompareMode::Ghost && next.first == chosen;
    const Side leading = first ? Side::First : Side::Second;
    const std::size_t leads = first ? next.first : next.second;
    parts.cameFrom = leads == chosen ? std::nullopt : std::optional(chosen);
    if (next == parts.comparison && leading == parts.leading)
        return true;
    parts.comparison = next;
    parts.leading = leading;
    parts.changed(Change::Comparison);
    parts.lead(leads);
    parts.changed(Change::Comparison);
    return true;
}

Comparison Session::comparisonIn(CompareMode mode) const {
    Comparison next = comparison();
    if (mode != CompareMode::Off && next.mode == CompareMode::Off) {
        const std::size_t other = otherState();
        next.first = std::min(other, m_parts->state);
        next.second = std::max(other, m_parts->state);
    }
    next.mode = mode;
    next.alone.reset();
    return next;
}

bool Session::setCompareMode(CompareMode mode) {
    const Batch told = batch();
    const std::optional<std::size_t> back = m_parts->cameFrom;
    if (!setComparison(comparisonIn(mode)))
        return false;
    if (mode == CompareMode::Off && back && mayShow(museum().states[*back].id))
        m_parts->lead(*back);
    return true;
}

bool Session::setSides(const Id& first, const Id& second) {
    const auto& states = museum().states;
    const auto one = std::ranges::find(states, first, &State::id);
    const auto other = std::ranges::find(states, second, &State::id);
    if (one == states.end() || other == states.end())
        return false;
    Comparison next = comparison();
    next.first = static_cast<std::size_t>(one - states.begin());
    next.second = static_cast<std::size_t>(other - states.begin());
    if (next.mode == CompareMode::Off)
        next.mode = CompareMode::Swipe;
    return setComparison(next);
}

void Session::setSplit(float split) {
    Comparison next = comparison();
    (next.mode == CompareMode::Blend ? next.blend : next.split) = split;
    if (next.mode != CompareMode::Off)
        setComparison(next);
}

void Session::setAlone(std::optional<Side> side) {
    Comparison next = comparison();
    next.alone = side;
    if (next.mode != CompareMode::Off)
        setComparison(next);
}

void Session::setLeadingSide(Side side) {
    const Batch told = batch();
    Parts& parts = *m_parts;
    if (comparison().mode == CompareMode::Off || comparison().mode == CompareMode::Ghost || parts.leading == side)
        return;
    parts.leading = side;
    parts.cameFrom.reset();
    parts.changed(Change::Comparison);
    parts.lead(side == Side::First ? comparison().first : comparison().second);
    parts.changed(Change::Comparison);
}

void Session::peek(bool held) {
    const Batch told = batch();
    if (m_parts->peeking == held || museum().states.size() < 2)
        return;
    if (held && !mayShow(museum().states[otherState()].id))
        return;
    m_parts->peeking = held;
    m_parts->changed(Change::Comparison);
}

std::vector<ShownSide> Session::sides(Size2 pixels) const {
    const Vec2 size(pixels);
    const Comparison& now = comparison();
    const Parts& parts = *m_parts;
    if (parts.peeking)
        return {whole(parts.leading == Side::First ? Side::Second : Side::First, otherState(), size)};
    if (now.mode == CompareMode::Off || (now.mode == CompareMode::Ghost && now.alone != Side::First))
        return {whole(Side::Second, parts.state, size)};
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

ShownSide Session::sideAt(Vec2 pixel, Size2 size) const {
    const std::vector<ShownSide> shown = sides(size);
    const bool blended = comparison().mode == CompareMode::Blend;
    for (const ShownSide& side : shown) {
        if (blended ? side.state == m_parts->state : side.shows(pixel))
            return side;
    }
    return shown.back();
}

std::vector<std::uint32_t> Session::goneObjects() const {
    const Comparison& now = comparison();
    return now.mode == CompareMode::Off ? std::vector<std::uint32_t>{} : onlyIn(loaded(), now.first, now.second);
}

std::vector<std::uint32_t> Session::addedObjects() const {
    const Comparison& now = comparison();
    return now.mode == CompareMode::Off ? std::vector<std::uint32_t>{} : onlyIn(loaded(), now.second, now.first);
}

Overlay Session::overlay() const {
    return m_parts->overlay;
}

void Session::setOverlay(Overlay overlay) {
    const Batch told = batch();
    if (std::exchange(m_parts->overlay, overlay) != overlay)
        m_parts->changed(Change::Overlay);
}

const std::vector<Id>& Session::highlighted() const {
    return m_parts->highlighted;
}

void Session::setHighlighted(const std::vector<Id>& exhibits) {
    const Batch told = batch();
    if (m_parts->highlighted == exhibits)
        return;
    m_parts->highlighted = exhibits;
    m_parts->changed(Change::Overlay);
}

} // namespace halls::session
