// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <initializer_list>

// What a session tells those who listen, and the visitor.

namespace halls::session {

/// What changed; listeners get the sum of what changed since they were last told.
enum class Change : unsigned {
    Museum = 1U << 0U, ///< another museum is open: everything else changed too
    State = 1U << 1U,
    Pose = 1U << 2U,
    Hall = 1U << 3U,
    Mode = 1U << 4U,
    Pin = 1U << 5U,     ///< open or focused pin
    Passage = 1U << 6U, ///< what the passage panel shows
    Word = 1U << 7U,    ///< a word to the visitor
    Settings = 1U << 8U,
    Comparison = 1U << 9U, ///< mode, sides, divider, blend, or the state that reading follows
    Overlay = 1U << 10U,
    Data = 1U << 11U,  ///< the museum was edited: pose, state and what is open stay where they can
    Tours = 1U << 12U, ///< its tours were edited, and nothing else
};
class Changes {
public:
    Changes() = default;
    Changes(Change one) : m_bits(static_cast<unsigned>(one)) {}
    Changes(std::initializer_list<Change> some) {
        for (const Change one : some)
            add(one);
    }
    bool has(Change one) const { return (m_bits & static_cast<unsigned>(one)) != 0; }
    bool any() const { return m_bits != 0; }
    void add(Changes other) { m_bits |= other.m_bits; }

private:
    unsigned m_bits = 0;
};

/// A short word to the visitor. The app says it in the visitor's language.
enum class Word {
    None,
    MovedToFreePlace, ///< something stands here in the other state: moved to the nearest free place
    MovedToEntrance,  ///< no free place near: moved to the state's entrance
    CannotWalkThere,  ///< the clicked spot cannot be reached
    ModeNotAllowed,   ///< the package does not allow this mode in this hall
    NothingToWalkOn,  ///< a bare model, or a state without anything to stand on
    BackToSafePlace,  ///< was stuck or fell: back to the last safe place
};

} // namespace halls::session
