// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/Movement.h"

#include <cstddef>
#include <optional>

// From where a thing is well seen.

namespace halls::session {

/// What one goes before: its middle, which way it faces, and how far off all of it is in the picture.
struct Form {
    Vec3 middle{0.0F};
    Vec3 front{0.0F, 0.0F, 1.0F}; ///< of any length; only its heading counts
    float distance = 1.0F;        ///< metres
};

/// Of an exhibit, in the first state that shows it; nothing where none does. `verticalFov` in radians.
std::optional<Form> formOf(const loading::LoadedMuseum& loaded, const Id& exhibit, float verticalFov);

/// Round all that is drawn of an exhibit in a state; empty where nothing is.
Aabb boxOf(const loading::LoadedMuseum& loaded, std::size_t state, const Id& exhibit);

/// Metres from its middle, from which all of a box is seen. `verticalFov` in radians.
float distanceToSee(const Aabb& box, float verticalFov);

/// Before it, on the floor of its hall (null: on the floor one stands on), at the nearest place where one can stand,
/// with the eye at `eyeHeight` metres and the gaze at its middle.
Pose poseBefore(const Form& form, const Hall* hall, const Movement& movement, float eyeHeight);

} // namespace halls::session
