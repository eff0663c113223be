// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Movement.h"

#include <cstddef>
#include <optional>

namespace halls::session {

/// Where one was when a pin was opened, and whether one is brought back there when it closes: not who walked on by
/// himself with it open, and not who was put elsewhere.
///
///     WayBack wayBack;
///     wayBack.begin({movement.memory(), states.index()});           // a pin is opened
///     wayBack.walkedTo(movement.standing().position);               // by one's own steps
///     if (const auto place = wayBack.end())                         // it is closed
///         movement.restore(place->memory);
///
/// **Units** Metres; the state by its index.
/// **Ownership** Owns the place; moves nobody.
/// **Errors** None: without a beginning there is no way back, and nothing else does anything.
class WayBack {
public:
    struct Place {
        Movement::Memory memory;
        std::size_t state = 0; ///< that was shown there
    };

    void begin(const Place& from);
    void stay(); ///< wherever one is when the pin closes
    void walkedTo(Vec3 eye);
    /// Where one is to be brought; nothing where one stays. It is forgotten.
    std::optional<Place> end();
    /// For an edit of the museum, whose list of states may be another.
    std::optional<std::size_t> state() const;
    void setState(std::size_t state);

private:
    std::optional<Place> m_from;
    bool m_stays = false;
};

} // namespace halls::session
