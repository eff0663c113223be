// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "loading/Loader.h"
#include "render/Scene.h"

namespace halls::stage {

/// Gives the scene the light of a state that nothing was baked for: of a bare model's file (LoadedState::lights), or
/// the plain sun where it has none. `bounds` is what stands there.
void light(render::Scene& scene, const loading::LoadedState& state, const Aabb& bounds);

} // namespace halls::stage
