// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "render/SceneStore.h"

namespace halls::render {

/// The matrix of the sun's view, orthographic, that holds `bounds`: clip space, depth -1..1.
Mat4 sunClipFromWorld(Vec3 direction, const Aabb& bounds);

/// Fills the scene's lights and, where a sun shines on something without lightmap, its shadow map. Nothing in a scene
/// moves, so that the map is drawn this once.
void addLights(const gl::Api& api, Assets& assets, const Programs& programs, Counters& counters, const Scene& from,
               GpuScene& scene);

} // namespace halls::render
