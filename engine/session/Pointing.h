// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Movement.h"
#include "session/OnScreen.h"
#include "session/PinReader.h"
#include "session/ShownStates.h"

#include <optional>
#include <vector>

namespace halls::session {

/// What can be pointed at in the picture: the pins that are seen of each side, and what is under the pointer. Asks, and
/// changes nothing.
///
///     const Pointing pointing(loaded, states, reader, movement);
///     const std::optional<PinOnScreen> pin = pointing.pinAt({640.0F, 360.0F}, {1280, 720});
///
/// **Units** Pixels from the top left of a picture of `size`; metres; states by their index.
/// **Ownership** Borrows all four for as long as it lives: made anew for each question.
/// **Errors** None: a picture without pixels has nothing in it.
class Pointing {
public:
    Pointing(const loading::LoadedMuseum& loaded, const ShownStates& states, const PinReader& reader,
             const Movement& movement)
        : m_loaded(loaded), m_states(states), m_reader(reader), m_movement(movement) {}

    /// All of the hall one is in (what hides them lets them fade), of other halls only those that nothing hides; in the
    /// plan all.
    std::vector<const Pin*> pinsInSight(std::size_t state) const;
    /// Of those in sight the ones in the picture, nearest last.
    std::vector<PinOnScreen> pinsOnScreen(Size2 size) const;
    std::optional<PinOnScreen> pinAt(Vec2 pixel, Size2 size) const;
    std::optional<SpotOnScreen> hitAt(Vec2 pixel, Size2 size) const;

private:
    const physics::CollisionWorld& worldOf(std::size_t state) const { return m_loaded.states[state].collision; }
    bool visibleFrom(Vec3 eye, Vec3 point, std::size_t state) const;

    const loading::LoadedMuseum& m_loaded;
    const ShownStates& m_states;
    const PinReader& m_reader;
    const Movement& m_movement;
};

} // namespace halls::session
