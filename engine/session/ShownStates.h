// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"
#include "session/Changes.h"
#include "session/Comparing.h"
#include "session/NoticeGate.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace halls::session {

/// Which of the museum's states are shown: one, or two compared in one picture, of which the side that leads is the
/// state whose walls hold; the one before it, to swap with; a look at the other. Knows nothing of walls and moves
/// nobody: who asks reads of the changes (Change::State) that other walls hold from now on.
///
///     ShownStates states(loaded, notice);
///     const std::optional<Changes> changed = states.choose("after"); // nothing: refused, and all is as it was
///     for (const ShownSide& side : states.sides({1280, 720})) …
///
/// **Units** States by their index in the museum's list, unless an id is asked for; pixels from the top left; shares
/// 0..1, what is outside is brought inside.
/// **Ownership** Owns the choice; borrows museum and notice, which must outlive it.
/// **Errors** What cannot be shown is refused: unknown or equal states, and one that the notice stands before.
class ShownStates {
public:
    ShownStates(const loading::LoadedMuseum& loaded, const NoticeGate& notice);
    /// The same states, in another place of memory.
    void setLoaded(const loading::LoadedMuseum& loaded) { m_loaded = &loaded; }
    /// The museum's first state, alone.
    void start();
    /// What was shown in an earlier edit of the museum, as far as it still exists; what is shown here where not.
    void takeOver(const ShownStates& before);
    /// Where a state of an earlier edit is now; the one that is shown where it is no more.
    std::size_t sameAs(const ShownStates& before, std::size_t index) const;

    std::size_t index() const { return m_shown; }
    const State& state() const { return all()[m_shown]; }
    /// To swap with: the state before this one, at first the next of the list. While comparing: of the other side.
    std::size_t other() const;
    bool mayShow(const Id& stateId) const; ///< what is shown already may stay
    /// Somebody chose this one.
    std::optional<Changes> choose(const Id& stateId);

    const Comparison& comparison() const { return m_comparison; }
    Side leading() const { return m_leading; }
    /// The side of the state that was shown leads; where neither side has it, the second, as always among ghosts.
    std::optional<Changes> compare(const Comparison& wanted);
    /// What compareIn() would show.
    Comparison comparisonIn(CompareMode mode) const;
    /// Begins with what is shown and the other, the earlier of the list first. Off: back to the state that one came
    /// from, where a mode let another one lead by itself and nobody chose that one since.
    std::optional<Changes> compareIn(CompareMode mode);
    std::optional<Changes> compareSides(const Id& first, const Id& second);
    Changes setAlone(std::optional<Side> side);
    Changes setSplit(float split); ///< swipe: the divider; blend: the share of the second
    Changes lead(Side side);

    bool peeking() const { return m_peeking; }
    Changes peek(bool held); ///< at the other state, while held

    /// What is shown where, one or two of them, first before second.
    std::vector<ShownSide> sides(Size2 size) const;
    ShownSide sideAt(Vec2 pixel, Size2 size) const;
    /// Objects of exhibits whose form on this side does not stand on the other; none where nothing is compared.
    std::vector<std::uint32_t> onlyOn(Side side) const;

private:
    const std::vector<State>& all() const { return m_loaded->museum().states; }
    Changes show(std::size_t index);

    const loading::LoadedMuseum* m_loaded;
    const NoticeGate* m_notice;
    std::size_t m_shown = 0; ///< while comparing: of the side that leads
    std::size_t m_before = 0;
    Comparison m_comparison;
    Side m_leading = Side::Second;
    std::optional<std::size_t> m_cameFrom; ///< the visitor's state, while a comparison shows another by itself
    bool m_peeking = false;
};

} // namespace halls::session
