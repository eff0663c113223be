// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Comparing.h"
#include "session/Movement.h"

#include <cstddef>

namespace halls::session {

/// The section that cuts the museum open: where one begins, so that it shows something, and how far it moves.
/// `SectionPlace` says in metres where it is.
///
///     Cutting cutting;
///     cutting.begin(Section::Kind::Upright, {.loaded = museum, .state = 0, .movement = movement, .eyeHeight = 1.6F});
///     cutting.move(0.25F, movement.extent()); // true: it is another one now, and has to be told
///
/// **Units** Metres, radians.
/// **Ownership** Owns the section; borrows what it is begun from for the time of the call alone.
/// **Errors** None: what would lead out of the museum, or turn a box inside out, ends there.
class Cutting {
public:
    const Section& section() const { return m_section; }
    bool set(const Section& section);

    /// From where one begins.
    struct From {
        const loading::LoadedMuseum& loaded;
        std::size_t state; ///< whose objects are looked for
        const Movement& movement;
        float eyeHeight;
    };
    /// Upright through the object before one, else at most two metres ahead and before what is there; lying 1.2 m above
    /// the floor and below the eyes; a box round what is four metres ahead; in orbit through what one goes round.
    bool begin(Section::Kind kind, const From& from);
    /// Away from the viewer, or up, but not out of `museum`; a box grows to all sides.
    bool move(float metres, const Aabb& museum);

private:
    Section m_section;
};

} // namespace halls::session
