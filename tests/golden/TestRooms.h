// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "golden/TestModels.h"
#include "render/Scene.h"

namespace halls::test {

/// What a mirror in the test hall sees: warm floor, pale walls, two bright windows to the south, lamps above.
Vec3 hallRadiance(Vec3 direction);

/// Spheres: roughness grows from left to right; above stone, below metal.
model::ModelData materialGrid();

/// 8 x 4 x 8 m, walls with thickness, polished floor with a texture. Its lightmap tiles: see roomLightmap().
model::ModelData roomModel();
model::ModelData roomLightmap();
/// 0.6 x 1.1 x 0.6 m with a normal-mapped sphere on top.
model::ModelData plinthModel();
model::ModelData groundModel();
/// A case of four panes round a cut-out lattice.
model::ModelData caseModel();
/// Plinths under the sky.
render::Scene yardScene(render::ModelId plinth, render::ModelId ground);

} // namespace halls::test
